import Domain
import Screen

/// The beamer mode: whatever the program does, its screen shows nothing internal (INTERFACE.md §8).
///
/// It is a note of the file, so that a program which starts anew in front of the room stays in it.
package struct Beamer: Equatable, Sendable {
  /// The meeting that shows.
  package var meeting: RecordID
  /// Nothing shows but that the meeting goes on.
  package var isDark = false

  package init(meeting: RecordID, isDark: Bool = false) {
    self.meeting = meeting
    self.isDark = isDark
  }

  static let note = "meeting.beamer"

  /// Reads what `text` writes; nil for every other text, such as that of a mode switched off.
  init?(text: String) {
    let words = text.split(separator: " ")
    guard words.count == 2, words[0] == "on" || words[0] == "dark",
      let meeting = RecordID(hex: String(words[1]))
    else { return nil }
    self.init(meeting: meeting, isDark: words[0] == "dark")
  }

  var text: String { "\(isDark ? "dark" : "on") \(meeting.hex)" }
}

extension AppState {
  /// What the beamer shows: for who follows, whatever meeting runs in the file.
  package var beamer: Beamer? {
    let own = Beamer(text: notes[Beamer.note] ?? "")
    guard isFollowing else { return own }
    guard let running = runningMeeting else { return nil }
    return Beamer(meeting: running, isDark: own?.meeting == running && own?.isDark == true)
  }

  /// Whether the screen shows nothing but what all may see.
  package var isPublic: Bool { isFollowing || beamer != nil }

  /// The next full minute, when the time of day on the beamer changes.
  var beamerDue: Int64? {
    guard isPublic, clockFace != .off else { return nil }
    return moment.milliseconds - moment.milliseconds % 60_000 + 60_000
  }

  /// What was to be said is for the moderation alone; the room only sees that something was refused.
  mutating func hushBeforeTheRoom() {
    guard isPublic else {
      isRefused = false
      return
    }
    guard toast != nil || banner != nil else { return }
    isRefused = meeting?.input.text.isEmpty == false
    toast = nil
  }

  // MARK: Switching

  /// On, dark, off: leaving asks once.
  mutating func switchBeamer(for meeting: RecordID) -> [Effect] {
    switch beamer {
    case nil: return note(Beamer.note, Beamer(meeting: meeting).text)
    case let shown? where !shown.isDark:
      return note(Beamer.note, Beamer(meeting: shown.meeting, isDark: true).text)
    default:
      askToLeaveBeamer()
      return []
    }
  }

  mutating func askToLeaveBeamer() { isLeavingBeamer = true }

  /// A key while the room looks on: the line goes on; whatever would lead to another screen asks
  /// whether the beamer is to be left.
  mutating func pressUnderBeamer(_ key: Key) -> [Effect] {
    if isLeavingBeamer {
      isLeavingBeamer = false
      guard keymap.answer([key], in: .question) == .command(.yes) else { return [] }
      return note(Beamer.note, "")
    }
    guard scope == .meeting else {
      askToLeaveBeamer()
      return []
    }
    let before = self
    let effects = pressed(key)
    guard beamer == nil || scope == .meeting else {
      self = before
      askToLeaveBeamer()
      return []
    }
    return effects
  }

  /// A key of who follows: only the ways out count.
  mutating func pressFollowing(_ key: Key) -> [Effect] {
    let leaves = key == "q" || key == .escape || key == .control("c")
    return leaves || keymap.answer([key], in: .topics) == .command(.exit) ? end() : []
  }
}
