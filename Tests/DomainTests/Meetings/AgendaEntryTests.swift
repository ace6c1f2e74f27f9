import Domain
import Testing

/// TOPs as they are typed in one line.
@Suite struct AgendaEntryTests {
  @Test(
    arguments: [
      ("Radwege", "Radwege", nil), ("Radwege 20m", "Radwege", 20),
      ("Radwege 20 min", "Radwege", 20),
      ("Radwege 20 Min.", "Radwege", 20), ("Radwege, 20", "Radwege", 20),
      ("Radwege, 20m", "Radwege", 20), ("Radweg Phase 2", "Radweg Phase 2", nil),
      ("Haushalt 2027", "Haushalt 2027", nil), ("B-Plan 12m ", "B-Plan", 12),
      ("Plan, 700", "Plan, 700", nil), ("Straße 700m", "Straße 700m", nil),
      ("  Viel   Luft  ", "Viel Luft", nil), ("Wege ,20", "Wege ,20", nil),
    ] as [(String, String, Int64?)])
  func `minutes stand at the end`(typed: String, title: String, minutes: Int64?) throws {
    let entry = try #require(AgendaEntry.entries(in: typed).first)
    #expect(entry == AgendaEntry(title: title, minutes: minutes))
  }

  @Test(arguments: ["", "   ", ";", "20m", " ; 15 min ;"])
  func `what has no title is no TOP`(typed: String) {
    #expect(AgendaEntry.entries(in: typed) == [])
  }

  @Test func `several stand in one line`() {
    #expect(
      AgendaEntry.entries(in: "Eins 5m; Zwei;; Drei, 10").map(\.title) == ["Eins", "Zwei", "Drei"])
  }
}
