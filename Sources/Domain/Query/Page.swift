/// One record as a list shows it: the values of the query's columns, in their order.
package struct Row: Hashable, Sendable {
  package var id: RecordID
  package var key: PageKey
  package var values: [Value]

  package init(id: RecordID, key: PageKey, values: [Value]) {
    self.id = id
    self.key = key
    self.values = values
  }
}

/// Where a row stands in the order of its query, without counting.
package struct PageKey: Hashable, Sendable {
  /// The place of the row's group, from 0; rows without a known group stand behind all others.
  package var group: Int
  /// The group's record as the row names it.
  package var groupValue: Value
  package var sort: Value
  package var id: RecordID

  package init(group: Int = 0, groupValue: Value = .null, sort: Value, id: RecordID) {
    self.group = group
    self.groupValue = groupValue
    self.sort = sort
    self.id = id
  }
}

/// From where a page is read.
package enum PageAnchor: Hashable, Sendable {
  case first
  case last
  /// The row of this key, or where it is gone, the next one.
  case key(PageKey)
  /// The row of this record, or the first row where it is not in the list.
  case record(RecordID)
}

/// A stretch of a list around an anchor.
package struct Page: Hashable, Sendable {
  package var rows: [Row]
  /// The index in `rows` of the anchor's row; 0 where there are no rows.
  package var anchor: Int
  package var hasBefore: Bool
  package var hasAfter: Bool

  package init(rows: [Row] = [], anchor: Int = 0, hasBefore: Bool = false, hasAfter: Bool = false) {
    self.rows = rows
    self.anchor = anchor
    self.hasBefore = hasBefore
    self.hasAfter = hasAfter
  }
}

/// How many rows a query has, in all and in each group.
package struct Census: Hashable, Sendable {
  package var total: Int
  /// By the value of the grouping field; empty for a query without one.
  package var groups: [Value: Int]
  /// Counting stopped before the end: there are more rows.
  package var isAtLeast = false

  package init(total: Int = 0, groups: [Value: Int] = [:]) {
    self.total = total
    self.groups = groups
  }
}
