import Domain
import TUI
import Testing

/// A whole text in a line that searches: no question to the store grows with it.
@Suite("Pasted texts")
struct PastedTextTests {
  @Test(arguments: [("g c f", ListName.chronicle), ("g p", .people)])
  func `a pasted text asks a question that the store can hold`(
    keys: String, list: ListName
  ) throws {
    var bench = Bench(topics: 5)
    bench.begin()
    try bench.press(keys)
    bench.send(.paste(String(repeating: "Wort ", count: 5000)))
    let query = list == .people ? bench.state.people?.list.query : bench.state.chronicle?.list.query
    #expect(try #require(query).conditions.count <= 60)
  }
}
