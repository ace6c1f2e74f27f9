import Domain
import Screen

/// A record over the whole body.
func drawPage(_ page: PageState, _ state: AppState, into canvas: inout Canvas, _ rect: Rect) {
  let inner = rect.inset(by: 1)
  let items = state.content(of: page, columns: inner.width - 1)
  let targets = items.indices.filter { items[$0].target != nil }
  let place = targets.indices.contains(page.cursor) ? page.cursor + 1 : 0
  let position = Text("position.exact", .number(place), .verbatim("\(targets.count)"))
  canvas.box(
    rect, title: " " + state.pageTitle(page),
    bottomTitle: targets.isEmpty ? "" : state.words(position), titleStyle: Theme.strong)
  guard !items.isEmpty else {
    canvas.cursor = inner.origin
    let isKnown = state.answers[.record(page.type, page.id)] != nil
    canvas.write(
      isKnown ? state.words("value.missing") : "", at: inner.origin, clip: inner)
    return
  }
  state.pageList(page, items).draw(into: &canvas, inner)
}

extension AppState {
  func pageList(_ page: PageState, _ items: [PageItem]) -> ListView {
    let targets = items.indices.filter { items[$0].target != nil }
    let cursor = targets.indices.contains(page.cursor) ? targets[page.cursor] : nil
    return ListView(rows: items.map(\.row), cursor: cursor, first: page.top, focused: true)
  }

  /// `Projekt Muster-Radachse`, `Sitzung MOB Do 26.11.2026 14:00–16:30`.
  func pageTitle(_ page: PageState) -> String {
    let word = words(isSalon(page) ? Text("salon.word") : Text("\(page.type).word"))
    guard let record = record(page.type, page.id) else { return word }
    let trashed = record.isTrashed ? " " + words("page.trashed") : ""
    return "\(word) · \(title(of: record))\(trashed)"
  }

  /// What people call a record: its title, or where it has none what it is about.
  func title(of record: RecordState) -> String { title(of: record.cells, in: record.type) }

  func title(of cells: Cells, in type: String) -> String {
    guard let known = Registry.type(type) else { return "" }
    let value = cells[CellName(known.traits.title)] ?? .null
    if type == Meeting.typeName {
      let body = label(Body.typeName, cells[CellName("body")]?.link) ?? ""
      let day = dayText(cells[CellName("span")] ?? .null)
      return [body, value.string, day].filter { !$0.isEmpty }.joined(separator: " ")
    }
    if let target = known.field(known.traits.title)?.kind.target {
      let about = cells[CellName("body")]?.link.flatMap { label(Body.typeName, $0) }
      let name = value.link.flatMap { label(target, $0) } ?? ""
      return [name, about ?? ""].filter { !$0.isEmpty }.joined(separator: " · ")
    }
    return value.string
  }
}
