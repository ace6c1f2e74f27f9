import Domain
import Screen
import TUI
import Testing

/// INTERFACE.md §6: `E` and Ctrl+O hand the long text over to `$EDITOR`.
@Suite("The long text in $EDITOR")
struct EditorTests {
  private static func bench(_ editor: @escaping (String) -> (String?, Text?)) -> Bench {
    var bench = Bench.open(topics: 5)
    bench.elsewhere { $0.write(Network.topic(0), CellName("text"), .text("alt")) }
    bench.editor = editor
    return bench
  }

  @Test func `from the list it is a step of its own`() throws {
    var bench = Self.bench { ($0 + " und neu", nil) }
    let version = bench.book.sheet(Network.topic(0))?.versions[CellName("text")]
    try bench.press("E")
    #expect(
      bench.steps == [
        Step(
          "edit",
          [Topic.typeName, "Muster-Thema 0"],
          writes: [
            CellWrite(
              Topic.typeName,
              Network.topic(0),
              CellName("text"),
              .text("alt und neu"),
              basis: .version(version)
            )
          ]
        )
      ]
    )
    #expect(bench.effects.contains(.redraw))
    #expect(bench.toast == "Thema „Muster-Thema 0“ geändert · u rückgängig")
    #expect(bench.state.topics.detail?.cells[CellName("text")] == .text("alt und neu"))
  }

  @Test func `a text that comes back as it went is no step`() throws {
    var bench = Self.bench { ($0, nil) }
    try bench.press("E")
    #expect(bench.steps.isEmpty && bench.toast == Words.german("notice.unchanged"))
    #expect(bench.effects.contains(.redraw))
  }

  @Test(arguments: ["E", "e abc <C-o>"])
  func `an editor that fails changes nothing and says so`(keys: String) throws {
    var bench = Self.bench { _ in (nil, Text("notice.editor.failed", .verbatim("nano"))) }
    try bench.press(keys)
    #expect(bench.steps.isEmpty && bench.effects.contains(.redraw))
    #expect(bench.toast == "Editor „nano“ endete mit einem Fehler; der Text ist unverändert")
    if keys.hasPrefix("e") { #expect(bench.typed("text") == "alt") }
  }

  @Test(arguments: ["e", "e <Tab> <Tab>", "e <S-Tab>"])
  func `from the form it comes back into the form`(keys: String) throws {
    var bench = Self.bench { ($0 + "\nneu", nil) }
    try bench.press(keys + " <C-o>")
    #expect(bench.typed("text") == "alt\nneu" && bench.steps.isEmpty)
    #expect(bench.state.form?.slot.field.name == "text")
    #expect(bench.state.wake == bench.now.milliseconds + 2000)
    try bench.press("<C-z>")
    #expect(bench.typed("text") == "alt")
    try bench.press("<C-y> <C-s>")
    #expect(bench.cell(0, "text") == .text("alt\nneu"))
  }

  @Test func `it takes along what is typed so far, which is kept meanwhile`() throws {
    var given: [String] = []
    var bench = Bench.open(topics: 5)
    bench.editor = { text in
      given.append(text)
      return (nil, nil)
    }
    try bench.press("e <Tab> <Tab> getippt <C-o>")
    #expect(given == ["getippt"])
    #expect(bench.drafts.count == 1)
  }

  @Test func `a text that clashes goes into the form`() throws {
    var bench = Self.bench { _ in ("meins", nil) }
    var state = bench.state
    // The editor is open while somebody else writes.
    let effects = update(
      &state,
      .recalled(Network.topic(0), bench.book.record(Network.topic(0)), .editor),
      at: bench.now
    )
    guard case .edit(_, let handover) = effects.first else {
      Issue.record("No editor")
      return
    }
    bench.elsewhere { $0.write(Network.topic(0), CellName("text"), .text("anders")) }
    bench.send(.edited("meins", nil, handover))
    #expect(bench.cell(0, "text") == .text("anders"))
    #expect(bench.typed("text") == "meins" && bench.drafts.count == 1)
    try bench.press("<C-s>")
    #expect(bench.canvas.lines.contains { $0.contains("„anders“") })
    try bench.press("<C-s>")
    #expect(bench.cell(0, "text") == .text("meins") && bench.drafts.isEmpty)
  }

  @Test func `a text that cannot be saved goes into the form`() throws {
    var bench = Self.bench { _ in ("meins", nil) }
    bench.writeFailure = Text("store.error.full")
    try bench.press("E")
    #expect(bench.banner == Words.german("store.error.full"))
    #expect(bench.typed("text") == "meins")
    bench.writeFailure = nil
    try bench.press("<C-s>")
    #expect(bench.cell(0, "text") == .text("meins") && bench.banner == nil)
  }

  @Test func `a form without a long text says so`() throws {
    var bench = Bench.open(topics: 5)
    try bench.press(#"? "Wer sitzt" <Enter> <C-o>"#)
    #expect(bench.toast == Words.german("notice.editor.none"))
  }

  @Test func `a topic that is gone has no text`() throws {
    var bench = Self.bench { ($0, nil) }
    bench.book.write(Network.topic(0), .deleted, .integer(1))
    try bench.press("E")
    #expect(
      bench.toast == Words.german("notice.gone") && bench.title == "Muster-Thema 1"
        || bench.title != "Muster-Thema 0"
    )
  }
}
