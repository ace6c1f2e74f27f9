import Domain

/// What a record type asks of the file: the migrations must have made exactly this.
extension TypeTable {
  /// An index by which a list of the type is read.
  struct Index: Hashable, Sendable {
    var name: String
    var table: String
    var columns: [String]
  }

  /// The columns of the record table with their declared types.
  var declaredColumns: [(name: String, type: String)] {
    [("key", "INTEGER"), ("uuid", "BLOB"), ("deleted", "INTEGER")]
      + scalars.flatMap { scalar in
        [(scalar.field.name, scalar.field.kind.declaration)]
          + (scalar.keyColumn.map { [($0, "TEXT")] } ?? [])
      }
  }

  /// The table of a field's members.
  func memberTable(_ field: String) -> String { type.name + "_" + field }

  /// The indexes: one for each order and one for each link by which records concern a partner.
  var indexes: [Index] {
    var result: [Index] = []
    for scalar in scalars {
      let name = scalar.field.name
      if case .rank(let within) = scalar.field.kind {
        result.append(index(name, ["deleted"] + (within.map { [$0] } ?? []) + [name, "uuid"]))
      } else if let key = scalar.keyColumn {
        result.append(index(name, ["deleted", key, "uuid"]))
      } else if scalar.field.kind.isLink, type.traits.concerns.contains(name),
        !type.traits.listings.contains(where: { ($0.fixed.first ?? $0.group) == name })
      {
        result.append(index(name, ["deleted", name]))
      }
    }
    for listing in type.traits.listings {
      let columns = ["deleted"] + listing.fixed + (listing.group.map { [$0] } ?? [])
      guard let sort = column(of: listing.order) else { continue }
      result.append(index(listing.name, columns + [sort, "uuid"]))
    }
    for field in members where type.traits.concerns.contains(field.name) {
      let table = memberTable(field.name)
      result.append(
        Index(name: table + "_by_member", table: table, columns: ["member", "value"])
      )
    }
    return result
  }

  /// The column by which an order's rows stand; nil for the time of the last write.
  func column(of order: Query.Order) -> String? {
    switch order {
    case .newest: nil
    case .rank(let name), .date(let name): name
    case .text(let name): name + "_key"
    }
  }

  /// The index of a listing.
  func indexName(of listing: Listing) -> String { "\(type.name)_by_\(listing.name)" }

  private func index(_ field: String, _ columns: [String]) -> Index {
    Index(name: "\(type.name)_by_\(field)", table: type.name, columns: columns)
  }
}

extension Listing {
  /// The fields along which it is read, as its index and its tally are called.
  var name: String {
    let sort: [String] =
      switch order {
      case .newest: []
      case .rank(let name), .text(let name), .date(let name): [name]
      }
    return (fixed + (group.map { [$0] } ?? []) + sort).joined(separator: "_")
  }
}
