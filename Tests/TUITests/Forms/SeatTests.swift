import Domain
import Screen
import TUI
import Testing

/// INTERFACE.md §1.4: one screen, three fields, Enter through all three is enough.
@Suite("Who sits here")
struct SeatTests {
  private static func bench() -> Bench {
    var bench = Bench(topics: 5)
    bench.begin(seat: nil, proposedName: "Frau Muster")
    return bench
  }

  @Test func `Enter through all three is enough`() throws {
    var bench = Self.bench()
    #expect(bench.state.form?.purpose == .seat && bench.typed("name") == "Frau Muster")
    #expect(bench.state.form?.slots.count == 3)
    try bench.press("<Enter> <Enter> <Enter>")
    let author = Author(name: "Frau Muster", partner: nil, role: .moderation)
    #expect(bench.effects.contains(.seat(author)))
    #expect(bench.state.seat == author && bench.state.overlays.isEmpty)
    #expect(bench.toast == "Gespeichert wird nun unter: Frau Muster")
  }

  @Test(arguments: ["<Esc>", "<C-c>", "<Esc> <Esc>", "<C-u> <Esc>", "<Tab> <Esc>"])
  func `it cannot be left before somebody is named`(keys: String) throws {
    var bench = Self.bench()
    try bench.press(keys)
    #expect(bench.state.form?.purpose == .seat && bench.state.seat == nil)
    #expect(bench.toast == Words.german("form.seat.needed"))
  }

  @Test func `a name is needed`() throws {
    var bench = Self.bench()
    try bench.press("<C-u> <C-s>")
    #expect(bench.state.seat == nil && bench.state.form?.focus == 0)
    #expect(bench.canvas.lines.contains { $0.contains("Hier fehlt noch etwas.") })
  }

  @Test func `partner and role are chosen, and the author has them`() throws {
    var bench = Self.bench()
    try bench.press("<Tab> krefeld <Enter> <Right> <C-s>")
    #expect(
      bench.state.seat == Author(name: "Frau Muster", partner: Network.id(of: "KR"), role: .team)
    )
    try bench.press("+")
    #expect(bench.cell(0, "interest", of: "KR") == .integer(1))
  }

  @Test func `the Geschäftsstelle is found by its name`() throws {
    var bench = Self.bench()
    try bench.press("<Tab> krefeld <Enter> <S-Tab> gesch")
    #expect(bench.state.picker?.picker.current?.id == "")
    try bench.press("<Enter> <C-s>")
    #expect(bench.state.seat?.partner == nil && bench.state.seat != nil)
  }

  @Test func `it is no draft and never wakes the program`() throws {
    var bench = Self.bench()
    let wake = bench.state.wake
    try bench.press("xyz")
    #expect(bench.state.wake == wake)
    bench.wait(milliseconds: 5000)
    bench.send(.terminate)
    #expect(bench.drafts.isEmpty)
  }

  @Test func `it is not asked where nothing is written or in the demo`() {
    for access in [AppState.Access.readOnly, .demo] {
      var bench = Bench(topics: 5, access: access)
      bench.begin(seat: nil, proposedName: "Frau Muster")
      #expect(bench.state.overlays.isEmpty)
    }
  }

  @Test func `it can be changed later, and left unchanged`() throws {
    var bench = Bench.open(topics: 5)
    try bench.press(#"? "Wer sitzt" <Enter>"#)
    #expect(bench.typed("name") == "Herr Muster")
    #expect(bench.typed("partner") == Network.id(of: "DU").hex)
    try bench.press("x <Esc>")
    #expect(bench.state.overlays.isEmpty && bench.state.seat?.name == "Herr Muster")
    try bench.press(#"? "Wer sitzt" <Enter> x <C-s>"#)
    #expect(bench.state.seat?.name == "Herr Musterx")
  }
}
