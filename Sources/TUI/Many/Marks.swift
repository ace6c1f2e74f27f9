import Domain

/// Rows that are chosen for what comes next, by their records.
///
/// They hold however the list is read anew, sorted or left for another column.
package struct Marks: Equatable, Sendable {
  /// In the order in which they were marked.
  package private(set) var ids: [RecordID] = []
  private var known: Set<RecordID> = []
  /// A stretch that the cursor extends as it moves.
  var range: Stretch?

  /// From the row where it began to the cursor.
  struct Stretch: Equatable, Sendable {
    var list: ListName
    var begin: PageKey
    /// What was marked before.
    var base: [RecordID]
    /// The row to which it has been drawn so far.
    var end: RecordID
  }

  /// So many are marked at most.
  static let limit = 2000

  package init() {}

  package var count: Int { ids.count }

  package func contains(_ id: RecordID) -> Bool { known.contains(id) }

  mutating func toggle(_ id: RecordID) {
    if known.remove(id) != nil {
      ids.removeAll { $0 == id }
    } else if ids.count < Self.limit {
      known.insert(id)
      ids.append(id)
    }
  }

  /// Marks exactly these, each once.
  mutating func set(_ new: [RecordID]) {
    known = []
    ids = []
    for id in new where ids.count < Self.limit && known.insert(id).inserted { ids.append(id) }
  }
}

/// The lists in which rows can be marked; the columns of the board are one.
package enum MarkPlace: Hashable, Sendable {
  case topics
  case board
  case meetings
  case people
  case trash
  case results
  case tasks
  case salons
  case trips
}

/// What choosing many needs to know beside the panes.
package struct ManyState: Equatable, Sendable {
  package var marks: [MarkPlace: Marks] = [:]
  /// What `.` does again.
  package var last: Change?
  /// The change whose step has been handed to the store.
  var pending: Change?
  package var jumps = JumpList()
  /// What was typed for several records and left unsaved.
  var left: FormState?

  package init() {}
}

/// What choosing many asks of the world.
package enum ManyEffect: Equatable, Sendable {
  /// The records as they are now.
  case gather(String, [RecordID], Gathering)
  /// The keys of a stretch of a list.
  case survey(ListName, Query, PageAnchor, before: Int, after: Int, Survey)
  case recipients(MailSource)
  case copy(Copy)
}

/// What the world answers.
package enum ManyAnswer: Equatable, Sendable {
  case gathered([RecordState], Gathering)
  case surveyed(ListName, Page, Survey)
  case recipients([Recipient], isCut: Bool)
  case copied(Copy, CopyOutcome)
}

/// What records are gathered for.
package enum Gathering: Equatable, Sendable {
  case change(Change, Commit)
  /// A form for one field of all of them.
  case form(String)
  /// A line of facts each, for the clipboard.
  case lines
}

/// What a stretch of a list is read for.
package enum Survey: Equatable, Sendable {
  case all
  /// From the row of the first key to that of the second.
  case stretch(from: RecordID, to: RecordID)
}
