/// What stands behind the colon.
extension FilterReading {
  /// A value of a schema's field.
  func own(
    _ info: FieldInfo, _ value: FilterValue, in type: String? = nil
  ) throws(FilterError) -> [Query.Condition] {
    let term = value.term
    switch info.kind {
    case .choice(let tokens):
      try refuseComparison(value)
      return [.equals(info.name, .text(try choice(term, tokens, info, type ?? context.type)))]
    case .yesNo:
      try refuseComparison(value)
      return [try yesNo(term, info)]
    case .shortText, .longText:
      try refuseComparison(value)
      return [.contains(info.name, term.text)]
    case .wholeNumber: return [try number(.field(info.name), value, places: 0)]
    case .decimal(_, let places): return [try number(.field(info.name), value, places: places)]
    case .date, .span:
      let range = try days(value)
      return [.between(info.name, from: range.from, before: range.before)]
    case .link(let target):
      try refuseComparison(value)
      guard context.names[target] != nil else {
        let title = Registry.type(target)?.traits.title ?? ""
        return [.linked(info.name, [.contains(title, term.text)])]
      }
      return [.equals(info.name, Value(link: try record(of: target, term)))]
    case .set(let target):
      try refuseComparison(value)
      return [.holds(info.name, try record(of: target, term))]
    case .keyed(let target, _):
      if value.comparison != nil || Int64(term.text) != nil {
        return [try number(.sum(info.name), value, places: 0)]
      }
      return [.holds(info.name, try record(of: target, term))]
    case .rank, .parent: return []
    }
  }

  private func yesNo(_ term: FilterTerm, _ info: FieldInfo) throws(FilterError) -> Query.Condition {
    let word = fold(term.text).text
    let yes = Query.Condition.equals(info.name, .integer(1))
    if FilterWords.yes.contains(word) { return yes }
    if FilterWords.no.contains(word) { return .not([yes]) }
    let words = context.language == .german ? ["ja", "nein"] : ["yes", "no"]
    throw unknown("filter.error.choice", term, among: words, known: words)
  }

  /// The token of a choice's word; an unambiguous beginning suffices.
  private func choice(
    _ term: FilterTerm, _ tokens: [String], _ info: FieldInfo, _ type: String
  ) throws(FilterError) -> String {
    let typed = fold(term.text).text
    func words(_ token: String) -> [String] {
      FilterWords.values(token, of: info.name, in: type) + [token]
    }
    if let exact = tokens.first(where: { words($0).contains { fold($0).text == typed } }) {
      return exact
    }
    let begun = tokens.filter { words($0).contains { begins($0, with: typed) } }
    if begun.count == 1 { return begun[0] }
    let offered = (begun.isEmpty ? tokens : begun).map { word(of: $0, info, type) }
    if begun.count > 1 {
      throw FilterError(
        "filter.error.several", term.range, .verbatim(term.text),
        .verbatim(Self.listed(offered)), suggestions: offered)
    }
    throw unknown("filter.error.choice", term, among: offered, known: tokens.flatMap(words))
  }

  /// The word of a token in the language of the screen.
  func word(of token: String, _ info: FieldInfo, _ type: String) -> String {
    context.language == .german
      ? FilterWords.values(token, of: info.name, in: type).first ?? token : token.lowercased()
  }

  /// The record of a small type by its sign, its name, or the beginning of one of the name's words.
  func record(of type: String, _ term: FilterTerm) throws(FilterError) -> RecordID {
    let typed = fold(term.text).text
    let names = context.names[type] ?? []
    if let exact = names.first(where: { fold($0.code).text == typed && !$0.code.isEmpty })
      ?? names.first(where: { fold($0.title).text == typed })
    {
      return exact.id
    }
    let begun = names.filter { name in
      begins(name.title, with: typed)
        || name.title.split(separator: " ").contains { begins(String($0), with: typed) }
    }
    if begun.count == 1 { return begun[0].id }
    if begun.count > 1 {
      throw FilterError(
        "filter.error.several", term.range, .verbatim(term.text),
        .verbatim(Self.listed(begun.map(\.word))), suggestions: begun.map(\.word))
    }
    throw unknown(
      "filter.error.choice", term, among: names.map(\.word),
      known: names.flatMap { [$0.code, $0.title] })
  }

  private func number(
    _ measure: Query.Measure, _ value: FilterValue, places: Int
  ) throws(FilterError) -> Query.Condition {
    let parts = value.term.text.split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == "." || $0 == "," })
    let whole = parts.first.map(String.init) ?? ""
    let rest = parts.count > 1 ? String(parts[1]) : ""
    let digits = whole + rest + String(repeating: "0", count: max(0, places - rest.count))
    guard parts.count <= 2, rest.count <= places, parts.count == 1 || !rest.isEmpty,
      whole.allSatisfy({ ("0"..."9").contains($0) }), !whole.isEmpty, digits.count <= 15,
      let number = Int64(digits)
    else {
      throw FilterError(
        "filter.error.number", value.term.range, .verbatim(value.term.text))
    }
    return .compares(measure, value.comparison ?? .equal, number)
  }

  /// Whether a word of a table begins with what was typed, in either spelling of its umlauts.
  func begins(_ word: String, with typed: String) -> Bool {
    !typed.isEmpty
      && (fold(word).text.hasPrefix(typed) || fold(word, .bare).text.hasPrefix(typed))
  }

  /// Says that nobody knows a word, and what it could have meant.
  func unknown(
    _ key: String, _ term: FilterTerm, among words: [String], known: [String]
  ) -> FilterError {
    if let near = nearest(term.text, in: known.filter { !$0.isEmpty }) {
      return FilterError(
        key + ".near", term.range, .verbatim(term.text), .verbatim(near), suggestions: [near])
    }
    return FilterError(
      key, term.range, .verbatim(term.text), .verbatim(Self.listed(words)), suggestions: words)
  }

  /// So many words of a long list are named.
  static func listed(_ words: [String]) -> String {
    words.prefix(6).joined(separator: ", ") + (words.count > 6 ? ", …" : "")
  }
}
