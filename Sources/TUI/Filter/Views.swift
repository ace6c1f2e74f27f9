import Domain
import Screen

/// Ansichten: filters under a name (INTERFACE.md §5).
extension AppState {
  package var viewList: ListState? {
    get {
      for case .views(let list) in overlays { return list }
      return nil
    }
    set {
      let index = overlays.firstIndex {
        if case .views = $0 { return true }
        return false
      }
      guard let index, let newValue else { return }
      overlays[index] = .views(newValue)
    }
  }

  static let viewQuery = Query(
    SavedView.typeName, columns: [.field("name"), .field("pane"), .field("filter")],
    order: .text("name"))

  /// So many views are looked through for a name that is taken.
  private static let viewLimit = 300

  var filterAsks: [Ask] { [.rows(Self.viewQuery, limit: Self.viewLimit)] }

  /// `gv`.
  mutating func openViews() -> [Effect] {
    go(to: .views(ListState(query: Self.viewQuery)))
    return loadViews()
  }

  mutating func loadViews() -> [Effect] {
    guard let list = viewList else { return [] }
    viewList?.lose()
    return [load(.views, list.anchor), .count(.views, list.query)]
  }

  /// Runs a command of the list; nil for one that it has no answer of its own to.
  mutating func runInViews(_ command: Command) -> [Effect]? {
    guard let row = viewList?.row else { return nil }
    switch command {
    case .open: return show(view: row)
    case .edit: return [.recall(SavedView.typeName, row.id, .form)]
    case .trash:
      let step = Step(
        StepText.Command.trash.rawValue, [SavedView.typeName, row.values[0].string],
        writes: [CellWrite(SavedView.typeName, row.id, .deleted, .integer(1))])
      return [.commit(step, .act)]
    default: return nil
    }
  }

  /// Shows the pane of a view, narrowed by its filter.
  mutating func show(view row: Row) -> [Effect] {
    guard let place = SavedView.Place(rawValue: row.values[1].string) else {
      toast = Text("views.pane", .verbatim(row.values[1].string))
      return []
    }
    let text = row.values[2].string
    if let kind = RegisterState.Kind(place) { return show(kind, filter: text) }
    guard let pane = place.pane else { return showPeople(text) }
    do throws(FilterError) {
      // What it cannot show it does not leave the list for.
      _ = try readFilter(text, in: filterContext(place))
    } catch {
      toast = error.text
      return []
    }
    if viewList == nil { overlays = [] } else { overlays.removeLast() }
    let shown = showsOverview ? [] : show(pane)
    self.pane = pane
    let effects = setFilter(text, in: pane)
    toast = Text("views.shown", .verbatim(row.values[0].string))
    return shown + effects
  }

  private mutating func show(_ kind: RegisterState.Kind, filter text: String) -> [Effect] {
    do throws(FilterError) {
      let effects = try take(filter: text, in: kind.place)
      return note(kind.place.note, text) + effects + openRegister(kind)
    } catch {
      toast = error.text
      return []
    }
  }

  private mutating func showPeople(_ text: String) -> [Effect] {
    let effects = openPeople()
    people?.input = LineInput(text)
    return effects + narrowPeople()
  }

  // MARK: Saving

  /// Why the present filter cannot be saved.
  var reasonAgainstSaving: Text? {
    if access == .readOnly { return Text("disabled.readonly") }
    if let problem = filterLine?.problem ?? people?.problem { return problem.text }
    let text = filterLine?.input.text ?? people?.input.text ?? ""
    return text.allSatisfy(\.isWhitespace) ? Text("filter.save.empty") : nil
  }

  /// Strg+S: asks under which name.
  mutating func nameFilter() {
    if filterLine == nil, let people {
      var line = FilterLine(place: .people, text: people.input.text)
      line.naming = LineInput("")
      overlays.append(.filter(line))
      return
    }
    guard let line = filterLine else { return }
    // A view that is shown again keeps its name.
    let known = rows(filterAsks[0]).first { row in
      row.values[1].string == line.place.rawValue && row.values[2].string == line.before
        && !line.before.isEmpty
    }
    filterLine?.naming = LineInput(known?.values[0].string ?? "")
  }

  /// The view that has the name already.
  private func view(named name: String) -> Row? {
    let typed = fold(name).text
    return rows(filterAsks[0]).first { fold($0.values[0].string).text == typed }
  }

  /// What saving under the name would do.
  func viewHint(_ name: String, _ line: FilterLine) -> String {
    guard let row = view(named: name) else {
      return words(Text("filter.saves", .verbatim(line.input.text)))
    }
    return words(
      Text(
        "filter.replaces", .verbatim(row.values[0].string), .verbatim(row.values[2].string)))
  }

  /// Saves the filter under the typed name, in the place of the view that has it.
  mutating func saveView() -> [Effect] {
    guard let line = filterLine, let naming = line.naming else { return [] }
    let name = naming.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !name.isEmpty else {
      toast = Text("filter.unnamed")
      return []
    }
    let old = view(named: name)
    let id = old?.id ?? ids.next(at: moment.milliseconds)
    var view = SavedView(id: ID(id))
    view.name = old?.values[0].string ?? name
    view.pane = line.place
    view.filter = line.input.text
    let fields: Set = old == nil ? ["name", "pane", "filter"] : ["pane", "filter"]
    let writes = view.cells.filter { fields.contains($0.key.field) }
      .sorted { $0.key.wire < $1.key.wire }
      .map { CellWrite(SavedView.typeName, id, $0.key, $0.value) }
    let command = old == nil ? StepText.Command.create : .edit
    overlays.removeLast()
    let step = Step(command.rawValue, [SavedView.typeName, view.name], writes: writes)
    let kept = line.place == .people ? [] : note(line.place.note, line.input.text)
    return kept + [.commit(step, .act)]
  }
}

/// The views with their pane and filter.
func drawViews(_ list: ListState, _ state: AppState, into canvas: inout Canvas, _ rect: Rect) {
  let words = state.words
  let position = list.row == nil ? nil : list.position
  canvas.box(
    rect, title: " " + words("views.title"), rightTitle: words.number(list.census.total),
    bottomTitle: position.map {
      words(
        Text(
          "position.exact", .number($0 + 1), .verbatim(words.number(list.census.total))))
    } ?? "", titleStyle: Theme.strong)
  let inner = rect.inset(by: 1)
  guard !list.page.rows.isEmpty else {
    guard list.isLoaded else { return }
    let lines = words("views.empty").wrapped(to: max(1, inner.width - 2))
    for (row, line) in lines.enumerated() {
      canvas.write(line, at: Point(x: inner.x + 1, y: inner.y + row), clip: inner)
    }
    canvas.cursor = inner.origin
    return
  }
  let count = list.visibleCount(from: list.top, height: inner.height)
  let rows = list.page.rows[list.top..<min(list.top + count, list.page.rows.count)].map { row in
    let pane = row.values[1].string
    return ListRow([
      Span(
        row.values[0].string.isEmpty ? words("value.untitled") : row.values[0].string,
        width: .fixed(max(16, inner.width / 3))),
      Span(
        " " + (words["savedView.pane.\(pane)"] ?? words(Text("value.verbatim", .verbatim(pane)))),
        width: .fixed(18)),
      Span(" " + row.values[2].string, Theme.faint, width: .flexible),
    ])
  }
  ListView(rows: rows, cursor: list.cursor - list.top, focused: true).draw(into: &canvas, inner)
}
