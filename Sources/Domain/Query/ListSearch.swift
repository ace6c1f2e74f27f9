/// A search through lists that stand one behind the other, from a row of the first on.
package struct ListSearch: Hashable, Sendable {
  /// The lists in the order in which they are looked through.
  package var lists: [Query]
  /// What a hit fulfils.
  package var condition: Query.Condition
  /// A row of the first list.
  package var from: PageKey?
  package var forward: Bool
  /// Begins with the row itself.
  package var including: Bool

  package init(
    _ lists: [Query], _ condition: Query.Condition, from: PageKey?, forward: Bool,
    including: Bool
  ) {
    self.lists = lists
    self.condition = condition
    self.from = from
    self.forward = forward
    self.including = including
  }
}

extension Query.Condition {
  /// One of these holds.
  package static func either(_ conditions: [Query.Condition]) -> Query.Condition {
    conditions.count == 1 ? conditions[0] : .not(conditions.map { .not([$0]) })
  }
}
