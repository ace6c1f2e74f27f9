import Domain
import Screen
import TUI
import Testing

@Suite("Views")
struct ViewTests {
  private static func bench() throws -> Bench {
    var bench = Bench.open(topics: 20, platforms: ["BLP"])
    try bench.press(#"f "thema 1" <C-s> Erste <Enter>"#)
    return bench
  }

  private static func views(_ bench: Bench) -> [String] {
    bench.book.sheets.filter { $0.type == SavedView.typeName && !$0.isTrashed }.map { sheet in
      ["name", "pane", "filter"].map { sheet.cells[CellName($0)]?.string ?? "" }
        .joined(separator: "|")
    }
  }

  @Test func `a filter is saved under a name in one step`() throws {
    let bench = try Self.bench()
    #expect(Self.views(bench) == ["Erste|topics|thema 1"])
    #expect(bench.steps.count == 1 && bench.toast?.hasPrefix("Ansicht „Erste“ angelegt") == true)
    #expect(bench.state.scope == .topics && bench.state.filterText(.topics) == "thema 1")
    #expect(bench.notes["filter.topics"] == "thema 1")
  }

  @Test func `an existing name is replaced, which is said before`() throws {
    var bench = try Self.bench()
    try bench.press(#"f <C-u> "thema 2" <C-s> <C-u> ERSTE"#)
    #expect(bench.canvas.lines[21].contains("Ersetzt „Erste“, bisher: thema 1"))
    try bench.press("<Enter>")
    #expect(Self.views(bench) == ["Erste|topics|thema 2"])
    #expect(bench.toast?.hasPrefix("Ansicht „Erste“ geändert") == true)
    try bench.press("u")
    #expect(Self.views(bench) == ["Erste|topics|thema 1"])
  }

  @Test func `nothing and a mistake cannot be saved, and a view needs a name`() throws {
    var bench = Bench.open(topics: 5)
    try bench.press("f <C-s>")
    #expect(bench.state.scope == .filter)
    #expect(bench.toast == Words.german("filter.save.empty"))
    try bench.press(#""status:xyzzy" <C-s>"#)
    #expect(bench.state.scope == .filter && bench.toast?.contains("xyzzy") == true)
    try bench.press("<C-u> thema <C-s> <Enter>")
    #expect(bench.state.scope == .viewName)
    #expect(bench.toast == Words.german("filter.unnamed"))
    try bench.press("<Esc>")
    #expect(bench.state.scope == .filter && bench.state.filterLine?.input.text == "thema")
  }

  @Test func `the list shows, changes and throws away`() throws {
    var bench = try Self.bench()
    try bench.press("<Esc> 1 g v")
    #expect(bench.canvas.lines.contains { $0.contains("Erste") && $0.contains("thema 1") })
    try bench.press("<Enter>")
    #expect(bench.state.scope == .topics && bench.state.filterText(.topics) == "thema 1")
    #expect(bench.toast == "Ansicht „Erste“")
    try bench.press("g v e")
    #expect(bench.typed("filter") == "thema 1" && bench.typed("name") == "Erste")
    try bench.press("<Esc> d")
    #expect(Self.views(bench).isEmpty && bench.toast?.contains("Papierkorb") == true)
    try bench.press("u")
    #expect(Self.views(bench).count == 1)
  }

  @Test func `a view that cannot be read says why and changes nothing`() throws {
    var bench = try Self.bench()
    bench.elsewhere { book in
      let id = book.sheets.last?.id ?? .zero
      book.write(id, CellName("filter"), .text("status:xyzzy"))
    }
    try bench.press("g v <Enter>")
    #expect(bench.state.scope == .views && bench.toast?.contains("xyzzy") == true)
    #expect(bench.state.filterText(.topics) == "thema 1")
  }

  @Test func `without views the list says how one is made`() throws {
    var bench = Bench.open(topics: 5)
    try bench.press("g v")
    #expect(bench.canvas.lines.contains { $0.contains("Noch keine Ansicht") })
    try bench.press("<Enter>")
    #expect(bench.toast == Words.german("disabled.views"))
  }

  @Test func `read-only shows views and saves none`() throws {
    var bench = Bench.open(topics: 5, access: .readOnly)
    try bench.press("f thema <C-s>")
    #expect(bench.state.scope == .filter && bench.toast == Words.german("disabled.readonly"))
  }
}
