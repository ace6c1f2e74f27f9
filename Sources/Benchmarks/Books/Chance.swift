import Domain

/// Draws whatever is invented; equal seeds draw the same.
struct Chance {
  var random: SplitMix64

  init(seed: UInt64) {
    random = SplitMix64(seed: seed)
  }

  mutating func pick<T>(_ all: [T]) -> T {
    all[Int.random(in: all.indices, using: &random)]
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &random)
  }

  /// True for so many of a hundred.
  mutating func happens(percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &random) < percent
  }

  /// A day so many days at most before another, and never behind it.
  mutating func day(within days: Int, before end: CivilDate) -> CivilDate {
    end.adding(days: -number(0...days))
  }

  /// Such as "Mobilstationen am Stadtrand: erste Ergebnisse".
  mutating func title() -> String {
    let title = pick(TopicWords.subjects) + " " + pick(TopicWords.places)
    switch Int.random(in: 0..<3, using: &random) {
    case 0: return title + ": " + pick(TopicWords.aspects)
    case 1: return title + " (\(Int.random(in: 1...99, using: &random)). Fassung)"
    default: return title
    }
  }

  mutating func sentence() -> String {
    pick(TopicWords.openings) + " " + pick(TopicWords.subjects) + " "
      + pick(TopicWords.places) + " " + pick(TopicWords.endings)
  }

  /// Whole sentences of so many letters or a few more, in some paragraphs.
  mutating func text(_ lengths: ClosedRange<Int>) -> String {
    let length = Int.random(in: lengths, using: &random)
    var text = ""
    var count = 0
    while count < length {
      let sentence = sentence()
      if !text.isEmpty {
        text += Int.random(in: 0..<4, using: &random) == 0 ? "\n\n" : " "
      }
      text += sentence
      count += sentence.count
    }
    return text
  }
}
