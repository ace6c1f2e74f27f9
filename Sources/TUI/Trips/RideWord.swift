import Domain

/// What can be typed behind a colon in the bus: words, `+10` and `-5`, a station's number.
enum RideWord: String, ColonWord {
  case later
  case earlier
  case skip
  case swap
  case heads
  case photo
  case station
  case follow
  case end
  case help

  static let texts = "ride.word"

  /// `+10` or `-5` as minutes, however many; nil for every other word.
  static func delay(_ word: String) -> Int? {
    let figures = word.dropFirst()
    guard let sign = word.first, ["+", "-", "−"].contains(sign), !figures.isEmpty,
      figures.allSatisfy({ $0.isASCII && $0.isNumber })
    else { return nil }
    let minutes = Int(figures) ?? .max
    return sign == "+" ? minutes : -minutes
  }

  /// Its usage without the example: `:da `, `:+`.
  func beginning(_ words: Catalogue) -> String {
    var typed = ""
    for character in usage(words) where !character.isNumber {
      typed.append(character)
      if character == " " { break }
    }
    return typed
  }
}
