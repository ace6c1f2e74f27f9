import Domain
import Screen

/// Draws the whole frame in roles; `view` paints it.
func drawScreen(_ state: AppState, into canvas: inout Canvas) {
  canvas.fill(canvas.bounds, .plain)
  canvas.cursor = nil
  guard !state.isTooSmall else {
    drawTooSmall(state, into: &canvas)
    return
  }
  guard !state.isPublic else { return drawBeamer(state, into: &canvas) }
  let layout = ScreenLayout(of: state)
  drawHeader(state, into: &canvas, layout.header)
  switch state.overlays.last(where: \.fillsScreen) {
  case .form(let form): drawForm(form, state, into: &canvas, layout.body)
  case .page(let page): drawPage(page, state, into: &canvas, layout.body)
  case .yearPlan(let plan): drawYearPlan(plan, state, into: &canvas, layout.body)
  case .sheet(let sheet): drawSheet(sheet, state, into: &canvas, layout.body)
  case .people: drawPeople(state, into: &canvas, layout.body)
  case .trash(let list): drawTrash(list, state, into: &canvas, layout.body)
  case .review(let review): drawReview(review, state, into: &canvas, layout.body)
  case .everywhere(let everywhere): drawEverywhere(everywhere, state, into: &canvas, layout.body)
  case .views(let list): drawViews(list, state, into: &canvas, layout.body)
  case .chronicle(let chronicle): drawChronicle(chronicle, state, into: &canvas, layout.body)
  case .writing(let writing): drawWriting(writing, state, into: &canvas, layout.body)
  case .then(let then): drawThen(then, state, into: &canvas, layout.body)
  case .meeting(let meeting):
    // The line stays above a notice of several rows.
    let body = layout.body.rows(bottom: state.footOverhang).rest
    drawMeeting(meeting, state, into: &canvas, body)
  case .roll(let roll): drawRoll(roll, state, into: &canvas, layout.body)
  case .round(let round): drawRound(round, state, into: &canvas, layout.body)
  case .circular(let circular): drawCircular(circular, state, into: &canvas, layout.body)
  case .headCounts(let counts): drawHeadCounts(counts, state, into: &canvas, layout.body)
  case .stops(let chooser): drawStopChooser(chooser, state, into: &canvas, layout.body)
  case .ride(let ride):
    drawRide(ride, state, into: &canvas, layout.body.rows(bottom: state.footOverhang - 1).rest)
  case .register(let register): drawRegister(register, state, into: &canvas, layout.body)
  case .paper(let paper): drawPaper(paper, state, into: &canvas, layout.body)
  default: drawPanes(state, into: &canvas, layout)
  }
  markHits(state, into: &canvas, layout)
  drawHint(state, into: &canvas, layout.hint)
  drawStatus(state, into: &canvas, layout)
  drawFooter(state, into: &canvas, layout.footer)
  drawBoxes(state, into: &canvas, layout)
}

private func drawPanes(_ state: AppState, into canvas: inout Canvas, _ layout: ScreenLayout) {
  var cursor: Point?
  for pane in state.visiblePanes {
    guard let frame = layout.frame(pane, of: state) else { continue }
    canvas.cursor = nil
    switch pane {
    case .partners: drawPartners(state, into: &canvas, frame)
    case .calendar: drawCalendar(state, into: &canvas, frame)
    case .board: drawBoard(state, into: &canvas, frame)
    case .topics: drawTopicPane(state, into: &canvas)
    }
    // The hardware cursor stands in the pane that has the keys.
    if pane == state.pane { cursor = canvas.cursor }
  }
  canvas.cursor = cursor
}

private func drawTopicPane(_ state: AppState, into canvas: inout Canvas) {
  let layout = TopicLayout(of: state)
  if !state.showsOverview { drawStrip(state, into: &canvas, layout.strip) }
  if let line = state.topics.reader, state.pane == .topics {
    drawReader(state, from: line, into: &canvas, layout.body)
  } else {
    drawTopics(state, into: &canvas, layout)
  }
}

extension Overlay {
  var fillsScreen: Bool {
    switch self {
    case .form, .trash, .page, .yearPlan, .review, .sheet, .people, .everywhere, .views, .chronicle,
      .then, .writing, .meeting, .roll, .round, .circular, .register, .headCounts, .stops, .ride,
      .paper:
      true
    case .picker, .search, .drafts, .report, .move, .palette, .question, .filter, .day,
      .keyProblems, .line:
      false
    }
  }
}

extension Canvas {
  /// The frame of a pane, with its number and name; the one that has the keys stands out.
  mutating func frame(
    _ pane: Pane, _ rect: Rect, _ state: AppState, title: String? = nil, right: String = "",
    bottom: String = "", bottomRight: String = ""
  ) {
    spot(rect, .pane(pane.rawValue))
    let isActive = pane == state.pane
    let name = (title ?? state.words(pane.title)) + state.filterTitle(pane)
    // Among four panes the one with the keys is known without colour too.
    let sign = isActive && state.showsOverview ? "▸" : ""
    box(
      rect,
      BoxTitles(
        title: "\(sign)\(pane.rawValue) \(name)", rightTitle: right, bottomTitle: bottom,
        bottomRight: bottomRight),
      style: isActive || !state.showsOverview ? .plain : Theme.faint,
      titleStyle: isActive ? Theme.strong : .plain)
  }
}

/// Says what size is needed and what there is; nothing typed is lost meanwhile.
private func drawTooSmall(_ state: AppState, into canvas: inout Canvas) {
  let size = state.size
  let lines = [
    state.words(Text("small.needed", .number(60), .number(16))),
    state.words(Text("small.present", .number(size.width), .number(size.height))),
    state.words("small.keys"),
  ].flatMap { $0.wrapped(to: max(1, size.width)) }
  for (row, line) in lines.prefix(size.height).enumerated() {
    canvas.write(line, at: Point(x: 0, y: row))
  }
  canvas.cursor = Point(x: 0, y: 0)
}
