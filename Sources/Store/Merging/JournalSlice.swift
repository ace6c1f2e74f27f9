import Domain

/// A stretch of one incarnation's journal without a gap: what laptops give each other.
package struct JournalSlice: Hashable, Sendable {
  /// One write.
  package struct Entry: Hashable, Sendable {
    package var hlc: HLC
    package var type: String
    package var record: RecordID
    /// The wire name of the cell.
    package var field: String
    package var value: Value

    package init(hlc: HLC, type: String, record: RecordID, field: String, value: Value) {
      self.hlc = hlc
      self.type = type
      self.record = record
      self.field = field
      self.value = value
    }
  }

  /// What the author had seen of others from a write on.
  package struct Seen: Hashable, Sendable {
    package var first: Int64
    package var vector: VersionVector

    package init(first: Int64, vector: VersionVector) {
      self.first = first
      self.vector = vector
    }
  }

  package var incarnation: Int64
  /// The number of the first entry; the others follow without a gap.
  package var first: Int64
  package var entries: [Entry]
  /// The steps that begin among the entries.
  package var steps: [StoredStep]
  /// What counts at the first entry, and every change among the others.
  package var seen: [Seen]

  package init(
    incarnation: Int64,
    first: Int64,
    entries: [Entry],
    steps: [StoredStep],
    seen: [Seen]
  ) {
    self.incarnation = incarnation
    self.first = first
    self.entries = entries
    self.steps = steps
    self.seen = seen
  }

  /// The number of the last entry; the one before `first` where there is none.
  package var last: Int64 { first + Int64(entries.count) - 1 }

  /// How many cells a slice holds at most.
  package static let longest = 5000

  /// Why nobody could have written this; nil where it is well formed.
  ///
  /// Foreign bytes are checked here and nowhere else: numbers, names, sizes, rising times.
  var fault: String? {
    guard incarnation >= 0, first >= 1, !entries.isEmpty, first <= Int64.max - Int64(entries.count)
    else { return "numbers" }
    var before = HLC(raw: 0)
    for (index, entry) in entries.enumerated() {
      guard before < entry.hlc, entry.hlc.raw <= Self.greatestTime else { return "time" }
      guard incarnation != 0 || entry.hlc.raw == first + Int64(index) else { return "seed time" }
      guard Self.isName(entry.type), Self.isName(entry.field) else { return "name" }
      guard entry.value.string.utf8.count <= longestValue else { return "size" }
      before = entry.hlc
    }
    for step in steps {
      guard step.id.incarnation == incarnation, first <= step.id.first, step.id.first <= last,
        step.id.first <= step.last, step.hlc == entries[Int(step.id.first - first)].hlc,
        step.command.utf8.count <= longestName, step.author.name.utf8.count <= longestValue,
        step.role.utf8.count <= longestName,
        step.arguments.reduce(0, { $0 + $1.utf8.count }) <= longestValue
      else { return "step" }
    }
    guard seen.allSatisfy({ $0.first >= 1 && $0.first <= last }) else { return "seen" }
    return nil
  }

  /// Beyond this no clock of ours can be, and after it none could go on.
  private static let greatestTime: Int64 = 1 << 62

  /// Wire names are ASCII without blanks; another spelling of the same letters would be a trap.
  private static func isName(_ name: String) -> Bool {
    (1...longestName).contains(name.utf8.count)
      && name.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
  }
}

/// What became of a slice.
package enum MergeOutcome: Hashable, Sendable {
  /// So many cells are new here.
  case applied(cells: Int)
  case alreadyKnown
  /// Writes before it are missing, from this number on; nothing was applied.
  case gap(missingFrom: Int64)
  /// A time in it lies more than a day ahead of this laptop's clock; nothing was applied.
  case fromTheFuture(HLC)
  /// Nobody of us has written this; nothing was applied.
  case malformed(String)
}
