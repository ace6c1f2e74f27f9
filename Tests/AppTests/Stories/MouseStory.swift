import App
import Screen
import TUI
import Testing

/// A traveller with the mouse: everything that a hand does there, over a real book.
@Suite struct MouseStory {
  @Test func `from the overview into a project and back`() throws {
    let desk = try Desk(.demo, size: Size(width: 120, height: 34))
    try desk.play("<Click 3,5>")
    #expect(desk.session.state.pane == .partners && desk.screen.contains("▸MB"))
    // The board: a card, and the same place again opens its Steckbrief.
    let card = try #require(Self.place(of: "Muster-B", desk))
    try desk.play("<Click \(card)> <Click \(card)>")
    #expect(desk.screen.contains("Projekt · Muster-Bahnstrecke"))
    let esc = try #require(Self.place(of: "Esc zurück", desk))
    try desk.play("<Click \(esc)>")
    #expect(desk.session.state.overlays.isEmpty && desk.session.state.pane == .board)
  }

  @Test func `a topic is changed without a key but its text`() throws {
    let desk = try Desk(.demo)
    let row = try #require(Self.place(of: "Muster-Schulwege", desk))
    let edit = try #require(Self.place(of: "e bearbeiten", desk))
    try desk.play("<Click \(row)> <Click \(edit)> \" neu\"")
    let save = try #require(Self.place(of: "Strg+S", desk))
    try desk.play("<Click \(save)>")
    #expect(desk.screen.contains("Muster-Schulwege ohne Elterntaxi neu"))
    #expect(desk.session.state.overlays.isEmpty)
  }

  @Test func `the wheel goes through a long list`() throws {
    let desk = try Desk(.demo)
    try desk.play("<WheelDown 10,8> <WheelDown 10,8> <WheelDown 10,8>")
    #expect(desk.screen.contains("10 von 18"))
    try desk.play("<WheelUp 10,8>")
    #expect(desk.screen.contains("7 von 18"))
  }

  private static func place(of text: String, _ desk: Desk) -> String? {
    let canvas = desk.session.frame()
    for y in 0..<canvas.size.height {
      for x in 0..<canvas.size.width {
        let rest = (x..<canvas.size.width).compactMap { canvas[$0, y].text }
        if rest.starts(with: Array(text)) { return "\(x),\(y)" }
      }
    }
    return nil
  }
}
