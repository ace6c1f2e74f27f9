/// A value as SQLite stores it: one of its five storage classes.
///
/// Source: https://www.sqlite.org/datatype3.html
package enum SQLiteValue: Hashable, Sendable {
  case null
  case integer(Int64)
  case real(Double)
  case text(String)
  case blob([UInt8])

  /// True for `null` only; an empty text is a value.
  package var isNull: Bool { self == .null }

  /// The whole number, if this is one; nothing is converted.
  package var integer: Int64? {
    guard case .integer(let number) = self else { return nil }
    return number
  }

  /// The text, if this is one; nothing is converted.
  package var text: String? {
    guard case .text(let text) = self else { return nil }
    return text
  }

  /// The bytes, if this is a blob; nothing is converted.
  package var blob: [UInt8]? {
    guard case .blob(let bytes) = self else { return nil }
    return bytes
  }

  /// A value for an optional text: nothing becomes `null`.
  package init(_ text: String?) {
    self = text.map(SQLiteValue.text) ?? .null
  }

  /// A value for an optional number: nothing becomes `null`.
  package init(_ number: Int64?) {
    self = number.map(SQLiteValue.integer) ?? .null
  }

  /// A value for optional bytes: nothing becomes `null`.
  package init(_ bytes: [UInt8]?) {
    self = bytes.map(SQLiteValue.blob) ?? .null
  }
}

extension SQLiteValue: ExpressibleByNilLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByFloatLiteral, ExpressibleByStringLiteral, ExpressibleByBooleanLiteral
{
  package init(nilLiteral: ()) { self = .null }
  package init(integerLiteral value: Int64) { self = .integer(value) }
  package init(floatLiteral value: Double) { self = .real(value) }
  package init(stringLiteral value: String) { self = .text(value) }
  /// SQLite has no truth values; it keeps 1 and 0.
  package init(booleanLiteral value: Bool) { self = .integer(value ? 1 : 0) }
}
