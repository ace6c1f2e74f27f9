import Domain
import Histories
import SQLite
import Store
import Testing

/// The Chronik: steps by key, what they did, what held then, and what stands against an undo.
@Suite struct ChronicleTests {
  private func entries(_ page: Page) -> [ChronicleEntry] {
    page.rows.compactMap { ChronicleEntry($0) }
  }

  @Test func `all steps, the newest first, in windows around any of them`() throws {
    let bench = try Bench(network: [])
    for number in 0..<40 { try bench.make("Thema \(number)") }
    let query = Chronicle.query()
    let all = try bench.store.page(query, .first, before: 0, after: 100)
    #expect(all.rows.count == 40 && !all.hasAfter && !all.hasBefore)
    #expect(entries(all).map(\.arguments.last) == (0..<40).reversed().map { "Thema \($0)" })
    #expect(entries(all).allSatisfy { $0.author == "Test" && !$0.isForeign && !$0.isUndone })
    #expect(try bench.store.census(query).total == 40)
    for place in [0, 1, 17, 38, 39] {
      let page = try bench.store.page(query, .key(all.rows[place].key), before: 3, after: 5)
      let wanted = max(0, place - 3)...min(39, place + 5)
      #expect(page.rows == Array(all.rows[wanted]))
      #expect(page.anchor == place - wanted.lowerBound)
      #expect(
        page.hasBefore == (wanted.lowerBound > 0) && page.hasAfter == (wanted.upperBound < 39))
      #expect(try bench.store.position(of: all.rows[place].key, in: query, limit: 100) == place)
    }
    let last = try bench.store.page(query, .last, before: 4, after: 0)
    #expect(last.rows == Array(all.rows.suffix(5)) && last.anchor == 4 && last.hasBefore)
    let found = try bench.store.page(query, .record(all.rows[20].id), before: 0, after: 0)
    #expect(found.rows == [all.rows[20]])
  }

  @Test func `words look into authors, titles and sentences`() throws {
    let bench = try Bench(network: [])
    try bench.make("Stellplatz in der Straße")
    let id = try bench.make("Änderung")
    try bench.set(id, "text", .text("x"))
    let anna = Author(name: "Anna Grün", partner: nil, role: .team)
    let write = CellWrite("topic", id, CellName("text"), .text("y"))
    _ = try bench.store.apply(Step("edit", ["topic", "Änderung"], writes: [write]), by: anna)
    func count(_ words: Chronicle.Word...) throws -> Int {
      try bench.store.page(Chronicle.query(words: words), .first, before: 0, after: 50).rows.count
    }
    #expect(try count(Chronicle.Word("strasse")) == 1)
    #expect(try count(Chronicle.Word("gruen")) == 1)
    #expect(try count(Chronicle.Word("aenderung")) == 2)
    #expect(try count(Chronicle.Word("anna"), Chronicle.Word("stellplatz")) == 0)
    #expect(try count(Chronicle.Word("angelegt", commands: ["create"])) == 2)
    #expect(try count(Chronicle.Word("angelegt")) == 0)
    #expect(try count(Chronicle.Word("Thema", types: ["topic"])) == 4)
    _ = try bench.store.undo(by: Bench.author)
    #expect(try count(Chronicle.Word("geändert", commands: ["edit"])) == 3)
  }

  @Test func `a record's own steps, also where it has been written very often`() throws {
    let bench = try Bench(network: [])
    let id = try bench.make("A")
    let other = try bench.make("B")
    for number in 0..<300 {
      try bench.set(id, number % 3 == 0 ? "title" : "text", .text("\(number)"))
      if number % 50 == 0 { try bench.set(other, "text", .text("\(number)")) }
    }
    let query = Chronicle.query(of: ("topic", id))
    let all = try bench.store.page(query, .first, before: 0, after: 1000)
    #expect(all.rows.count == 301)
    #expect(
      all.rows.map(\.key.sort.number)
        == all.rows.map { $0.key.sort.number }.sorted { ($0 ?? 0) > ($1 ?? 0) })
    var seen: [Row] = []
    var anchor = PageAnchor.first
    while seen.count < 301 {
      let page = try bench.store.page(query, anchor, before: 0, after: 40)
      let new = page.rows.dropFirst(seen.isEmpty ? 0 : 1)
      guard let last = new.last else { break }
      seen += new
      anchor = .key(last.key)
    }
    #expect(seen == all.rows)
    let middle = all.rows[150].key
    let page = try bench.store.page(query, .key(middle), before: 10, after: 10)
    #expect(page.rows == Array(all.rows[140...160]) && page.anchor == 10)
    #expect(
      try bench.store.page(Chronicle.query(of: ("topic", other)), .first, before: 0, after: 50).rows
        .count == 7)
    let (_, cost) = try bench.store.database.countingSteps {
      try bench.store.page(query, .key(middle), before: 10, after: 10)
    }
    #expect(cost.rows < 200 && cost.undeclaredScans == [], "\(cost)")
  }

  @Test func `a step says field by field what it did`() throws {
    let bench = try Bench()
    let id = try bench.make("A")
    try bench.set(id, "title", .text("B"))
    let rows = try bench.store.page(Chronicle.query(of: ("topic", id)), .first, before: 0, after: 9)
      .rows
    let edit = try #require(
      try bench.store.detail(of: ChronicleEntry.step(ofRow: rows[0].id), limit: 10))
    #expect(
      edit.changes == [
        CellChange(
          type: "topic", record: id, name: CellName("title"), before: .text("A"), after: .text("B"))
      ])
    let made = try #require(
      try bench.store.detail(of: ChronicleEntry.step(ofRow: rows[1].id), limit: 2))
    #expect(made.hasMore && made.changes.count == 2 && made.changes.allSatisfy { $0.before == nil })
    #expect(try bench.store.detail(of: StepID(incarnation: 99, first: 1), limit: 2) == nil)
  }

  @Test func `a record and its parts as they were`() throws {
    let bench = try Bench(network: [])
    let meeting = bench.ids.next(at: 1)
    let items = [bench.ids.next(at: 1), bench.ids.next(at: 1)]
    func write(_ type: String, _ id: RecordID, _ cells: [String: Value]) throws {
      bench.clock.milliseconds += 1000
      let writes = cells.sorted { $0.key < $1.key }.map {
        CellWrite(type, id, CellName($0.key), $0.value)
      }
      _ = try bench.store.apply(Step("edit", [type, ""], writes: writes), by: Bench.author)
    }
    try write("meeting", meeting, ["place": .text("Rathaus")])
    for (number, id) in items.enumerated() {
      try write(
        "agendaItem", id, ["meeting": Value(link: meeting), "title": .text("TOP \(number)")])
    }
    let then = HLC(milliseconds: bench.clock.milliseconds + 10, counter: 0)
    try write("meeting", meeting, ["place": .text("Bahnhof")])
    try write("agendaItem", items[0], ["_del": .integer(1)])
    try write("agendaItem", items[1], ["title": .text("Anders")])
    let query = Query(
      "agendaItem", columns: [.field("title")],
      conditions: [.equals("meeting", Value(link: meeting))], order: .rank("rank"))
    #expect(
      try bench.store.record("meeting", meeting, at: then)?.cells[CellName("place")]
        == .text("Rathaus"))
    #expect(
      try bench.store.rows(query, at: then, limit: 9).map { $0.values[0].string } == [
        "TOP 0", "TOP 1",
      ])
    let now = HLC(raw: .max)
    #expect(
      try bench.store.record("meeting", meeting, at: now)?.cells[CellName("place")]
        == .text("Bahnhof"))
    #expect(
      try bench.store.rows(query, at: now, limit: 9).map { $0.values[0].string } == ["Anders"])
    #expect(try bench.store.record("meeting", meeting, at: HLC(milliseconds: 5, counter: 0)) == nil)
  }

  @Test func `another laptop's steps are known as such`() throws {
    let here = try Bench(laptop: 1)
    let there = try Bench(laptop: 2)
    let id = try there.make("Von drüben")
    for slice in try there.store.slices(since: try here.store.versionVector()) {
      _ = try here.store.merge(slice)
    }
    let rows = try here.store.page(Chronicle.query(of: ("topic", id)), .first, before: 0, after: 9)
      .rows
    #expect(rows.compactMap { ChronicleEntry($0) }.map(\.isForeign) == [true])
    #expect(
      try there.store.page(Chronicle.query(), .first, before: 0, after: 0).rows
        .compactMap { ChronicleEntry($0) }.map(\.isForeign) == [false])
  }
}
