import Domain
import Screen

/// The boxes above the screen, the topmost last.
func drawBoxes(_ state: AppState, into canvas: inout Canvas, _ layout: ScreenLayout) {
  let area = layout.body.union(layout.status)
  for overlay in state.overlays {
    switch overlay {
    case .picker(let picker): drawPicker(picker, state, into: &canvas, area)
    case .drafts(let offer): drawOffer(offer, state, into: &canvas, area)
    case .move(let line): drawMoveLine(line, state, into: &canvas, area)
    case .palette(let palette): drawPalette(palette, state, into: &canvas, area)
    case .question(let question): drawQuestion(question, state, into: &canvas, area)
    case .filter(let line): drawFilterHint(line, state, into: &canvas, layout.body)
    case .keyProblems(let problems): drawKeyProblems(problems, state, into: &canvas, area)
    case .form, .trash, .page, .yearPlan, .sheet, .people, .search, .report, .review, .everywhere,
      .views, .chronicle, .then, .writing, .day, .meeting, .roll, .round, .circular, .register,
      .headCounts, .stops, .ride, .paper, .line:
      break
    }
  }
  drawChoices(state, into: &canvas, layout.body)
}

private func drawPicker(
  _ open: PickerState, _ state: AppState, into canvas: inout Canvas, _ area: Rect
) {
  let words = state.words
  let title: String
  switch open.purpose {
  case .help(let scope): title = words(Text("help.title", .text(Text("scope.\(scope.rawValue)"))))
  case .themes: title = words("themes.title")
  case .faces: title = words("command.clock.label")
  case .meetings: title = words("meetings.title")
  case .lineOrders: title = words("line.title")
  case .ideaPlatform(_, let name, _): title = words(Text("menu.title", .verbatim(name)))
  case .registerLook(let kind): title = words("register.\(kind.rawValue).title")
  case .touched: title = words("chronicle.touched")
  case .agenda: title = words("agenda.pick")
  case .extract: title = words("paper.extract.pick")
  case .things: title = words("calendar.things")
  case .newOnDay(let day):
    title =
      day.map { words(Text("calendar.new.day", .verbatim(state.dayText($0)))) }
      ?? words("calendar.new")
  case .view(let pane): title = words(pane.title)
  case .substitute(let entry): title = words(Text("roll.stands", .verbatim(entry.name)))
  case .round: title = words("menu.round")
  case .trail(let project): title = words(Text("trail.title", .verbatim(project.title)))
  case .meetingState(_, let name): title = words(Text("menu.title", .verbatim(name)))
  case .menu(let topic): title = words(Text("menu.title", .verbatim(topic.title)))
  case .card(let project): title = words(Text("menu.title", .verbatim(project.title)))
  case .many(let pick): title = state.boxTitle(pick)
  case .interest(_, let up): title = words(up ? "interest.title.more" : "interest.title.less")
  case .field(let name, _):
    title = words("\(state.form?.type.name ?? "").\(name.field).label")
  }
  let texts = Picker.Texts(
    title: title, hint: state.pickerHint(open),
    count: { words(Text("picker.count", .number($0), .number($1))) },
    creation: { words(Text("picker.create", .verbatim($0))) })
  open.marked.draw(into: &canvas, in: area, texts: texts)
}

extension AppState {
  fileprivate func pickerHint(_ open: PickerState) -> String {
    if open.marks != nil { return words("picker.hint.several") }
    return words(open.picker.allowsCreation ? "picker.hint.new" : "picker.hint")
  }
}

private func drawOffer(
  _ offer: DraftOffer, _ state: AppState, into canvas: inout Canvas, _ area: Rect
) {
  let words = state.words
  let width = max(20, min(area.width - 8, 68))
  let introduction = words("draft.offer").wrapped(to: width)
  let popup = Popup(
    title: words("draft.title"), hint: words("draft.hint"),
    content: Size(width: width, height: introduction.count + 1 + min(offer.drafts.count, 8)))
  let inner = popup.draw(into: &canvas, in: area)
  let (above, below) = inner.rows(top: introduction.count + 1)
  for (row, line) in introduction.enumerated() {
    canvas.write(line, at: Point(x: above.x, y: above.y + row), clip: above)
  }
  let rows = offer.drafts.map { draft in
    ListRow([
      Span(draft.title.isEmpty ? words("draft.untitled") : draft.title, width: .flexible),
      Span(" " + state.clock(draft.wallMilliseconds), Theme.faint),
    ])
  }
  ListView(rows: rows, cursor: offer.cursor, focused: true).draw(into: &canvas, below)
}

/// The trash: what lies in it, newest first.
func drawTrash(
  _ list: ListState, _ state: AppState, into canvas: inout Canvas, _ rect: Rect
) {
  let (frame, body) = rect.rows(top: 1)
  let type = Text("\(list.query.type).word")
  canvas.write(
    state.words(Text("trash.count", .number(list.census.total), .text(type))),
    at: Point(x: frame.x + 1, y: frame.y), style: Theme.strong, clip: frame)
  guard !list.page.rows.isEmpty else {
    if list.isLoaded {
      canvas.writeEmptyText(state.words("trash.empty"), in: body)
    }
    return
  }
  let count = list.visibleCount(from: list.top, height: body.height)
  let rows = list.page.rows[list.top..<min(list.top + count, list.page.rows.count)].map { row in
    let detail =
      list.query.type == Meeting.typeName
      ? state.dayText(row.values[1]) : row.values[1].string
    return ListRow(
      [Span(row.values[0].string, width: .flexible), Span(" " + detail)],
      marked: state.isMarked(row.id, in: .trash))
  }
  ListView(rows: rows, cursor: list.cursor - list.top, focused: true).draw(into: &canvas, body)
}

extension Rect {
  /// The smallest rectangle around both.
  func union(_ other: Rect) -> Rect {
    let left = min(minX, other.minX)
    let top = min(minY, other.minY)
    return Rect(
      x: left, y: top, width: max(maxX, other.maxX) - left, height: max(maxY, other.maxY) - top)
  }
}
