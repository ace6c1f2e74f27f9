/// The sentences of one language, read from a file of lines `key = sentence`.
///
/// Places are written `{0}`, `{1}`; `\n` stands for a line break; a line that begins with `#` is a
/// remark. Where a text's first number is 1 and the catalogue has `key.one`, that is taken.
package struct Catalogue: Equatable, Sendable {
  private var sentences: [String: String]

  /// An empty catalogue, which answers every key with the key itself.
  package init() {
    sentences = [:]
  }

  /// Reads the lines of a catalogue file.
  ///
  /// - Throws: `CatalogueError` with the number of the first line that is no entry, or whose key
  ///   stands twice.
  package init(parsing file: String) throws(CatalogueError) {
    sentences = [:]
    var number = 0
    for line in file.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      number += 1
      guard let first = line.first, first != UInt8(ascii: "#") else { continue }
      guard let equals = line.firstIndex(of: UInt8(ascii: "=")) else {
        throw CatalogueError(line: number, reason: .noEntry)
      }
      let key = Self.trimmed(line[..<equals])
      let sentence = Self.trimmed(line[line.index(after: equals)...])
      guard !key.isEmpty else { throw CatalogueError(line: number, reason: .noEntry) }
      let old = sentences.updateValue(Self.unescaped(sentence), forKey: String(Substring(key)))
      guard old == nil else { throw CatalogueError(line: number, reason: .keyTwice) }
    }
  }

  /// Every key, for the tests that compare languages.
  package var keys: Set<String> { Set(sentences.keys) }

  /// The raw sentence with its places, or nil.
  package subscript(key: String) -> String? { sentences[key] }

  /// The text in this language; a key that is missing is shown in angle brackets.
  package func callAsFunction(_ text: Text) -> String {
    guard let sentence = sentence(for: text) else { return "⟨\(text.key)⟩" }
    guard !text.arguments.isEmpty, sentence.utf8.contains(UInt8(ascii: "{")) else {
      return sentence
    }
    return fill(sentence, text.arguments)
  }

  /// The sentence of a key without places.
  package func callAsFunction(_ key: String) -> String {
    sentences[key] ?? "⟨\(key)⟩"
  }

  /// A whole number with the digits grouped as the language does (`group.separator`).
  package func number(_ value: Int) -> String {
    let digits = String(value.magnitude)
    let separator = sentences["number.separator"] ?? "."
    var grouped = ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place) % 3 == 0 { grouped += separator }
      grouped.append(digit)
    }
    return value < 0 ? "-" + grouped : grouped
  }

  private func sentence(for text: Text) -> String? {
    for case .number(let number) in text.arguments.prefix(1) where number == 1 {
      if let one = sentences[text.key + ".one"] { return one }
    }
    return sentences[text.key]
  }

  private func fill(_ sentence: String, _ arguments: [Text.Argument]) -> String {
    var result = ""
    var rest = Substring(sentence)
    while let open = rest.firstIndex(of: "{") {
      result += rest[..<open]
      let inside = rest[rest.index(after: open)...]
      guard let close = inside.firstIndex(of: "}"),
        let place = Int(inside[..<close]), arguments.indices.contains(place)
      else {
        result.append("{")
        rest = inside
        continue
      }
      result += shown(arguments[place])
      rest = inside[inside.index(after: close)...]
    }
    return result + rest
  }

  private func shown(_ argument: Text.Argument) -> String {
    switch argument {
    case .verbatim(let string): string
    case .number(let value): number(value)
    case .text(let text): self(text)
    }
  }

  private static func trimmed(_ bytes: Substring.UTF8View) -> Substring.UTF8View {
    var bytes = bytes
    while bytes.first == UInt8(ascii: " ") { bytes = bytes.dropFirst() }
    while bytes.last == UInt8(ascii: " ") { bytes = bytes.dropLast() }
    return bytes
  }

  private static func unescaped(_ bytes: Substring.UTF8View) -> String {
    guard bytes.contains(UInt8(ascii: "\\")) else { return String(Substring(bytes)) }
    var result = ""
    var escaped = false
    for character in Substring(bytes) {
      if escaped {
        result.append(character == "n" ? "\n" : character)
        escaped = false
      } else if character == "\\" {
        escaped = true
      } else {
        result.append(character)
      }
    }
    return result
  }
}

/// What is wrong with a catalogue file, and in which line.
package struct CatalogueError: Error, Equatable, Sendable {
  package enum Reason: Equatable, Sendable {
    case noEntry
    case keyTwice
  }

  package var line: Int
  package var reason: Reason
}
