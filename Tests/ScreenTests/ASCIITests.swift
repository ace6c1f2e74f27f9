import Glibc
import Screen
import Testing

/// The screen where nothing but ASCII can be shown.
@Suite("ASCII") struct ASCIITests {
  private static func line(_ text: String, width: Int?, columns: Int = 30) -> String {
    var canvas = Canvas(Size(width: columns, height: 1), ascii: true)
    canvas.write(text, at: Point(x: 0, y: 0), width: width, clip: canvas.bounds)
    return canvas.lines[0]
  }

  @Test(arguments: [
    ("Düsseldorf", 30, "Duesseldorf"), ("Düsseldorf", 12, "Duesseldorf"),
    // Who measured ten columns gets ten.
    ("Düsseldorf", 10, "Dusseldorf"), ("Düsseldorf", 11, "Dusseldorf"),
    ("Ärger, Öl, Übung, Maß", 30, "Aerger, Oel, Uebung, Mass"), ("Straße", 4, "Str~"),
    ("„Muster“ – fertig …", 30, "\"Muster\" - fertig ~"), ("café", 30, "cafe"),
  ])
  func `umlauts are spelled out where there is room`(_ text: String, _ width: Int, _ shown: String)
  {
    #expect(Self.line(text, width: width) == shown)
  }

  @Test func `no text grows into its neighbour`() {
    var canvas = Canvas(Size(width: 20, height: 1), ascii: true)
    canvas.write("Ende", at: Point(x: 8, y: 0))
    canvas.write("Grüße", at: Point(x: 2, y: 0), clip: canvas.bounds)
    #expect(canvas.lines[0] == "  Gruse Ende")
    canvas.fill(canvas.bounds, .plain)
    canvas.write([Span("Maß", width: .fixed(5)), Span("Öl")], in: canvas.bounds)
    #expect(canvas.lines[0] == "Mass Oel")
  }

  /// Every sign that the program writes of itself: from the views, the widgets and the catalogues.
  private static let signs: Set<Character> = {
    let root = "/" + "\(#filePath)".split(separator: "/").dropLast(3).joined(separator: "/")
    let places = [
      "Sources/TUI", "Sources/Screen/Widgets", "Sources/Screen/Edit", "Resources/Texts",
    ]
    let list = places.map { root + "/" + $0 }.joined(separator: " ")
    guard
      let pipe = popen("cat $(find \(list) -type f -name '*.swift' -o -type f -name '*.txt')", "r")
    else { return [] }
    defer { pclose(pipe) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = fread(&buffer, 1, buffer.count, pipe)
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    return Set(String(decoding: bytes, as: UTF8.self).filter { !$0.isASCII })
  }()

  @Test func `every sign of ours has a stand-in of its width`() {
    #expect(Self.signs.count > 30 && Self.signs.contains("▸"))
    for sign in Self.signs {
      let text = String(sign)
      var canvas = Canvas(Size(width: 4, height: 1), ascii: true)
      canvas.write("|" + text + "|", at: Point(x: 0, y: 0))
      let shown = canvas.lines[0]
      #expect(shown.utf8.count == text.displayWidth + 2 && shown.last == "|", "\(sign): \(shown)")
      #expect(!shown.contains("?"), "\(sign) has no stand-in")
    }
  }

  /// Signs that stand in one column tell each other apart.
  @Test(arguments: [["✓", "●", "○", "–", "·"], ["★", "≠", "▸"], ["◂", "▸"], ["▲", "▼"]])
  func `what differs in a list differs in ASCII`(signs: [String]) {
    let shown = signs.map { Self.line($0, width: 3) }
    #expect(Set(shown).count == signs.count)
  }
}
