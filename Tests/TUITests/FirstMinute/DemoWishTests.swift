import Domain
import TUI
import Testing

/// The way to the demo: one key from the first screen and from the panes.
@Suite("The way to the demo")
struct DemoWishTests {
  @Test func `from the first screen, and nothing of it is lost`() throws {
    var bench = Bench(topics: 0)
    bench.begin(seat: nil, proposedName: "Frau Muster")
    try bench.press("x <C-x>")
    #expect(bench.toast == Words.german("demo.filling"))
    bench.wait(milliseconds: 10)
    #expect(bench.effects == [.visitDemo])
    #expect(bench.typed("name") == "Frau Musterx")
    #expect(bench.state.demoDue == nil)
  }

  @Test(arguments: ["<C-x>", "g d", "? Demo <Enter>", ": Demo <Enter>"])
  func `from a pane`(keys: String) throws {
    var bench = Bench.open(topics: 5)
    try bench.press(keys)
    bench.wait(milliseconds: 10)
    #expect(bench.effects == [.visitDemo])
  }

  @Test func `a form says why not, and the demo that it is one`() throws {
    var bench = Bench.open(topics: 5)
    try bench.press("e <C-x>")
    #expect(bench.toast == Words.german("disabled.demo.form"))
    #expect(bench.state.demoDue == nil)
    var demo = Bench.open(topics: 5, access: .demo)
    try demo.press("<C-x>")
    #expect(demo.toast == Words.german("disabled.demo"))
  }
}
