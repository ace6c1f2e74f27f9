import Domain
import Screen
import TUI
import Testing

/// INTERFACE.md §3.1 and §3.8: the cursor stands on a record.
@Suite("Keeping one's place")
struct KeepingPlaceTests {
  /// A book of one platform, so that places are numbers, with the cursor far down.
  private static func bench(at row: Int, of topics: Int = 300) throws -> Bench {
    var bench = Bench.open(topics: topics, platforms: ["BLP"])
    try bench.press("l")
    for _ in 1..<row { try bench.press("j") }
    #expect(bench.position == row)
    return bench
  }

  private static func screenRow(_ bench: Bench) -> Int? { bench.canvas.cursor?.y }

  @Test(arguments: [3, 40, 299])
  func `rows that come above push nothing`(row: Int) throws {
    var bench = try Self.bench(at: row)
    let (title, line) = (bench.title, Self.screenRow(bench))
    bench.elsewhere { book in
      for number in 0..<20 {
        var topic = Topic(id: ID(RecordID(high: 9, low: UInt64(number))))
        topic.title = "Neu \(number)"
        topic.platform = ID(Network.id(of: "BLP"))
        book.add(topic)
        _ = book.apply(
          Step(
            "rank-up",
            [],
            moves: [
              RankMove(
                Topic.typeName,
                topic.id.raw,
                field: "rank",
                to: .before(Network.topic(0))
              )
            ]
          )
        )
      }
    }
    #expect(bench.title == title)
    #expect(bench.position == row + 20)
    #expect(row < 40 || Self.screenRow(bench) == line)
    #expect(bench.canvas.lines.contains { $0.contains("\(row + 20) von 320") })
  }

  @Test(arguments: [30, 40, 299])
  func `rows that go above pull nothing`(row: Int) throws {
    var bench = try Self.bench(at: row)
    let title = bench.title
    bench.elsewhere { book in
      for number in 0..<20 { book.write(Network.topic(number), .deleted, .integer(1)) }
    }
    #expect(bench.title == title)
    #expect(bench.position == row - 20)
    #expect(bench.canvas.lines.contains { $0.contains("\(row - 20) von 280") })
  }

  @Test func `a row that vanishes leaves the cursor to the next one`() throws {
    var bench = try Self.bench(at: 40)
    bench.elsewhere { $0.write(Network.topic(39), .deleted, .integer(1)) }
    #expect(bench.title == "Muster-Thema 40" && bench.position == 40)
  }

  @Test func `the last row that vanishes leaves the cursor to the one before`() throws {
    var bench = try Self.bench(at: 300)
    bench.elsewhere { $0.write(Network.topic(299), .deleted, .integer(1)) }
    #expect(bench.title == "Muster-Thema 298" && bench.position == 299)
  }

  @Test func `deleting takes the next row, and the count stays true`() throws {
    var bench = try Self.bench(at: 40)
    try bench.press("d")
    #expect(bench.title == "Muster-Thema 40" && bench.position == 40)
    try bench.press("G d")
    #expect(bench.title == "Muster-Thema 298" && bench.position == 298)
    #expect(bench.canvas.lines.contains { $0.contains("298 von 298") })
  }

  @Test func `the only row that goes leaves an empty list, and it comes back`() throws {
    var bench = Bench.open(topics: 1)
    try bench.press("d")
    #expect(bench.state.topics.list.row == nil)
    #expect(bench.canvas.lines.contains { $0.contains("Hier steht noch kein Thema.") })
    try bench.press("u")
    #expect(bench.title == "Muster-Thema 0" && bench.position == 1)
  }

  @Test func `a new topic is where the cursor goes, and the count with it`() throws {
    var bench = Bench.open(topics: 300)
    try bench.press(#"G a "Ganz neu" <C-s>"#)
    #expect(bench.title == "Ganz neu")
    #expect(
      bench.position
        == bench.book.rows(bench.state.topics.list.query).firstIndex {
          $0.values[0] == .text("Ganz neu")
        }.map { $0 + 1 }
    )
  }

  @Test func `a new topic of another platform leaves the cursor where it is`() throws {
    var bench = Bench.open(topics: 100, platforms: ["BLP", "MOB"])
    try bench.press("l j j j j j j j j j")
    let title = bench.title
    try bench.press(#"a "Anderswo" <Tab> mob <Enter> <C-s>"#)
    #expect(bench.state.form == nil)
    #expect(bench.book.sheets.last?.cells[CellName("platform")]?.link == Network.id(of: "MOB"))
    #expect(bench.title == title && bench.position == 10)
  }

  @Test func `what leaves the focus leaves the cursor to the next row`() throws {
    var bench = Bench.open(topics: 100, platforms: ["BLP"])
    // Topics 1, 8, 15, … are proposed by Duisburg; 51 concerns it by its interest alone.
    bench.elsewhere {
      $0.write(Network.topic(51), CellName("interest", member: Network.id(of: "DU")), .integer(1))
    }
    try bench.press("l j p")
    for _ in 0..<8 { try bench.press("j") }
    #expect(bench.title == "Muster-Thema 51" && bench.position == 9)
    try bench.press("-")
    #expect(bench.title == "Muster-Thema 57" && bench.position == 9)
  }

  @Test func `undoing a creation leaves the cursor where it is`() throws {
    var bench = Bench.open(topics: 100, platforms: ["BLP"])
    try bench.press(#"l a "Irrtum" <C-s>"#)
    #expect(bench.title == "Irrtum")
    try bench.press("k k u")
    #expect(bench.title == "Muster-Thema 98" && bench.position == 99)
  }

  @Test func `undo leads back to the record that it changed`() throws {
    var bench = Bench.open(topics: 300)
    try bench.press("j + G u")
    #expect(bench.title == "Muster-Thema 5" && bench.position == 2)
  }

  @Test func `the reader stays at its line when another program writes`() throws {
    var bench = Bench.open(topics: 10)
    bench.elsewhere {
      $0.write(
        Network.topic(0),
        CellName("text"),
        .text((1...60).map { "Zeile \($0)" }.joined(separator: "\n"))
      )
    }
    try bench.press("<Enter> j j j j j")
    bench.elsewhere { $0.write(Network.topic(7), CellName("title"), .text("anders")) }
    #expect(bench.state.topics.reader == 5)
    try bench.press("+")
    #expect(bench.state.topics.reader == 5)
  }

  @Test func `an open menu acts on the record for which it was opened`() throws {
    var bench = Bench.open(topics: 10)
    try bench.press("m erledigt")
    bench.elsewhere { $0.write(Network.topic(0), .deleted, .integer(1)) }
    try bench.press("<Enter>")
    for step in bench.steps {
      #expect(step.writes.map(\.record) == [Network.topic(0)])
    }
    #expect((0..<10).allSatisfy { $0 == 0 || bench.cell($0, "state") == .text("open") })
  }

  @Test func `a platform that is gone again does not lock the list`() throws {
    var bench = Bench.open(topics: 10)
    try bench.press(#"a "Neues Feld" <Tab> "+Wasser" <Enter> <C-s>"#)
    #expect(bench.state.directory.platforms.count == 6)
    while bench.state.topics.platform == .all || bench.title != "Neues Feld" {
      try bench.press("l")
    }
    try bench.press("u")
    #expect(bench.state.directory.platforms.count == 5)
    try bench.press("l")
    try bench.press("l")
    #expect(bench.state.topics.list.row != nil)
  }
}
