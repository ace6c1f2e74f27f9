/// What could stand where the cursor is, and which Characters it would take the place of.
package struct FilterCompletion: Equatable, Sendable {
  package var range: Range<Int>
  /// As they would be typed; names of fields end with their colon.
  package var candidates: [String]

  package init(range: Range<Int>, candidates: [String]) {
    self.range = range
    self.candidates = candidates
  }
}

/// The names or values that go on from what stands before the cursor, for completion by Tab.
///
/// The cursor counts the Characters of the text before it.
package func filterCompletions(
  _ text: String, cursor: Int, in context: FilterContext
) -> FilterCompletion {
  let characters = Array(text)
  let end = min(max(0, cursor), characters.count)
  var start = end
  while start > 0, !characters[start - 1].isWhitespace, characters[start - 1] != "(" { start -= 1 }
  while start < end, characters[start] == "!" { start += 1 }
  let reading = FilterReading(context)
  guard let colon = (start..<end).first(where: { characters[$0] == ":" }) else {
    let typed = fold(String(characters[start..<end])).text
    let names = reading.fields.filter { field in
      typed.isEmpty || field.words.contains { reading.begins($0, with: typed) }
    }
    return FilterCompletion(
      range: start..<end, candidates: names.map { $0.word(context.language) + ":" })
  }
  var valueStart = colon + 1
  for place in (colon + 1)..<max(end, colon + 1) where ",<>=".contains(characters[place]) {
    valueStart = place + 1
  }
  let name = FilterTerm(text: String(characters[start..<colon]), range: start..<colon)
  let typed = fold(String(characters[valueStart..<end])).text
  let words = ((try? reading.field(name)).map { reading.values(of: $0) } ?? []).filter { value in
    typed.isEmpty || value.words.contains { reading.begins($0, with: typed) }
  }
  return FilterCompletion(range: valueStart..<end, candidates: words.map(\.shown))
}

extension FilterReading {
  /// A value that can be offered, with every word for it.
  struct Offer {
    var shown: String
    var words: [String]
  }

  /// The values of a field that can be listed.
  func values(of field: FilterField) -> [Offer] {
    switch field.meaning {
    case .own(let info): values(of: info, in: context.type)
    case .newest(let part, let info): values(of: info, in: part.type)
    case .partner: names(of: Partner.typeName)
    case .seat: names(of: Body.typeName)
    case .without, .with: aspects
    case .due: days
    case .part(let part): part.day == nil ? [] : days
    case .year:
      (-1...1).map { "\(context.today.year + $0)" }.map { Offer(shown: $0, words: [$0]) }
    case .text, .person: []
    }
  }

  private func values(of info: FieldInfo, in type: String) -> [Offer] {
    switch info.kind {
    case .choice(let tokens):
      tokens.map { token in
        Offer(
          shown: word(of: token, info, type),
          words: FilterWords.values(token, of: info.name, in: type) + [token])
      }
    case .yesNo:
      (context.language == .german ? ["ja", "nein"] : ["yes", "no"])
        .map { Offer(shown: $0, words: [$0]) }
    case .link(let target), .set(let target), .keyed(let target, _): names(of: target)
    case .date, .span: days
    default: []
    }
  }

  private func names(of type: String) -> [Offer] {
    (context.names[type] ?? []).map { name in
      let word = name.word
      let isOneWord = !word.contains { $0.isWhitespace || ",()\"".contains($0) }
      return Offer(
        shown: isOneWord ? word : "\"\(word)\"",
        words: [name.code, name.title] + name.title.split(separator: " ").map(String.init))
    }
  }

  /// What a record can have or lack.
  private var aspects: [Offer] {
    fields.filter { field in
      switch field.meaning {
      case .text, .due, .without, .with: false
      default: true
      }
    }
    .map { Offer(shown: $0.word(context.language), words: $0.words) }
  }

  /// Days that show how they are written.
  private var days: [Offer] {
    (context.language == .german ? ["heute", "+14t", "-90t"] : ["today", "+14d", "-90d"])
      .map { Offer(shown: $0, words: [$0]) }
  }
}
