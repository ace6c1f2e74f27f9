import Domain
import Screen
import TUI
import Testing

@Suite("Saving a form")
struct SavingTests {
  @Test func `a new topic begins with what the screen knows`() throws {
    var bench = Bench.open(topics: 10)
    try bench.press("l l a")
    #expect(bench.typed("platform") == Network.id(of: "MOB").hex)
    #expect(bench.typed("proposer") == Network.id(of: "DU").hex)
    try bench.press("<Esc> p a")
    #expect(bench.typed("proposer") == bench.state.focus?.hex)
    #expect(bench.toast == nil)
  }

  @Test func `a new topic is one step with every cell`() throws {
    var bench = Bench.open(topics: 10)
    try bench.press(#"a "Muster-Radweg" <Tab> <Tab> "Zeile 1" <Enter> "Zeile 2" <C-s>"#)
    let step = try #require(bench.steps.first)
    #expect(bench.steps.count == 1)
    #expect(step.command == "create" && step.arguments == [Topic.typeName, "Muster-Radweg"])
    #expect(Set(step.writes.map(\.record)).count == 1)
    #expect(step.writes.allSatisfy { $0.basis == .anything })
    let cells = Dictionary(uniqueKeysWithValues: step.writes.map { ($0.name.wire, $0.value) })
    #expect(
      cells == [
        "title": .text("Muster-Radweg"), "platform": .text(Network.id(of: "BLP").hex),
        "text": .text("Zeile 1\nZeile 2"), "proposer": .text(Network.id(of: "DU").hex),
        "state": .text("open"),
      ]
    )
    #expect(bench.state.form == nil)
    #expect(bench.toast == "Thema „Muster-Radweg“ angelegt · u rückgängig")
    #expect(bench.title == "Muster-Radweg")
  }

  @Test func `an edit writes what changed, on what was seen`() throws {
    var bench = Bench.open(topics: 10)
    let version = bench.book.sheet(Network.topic(0))?.versions[CellName("title")]
    try bench.press("e ! <C-s>")
    #expect(
      bench.edits == [
        CellWrite(
          Topic.typeName, Network.topic(0), CellName("title"), .text("Muster-Thema 0!"),
          basis: .version(version))
      ])
    #expect(bench.steps.first?.arguments == [Topic.typeName, "Muster-Thema 0!"])
  }

  @Test func `Enter goes through all fields and saves in the last`() throws {
    var bench = Bench.open(topics: 10)
    try bench.press("e ! <Enter> <Enter> <Tab>")
    let count = try #require(bench.state.form?.slots.count)
    for _ in 3..<count - 1 { try bench.press("<Enter>") }
    #expect(bench.state.form?.focus == count - 1 && bench.steps.isEmpty)
    try bench.press("<Enter>")
    #expect(bench.state.form == nil && bench.steps.count == 1)
  }

  @Test func `Enter in a long text is a new line`() throws {
    var bench = Bench.open(topics: 10)
    try bench.press("e <Tab> <Tab> a <Enter> b")
    #expect(bench.typed("text") == "a\nb" && bench.steps.isEmpty)
  }

  @Test func `nothing changed is nothing written`() throws {
    var bench = Bench.open(topics: 10)
    try bench.press("e <C-s>")
    #expect(bench.state.form == nil && bench.toast == Words.german("notice.unchanged"))
    #expect(bench.steps.allSatisfy { $0.writes.isEmpty })
  }

  @Test func `a mistake is shown at its field and nothing is saved`() throws {
    var bench = Bench.open()
    try bench.press("a <Tab> <Tab> <Tab> x <C-c> <C-s>")
    #expect(bench.steps.isEmpty)
    #expect(bench.toast == "2 Felder sind noch nicht richtig; gespeichert ist nichts.")
    #expect(bench.state.form?.focus == 0)
    #expect(bench.canvas.lines.contains { $0.contains("Hier fehlt noch etwas.") })
    try bench.press("Titel <C-s>")
    #expect(bench.toast == "Ein Feld ist noch nicht richtig; gespeichert ist nichts.")
    #expect(bench.state.form?.focus == 1)
  }

  @Test func `a required field that was emptied says so when it is left`() throws {
    var bench = Bench.open(topics: 3)
    try bench.press("e <C-u> <Tab>")
    #expect(bench.canvas.lines.contains { $0.contains("Hier fehlt noch etwas.") })
    try bench.press("<S-Tab> x")
    #expect(!bench.canvas.lines.contains { $0.contains("Hier fehlt noch etwas.") })
  }

  // MARK: Failing

  @Test func `a failing save keeps the text and the banner until one succeeds`() throws {
    var bench = Bench.open(topics: 10)
    bench.writeFailure = Text("store.error.full")
    try bench.press("e xyz <C-s>")
    #expect(bench.banner == Words.german("store.error.full"))
    #expect(bench.typed("title") == "Muster-Thema 0xyz")
    #expect(bench.canvas.lines[22].hasPrefix("! " + Words.german("store.error.full").prefix(20)))
    try bench.press("<Tab> <S-Tab> <Esc> j k <Enter> <Esc> D <Esc>")
    #expect(bench.banner != nil)
    try bench.press("e")
    #expect(bench.typed("title") == "Muster-Thema 0xyz")
    bench.writeFailure = nil
    try bench.press("<C-s>")
    #expect(bench.banner == nil && bench.state.form == nil)
    #expect(bench.cell(0, "title") == .text("Muster-Thema 0xyz"))
  }

  @Test(arguments: ["+", "d", "J", "m beraten <Enter>"])
  func `a failing act shows the banner`(keys: String) throws {
    var bench = Bench.open(topics: 10)
    bench.writeFailure = Text("store.error.readOnly")
    try bench.press(keys)
    #expect(bench.banner == Words.german("store.error.readOnly"))
    bench.writeFailure = nil
    try bench.press("j +")
    #expect(bench.banner == nil)
  }

  @Test func `a draft that could be kept does not hide that the save failed`() throws {
    var bench = Bench.open(topics: 10)
    bench.stepFailure = Text("store.error.busy")
    try bench.press("e xyz <C-s>")
    #expect(bench.banner == Words.german("store.error.busy"))
    #expect(bench.drafts.count == 1)
    bench.stepFailure = nil
    try bench.press("<C-s>")
    #expect(bench.banner == nil && bench.cell(0, "title") == .text("Muster-Thema 0xyz"))
  }

  @Test func `who quits with text that nothing has taken is warned once`() throws {
    var bench = Bench.open(topics: 10)
    bench.writeFailure = Text("store.error.full")
    try bench.press("e xyz <Esc> q")
    #expect(!bench.state.isEnding && bench.banner == Words.german("notice.unkept"))
    try bench.press("q")
    #expect(bench.state.isEnding)
  }

  @Test func `text that was typed back is not missed when quitting`() throws {
    var bench = Bench.open(topics: 10)
    bench.writeFailure = Text("store.error.full")
    try bench.press("e x <Esc> e <Backspace> <Esc> q")
    #expect(bench.state.isEnding)
  }

  @Test func `a failing read is a toast and the old screen stays`() throws {
    var bench = Bench.open(topics: 10)
    bench.readFailure = Text("notice.elsewhere")
    bench.send(.changedElsewhere)
    #expect(bench.banner == nil && bench.toast == Words.german("notice.elsewhere"))
    #expect(
      bench.title == "Muster-Thema 0"
        && bench.canvas.lines.contains { $0.contains("Muster-Thema 7") }
    )
  }

  // MARK: Clashing

  private static func clashed(_ field: String = "title", _ keys: String = "mine <C-s>") throws
    -> Bench
  {
    var bench = Bench.open(topics: 10)
    try bench.press("e")
    bench.elsewhere { $0.write(Network.topic(0), CellName("title"), .text("theirs")) }
    try bench.press(keys)
    return bench
  }

  @Test func `a clash shows both values`() throws {
    let bench = try Self.clashed()
    #expect(bench.cell(0, "title") == .text("theirs"))
    #expect(bench.typed("title") == "Muster-Thema 0mine")
    #expect(bench.toast == "Ein Feld hat inzwischen jemand anderes geändert.")
    let screen = bench.canvas.lines.joined(separator: " ")
    #expect(screen.contains("Muster-Thema 0mine") && screen.contains("„theirs“"))
    #expect(screen.contains("Frau Muster") && screen.contains("14:23"))
    #expect(bench.drafts.count == 1)
  }

  @Test func `Ctrl+R at a clashed field takes the other version of this field alone`() throws {
    var bench = try Self.clashed()
    try bench.press("<Tab> <Tab> Text <S-Tab> <S-Tab> <C-r>")
    #expect(bench.typed("title") == "theirs" && bench.typed("text") == "Text")
    #expect(bench.toast == Words.german("form.theirs"))
    try bench.press("<C-s>")
    #expect(bench.state.form == nil)
    #expect(bench.cell(0, "title") == .text("theirs") && bench.cell(0, "text") == .text("Text"))
  }

  @Test func `the second save decides, on the new basis`() throws {
    var bench = try Self.clashed()
    let theirs = bench.book.sheet(Network.topic(0))?.versions[CellName("title")]
    try bench.press("<C-s>")
    #expect(bench.edits.map(\.basis) == [.version(theirs)])
    #expect(bench.cell(0, "title") == .text("Muster-Thema 0mine"))
    #expect(bench.state.form == nil && bench.drafts.isEmpty)
  }

  @Test func `the other value can be taken, and is not overwritten by the old one`() throws {
    var bench = try Self.clashed()
    try bench.press("<C-r>")
    #expect(bench.typed("title") == "theirs")
    try bench.press("<C-s>")
    #expect(bench.cell(0, "title") == .text("theirs"))
  }

  @Test func `typing what the other wrote is no clash`() throws {
    let bench = try Self.clashed("title", "<C-u> theirs <C-s>")
    #expect(bench.state.form == nil && bench.cell(0, "title") == .text("theirs"))
  }

  @Test func `others' work in other fields is left alone`() throws {
    let bench = try Self.clashed("title", "<Tab> <Tab> text <C-s>")
    #expect(bench.state.form == nil)
    #expect(bench.cell(0, "title") == .text("theirs") && bench.cell(0, "text") == .text("text"))
  }

  // MARK: Fields that are chosen

  @Test func `interest is typed, stepped and cleared in its table`() throws {
    var bench = Bench.open(topics: 10)
    try bench.press("e")
    while bench.state.form?.slot.field.name != "interest" { try bench.press("<Tab>") }
    try bench.press("2 <Tab> <Right> <Right> <Right> <Right> <Tab> + <Tab> 3 - <Tab> 1 0 <Tab> 9")
    let levels = Network.partners.map { bench.typed("interest", of: $0.code) }
    #expect(levels == ["2", "3", "1", "2", "", "3", ""])
    try bench.press("<C-s>")
    #expect(bench.cell(0, "interest", of: "DU") == .integer(3))
    #expect(bench.cell(0, "interest", of: "NE") == .null)
    #expect(bench.edits.count == 5)
  }

  @Test func `blank raises the interest and opens no box`() throws {
    var bench = Bench.open(topics: 10)
    try bench.press("e <S-Tab> <Space> <Space>")
    #expect(bench.state.scope == .form && bench.typed("interest", of: "ME") == "2")
  }

  @Test func `a state is chosen with the arrows, round`() throws {
    var bench = Bench.open(topics: 10)
    try bench.press("e")
    while bench.state.form?.slot.field.name != "state" { try bench.press("<Tab>") }
    try bench.press("<Left>")
    #expect(bench.typed("state") == "done")
    try bench.press("<Right> <Right>")
    #expect(bench.typed("state") == "onAgenda")
    try bench.press("<Space>")
    #expect(bench.typed("state") == "discussed")
  }

  @Test func `a link is picked by typing and taken off by Backspace`() throws {
    var bench = Bench.open(topics: 10)
    try bench.press("e <Tab> klima")
    #expect(bench.state.picker?.picker.filter.text == "klima")
    try bench.press("<Enter>")
    #expect(bench.typed("platform") == Network.id(of: "KLI").hex)
    #expect(bench.state.form?.focus == 2)
    try bench.press("<Tab> <Backspace>")
    #expect(bench.typed("proposer")?.isEmpty == true)
    try bench.press(#"<Space> "kein partner" <Enter> <C-s>"#)
    #expect(bench.cell(0, "proposer") == .null)
  }

  @Test func `only platforms are offered for a topic, partners are not made`() throws {
    var bench = Bench.open(topics: 10)
    try bench.press("e <Tab> <Space>")
    #expect(bench.state.picker?.picker.items.map(\.label) == ["BLP", "MOB", "ENU", "KLI", "FRE"])
    #expect(bench.state.picker?.picker.allowsCreation == true)
    try bench.press("<Esc> <Tab> <Down> <Space>")
    #expect(bench.state.picker?.picker.allowsCreation == false)
  }
}
