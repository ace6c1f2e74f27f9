import Domain
import Testing

@Suite struct AgendaNumbersTests {
  private func id(_ letter: Character) -> RecordID {
    RecordID(high: 9, low: UInt64(letter.unicodeScalars.first?.value ?? 0))
  }

  /// `a b<a` is b under a; the answer is `1a 1.1b`.
  private func numbers(_ text: String) -> AgendaNumbers {
    AgendaNumbers(
      text.split(separator: " ").compactMap { word in
        word.first.map {
          AgendaNumbers.Entry(id($0), under: word.count > 1 ? word.last.map(id) : nil)
        }
      })
  }

  private func letter(_ id: RecordID?) -> String {
    id.flatMap { Unicode.Scalar(UInt32($0.low)) }.map { String(Character($0)) } ?? "-"
  }

  private func shown(_ text: String) -> String {
    numbers(text).lines.map { $0.text + letter($0.id) }.joined(separator: " ")
  }

  /// Parent, the one before, the one after.
  private func shown(_ place: AgendaNumbers.Place?) -> String? {
    place.map { letter($0.parent) + letter($0.after) + letter($0.before) }
  }

  @Test(arguments: [
    ("a b<a c", "1a 1.1b 2c"), ("c a b<a d<b", "1c 2a 2.1b 2.1.1d"), ("", ""),
    ("b<a a c<a", "1a 1.1b 1.2c"), ("a b<x c", "1a 2b 3c"), ("a<a b", "1a 2b"),
    ("a<b b<a", "1a 1.1b"), ("x a<b b<c c<a d<b", "1x 2a 2.1c 2.1.1b 2.1.1.1d"), ("a a b", "1a 2b"),
  ])
  func `items have numbers`(items: String, expected: String) {
    #expect(shown(items) == expected)
  }

  @Test func `of a circle the first on it stands at the top`() {
    #expect(shown("d<b a<b b<a") == "1b 1.1d 1.2a")
  }

  @Test(
    arguments: [
      ("a b c", "a", 1, "-bc"), ("a b c", "b", 1, "-c-"), ("a b c", "c", 1, nil),
      ("a b c", "c", -1, "-ab"),
      ("a b c", "b", -1, "--a"), ("a b c", "a", -1, nil), ("a b<a c<a d", "b", 1, "ac-"),
      ("a b<a c<a d", "c", 1, nil), ("a b", "z", 1, nil), ("a b", "a", 0, nil),
    ] as [(String, Character, Int, String?)])
  func `an item moves among those of its level`(
    items: String, item: Character, step: Int, expected: String?
  ) {
    #expect(shown(numbers(items).moved(id(item), by: step)) == expected)
  }

  @Test(
    arguments: [
      ("a b", "b", "a--"), ("a x<a b", "b", "ax-"), ("a b", "a", nil), ("a b<a c<b d", "d", "ab-"),
      ("a b<a c<b d<b", "d", nil), ("x a b<a c<b", "a", nil), ("x a b<a", "a", "x--"),
    ] as [(String, Character, String?)])
  func `an item goes under the one before it, three levels deep at most`(
    items: String, item: Character, expected: String?
  ) {
    #expect(shown(numbers(items).indented(id(item))) == expected)
  }

  @Test(
    arguments: [
      ("a b<a c", "b", "-ac"), ("a b<a", "b", "-a-"), ("a b<a c<b", "c", "ab-"), ("a b", "b", nil),
    ] as [(String, Character, String?)])
  func `an item comes out from under another`(
    items: String, item: Character, expected: String?
  ) {
    #expect(shown(numbers(items).outdented(id(item))) == expected)
  }

  @Test(arguments: UInt64(0)..<60)
  func `every tangle has each item once, with numbers that ascend`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let count = UInt64.random(in: 0...30, using: &random)
    let entries = (0..<count).map { number in
      AgendaNumbers.Entry(
        RecordID(high: 0, low: number),
        under: Bool.random(using: &random)
          ? RecordID(high: 0, low: .random(in: 0...count, using: &random)) : nil)
    }
    let numbers = AgendaNumbers(entries.shuffled(using: &random))
    #expect(Set(numbers.lines.map(\.id)) == Set(entries.map(\.id)))
    #expect(numbers.lines.count == entries.count)
    for (one, next) in zip(numbers.lines, numbers.lines.dropFirst()) {
      #expect(one.figures.lexicographicallyPrecedes(next.figures))
    }
    for line in numbers.lines {
      for place in [numbers.moved(line.id, by: 1), numbers.indented(line.id)] {
        #expect(place?.parent != line.id && place?.after != line.id && place?.before != line.id)
      }
    }
  }
}
