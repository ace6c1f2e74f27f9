/// Places in an order that people make by hand: texts of base-62 digits, compared byte by byte.
///
/// A rank is a whole number and a fraction. The number's first letter says its length: `a0` to
/// `az`, then `b00` to `bzz`; downwards `Zz` to `Z0`, then `Yzz` to `Y00`; so thousands of moves
/// to the top or the end stay short. The fraction never ends in 0, for nothing fits between a
/// text and the same text with a 0. Each new rank ends in two random digits, so that two laptops
/// that fill the same gap differ. RELIABILITY.md §2.5; after David Greenspan, "Implementing
/// Fractional Indexing" (Observable, 2020).
package enum Rank {
  /// The length past which a column is given new ranks.
  package static let longest = 32

  /// Gives a rank after `lower` and before `upper`; nil is the beginning or the end.
  ///
  /// Texts that are no ranks are taken as good as they go; where nothing fits between the two,
  /// the result comes after `lower`. It never fails.
  package static func between(
    _ lower: String?,
    _ upper: String?,
    using random: inout SplitMix64
  ) -> String {
    let low = lower.map { Array($0.utf8) } ?? []
    var high = upper.map { Array($0.utf8) } ?? []
    if !high.isEmpty, !low.lexicographicallyPrecedes(high) {
      high = []
    }
    var result = middle(low, high)
    if !fits(result, low, high) {
      result = low + [Base62.middle]
    }
    return text(result, &random)
  }

  /// Whether a column with this rank should be given new ones: more than 32 characters.
  package static func needsRenumbering(_ rank: String) -> Bool {
    rank.utf8.count > longest
  }

  /// Gives as many ranks in rising order, short and with equal gaps, for a whole column.
  package static func spread(_ count: Int, using random: inout SplitMix64) -> [String] {
    var result: [String] = []
    var number = Base62.zero
    for _ in 0..<max(0, count) {
      result.append(text(number, &random))
      // Every second number, so that the first move into a gap finds one of its own.
      for _ in 0..<2 {
        number = Base62.successor(of: number) ?? number + [Base62.middle]
      }
    }
    return result
  }

  /// A text strictly between two, of which an empty one is open; not yet random.
  private static func middle(_ low: [UInt8], _ high: [UInt8]) -> [UInt8] {
    let lowNumber = Base62.number(of: low)
    let highNumber = Base62.number(of: high)
    switch (low.isEmpty, high.isEmpty) {
    case (true, true):
      return Base62.zero
    case (false, true):
      if let lowNumber, let next = Base62.successor(of: lowNumber) { return next }
    case (true, false):
      if let highNumber, let next = Base62.predecessor(of: highNumber) { return next }
    case (false, false):
      if let lowNumber, let next = Base62.successor(of: lowNumber), fits(next, low, high) {
        return next
      }
    }
    return Base62.fraction(between: low, and: high)
  }

  /// Whether a text, whatever digits follow it, lies between two others.
  private static func fits(_ text: [UInt8], _ low: [UInt8], _ high: [UInt8]) -> Bool {
    let isBelow = high.isEmpty || text.lexicographicallyPrecedes(high) && !high.starts(with: text)
    return isBelow && !text.isEmpty && (low == text || low.lexicographicallyPrecedes(text))
  }

  /// A text with two random digits at its end, the last of which is not 0.
  private static func text(_ bytes: [UInt8], _ random: inout SplitMix64) -> String {
    let first = Base62.digit(Int.random(in: 0..<62, using: &random))
    let last = Base62.digit(Int.random(in: 1..<62, using: &random))
    return String(decoding: bytes + [first, last], as: UTF8.self)
  }
}
