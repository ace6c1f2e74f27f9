import Domain
import Screen

/// Where the parts of a meeting's screen stand (INTERFACE.md §1.3).
struct MeetingLayout {
  /// The agenda beside the TOP; nil where it is a strip above it.
  var agenda: Rect?
  /// The name of the TOP and the strip, where there is no box for the agenda.
  var title: Rect
  var strip: Rect
  /// The lines, the input and its echo.
  var lines: Rect
  /// The box around them; nil without one.
  var frame: Rect?

  init(_ body: Rect) {
    if body.width >= 100, body.height >= 20 {
      let (left, right) = body.columns(left: Self.agendaWidth)
      agenda = left
      frame = right
      (title, _) = right.rows(top: 0)
      (strip, _) = right.rows(top: 0)
      lines = right.inset(by: 1)
      // A blank stands between frame and text.
      lines = lines.columns(left: 1).rest
    } else {
      agenda = nil
      frame = nil
      var rest = body
      (title, rest) = rest.rows(top: 1)
      (strip, rest) = rest.rows(top: 1)
      lines = rest.columns(left: 1).rest
    }
  }

  private static let agendaWidth = 31
}

/// The first line of the screen.
func drawMeetingHeader(_ state: AppState, into canvas: inout Canvas, _ rect: Rect) {
  var right = ""
  switch state.access {
  case .demo: right = state.words("header.demo")
  case .readOnly: right = state.words("header.readonly")
  case .edit: break
  }
  let room = rect.width - 2 - (right.isEmpty ? 0 : right.displayWidth + 2)
  let spans = [
    Span(" " + state.meetingHeader(columns: room), width: .flexible),
    Span(right.isEmpty ? " " : "  " + right + " "),
  ]
  canvas.write(spans, in: rect, over: Theme.header)
}

/// The meeting over the whole body.
func drawMeeting(_ open: MeetingState, _ state: AppState, into canvas: inout Canvas, _ body: Rect) {
  let layout = MeetingLayout(body)
  let words = state.words
  let item = state.shownItem
  let title = item.map { words("agendaItem.word") + " " + $0.name } ?? words("meeting.items.none")
  let presenter = item.map { state.presenterText($0) } ?? ""
  if let agenda = layout.agenda, let frame = layout.frame {
    drawMeetingAgenda(open, state, into: &canvas, agenda)
    let saved = open.savedAt.map {
      words(Text("meeting.saved", .verbatim(state.civilClock.civil($0).time.canonical)))
    }
    canvas.box(
      frame, title: " " + title, rightTitle: presenter, bottomTitle: saved ?? "",
      titleStyle: Theme.strong)
  } else {
    let spans = [
      Span(" " + title, Theme.strong, width: .flexible), Span("  " + presenter + " ", Theme.faint),
    ]
    canvas.write(spans, in: layout.title)
    drawMeetingStrip(open, state, into: &canvas, layout.strip)
  }
  drawMeetingLines(open, state, into: &canvas, layout.lines, atBottom: layout.frame == nil)
}

/// The agenda with planned and spent minutes, and what is done.
private func drawMeetingAgenda(
  _ open: MeetingState, _ state: AppState, into canvas: inout Canvas, _ rect: Rect
) {
  let items = state.meetingItems
  canvas.box(
    rect, title: " " + state.words("meeting.agenda"),
    rightTitle: state.words("meeting.agenda.minutes"))
  let inner = rect.inset(by: 1)
  let place = items.firstIndex { $0.id == open.item } ?? 0
  let window = ListWindow(
    heights: items.map { _ in 1 }, cursor: place, first: max(0, place - inner.height / 2),
    height: inner.height)
  for (row, index) in window.visible.enumerated() {
    let item = items[index]
    let isShown = item.id == open.item
    let line = Rect(x: inner.x, y: inner.y + row, width: inner.width, height: 1)
    let style = isShown ? Theme.strong : item.isPostponed ? Theme.faint : Style.plain
    let minutes = state.minutesText(of: item, open)
    canvas.write(
      [
        Span(state.agendaSign(of: item, open) + " "),
        Span(
          String(repeating: " ", count: min(4, item.depth - 1)) + item.name, width: .flexible),
        Span(minutes.isEmpty ? "" : " " + minutes),
      ], in: line, over: style)
  }
}

/// `✓1 ✓2 [3] 4 5`: the agenda in one line.
private func drawMeetingStrip(
  _ open: MeetingState, _ state: AppState, into canvas: inout Canvas, _ rect: Rect
) {
  let items = state.meetingItems
  guard let place = items.firstIndex(where: { $0.id == open.item }) else { return }
  let labels = items.map { item in
    let sign = state.agendaSign(of: item, open)
    return (sign == " " || item.id == open.item ? "" : sign) + item.number
  }
  let window = stripWindow(labels, around: place, columns: rect.width - 4)
  var x = rect.x + 1
  if window.lowerBound > 0 { canvas.write("◂", at: rect.origin) }
  for index in window {
    let isShown = index == place
    let text = isShown ? "[\(labels[index])]" : " \(labels[index]) "
    x += canvas.write(
      text, at: Point(x: x, y: rect.y), style: isShown ? Theme.present : .plain, clip: rect)
  }
  if window.upperBound < labels.count {
    canvas.write("▸", at: Point(x: rect.maxX - 1, y: rect.y), clip: rect)
  }
}

/// The lines from the bottom up, the input, and under it what becomes of it.
private func drawMeetingLines(
  _ open: MeetingState, _ state: AppState, into canvas: inout Canvas, _ rect: Rect,
  atBottom: Bool
) {
  let (echoRow, above) = rect.rows(bottom: 1)
  let room = above.height - 1
  let rows = state.meetingRows(columns: rect.width, height: room)
  for (index, row) in rows.enumerated() {
    let line = Rect(x: above.x, y: above.y + index, width: above.width, height: 1)
    canvas.write(
      [Span(row.text, width: .flexible), Span(row.right, Theme.faint)], in: line, over: row.style)
  }
  let y = atBottom ? above.maxY - 1 : above.y + rows.count
  let input = Rect(x: rect.x, y: y, width: rect.width, height: 1)
  let (sign, field) = input.columns(left: 2)
  canvas.write(open.taken == nil ? "▸" : "»", at: sign.origin, style: Theme.strong)
  // What the next letter replaces looks as a selection does.
  let isRefused = open.standing == .refused
  let width = isRefused ? open.input.text.displayWidth + 1 : field.width
  open.input.draw(
    into: &canvas, field.columns(left: width).left, focused: true,
    style: isRefused ? Theme.present : open.standing == nil ? .plain : Theme.warning)
  let echo = state.meetingEcho
  let place = atBottom ? echoRow : Rect(x: rect.x, y: y + 1, width: rect.width, height: 1)
  canvas.write(
    echo.text, at: Point(x: place.x + 2, y: place.y),
    style: echo.isProblem ? Theme.warning : Theme.faint, clip: place)
}

/// What stands above the footer: a silence that may have been a Pause, else who is there.
func meetingStatus(_ open: MeetingState, _ state: AppState) -> String {
  let words = state.words
  if let gap = open.gap {
    let yes = ":" + (LineCommand.gapYes.names(words).first ?? "")
    return words(
      Text(
        "meeting.gap", .number(gap.minutes),
        .verbatim(state.civilClock.civil(gap.start).time.canonical), .verbatim(yes)))
  }
  return open.clock.isBegun ? state.presenceText : words(state.notBegun)
}
