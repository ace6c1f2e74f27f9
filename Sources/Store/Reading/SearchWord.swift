import Domain

/// A typed text as the full text understands it.
enum SearchWord: Hashable {
  /// Nothing that could be found.
  case nothing
  /// One or two letters: the beginning of a word of the title, by the letters of its sort key, in
  /// which an umlaut is its vowel.
  case short(String)
  /// Three letters or more: anywhere in the texts.
  case long(String)

  init(_ typed: String) {
    var scalars = fold(typed).text.unicodeScalars.filter { $0.value >= 0x20 }[...]
    while scalars.first == " " { scalars.removeFirst() }
    while scalars.last == " " { scalars.removeLast() }
    let text = String(String.UnicodeScalarView(scalars))
    if text.unicodeScalars.count >= 3 {
      self = .long(text)
    } else {
      // The first level of a sort key ends with the first separator.
      let letters = sortKey(typed).utf8.prefix { $0 > 0x01 }
      self = letters.isEmpty ? .nothing : .short(String(Substring(letters)))
    }
  }

  /// The text as a phrase of FTS5, in which nothing has a meaning but the quotation mark
  /// (https://www.sqlite.org/fts5.html#full_text_query_syntax).
  static func phrase(of text: String) -> String {
    var phrase = "\""
    for scalar in text.unicodeScalars {
      phrase.unicodeScalars.append(scalar)
      if scalar == "\"" { phrase.unicodeScalars.append(scalar) }
    }
    return phrase + "\""
  }
}
