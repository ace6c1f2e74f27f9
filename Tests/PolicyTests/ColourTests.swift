import Testing

/// Views draw in roles: which colours these have is the theme's business alone.
@Suite("No view names a colour") struct ColourTests {
  private static let words = [
    "foreground", "background", "Color", "rgb", "brightWhite", "brightRed", "brightBlack",
  ]

  private static func offences(in text: String) -> [String] {
    text.split(separator: "\n").filter { line in
      let names = line.split { !$0.isLetter }
      let isRemark = line.drop { $0 == " " }.hasPrefix("//")
      return !isRemark && names.contains { words.contains(String($0)) }
    }.map(String.init)
  }

  @Test func `neither the screens nor the widgets`() throws {
    let folders = ["Sources/TUI", "Sources/Screen/Widgets", "Sources/Screen/Edit"]
    let files = try folders.flatMap { try Repository.sources(below: $0) }
    #expect(files.count > 80)
    for file in files {
      let text = file.lines.joined(separator: "\n")
      #expect(Self.offences(in: text).isEmpty, "\(file.path)")
    }
  }

  @Test func `the search finds what it looks for`() {
    #expect(!Self.offences(in: "  Style(foreground: .red)").isEmpty)
    #expect(!Self.offences(in: "let ink = Color(0xFF0000)").isEmpty)
    #expect(Self.offences(in: "  /// A colour in the background.").isEmpty)
  }
}
