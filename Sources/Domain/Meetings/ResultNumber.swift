/// The number of a result, `BK-2026-03`: the third of a body in a year.
package struct ResultNumber: Hashable, Comparable, Sendable {
  /// The sign of the body; it may have dashes of its own.
  package var code: String
  package var year: Int
  package var number: Int

  package init(code: String, year: Int, number: Int) {
    self.code = code
    self.year = year
    self.number = number
  }

  /// Reads `BK-2026-03`, also with more or fewer digits at the end; nil for every other text.
  package init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count >= 3, parts[parts.count - 2].utf8.count == 4,
      let year = wholeNumber(Array(parts[parts.count - 2].utf8)[...]),
      let number = wholeNumber(Array(parts[parts.count - 1].utf8)[...]), number > 0
    else { return nil }
    let code = parts.dropLast(2).joined(separator: "-")
    guard !code.isEmpty, code.first?.isWhitespace == false, code.last?.isWhitespace == false else {
      return nil
    }
    self.init(code: code, year: year, number: number)
  }

  /// The number as it stands in the register: two digits at least.
  package var text: String { "\(code)-\(padded(year, to: 4))-\(padded(number, to: 2))" }

  /// By body, year and number.
  package static func < (left: ResultNumber, right: ResultNumber) -> Bool {
    (left.code, left.year, left.number) < (right.code, right.year, right.number)
  }
}

/// The numbers that are given in a register of results.
package enum ResultNumbers {
  /// The number for the next result of a body in a year.
  ///
  /// One more than the greatest given, so that the number of a result in the trash is not given
  /// again; `given` are all numbers that were ever seen. Texts that are no number do not count, and
  /// case does not matter. Where the greatest cannot be raised it is the lowest that is free.
  package static func next(code: String, year: Int, given: some Sequence<String>) -> ResultNumber {
    let code = code.isEmpty ? "?" : code
    let folded = fold(code).text
    let numbers = given.compactMap(ResultNumber.init)
      .filter { $0.year == year && fold($0.code).text == folded }.map(\.number)
    var next = (numbers.max() ?? 0) + 1
    if next > greatest {
      let taken = Set(numbers)
      next = (1...).first { !taken.contains($0) } ?? 1
    }
    return ResultNumber(code: code, year: year, number: next)
  }

  /// Numbers that stand more than once, as two laptops give them apart from each other; sorted.
  package static func doubles(in given: some Sequence<String>) -> [String] {
    var counts: [String: Int] = [:]
    for number in given.compactMap(ResultNumber.init) { counts[number.text, default: 0] += 1 }
    return counts.filter { $0.value > 1 }.keys.sorted()
  }

  /// Nine digits are the most that are read back.
  private static let greatest = 999_999_999
}
