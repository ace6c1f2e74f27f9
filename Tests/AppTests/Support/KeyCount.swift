/// How many keys a script has beside the text between its quotation marks.
func keyCount(_ script: String) -> Int {
  let pieces = script.split(separator: "\"", omittingEmptySubsequences: false)
  return pieces.enumerated().filter { $0.offset.isMultiple(of: 2) }
    .reduce(0) { $0 + $1.element.split(whereSeparator: \.isWhitespace).count }
}

extension Desk {
  /// Goes down to the row that begins like this.
  func go(to row: String) throws {
    for _ in 0..<40 {
      if screen.contains("▸" + row) { return }
      try look("j")
    }
  }
}
