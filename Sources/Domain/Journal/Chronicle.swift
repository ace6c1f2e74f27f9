/// A step as the Chronik lists it: who, when, by which command, and what is to know of it.
package struct ChronicleEntry: Hashable, Sendable {
  package var step: StepID
  /// The time of the step's first cell, by which the Chronik stands.
  package var hlc: HLC
  package var command: String
  package var arguments: [String]
  package var author: String
  package var partner: RecordID?
  /// The author's own clock.
  package var wallMilliseconds: Int64
  /// The step has been taken back since.
  package var isUndone: Bool
  /// Another laptop took it.
  package var isForeign: Bool
  /// The author's clock and the order of the writes differ by more than five minutes.
  package var isClockUnsure: Bool

  package init(
    step: StepID, hlc: HLC, command: String, arguments: [String], author: String,
    partner: RecordID? = nil, wallMilliseconds: Int64, isUndone: Bool = false,
    isForeign: Bool = false, isClockUnsure: Bool = false
  ) {
    self.step = step
    self.hlc = hlc
    self.command = command
    self.arguments = arguments
    self.author = author
    self.partner = partner
    self.wallMilliseconds = wallMilliseconds
    self.isUndone = isUndone
    self.isForeign = isForeign
    self.isClockUnsure = isClockUnsure
  }
}

/// The Chronik as a list that is read in windows: a `Query` over steps instead of records.
package enum Chronicle {
  /// The type by which such a query is known; no record type has this name.
  package static let typeName = "step"

  /// A word that an author, an argument or the sentence of a step contains.
  package struct Word: Hashable, Sendable {
    package var text: String
    /// The commands whose sentences contain it, by their wire names.
    package var commands: [String]
    /// The record types whose names contain it.
    package var types: [String]

    package init(_ text: String, commands: [String] = [], types: [String] = []) {
      self.text = text
      self.commands = commands
      self.types = types
    }
  }

  /// The steps with all of these words, the newest first; of one record only, if it is named.
  package static func query(
    of record: (type: String, id: RecordID)? = nil, words: [Word] = []
  ) -> Query {
    var conditions = record.map { [Query.Condition.equals($0.type, Value(link: $0.id))] } ?? []
    for word in words {
      let commands = word.commands.map { Value.text("c:" + $0) }
      conditions.append(.oneOf(word.text, commands + word.types.map { .text("t:" + $0) }))
    }
    return Query(typeName, columns: [], conditions: conditions, order: .newest)
  }

  /// The record that a query is about.
  package static func record(of query: Query) -> (type: String, id: RecordID)? {
    for case .equals(let type, let value) in query.conditions {
      return value.link.map { (type, $0) }
    }
    return nil
  }

  /// The words that a query asks for.
  package static func words(of query: Query) -> [Word] {
    query.conditions.compactMap { condition in
      guard case .oneOf(let text, let values) = condition else { return nil }
      func tokens(_ mark: String) -> [String] {
        values.map(\.string).filter { $0.hasPrefix(mark) }.map { String($0.dropFirst(2)) }
      }
      return Word(text, commands: tokens("c:"), types: tokens("t:"))
    }
  }
}

// MARK: As a row

extension ChronicleEntry {
  /// The step's name in the form of a record's, as lists need it.
  package static func rowID(_ step: StepID) -> RecordID {
    RecordID(high: UInt64(bitPattern: step.incarnation), low: UInt64(bitPattern: step.first))
  }

  /// The step of such a name.
  package static func step(ofRow id: RecordID) -> StepID {
    StepID(incarnation: Int64(bitPattern: id.high), first: Int64(bitPattern: id.low))
  }

  /// The place in the list.
  package var key: PageKey { PageKey(sort: .integer(hlc.raw), id: Self.rowID(step)) }

  package var row: Row {
    let signs = [isUndone ? "u" : "", isForeign ? "f" : "", isClockUnsure ? "?" : ""]
    return Row(
      id: Self.rowID(step), key: key,
      values: [
        .text(command), .text(JSON.array(arguments.map(JSON.string)).text), .text(author),
        Value(link: partner), .integer(wallMilliseconds), .text(signs.joined()),
      ])
  }

  /// The entry of such a row; nil for a row of another list.
  package init?(_ row: Row) {
    guard row.values.count == 6, let hlc = row.key.sort.number, let wall = row.values[4].number
    else { return nil }
    let signs = row.values[5].string
    let arguments = (try? JSON.read(row.values[1].string, limits: .standard))?.arrayValue ?? []
    self.init(
      step: Self.step(ofRow: row.id), hlc: HLC(raw: hlc), command: row.values[0].string,
      arguments: arguments.compactMap(\.stringValue), author: row.values[2].string,
      partner: row.values[3].link, wallMilliseconds: wall, isUndone: signs.contains("u"),
      isForeign: signs.contains("f"), isClockUnsure: signs.contains("?"))
  }
}

// MARK: What a step did

/// What a step wrote to one cell, and what the cell held before.
package struct CellChange: Hashable, Sendable {
  package var type: String
  package var record: RecordID
  package var name: CellName
  /// Nil where the cell had never been written.
  package var before: Value?
  package var after: Value

  package init(
    type: String, record: RecordID, name: CellName, before: Value?, after: Value
  ) {
    self.type = type
    self.record = record
    self.name = name
    self.before = before
    self.after = after
  }
}

/// A step in full, as far as a screen shows it.
package struct StepDetail: Hashable, Sendable {
  package var entry: ChronicleEntry
  /// The time of its last cell: "Stand am" shows what held then.
  package var last: HLC
  package var changes: [CellChange]
  /// The step wrote more cells than `changes` has.
  package var hasMore: Bool

  package init(entry: ChronicleEntry, last: HLC, changes: [CellChange], hasMore: Bool) {
    self.entry = entry
    self.last = last
    self.changes = changes
    self.hasMore = hasMore
  }
}

/// What came of taking back a chosen step.
package enum StepUndoOutcome: Hashable, Sendable {
  /// A new step stands in the journal; its receipt has the sentence of the one that was taken back.
  case done(Receipt)
  /// A later step that stands wrote the same cells.
  case blocked(ChronicleEntry)
  /// It is taken back already.
  case undone
  /// It is itself an undo or a redo.
  case reversal
  /// It belongs to the network that every book begins with.
  case seed
  /// No such step is in the journal.
  case missing
}
