import Domain
import Screen

/// The line in which a meeting gets another day or other hours.
package struct MoveLine: Equatable, Sendable {
  package var meeting: RecordID
  /// As steps and boxes call the meeting.
  package var name: String
  package var input = LineInput("")

  package init(meeting: RecordID, name: String) {
    self.meeting = meeting
    self.name = name
  }
}

/// What a meeting takes along to another day.
struct MeetingMove: Equatable {
  var from: CivilSpan
  var span: CivilSpan
  var state: Meeting.State?
  /// Open milestones of the agenda's projects that aim at the meeting's day.
  var milestones: [(id: RecordID, title: String)]

  /// An invitation that is out no longer holds.
  var takesInvitationBack: Bool { state == .invited && span != from }

  static func == (left: Self, right: Self) -> Bool {
    left.span == right.span && left.from == right.from && left.state == right.state
      && left.milestones.map(\.id) == right.milestones.map(\.id)
  }
}

extension AppState {
  /// The line that moves a meeting, if it is open.
  package var moveLine: MoveLine? {
    get {
      for case .move(let line) in overlays.reversed() { return line }
      return nil
    }
    set {
      let index = overlays.lastIndex {
        if case .move = $0 { return true }
        return false
      }
      guard let index else { return }
      if let newValue {
        overlays[index] = .move(newValue)
      } else {
        overlays.remove(at: index)
      }
    }
  }

  mutating func openMoveLine(of meeting: RecordID, _ name: String) {
    overlays.append(.move(MoveLine(meeting: meeting, name: name)))
  }

  // MARK: What it asks

  private static let agendaLimit = 60

  private func agendaAsk(of meeting: RecordID) -> Ask {
    let query = Query(
      AgendaItem.typeName, columns: [.field("project")],
      conditions: [.equals("meeting", Value(link: meeting))], order: .rank("rank"))
    return .rows(query, limit: Self.agendaLimit)
  }

  /// The milestones of a project on a day.
  private func milestonesAsk(of project: RecordID, on day: CivilDate) -> Ask {
    let query = Query(
      Milestone.typeName, columns: [.field("title"), .field("isReached")],
      conditions: [
        .equals("project", Value(link: project)),
        .between("day", from: day.canonical, before: day.canonical + "~"),
      ], order: .date("day"))
    return .rows(query, limit: 20)
  }

  private func span(of meeting: RecordID) -> CivilSpan? {
    CivilSpan(canonical: record(Meeting.typeName, meeting)?.cells[CellName("span")]?.string ?? "")
  }

  private func milestoneAsks(of meeting: RecordID) -> [Ask] {
    guard let day = span(of: meeting)?.start else { return [] }
    let projects = Set(rows(agendaAsk(of: meeting)).compactMap { $0.values[0].link }).sorted()
    return projects.map { milestonesAsk(of: $0, on: day) }
  }

  func moveAsks(_ line: MoveLine) -> [Ask] {
    var asks: [Ask] = [.record(Meeting.typeName, line.meeting), agendaAsk(of: line.meeting)]
    asks += milestoneAsks(of: line.meeting)
    asks.append(calendarAsk(around: moment.today.year))
    guard let span = typedSpan(line) ?? span(of: line.meeting) else { return asks }
    return asks + choiceAsks(of: body(of: line.meeting), at: span, as: line.meeting)
  }

  // MARK: What it says

  /// The time that is typed so far: `+1w` counts from the meeting's own day, all else from today; a
  /// bare day keeps the hours.
  private func typedSpan(_ line: MoveLine) -> CivilSpan? {
    guard let old = span(of: line.meeting), !line.input.text.allSatisfy(\.isWhitespace) else {
      return nil
    }
    var context = dateContext
    let sign = line.input.text.first { !$0.isWhitespace }
    if sign == "+" || sign == "-" || sign == "−" { context.today = old.start }
    context.book = calendarBook(around: context.today.year)
    return readSpan(line.input.text, in: context, base: old)
  }

  func move(of line: MoveLine) -> MeetingMove? {
    guard let from = span(of: line.meeting), let span = typedSpan(line) else { return nil }
    let token = record(Meeting.typeName, line.meeting)?.cells[CellName("state")]?.string ?? ""
    let milestones = milestoneAsks(of: line.meeting).flatMap { rows($0) }
      .filter { $0.values[1].number != 1 }.map { (id: $0.id, title: $0.values[0].string) }
    return MeetingMove(
      from: from, span: span, state: Meeting.State(rawValue: token),
      milestones: span.start == from.start ? [] : milestones)
  }

  /// The lines below the input: what the day is, what is against it, what moves along.
  func moveNews(_ line: MoveLine) -> [String] {
    guard record(Meeting.typeName, line.meeting) != nil else { return [] }
    guard !line.input.text.allSatisfy(\.isWhitespace) else { return [words("move.help")] }
    guard let move = move(of: line) else { return [words(dateExamples(dateContext.language))] }
    var news = ["→ " + echo(of: move.span)]
    news += choiceNews(of: body(of: line.meeting), at: move.span, as: line.meeting)
    if move.span == move.from { news.append(words("move.same")) }
    if move.takesInvitationBack { news.append(words("move.invited")) }
    if !move.milestones.isEmpty {
      let titles = move.milestones.map(\.title).joined(separator: "; ")
      news.append(words(Text("move.milestones", .verbatim(titles))))
    }
    return news
  }

  // MARK: Keys

  /// Enter moves the meeting, Esc leaves it where it is.
  mutating func pressInMoveLine(_ key: Key) -> [Effect] {
    guard var line = moveLine else { return [] }
    switch keymap.answer([key], in: .dayLine) {
    case .command(.accept): return saveMove()
    case .command(.back): return back()
    case .command(.redraw): return [.redraw]
    default: break
    }
    _ = line.input.handle(key)
    moveLine = line
    return []
  }

  mutating func pasteIntoMoveLine(_ text: String) { moveLine?.input.paste(text) }

  /// The meeting and what hangs on its day, as one step.
  private mutating func saveMove() -> [Effect] {
    guard let line = moveLine else { return [] }
    guard record(Meeting.typeName, line.meeting)?.isTrashed == false else {
      toast = Text("notice.gone")
      return []
    }
    guard let move = move(of: line) else {
      toast = dateExamples(dateContext.language)
      return []
    }
    guard move.span != move.from else {
      toast = Text("move.same")
      return []
    }
    let day = Value.text(move.span.start.canonical)
    func write(_ field: String, _ value: Value) -> CellWrite {
      CellWrite(Meeting.typeName, line.meeting, CellName(field), value)
    }
    var writes = [write("span", .text(move.span.canonical))]
    if move.takesInvitationBack {
      writes.append(write("state", .text(Meeting.State.scheduled.rawValue)))
    }
    writes += move.milestones.map {
      CellWrite(Milestone.typeName, $0.id, CellName("day"), day)
    }
    let arguments = [
      line.name, dayText(.text(move.span.canonical)), "\(move.milestones.count)",
      move.takesInvitationBack ? "invited" : "",
    ]
    moveLine = nil
    calendar.day = move.span.start
    calendar.weeks.thing = .meeting(line.meeting)
    calendar.wanted = line.meeting
    return [.commit(Step(StepText.Command.move.rawValue, arguments, writes: writes), .act)]
  }
}

/// The box of the line, with what there is to say of the day that is typed.
func drawMoveLine(
  _ line: MoveLine, _ state: AppState, into canvas: inout Canvas, _ area: Rect
) {
  let width = max(20, min(area.width - 8, 74))
  let news = state.moveNews(line).flatMap { $0.wrapped(to: width) }
  let popup = Popup(
    title: state.words(Text("move.title", .verbatim(line.name))), hint: state.words("move.hint"),
    content: Size(width: width, height: 2 + max(3, min(news.count, max(3, area.height - 6)))))
  let (head, below) = popup.draw(into: &canvas, in: area).rows(top: 1)
  for (row, text) in news.prefix(max(0, below.height - 1)).enumerated() {
    canvas.write(
      text, at: Point(x: below.x, y: below.y + 1 + row),
      style: text.hasPrefix("!") ? Theme.warning : .plain, clip: below)
  }
  line.input.draw(into: &canvas, head, focused: true)
}
