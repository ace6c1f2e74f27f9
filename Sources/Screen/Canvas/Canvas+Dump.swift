extension Canvas {
  /// The text of each row without the blanks at its end.
  package var lines: [String] {
    (0..<size.height).map { y in
      var line = ""
      for x in 0..<size.width {
        if let text = self[x, y].text { line.append(text) }
      }
      return Self.trimmed(line)
    }
  }

  /// One letter a cell for each row, and below them what the letters mean.
  ///
  /// Plain cells are blank. Letters are given in reading order, so equal canvases give equal
  /// layers; after `a`–`z` and `A`–`Z` everything further shares `?`.
  package func styleLayer() -> [String] {
    var letters: [Style: Character] = [.plain: " "]
    var legend: [String] = []
    let alphabet = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
    var rows: [String] = []
    for y in 0..<size.height {
      var row = ""
      for x in 0..<size.width {
        let style = self[x, y].style
        if letters[style] == nil {
          let letter = legend.count < alphabet.count ? alphabet[legend.count] : "?"
          letters[style] = letter
          legend.append("\(letter) = \(style.name)")
        }
        row.append(letters[style] ?? "?")
      }
      rows.append(Self.trimmed(row))
    }
    return rows + legend
  }

  private static func trimmed(_ line: String) -> String {
    var line = line
    while line.last == " " { line.removeLast() }
    return line
  }
}
