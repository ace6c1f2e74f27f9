import Domain
import Screen
import TUI
import Testing

/// `:theme`: what one sees is what one gets, and Esc leads back.
@Suite("The theme") struct ThemeTests {
  private static let box = #": "farben" <Enter>"#

  @Test func `the box shows each theme at once, and Enter keeps it`() throws {
    var bench = Bench.open(topics: 3)
    try bench.press(Self.box)
    #expect(bench.canvas[0, 0].style == Scheme.standard.style(of: Style(on: .header)))
    try bench.press("<Down>")
    #expect(bench.state.looks.theme == .light)
    #expect(bench.canvas[0, 0].style == Scheme.light.style(of: Style(on: .header)))
    #expect(bench.notes["theme"] == nil)
    try bench.press("<Enter>")
    #expect(bench.state.scope == .topics && bench.state.looks.theme == .light)
    #expect(bench.notes["theme"] == "light")
  }

  @Test(arguments: ["<Esc>", "<C-c>"]) func `Esc leads back`(key: String) throws {
    var bench = Bench.open(topics: 3)
    try bench.press(Self.box + " <Down> <Down> <Down> " + key)
    #expect(bench.state.looks.theme == .standard && bench.notes["theme"] == nil)
    #expect(bench.state.scope == .topics)
  }

  @Test func `typing finds one, and the box begins at the one in force`() throws {
    var bench = Bench.open(topics: 3)
    try bench.press(Self.box + #" "kontrast" <Enter>"#)
    #expect(bench.state.looks.theme == .contrast)
    try bench.press(Self.box)
    #expect(bench.state.picker?.picker.current?.id == ThemeName.contrast.rawValue)
  }

  /// Flag, then note, then `NO_COLOR`, then the terminal's own colours.
  @Test(
    arguments: [
      (nil, nil, false, ThemeName.standard), (nil, nil, true, .monochrome),
      (nil, "dark", true, .dark), (ThemeName.light, "dark", false, .light),
      (.light, nil, true, .light),
      (nil, "of a later version", false, .standard), (nil, "of a later version", true, .monochrome),
    ] as [(ThemeName?, String?, Bool, ThemeName)])
  func `who has the say`(flag: ThemeName?, note: String?, noColour: Bool, theme: ThemeName) {
    var bench = Bench(topics: 3)
    var wishes = Looks.Wishes()
    wishes.theme = flag
    wishes.isColourless = noColour
    bench.state.dress(as: wishes)
    bench.begin(notes: note.map { ["theme": $0, "topics": "overview=0"] } ?? [:])
    #expect(bench.state.looks.theme == theme)
  }

  @Test(arguments: [0, 8, 16, 256]) func `a terminal shows what it can`(colours: Int) {
    var bench = Bench(topics: 3)
    var wishes = Looks.Wishes()
    wishes.theme = .dark
    wishes.colours = colours
    bench.state.dress(as: wishes)
    bench.begin()
    #expect(bench.state.looks.scheme == .of(.dark, colours: colours))
    #expect(
      bench.canvas[0, 0].style == Scheme.of(.dark, colours: colours).style(of: Style(on: .header)))
  }

  @Test func `no role is left in a frame`() throws {
    for theme in ThemeName.allCases {
      var bench = Bench.open(topics: 9, size: Size(width: 120, height: 34))
      bench.state.looks.theme = theme
      let canvas = bench.canvas
      for y in 0..<34 {
        for x in 0..<120 {
          #expect(canvas[x, y].style.ink == nil && canvas[x, y].style.surface == nil)
        }
      }
    }
  }

  @Test func `the mouse can be left to the terminal for good`() throws {
    var bench = Bench.open(topics: 3)
    #expect(bench.state.looks.hearsMouse)
    try bench.press(#": "maus" <Enter>"#)
    #expect(!bench.state.looks.hearsMouse && bench.notes["mouse"] == "off")
    var again = Bench(topics: 3)
    again.begin(notes: bench.notes)
    #expect(!again.state.looks.hearsMouse)
    try again.press(#": "maus" <Enter>"#)
    #expect(again.state.looks.hearsMouse && again.notes["mouse"] == "on")
    var wishes = Looks.Wishes()
    wishes.isMouseless = true
    again.state.dress(as: wishes)
    #expect(!again.state.looks.hearsMouse)
  }
}
