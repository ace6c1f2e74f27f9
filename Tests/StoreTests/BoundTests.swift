import Domain
import Histories
import SQLite
import Store
import Testing

/// What a key costs in a list of five thousand: counted, not timed.
@Suite struct BoundTests {
  private let bench: Bench
  private var ids: [RecordID] = []

  init() throws {
    bench = try Bench()
    var writes: [CellWrite] = []
    for number in 0..<5000 {
      let platform = SeedEdition.platforms[number % 2]
      let (id, cells) = bench.topic(
        "Thema \(number) Mobilität\(number == 4711 ? " Nadel" : "")",
        ["platform": Value(link: platform), "state": .text("open")]
      )
      ids.append(id)
      writes += cells
      if number % 500 == 0 {
        let partner = CellName("interest", member: SeedEdition.partners[0])
        writes.append(CellWrite("topic", id, partner, .integer(2)))
      }
    }
    _ = try bench.store.apply(Step("import", writes: writes), by: Bench.author)
  }

  private static let columns: [Query.Column] = [
    .field("title"), .label("platform"), .label("proposer"), .sum("interest"), .conflicts,
  ]

  private static let queries = [
    Query("topic", columns: columns, grouping: "platform", order: .rank("rank")),
    Query("topic", columns: columns, order: .text("title")),
    Query("topic", columns: columns, order: .newest),
    Query(
      "topic",
      columns: columns,
      conditions: [.equals("platform", Value(link: SeedEdition.platforms[1]))],
      order: .rank("rank")
    ),
  ]

  @Test(arguments: [
    ("mobil", 5000), ("thema 1", 1111), ("ma 4", 1111), ("nadel", 1), ("mo", 5000), ("xy", 0),
  ])
  func `a word leaves the same rows, whether they are few or thousands`(
    word: String, count: Int
  ) throws {
    for query in Self.queries.prefix(3) {
      var filtered = query
      filtered.conditions.append(.matches(word))
      let all = try bench.store.page(query, .first, before: 0, after: 6000).rows
      let expected = all.filter { row in
        let title = fold(row.values[0].string).text
        return word == "mo" ? title.contains(" mo") : title.contains(word)
      }
      let page = try bench.store.page(filtered, .first, before: 0, after: 6000)
      #expect(page.rows == expected && expected.count == count)
      #expect(try bench.store.census(filtered).total == count)
      // Behind a second condition too, and backwards from a row.
      filtered.conditions.append(.holds("interest", SeedEdition.partners[0]))
      let both = try bench.store.page(filtered, .last, before: 6000, after: 0).rows
      #expect(both == expected.filter { $0.values[3].number ?? 0 > 0 })
    }
  }

  @Test func `a window costs at most three times its rows`() throws {
    for query in Self.queries {
      for place in [0, 1234, 2499, 2500, 4999] {
        let id = ids[place]
        // The first window of a list also learns the order of its groups.
        let page = try bench.store.page(query, .record(id), before: 20, after: 20)
        guard page.rows.indices.contains(page.anchor) else { continue }
        let key = page.rows[page.anchor].key
        let (again, counts) = try bench.store.database.countingSteps {
          try bench.store.page(query, .key(key), before: 20, after: 20)
        }
        #expect(again == page)
        #expect(counts.rows <= 3 * 41, "\(query) \(counts)")
        #expect(counts.operations <= 12_000, "\(query) \(counts)")
        #expect(counts.scanSteps == 0 && counts.sorts == 0 && counts.autoIndexRows == 0)
        #expect(counts.undeclaredScans == [])
      }
    }
  }

  @Test func `counting and placing look at no more than they must`() throws {
    for query in Self.queries {
      let (census, cost) = try bench.store.database.countingSteps {
        try bench.store.census(query)
      }
      #expect(census.total == (query.conditions.isEmpty ? 5000 : 2500))
      #expect(!query.conditions.isEmpty || cost.operations < 500, "\(cost)")
      let row = try bench.store.page(query, .first, before: 0, after: 300).rows[300]
      #expect(try bench.store.position(of: row.key, in: query, limit: 300) == 300)
      #expect(try bench.store.position(of: row.key, in: query, limit: 299) == nil)
    }
  }

  @Test func `a search costs little for rare words and for common ones`() throws {
    for query in Self.queries[..<3] {
      let first = try #require(
        try bench.store.page(query, .first, before: 0, after: 0).rows.first?.key
      )
      for word in ["nadel", "mobilität", "gibt es nicht"] {
        let (_, counts) = try bench.store.database.countingSteps {
          try bench.store.find(word, in: query, from: first, forward: true, including: false)
        }
        #expect(counts.operations < 60_000, "\(word) \(counts)")
        #expect(counts.undeclaredScans == [])
      }
      #expect(try bench.store.matches("nadel", in: query, limit: 100) == 1)
      #expect(try bench.store.matches("mobilitat", in: query, limit: 100) == 100)
    }
  }

  @Test func `opening and one edit look at no more rows for many records`() throws {
    let (_, edit) = try bench.store.database.countingSteps {
      try bench.set(ids[2000], "title", .text("Neu"))
    }
    #expect(edit.statements <= 30, "\(edit)")
    #expect(edit.rows <= 60, "\(edit)")
    #expect(edit.operations <= 2500, "\(edit)")
    #expect(edit.undeclaredScans == [])
  }
}
