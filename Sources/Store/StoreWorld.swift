import Domain

/// Everything that the outside gives to the store: it has no clock, no chance and no files itself.
package struct StoreWorld: Sendable {
  /// The wall clock in milliseconds UTC since 1970.
  package var now: @Sendable () -> Int64
  /// The day by which the rules judge: the person's own, or where nobody says it the one in UTC.
  package var today: @Sendable () -> CivilDate
  /// Random bits, other ones for each start of the program.
  package var seed: UInt64
  /// Which file the path names, asked by `stat` and never by opening it; nil where there is none.
  ///
  /// A closure, because opening the store may create the file.
  package var file: @Sendable () -> FileIdentity?
  /// The highest number of a write of the given incarnation that the state file outside the
  /// database remembers; nil where it knows nothing.
  package var highWater: @Sendable (_ incarnation: Int64) -> Int64?
  /// The random number of this run of the program.
  package var session: Int64
  /// The editions of the brochure's network, oldest first; later versions only append.
  package var network: @Sendable () throws(StoreError) -> [SeedEdition]
  /// Differs for other editions.
  ///
  /// While the file remembers the same one, `network` is not asked. An empty mark is never
  /// remembered.
  package var networkMark = ""
  /// What only tests set.
  package var trial = Trial()

  package init(
    now: @escaping @Sendable () -> Int64,
    seed: UInt64,
    file: @escaping @Sendable () -> FileIdentity? = { nil },
    highWater: @escaping @Sendable (Int64) -> Int64? = { _ in nil },
    session: Int64,
    network: [SeedEdition] = []
  ) {
    self.now = now
    self.today = { Self.day(at: now()) }
    self.seed = seed
    self.file = file
    self.highWater = highWater
    self.session = session
    self.network = { network }
  }

  /// The day in UTC of a moment.
  package static func day(at milliseconds: Int64) -> CivilDate {
    let milliseconds = max(0, milliseconds)
    return CivilDate(dayNumber: Int(milliseconds / 86_400_000)) ?? .last
  }
}

/// The file behind a path; another one with the same content has another identity.
package struct FileIdentity: Hashable, Sendable {
  package var device: UInt64
  package var inode: UInt64

  package init(device: UInt64, inode: UInt64) {
    self.device = device
    self.inode = inode
  }
}

/// What only tests set: a faster disk, and faults that the tests must notice.
package struct Trial: Sendable {
  /// False leaves out every fsync.
  package var isDurable = true
  package var sabotage: Sabotage = []

  package init() {}
}

/// Wrong designs that once looked right: with each of them the property tests must fail.
///
/// RELIABILITY.md §2.2.
package struct Sabotage: OptionSet, Sendable {
  package let rawValue: Int

  package init(rawValue: Int) {
    self.rawValue = rawValue
  }

  /// One tick of the clock for a step instead of one for a cell.
  package static let sharedTick = Sabotage(rawValue: 1)
  /// The greatest number seen instead of the unbroken beginning.
  package static let greatestSequence = Sabotage(rawValue: 2)
  /// The same incarnation after a file was copied back.
  package static let reusedIncarnation = Sabotage(rawValue: 4)
}
