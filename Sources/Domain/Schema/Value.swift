/// What a cell holds, in the canonical form that every laptop writes alike.
///
/// Text is UTF-8 as typed; a date `2026-11-26`; a span `2026-11-26T14:00/16:00`; a decimal the whole
/// number of its smallest unit; yes or no 1 or 0; a choice its English token; a link the 32
/// hexadecimal digits of the record; null no value. There is no floating point.
package enum Value: Hashable, Sendable {
  case null
  case integer(Int64)
  case text(String)

  /// The record that a link points to, or nil where this is no link.
  package var link: RecordID? {
    guard case .text(let hex) = self, hex.utf8.count == 32 else { return nil }
    return RecordID(hex: hex)
  }

  /// The text, or an empty one.
  package var string: String {
    guard case .text(let string) = self else { return "" }
    return string
  }

  /// The whole number, or nil.
  package var number: Int64? {
    guard case .integer(let number) = self else { return nil }
    return number
  }

  package init(link: RecordID?) {
    self = link.map { .text($0.hex) } ?? .null
  }

  /// Text, where an empty one is no value.
  package init(string: String) {
    self = string.isEmpty ? .null : .text(string)
  }
}
