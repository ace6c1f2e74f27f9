import Domain
import SQLite
import Store
import Testing

/// What a key costs in a list of many people, narrowed as the screen narrows it.
@Suite struct PeopleBoundTests {
  private static let people = 6000
  private let bench: Bench

  init() throws {
    bench = try Bench()
    var writes: [CellWrite] = []
    for number in 0..<Self.people {
      let id = RecordID(high: 0xC0, low: UInt64(number + 1))
      var cells = Registry.type(Person.typeName)?.blank ?? [:]
      cells[CellName("name")] = .text("Muster \(number)")
      cells[CellName("partner")] = Value(link: SeedEdition.partners[number % 2])
      writes += cells.map { CellWrite(Person.typeName, id, $0.key, $0.value) }
    }
    _ = try bench.store.apply(Step("import", writes: writes), by: Bench.author)
  }

  @Test func `a window of people costs at most three times its rows`() throws {
    let columns: [Query.Column] = [.field("name"), .label("partner"), .label("department")]
    let queries = [
      Query(Person.typeName, columns: columns, grouping: "partner", order: .text("name")),
      Query(
        Person.typeName, columns: columns,
        conditions: [.equals("partner", Value(link: SeedEdition.partners[1]))],
        order: .text("name")),
    ]
    for query in queries {
      let first = try bench.store.page(query, .first, before: 0, after: 300)
      let key = try #require(first.rows.last).key
      let (page, cost) = try bench.store.database.countingSteps {
        try bench.store.page(query, .key(key), before: 20, after: 20)
      }
      #expect(page.rows.count == 41)
      #expect(cost.rows <= 3 * 41, "\(cost)")
      #expect(cost.scanSteps == 0 && cost.sorts == 0, "\(cost)")
      let (census, counted) = try bench.store.database.countingSteps {
        try bench.store.census(query)
      }
      #expect(census.total == (query.conditions.isEmpty ? Self.people : Self.people / 2))
      #expect(counted.operations < 500, "\(counted)")
    }
  }

  @Test func `who sits in a body is found by the body's seats`() throws {
    let query = Query(
      Person.typeName, columns: [.field("name")],
      conditions: [
        .named(
          by: Membership.typeName, link: "person", field: "body",
          Value(link: SeedEdition.platforms[0]))
      ],
      grouping: "partner", order: .text("name"))
    #expect(try bench.store.page(query, .first, before: 0, after: 20).rows.isEmpty)
    let person = try #require(
      try bench.store.page(
        Query(Person.typeName, columns: [], order: .text("name")), .first, before: 0, after: 0
      ).rows.first
    ).id
    var seat = Membership(id: ID(RecordID(high: 0xC1, low: 1)))
    seat.person = ID(person)
    seat.body = ID(SeedEdition.platforms[0])
    let writes = seat.cells.map { CellWrite(Membership.typeName, seat.id.raw, $0.key, $0.value) }
    _ = try bench.store.apply(Step("create", writes: writes), by: Bench.author)
    let (page, cost) = try bench.store.database.countingSteps {
      try bench.store.page(query, .first, before: 0, after: 20)
    }
    #expect(page.rows.map(\.id) == [person])
    #expect(cost.rows <= 60, "\(cost)")
    #expect(try bench.store.census(query).total == 1)
  }
}
