import App
import Domain
import Screen
import Store
import TUI
import Testing

/// Attendance, a round and an Umlaufbeschluss in lines.
@Suite struct LinearCourseStory {
  @Test func `who is there, what they want, what is decided in between`() throws {
    let desk = try Desk(.planned)
    try desk.play("2 z j j j <Enter>")
    let heard = desk.transcript([
      "anwesenheit", "zugesagt", "abgesagt 2", "anwesenheit",
      "alle", "vertreten 2", "Ersatz", "gast", "Muster, VRR", "verlassen",
      "abfrage", "1", "2", "1", "", "3", "tiefer 1", "festlegen",
      ":umlauf BK Muster-Papier", ":speichern", "stimmt zu", "stimmt zu 2", "einspruch 3",
      "Die Kosten fehlen",
    ])
    Golden.check(heard.joined(separator: "\n") + "\n", "linear-course")
    #expect(try desk.session.store.diagnose().isClean)
    #expect(try desk.count(Domain.Result.typeName) == 1)
    #expect(try desk.count(AgendaItem.typeName) > 0)
  }
}
