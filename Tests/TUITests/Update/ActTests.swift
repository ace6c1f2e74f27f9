import Domain
import Screen
import TUI
import Testing

@Suite("Acts on a row")
struct ActTests {
  private static func interest(_ number: Int, _ code: String, _ value: Value, _ title: String)
    -> Step
  {
    Step(
      "interest",
      [title, code, value == .null ? "0" : "\(value.number ?? 0)"],
      writes: [
        CellWrite(
          Topic.typeName,
          Network.topic(number),
          CellName("interest", member: Network.id(of: code)),
          value
        )
      ]
    )
  }

  // MARK: + and -

  @Test func `more and less are the own partner's, between 0 and 3`() throws {
    var bench = Bench.open(topics: 5)
    for level in 1...3 {
      try bench.press("+")
      #expect(bench.steps == [Self.interest(0, "DU", .integer(Int64(level)), "Muster-Thema 0")])
    }
    #expect(bench.toast == "DU: ★★★ „Muster-Thema 0“ ist dringend · u rückgängig")
    try bench.press("+")
    #expect(bench.steps.isEmpty && bench.toast == "DU zeigt schon das größte Interesse")
    try bench.press("- -")
    #expect(bench.cell(0, "interest", of: "DU") == .integer(1))
    try bench.press("-")
    #expect(bench.steps == [Self.interest(0, "DU", .null, "Muster-Thema 0")])
    try bench.press("-")
    #expect(bench.steps.isEmpty && bench.toast == "DU zeigt kein Interesse")
    #expect(bench.position == 1)
  }

  @Test func `with a focus they are that partner's`() throws {
    var bench = Bench.open(topics: 5)
    try bench.press("p +")
    #expect(bench.steps == [Self.interest(0, "D", .integer(1), "Muster-Thema 0")])
  }

  @Test(arguments: [("+", 3), ("-", 1)])
  func `the Geschäftsstelle is asked for whom`(key: String, level: Int64) throws {
    var bench = Bench.open(topics: 5, seat: "")
    let name = CellName("interest", member: Network.id(of: "NE"))
    bench.elsewhere { $0.write(Network.topic(0), name, .integer(2)) }
    try bench.press(key)
    #expect(bench.state.picker?.picker.items.map(\.label) == Network.partners.map(\.code))
    #expect(bench.steps.isEmpty)
    try bench.press("neu <Enter>")
    #expect(bench.steps == [Self.interest(0, "NE", .integer(level), "Muster-Thema 0")])
    try bench.press(key + " <Esc>")
    #expect(bench.steps.isEmpty && bench.state.scope == .topics)
  }

  @Test(arguments: Network.partners.map(\.code))
  func `a partner's code finds that partner`(code: String) throws {
    var bench = Bench.open(topics: 5, seat: "")
    try bench.press("+ \(code.lowercased()) <Enter>")
    #expect(bench.steps == [Self.interest(0, code, .integer(1), "Muster-Thema 0")])
  }

  // MARK: J and K

  @Test func `rank moves beside the neighbour, and the cursor goes along`() throws {
    var bench = Bench.open(topics: 5, platforms: ["BLP"])
    try bench.press("j J")
    #expect(
      bench.steps == [
        Step(
          "rank-down",
          ["Muster-Thema 1", "Muster-Thema 2"],
          moves: [
            RankMove(
              Topic.typeName,
              Network.topic(1),
              field: "rank",
              to: .after(Network.topic(2))
            )
          ]
        )
      ]
    )
    #expect(bench.title == "Muster-Thema 1" && bench.position == 3)
    try bench.press("K K")
    #expect(
      bench.steps.last?.moves == [
        RankMove(Topic.typeName, Network.topic(1), field: "rank", to: .before(Network.topic(0)))
      ]
    )
    #expect(bench.title == "Muster-Thema 1" && bench.position == 1)
  }

  @Test func `rank stops at the ends`() throws {
    var bench = Bench.open(topics: 5, platforms: ["BLP"])
    try bench.press("K")
    #expect(bench.steps.isEmpty)
    #expect(bench.toast == "Steht schon an erster Stelle")
    try bench.press("G J")
    #expect(bench.steps.isEmpty)
    #expect(bench.toast == "Steht schon an letzter Stelle")
  }

  @Test func `rank stops at the border of a platform`() throws {
    var bench = Bench.open(topics: 10)
    try bench.press("j")
    #expect(bench.title == "Muster-Thema 5")
    try bench.press("J")
    #expect(bench.steps.isEmpty)
    #expect(bench.toast == "Steht schon an letzter Stelle")
    try bench.press("j K")
    #expect(bench.steps.isEmpty)
    #expect(bench.toast == "Steht schon an erster Stelle")
  }

  // MARK: m

  @Test func `the menu offers the other states and platforms`() throws {
    var bench = Bench.open(topics: 5)
    try bench.press("m")
    let ids = try #require(bench.state.picker?.picker.items.map(\.id))
    #expect(ids.count == 4 + 4)
    #expect(!ids.contains("state:open"))
    #expect(!ids.contains("platform:" + Network.id(of: "BLP").hex))
    try bench.press("beraten <Enter>")
    #expect(
      bench.steps == [
        Step(
          "choose",
          ["Muster-Thema 0", "topic.state.discussed"],
          writes: [
            CellWrite(Topic.typeName, Network.topic(0), CellName("state"), .text("discussed"))
          ]
        )
      ]
    )
    #expect(bench.toast == "„Muster-Thema 0“ → beraten · u rückgängig")
  }

  @Test func `the menu lays a topic on another platform`() throws {
    var bench = Bench.open(topics: 5)
    try bench.press("m mobil <Enter>")
    #expect(bench.cell(0, "platform").link == Network.id(of: "MOB"))
    #expect(bench.toast == "„Muster-Thema 0“ → MOB · u rückgängig")
    #expect(bench.steps.count == 1)
  }

  // MARK: The trash

  @Test func `what is deleted lies in the trash and comes back`() throws {
    var bench = Bench.open(topics: 5)
    try bench.press("d")
    #expect(
      bench.steps == [
        Step(
          "trash",
          [Topic.typeName, "Muster-Thema 0"],
          writes: [CellWrite(Topic.typeName, Network.topic(0), .deleted, .integer(1))]
        )
      ]
    )
    #expect(bench.toast == "Thema „Muster-Thema 0“ → Papierkorb · u rückgängig")
    try bench.press("<Delete> D")
    #expect(bench.state.trashList?.page.rows.map(\.id) == [Network.topic(1), Network.topic(0)])
    #expect(bench.canvas.lines.contains { $0.contains("2 Einträge im Papierkorb") })
    try bench.press("j <Enter>")
    #expect(
      bench.steps == [
        Step(
          "restore",
          [Topic.typeName, "Muster-Thema 0"],
          writes: [CellWrite(Topic.typeName, Network.topic(0), .deleted, .integer(0))]
        )
      ]
    )
    #expect(bench.state.trashList?.page.rows.map(\.id) == [Network.topic(1)])
    #expect(bench.canvas.lines.contains { $0.contains("Ein Eintrag im Papierkorb") })
    try bench.press("<Enter>")
    #expect(bench.canvas.lines.contains { $0.contains("Der Papierkorb ist leer.") })
    try bench.press("<Enter>")
    #expect(bench.steps.isEmpty)
    try bench.press("<Esc>")
    #expect(bench.state.scope == .topics && bench.state.topics.list.census.total == 5)
  }

  @Test func `a long trash is read in windows too`() throws {
    var bench = Bench.open(topics: 300)
    bench.elsewhere { book in
      for number in 0..<200 { book.write(Network.topic(number), .deleted, .integer(1)) }
    }
    try bench.press("D")
    var seen: [RecordID] = []
    for _ in 0..<200 {
      seen.append(try #require(bench.state.trashList?.row?.id))
      try bench.press("j")
    }
    #expect(seen == (0..<200).reversed().map(Network.topic))
    #expect(bench.state.trashList?.position == 199)
    try bench.press("gg")
    #expect(bench.state.trashList?.position == 0)
  }

  // MARK: u and U

  @Test func `undo and redo name the step`() throws {
    var bench = Bench.open(topics: 5)
    try bench.press("d u")
    #expect(bench.toast == "Rückgängig: Thema „Muster-Thema 0“ → Papierkorb · U wiederholen")
    #expect(bench.title == "Muster-Thema 0")
    try bench.press("U")
    #expect(bench.toast == "Wiederholt: Thema „Muster-Thema 0“ → Papierkorb · u rückgängig")
    try bench.press("<C-z> <C-z>")
    #expect(bench.toast == "Es gibt nichts, was rückgängig zu machen wäre")
    try bench.press("<C-y> <C-y>")
    #expect(bench.toast == "Es gibt nichts zu wiederholen")
    #expect(bench.book.sheet(Network.topic(0))?.isTrashed == true)
  }

  @Test(arguments: ["u", "U"])
  func `a blocked undo says which step stands in its way`(key: String) throws {
    var bench = Bench.open(topics: 5)
    bench.undoAnswer = .blocked(
      command: "interest",
      arguments: ["Muster-Thema 0", "NE", "2"],
      author: "Frau Muster",
      wallMilliseconds: bench.now.milliseconds - 26 * 3_600_000
    )
    try bench.press(key)
    #expect(
      bench.toast
        == "Geht nicht, danach kam: NE: ★★ „Muster-Thema 0“ ist wichtig (Frau Muster, "
        + "22.11.2026 12:23)"
    )
  }
}
