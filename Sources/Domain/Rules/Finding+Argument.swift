extension Finding {
  /// What goes into a place of a finding's sentence, in a form that can be stored: no sentence, and
  /// no name of another record, which may change.
  package enum Argument: Hashable, Sendable {
    /// Shown with digits grouped; the first one chooses the sentence for one.
    case number(Int)
    /// Shown as it is: a year, a name of the record itself.
    case verbatim(String)
    /// The key of a text without places.
    case key(String)
    case day(CivilDate)
    /// What people call another record; whoever reads the finding puts `verbatim` in its place.
    case label(type: String, RecordID)
  }
}

extension Finding.Argument {
  /// The argument as a catalogue takes it.
  package var text: Text.Argument {
    switch self {
    case .number(let number): .number(number)
    case .verbatim(let text): .verbatim(text)
    case .key(let key): .text(Text(key))
    case .day(let day):
      .text(
        Text(
          "rule.day", .verbatim(padded(day.day, to: 2)), .verbatim(padded(day.month, to: 2)),
          .verbatim(padded(day.year, to: 4))))
    case .label: .text(Text("value.missing"))
    }
  }

  /// The argument with its label looked up, where it is one.
  package func labelled<E: Error>(
    _ label: (String, RecordID) throws(E) -> String?
  ) throws(E) -> Finding.Argument {
    guard case .label(let type, let id) = self else { return self }
    return try label(type, id).map(Finding.Argument.verbatim) ?? .key("value.missing")
  }
}

/// The form in which arguments are stored: numbers and texts bare, the others as
/// objects of one member.
extension Finding.Argument {
  /// The argument as JSON.
  package var json: JSON {
    switch self {
    case .number(let number): .integer(Int64(number))
    case .verbatim(let text): .string(text)
    case .key(let key): .object([JSON.Member("key", .string(key))])
    case .day(let day): .object([JSON.Member("day", .string(day.canonical))])
    case .label(let type, let id): .object([JSON.Member(type, .string(id.hex))])
    }
  }

  /// Reads what `json` writes; anything else is an empty text.
  package init(json: JSON) {
    self = Self.read(json) ?? .verbatim("")
  }

  private static func read(_ json: JSON) -> Finding.Argument? {
    switch json {
    case .integer(let number): return .number(Int(clamping: number))
    case .string(let text): return .verbatim(text)
    case .object(let members):
      guard let member = members.first, let text = member.value.stringValue else { return nil }
      switch member.key {
      case "key": return .key(text)
      case "day": return CivilDate(canonical: text).map(Finding.Argument.day)
      default: return RecordID(hex: text).map { .label(type: member.key, $0) }
      }
    default: return nil
    }
  }
}
