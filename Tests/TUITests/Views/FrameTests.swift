import Domain
import Screen
import TUI
import Testing

@Suite("Frames")
struct FrameTests {
  /// From one cell to larger than most windows: the borders of the layouts, and steps between.
  private static let sizes: [Size] =
    [1, 59, 60, 80, 110].flatMap { width in
      [1, 15, 16, 19, 20, 24].map { Size(width: width, height: $0) }
    }
    + stride(from: 61, through: 140, by: 13).map { Size(width: $0, height: $0 / 3) }
    + [Size(width: 140, height: 50)]

  /// What must hold of every frame.
  private static func check(_ bench: Bench, _ size: Size, _ name: String) {
    let canvas = bench.canvas
    #expect(canvas.size == size)
    if let cursor = canvas.cursor {
      #expect(canvas.bounds.contains(cursor), "\(name) at \(size): \(cursor)")
    } else {
      Issue.record("\(name) at \(size) has no cursor")
    }
    for (row, line) in canvas.lines.enumerated() {
      #expect(!line.contains("⟨"), "\(name) at \(size), row \(row): \(line)")
      #expect(line.displayWidth <= size.width, "\(name) at \(size), row \(row)")
    }
    for y in 0..<size.height {
      #expect(canvas[0, y].text != nil, "\(name) at \(size): half a wide cell in row \(y)")
    }
  }

  @Test(arguments: Frames.names, ["de", "en"])
  func `stand every size`(name: String, language: String) throws {
    let words = language == "de" ? Words.german : Words.english
    var bench = try Frames.bench(name, words: words)
    // The second language at the size that most people have.
    let sizes = name.hasPrefix("hostile") ? Self.sizes.filter { $0.height < 25 } : Self.sizes
    for size in sizes where language == "de" || size == Size(width: 80, height: 24) {
      bench.send(.resized(size))
      Self.check(bench, size, name)
    }
  }

  @Test(arguments: Frames.names)
  func `stand a canvas of another size than they were told`(name: String) throws {
    let bench = try Frames.bench(name, words: Words.german)
    for size in [
      Size(width: 0, height: 0), Size(width: 7, height: 3), Size(width: 200, height: 60),
    ] {
      var canvas = Canvas(size)
      view(bench.state, into: &canvas)
      #expect(canvas.size == size)
      var ascii = Canvas(size, ascii: true)
      view(bench.state, into: &ascii)
      let isASCII = ascii.lines.joined().utf8.allSatisfy { $0 < 0x80 }
      #expect(isASCII)
    }
  }

  @Test(arguments: Frames.names)
  func `depend on nothing but the state`(name: String) throws {
    let bench = try Frames.bench(name, words: Words.german)
    var dirty = Canvas(bench.state.size)
    dirty.fill(dirty.bounds, Style(reverse: true), "X")
    dirty.cursor = Point(x: 3, y: 3)
    view(bench.state, into: &dirty)
    #expect(dirty == bench.canvas)
  }

  @Test(arguments: ["list", "grouped", "zoomed", "focus", "hostile", "trash", "hostile trash"])
  func `the hardware cursor stands on the selected row`(name: String) throws {
    var bench = try Frames.bench(name, words: Words.german)
    for size in Self.sizes where size.width >= 60 && size.height >= 16 {
      bench.send(.resized(size))
      for key in ["j", "G", "k", "gg", "<PageDown>"] {
        try bench.press(key)
        let canvas = bench.canvas
        let point = try #require(canvas.cursor)
        #expect(canvas[point.x, point.y].text == "▸", "\(name) at \(size) after \(key)")
        #expect(canvas[point.x, point.y].style.reverse)
        let signs = (0..<size.height).count { canvas[point.x, $0].text == "▸" }
        #expect(signs == 1)
      }
    }
  }

  @Test(arguments: [Size(width: 60, height: 16), Size(width: 80, height: 24)])
  func `every row of the list shows its title when the cursor is on it`(size: Size) throws {
    var bench = Bench.open(topics: 40, size: size)
    for _ in 0..<40 {
      #expect(bench.lineUnderCursor.contains(bench.title))
      try bench.press("j")
    }
  }

  @Test func `in an input the cursor is where the next letter goes`() throws {
    var bench = Bench.open(topics: 5)
    try bench.press("e abc")
    let canvas = bench.canvas
    let point = try #require(canvas.cursor)
    #expect(canvas[point.x - 1, point.y].text == "c" && canvas[point.x - 2, point.y].text == "b")
    try bench.press("<Tab> <Tab> xyz")
    let area = bench.canvas
    let next = try #require(area.cursor)
    #expect(area[next.x - 1, next.y].text == "z")
  }

  @Test(arguments: 60...140)
  func `the header keeps its date and the platform shown keeps its brackets`(width: Int) throws {
    var bench = Bench.open(topics: 40, size: Size(width: width, height: 20))
    for _ in 0..<6 {
      let lines = bench.canvas.lines
      #expect(lines[0].contains("KW 48") && lines[0].contains("23.11."))
      #expect(lines[1].contains("[") && lines[1].contains("]"))
      try bench.press("l")
    }
  }

  @Test func `a conflict is shown with what was lost, in words`() throws {
    var bench = Bench.open(topics: 3)
    let (topic, partner) = (Network.topic(0), Network.id(of: "KR"))
    func clash(_ name: CellName, _ value: Value) -> Clash {
      Clash(
        record: topic,
        name: name,
        value: value,
        version: nil,
        author: "Frau Muster",
        wallMilliseconds: 0
      )
    }
    let lost: [(CellName, Value)] = [
      (CellName("state"), .text("done")), (CellName("interest", member: partner), .integer(2)),
      (CellName("platform"), .text(Network.id(of: "MOB").hex)),
    ]
    bench.elsewhere { book in
      for (name, value) in lost { book.conflict(topic, [name: [clash(name, value)]]) }
    }
    try bench.press("<Enter>")
    let screen = bench.canvas.lines.joined(separator: "\n")
    #expect(screen.contains("erledigt"))
    #expect(!screen.contains("„“"))
    #expect(!screen.contains(Network.id(of: "MOB").hex))
  }
}
