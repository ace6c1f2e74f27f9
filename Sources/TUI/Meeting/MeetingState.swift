import Domain
import Screen

/// The screen of one meeting: how its time runs, which TOP shows, and what is typed.
///
/// What is saved lies in the book; here is only what the next key needs. The clock is a note of the
/// file, see `AppState.clockNote(of:)`.
package struct MeetingState: Equatable, Sendable {
  package var meeting: RecordID
  package var clock: MeetingClock
  /// The TOP that shows; nil until the agenda is known, or where there is none.
  package var item: RecordID?
  /// The line that is always open.
  package var input = LineInput()
  /// What the last Enter has left in the line; nil after any other key.
  package var standing: StandingLine?
  /// What was left typed at the other TOPs.
  package var texts: [RecordID: String] = [:]
  /// The saved line that is being changed.
  package var taken: TakenLine?
  /// The draft under which what is typed is kept.
  package var draft: RecordID
  /// When that is to be kept, in milliseconds of the wall clock.
  package var draftDue: Int64?
  /// A draft lies in the store.
  package var isKept = false
  /// When a line was last saved here, in milliseconds of the wall clock.
  package var savedAt: Int64?
  /// A silence that is offered as a Pause.
  package var gap: MeetingClock.Gap?
  /// The clock before the meeting was closed, for taking that back.
  package var clockBeforeEnd: MeetingClock?
  /// The TOP to which the next step leads.
  var itemAfterOrder: RecordID?
  /// What is to be said of what the next step saves.
  var remark: Text?
  /// Up to when it is noted in the file that somebody was here.
  var seenNoted: Int64 = 0

  package init(meeting: RecordID, clock: MeetingClock, draft: RecordID) {
    self.meeting = meeting
    self.clock = clock
    self.draft = draft
  }

  /// The TOP whose time runs.
  package var runningItem: RecordID? {
    guard case .item(let id) = clock.running else { return nil }
    return id
  }

  /// The clock has begun and is not at its end.
  package var isRunning: Bool { clock.isBegun && clock.ended == nil }

  /// Something is typed that would be missed.
  var isTyped: Bool {
    !input.text.allSatisfy(\.isWhitespace) || !texts.isEmpty
  }

  /// Shows another TOP; what is typed stays with the old one, a line that is being changed comes
  /// along, to be moved.
  mutating func show(_ new: RecordID) {
    guard new != item else { return }
    if taken == nil {
      if let item {
        let text = input.text
        texts[item] = text.allSatisfy(\.isWhitespace) ? nil : text
      }
      input = LineInput(texts[new] ?? "")
      texts[new] = nil
    }
    item = new
  }

  /// Leaves a line as it is in the book.
  mutating func release() {
    guard let taken else { return }
    self.taken = nil
    let place = runningItem ?? taken.item
    input = LineInput(texts[place] ?? "")
    texts[place] = nil
    item = place
  }
}

/// A saved line in the input.
package struct TakenLine: Equatable, Sendable {
  package var line: RecordID
  /// The TOP under which it stands.
  package var item: RecordID
  package var kind: MinuteLine.Kind
  /// The line as it came into the input.
  package var text: String
  /// Leaving it with changes has been asked for once.
  var isWarned = false

  package init(line: RecordID, item: RecordID, kind: MinuteLine.Kind, text: String) {
    self.line = line
    self.item = item
    self.kind = kind
    self.text = text
  }
}

extension AppState {
  /// The screen of a meeting, whatever lies above it.
  package var meeting: MeetingState? {
    get {
      for case .meeting(let meeting) in overlays.reversed() { return meeting }
      return nil
    }
    set {
      let index = overlays.lastIndex {
        if case .meeting = $0 { return true }
        return false
      }
      guard let index else { return }
      if let newValue {
        overlays[index] = .meeting(newValue)
      } else {
        overlays.remove(at: index)
      }
    }
  }

  /// Whether the meeting is what the screen shows, with or without a box over it.
  var showsMeeting: Bool {
    if case .meeting = overlays.last(where: \.fillsScreen) { return true }
    return false
  }
}
