import Screen
import Testing

@Suite("Colours") struct ColorTests {
  @Test(arguments: [
    (0x005F87, 256, 24), (0xFFFFFF, 256, 231), (0x121212, 256, 233), (0x000001, 256, 16),
    (0xFF0000, 16, 9), (0xFF0000, 8, 1), (0xFFFFFF, 8, 7), (0x101010, 8, 0), (0x8A8A8A, 16, 8),
    (0x00AF00, 88, 2),
  ])
  func `any colour finds its nearest`(_ colour: UInt32, _ count: Int, _ entry: Int) {
    #expect(Color(colour).nearestEntry(of: count) == entry)
  }

  @Test func `the terminal's own colour is no entry`() {
    #expect(Color.standard.nearestEntry(of: 256) == nil)
    #expect(Color.standard.parts == nil)
  }

  @Test func `names and numbers`() {
    #expect(Color(0x005F87) == .rgb(0, 0x5F, 0x87))
    #expect(Color(0x005F87).name == "#005f87")
    #expect(Color(0x005F87).index == nil)
    #expect(Style(.faint, on: .cursor).name == "faint on cursor")
  }

  @Test func `roles of the upper style win, attributes add up`() {
    let row = Style(on: .cursor).merging(over: Style(.warning).with(\.italic, true))
    #expect(row == Style(italic: true, ink: .warning, surface: .cursor))
    #expect(Style(.hit).merging(over: row).ink == .hit)
    #expect(Style(.hit).merging(over: row).surface == .cursor)
  }
}
