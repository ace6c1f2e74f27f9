import Domain
import Screen
import TUI
import Testing

/// The line that reports a Sachstand, when something goes wrong or somebody leaves.
@Suite("The line that reports")
struct ReportLineTests {
  private static func bench(access: AppState.Access = .edit) throws -> Bench {
    var bench = Bench(access: access)
    bench.book.add(Network.project)
    bench.begin()
    try bench.press("3 r")
    return bench
  }

  private static var draftName: String { "report/line/\(Network.project.id.raw.hex)" }

  @Test func `what is typed is kept two seconds after the last key`() throws {
    var bench = try Self.bench()
    try bench.press("Trasse")
    bench.wait(milliseconds: 1900)
    #expect(bench.drafts.isEmpty)
    bench.wait(milliseconds: 200)
    #expect(bench.drafts.values.map(\.form) == [Self.draftName])
    #expect(bench.drafts.values.first?.title == "Muster-Radachse")
  }

  @Test func `a save that fails leaves the text in its line, under a banner`() throws {
    var bench = try Self.bench()
    bench.stepFailure = Text("store.error.full")
    try bench.press("Trasse <Enter> Plan <Enter>")
    #expect(bench.banner == "Datenträger voll, nichts verloren: bitte Platz schaffen.")
    #expect(bench.state.reportLine?.sentence.text == "Trasse")
    #expect(bench.state.reportLine?.nextStep.text == "Plan")
    #expect(bench.drafts.count == 1)
    #expect(bench.canvas.lines.last?.contains("Datenträger voll") == true)
    bench.stepFailure = nil
    try bench.press("<Enter>")
    #expect(bench.banner == nil && bench.state.scope == .board)
    #expect(bench.drafts.isEmpty)
  }

  @Test func `one step writes the whole Sachstand`() throws {
    var bench = try Self.bench()
    try bench.press("Trasse <Tab> <Tab> <Enter> Plan <Enter>")
    let step = try #require(bench.steps.first)
    #expect(bench.steps.count == 1)
    func value(_ field: String) -> Value? {
      step.writes.first { $0.name == CellName(field) }?.value
    }
    #expect(Set(step.writes.map(\.type)) == [Report.typeName])
    #expect(value("project") == Value(link: Network.project.id.raw))
    #expect(value("day") == .text("2026-11-23"))
    #expect(value("light") == .text("red"))
    #expect(value("text") == .text("Trasse"))
    #expect(value("nextStep") == .text("Plan"))
  }

  @Test(arguments: ["<Esc>", "<C-c>"])
  func `leaving keeps the text, and r brings it back`(key: String) throws {
    var bench = try Self.bench()
    try bench.press("Trasse <Enter> Plan \(key)")
    #expect(bench.state.scope == .board)
    #expect(bench.toast?.contains("Getipptes bleibt") == true)
    try bench.press("r")
    #expect(bench.state.reportLine?.sentence.text == "Trasse")
    #expect(bench.state.reportLine?.nextStep.text == "Plan")
    // The cursor stands in the sentence again; without it there is a next step to keep.
    try bench.press("<C-u> \(key)")
    #expect(bench.drafts.count == 1)
  }

  @Test func `leaving the program keeps it, too`() throws {
    var bench = try Self.bench()
    try bench.press("Trasse <F10>")
    #expect(bench.state.isEnding)
    #expect(bench.drafts.count == 1)
  }

  @Test func `letters are text, and pasted lines are one`() throws {
    var bench = try Self.bench()
    try bench.press("qLRum <Paste \"a\\nb\">")
    #expect(bench.state.reportLine?.sentence.text == "qLRuma b")
    #expect(bench.steps.isEmpty)
  }

  @Test func `Up goes back to the sentence`() throws {
    var bench = try Self.bench()
    try bench.press("Trasse <Enter> <Up> n")
    #expect(bench.state.reportLine?.sentence.text == "Trassen")
  }

  @Test func `nobody reports in a book that is open for reading only`() throws {
    let bench = try Self.bench(access: .readOnly)
    #expect(bench.state.scope == .board)
    #expect(bench.toast == "Das Buch ist nur zum Lesen geöffnet")
  }

  @Test func `the card under the cursor comes back at the next start`() throws {
    var bench = Bench()
    bench.book.add(Network.project)
    bench.begin()
    try bench.press("3 L L q")
    let notes = bench.notes
    var next = Bench()
    next.book = bench.book
    next.begin(notes: notes)
    #expect(next.state.board.card?.title == "Muster-Radachse")
    #expect(next.state.board.column == 2)
  }
}
