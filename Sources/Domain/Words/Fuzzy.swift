/// How well a typed text fits a name, and which letters of the name it took.
package struct FuzzyMatch: Equatable, Sendable {
  /// The higher, the better; comparable among the names that one text was tried on.
  package var score: Int
  /// The Characters of the name that were typed, rising.
  package var places: [Int]
}

/// Finds what is typed in a name as people abbreviate; nil where its letters do not stand there in
/// this order, or are only strewn over it.
///
/// Best are letters where words begin and where several stand together. Case, marks and the spelling
/// of umlauts do not matter. Words may come in any order.
package func fuzzyMatch(_ typed: String, in name: String) -> FuzzyMatch? {
  fuzzyMatch(fold(typed), in: name)
}

/// The same for a text that is already folded, to look through many names.
package func fuzzyMatch(_ typed: Folded, in name: String) -> FuzzyMatch? {
  let words = typed.text.utf8.split(separator: UInt8(ascii: " "))
  guard !words.isEmpty else { return nil }
  let folded = fold(name)
  let letters = Array(folded.text.utf8.prefix(FuzzyScore.longest))
  var match = FuzzyMatch(score: 0, places: [])
  for word in words {
    guard let found = FuzzyScore.best(Array(word), in: letters) else { return nil }
    match.score += found.score
    match.places += found.places.map { folded.origin(ofByte: $0) }
  }
  match.places = Set(match.places).sorted()
  // Of two names that fit alike, the shorter one is meant.
  match.score -= letters.count / FuzzyScore.lettersAPoint
  if letters.elementsEqual(typed.text.utf8) { match.score += FuzzyScore.whole }
  return match
}

/// What a letter is worth at its place.
private enum FuzzyScore {
  static let letter = 1
  /// Where a word begins.
  static let beginning = 8
  /// At the beginning of the name.
  static let first = 4
  /// Right behind the letter before it.
  static let run = 5
  /// Letters are left out before it.
  static let gap = 3
  static let whole = 50
  static let lettersAPoint = 8
  /// A match that is worth less for each of its letters is chance.
  static let least = 4
  /// Names are looked through no further.
  static let longest = 200

  private static let none = Int.min / 2

  static func best(_ word: [UInt8], in letters: [UInt8]) -> (score: Int, places: [Int])? {
    guard isThere(word, in: letters) else { return nil }
    let width = letters.count
    // The best score of the word so far with its last letter at each place, and where the one
    // before it then stands.
    var scores = [Int](repeating: none, count: width)
    var origins: [[Int]] = []
    for (number, wanted) in word.enumerated() {
      var next = [Int](repeating: none, count: width)
      var origin = [Int](repeating: -1, count: width)
      var before = none
      var beforePlace = -1
      for place in 0..<width {
        // What ends two places back or earlier is apart from this place.
        if number > 0, place > 1, scores[place - 2] > before {
          before = scores[place - 2]
          beforePlace = place - 2
        }
        guard letters[place] == wanted else { continue }
        let own = worth(of: place, in: letters)
        if number == 0 {
          next[place] = own
          continue
        }
        let apart = before - gap
        let together = place > 0 ? scores[place - 1] + run : none
        guard max(apart, together) > none / 2 else { continue }
        next[place] = own + max(apart, together)
        origin[place] = together >= apart ? place - 1 : beforePlace
      }
      scores = next
      origins.append(origin)
    }
    guard let score = scores.max(), score >= least * word.count,
      var place = scores.firstIndex(of: score)
    else { return nil }
    var places = [place]
    for origin in origins.dropFirst().reversed() {
      place = origin[place]
      places.append(place)
    }
    return (score, places.reversed())
  }

  /// Whether the letters stand there in this order at all: most names end here.
  private static func isThere(_ word: [UInt8], in letters: [UInt8]) -> Bool {
    var next = 0
    for letter in letters where letter == word[next] {
      next += 1
      if next == word.count { return true }
    }
    return false
  }

  private static func worth(of place: Int, in letters: [UInt8]) -> Int {
    guard place > 0 else { return letter + beginning + first }
    return letter + (isSign(letters[place - 1]) && !isSign(letters[place]) ? beginning : 0)
  }

  /// Neither a letter nor a digit; what is not ASCII counts as a letter.
  private static func isSign(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): false
    default: byte < 0x80
    }
  }
}
