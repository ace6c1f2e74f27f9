/// Days, months and years behind the colon, as ranges of canonical texts.
extension FilterReading {
  /// From a text on and before another; canonical days and spans stand in the order of time.
  struct Days: Equatable {
    var from: String
    var before: String
  }

  /// What a comparison with a day asks for.
  func days(_ value: FilterValue) throws(FilterError) -> Days {
    guard let period = period(value.term.text) else {
      throw FilterError("filter.error.day", value.term.range, .verbatim(value.term.text))
    }
    return Self.compared(period, value.comparison)
  }

  /// The calendar years that a comparison asks for.
  func year(_ value: FilterValue) throws(FilterError) -> Days {
    guard value.term.text.count == 4, let period = year(value.term.text[...]) else {
      throw FilterError("filter.error.year", value.term.range, .verbatim(value.term.text))
    }
    return Self.compared(period, value.comparison)
  }

  private static func compared(_ period: Days, _ comparison: Query.Comparison?) -> Days {
    switch comparison {
    case .less: Days(from: "", before: period.from)
    case .atMost: Days(from: "", before: period.before)
    case .equal, nil: period
    case .atLeast: Days(from: period.from, before: Self.end)
    case .more: Days(from: period.before, before: Self.end)
    }
  }

  /// Behind every day there is.
  private static let end = "9999-12-32"

  /// A year, a month, a calendar week, one day, or two of them with two points between.
  private func period(_ text: String) -> Days? {
    let words = Array(text)
    if let gap = words.indices.dropLast().first(where: { words[$0] == "." && words[$0 + 1] == "." })
    {
      // `1.11...30.11.`: a third point belongs to the first day.
      let isLong = gap + 2 < words.count && words[gap + 2] == "."
      guard let first = single(String(words[..<gap])) ?? single(String(words[...gap])),
        let last = single(String(words[(gap + (isLong ? 3 : 2))...])), first.from <= last.from
      else { return nil }
      return Days(from: first.from, before: last.before)
    }
    return single(text)
  }

  private func single(_ text: String) -> Days? {
    if let year = year(text[...]) { return year }
    if let month = month(text) { return month }
    let typed = fold(text).text
    guard let day = readDate(text, in: DateContext(today: context.today, language: .english))
    else { return nil }
    let isWeek = typed.hasPrefix("kw") || typed.hasSuffix("kw")
    return Days(from: day.canonical, before: day.adding(days: isWeek ? 7 : 1).canonical)
  }

  private func year(_ text: Substring) -> Days? {
    guard text.utf8.count == 4, text.utf8.allSatisfy(\.isDigit), let year = Int(text),
      (1900...2200).contains(year)
    else { return nil }
    return Days(from: "\(year)", before: "\(year + 1)")
  }

  /// `2026-11`, or the name of a month of this year.
  private func month(_ text: String) -> Days? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    var first: CivilDate?
    if parts.count == 2, parts[1].utf8.count == 2, parts[1].utf8.allSatisfy(\.isDigit),
      year(parts[0]) != nil, let year = Int(parts[0]), let month = Int(parts[1])
    {
      first = CivilDate(year: year, month: month, day: 1)
    } else if let month = DateWords.of(.english).months[fold(text).text] {
      first = CivilDate(year: context.today.year, month: month, day: 1)
    }
    return first.map { Days(from: $0.canonical, before: $0.endOfMonth.adding(days: 1).canonical) }
  }
}
