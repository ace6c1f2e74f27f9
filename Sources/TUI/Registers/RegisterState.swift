import Domain

/// A register over the whole body: the results, the tasks, the evenings of the RegioSalon, the
/// Bereisungen.
package struct RegisterState: Equatable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case results
    case tasks
    case salons
    case trips
  }

  /// Under what the rows stand.
  package enum Grouping: String, CaseIterable, Sendable {
    case none
    case body
    case partner
    case year
  }

  package var kind: Kind
  package var list: ListState
  /// The record on which the cursor is to stand at the next reading.
  var wanted: RecordID?
  /// A trip of today is to show over the list as soon as it is known.
  var seeksRide = false

  init(_ kind: Kind, query: Query) {
    self.kind = kind
    list = ListState(query: query)
  }
}

/// How a register shows what it has, as a note keeps it.
package struct RegisterLook: Equatable, Sendable {
  package var showsAll: Bool
  package var grouping: RegisterState.Grouping

  /// Results are a book of all years; of tasks those count that are still to be done.
  static func usual(_ kind: RegisterState.Kind) -> RegisterLook {
    switch kind {
    case .results: RegisterLook(showsAll: true, grouping: .year)
    case .tasks: RegisterLook(showsAll: false, grouping: .none)
    case .salons, .trips: RegisterLook(showsAll: true, grouping: .year)
    }
  }

  var note: String { (showsAll ? "all" : "open") + "/" + grouping.rawValue }

  init(showsAll: Bool, grouping: RegisterState.Grouping) {
    self.showsAll = showsAll
    self.grouping = grouping
  }

  init?(note: String) {
    let parts = note.split(separator: "/")
    guard parts.count == 2, let grouping = RegisterState.Grouping(rawValue: String(parts[1]))
    else { return nil }
    self.init(showsAll: parts[0] == "all", grouping: grouping)
  }
}

extension RegisterState.Kind {
  package var type: String {
    switch self {
    case .results: Result.typeName
    case .tasks: Task.typeName
    case .salons: Meeting.typeName
    case .trips: FieldTrip.typeName
    }
  }

  var place: SavedView.Place {
    switch self {
    case .results: .results
    case .tasks: .tasks
    case .salons: .salons
    case .trips: .trips
    }
  }

  var markPlace: MarkPlace {
    switch self {
    case .results: .results
    case .tasks: .tasks
    case .salons: .salons
    case .trips: .trips
    }
  }

  init?(_ place: SavedView.Place) {
    guard let kind = Self.allCases.first(where: { $0.place == place }) else { return nil }
    self = kind
  }

  init?(_ place: MarkPlace) {
    guard let kind = Self.allCases.first(where: { $0.markPlace == place }) else { return nil }
    self = kind
  }

  /// The columns of the query by their names here.
  var columns: [String: Query.Column] {
    switch self {
    case .results:
      [
        "number": .field("number"), "title": .field("text"), "body": .label("body"),
        "partner": .label("partner"), "due": .field("due"), "light": .field("light"),
        "followUp": .field("followUp"), "state": .field("state"), "day": .field("day"),
        "bodyLink": .field("body"), "note": .field("status"),
      ]
    case .tasks:
      [
        "title": .field("title"), "body": .label("body"), "partner": .label("partner"),
        "due": .field("due"), "state": .field("state"), "bodyLink": .field("body"),
        "note": .field("note"), "person": .label("responsible"),
      ]
    case .salons:
      [
        "day": .field("span"), "title": .field("title"), "motto": .field("motto"),
        "place": .field("place"), "state": .field("state"), "partner": .label("host"),
      ]
    case .trips:
      [
        "day": .field("span"), "title": .field("title"), "kind": .field("kind"),
        "state": .field("state"), "body": .label("body"), "partner": .label("host"),
        "bodyLink": .field("body"), "stops": .count(of: FieldTripStop.typeName, link: "trip"),
      ]
    }
  }

  /// The names of the columns in the order of the query.
  var columnNames: [String] { columns.keys.sorted() }

  /// The field of the day by which rows stand under years.
  var dayField: String { self == .results ? "day" : self == .tasks ? "due" : "span" }

  /// The link to the partner that the register is read by.
  var partnerField: String { [.results, .tasks].contains(self) ? "partner" : "host" }

  /// What can be done with it is over.
  var openState: String? {
    switch self {
    case .results: Result.State.open.rawValue
    case .tasks: Task.State.open.rawValue
    case .salons, .trips: nil
    }
  }
}

extension RegisterState {
  func value(_ name: String, of row: Row) -> Value {
    guard let place = kind.columnNames.firstIndex(of: name), row.values.indices.contains(place)
    else { return .null }
    return row.values[place]
  }

  func text(_ name: String, of row: Row) -> String { value(name, of: row).string }

  func day(_ name: String, of row: Row) -> CivilDate? {
    let text = text(name, of: row)
    return CivilDate(canonical: text) ?? CivilSpan(canonical: text)?.start
  }

  /// Whether nothing is left to be done about a row.
  func isOver(_ row: Row) -> Bool {
    switch kind {
    case .results: text("state", of: row) == Result.State.done.rawValue
    case .tasks: text("state", of: row) != Task.State.open.rawValue
    case .salons: text("state", of: row) == Meeting.State.cancelled.rawValue
    case .trips: text("state", of: row) == FieldTrip.State.cancelled.rawValue
    }
  }

  /// What a person calls the row.
  func name(of row: Row) -> String { text("title", of: row) }
}
