import Domain
import Histories
import Store
import Testing

@Suite struct UndoTests {
  private func undo(_ store: Store) throws -> [String]? {
    guard case .done(let receipt) = try store.undo(by: Bench.author) else { return nil }
    return [receipt.command] + receipt.arguments
  }

  private func redo(_ store: Store) throws -> [String]? {
    guard case .done(let receipt) = try store.redo(by: Bench.author) else { return nil }
    return [receipt.command] + receipt.arguments
  }

  @Test func `steps are taken back and done again in their order`() throws {
    let bench = try Bench()
    let id = try bench.make("A")
    try bench.set(id, "title", .text("B"))
    try bench.set(id, "title", .text("C"))
    #expect(try undo(bench.store) == ["edit", "topic", ""])
    #expect(try bench.value(id, "title") == .text("B"))
    #expect(try undo(bench.store) == ["edit", "topic", ""])
    #expect(try bench.value(id, "title") == .text("A"))
    #expect(try undo(bench.store) == ["create", "topic", "A"])
    #expect(try bench.store.record("topic", id)?.isTrashed == true)
    #expect(try undo(bench.store) == nil)
    #expect(try redo(bench.store) == ["create", "topic", "A"])
    #expect(try bench.store.record("topic", id)?.isTrashed == false)
    #expect(try redo(bench.store) != nil)
    #expect(try redo(bench.store) != nil)
    #expect(try redo(bench.store) == nil)
    #expect(try bench.value(id, "title") == .text("C"))
    #expect(try bench.store.diagnose().isClean)
  }

  @Test func `a new step clears what could be done again`() throws {
    let bench = try Bench()
    let id = try bench.make("A")
    try bench.set(id, "title", .text("B"))
    _ = try undo(bench.store)
    try bench.set(id, "text", .text("x"))
    #expect(try redo(bench.store) == nil)
    #expect(try undo(bench.store) != nil)
    #expect(try undo(bench.store) == ["create", "topic", "A"])
  }

  @Test func `both survive a restart`() throws {
    let bench = try Bench()
    let id = try bench.make("A")
    try bench.set(id, "title", .text("B"))
    try bench.restart()
    #expect(try undo(bench.store) != nil)
    try bench.restart()
    #expect(try bench.value(id, "title") == .text("A"))
    #expect(try redo(bench.store) != nil)
    #expect(try bench.value(id, "title") == .text("B"))
  }

  @Test func `another running program's steps are its own`() throws {
    let bench = try Bench()
    let id = try bench.make("A")
    let other = try bench.another()
    let step = Step(
      "edit",
      ["topic", "A"],
      writes: [CellWrite("topic", id, CellName("text"), .text("x"))]
    )
    _ = try other.apply(step, by: Author(name: "Anna", partner: nil, role: .team))
    #expect(try bench.store.changedElsewhere())
    #expect(try !bench.store.changedElsewhere())
    // The other step came later, but wrote another cell; ours wrote this one too when creating.
    guard
      case .blocked(let command, _, let author, _) = try bench.store.undo(by: Bench.author)
    else {
      Issue.record("not blocked")
      return
    }
    #expect(command == "edit")
    #expect(author == "Anna")
    #expect(try undo(other) == ["edit", "topic", "A"])
    #expect(try undo(bench.store) == ["create", "topic", "A"])
    #expect(try bench.store.diagnose().isClean)
  }

  @Test func `a later write that was taken back is no obstacle`() throws {
    let bench = try Bench()
    let id = try bench.make("A")
    try bench.set(id, "title", .text("B"))
    let other = try bench.another()
    _ = try other.apply(
      Step("edit", writes: [CellWrite("topic", id, CellName("title"), .text("C"))]),
      by: Bench.author
    )
    guard case .blocked = try bench.store.undo(by: Bench.author) else {
      Issue.record("not blocked")
      return
    }
    _ = try undo(other)
    #expect(try undo(bench.store) != nil)
    #expect(try bench.value(id, "title") == .text("A"))
  }

  @Test func `a move is taken back with the ranks that it gave to others`() throws {
    let bench = try Bench()
    let ids = try ["A", "B", "C"].map { try bench.make($0) }
    _ = try bench.store.apply(
      Step("rank-up", moves: [RankMove("topic", ids[2], field: "rank", to: .before(ids[0]))]),
      by: Bench.author
    )
    #expect(try bench.titles() == ["C", "A", "B"])
    _ = try undo(bench.store)
    #expect(try bench.titles() == ["A", "B", "C"])
    _ = try redo(bench.store)
    #expect(try bench.titles() == ["C", "A", "B"])
  }

  @Test func `history tells who, what and when, and what a cell held once`() throws {
    let bench = try Bench()
    let id = try bench.make("A")
    let then = bench.clock.milliseconds
    bench.clock.milliseconds += 60_000
    try bench.set(id, "title", .text("B"))
    _ = try undo(bench.store)
    let history = try bench.store.history(of: id, limit: 10)
    #expect(history.map(\.command) == ["undo", "edit", "create"])
    #expect(history.map(\.isUndone) == [false, true, false])
    #expect(history[1].cells == [CellName("title"): .text("B")])
    #expect(history[1].before == [CellName("title"): .text("A")])
    #expect(history[0].author == "Test")
    #expect(try bench.store.history(of: id, limit: 1).count == 1)
    let title = CellName("title")
    #expect(try bench.store.value(of: "topic", id, title, wall: then) == .text("A"))
    #expect(try bench.store.value(of: "topic", id, title, wall: then - 1000) == .null)
    bench.clock.milliseconds -= 3_600_000
    try bench.set(id, "title", .text("D"))
    #expect(try bench.store.history(of: id, limit: 1).first?.isClockUnsure == true)
  }
}
