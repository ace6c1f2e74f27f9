import Domain
import Glibc
import Histories
import SQLite
import Store
import Testing

@Suite struct SchemaTests {
  private static let folder = "\(#filePath)".split(separator: "/").dropLast()
    .reduce(into: "") { $0 += "/" + $1 }
  private static var isRecording: Bool { getenv("RECORD_GOLDEN") != nil }

  @Test func `a migrated file is what the schemas ask`() throws {
    let bench = try Bench()
    #expect(try bench.store.schemaFaults() == [])
  }

  /// Wire names stand in journals that nobody can reach any more: the list may only grow.
  @Test func `no wire name vanishes or changes its kind`() throws {
    let path = Self.folder + "/Golden/wire-names.txt"
    let names = Self.wireNames()
    if Self.isRecording {
      try replace(path, with: Array(names.map { $0 + "\n" }.joined().utf8))
      Issue.record("recorded")
      return
    }
    let golden = String(decoding: try contents(of: path), as: UTF8.self)
      .split(separator: "\n").map(String.init)
    #expect(Set(golden).subtracting(names).isEmpty, "These are gone.")
    #expect(Set(names).subtracting(golden).isEmpty, "These are new: RECORD_GOLDEN=1.")
  }

  private static func wireNames() -> [String] {
    var names: [String] = []
    for type in Registry.all {
      names.append(type.name)
      for field in type.fields {
        let name = "\(type.name).\(field.name)"
        switch field.kind {
        case .shortText: names.append("\(name) text")
        case .longText: names.append("\(name) long text")
        case .wholeNumber: names.append("\(name) number")
        case .decimal(_, let places): names.append("\(name) decimal \(places)")
        case .yesNo: names.append("\(name) yes or no")
        case .date: names.append("\(name) date")
        case .span: names.append("\(name) span")
        case .link(let target): names.append("\(name) link \(target)")
        case .parent(let target): names.append("\(name) parent \(target)")
        case .set(let target): names.append("\(name) set \(target)")
        case .keyed(let target, _): names.append("\(name) keyed \(target)")
        case .rank(let within): names.append("\(name) rank within \(within ?? "all")")
        case .choice(let tokens):
          names.append("\(name) choice")
          names += tokens.map { "\(name) = \($0)" }
        }
      }
    }
    return names.sorted()
  }

  /// The version that this program writes; its book is recorded before it is released.
  private static let present = 4

  /// One book a released schema; every later version opens them all.
  @Test(arguments: 1...present) func `books of earlier versions open`(version: Int) throws {
    let path = Self.folder + "/PriorVersions/schema-\(version).db"
    if Self.isRecording {
      guard version == Self.present else { return }
      try replace(path, with: try Self.recorded())
      Issue.record("recorded")
      return
    }
    let folder = try TemporaryFolder()
    let copy = folder.file("book.db")
    try replace(copy, with: try contents(of: path))
    let store = try Store.open(
      path: copy,
      access: .edit,
      world: Bench.world(copy, TestClock(), session: 9)
    )
    #expect(try store.schemaFaults() == [])
    #expect(try store.diagnose().isClean)
    let page = try store.page(.board, .first, before: 0, after: 9)
    #expect(page.rows.map(\.values) == [[.text("Mobilitätsstationen")]])
    guard case .done(let receipt) = try store.redo(by: Bench.author) else {
      Issue.record("nothing to do again")
      return
    }
    #expect(receipt.arguments == ["topic", "Zweites"])
    #expect(try store.diagnose().isClean)
    guard version > 1 else { return }
    let projects = Query(
      "project", columns: [.field("title"), .label("lead")], order: .text("title"))
    let project = try store.page(projects, .first, before: 0, after: 9).rows
    #expect(project.map(\.values) == [[.text("Radachse"), .text("S1")]])
    guard version > 2 else { return }
    let views = Query(
      "savedView", columns: [.field("name"), .field("filter")], order: .text("name"))
    let view = try store.page(views, .first, before: 0, after: 9).rows
    #expect(view.map(\.values) == [[.text("Rote"), .text("ampel:rot")]])
    guard version > 3 else { return }
    let results = Query(
      "result", columns: [.field("number"), .field("votes"), .label("body")], order: .date("day"))
    let result = try store.page(results, .first, before: 0, after: 9).rows
    #expect(result.map(\.values) == [[.text("P0-2026-01"), .text("5/1/1"), .text("P0")]])
  }

  /// A book as this version writes it, with a step that is undone at its end.
  private static func recorded() throws -> [UInt8] {
    let bench = try Bench()
    let id = try bench.make("Mobilitätsstationen", ["state": .text("open")])
    try bench.set(id, "interest/" + SeedEdition.partners[0].hex, .integer(3))
    let project = bench.ids.next(at: bench.clock.milliseconds)
    let view = bench.ids.next(at: bench.clock.milliseconds)
    let result = bench.ids.next(at: bench.clock.milliseconds)
    let writes = [
      CellWrite("project", project, CellName("title"), .text("Radachse")),
      CellWrite("project", project, CellName("lead"), Value(link: SeedEdition.partners[1])),
      CellWrite("savedView", view, CellName("name"), .text("Rote")),
      CellWrite("savedView", view, CellName("pane"), .text("board")),
      CellWrite("savedView", view, CellName("filter"), .text("ampel:rot")),
      CellWrite("result", result, CellName("text"), .text("Die Partner tauschen sich aus")),
      CellWrite("result", result, CellName("number"), .text("P0-2026-01")),
      CellWrite("result", result, CellName("votes"), .text("5/1/1")),
      CellWrite("result", result, CellName("day"), .text("2026-11-26")),
      CellWrite("result", result, CellName("body"), Value(link: SeedEdition.platforms[0])),
    ]
    _ = try bench.store.apply(
      Step("create", ["project", "Radachse"], writes: writes), by: Bench.author)
    try bench.make("Zweites")
    _ = try bench.store.undo(by: Bench.author)
    return try contents(of: bench.path)
  }

  @Test func `no field has the name of a column of our own`() {
    for type in Registry.all {
      let names = type.fields.map(\.name)
      #expect(Set(names).isDisjoint(with: ["key", "uuid", "deleted", "_del"]))
      #expect(names.allSatisfy { !$0.hasSuffix("_key") && !$0.contains("/") && !$0.contains("\"") })
    }
  }
}
