import Screen
import Testing

@testable import Terminal

private let on = "\u{1B}[200~"
private let off = "\u{1B}[201~"

private func decode(_ texts: String...) -> [InputEvent] {
  var decoder = KeyDecoder()
  return texts.flatMap { decoder.decode(bytes($0)) }
}

struct PasteTests {
  private static let cases: [(String, [InputEvent])] = [
    (on + "Grüße\tda" + off, [.paste("Grüße\tda")]),
    (on + off, [.paste("")]),
    ("a" + on + "b" + off + "c", [.key(.character("a")), .paste("b"), .key(.character("c"))]),
    (on + "eins\rzwei\r\ndrei\nvier" + off, [.paste("eins\nzwei\ndrei\nvier")]),
    (on + "a\u{1B}[31mb" + off, [.paste("a[31mb")]),
    // An end inside the text: what follows it is text all the same.
    (on + "a" + off + ":q\r" + off, [.paste("a:q\n")]),
    (on + "a" + off + ":q\r" + off + "x", [.paste("a:q\n"), .key(.character("x"))]),
    // Two pastes are two.
    (on + "a" + off + "x" + on + "b" + off, [.paste("a"), .key(.character("x")), .paste("b")]),
    // A beginning inside the text is text without its Esc.
    (on + "a" + on + "b" + off, [.paste("a[200~b")]),
    (on + "\u{1B}[201" + off, [.paste("[201")]),
  ]

  @Test(arguments: cases)
  func `a paste is text and nothing but text`(_ text: String, _ events: [InputEvent]) {
    #expect(decode(text) == events)
  }

  // Its beginning comes in one piece, as keys do.
  @Test(arguments: 6..<19) func `a paste may come in pieces`(_ cut: Int) {
    let text = Array((on + "eins ä" + off).utf8)
    var decoder = KeyDecoder()
    #expect(decoder.decode(text[..<cut].map(RawInput.byte)) == [])
    #expect(decoder.decode(text[cut...].map(RawInput.byte)) == [.paste("eins ä")])
  }

  @Test func `keys that ncurses finds in a paste are no keys`() {
    var decoder = KeyDecoder()
    let events = decoder.decode(bytes(on + "a") + [.code(259)] + bytes("b" + off))
    #expect(events == [.paste("ab")])
  }

  @Test(arguments: [
    (
      [String(repeating: "dq", count: 20), "ZZ" + off],
      [String(repeating: "dq", count: 20), "ZZ"]
    ),
    (["ZZ" + off], ["ZZ"]),
  ])
  func `what comes late of a paste is text and no keys`(_ late: [String], _ texts: [String]) {
    var decoder = KeyDecoder()
    _ = decoder.decode(bytes(on + "abc"))
    #expect(decoder.endPaste() == [.paste("abc")])
    let events = late.flatMap { decoder.decode(bytes($0)) + decoder.endPaste() }
    #expect(events == texts.map { .paste($0) })
    #expect(decoder.decode(bytes("q")) == [.key(.character("q"))])
  }

  @Test func `a paste without an end can be ended`() {
    var decoder = KeyDecoder()
    #expect(decoder.decode(bytes(on + "abc")) == [])
    #expect(decoder.isInPaste)
    #expect(decoder.decode(bytes("def")) == [])
    #expect(decoder.endPaste() == [.paste("abcdef")])
    #expect(!decoder.isInPaste)
    #expect(decoder.endPaste() == [])
    #expect(decoder.decode(bytes("q")) == [.key(.character("q"))])
  }

  @Test func `a paste that is too long is cut off, and its end is found`() {
    var decoder = KeyDecoder()
    let long = [RawInput](repeating: .byte(120), count: PasteCollector.limit + 100)
    let events = decoder.decode(bytes(on) + long + bytes(off + "q"))
    guard events.count == 2, case .paste(let text) = events[0] else {
      Issue.record("expected a paste and a key")
      return
    }
    #expect(text.utf8.count == PasteCollector.limit)
    #expect(events[1] == .key(.character("q")))
  }

  @Test func `what is not UTF-8 in a paste is repaired`() {
    var decoder = KeyDecoder()
    let events = decoder.decode(bytes(on) + [.byte(97), .byte(0xFF)] + bytes(off))
    #expect(events == [.paste("a\u{FFFD}")])
  }
}
