import Screen
import Testing

@testable import Terminal

struct PaletteTests {
  private static let cases: [(Color, Int, Int?, Bool)] = [
    (.standard, 256, nil, false), (.red, 256, 1, false), (.brightBlue, 256, 12, false),
    (.indexed(220), 256, 220, false), (.red, 8, 1, false), (.brightBlue, 8, 4, true),
    (.brightBlack, 8, 0, true), (.brightBlue, 16, 12, false), (.indexed(9), 8, 1, true),
    // The cube's corners, and grey.
    (.indexed(16), 16, 0, false), (.indexed(196), 16, 9, false), (.indexed(46), 16, 10, false),
    (.indexed(21), 16, 12, false), (.indexed(231), 16, 15, false), (.indexed(88), 16, 1, false),
    (.indexed(196), 8, 1, true), (.indexed(220), 8, 3, true), (.indexed(232), 8, 0, false),
    (.indexed(240), 16, 8, false), (.indexed(255), 8, 7, true),
    // Any colour, and terminals whose numbers are red, green and blue.
    (.rgb(0, 0x5F, 0x87), 256, 24, false), (.rgb(0xFF, 0, 0), 16, 9, false),
    (.rgb(0xFF, 0xFF, 0xFF), 8, 7, false), (.rgb(1, 2, 3), 1 << 24, 0x01_02_03, false),
    (.rgb(0, 0, 1), 1 << 24, 8, false), (.red, 1 << 24, 1, false),
    (.brightRed, 1 << 24, 0xFF_00_00, false), (.indexed(24), 1 << 24, 0x00_5F_87, false),
    (.standard, 1 << 24, nil, false),
  ]

  @Test(arguments: cases)
  func `a colour finds its nearest`(_ colour: Color, _ count: Int, _ number: Int?, _ bright: Bool) {
    let nearest = Palette.nearest(colour, of: count)
    #expect(nearest?.number == number)
    #expect((nearest?.isBright ?? false) == bright)
  }

  @Test func `every entry finds one that the terminal has`() {
    for number: UInt8 in 0...255 {
      for count in [8, 16, 88, 256] {
        let nearest = Palette.nearest(.indexed(number), of: count)
        #expect((0..<count).contains(nearest?.number ?? -1))
      }
    }
  }

  @Test func `without colours every pair is the terminal's own`() {
    var palette = Palette(colours: 0, limit: 0, hasStandard: false)
    let pair = palette.pair(foreground: .red, background: .blue)
    #expect(pair.number == 0 && !pair.isBold)
  }
}
