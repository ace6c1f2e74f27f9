import Domain
import SQLite

/// The rows that stand outside some values, where a listing fixes their fields: few, as a rule.
extension SQLFragment {
  /// - Returns: nil unless the conditions name values of all fields that one listing fixes, of all
  ///   but the last of them a single one.
  init?(keysOutside conditions: [Query.Condition], of plan: QueryPlan) {
    let table = plan.table
    guard
      let listing = table.type.traits.listings.first(where: {
        !$0.fixed.isEmpty && $0.fixed.count == conditions.count
      })
    else { return nil }
    var ranges: [SQLFragment] = []
    var inside = SQLFragment("")
    for (place, name) in listing.fixed.enumerated() {
      guard let values = conditions.lazy.compactMap({ $0.values(of: name) }).first,
        let kind = table.type.field(name)?.kind,
        let sorted = Self.sorted(values.map(kind.stored)),
        sorted.count == 1 || place == listing.fixed.count - 1
      else { return nil }
      let column = quoted(name)
      ranges += Self.gaps(of: column, between: sorted).map { gap in
        var range = inside
        range += gap
        return range
      }
      inside += SQLFragment("AND \(column) = ?", [sorted[0]])
    }
    self.init("")
    for (place, range) in ranges.enumerated() {
      self += SQLFragment(
        (place > 0 ? "UNION ALL " : "")
          + "SELECT key FROM \(quoted(table.type.name)) WHERE deleted = ?",
        [.integer(plan.query.trashed ? 1 : 0)])
      self += range
    }
  }

  /// Values as SQLite's BINARY order has them; nil where it is not known here.
  private static func sorted(_ values: [SQLiteValue]) -> [SQLiteValue]? {
    guard values.count != 1 else { return values[0].isNull ? nil : values }
    let texts = values.compactMap { value in
      if case .text(let text) = value { Array(text.utf8) } else { nil }
    }
    guard !texts.isEmpty, texts.count == values.count else { return nil }
    return texts.sorted { $0.lexicographicallyPrecedes($1) }.map {
      .text(String(decoding: $0, as: UTF8.self))
    }
  }

  /// The ranges of an index's column that leave out some values, as `AND …`.
  private static func gaps(of column: String, between values: [SQLiteValue]) -> [SQLFragment] {
    guard let first = values.first, let last = values.last else { return [] }
    return [
      SQLFragment("AND \(column) IS NULL"), SQLFragment("AND \(column) < ?", [first]),
      SQLFragment("AND \(column) > ?", [last]),
    ]
      + zip(values, values.dropFirst()).map { pair in
        SQLFragment("AND \(column) > ? AND \(column) < ?", [pair.0, pair.1])
      }
  }
}

extension Query.Condition {
  /// The values of a field that fulfil it, where it names some.
  fileprivate func values(of field: String) -> [Value]? {
    switch self {
    case .equals(field, let value): [value]
    case .oneOf(field, let values): values
    default: nil
    }
  }
}
