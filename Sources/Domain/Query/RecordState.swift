/// One record as the store holds it, with what an edit needs to know of it.
package struct RecordState: Hashable, Sendable {
  package var type: String
  package var id: RecordID
  package var cells: Cells
  /// The winner of each cell that was ever written: the basis of a later write.
  package var versions: [CellName: Stamp]
  package var isTrashed: Bool
  /// Values of other laptops that lost against the present one and that nobody has decided on.
  package var conflicts: [CellName: [Clash]]

  package init(
    type: String, id: RecordID, cells: Cells, versions: [CellName: Stamp], isTrashed: Bool,
    conflicts: [CellName: [Clash]]
  ) {
    self.type = type
    self.id = id
    self.cells = cells
    self.versions = versions
    self.isTrashed = isTrashed
    self.conflicts = conflicts
  }
}

/// Where a search in a list arrived.
package struct Found: Hashable, Sendable {
  package var key: PageKey
  /// The search went past the end of the list and began anew.
  package var wrapped: Bool

  package init(key: PageKey, wrapped: Bool) {
    self.key = key
    self.wrapped = wrapped
  }
}
