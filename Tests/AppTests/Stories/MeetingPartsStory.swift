import App
import Domain
import Screen
import Store
import TUI
import Testing

/// What a meeting's page shows of its attendance, papers, results and tasks.
@Suite struct MeetingPartsStory {
  private static func meeting(of desk: Desk) throws -> RecordID {
    let query = Query(
      Meeting.typeName, columns: [],
      conditions: [.between("span", from: "2026-11-26", before: "2026-11-27")],
      order: .date("span"))
    return try #require(desk.session.store.page(query, .first, before: 0, after: 0).rows.first).id
  }

  @Test func `a page shows who comes, what is missing, what was agreed and who does what`() throws {
    let desk = try Desk(.demo, size: Size(width: 120, height: 60))
    let meeting = ID<Meeting>(try Self.meeting(of: desk))
    try desk.commit(
      Desk.new(1) { (guest: inout Attendance) in
        guest.meeting = meeting
        guest.guest = "Muster, Ida"
        guest.reply = .accepted
      }
        + Desk.new(2) { (guest: inout Attendance) in
          guest.meeting = meeting
          guest.guest = "Muster, Eva"
          guest.state = .online
        }
        + Desk.new(3) { (paper: inout Paper) in
          paper.meeting = meeting
          paper.title = "Muster-Vorlage"
        }
        + Desk.new(4) { (result: inout Result) in
          result.meeting = meeting
          result.number = "MOB-2026-07"
          result.text = "Muster-Wortlaut"
          result.day = DemoTime.today
          result.light = .yellow
        }
        + Desk.new(5) { (task: inout Task) in
          task.meeting = meeting
          task.title = "Muster-Aufgabe"
          task.partner = ID(Desk.krefeld)
          task.due = DemoTime.today
        })
    try desk.play("2 z j j j <Enter>")
    for line in [
      "Anwesenheit ── 7", "Vorlagen ── 3", "Ergebnisse ── 1", "Aufgaben ── 1", "Muster, Ida",
      "zugesagt", "online", "fehlt noch Muster-Vorlage", "MOB-2026-07  Muster-Wortlaut", "gelb",
      "Muster-Aufgabe",
    ] {
      #expect(desk.screen.contains(line), "\(line)")
    }
    // What only a meeting that was held has is not asked for before.
    #expect(!desk.screen.contains("Getagt") && !desk.screen.contains("Niederschrift ist"))
  }

  @Test func `a guest goes into the trash under the own name`() throws {
    let desk = try Desk(.demo, size: Size(width: 120, height: 60))
    let meeting = ID<Meeting>(try Self.meeting(of: desk))
    try desk.commit(
      Desk.new(1) { (guest: inout Attendance) in
        guest.meeting = meeting
        guest.guest = "Muster, Ida"
      })
    try desk.play("2 z j j j <Enter>")
    for _ in 0..<30 where !desk.screen.contains("▸Muster, Ida") { try desk.play("j") }
    try desk.play("d")
    #expect(desk.screen.contains("Muster, Ida“") && !desk.screen.contains("Anwesenheit ── 6"))
    try desk.play("u")
    #expect(desk.screen.contains("Anwesenheit ── 6"))
  }

  @Test func `a Bereisung lists its stations in the order of the route`() throws {
    let desk = try Desk(.demo, size: Size(width: 120, height: 40))
    func stop(_ number: UInt64, _ title: String, _ rank: String) -> [CellWrite] {
      Desk.new(number) { (stop: inout FieldTripStop) in
        stop.trip = ID(RecordID(high: 0xF000, low: 10))
        stop.title = title
        stop.minutes = 45
        stop.partner = ID(Desk.krefeld)
        stop.rank = rank
      }
    }
    try desk.commit(
      Desk.new(10) { (trip: inout FieldTrip) in
        trip.title = "Nadelreise"
        trip.span = CivilSpan(canonical: "2026-12-10T09:00/16:00")
      } + stop(11, "Zweite Nadelstation", "b0V1") + stop(12, "Erste Nadelstation", "a0V1"))
    try desk.play("g / \"nadelreise\" <Enter>")
    let lines = desk.screen.split(separator: "\n").map(String.init)
    let places = ["Stationen ── 2", "Erste Nadelstation", "Zweite Nadelstation"].map { text in
      lines.firstIndex { $0.contains(text) }
    }
    #expect(places.allSatisfy { $0 != nil } && places.compactMap { $0 }.sorted() == places)
  }
}
