import Domain
import SQLite
import Store

/// A laptop of a history: a real file, one or two programs on it, and a clock of its own.
final class Laptop {
  let name: String
  let path: String
  let options: HistoryOptions
  private let clock: Clock
  private var chance: SplitMix64
  private(set) var programs: [Store] = []
  /// An older copy of the file.
  private var backup: [UInt8]?
  var ids: IDSource

  private final class Clock: @unchecked Sendable {
    var milliseconds: Int64 = 1_795_165_200_000
    var day: CivilDate?
  }

  init(_ name: String, in folder: TemporaryFolder, seed: UInt64, options: HistoryOptions) throws {
    self.name = name
    self.options = options
    path = folder.file(name + ".db")
    clock = Clock()
    chance = SplitMix64(seed: seed)
    ids = IDSource(seed: seed &+ 1)
    try start()
  }

  /// The program that is at the front.
  var store: Store { programs[programs.count - 1] }

  var now: Int64 { clock.milliseconds }

  /// Lets time pass; backwards too.
  func pass(_ milliseconds: Int64) {
    clock.milliseconds += milliseconds
  }

  /// Has it be a certain day from now on, and the rules judge for it.
  func stay(on day: CivilDate) throws {
    clock.day = day
    try store.refreshRulings()
  }

  /// Opens the book, beside a program that has it open or as the only one.
  func start() throws {
    let clock = clock
    let path = path
    var world = StoreWorld(
      now: { clock.milliseconds },
      seed: chance.next(),
      file: { identity(of: path) },
      session: Int64(truncatingIfNeeded: chance.next() >> 1),
      network: [.history]
    )
    world.today = { clock.day ?? StoreWorld.day(at: clock.milliseconds) }
    world.trial.isDurable = false
    world.trial.sabotage = options.sabotage
    programs.append(try Store.open(path: path, access: .edit, world: world))
  }

  /// Ends the older program, or if there is one only, ends and starts it.
  func restart() throws {
    programs.removeFirst()
    if programs.isEmpty { try start() }
  }

  /// Brings the other of two programs to the front.
  func alternate() {
    programs.reverse()
  }

  /// Copies the file while nobody has it open.
  func makeBackup() throws {
    programs = []
    backup = try contents(of: path)
    try start()
  }

  /// Puts the copy back; false where there is none.
  func restore() throws -> Bool {
    guard let backup else { return false }
    programs = []
    try replace(path, with: backup)
    try start()
    return true
  }

  /// Begins with a copy of another laptop's file.
  func becomeCopy(of other: Laptop) throws {
    other.programs = []
    programs = []
    try replace(path, with: try contents(of: other.path))
    try other.start()
    try start()
  }
}

extension SeedEdition {
  /// Two platforms, two partners and a challenge, as every laptop of a history has them.
  static let history: SeedEdition = {
    var cells: [Cell] = []
    func add(_ type: String, _ id: RecordID, _ fields: [(String, Value)]) {
      cells.append(Cell(type, id, .deleted, .integer(0)))
      for (name, value) in fields { cells.append(Cell(type, id, CellName(name), value)) }
    }
    for place in 0..<2 {
      add(
        "body",
        HistoryWorld.platforms[place],
        [("name", .text("Plattform \(place)")), ("rank", .text("a\(place)1V"))]
      )
      add(
        "partner",
        HistoryWorld.partners[place],
        [("name", .text("Stadt \(place)")), ("code", .text("S\(place)"))]
      )
    }
    add("challenge", HistoryWorld.challenge, [("title", .text("Flächen"))])
    return SeedEdition(cells: cells)
  }()
}

/// The records that every history begins with.
enum HistoryWorld {
  static let platforms = [RecordID(high: 0xB0, low: 1), RecordID(high: 0xB0, low: 2)]
  static let partners = [RecordID(high: 0xA0, low: 1), RecordID(high: 0xA0, low: 2)]
  static let challenge = RecordID(high: 0xC0, low: 1)
  /// The day on which all laptops compare what their rules say.
  static let lastDay = CivilDate(year: 2026, month: 12, day: 1) ?? .first
}
