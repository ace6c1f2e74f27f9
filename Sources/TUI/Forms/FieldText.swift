import Domain

/// Between a value and the text that a person types for it.
package enum FieldText {
  /// The text with which an input begins.
  package static func typed(_ value: Value, as kind: FieldKind) -> String {
    switch (kind, value) {
    case (_, .null): return ""
    case (.decimal(_, let places), .integer(let number)): return decimal(number, places: places)
    case (.date, .text(let text)):
      return CivilDate(canonical: text).map(date) ?? text
    case (.span, .text(let text)):
      return CivilSpan(canonical: text).map(span) ?? text
    case (_, .integer(let number)): return String(number)
    case (_, .text(let text)): return text
    }
  }

  /// The value that a text stands for, without school holidays and meetings.
  package static func read(
    _ text: String, as kind: FieldKind, today: CivilDate
  ) -> Swift.Result<Value, FieldProblem> {
    read(text, as: kind, in: DateContext(today: today))
  }

  /// The value that a text stands for; the day of `base` stands where only hours are typed.
  package static func read(
    _ text: String, as kind: FieldKind, in context: DateContext, base: CivilSpan? = nil
  ) -> Swift.Result<Value, FieldProblem> {
    let trimmed = trim(text)
    guard !trimmed.isEmpty else { return .success(.null) }
    switch kind {
    case .wholeNumber(let range):
      guard let number = wholeNumber(trimmed) else { return failure("form.number") }
      guard range.contains(number) else {
        return failure(
          "form.range", .number(Int(range.lowerBound)), .number(Int(range.upperBound)))
      }
      return .success(.integer(number))
    case .decimal(let unit, let places):
      guard let number = smallestUnits(trimmed, unit: unit, places: places) else {
        return failure("form.decimal", .verbatim(decimal(125, places: places)), .verbatim(unit))
      }
      return .success(.integer(number))
    case .date:
      guard let date = readDate(trimmed, in: context) else {
        return failure(dateExamples(context.language).key)
      }
      guard years.contains(date.year) else { return failure("form.year") }
      return .success(.text(date.canonical))
    case .span:
      guard let span = readSpan(trimmed, in: context, base: base) else {
        return failure(isReversed(trimmed, in: context) ? "form.span.reversed" : "form.span")
      }
      guard years.contains(span.start.year), years.contains(span.end.year) else {
        return failure("form.year")
      }
      return .success(.text(span.canonical))
    default:
      return .success(.text(trimmed))
    }
  }

  /// Years that people mean; others are mistakes of the hand.
  private static let years = 1900...2199

  /// Whether both ends of a span can be read and only stand in the wrong order.
  private static func isReversed(_ text: String, in context: DateContext) -> Bool {
    for (place, sign) in zip(text.indices, text) where sign == "-" || sign == "–" {
      let (from, to) = (String(text[..<place]), String(text[text.index(after: place)...]))
      guard let start = readSpan(from, in: context) else { continue }
      if readSpan(to, in: context, base: CivilSpan(start.start)) != nil { return true }
    }
    return false
  }

  /// A day as `13.10.2026`.
  package static func date(_ date: CivilDate) -> String {
    // Two digits of a year would be read as one of this century.
    "\(two(date.day)).\(two(date.month)).\(date.canonical.prefix(4))"
  }

  /// A span in the form in which `readSpan` takes it back.
  package static func span(_ span: CivilSpan) -> String {
    guard let from = span.startTime, let to = span.endTime else {
      return span.start == span.end
        ? date(span.start) : "\(date(span.start))-\(date(span.end))"
    }
    let end = span.start == span.end ? to.canonical : "\(date(span.end)) \(to.canonical)"
    return "\(date(span.start)) \(from.canonical)-\(end)"
  }

  static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

  /// 125 with two places is `1,25`.
  package static func decimal(_ number: Int64, places: Int) -> String {
    var digits = String(number.magnitude)
    if digits.count <= places {
      digits = String(repeating: "0", count: places + 1 - digits.count) + digits
    }
    let sign = number < 0 ? "-" : ""
    guard places > 0 else { return sign + digits }
    return sign + digits.dropLast(places) + "," + digits.suffix(places)
  }

  private static func failure(_ key: String, _ arguments: Text.Argument...)
    -> Swift.Result<
      Value, FieldProblem
    >
  {
    .failure(FieldProblem(text: Text(key, arguments: arguments)))
  }

  private static func trim(_ text: String) -> String {
    var text = Substring(text)
    while text.first?.isWhitespace == true { text = text.dropFirst() }
    while text.last?.isWhitespace == true { text = text.dropLast() }
    return String(text)
  }

  /// Digits, with points or blanks between groups of three.
  private static func wholeNumber(_ text: String) -> Int64? {
    let groups = text.split(whereSeparator: { $0 == "." || $0 == " " })
    guard groups.count == 1 || groups.dropFirst().allSatisfy({ $0.count == 3 }) else { return nil }
    return Int64(groups.joined())
  }

  private static func smallestUnits(_ text: String, unit: String, places: Int) -> Int64? {
    var text = Substring(text)
    if text.hasSuffix(unit) { text = text.dropLast(unit.count) }
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = wholeNumber(trim(String(parts[0]))) else { return nil }
    let decimals = parts.count == 2 ? trim(String(parts[1])) : ""
    guard decimals.count <= places, decimals.allSatisfy({ $0.isASCII && $0.isNumber }) else {
      return nil
    }
    let padded = decimals + String(repeating: "0", count: places - decimals.count)
    var scale: Int64 = 1
    for _ in 0..<places { scale *= 10 }
    let (product, overflow) = whole.multipliedReportingOverflow(by: scale)
    guard !overflow, let rest = padded.isEmpty ? 0 : Int64(padded) else { return nil }
    let negative = parts[0].contains("-")
    let (sum, over) = product.addingReportingOverflow(negative ? -rest : rest)
    return over ? nil : sum
  }
}
