import Domain
import SQLite
import Store
import Testing

/// The search through the texts of all records.
@Suite struct EverywhereTests {
  private let bench: Bench

  init() throws { bench = try Bench() }

  private func add<R: Record>(_ record: R) throws {
    let writes = record.cells.map { CellWrite(R.typeName, record.id.raw, $0.key, $0.value) }
    _ = try bench.store.apply(Step("create", writes: writes), by: Bench.author)
  }

  private func project(_ number: UInt64, _ title: String) throws -> RecordID {
    var project = Project(id: ID(RecordID(high: 0xD0, low: number)))
    project.title = title
    try add(project)
    return project.id.raw
  }

  private func report(_ number: UInt64, _ text: String, on project: RecordID) throws -> RecordID {
    var report = Report(id: ID(RecordID(high: 0xD1, low: number)))
    report.project = ID(project)
    report.day = CivilDate(year: 2026, month: 10, day: 1)
    report.text = text
    try add(report)
    return report.id.raw
  }

  private func found(_ text: String, withTrash: Bool = false) throws -> [String: [RecordID]] {
    let hits = try bench.store.everywhere(RecordSearch(text, withTrash: withTrash))
    return Dictionary(uniqueKeysWithValues: hits.groups.map { ($0.type, $0.hits.map(\.id)) })
  }

  @Test(arguments: [
    ("strasse", "Grüne Straße"), ("STRASSE", "Grüne Straße"), ("gruene", "Grüne Straße"),
    ("grune", "Grüne Straße"), ("station", "Mobilitätsstationen"), ("ue", "Überland"),
    ("u", "Überland"), ("ub", "Überland"), ("gr", "Grüne Straße"),
    ("strasse gruene", "Grüne Straße"),
    ("gr strasse", "Grüne Straße"), ("rs 1", "Radschnellweg RS 1"),
  ])
  func `umlauts fold, words stand in any order`(typed: String, title: String) throws {
    for title in ["Grüne Straße", "Mobilitätsstationen", "Überland", "Radschnellweg RS 1"] {
      try bench.make(title)
    }
    let group = try #require(try bench.store.everywhere(RecordSearch(typed)).groups.first)
    #expect(group.type == Topic.typeName && group.total == 1 && !group.isCut)
    #expect(group.hits.first?.cells[CellName("title")] == .text(title))
  }

  @Test(arguments: ["", " ", "xyz", "ae", "oe", "strasse xyz", "tr", "\"", "AND", "title:", "*"])
  func `what is nowhere is not found`(typed: String) throws {
    try bench.make("Grüne Straße über den Bach")
    #expect(try bench.store.everywhere(RecordSearch(typed)).groups.isEmpty)
  }

  @Test func `a text around the word comes along, from the text it is in`() throws {
    let id = try bench.make("Grün", ["text": .text("Erste Zeile\nKosten je Station")])
    let hits = try bench.store.everywhere(RecordSearch("station"))
    #expect(hits.groups.first?.hits.first?.id == id)
    #expect(hits.groups.first?.hits.first?.excerpt == "Erste Zeile Kosten je Station")
    #expect(hits.groups.first?.hits.first?.cells[CellName("text")] == nil)
    let title = try bench.store.everywhere(RecordSearch("grün"))
    #expect(title.groups.first?.hits.first?.excerpt == "")
  }

  @Test func `titles come first, then the newest`() throws {
    let old = try bench.make("Nadel alt")
    let text = try bench.make("Text", ["text": .text("Nadel im Text")])
    let new = try bench.make("Nadel neu")
    #expect(try found("nadel") == [Topic.typeName: [new, old, text]])
  }

  @Test func `parts name their whole and go into the trash with it`() throws {
    let whole = try project(1, "Radachse")
    let part = try report(1, "Die Nadel ist bestellt", on: whole)
    let group = try #require(try bench.store.everywhere(RecordSearch("nadel")).groups.first)
    #expect(group.hits.first?.whole == RecordHit.Whole(type: Project.typeName, id: whole))
    #expect(group.hits.first?.isTrashed == false)
    _ = try bench.store.apply(
      Step("trash", writes: [CellWrite(Project.typeName, whole, .deleted, .integer(1))]),
      by: Bench.author)
    #expect(try found("nadel") == [:])
    let trashed = try bench.store.everywhere(RecordSearch("nadel", withTrash: true))
    #expect(trashed.groups.first?.hits.map(\.id) == [part])
    #expect(trashed.groups.first?.hits.first?.isTrashed == true)
  }

  @Test func `the trash is looked through on request only, also by beginnings`() throws {
    let id = try bench.make("Nadel")
    _ = try bench.set(id, "_del", .integer(1))
    for typed in ["nadel", "na"] {
      #expect(try found(typed) == [:])
      #expect(try found(typed, withTrash: true) == [Topic.typeName: [id]])
    }
  }

  @Test func `only the types that are asked for, and no more than wanted`() throws {
    for number in 0..<9 { try bench.make("Nadel \(number)") }
    _ = try project(1, "Nadel")
    let all = try bench.store.everywhere(RecordSearch("nadel", limit: 3))
    #expect(all.groups.map(\.type) == [Topic.typeName, Project.typeName])
    #expect(all.groups.map(\.total) == [9, 1] && all.groups.map(\.hits.count) == [3, 1])
    let topics = try bench.store.everywhere(
      RecordSearch("nadel", types: [Topic.typeName], limit: 100))
    #expect(topics.groups.map(\.hits.count) == [9])
  }

  @Test func `every search goes through a list and round to its beginning`() throws {
    for number in 0..<4 { try bench.make("Nadel \(number)") }
    let query = Query("topic", columns: [.field("title")], order: .text("title"))
    let other = Query(Project.typeName, columns: [], order: .text("title"))
    let project = try project(1, "Nadel")
    let keys = try bench.store.page(query, .first, before: 0, after: 9).rows.map(\.key)
    func next(_ from: PageKey, _ forward: Bool) throws -> (list: Int, found: Found)? {
      try bench.store.find(
        ListSearch(
          [query, other], .matches("nadel"), from: from, forward: forward, including: false))
    }
    #expect(try next(keys[1], true)?.found == Found(key: keys[2], wrapped: false))
    #expect(try next(keys[3], true)?.list == 1)
    #expect(try next(keys[3], true)?.found.key.id == project)
    #expect(try next(keys[0], false)?.list == 1)
    let everything = ListSearch(
      [query, other], .matches("nadel"), from: keys[3], forward: true, including: false)
    #expect(try bench.store.matches(everything, limit: 99) == 5)
    #expect(try bench.store.matches(everything, limit: 2) == 2)
  }

  @Test func `either of two conditions is enough`() throws {
    try bench.make("Nadel")
    let state = try bench.make("Faden", ["state": .text("done")])
    try bench.make("Knopf")
    let query = Query("topic", columns: [], order: .text("title"))
    let search = ListSearch(
      [query], .either([.oneOf("state", [.text("done")]), .matches("nadel")]), from: nil,
      forward: true, including: true)
    #expect(try bench.store.matches(search, limit: 9) == 2)
    #expect(try bench.store.find(search)?.found.key.id == state)
  }
}
