import Domain
import Histories
import Store
import Testing

@Suite struct RankTests {
  private func move(_ bench: Bench, _ id: RecordID, _ place: RankMove.Place) throws {
    _ = try bench.store.apply(
      Step("rank-up", moves: [RankMove("topic", id, field: "rank", to: place)]),
      by: Bench.author
    )
  }

  @Test func `new records go last, also several of one step`() throws {
    let bench = try Bench()
    try bench.make("A")
    let writes = ["B", "C", "D"].flatMap { bench.topic($0).1 }
    _ = try bench.store.apply(Step("create", writes: writes), by: Bench.author)
    #expect(try bench.titles() == ["A", "B", "C", "D"])
  }

  @Test func `a record in another list goes last there`() throws {
    let bench = try Bench()
    let first = Value(link: SeedEdition.platforms[0])
    let second = Value(link: SeedEdition.platforms[1])
    let id = try bench.make("A", ["platform": first])
    try bench.make("B", ["platform": second])
    try bench.set(id, "platform", second)
    #expect(try bench.titles() == ["B", "A"])
    try bench.set(id, "platform", .null)
    try bench.make("C", ["platform": second])
    #expect(try bench.titles() == ["B", "C", "A"])
  }

  @Test func `two thousand moves to one place stay in order and short`() throws {
    let bench = try Bench()
    let ids = try ["A", "B", "C", "D"].map { try bench.make($0) }
    for number in 0..<400 {
      try move(bench, ids[number % 2 == 0 ? 3 : 2], .after(ids[0]))
    }
    #expect(try bench.titles() == ["A", "C", "D", "B"])
    for id in ids {
      #expect(try bench.value(id, "rank")?.string.utf8.count ?? 99 <= 32)
    }
  }

  @Test func `a move to where it stands is no step`() throws {
    let bench = try Bench()
    let ids = try ["A", "B"].map { try bench.make($0) }
    let steps = try bench.store.diagnose().steps
    try move(bench, ids[1], .last)
    try move(bench, ids[1], .after(ids[0]))
    try move(bench, ids[0], .before(ids[1]))
    try move(bench, ids[0], .before(ids[0]))
    #expect(try bench.store.diagnose().steps == steps)
  }

  @Test func `records without a rank stand last until somebody passes them`() throws {
    let bench = try Bench()
    let ids = try ["A", "B", "C", "D"].map { try bench.make($0) }
    for id in ids[1...2] { try bench.set(id, "rank", .null) }
    #expect(try bench.titles() == ["A", "D", "B", "C"])
    try move(bench, ids[0], .after(ids[1]))
    #expect(try bench.titles() == ["D", "B", "A", "C"])
    #expect(try bench.value(ids[2], "rank") == .null)
    try bench.make("E")
    #expect(try bench.titles() == ["D", "B", "A", "C", "E"])
    #expect(try bench.value(ids[2], "rank") != .null)
    #expect(try bench.store.diagnose().isClean)
  }

  @Test func `equal ranks are told apart when somebody moves between them`() throws {
    let bench = try Bench()
    let ids = try ["A", "B", "C"].map { try bench.make($0) }
    for id in ids[..<2] { try bench.set(id, "rank", .text("a0V1")) }
    try move(bench, ids[2], .after(ids[0]))
    #expect(try bench.titles() == ["A", "C", "B"])
  }

  @Test func `a neighbour in the trash or in another list is none`() throws {
    let bench = try Bench()
    let ids = try ["A", "B", "C"].map { try bench.make($0) }
    try bench.set(ids[1], "_del", .integer(1))
    try move(bench, ids[0], .before(ids[1]))
    #expect(try bench.titles() == ["C", "A"])
    try move(bench, ids[2], .before(RecordID(high: 1, low: 1)))
    #expect(try bench.titles() == ["A", "C"])
  }
}
