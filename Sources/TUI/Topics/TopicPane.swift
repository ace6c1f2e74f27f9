import Domain

/// The Themenspeicher: one list over all platforms or of one, and the topic under the cursor.
package struct TopicPane: Equatable, Sendable {
  /// Which platform's topics are shown.
  package enum Platform: Hashable, Sendable {
    case all
    case one(RecordID)
    /// Topics whose platform is not given or missing.
    case none
  }

  package var platform = Platform.all
  package var list = ListState(query: TopicPane.query(platform: .all, focus: nil))
  /// The list fills the screen.
  package var isZoomed = false
  /// The topic under the cursor, in full.
  package var detail: RecordState?
  /// The topic that `detail` is or has been asked for.
  var detailWanted: RecordID?
  /// A topic fills the screen, scrolled by so many lines.
  package var reader: Int?
  /// The record on which the cursor is to stand once the first page arrives.
  package var wanted: RecordID?
  /// The book has changed while the pane did not show.
  var isStale = true

  package init() {}

  /// The places of a row's values, in the order of the query's columns.
  package enum Column: Int, CaseIterable {
    case title
    case interest
    case proposer
    case state
    case platform
    case proposerLink
    case conflicts
  }

  /// The question that the list asks.
  package static func query(
    platform: Platform, focus: RecordID?, filter: [Query.Condition] = []
  ) -> Query {
    var conditions: [Query.Condition] = []
    if let focus { conditions.append(.concerns(focus)) }
    switch platform {
    case .all: break
    case .one(let id): conditions.append(.equals("platform", Value(link: id)))
    case .none: conditions.append(.equals("platform", .null))
    }
    var query = Query(
      Topic.typeName,
      columns: [
        .field("title"), .sum("interest"), .label("proposer"), .field("state"),
        .field("platform"), .field("proposer"), .conflicts,
      ],
      conditions: conditions, grouping: platform == .all ? "platform" : nil,
      order: .rank("rank"))
    query.filter(by: filter)
    return query
  }

  /// Counts the topics of every platform, whichever is shown.
  package func value(_ column: Column, of row: Row) -> Value { row.values[column.rawValue] }

  /// The number of topics of a platform as last counted.
  package func count(_ platform: Platform) -> Int {
    switch platform {
    case .all: list.census.total
    case .one(let id): list.census.groups[Value(link: id)] ?? 0
    case .none: list.census.groups[.null] ?? 0
    }
  }
}
