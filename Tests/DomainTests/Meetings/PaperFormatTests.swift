import Domain
import Testing

@Suite struct PaperFormatTests {
  private func page(_ format: PaperFormat, _ block: PaperBlock) -> String {
    format.page([block], language: "de")
  }

  @Test(arguments: [
    ("<script>alert('x')</script>", "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;"),
    ("A & B \"C\"", "A &amp; B &quot;C&quot;"), ("&amp;", "&amp;amp;"), ("a\r\nb", "a<br>b"),
    ("a\u{0}\u{1B}b\u{FFFE}", "a  b"), ("Größe 🚲", "Größe 🚲"),
  ])
  func `HTML keeps what was typed from meaning anything`(text: String, expected: String) {
    #expect(page(.html, .paragraph(text)).contains("<p>\(expected)</p>"))
  }

  @Test(arguments: [
    ("# kein Titel", "\\# kein Titel"), ("- kein Punkt", "\\- kein Punkt"),
    ("1. nicht", "1\\. nicht"),
    ("12) nicht", "12\\) nicht"), ("am 18.12. frei", "am 18.12. frei"), ("=====", "\\====="),
    ("*fett* _kursiv_ `code`", "\\*fett\\* \\_kursiv\\_ \\`code\\`"), ("[a](b)", "\\[a\\](b)"),
    ("<b>&lt;", "\\<b\\>\\&lt;"), ("a|b~~c~~\\", "a\\|b\\~\\~c\\~\\~\\\\"), ("    Code", "Code"),
    ("a\n\n# b", "a\\\n\\# b"), ("+5 Plätze", "\\+5 Plätze"), ("A - B", "A - B"),
  ])
  func `Markdown keeps what was typed from meaning anything`(text: String, expected: String) {
    #expect(page(.markdown, .paragraph(text)) == expected + "\n")
  }

  @Test func `tables have all their cells`() {
    let table = PaperBlock.table(header: ["A", "Bé"], rows: [["1|2"], ["x\ny", "z", "3"]])
    #expect(page(.text, table) == "A    Bé\n---  --  -\n1|2\nx y  z   3\n")
    #expect(
      page(.markdown, table)
        == "| A | Bé |  |\n| --- | --- | --- |\n| 1\\|2 |  |  |\n| x y | z | 3 |\n")
    #expect(page(.html, table).contains("<tr><td>1|2</td><td></td><td></td></tr>"))
  }

  @Test func `what is empty leaves no trace`() {
    for block in [PaperBlock.list([]), .entries([]), .entries([.init("Ort", " ")])] {
      #expect(page(.text, block) == "\n")
      #expect(page(.markdown, block) == "\n")
      #expect(page(.html, block).contains("<body>\n\n</body>"))
    }
  }

  /// The tags of a page that are closed in the wrong order or not at all.
  private func unclosed(_ html: String) -> [Substring] {
    var open: [Substring] = []
    for piece in html.split(separator: "<").dropFirst() {
      let tag = piece.prefix { $0 != ">" }
      let name = tag.prefix { $0 != " " }
      if ["meta", "br", "!DOCTYPE"].contains(name) { continue }
      if !name.hasPrefix("/") {
        open.append(name)
      } else if open.popLast() != name.dropFirst() {
        return [name]
      }
    }
    return open
  }

  @Test(arguments: UInt64(0)..<30)
  func `whatever is typed, HTML is closed and runs nothing`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let pieces = [
      "<", ">", "/", "script", "\"", "'", "&", "onload=", "\n", "|", "ä", "\u{0}", " ", "-->",
      "]]>",
    ]
    func text() -> String {
      (0..<Int.random(in: 0...8, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }.joined()
    }
    func texts() -> [String] { (0..<Int.random(in: 0...3, using: &random)).map { _ in text() } }
    let blocks: [PaperBlock] = [
      .title(text()), .heading(text()), .paragraph(text()), .list(texts()),
      .entries(texts().map { .init($0, text()) }),
      .table(header: texts(), rows: [texts(), texts()]),
    ]
    let html = PaperFormat.html.page(blocks, language: text())
    #expect(unclosed(html) == [])
    #expect(!html.contains("<script") && !html.unicodeScalars.contains("\u{0}"))
    for format in [PaperFormat.text, .markdown] {
      #expect(format.page(blocks, language: "de").hasSuffix("\n"))
    }
  }
}
