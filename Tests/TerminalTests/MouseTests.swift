import Screen
import Testing

@testable import Terminal

/// What terminals send of their mouse, and nothing of it as keys.
@Suite("Mouse reports") struct MouseTests {
  private static func decode(_ texts: String...) -> [InputEvent] {
    var decoder = KeyDecoder()
    return texts.flatMap { decoder.decode($0.utf8.map { .byte($0) }) }
  }

  private static func key(_ letter: Character) -> InputEvent { .key(.character(letter)) }

  private static func press(_ x: Int, _ y: Int) -> InputEvent {
    .mouse(MouseEvent(.press, at: Point(x: x, y: y)))
  }

  @Test(
    arguments: [
      ("\u{1B}[<0;1;1M", [press(0, 0)]),
      ("\u{1B}[<0;250;70M", [press(249, 69)]),
      // A release, the other buttons, movements, Shift.
      ("\u{1B}[<0;5;5m", []), ("\u{1B}[<1;5;5M", []), ("\u{1B}[<2;5;5M", []),
      ("\u{1B}[<32;5;5M", []), ("\u{1B}[<35;5;5M", []), ("\u{1B}[<4;5;5M", []),
      // With Alt or Ctrl it is a click all the same.
      ("\u{1B}[<8;5;6M", [press(4, 5)]), ("\u{1B}[<16;5;6M", [press(4, 5)]),
      ("\u{1B}[<64;3;4M", [.mouse(MouseEvent(.wheelUp, at: Point(x: 2, y: 3)))]),
      ("\u{1B}[<65;3;4M", [.mouse(MouseEvent(.wheelDown, at: Point(x: 2, y: 3)))]),
      ("\u{1B}[<66;3;4M", []),
      // The old form, whose numbers are bytes.
      ("\u{1B}[M !!", [press(0, 0)]),
      ("\u{1B}[M`#$", [.mouse(MouseEvent(.wheelUp, at: Point(x: 2, y: 3)))]),
      ("\u{1B}[M#!!", []),
      // Between keys, and several at once.
      ("a\u{1B}[<0;2;3Mb", [key("a"), press(1, 2), key("b")]),
      ("\u{1B}[<0;2;3M\u{1B}[<0;2;3m\u{1B}[<0;9;9M", [press(1, 2), press(8, 8)]),
      // Odd ones: nothing of them is a key, and what follows is.
      ("\u{1B}[<0;0;0M", []), ("\u{1B}[<M", []), ("\u{1B}[<;;Mx", [key("x")]),
      ("\u{1B}[<0;5Mx", [key("x")]), ("\u{1B}[<0;5;5;5Mx", [key("x")]),
      ("\u{1B}[<99999999999999999999;5;5Mx", [key("x")]), ("\u{1B}[<0;5;5Zx", [key("x")]),
      ("\u{1B}[<0;5\u{1B}[<0;2;3M", [press(1, 2)]), ("\u{1B}[<0;5\rx", [.key(.enter), key("x")]),
    ] as [(String, [InputEvent])])
  func `a report is a click or nothing`(_ text: String, _ events: [InputEvent]) {
    #expect(Self.decode(text) == events)
  }

  @Test(arguments: 1..<11) func `a report that comes in two parts is one`(cut: Int) {
    let text = "\u{1B}[<0;12;13M"
    let first = String(text.prefix(cut))
    let second = String(text.dropFirst(cut))
    // An Esc alone, or with its bracket, is what it always was: a key.
    guard cut > 2 else { return }
    #expect(Self.decode(first, second + "x") == [Self.press(11, 12), Self.key("x")])
  }

  @Test func `a report without an end does not swallow what follows`() {
    let endless = "\u{1B}[<" + String(repeating: "1", count: 60)
    #expect(Self.decode(endless, "abc") == [Self.key("a"), Self.key("b"), Self.key("c")])
    #expect(Self.decode("\u{1B}[<0;1", "q") == [])
    #expect(Self.decode("\u{1B}[<0;1", "q", "w") == [Self.key("w")])
  }

  @Test func `every sequence of bytes behind the mark leaves no key of ours behind`() {
    for button in 0...127 {
      let text = "\u{1B}[<\(button);7;8M"
      let keys = Self.decode(text).filter { if case .mouse = $0 { false } else { true } }
      #expect(keys.isEmpty, "\(button)")
    }
  }
}
