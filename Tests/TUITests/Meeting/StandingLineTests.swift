import Domain
import Screen
import TUI
import Testing

/// What Enter leaves in a line where the book does not take it.
@Suite("Lines that wait for the book")
struct StandingLineTests {
  @Test(arguments: [false, true])
  func `a full disk glues no line of a meeting to the next`(isLinear: Bool) throws {
    var bench = try FooterTests.bench(in: .meeting, Size(width: 80, height: 24))
    try bench.press("<Tab>")
    var talk = LinearTalk()
    _ = talk.begin(bench.state)
    bench.writeFailure = Text("store.error.full")
    if isLinear {
      for line in ["Eins", "+ Zwei"] { _ = talk.hear(line, at: &bench) }
    } else {
      try bench.press(#""Eins" <Enter> "+ Zwei" <Enter>"#)
    }
    #expect(bench.state.meeting?.input.text == "Eins ⏎ + Zwei")
    bench.writeFailure = nil
    try bench.press("<Enter>")
    #expect(bench.state.meeting?.input.text.isEmpty == true)
    #expect(bench.steps.suffix(2).map(\.arguments) == [["note", "Eins"], ["task", "Zwei"]])
  }

  @Test func `who goes on with a blank or corrects changes the line that waits`() throws {
    var bench = try FooterTests.bench(in: .meeting, Size(width: 80, height: 24))
    bench.writeFailure = Text("store.error.full")
    try bench.press(#""Eins" <Enter> " und zwei" <Enter> <Backspace> "i""#)
    #expect(bench.state.meeting?.input.text == "Eins und zwei")
  }

  @Test func `the first of several lines can be taken out`() throws {
    var bench = try FooterTests.bench(in: .meeting, Size(width: 80, height: 24))
    bench.writeFailure = Text("store.error.full")
    try bench.press(#""Eins" <Enter> "Zwei" <Home> <Delete> <Delete> <Delete> <Delete>"#)
    bench.writeFailure = nil
    try bench.press("<Enter>")
    #expect(bench.steps.last?.arguments == ["note", "Zwei"])
  }

  @Test func `a guest whom the book did not take stays in the line`() throws {
    var bench = try FooterTests.bench(in: .line, Size(width: 80, height: 24))
    bench.writeFailure = Text("store.error.full")
    try bench.press(#""Muster, Eva" <Enter>"#)
    #expect(bench.state.lineQuestion?.input.text == "Muster, Eva")
    bench.writeFailure = nil
    try bench.press("<Enter>")
    #expect(bench.state.scope == .attendance && bench.banner == nil)
  }
}
