import Terminal
import Testing

struct TerminalErrorTests {
  @Test func `under a test runner without a terminal there is none to take`() {
    // Where the tests run in a terminal they must leave it alone.
    let error = #expect(throws: TerminalError.self) {
      _ = try Terminal(environmentTerm: "nonsense")
    }
    #expect(error?.reason == .notATerminal || error?.reason == .unknown("nonsense"))
  }
}
