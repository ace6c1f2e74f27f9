/// An order in which the records of a type are read by key: the store keeps an index for it.
///
/// A query that fixes every field of `fixed` by `equals`, groups by `group` and asks for `order` is
/// read along it, and without further conditions its rows are counted by a tally.
package struct Listing: Hashable, Sendable {
  package var fixed: [String]
  /// A link field by whose target the rows are grouped.
  package var group: String?
  package var order: Query.Order

  package init(fixed: [String] = [], group: String? = nil, order: Query.Order) {
    self.fixed = fixed
    self.group = group
    self.order = order
  }
}
