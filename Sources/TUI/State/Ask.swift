import Domain

/// A question that the screen has for the store; equal questions have one answer.
///
/// What a pane or a page shows follows from the state alone, and so does what it has to ask: after
/// every message the questions of all that is visible are compared with what is known.
package enum Ask: Hashable, Sendable {
  /// The first rows of a list.
  case rows(Query, limit: Int)
  /// The last rows of a list, in its order.
  case lastRows(Query, limit: Int)
  case count(Query)
  case record(String, RecordID)
  /// What people call a record of a type that the directory does not hold.
  case title(String, RecordID)
  /// What the rules have to say, as the viewer may see it.
  case findings(FindingRequest)
  /// How a project went through the phases.
  case phases(RecordID)
  /// The records whose texts contain what was typed.
  case everywhere(RecordSearch)
  /// What a step did, cell by cell; to one record only, if it is named.
  case step(StepID, of: ChronicleState.Subject?, limit: Int)
  /// A record as it was.
  case recordThen(String, RecordID, HLC)
  /// The parts of a record as they were, answered with rows.
  case rowsThen(Query, HLC, limit: Int)
}

extension Ask {
  /// What has to be known to name a record: a meeting has no title of its own, but a body and a day.
  static func naming(_ type: String, _ id: RecordID) -> Ask {
    type == Meeting.typeName ? .record(type, id) : .title(type, id)
  }
}

/// What the store says to an `Ask`.
package enum Answer: Equatable, Sendable {
  case rows([Row], hasMore: Bool)
  case count(Census)
  case record(RecordState?)
  /// Nil for a record that is missing or in the trash.
  case title(String?)
  case findings(FindingPage)
  case phases([PhaseMove])
  case everywhere(RecordHits)
  case step(StepDetail?)
}

/// The answers that the screen has, and which of them are of the present state of the book.
package struct Answers: Equatable, Sendable {
  private var known: [Ask: Answer] = [:]
  private var fresh: Set<Ask> = []
  /// Rises with everything that is learnt, for who keeps what follows from the answers.
  private(set) var edition = 0

  package init() {}

  package subscript(ask: Ask) -> Answer? { known[ask] }

  package mutating func take(_ answer: Answer, to ask: Ask) {
    if known[ask] != answer { edition += 1 }
    known[ask] = answer
  }

  /// Everything is asked again; what is known stays until its answer comes.
  package mutating func expire() { fresh = [] }

  /// Forgets an answer that has to be of this moment.
  mutating func forget(_ ask: Ask) {
    known[ask] = nil
    edition += 1
    fresh.remove(ask)
  }

  /// What was asked and not answered is asked again.
  package mutating func retry() { fresh = fresh.filter { known[$0] != nil } }

  /// The questions that have to be asked now.
  package mutating func open(of wanted: [Ask]) -> [Ask] {
    var open: [Ask] = []
    for ask in wanted where fresh.insert(ask).inserted { open.append(ask) }
    if known.count > Self.limit {
      let wanted = Set(wanted)
      known = known.filter { wanted.contains($0.key) }
      edition += 1
      fresh = fresh.intersection(wanted)
    }
    return open
  }

  /// So many answers are kept for what is not on the screen.
  private static let limit = 400
}

extension AppState {
  /// The rows of a list that was asked for; none while nobody knows.
  package func rows(_ ask: Ask) -> [Row] {
    guard case .rows(let rows, _) = answers[ask] else { return [] }
    return rows
  }

  /// The number of rows that was asked for; nil while nobody knows.
  package func count(_ query: Query) -> Int? {
    guard case .count(let census) = answers[.count(query)] else { return nil }
    return census.total
  }

  /// The number of rows by the value of the grouping field.
  package func groups(_ query: Query) -> [Value: Int] {
    guard case .count(let census) = answers[.count(query)] else { return [:] }
    return census.groups
  }

  /// What the rules have to say; nil while nobody knows.
  package func findings(_ request: FindingRequest) -> FindingPage? {
    guard case .findings(let page) = answers[.findings(request)] else { return nil }
    return page
  }

  /// A record that was asked for.
  package func record(_ type: String, _ id: RecordID) -> RecordState? {
    guard case .record(let record) = answers[.record(type, id)] else { return nil }
    return record
  }

  /// What people call a record: from the directory, or as it was asked for; nil where it is missing
  /// or not known yet.
  package func label(_ type: String, _ id: RecordID?) -> String? {
    guard let id else { return nil }
    if let entry = directory.entry(type, id) { return entry.label }
    switch answers[.naming(type, id)] {
    case .title(let title): return title
    case .record(let record?): return record.isTrashed ? nil : title(of: record)
    default: return nil
    }
  }
}
