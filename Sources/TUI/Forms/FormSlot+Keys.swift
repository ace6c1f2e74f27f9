import Domain
import Screen

extension FormSlot {
  /// Runs a key of the field's own; false where it has none for it.
  package mutating func handle(_ key: Key, in context: DateContext) -> Bool {
    switch input {
    case .line(var line):
      defer { input = .line(line) }
      if let next = stepped(line.text, key) ?? shifted(key, in: context) {
        line.replaceAll(with: next)
        return true
      }
      return line.handle(key)
    case .area(var area):
      defer { input = .area(area) }
      return area.handle(key)
    case .chosen(let value):
      guard let next = chosen(after: value, key) else { return false }
      input = .chosen(next)
      return true
    case .members:
      guard key == .backspace || key == .delete else { return false }
      input = .members([])
      return true
    }
  }

  package mutating func paste(_ text: String) {
    switch input {
    case .line(var line):
      line.paste(text)
      input = .line(line)
    case .area(var area):
      area.paste(text)
      input = .area(area)
    case .chosen, .members: break
    }
  }

  /// Takes the record that a picker brought.
  package mutating func take(_ id: RecordID?) {
    if case .members(var ids) = input, let id {
      if let index = ids.firstIndex(of: id) { ids.remove(at: index) } else { ids.append(id) }
      input = .members(ids.sorted())
    } else {
      input = .chosen(Value(link: id))
    }
  }

  package mutating func replace(with text: String) {
    switch input {
    case .line(var line):
      line.replaceAll(with: text)
      input = .line(line)
    case .area(var area):
      area.replaceAll(with: text)
      input = .area(area)
    case .chosen, .members: break
    }
  }

  /// Bild↑ and Bild↓ raise and lower the number under the cursor.
  private func stepped(_ text: String, _ key: Key) -> String? {
    guard case .wholeNumber(let range) = field.kind, key == .pageUp || key == .pageDown else {
      return nil
    }
    let number = min(max(Int64(text) ?? range.lowerBound, range.lowerBound), range.upperBound)
    if key == .pageUp { return String(number < range.upperBound ? number + 1 : number) }
    return String(number > range.lowerBound ? number - 1 : number)
  }

  /// Bild↑ and Bild↓ move the day under the cursor, with its hours.
  private func shifted(_ key: Key, in context: DateContext) -> String? {
    guard key == .pageUp || key == .pageDown, field.kind == .date || field.kind == .span,
      case .success(let cells) = read(in: context), let value = cells[name]
    else { return nil }
    let days = key == .pageUp ? 1 : -1
    if let day = CivilDate(canonical: value.string) {
      return FieldText.date(day.adding(days: days))
    }
    return CivilSpan(canonical: value.string)?.shifted(by: days).map { FieldText.span($0) }
  }

  private func chosen(after value: Value, _ key: Key) -> Value? {
    switch (field.kind, key) {
    case (.link, .backspace), (.link, .delete), (.keyed, .backspace), (.keyed, .delete):
      return .null
    case (.choice(let tokens), .left), (.choice(let tokens), .right):
      let index = tokens.firstIndex(of: value.string)
      let step = key == .right ? 1 : -1
      guard let index else { return .text(tokens[0]) }
      return .text(tokens[(index + step + tokens.count) % tokens.count])
    case (.choice(let tokens), .character(" ")):
      let index = tokens.firstIndex(of: value.string) ?? -1
      return .text(tokens[(index + 1) % tokens.count])
    case (.yesNo, .left), (.yesNo, .right), (.yesNo, .character(" ")):
      return .integer(value.number == 1 ? 0 : 1)
    case (.keyed(_, let range), _):
      return level(after: value.number ?? range.lowerBound, in: range, key)
    default:
      return nil
    }
  }

  private func level(after number: Int64, in range: ClosedRange<Int64>, _ key: Key) -> Value? {
    let next: Int64
    switch key {
    case .right, "+", " ": next = number + 1
    case .left, "-": next = number - 1
    case .character(let digit):
      guard let typed = digit.wholeNumberValue else { return nil }
      next = Int64(typed)
    default: return nil
    }
    let bounded = min(max(next, range.lowerBound), range.upperBound)
    return bounded == 0 ? .null : .integer(bounded)
  }
}

extension CivilSpan {
  /// The same hours so many days later.
  func shifted(by days: Int) -> CivilSpan? {
    let (first, last) = (start.adding(days: days), end.adding(days: days))
    guard let startTime, let endTime else { return CivilSpan(from: first, to: last) }
    return CivilSpan(
      from: CivilDateTime(date: first, time: startTime),
      to: CivilDateTime(date: last, time: endTime))
  }
}
