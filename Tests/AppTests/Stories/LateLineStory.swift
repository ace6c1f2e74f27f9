import App
import Domain
import Screen
import Store
import TUI
import Testing

/// What another laptop wrote before it knew of a release arrives all the same (R22).
@Suite struct LateLineStory {
  @Test func `a line that comes after the release asks for another Fassung`() throws {
    let desk = try Desk(.planned, size: Size(width: 120, height: 60))
    _ = try desk.holdMeeting()
    try desk.nameMeeting()
    try desk.look("g / \"nadelsitzung\" <Enter> m \"niederschrift\" <Enter> j <Enter> j")
    #expect(desk.screen.contains("freigegeben, Fassung 1"))
    #expect(!desk.screen.contains("Nach der Freigabe"))
    try desk.receive(
      Self.line(41, .task, "Auch eine Aufgabe") + Self.line(42, .internal, "Geheim")
        + Self.line(43, .note, "Der Nachtrag von nebenan"))
    let hint = "! Nach der Freigabe dazugekommen und in keiner Fassung: „Der Nachtrag von nebenan“"
    #expect(desk.screen.contains(hint) && desk.screen.contains("Noch zu prüfen ── 1"))
    try desk.look("g g")
    try desk.go(to: "! Nach der Freigabe")
    try desk.look("<Enter> \"Nachtrag\" <Enter>")
    #expect(desk.screen.contains("Fassung 2 begonnen"))
    try desk.look("g g j <Enter> j")
    #expect(desk.screen.contains("freigegeben, Fassung 2") && !desk.screen.contains(hint))
  }

  private static func line(
    _ number: UInt64, _ kind: MinuteLine.Kind, _ text: String
  ) -> [CellWrite] {
    var line = MinuteLine(id: ID(Desk.id(number)))
    line.item = Desk.made(1, AgendaItem.self)
    line.kind = kind
    line.text = text
    return line.writes.filter { $0.value != .null }
  }
}
