/// Reads the grammar of filters (INTERFACE.md §5): blanks join by AND, `oder` and `or` join
/// alternatives and bind less, `!` negates, parentheses group, quotation marks keep a text together,
/// `feld:wert,wert` asks for one of the values of a field.
package struct FilterParser {
  private let characters: [Character]
  private var place = 0
  private var depth = 0
  private var count = 0

  /// So deep may parentheses and negations lie in each other; nobody types more.
  private static let deepest = 40
  /// So many words and values may a filter have; more are a pasted text, which no question of the
  /// store would hold.
  package static let most = 50

  private init(_ text: String) { characters = Array(text) }

  package static func parse(_ text: String) throws(FilterError) -> FilterNode {
    var parser = FilterParser(text)
    let node = try parser.alternatives()
    // Only a parenthesis that nobody has opened ends the reading early.
    guard parser.place == parser.characters.count else {
      throw FilterError("filter.error.close", parser.place..<parser.place + 1)
    }
    return node
  }

  /// The words that join alternatives.
  package static let or: Set<String> = ["oder", "or"]

  private mutating func alternatives() throws(FilterError) -> FilterNode {
    var groups = [try conjunction()]
    while let word = takeOr() {
      guard groups.last != .all([]) else { throw FilterError("filter.error.or", word) }
      let next = try conjunction()
      guard next != .all([]) else { throw FilterError("filter.error.or", word) }
      groups.append(next)
    }
    return groups.count == 1 ? groups[0] : .any(groups)
  }

  private mutating func conjunction() throws(FilterError) -> FilterNode {
    var nodes: [FilterNode] = []
    while let node = try factor() { nodes.append(node) }
    return nodes.count == 1 ? nodes[0] : .all(nodes)
  }

  /// The next thing to fulfil; nil at the end, before `oder` and before a closing parenthesis.
  private mutating func factor() throws(FilterError) -> FilterNode? {
    skipBlanks()
    guard let first = peek, first != ")", !isAtOr else { return nil }
    let start = place
    if first == "!" {
      place += 1
      try descend(from: start)
      guard let node = try factor() else { throw FilterError("filter.error.not", start..<place) }
      depth -= 1
      return .not(node)
    }
    if first == "(" {
      place += 1
      try descend(from: start)
      let node = try alternatives()
      guard peek == ")" else { throw FilterError("filter.error.open", start..<start + 1) }
      place += 1
      depth -= 1
      guard node != .all([]) else { throw FilterError("filter.error.empty", start..<place) }
      return node
    }
    try countOne(from: start)
    if Self.opensQuote(first) { return .text(try quotation()) }
    let name = word(upTo: [":"])
    guard peek == ":", !name.text.isEmpty else {
      guard name.text.isEmpty else { return .text(name) }
      // A colon with nothing before it.
      place += 1
      throw FilterError("filter.error.name", start..<place)
    }
    place += 1
    return .field(name, try values(of: name))
  }

  private mutating func descend(from start: Int) throws(FilterError) {
    depth += 1
    guard depth <= Self.deepest else { throw FilterError("filter.error.deep", start..<place) }
  }

  private mutating func countOne(from start: Int) throws(FilterError) {
    count += 1
    guard count <= Self.most else {
      throw FilterError("filter.error.many", start..<characters.count, .number(Self.most))
    }
  }

  private mutating func values(of name: FilterTerm) throws(FilterError) -> [FilterValue] {
    var values: [FilterValue] = []
    repeat {
      if !values.isEmpty {
        try countOne(from: place)
        place += 1
      }
      let comparison = takeComparison()
      let term =
        peek.map(Self.opensQuote) == true ? try quotation() : word(upTo: [","])
      guard !term.text.isEmpty else {
        throw FilterError(
          "filter.error.value", name.range.lowerBound..<max(place, name.range.upperBound + 1),
          .verbatim(name.text))
      }
      values.append(FilterValue(comparison: comparison, term: term))
    } while peek == ","
    return values
  }

  private mutating func takeComparison() -> Query.Comparison? {
    guard let first = peek, "<>=".contains(first) else { return nil }
    place += 1
    if first == "=" { return .equal }
    let isInclusive = peek == "="
    if isInclusive { place += 1 }
    return first == "<" ? (isInclusive ? .atMost : .less) : (isInclusive ? .atLeast : .more)
  }

  private mutating func quotation() throws(FilterError) -> FilterTerm {
    let start = place
    place += 1
    var text = ""
    while let next = peek {
      place += 1
      if Self.closesQuote(next) {
        return FilterTerm(text: text, range: start..<place, isQuoted: true)
      }
      text.append(next)
    }
    throw FilterError("filter.error.quote", start..<place)
  }

  private mutating func word(upTo ends: Set<Character>) -> FilterTerm {
    let start = place
    var open = 0
    while let next = peek, !next.isWhitespace, !ends.contains(next) {
      // `Rad(weg)` is one word, while the parenthesis of a group ends it.
      if next == "(" { open += 1 }
      if next == ")" {
        guard open > 0 else { break }
        open -= 1
      }
      place += 1
    }
    return FilterTerm(text: String(characters[start..<place]), range: start..<place)
  }

  private var isAtOr: Bool { wordOfOr != nil }

  private var wordOfOr: Range<Int>? {
    var end = place
    while end < characters.count, characters[end].isLetter { end += 1 }
    guard Self.or.contains(String(characters[place..<end]).lowercased()),
      end == characters.count || characters[end].isWhitespace || "()".contains(characters[end])
    else { return nil }
    return place..<end
  }

  private mutating func takeOr() -> Range<Int>? {
    skipBlanks()
    guard let range = wordOfOr else { return nil }
    place = range.upperBound
    return range
  }

  private var peek: Character? { place < characters.count ? characters[place] : nil }

  private mutating func skipBlanks() {
    while peek?.isWhitespace == true { place += 1 }
  }

  private static func opensQuote(_ character: Character) -> Bool { "\"„“”".contains(character) }
  private static func closesQuote(_ character: Character) -> Bool { "\"“”".contains(character) }
}
