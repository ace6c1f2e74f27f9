import Screen
import Testing

@testable import Terminal

/// What ncurses would hand over for a text that the terminal sends.
func bytes(_ text: String) -> [RawInput] { text.utf8.map(RawInput.byte) }

private func decode(_ batches: [RawInput]...) -> [InputEvent] {
  var decoder = KeyDecoder()
  return batches.flatMap { decoder.decode($0) }
}

struct KeyDecoderTests {
  private static let sequences: [(String, [Key])] = [
    ("a", [.character("a")]),
    ("ä", [.character("ä")]),
    ("日本", [.character("日"), .character("本")]),
    ("👍", [.character("👍")]),
    ("e\u{301}x", [.character("e\u{301}"), .character("x")]),
    (" ", [.character(" ")]),
    ("\r", [.enter]),
    ("\n", [.control("j")]),
    ("\t", [.tab]),
    ("\u{7F}", [.backspace]),
    ("\u{8}", [.backspace]),
    ("\u{1}\u{1A}", [.control("a"), .control("z")]),
    ("\u{0}", [.control(" ")]),
    (
      "\u{1C}\u{1D}\u{1E}\u{1F}",
      [.control("\\"), .control("]"), .control("^"), .control("_")]
    ),
    ("\u{1B}", [.escape]),
    ("\u{1B}\u{1B}", [.escape, .escape]),
    ("\u{1B}x", [.alt("x")]),
    ("\u{1B}xy", [.alt("x"), .character("y")]),
    ("\u{1B}ö", [.alt("ö")]),
    ("\u{1B}e\u{301}", [.alt("e\u{301}")]),
    ("a\u{1B}b", [.character("a"), .alt("b")]),
    ("\u{1B}\u{1B}x", [.escape, .alt("x")]),
    ("\u{1B}\u{7F}", [.alt("\u{7F}")]),
    ("\u{1B}\r", [.escape, .enter]),
    ("\u{1B}[", [.alt("[")]),
    ("\u{1B}O", [.alt("O")]),
    ("\u{1B}Oä", [.alt("O"), .character("ä")]),
    ("\u{1B}[A\u{1B}OB", [.up, .down]),
    ("\u{1B}[1;5C\u{1B}[1;3D", [.right, .left]),
    (
      "\u{1B}[H\u{1B}[F\u{1B}[1~\u{1B}[4~\u{1B}[7~\u{1B}[8~",
      [.home, .end, .home, .end, .home, .end]
    ),
    ("\u{1B}[2~\u{1B}[3;5~\u{1B}[5~\u{1B}[6~", [.insert, .delete, .pageUp, .pageDown]),
    ("\u{1B}OP\u{1B}[15~\u{1B}[24~", [.function(1), .function(5), .function(12)]),
    ("\u{1B}[1;2S", [.function(4)]),
    ("\u{1B}[Z\u{1B}OM", [.backTab, .enter]),
    // Answers and reports that nobody asked for, and stray ends of a paste.
    ("\u{1B}[I\u{1B}[?62;1c\u{1B}[99;5ua", [.character("a")]),
    ("\u{1B}[201~b", [.character("b")]),
    ("\u{1B}[12\rq", [.enter, .character("q")]),
    ("\u{1B}[99999999999999999999~c", [.character("c")]),
    // C1 controls are no characters.
    ("\u{85}\u{9B}d", [.character("d")]),
  ]

  @Test(arguments: sequences) func `bytes become keys`(_ text: String, _ keys: [Key]) {
    #expect(decode(bytes(text)) == keys.map(InputEvent.key))
  }

  private static let codes: [(Int32, Key?)] = [
    (258, .down), (259, .up), (260, .left), (261, .right), (262, .home), (360, .end),
    (263, .backspace), (330, .delete), (331, .insert), (338, .pageDown), (339, .pageUp),
    (343, .enter), (353, .backTab), (265, .function(1)), (276, .function(12)),
    (336, .down), (337, .up), (393, .left), (402, .right), (391, .home), (386, .end),
    (383, .delete), (409, nil), (511, nil),
  ]

  @Test(arguments: codes) func `codes of ncurses become keys`(_ code: Int32, _ key: Key?) {
    #expect(decode([.code(code)]) == (key.map { [.key($0)] } ?? []))
    // Alt or Esc before it adds nothing.
    #expect(decode([.byte(0x1B), .code(code)]) == (key.map { [.key($0)] } ?? []))
  }

  @Test(
    arguments: [
      ("kUP", 259), ("kUP5", 259), ("kDN3", 258), ("kLFT5", 260), ("kRIT8", 261), ("kHOM5", 262),
      ("kEND", 360), ("kPRV3", 339), ("kNXT5", 338), ("kDC5", 330), ("kIC6", 331), ("kUP9", nil),
      ("kxIN", nil), ("", nil),
    ] as [(String, Int32?)]
  )
  func `names of modified keys mean the plain ones`(_ name: String, _ code: Int32?) {
    #expect(KeyTable.code(named: name) == code)
  }

  @Test func `several resizes in a row are one`() {
    #expect(
      decode([.code(410), .code(410), .byte(97), .code(410)])
        == [.resize, .key(.character("a")), .resize]
    )
  }

  @Test(arguments: 1...3) func `a character may come in two batches`(_ cut: Int) {
    let all = bytes("👍")
    #expect(decode(Array(all[..<cut]), Array(all[cut...])) == [.key(.character("👍"))])
  }

  @Test(
    arguments: [
      [0xFF], [0xC3], [0xA4], [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80],
      [0xF5, 0x80, 0x80, 0x80], [0xC3, 0x28].dropLast(), [0xF0, 0x9F],
    ] as [[UInt8]]
  )
  func `what is not UTF-8 is dropped and swallows nothing`(_ wrong: [UInt8]) {
    #expect(decode(wrong.map(RawInput.byte) + bytes("a")) == [.key(.character("a"))])
    #expect(decode(wrong.map(RawInput.byte), bytes("ä")) == [.key(.character("ä"))])
    #expect(decode(wrong.map(RawInput.byte) + bytes("\u{1B}[A")) == [.key(.up)])
  }

  @Test func `a base with countless marks is cut into characters`() {
    let events = decode(bytes("e" + String(repeating: "\u{301}", count: 1000)))
    #expect(events.count == 63)
    #expect(
      events.first == .key(.character(Character("e" + String(repeating: "\u{301}", count: 15))))
    )
  }

  @Test(arguments: UInt64(0)..<200) func `no input traps, and every key comes after it`(
    _ seed: UInt64
  ) {
    var state = seed
    func random(_ below: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % below
    }
    let likely: [UInt8] = [0x1B, 0x5B, 0x4F, 0x3B, 0x32, 0x30, 0x31, 0x7E, 0xC3, 0xA4, 0x0D]
    var decoder = KeyDecoder()
    for _ in 0..<50 {
      let batch = (0..<random(12)).map { _ -> RawInput in
        switch random(4) {
        case 0: .code(Int32(257 + random(300)))
        case 1: .byte(UInt8(random(256)))
        default: .byte(likely[random(likely.count)])
        }
      }
      _ = decoder.decode(batch)
    }
    _ = decoder.endPaste()
    #expect(decoder.decode(bytes("q")).last == .key(.character("q")))
  }

  @Test(arguments: ["]52;c;?\u{7}", "]11;rgb:0/0/0\u{1B}\\", "P1$r0m\u{1B}\\", "_Gi=1;OK\u{1B}\\"])
  func `what a terminal answers in a string is no keys`(_ string: String) {
    var decoder = KeyDecoder()
    #expect(decoder.decode(bytes("\u{1B}" + string + "q")) == [.key(.character("q"))])
    #expect(decoder.decode(bytes("\u{1B}]")) == [.key(.alt("]"))])
    #expect(decoder.decode(bytes("\u{1B}Pq")) == [.key(.alt("P")), .key(.character("q"))])
  }
}
