import Domain
import Screen

/// A line that a screen asks for, in the place of the status: Enter takes it, Esc leaves it and
/// keeps what is typed.
///
/// One that goes on stays open for the next until an empty one ends it.
package struct LineQuestion: Equatable, Sendable {
  package enum Purpose: Hashable, Sendable {
    /// A guest of a meeting, with the Stelle.
    case guest(RecordID)
    /// From when until when somebody of an attendance was there.
    case times(Roll.Entry)
    /// Why a partner objects to an Umlaufbeschluss.
    case objection(RecordID, partner: RecordID)
    /// What the next Fassung of a meeting's minutes changes (R22).
    case edition(RecordID)
    /// What is said of a TOP in the Rückmeldung; it never leaves the office.
    case comment(RecordID, meeting: RecordID)
    /// TOP after TOP of a meeting.
    case agenda(RecordID)
    /// Talks, ideas or stations, one after the other.
    case part(PartList, of: RecordID)

    /// The key of its prompt; `.help` is said until there is more to say.
    var text: String {
      let name =
        switch self {
        case .guest: "guest"
        case .times: "times"
        case .objection: "objection"
        case .edition: "edition"
        case .comment: "comment"
        case .agenda: "agenda"
        case .part(let list, _): list.type
        }
      return "lineQuestion.\(name)"
    }

    /// Whether the next line follows.
    var goesOn: Bool {
      switch self {
      case .guest, .times, .objection, .edition: false
      case .comment, .agenda, .part: true
      }
    }

    /// The meeting to which it writes.
    fileprivate var meeting: RecordID? {
      switch self {
      case .edition(let id), .comment(_, let id), .agenda(let id): id
      case .guest, .times, .objection, .part: nil
      }
    }

    /// What is typed is noted in the file under this name; nil where it may name somebody.
    fileprivate var note: String? {
      switch self {
      case .agenda(let id): "meeting.line.\(id.hex)"
      case .part(let list, let id): "entry.\(list.type).\(id.hex)"
      case .guest, .times, .objection, .edition, .comment: nil
      }
    }
  }

  package var purpose: Purpose
  package var input: LineInput
  /// The record behind which the next one stands; nil for the usual place.
  var after: RecordID?
  /// The TOP under which it stands.
  var parent: RecordID?
  /// What is on its way into the book; it comes back into the line where that fails.
  fileprivate var sent: String?
  /// When what is typed is to be noted, in milliseconds of the wall clock.
  package var noteDue: Int64?

  /// A longer line is none that a person types here.
  fileprivate static let maximum = 2000
}

extension AppState {
  /// The line on top, if one is asked for.
  package var lineQuestion: LineQuestion? {
    get {
      guard case .line(let line) = overlays.last else { return nil }
      return line
    }
    set {
      guard case .line = overlays.popLast(), let newValue else { return }
      overlays.append(.line(newValue))
    }
  }

  /// Asks for a line; what was left there before comes back.
  mutating func ask(
    _ purpose: LineQuestion.Purpose, _ text: String = "", after: RecordID? = nil,
    under parent: RecordID? = nil
  ) {
    let left = leftLines.removeValue(forKey: purpose) ?? purpose.note.flatMap { notes[$0] }
    let input = LineInput(left ?? text, maximum: LineQuestion.maximum)
    overlays.append(
      .line(LineQuestion(purpose: purpose, input: input, after: after, parent: parent)))
  }

  mutating func pressInLine(_ key: Key) -> [Effect] {
    guard var line = lineQuestion else { return [] }
    switch keymap.answer([key], in: .line) {
    case .command(.accept): return takeLine(line)
    case .command(.back): return leaveLine(line)
    case .command(.redraw): return [.redraw]
    case .command(.deeper): return indentLine(isDeeper: true)
    case .command(.higher): return indentLine(isDeeper: false)
    default: break
    }
    if line.purpose.goesOn, line.input.text.isEmpty {
      if key == .control("z") { return [.undo] }
      if key == .control("y") { return [.redo] }
    }
    if line.input.handle(key) { keepLater(&line) }
    lineQuestion = line
    return []
  }

  /// A pasted list is a list of TOPs; elsewhere its line feeds are blanks.
  mutating func pasteIntoLine(_ text: String) {
    guard var line = lineQuestion else { return }
    var text = text
    if case .agenda = line.purpose {
      text = text.split(whereSeparator: \.isNewline).joined(separator: "; ")
    }
    line.input.paste(text)
    keepLater(&line)
    lineQuestion = line
  }

  // MARK: Keeping what is typed

  private func keepLater(_ line: inout LineQuestion) {
    if line.purpose.note != nil { line.noteDue = moment.milliseconds + Self.draftDelay }
  }

  /// Notes what is typed, once nobody has typed for a while.
  mutating func keepLine(ifDueAt milliseconds: Int64) -> [Effect] {
    guard let line = lineQuestion, let due = line.noteDue, due <= milliseconds else { return [] }
    lineQuestion?.noteDue = nil
    return keep(line.input.text, of: line.purpose)
  }

  private mutating func keep(_ text: String, of purpose: LineQuestion.Purpose) -> [Effect] {
    guard let name = purpose.note else {
      leftLines[purpose] = text.isEmpty ? nil : text
      return []
    }
    return text.isEmpty && notes[name]?.isEmpty ?? true ? [] : note(name, text)
  }

  private mutating func leaveLine(_ line: LineQuestion) -> [Effect] {
    overlays.removeLast()
    if !line.input.text.isEmpty { toast = Text("form.kept.entry") }
    return keep(line.input.text, of: line.purpose)
  }

  // MARK: Enter

  private mutating func takeLine(_ line: LineQuestion) -> [Effect] {
    let text = line.input.text.withoutOuterBlanks
    var next = line
    next.input = LineInput(maximum: LineQuestion.maximum)
    if text.isEmpty, line.purpose.goesOn { return leaveLine(next) }
    if let meeting = line.purpose.meeting, record(Meeting.typeName, meeting)?.isTrashed != false {
      toast = Text("notice.gone")
      return []
    }
    overlays.removeLast()
    let effects =
      switch line.purpose {
      case .guest(let meeting): takeGuest(text, at: meeting)
      case .times(let entry): takeTimes(text, of: entry)
      case .objection(let circular, let partner): object(text, by: partner, to: circular)
      case .edition(let meeting): beginEdition(of: meeting, note: text)
      case .comment(let item, _): addComment(text, to: item)
      case .agenda(let meeting): addItems(text, to: meeting, &next)
      case .part(let list, let whole): addPart(text, to: list, of: whole, &next)
      }
    if effects.contains(where: \.isCommit) {
      next.sent = text
      overlays.append(.line(next))
    } else if effects.isEmpty, toast != nil {
      // What cannot be taken stays where it can be mended.
      overlays.append(.line(line))
    }
    return effects
  }

  /// The line's step stands in the book, or it does not and its text comes back.
  mutating func settleLine(isSaved: Bool) -> [Effect] {
    guard var line = lineQuestion, let sent = line.sent else { return [] }
    line.sent = nil
    if !isSaved, line.input.text.isEmpty {
      line.input = LineInput(sent, maximum: LineQuestion.maximum)
    }
    lineQuestion = isSaved && !line.purpose.goesOn ? nil : line
    return isSaved ? keep(line.input.text, of: line.purpose) : []
  }
}

extension Effect {
  fileprivate var isCommit: Bool {
    if case .commit = self { return true }
    return false
  }
}
