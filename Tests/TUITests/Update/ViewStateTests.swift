import Domain
import Screen
import TUI
import Testing

@Suite("The view at the next start")
struct ViewStateTests {
  @Test(arguments: ["", "l", "l l j", "z", "p", "l p", "h z", "j j j", "G", "p l z j"])
  func `comes back as it was left`(keys: String) throws {
    var bench = Bench.open(topics: 60)
    try bench.press(keys)
    try bench.press("q")
    var next = Bench(topics: 60)
    next.begin(notes: bench.notes)
    #expect(next.state.topics.platform == bench.state.topics.platform)
    #expect(next.state.focus == bench.state.focus)
    #expect(next.state.topics.isZoomed == bench.state.topics.isZoomed)
    #expect(next.title == bench.title && next.position == bench.position)
    #expect(next.state.viewState == bench.state.viewState)
  }

  @Test func `topics without a platform come back too`() throws {
    var bench = Bench.open(topics: 10)
    bench.elsewhere { $0.write(Network.topic(3), CellName("platform"), .null) }
    try bench.press("h q")
    var next = Bench(topics: 10)
    next.book = bench.book
    next.begin(notes: bench.notes)
    #expect(next.state.topics.platform == .none && next.title == "Muster-Thema 3")
  }

  @Test(arguments: [
    "", ";;;", "platform", "platform=;focus=;topic=;zoom=", "platform=xyz;focus=123;topic=zz",
    "platform=00000000000000000000000000000009;focus=00000000000000000000000000000009",
    "topic=00000000000000000000000000000009", "a=b;c=d;zoom=7", "=;=", "platform==",
  ])
  func `what is not understood is passed over`(view: String) {
    var bench = Bench(topics: 10)
    bench.begin(notes: ["topics": view])
    #expect(bench.state.topics.platform == .all && bench.state.focus == nil)
    #expect(bench.title == "Muster-Thema 0" && bench.position == 1)
  }

  @Test func `the start asks for the list and its count only`() {
    var bench = Bench(topics: 10)
    bench.begin()
    #expect(bench.state.overlays.isEmpty && bench.toast == nil && bench.banner == nil)
    #expect(bench.state.topics.detail?.id == Network.topic(0))
    #expect(bench.state.topics.list.census.total == 10)
  }
}
