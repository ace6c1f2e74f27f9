/// What a field can hold, and so how it is stored, shown and typed.
package enum FieldKind: Hashable, Sendable {
  /// One line of text.
  case shortText
  /// Text of several lines.
  case longText
  /// A whole number within limits.
  case wholeNumber(ClosedRange<Int64>)
  /// A number with `places` decimal places, stored as the whole number of its smallest unit.
  case decimal(unit: String, places: Int)
  case yesNo
  /// One of the tokens, which are wire names.
  case choice([String])
  case date
  /// Start and end as one value, since an invariant ties them together.
  case span
  /// A record of the named type.
  case link(String)
  /// Several records of the named type, one cell a member.
  case set(String)
  /// A whole number for each record of the named type, one cell a key.
  case keyed(String, ClosedRange<Int64>)
  /// The place among the records that share the value of the named field.
  case rank(within: String?)
  /// The record of the named type that this one is a part of.
  case parent(String)

  /// The type of the records that the field points to.
  package var target: String? {
    switch self {
    case .link(let type), .set(let type), .keyed(let type, _), .parent(let type): type
    default: nil
    }
  }

  /// Whether the field has one cell for each member instead of one in all.
  package var hasMembers: Bool {
    switch self {
    case .set, .keyed: true
    default: false
    }
  }

  /// Whether a person may type or choose the value in a form.
  package var isEditable: Bool {
    switch self {
    case .rank, .parent: false
    default: true
    }
  }

  /// The kind in one word with all that belongs to it: whatever is derived of schemas compares it.
  package var token: String {
    switch self {
    case .shortText: "text"
    case .longText: "long"
    case .wholeNumber(let range): "whole \(range.lowerBound) \(range.upperBound)"
    case .decimal(let unit, let places): "decimal \(unit) \(places)"
    case .yesNo: "yes"
    case .choice(let tokens): "choice " + tokens.joined(separator: " ")
    case .date: "date"
    case .span: "span"
    case .link(let type): "link \(type)"
    case .set(let type): "set \(type)"
    case .keyed(let type, let range): "keyed \(type) \(range.lowerBound) \(range.upperBound)"
    case .rank(let within): "rank " + (within ?? "")
    case .parent(let type): "parent \(type)"
    }
  }

  /// Whether a value other than null has the form that this kind asks for.
  package func accepts(_ value: Value) -> Bool {
    switch (self, value) {
    case (_, .null): true
    case (.shortText, .text), (.longText, .text), (.rank, .text): true
    case (.wholeNumber(let range), .integer(let number)): range.contains(number)
    case (.keyed(_, let range), .integer(let number)): range.contains(number)
    case (.decimal, .integer): true
    case (.yesNo, .integer(let number)), (.set, .integer(let number)): number == 0 || number == 1
    case (.choice(let tokens), .text(let token)): tokens.contains(token)
    case (.date, .text(let text)): CivilDate(canonical: text) != nil
    case (.span, .text(let text)): CivilSpan(canonical: text) != nil
    case (.link, .text), (.parent, .text): value.link != nil
    default: false
    }
  }
}
