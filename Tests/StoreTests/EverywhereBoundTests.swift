import Domain
import SQLite
import Store
import Testing

/// What a letter of `g/` costs in a book of many records: counted, not timed.
@Suite struct EverywhereBoundTests {
  @Test func `a common word costs no more than a rare one may`() throws {
    let bench = try Bench()
    var writes: [CellWrite] = []
    for number in 0..<2500 {
      let (_, cells) = bench.topic(
        "Thema \(number)\(number == 11 ? " Nadel" : "")", ["text": .text("Mobilität in der Stadt")])
      writes += cells
    }
    var project = Project(id: ID(RecordID(high: 0xD0, low: 1)))
    project.title = "Thema am Rande"
    writes += project.cells.map {
      CellWrite(Project.typeName, project.id.raw, $0.key, $0.value)
    }
    _ = try bench.store.apply(Step("import", writes: writes), by: Bench.author)
    for word in ["t", "th", "thema", "mobilität", "nadel", "thema stadt", "gibt es nicht"] {
      let (hits, cost) = try bench.store.database.countingSteps {
        try bench.store.everywhere(RecordSearch(word))
      }
      #expect(cost.undeclaredScans == [], "\(word)")
      #expect(cost.operations < 100_000, "\(word) \(cost)")
      #expect(cost.sorts == 0 && cost.autoIndexRows == 0, "\(word) \(cost)")
      #expect(hits.groups.allSatisfy { $0.hits.count <= 5 })
    }
    // What a common word has elsewhere is found however many topics have it, too.
    let common = try bench.store.everywhere(RecordSearch("thema"))
    #expect(common.groups.map(\.type) == [Topic.typeName, Project.typeName])
    #expect(common.groups.map(\.isCut) == [true, true])
    #expect(try bench.store.everywhere(RecordSearch("nadel")).groups.map(\.total) == [1])
  }
}
