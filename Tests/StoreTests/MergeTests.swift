import Domain
import Histories
import SQLite
import Store
import Testing

@Suite struct MergeTests {
  private let first: Bench
  private let second: Bench

  init() throws {
    first = try Bench()
    second = try Bench(laptop: 2)
  }

  @discardableResult
  private func send(_ from: Bench, _ to: Bench, acceptFuture: Bool = false) throws
    -> [MergeOutcome]
  {
    try from.store.slices(since: try to.store.versionVector())
      .map { try to.store.merge($0, acceptFuture: acceptFuture) }
  }

  @Test func `two new books share the network without a word`() throws {
    #expect(first.store.incarnation != second.store.incarnation)
    #expect(try first.store.slices(since: try second.store.versionVector()).isEmpty)
    let platform = SeedEdition.platforms[0]
    let name = CellWrite("body", platform, CellName("name"), .text("Mobilität"))
    _ = try first.store.apply(Step("edit", writes: [name]), by: Bench.author)
    try send(first, second)
    let state = try #require(try second.store.record("body", platform))
    #expect(state.cells[CellName("name")] == .text("Mobilität"))
    #expect(state.conflicts.isEmpty)
    #expect(try second.store.conflicts(limit: 9).isEmpty)
  }

  @Test func `a later edition appends, and any edit wins over it`() throws {
    let platform = SeedEdition.platforms[0]
    let name = CellWrite("body", platform, CellName("name"), .text("Von Hand"))
    _ = try first.store.apply(Step("edit", writes: [name]), by: Bench.author)
    let later = SeedEdition(cells: [
      .init("body", platform, CellName("name"), .text("Auflage 2")),
      .init("body", platform, CellName("purpose"), .text("Zweck")),
    ])
    try first.restart(network: [.small, later])
    let state = try #require(try first.store.record("body", platform))
    #expect(state.cells[CellName("name")] == .text("Von Hand"))
    #expect(state.cells[CellName("purpose")] == .text("Zweck"))
    #expect(state.conflicts.isEmpty)
    // The other laptop, not renewed yet, gets the edition from us, and knows it when renewed.
    try send(first, second)
    #expect(
      try second.store.record("body", platform)?.cells[CellName("name")] == .text("Von Hand")
    )
    try second.restart(network: [.small, later])
    #expect(try second.store.diagnose().isClean)
    #expect(try second.store.versionVector().prefix(of: 0) == Int64(20 + 2))
  }

  @Test func `what two write at once stays visible until somebody decides`() throws {
    let id = try first.make("A")
    try send(first, second)
    try first.set(id, "title", .text("Eins"))
    second.clock.milliseconds += 5
    try second.set(id, "title", .text("Zwei"))
    try send(first, second)
    try send(second, first)
    for bench in [first, second] {
      let state = try #require(try bench.store.record("topic", id))
      #expect(state.cells[CellName("title")] == .text("Zwei"))
      #expect(state.conflicts[CellName("title")]?.map(\.value) == [.text("Eins")])
      let conflict = try #require(try bench.store.conflicts(limit: 9).first)
      #expect(conflict.winner.value == .text("Zwei"))
      let query = Query("topic", columns: [.conflicts], order: .newest)
      #expect(
        try bench.store.page(query, .first, before: 0, after: 9).rows[0].values == [.integer(1)]
      )
    }
    // The same value again is a decision.
    try first.set(id, "title", .text("Zwei"))
    #expect(try first.store.conflicts(limit: 9).isEmpty)
    try send(first, second)
    #expect(try second.store.conflicts(limit: 9).isEmpty)
    #expect(try second.store.diagnose().isClean)
  }

  @Test func `gaps, repetitions and one's own are told apart`() throws {
    try first.make("A")
    let early = try first.store.slices(since: try second.store.versionVector())
    try first.make("B")
    var late = try #require(
      try first.store.slices(since: try second.store.versionVector()).first
    )
    let cut = early[0].entries.count
    late.first += Int64(cut)
    late.entries.removeFirst(cut)
    late.steps.removeFirst()
    #expect(try second.store.merge(late) == .gap(missingFrom: 1))
    #expect(try second.store.merge(early[0]) == .applied(cells: cut))
    #expect(try second.store.merge(early[0]) == .alreadyKnown)
    #expect(try second.store.merge(late) == .applied(cells: late.entries.count))
    #expect(try first.store.merge(early[0]) == .alreadyKnown)
    #expect(try second.titles() == ["A", "B"])
  }

  @Test func `a time from the future waits until somebody takes it`() throws {
    second.clock.milliseconds += 30 * 86_400_000
    let id = try second.make("Morgen")
    let outcomes = try send(second, first)
    guard case .fromTheFuture = outcomes.first else {
      Issue.record("\(outcomes)")
      return
    }
    #expect(try first.store.record("topic", id) == nil)
    try send(second, first, acceptFuture: true)
    #expect(try first.titles() == ["Morgen"])
    try first.set(id, "title", .text("Heute"))
    #expect(try first.titles() == ["Heute"])
    #expect(try first.store.diagnose().isClean)
  }

  @Test func `what nobody of us has written is refused`() throws {
    try first.make("A")
    let good = try #require(try first.store.slices(since: try second.store.versionVector()).first)
    func refused(_ change: (inout JournalSlice) -> Void) throws {
      var bad = good
      change(&bad)
      guard case .malformed = try second.store.merge(bad, acceptFuture: true) else {
        Issue.record("taken in: \(bad)")
        return
      }
    }
    try refused { $0.incarnation = -1 }
    try refused { $0.first = 0 }
    try refused { $0.first = .max }
    try refused { $0.entries = [] }
    try refused { $0.entries[1].hlc = $0.entries[0].hlc }
    try refused { $0.entries[0].hlc = HLC(raw: -5) }
    try refused { $0.entries[$0.entries.count - 1].hlc = HLC(raw: .max) }
    try refused { $0.entries[0].type = "" }
    try refused { $0.entries[0].type = "to\u{0}pic" }
    try refused { $0.entries[0].field = "tïtle" }
    try refused { $0.entries[0].field = String(repeating: "x", count: 201) }
    try refused { $0.entries[0].value = .text(String(repeating: "x", count: 1 << 20 + 1)) }
    try refused { $0.steps[0].id.incarnation = 4 }
    try refused { $0.steps[0].last = 0 }
    try refused { $0.steps[0].id.first = .max }
    try refused { $0.seen = [.init(first: 0, vector: VersionVector())] }
    try refused { $0.incarnation = 0 }
    #expect(try second.store.versionVector().prefix(of: good.incarnation) == 0)
    #expect(try second.store.diagnose().isClean)
  }

  @Test func `names that are SQL stay names`() throws {
    try first.make("A")
    var slice = try #require(try first.store.slices(since: try second.store.versionVector()).first)
    let names = ["x\"; DROP TABLE topic; --", "topic';--", "sqlite_master", "search"]
    for (index, name) in names.enumerated() {
      slice.entries[index].type = name.filter { $0 != " " }
      slice.entries[index].field = name.filter { $0 != " " }
    }
    #expect(try second.store.merge(slice) == .applied(cells: slice.entries.count))
    #expect(try second.store.diagnose().isClean)
  }

  @Test func `what this version does not know waits in the journal`() throws {
    let id = try first.make("A")
    var slice = try #require(try first.store.slices(since: try second.store.versionVector()).first)
    slice.entries[1].value = .integer(7)
    slice.entries[2].field = "budget"
    let state = try #require(slice.entries.firstIndex { $0.field == "state" })
    slice.entries[state].value = .text("postponed")
    #expect(try second.store.merge(slice) == .applied(cells: slice.entries.count))
    let columns: [Query.Column] = [.field("title"), .field("state")]
    let page = try second.store.page(
      Query("topic", columns: columns, order: .newest),
      .first,
      before: 0,
      after: 1
    )
    #expect(page.rows[0].values == [.null, .text("postponed")])
    #expect(try second.store.record("topic", id)?.cells[CellName("budget")] != nil)
    #expect(try second.store.diagnose().findings >= 2)
    #expect(try second.store.slices(since: VersionVector()).last == slice)
    #expect(try second.store.diagnose().isClean)
  }

  @Test func `one id under two types is two records, whoever comes first`() throws {
    let id = try first.make("A")
    let name = CellWrite("challenge", id, CellName("title"), .text("B"))
    _ = try second.store.apply(Step("create", writes: [name]), by: Bench.author)
    try send(first, second)
    try send(second, first)
    for bench in [first, second] {
      #expect(try bench.titles() == ["A"])
      #expect(try bench.store.record("challenge", id)?.cells[CellName("title")] == .text("B"))
      #expect(try bench.store.diagnose().isClean)
    }
  }

  @Test func `our own name with writes that we do not have gives us another name`() throws {
    try first.make("A")
    let bytes = try contents(of: first.path)
    try first.make("B")
    let slices = try first.store.slices(since: VersionVector())
    let path = second.folder.file("clone.db")
    try replace(path, with: bytes)
    // A copy that nobody noticed: same identity, no state file.
    var world = Bench.world(first.path, second.clock, session: 5)
    world.trial.isDurable = false
    let clone = try Store.open(path: path, access: .edit, world: world)
    let old = clone.incarnation
    #expect(old == first.store.incarnation)
    for slice in slices { _ = try clone.merge(slice) }
    #expect(clone.incarnation != old)
    #expect(try clone.diagnose().isClean)
    #expect(try clone.versionVector().prefix(of: old) == first.store.highWater())
  }
}
