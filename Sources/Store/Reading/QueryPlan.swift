import Domain
import SQLite

/// A query as statements: where its rows come from, what they must fulfil and what they bring.
struct QueryPlan {
  let table: TypeTable
  let query: Query
  /// The link column by whose target the rows are grouped.
  let group: String?
  /// The column by which rows stand; nil for the time of the last write.
  let sort: String?
  var conditions: SQLFragment

  /// - Throws: `unknownType`, or `unknownField` for an order that the type does not have.
  init(_ query: Query) throws(StoreError) {
    guard let table = TypeTable.all[query.type] else { throw .unknownType(query.type) }
    self.table = table
    self.query = query
    group = query.grouping.flatMap { name in
      table.type.field(name)?.kind.isLink == true ? name : nil
    }
    switch query.order {
    case .newest: sort = nil
    case .rank(let name):
      guard case .rank = table.type.field(name)?.kind else {
        throw .unknownField(type: query.type, field: name)
      }
      sort = name
    case .text(let name):
      guard table.type.field(name)?.isSorted == true else {
        throw .unknownField(type: query.type, field: name)
      }
      sort = name + "_key"
    case .date(let name):
      switch table.type.field(name)?.kind {
      case .date, .span: sort = name
      default: throw .unknownField(type: query.type, field: name)
      }
    }
    conditions = SQLFragment(conditions: query.conditions, of: table)
  }

  /// Whether the greatest value stands first: the newest, unless the query turns its order.
  var isDescending: Bool { (sort == nil) != query.descending }

  /// The index along which the list can be walked from any key, or nil where there is none.
  var index: String? {
    if let listing { return table.indexName(of: listing) }
    switch query.order {
    case .newest: return group == nil ? "record_by_time" : nil
    case .date: return nil
    case .text(let name): return group == nil ? "\(query.type)_by_\(name)" : nil
    case .rank(let name):
      guard case .rank(let within) = table.type.field(name)?.kind else { return nil }
      let isOneList = within == nil || query.conditions.contains { $0.fixes(within) }
      return (group == nil ? isOneList : group == within) ? "\(query.type)_by_\(name)" : nil
    }
  }

  /// The listing that fixes most of what the query asks for; one group of a grouped listing is a
  /// list of its own.
  private var listing: Listing? {
    func isFixed(_ field: String?) -> Bool { query.conditions.contains { $0.fixes(field) } }
    let listings = table.type.traits.listings.filter { listing in
      (listing.group == group || group == nil && isFixed(listing.group))
        && listing.order == query.order
        && listing.fixed.allSatisfy { field in query.conditions.contains { $0.fixes(field) } }
    }
    return listings.max { $0.fixed.count < $1.fixed.count }
  }

  /// Whether rows without a value to stand by can be in the list; a range of that field has none.
  var mayLackSort: Bool {
    guard let sort else { return false }
    return !query.conditions.contains { condition in
      guard case .between(let name, _, _) = condition else { return false }
      return name == sort
    }
  }

  /// The column of the sort, as statements name it.
  var sortColumn: String { sort.map { "t." + quoted($0) } ?? "o.hlc" }

  /// The column of the id, taken from where the index has it.
  var idColumn: String { sort == nil ? "o.uuid" : "t.uuid" }

  /// The tables, forced along an index where one is named.
  func source(along index: String?) -> String {
    let forced = index.map { " INDEXED BY " + quoted($0) } ?? ""
    let name = quoted(table.type.name)
    guard sort == nil else { return "\(name) t\(forced)" }
    return "record o\(forced) CROSS JOIN \(name) t ON t.key = o.key"
  }

  /// The rows of the type on this side of the trash.
  var side: SQLFragment {
    let deleted = SQLiteValue.integer(query.trashed ? 1 : 0)
    guard sort == nil else { return SQLFragment("t.deleted = ?", [deleted]) }
    return SQLFragment("o.type = ? AND o.deleted = ?", [.text(table.type.name), deleted])
  }

  /// What the first columns of every statement bring: local key, id, sort and group.
  var head: String {
    "t.key, \(idColumn), \(sortColumn), " + (group.map { "t." + quoted($0) } ?? "NULL")
  }
}

extension Query.Condition {
  /// Whether only one value of a field is asked for.
  fileprivate func fixes(_ field: String?) -> Bool {
    guard case .equals(let name, _) = self else { return false }
    return name == field
  }
}
