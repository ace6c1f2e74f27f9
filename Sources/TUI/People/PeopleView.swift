import Domain
import Screen

/// The line in which typing narrows, what it was understood as, and the people.
func drawPeople(_ state: AppState, into canvas: inout Canvas, _ rect: Rect) {
  guard let people = state.people else { return }
  let words = state.words
  let (top, body) = rect.rows(top: 2)
  drawLine(people, state, into: &canvas, top)
  let list = people.list
  let position =
    if let place = list.position, let total = people.total, total > 0 {
      words(Text("position.exact", .number(place + 1), .verbatim(words.number(total))))
    } else {
      ""
    }
  canvas.box(
    body, title: " " + words("people.title"),
    rightTitle: people.total.map { words.number($0) } ?? "",
    bottomTitle: position + state.manySuffix(.people),
    titleStyle: Theme.strong)
  let inner = body.inset(by: 1)
  guard !list.page.rows.isEmpty else {
    if !people.isTyping { canvas.cursor = inner.origin }
    guard list.isLoaded else { return }
    let line = canvas.cursor
    let isNarrowed = !people.input.text.isEmpty || state.focus != nil
    let key = isNarrowed ? "people.none" : "people.empty"
    let scope: Scope = people.isTyping ? .people : .peopleList
    canvas.writeEmptyText(state.emptyText(key, new: scope), in: inner)
    if people.isTyping { canvas.cursor = line }
    return
  }
  let line = canvas.cursor
  var rows: [ListRow] = []
  var cursor: Int?
  for (offset, row) in state.shownPeople.enumerated() {
    let index = list.top + offset
    if list.query.grouping != nil, offset == 0 || list.beginsGroup(index) {
      rows.append(peopleHeading(row, people, state))
    }
    if index == list.cursor { cursor = rows.count }
    var shown = personRow(row, people, state, columns: inner.width)
    shown.isMarked = state.isMarked(row.id, in: .people)
    rows.append(shown)
  }
  ListView(rows: rows, cursor: cursor, focused: true).draw(into: &canvas, inner)
  // Moved away from the first row, the cursor is what screen readers follow.
  if people.isTyping, list.cursor == 0 { canvas.cursor = line }
}

private func drawLine(
  _ people: PeopleState, _ state: AppState, into canvas: inout Canvas, _ rect: Rect
) {
  let (line, below) = rect.rows(top: 1)
  let label = " " + state.words("people.filter") + " "
  let (left, field) = line.columns(left: label.displayWidth)
  canvas.write(label, at: left.origin, style: Theme.strong, clip: left)
  people.input.draw(into: &canvas, field, focused: people.isTyping)
  if let problem = people.problem {
    canvas.underline(problem.range, of: people.input, in: field, focused: people.isTyping)
    canvas.write(
      state.words(Text("filter.mistake", .text(problem.text))),
      at: Point(x: below.x + 1, y: below.y), style: Theme.warning, clip: below)
    return
  }
  guard !AppState.isFilter(people.input.text) else { return }
  let known = state.peopleWords
  let text = known.texts.map { state.words(Text("value.verbatim", .verbatim($0))) }
  let understood = (known.understood + text).joined(separator: " · ")
  let shown = understood.isEmpty ? state.words("people.hint") : "→ " + understood
  canvas.write(
    shown, at: Point(x: below.x + 1, y: below.y), style: understood.isEmpty ? Theme.faint : .plain,
    clip: below)
}

private func peopleHeading(_ row: Row, _ people: PeopleState, _ state: AppState) -> ListRow {
  let link = row.key.groupValue.link
  let name =
    state.directory.entry(Partner.typeName, link)?.title
    ?? state.words(link == nil ? "people.others" : "value.missing")
  let count = people.isTallied ? people.list.census.groups[row.key.groupValue] : nil
  return ListRow(
    [Span(count.map { "\(name) ── \(state.words.number($0))" } ?? name)], isHeading: true)
}

/// Name, Fachbereich or office, and the bodies with the roles that are no plain membership.
private func personRow(
  _ row: Row, _ people: PeopleState, _ state: AppState, columns: Int
) -> ListRow {
  let seats = state.rows(state.seatsAsk(of: row.id)).filter { seat in
    Term(seat.values[2], seat.values[3]).holds(on: state.moment.today)
  }.map { seat -> String in
    let role = seat.values[1].string
    guard role != Membership.Role.member.rawValue, let word = state.words["membership.role.\(role)"]
    else { return seat.values[0].string }
    return "\(seat.values[0].string) (\(word))"
  }
  let work = [
    people.text(.department, of: row), people.text(.jobTitle, of: row),
    people.text(.organisation, of: row),
  ].filter { !$0.isEmpty }.joined(separator: " · ")
  let name = people.text(.name, of: row)
  let third = max(18, columns * 3 / 10)
  var spans = [
    Span(name.isEmpty ? state.words("value.untitled") : name, width: .fixed(third)),
    Span(" " + work, width: .flexible),
    Span(" " + seats.joined(separator: ", "), Theme.faint, width: .fixed(third)),
  ]
  if people.list.query.grouping == nil {
    spans.insert(Span(people.text(.partner, of: row), width: .fixed(4)), at: 0)
  }
  return ListRow(spans)
}
