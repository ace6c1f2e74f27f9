import Domain
import Screen
import Testing

/// What people do who look for somebody, or enter who sits where, key by key.
@Suite struct PeopleStory {
  @Test func `finds who does what in which city`() throws {
    let desk = try Desk(.brochure)
    try desk.play(
      """
      g p <Insert> "Muster, Kim" <Tab> <Tab> "klima" <Enter> <C-s>
      """)
    // Without a city that is asked for, the new person works where the author does.
    try desk.play("<Tab> e <Tab> \"krefeld\" <Enter> <C-s> f \"klima krefeld\"")
    #expect(desk.screen.contains("→ Krefeld · Klimaanpassung"))
    #expect(desk.screen.contains("Muster, Kim"))
    try desk.play("<C-u> \"klima neuss\"")
    #expect(desk.screen.contains("Dazu ist niemand eingetragen"))
    try desk.play("<C-u> \"musterk\"")
    #expect(!desk.screen.contains("Muster, Kim"))
    try desk.play("<C-u> \"must krefeld\" <Enter>")
    #expect(desk.screen.contains("Person · Muster, Kim"))
    try desk.play("<Esc>")
    #expect(desk.screen.contains("must krefeld"))
    try desk.play("<Esc> <Esc>")
    #expect(!desk.screen.contains("Wer?"))
  }

  @Test func `adds a Beigeordnete and sees the rule fall silent`() throws {
    let desk = try Desk(.brochure)
    try desk.play("1 j j <Enter>")
    #expect(desk.screen.contains("! R02  Krefeld:"))
    try desk.play("a \"+Muster, Anna\" <Enter> <C-s>")
    #expect(!desk.screen.contains("R02"))
    #expect(desk.screen.contains("Muster, Anna"))
    #expect(desk.screen.contains("Beigeordnete:r"))
    #expect(desk.screen.contains("„Muster, Anna · BK“ angelegt"))
    // The second seat is one in the Team, and the person is of the partner.
    try desk.play("a \"+Muster, Ben\" <Enter> <C-s>")
    #expect(!desk.screen.contains("R04"))
    try desk.play("<Esc> g p \"krefeld team\"")
    #expect(desk.screen.contains("Muster, Ben"))
    #expect(!desk.screen.contains("Muster, Anna"))
    try desk.play("<Esc> <Esc> u u")
    #expect(desk.screen.contains("! 0"))
  }

  @Test func `the way to the Sprecher leads over the Team`() throws {
    let desk = try Desk(.brochure)
    try desk.play("1 <Enter> G k a \"+Muster, Rita\" <Enter> <C-s>")
    #expect(desk.screen.contains("nicht erreichbar"))
    try desk.play("gg a \"+Muster, Anna\" <Enter> <C-s>")
    #expect(desk.screen.contains("erreichbar über Muster, Anna (BK)"))
  }

  @Test func `an end before the beginning is said at its field and not saved`() throws {
    let desk = try Desk(.brochure)
    try desk.play(
      "1 <Enter> a \"+Muster, Anna\" <Enter> <Tab> <Tab> <Tab> <Tab> \"1.1.2026\" <C-s>")
    #expect(desk.screen.contains("Das Ende liegt vor dem Beginn am 23.11.2026."))
    try desk.play("<C-u> \"1.1.2031\" <C-s>")
    #expect(desk.screen.contains("angelegt"))
  }

  @Test func `a second seat in the same body is warned of and saved all the same`() throws {
    let desk = try Desk(.brochure)
    try desk.play("1 <Enter> a \"+Muster, Anna\" <Enter> <C-s>")
    try desk.play("a \"Muster\" <Enter> \"BK\" <Enter>")
    #expect(desk.screen.contains("Schon seit 23.11.2026 Mitglied in BK"))
    try desk.play("<C-s>")
    #expect(desk.screen.contains("angelegt"))
  }

  @Test(arguments: [
    Size(width: 60, height: 16), Size(width: 80, height: 24), .init(width: 120, height: 34),
  ])
  func `every screen of the g keys stands at every size`(size: Size) throws {
    let desk = try Desk(.brochure, size: size)
    for (keys, title) in [
      ("g h", "Heute"), ("g n", "Netzwerk-Check"), ("g z", "Ziele und Region"), ("g p", "Personen"),
    ] {
      try desk.play(keys)
      #expect(desk.screen.contains(title), "\(keys)")
      #expect(!desk.screen.contains("⟨"), "\(keys)")
      try desk.play("<Esc>")
      #expect(!desk.screen.contains("Wer?"), "\(keys)")
    }
    try desk.play("1")
    for code in ["D ", "DU", "KR", "MB", "NE", "RT", "ME"] { #expect(desk.screen.contains(code)) }
    #expect(!desk.screen.contains("⟨"))
  }

  @Test func `the region's figures are as stated`() throws {
    let desk = try Desk(.brochure, size: Size(width: 100, height: 40))
    try desk.play("g z G")
    #expect(desk.screen.contains("ha"))
    try desk.play("gg")
    #expect(desk.screen.contains("bis 2035, noch 9 Jahre"))
    try desk.play("e")
    #expect(desk.screen.contains("Ziel bearbeiten"))
  }
}
