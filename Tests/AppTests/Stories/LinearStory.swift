import App
import Domain
import Screen
import Store
import TUI
import Testing
import Verbs

/// The book in lines, as a screen reader's user enters and hears it.
@Suite struct LinearStory {
  @Test func `start, seat, topic, meeting, Sachstand, undo, quit`() throws {
    let desk = try Desk(.brochure, seat: nil)
    try desk.layDown("Muster-Radachse", phase: .planning, days: 120)
    let heard = desk.transcript([
      "Muster, Maria", "DU", "2", "ja",
      "anlegen", "Muster-Lastenräder im Alltag", "mob", "Wo dürfen sie stehen?", ".",
      ":speichern",
      "interesse 1",
      "kalender", "anlegen 4", "nächsten Do 14-16:30", ":speichern",
      "projekte", "nächste", "nächste", "sachstand 1", "Der Antrag ist gestellt.", "gelb",
      "Gespräch mit dem Amt", "u", "u", ":zeit", "verlassen",
    ])
    Golden.check(heard.joined(separator: "\n") + "\n", "linear-story")
    #expect(desk.session.isOver)
    #expect(try desk.session.store.diagnose().isClean)
  }

  @Test func `the same in English`() throws {
    let desk = try Desk(.demo, language: .english, access: .demo)
    let heard = desk.transcript([
      "3", "back", "calendar", "view", "list", "1", "back", "people", "krefeld", "1", "exit",
    ])
    Golden.check(heard.joined(separator: "\n") + "\n", "linear-english")
    #expect(desk.session.isOver)
  }

  @Test func `nothing can be changed with read-only, and that is said`() throws {
    let desk = try Desk(.demo, access: .readOnly)
    let heard = desk.transcript(["bearbeiten 1", "anlegen", "wegwerfen 1", "interesse 1"])
    #expect(heard.count { $0.contains("nur zum Lesen") || $0.contains("Lesen") } >= 4, "\(heard)")
    #expect(desk.session.state.overlays.isEmpty)
  }

  @Test func `what was left half typed is offered at the next start, and goes on`() throws {
    let desk = try Desk(.demo)
    _ = desk.transcript(["bearbeiten 1", "Muster-Halbes"])
    desk.session.send(.terminate)
    let next = try desk.reopened()
    let heard = next.transcript(["1", "wählen", ":speichern"])
    #expect(heard.contains { $0.contains("Muster-Halbes") }, "\(heard)")
    #expect(heard.contains { $0.contains("Muster-Halbes") && $0.contains("geändert") }, "\(heard)")
  }

  @Test func `every line is plain and whole`() throws {
    let desk = try Desk(.demo)
    let heard = desk.transcript([
      "heute", "1", "?", "zurück", "netzwerk-check", "mehr", "1", "zurück", "ziele", "mehr",
      "mehr",
      "zurück", "personen", ":zur liste", "zurück", "kalender", "jahresplan", "weiter", "mehr",
      "zurück", "zurück", "projekte", "durchsicht", "runter", "zurück", "wohin 1", "1", "u",
      "hilfe",
      "fokus", "partner", "1", "mehr", "mehr", "zurück", "papierkorb zeigen", "zurück",
    ])
    for line in heard {
      #expect(!line.contains("⟨") && !line.contains("\u{1B}"), "\(line)")
      let isDrawn = line.unicodeScalars.contains { (0x2500...0x25FF).contains($0.value) }
      #expect(!isDrawn, "\(line)")
    }
    #expect(heard.count > 150)
  }
}
