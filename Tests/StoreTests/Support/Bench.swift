import Domain
import Histories
import Store

/// A clock that a test turns.
final class TestClock: @unchecked Sendable {
  var milliseconds: Int64
  /// Another day than that of the milliseconds.
  var day: CivilDate?

  init(_ milliseconds: Int64 = 1_795_165_200_000) { self.milliseconds = milliseconds }
}

/// A store on a file of its own, with the demo's smallest world in it.
final class Bench {
  let folder: TemporaryFolder
  let clock = TestClock()
  let path: String
  private(set) var store: Store
  private var sessions: Int64
  var ids: IDSource

  static let author = Author(name: "Test", partner: nil, role: .moderation)

  /// Makes a book; `laptop` tells the laptops of one test apart.
  init(laptop: Int64 = 1, network: [SeedEdition] = [.small]) throws {
    sessions = laptop << 16
    ids = IDSource(seed: UInt64(laptop))
    folder = try TemporaryFolder()
    path = folder.file("book.db")
    store = try Store.open(
      path: path,
      access: .edit,
      world: Self.world(path, clock, session: sessions, network: network)
    )
  }

  /// Everything that the outside gives to a store in a test.
  static func world(
    _ path: String,
    _ clock: TestClock,
    session: Int64,
    network: [SeedEdition] = [.small]
  ) -> StoreWorld {
    var world = StoreWorld(
      now: { clock.milliseconds },
      seed: UInt64(bitPattern: session &* 7919),
      file: { identity(of: path) },
      session: session,
      network: network
    )
    world.today = { clock.day ?? StoreWorld.day(at: clock.milliseconds) }
    world.trial.isDurable = false
    return world
  }

  /// Another program on the same file.
  func another(network: [SeedEdition] = [.small]) throws -> Store {
    sessions += 1
    return try Store.open(
      path: path,
      access: .edit,
      world: Self.world(path, clock, session: sessions, network: network)
    )
  }

  /// Ends the program and starts it again.
  func restart(network: [SeedEdition] = [.small]) throws {
    sessions += 1
    store = try Store.open(
      path: ":none:",
      access: .memory,
      world: Self.world("", clock, session: 0)
    )
    store = try Store.open(
      path: path,
      access: .edit,
      world: Self.world(path, clock, session: sessions, network: network)
    )
  }

  /// A new topic as a step's writes.
  func topic(_ title: String, _ more: [String: Value] = [:]) -> (RecordID, [CellWrite]) {
    clock.milliseconds += 1
    let id = ids.next(at: clock.milliseconds)
    var writes = [CellWrite("topic", id, CellName("title"), .text(title))]
    for (name, value) in more.sorted(by: { $0.key < $1.key }) {
      writes.append(CellWrite("topic", id, CellName(name), value))
    }
    return (id, writes)
  }

  /// Makes a topic in a step of its own.
  @discardableResult
  func make(_ title: String, _ more: [String: Value] = [:]) throws -> RecordID {
    let (id, writes) = topic(title, more)
    _ = try store.apply(Step("create", ["topic", title], writes: writes), by: Self.author)
    return id
  }

  /// Writes one cell in a step of its own.
  @discardableResult
  func set(
    _ id: RecordID,
    _ name: String,
    _ value: Value,
    basis: CellWrite.Basis = .anything
  ) throws -> StepOutcome {
    guard let cell = CellName(wire: name) else { return .clash([]) }
    return try store.apply(
      Step("edit", ["topic", ""], writes: [CellWrite("topic", id, cell, value, basis: basis)]),
      by: Self.author
    )
  }

  /// The titles of the topics in the order of the platforms and ranks.
  func titles(_ query: Query = .board) throws -> [String] {
    try store.page(query, .first, before: 0, after: 1000).rows.map { $0.values[0].string }
  }

  func value(_ id: RecordID, _ name: String) throws -> Value? {
    guard let cell = CellName(wire: name) else { return nil }
    return try store.record("topic", id)?.cells[cell]
  }
}

extension Query {
  /// The backlog as the board shows it.
  static let board = Query(
    "topic",
    columns: [.field("title")],
    grouping: "platform",
    order: .rank("rank")
  )
}

extension SeedEdition {
  /// Two platforms and two partners.
  static let small = SeedEdition(cells: cells(number: 1))

  static let platforms = [RecordID(high: 0xB0, low: 1), RecordID(high: 0xB0, low: 2)]
  static let partners = [RecordID(high: 0xA0, low: 1), RecordID(high: 0xA0, low: 2)]

  private static func cells(number: Int) -> [Cell] {
    var cells: [Cell] = []
    for (index, id) in platforms.enumerated() {
      cells.append(Cell("body", id, .deleted, .integer(0)))
      cells.append(Cell("body", id, CellName("name"), .text("Plattform \(index)")))
      cells.append(Cell("body", id, CellName("code"), .text("P\(index)")))
      cells.append(Cell("body", id, CellName("kind"), .text("platform")))
      cells.append(Cell("body", id, CellName("rank"), .text("a\(index)1V")))
    }
    for (index, id) in partners.enumerated() {
      cells.append(Cell("partner", id, .deleted, .integer(0)))
      cells.append(Cell("partner", id, CellName("name"), .text("Stadt \(index)")))
      cells.append(Cell("partner", id, CellName("code"), .text("S\(index)")))
      cells.append(Cell("partner", id, CellName("kind"), .text("city")))
      cells.append(Cell("partner", id, CellName("rank"), .text("a\(index)1V")))
    }
    return cells
  }
}
