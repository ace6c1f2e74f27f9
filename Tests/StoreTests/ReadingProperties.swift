import Domain
import Histories
import SQLite
import Store
import Testing

/// Lists read in windows, against lists made from all records without any index.
@Suite struct ReadingProperties {
  @Test(arguments: UInt64(0)..<6)
  func `windows, places, counts and hits agree with the whole list`(seed: UInt64) throws {
    let world = try World(seed: seed)
    var chance = SplitMix64(seed: seed &+ 77)
    for query in world.queries {
      let expected = world.expected(query)
      let whole = try world.bench.store.page(query, .first, before: 0, after: 100_000)
      #expect(whole.rows.map(\.id) == expected, "\(query)")
      #expect(!whole.hasBefore && !whole.hasAfter)
      let census = try world.bench.store.census(query)
      #expect(census.total == expected.count, "\(query)")
      let groups = Dictionary(grouping: whole.rows, by: \.key.groupValue).mapValues(\.count)
      #expect(query.grouping == nil || census.groups == groups, "\(query)")
      let last = try world.bench.store.page(query, .last, before: 3, after: 0)
      #expect(last.rows.map(\.id) == Array(expected.suffix(4)))
      for _ in 0..<6 where !expected.isEmpty {
        let place = Int(chance.next() % UInt64(expected.count))
        try checkWindow(world, query, whole, place, &chance)
        try checkSearch(world, query, whole, place, &chance)
      }
    }
    #expect(try world.bench.store.diagnose().isClean)
  }

  private func checkWindow(
    _ world: World,
    _ query: Query,
    _ whole: Page,
    _ place: Int,
    _ chance: inout SplitMix64
  ) throws {
    let before = Int(chance.next() % 5)
    let after = Int(chance.next() % 5)
    let row = whole.rows[place]
    let range = max(0, place - before)..<min(whole.rows.count, place + after + 1)
    for anchor in [PageAnchor.key(row.key), .record(row.id)] {
      let page = try world.bench.store.page(query, anchor, before: before, after: after)
      #expect(page.rows == Array(whole.rows[range]), "\(query) \(place)")
      #expect(page.anchor == place - range.lowerBound)
      #expect(page.hasBefore == (range.lowerBound > 0))
      #expect(page.hasAfter == (range.upperBound < whole.rows.count))
    }
    #expect(try world.bench.store.position(of: row.key, in: query, limit: 1000) == place)
    // A row that is gone: the next one stands for it.
    var gone = row.key
    let low = gone.id.low
    gone.id = RecordID(high: gone.id.high, low: query.descending ? low &+ 1 : low &- 1)
    if query.order != .newest, !world.ids.contains(gone.id) {
      let page = try world.bench.store.page(query, .key(gone), before: 0, after: 0)
      #expect(page.rows.first?.id == row.id, "\(query)")
    }
  }

  private func checkSearch(
    _ world: World,
    _ query: Query,
    _ whole: Page,
    _ place: Int,
    _ chance: inout SplitMix64
  ) throws {
    let words = ["MOBIL", "äcker", "acker", "aecker", "strasse", "str", "m", "ae", "x\"y", "tät 1"]
    let word = words[Int(chance.next() % UInt64(words.count))]
    let hits = whole.rows.indices.filter { world.contains(whole.rows[$0].id, word) }
    let forward = chance.next() % 2 == 0
    let including = chance.next() % 2 == 0
    let found = try world.bench.store.find(
      word,
      in: query,
      from: whole.rows[place].key,
      forward: forward,
      including: including
    )
    let next =
      forward
      ? hits.first { including ? $0 >= place : $0 > place } ?? hits.first
      : hits.last { including ? $0 <= place : $0 < place } ?? hits.last
    #expect(found?.key.id == next.map { whole.rows[$0].id }, "\(word) in \(query)")
    #expect(try world.bench.store.matches(word, in: query, limit: 1000) == hits.count, "\(word)")
    #expect(try world.bench.store.matches(word, in: query, limit: 1) == min(1, hits.count))
  }
}

/// A book with everything that a merge can leave behind, and its lists made the plain way.
private struct World {
  let bench: Bench
  var ids: [RecordID] = []
  private var states: [RecordID: RecordState] = [:]
  private let platforms: [RecordID]
  private var plain = PlainBook()

  init(seed: UInt64) throws {
    bench = try Bench()
    var chance = SplitMix64(seed: seed)
    // The second platform goes to the trash, the third does not exist, a fourth comes first.
    let fourth = RecordID(high: 0xB0, low: 9)
    _ = try bench.store.apply(
      Step(
        "edit",
        writes: [
          CellWrite("body", SeedEdition.platforms[1], .deleted, .integer(1)),
          CellWrite("body", fourth, CellName("rank"), .text("a0")),
        ]
      ),
      by: Bench.author
    )
    platforms = [
      fourth, SeedEdition.platforms[0], SeedEdition.platforms[1], RecordID(high: 0xFF, low: 0),
    ]
    let titles = ["Mobilität", "Äcker", "Acker", "Straße", "Zebra", "", "x\"y", "Ampel", "mobil"]
    for number in 0..<Int(20 + chance.next() % 120) {
      var fields: [String: Value] = [:]
      let platform = Int(chance.next() % 5)
      if platform < 4 { fields["platform"] = Value(link: platforms[platform]) }
      fields["state"] = .text(chance.next() % 3 == 0 ? "open" : "done")
      fields["text"] = Value(string: titles[Int(chance.next() % 9)])
      if chance.next() % 2 == 0 {
        fields["proposer"] = Value(link: SeedEdition.partners[Int(chance.next() % 2)])
      }
      let title = titles[Int(chance.next() % 9)]
      let id = try bench.make(title.isEmpty ? "" : "\(title) \(number % 7)", fields)
      ids.append(id)
      if title.isEmpty { try bench.set(id, "title", .null) }
      switch chance.next() % 8 {
      case 0: try bench.set(id, "rank", .null)
      case 1: try bench.set(id, "rank", .text("a1VV"))
      case 2: try bench.set(id, "_del", .integer(1))
      case 3:
        try bench.set(id, "interest/" + SeedEdition.partners[0].hex, .integer(Int64(number % 4)))
      default: break
      }
    }
    for id in ids {
      states[id] = try bench.store.record("topic", id)
      plain.take(states[id])
    }
    for id in platforms { plain.take(try bench.store.record("body", id)) }
  }

  var queries: [Query] {
    var queries: [Query] = []
    let columns: [Query.Column] = [
      .field("title"), .label("platform"), .sum("interest"), .conflicts,
      .member("interest", SeedEdition.partners[0]), .field("proposer"),
    ]
    let conditions: [[Query.Condition]] = [
      [], [.equals("platform", Value(link: platforms[1]))], [.equals("state", .text("open"))],
      [.concerns(SeedEdition.partners[0])], [.matches("mobil")], [.matches("a")],
      [.concerns(SeedEdition.partners[1]), .equals("state", .text("done"))],
      [.equals("platform", .null), .matches("str")],
    ]
    for conditions in conditions {
      for trashed in [false, true] {
        for order in [Query.Order.rank("rank"), .text("title"), .newest] {
          for grouping in [nil, "platform"] {
            var query = Query(
              "topic",
              columns: columns,
              conditions: conditions,
              grouping: grouping,
              order: order,
              trashed: trashed
            )
            queries.append(query)
            guard !trashed, conditions.count < 2 else { continue }
            query.descending = true
            queries.append(query)
          }
        }
      }
    }
    let filters: [Query.Condition] = [
      .any([[.matches("mobil")], [.compares(.sum("interest"), .more, 0)]]),
      .linked("platform", [.contains("name", "plattform 0")]),
    ]
    queries += filters.map {
      Query(
        "topic", columns: columns, conditions: [$0], grouping: "platform", order: .rank("rank"))
    }
    return queries
  }

  func contains(_ id: RecordID, _ typed: String) -> Bool {
    states[id].map { PlainBook.contains($0, typed) } ?? false
  }

  func expected(_ query: Query) -> [RecordID] {
    ids.filter { fulfils($0, query) }
      .sorted { place($0, query).lexicographicallyPrecedes(place($1, query)) }
  }

  private func fulfils(_ id: RecordID, _ query: Query) -> Bool {
    guard let state = states[id], state.isTrashed == query.trashed else { return false }
    return plain.fulfils(state, query.conditions)
  }

  /// The place of a record as bytes whose order is the list's.
  private func place(_ id: RecordID, _ query: Query) -> [UInt8] {
    guard let state = states[id] else { return [] }
    var bytes: [UInt8] = []
    if query.grouping != nil {
      switch state.cells[CellName("platform")]?.link {
      case platforms[0]: bytes.append(0)
      case platforms[1]: bytes.append(1)
      case platforms[2]: bytes.append(2)
      case platforms[3]: bytes.append(3)
      default: bytes.append(4)
      }
    }
    func add(_ text: String, isNull: Bool) {
      bytes.append(isNull ? 1 : 0)
      let key = Array(text.utf8) + [0]
      bytes += query.descending ? key.map(~) : key
    }
    switch query.order {
    case .rank(let name), .date(let name):
      let value = state.cells[CellName(name)] ?? .null
      add(value.string, isNull: value == .null)
    case .text(let name):
      let value = state.cells[CellName(name)] ?? .null
      add(sortKey(value.string), isNull: value == .null)
    case .newest:
      let latest = state.versions.values.map(\.hlc.raw).max() ?? 0
      let key = query.descending ? latest : ~latest
      bytes += (0..<8).map { UInt8(truncatingIfNeeded: key >> (56 - 8 * $0)) }
    }
    return bytes + (query.descending ? id.bytes.map(~) : id.bytes)
  }
}
