/// What one command changes: one undo, one line of history, one author.
package struct Step: Hashable, Sendable {
  /// The command's wire name; history and toasts make their sentence from it.
  package var command: String
  package var arguments: [String]
  package var writes: [CellWrite]
  package var moves: [RankMove]

  package init(
    _ command: String, _ arguments: [String] = [], writes: [CellWrite] = [], moves: [RankMove] = []
  ) {
    self.command = command
    self.arguments = arguments
    self.writes = writes
    self.moves = moves
  }
}

/// One value for one cell of one record.
package struct CellWrite: Hashable, Sendable {
  package var type: String
  package var record: RecordID
  package var name: CellName
  package var value: Value
  /// What the writer saw when it began: `.anything` writes in any case, `.version` only where the
  /// cell's winner is still that one (nil: still none).
  package var basis: Basis

  package enum Basis: Hashable, Sendable {
    case anything
    case version(Stamp?)
  }

  package init(
    _ type: String, _ record: RecordID, _ name: CellName, _ value: Value,
    basis: Basis = .anything
  ) {
    self.type = type
    self.record = record
    self.name = name
    self.value = value
    self.basis = basis
  }
}

/// A place for a record among its neighbours; the store finds the rank inside its transaction.
package struct RankMove: Hashable, Sendable {
  package enum Place: Hashable, Sendable {
    case last
    case before(RecordID)
    case after(RecordID)
  }

  package var type: String
  package var record: RecordID
  package var field: String
  package var place: Place

  package init(_ type: String, _ record: RecordID, field: String, to place: Place) {
    self.type = type
    self.record = record
    self.field = field
    self.place = place
  }
}

/// Who writes, as every step keeps it.
package struct Author: Hashable, Sendable {
  /// A name, or a function such as "Geschäftsstelle".
  package var name: String
  /// The partner for whom the person sits here; nil for the Geschäftsstelle.
  package var partner: RecordID?
  package var role: Role

  package enum Role: String, CaseIterable, Sendable {
    case moderation
    case team
    case specialist
    case beigeordnete
    case planungsdezernent
  }

  package init(name: String, partner: RecordID?, role: Role) {
    self.name = name
    self.partner = partner
    self.role = role
  }

  /// The author of steps that no person took: seeds and the demo.
  package static let nobody = Author(name: "", partner: nil, role: .moderation)
}

/// What the store says when a step stands in the journal.
package struct Receipt: Hashable, Sendable {
  package var step: StepID
  package var command: String
  package var arguments: [String]
  /// The records that the step wrote, in the order of its first writes.
  package var records: [RecordID]

  package init(step: StepID, command: String, arguments: [String], records: [RecordID]) {
    self.step = step
    self.command = command
    self.arguments = arguments
    self.records = records
  }
}

/// A step's name on every laptop: the incarnation that took it and its first cell.
package struct StepID: Hashable, Sendable {
  package var incarnation: Int64
  package var first: Int64

  package init(incarnation: Int64, first: Int64) {
    self.incarnation = incarnation
    self.first = first
  }
}

/// A cell that somebody else has written since the writer began.
package struct Clash: Hashable, Sendable {
  package var record: RecordID
  package var name: CellName
  package var value: Value
  package var version: Stamp?
  package var author: String
  /// When the other author's clock says it was.
  package var wallMilliseconds: Int64

  package init(
    record: RecordID, name: CellName, value: Value, version: Stamp?, author: String,
    wallMilliseconds: Int64
  ) {
    self.record = record
    self.name = name
    self.value = value
    self.version = version
    self.author = author
    self.wallMilliseconds = wallMilliseconds
  }
}
