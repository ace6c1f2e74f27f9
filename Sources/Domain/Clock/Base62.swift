/// The digits of a rank, 0-9A-Za-z, whose values rise in the order of their bytes.
enum Base62 {
  /// The number a first rank has.
  static let zero = Array("a0".utf8)
  /// The digit in the middle, V.
  static let middle = digit(31)

  /// The digit of a value from 0 to 61.
  static func digit(_ value: Int) -> UInt8 {
    switch value {
    case ..<10: UInt8(ascii: "0") + UInt8(max(0, value))
    case ..<36: UInt8(ascii: "A") + UInt8(value - 10)
    default: UInt8(ascii: "a") + UInt8(min(value, 61) - 36)
    }
  }

  /// The value of a digit; of any other byte that of the next lower digit, so that nothing fails.
  static func value(_ digit: UInt8) -> Int {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(digit) - 48
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): Int(digit) - 65 + 10
    case UInt8(ascii: "a")...UInt8(ascii: "z"): Int(digit) - 97 + 36
    case ..<UInt8(ascii: "0"): 0
    case ..<UInt8(ascii: "A"): 9
    case ..<UInt8(ascii: "a"): 35
    default: 61
    }
  }

  /// The whole number at the beginning of a rank with its length letter, or nil.
  static func number(of rank: [UInt8]) -> [UInt8]? {
    guard let head = rank.first, let length = digits(after: head), rank.count > length,
      rank.allSatisfy({ $0.isDigit || $0.isLetter })
    else { return nil }
    return Array(rank.prefix(length + 1))
  }

  /// The next whole number, or nil past the last.
  static func successor(of number: [UInt8]) -> [UInt8]? {
    var result = number
    for index in result.indices.dropFirst().reversed() {
      let value = value(result[index])
      if value < 61 {
        result[index] = digit(value + 1)
        return result
      }
      result[index] = digit(0)
    }
    guard let head = number.first, head != UInt8(ascii: "z") else { return nil }
    // After Zz comes a0; otherwise the length letter goes up by one.
    let next = head == UInt8(ascii: "Z") ? UInt8(ascii: "a") : head + 1
    return [next] + Array(repeating: digit(0), count: digits(after: next) ?? 1)
  }

  /// The whole number before, or nil before the first.
  static func predecessor(of number: [UInt8]) -> [UInt8]? {
    var result = number
    for index in result.indices.dropFirst().reversed() {
      let value = value(result[index])
      if value > 0 {
        result[index] = digit(value - 1)
        return result
      }
      result[index] = digit(61)
    }
    guard let head = number.first, head != UInt8(ascii: "A") else { return nil }
    let next = head == UInt8(ascii: "a") ? UInt8(ascii: "Z") : head - 1
    return [next] + Array(repeating: digit(61), count: digits(after: next) ?? 1)
  }

  /// Digits strictly between two texts, read as fractions; the upper one may be empty for 1.
  ///
  /// The last digit lies at least one above the lower text's and below the upper text's there, so
  /// any digits may follow.
  static func fraction(between low: [UInt8], and high: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var isOpen = high.isEmpty
    var index = 0
    while isOpen || index < high.count {
      let from = index < low.count ? value(low[index]) : 0
      let to = isOpen ? 62 : value(high[index])
      if to - from >= 2 {
        return result + [digit((from + to) / 2)]
      }
      result.append(digit(from))
      isOpen = isOpen || to - from == 1
      index += 1
    }
    return result
  }

  /// The number of digits after a length letter, or nil where it is none.
  private static func digits(after head: UInt8) -> Int? {
    switch head {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): Int(head) - 96
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): 91 - Int(head)
    default: nil
    }
  }
}
