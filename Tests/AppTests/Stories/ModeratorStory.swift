import Domain
import Testing

/// What a moderator of the Geschäftsstelle does at the backlog, key by key.
@Suite struct ModeratorStory {
  @Test func `notes a topic in the meeting and gives it a place`() throws {
    let desk = try Desk(.brochure)
    try desk.play("l l a \"Muster-Radwege an Landesstraßen\" <C-s>")
    #expect(desk.screen.contains("[MOB 1]"))
    #expect(desk.screen.contains("„Muster-Radwege an Landesstraßen“ angelegt · u rückgängig"))
    try desk.play("a \"Muster-Winterdienst\" <C-s> K")
    let rows = desk.screen.split(separator: "\n")
    let first = rows.firstIndex { $0.contains("Muster-Winterdienst") }
    let second = rows.firstIndex { $0.contains("Muster-Radwege") && $0.contains("offen") }
    #expect(try #require(first) < #require(second))
  }

  @Test func `takes the interest of the partners in turn`() throws {
    let desk = try Desk(.brochure)
    try desk.play("l a Muster-Thema <C-s>")
    try desk.play("+ \"krefeld\" <Enter> + \"neuss\" <Enter> + \"krefeld\" <Enter>")
    #expect(desk.screen.contains("★3"))
    #expect(desk.screen.contains("KR 2 · NE 1"))
    try desk.play("- \"krefeld\" <Enter>")
    #expect(desk.screen.contains("KR 1 · NE 1"))
  }

  @Test func `moves a topic by the menu, and back by undo`() throws {
    let desk = try Desk(.demo)
    try desk.play("l m \"freiraum\" <Enter>")
    #expect(desk.screen.contains("[BLP 3]"))
    #expect(desk.screen.contains("→ FRE"))
    try desk.play("u")
    #expect(desk.screen.contains("[BLP 4]"))
    try desk.play("m \"zurück\" <Enter>")
    #expect(desk.screen.contains("→ zurückgestellt"))
  }

  @Test func `undo and redo take back and do again, the toast names the step`() throws {
    let desk = try Desk(.demo)
    try desk.play("d")
    #expect(desk.screen.contains("[Alle 17]"))
    try desk.play("u")
    #expect(desk.screen.contains("[Alle 18]"))
    #expect(desk.screen.contains("Rückgängig: Thema „Muster-Festsetzung"))
    try desk.play("U")
    #expect(desk.screen.contains("[Alle 17]"))
    try desk.play("D <Enter>")
    #expect(desk.screen.contains("Der Papierkorb ist leer."))
  }

  @Test func `finds a topic without its umlauts`() throws {
    let desk = try Desk(.demo)
    try desk.play("/ waermeplanung <Enter>")
    #expect(desk.screen.contains("▸★18 Muster-Wärmeplanung"))
    try desk.play("<Esc> / \"stationen\" <Enter>")
    #expect(desk.screen.contains("▸★11 Muster-Mobilstationen"))
  }

  @Test func `finds the short words of everyday by one or two letters`() throws {
    let desk = try Desk(.brochure)
    try desk.play("l a \"Tempo 30 am A3-Korridor, RS 2\" <C-s>")
    for word in ["30", "A3", "RS", "2", "Te"] {
      try desk.play("/ \"\(word)\" <Enter>")
      #expect(desk.screen.contains("Ein Treffer"), "\(word)")
    }
  }

  @Test func `makes a platform along with its topic`() throws {
    let desk = try Desk(.brochure)
    try desk.play("a Muster-Thema <Tab> \"+Wasser\" <Enter> <C-s>")
    #expect(desk.screen.contains("Wasser"))
    try desk.play("l l l l l l")
    #expect(desk.screen.contains("[Wasser 1]"))
  }
}
