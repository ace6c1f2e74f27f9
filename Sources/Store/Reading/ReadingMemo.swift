import Domain

/// What reading keeps between two calls, as long as nobody writes.
struct ReadingMemo {
  /// SQLite's data version for which this holds; -1 before the first read.
  var version: Int64 = -1
  var groups: [GroupKey: GroupOrder] = [:]
  var gathered: [GatheredKey: [GatheredRow]] = [:]
  /// The rows behind a condition that not too many fulfil: a board asks for them in each column.
  var known: [WideKey: KeyList] = [:]
  /// Conditions that many rows fulfil.
  var wide: Set<WideKey> = []

  struct GroupKey: Hashable {
    var type: String
    var field: String
    var trashed: Bool
  }

  /// A query without its columns.
  struct GatheredKey: Hashable {
    var query: Query
  }

  struct WideKey: Hashable {
    var type: String
    var condition: Query.Condition
    var trashed: Bool
  }
}
