import App
import Domain
import Screen
import Store
import TUI
import Testing

/// A Bereisung from the plan to the report, key by key.
@Suite struct TripStory {
  /// A trip of this day from nine to one, with three stations; it is 09:00 or later on the desk.
  private static func desk(_ size: Size = Size(width: 80, height: 24)) throws -> Desk {
    let desk = try Desk(.planned, size: size)
    let trip = Desk.id(20)
    try desk.commit(
      Desk.new(20) { (trip: inout FieldTrip) in
        trip.title = "Muster-Bereisung Hafen"
        trip.span = CivilSpan(canonical: Self.span(of: desk))
        trip.returnMinutes = 20
        trip.departure = "Hauptbahnhof Duisburg"
      }
        + Self.stop(21, trip, "Muster-Radstation", 30, 10, partner: Desk.duisburg)
        + Self.stop(22, trip, "Muster-Hafen", 45, 15, fixed: 60, desk: desk)
        + Self.stop(23, trip, "Muster-Quartier", 30, 20))
    return desk
  }

  /// From ten minutes ago until three hours from now.
  private static func span(of desk: Desk) -> String {
    let now = desk.session.state.moment
    let start = time(now.time.minuteOfDay - 10)
    let end = time(now.time.minuteOfDay + 180)
    return "\(now.today.canonical)T\(start)/\(end)"
  }

  private static func time(_ minute: Int) -> String {
    let known = min(max(minute, 0), 1439)
    return CivilTime(hour: known / 60, minute: known % 60)?.canonical ?? ""
  }

  private static func stop(
    _ number: UInt64, _ trip: RecordID, _ title: String, _ minutes: Int64, _ travel: Int64,
    partner: RecordID? = nil, fixed: Int? = nil, desk: Desk? = nil
  ) -> [CellWrite] {
    Desk.new(number) { (stop: inout FieldTripStop) in
      stop.trip = ID(trip)
      stop.title = title
      stop.minutes = minutes
      stop.travelMinutes = travel
      stop.partner = partner.map { ID($0) }
      stop.rank = "a\(number)"
      if let fixed, let desk {
        stop.fixedTime = Self.time(desk.session.state.moment.time.minuteOfDay + fixed)
      }
    }
  }

  @Test func `plans a route from projects and typed lines`() throws {
    let desk = try Desk(.planned, size: Size(width: 120, height: 40))
    try desk.play(
      "g b a \"Muster-Bereisung\" <Tab> <Tab> \"10.12.2026 9:00-12:00\" <C-s> <Enter>")
    #expect(desk.screen.contains("noch keine Station"))
    // Two projects by Leertaste, then two typed lines.
    try desk.play("<Space> <Space> <Space> <Enter>")
    #expect(desk.screen.contains("2 Stationen in „Muster-Bereisung“ angelegt"))
    #expect(desk.screen.contains("Stationen ── 2 · zurück 10:00 (bis 12:00) · 120 Min. Puffer"))
    try desk.play("/stationen <Enter>")
    try desk.play("gg a \"Muster-Hafen 45m +20\" <Enter> \"Muster-Depot 30m +90\" <Enter> <Enter>")
    #expect(desk.screen.contains("Stationen ── 4"))
    #expect(desk.screen.contains("! 65 Min. zu spät"))
    // Less of one station, and another order.
    try desk.play("/depot <Enter> - K")
    #expect(desk.screen.contains("! 60 Min. zu spät"))
    #expect(desk.screen.contains("„Muster-Depot“ steht jetzt vor „Muster-Hafen“"))
  }

  @Test func `in the bus every answer is saved at once`() throws {
    let desk = try Self.desk(Size(width: 60, height: 16))
    try desk.play("g b")
    #expect(desk.session.state.scope == .ride)
    #expect(desk.screen.contains("JETZT     1 Muster-Radstation"))
    #expect(desk.screen.contains("NÄCHSTE   2 Muster-Hafen"))
    try desk.play("\"Kurze Wege\" <Enter>")
    #expect(
      try desk.cells(FieldTripStop.typeName, Desk.id(21))[CellName("good")] == .text("Kurze Wege"))
    #expect(desk.screen.contains("Was übernehmen wir?"))
    try desk.play("\"Reparatur\" <Enter> \"Wer zahlt?\" <Enter> \":da 14\" <Enter>")
    try desk.play("\":foto IMG_1.jpg\" <Enter> \":foto IMG_2.jpg\" <Enter>")
    let cells = try desk.cells(FieldTripStop.typeName, Desk.id(21))
    #expect(cells[CellName("adopt")] == .text("Reparatur"))
    #expect(cells[CellName("question")] == .text("Wer zahlt?"))
    #expect(cells[CellName("heads")] == .integer(14))
    #expect(cells[CellName("photos")] == .text("IMG_1.jpg\nIMG_2.jpg"))
    // Another station by its number; what stands there stays.
    try desk.play(":3 <Enter> \"Viel Grün\" <Enter> :jetzt <Enter> \"Und Schatten\" <Enter>")
    #expect(
      try desk.cells(FieldTripStop.typeName, Desk.id(23))[CellName("good")] == .text("Viel Grün"))
    #expect(
      try desk.cells(FieldTripStop.typeName, Desk.id(21))[CellName("good")]
        == .text("Kurze Wege\nUnd Schatten"))
  }

  @Test func `a delay names the fixed appointment that breaks`() throws {
    let desk = try Self.desk()
    try desk.play("g b :+10 <Enter>")
    #expect(desk.screen.contains("10 Minuten später ab „Muster-Radstation“"))
    #expect(!desk.screen.contains("zu spät: Muster-Hafen"))
    try desk.play(":+30 <Enter>")
    #expect(desk.screen.contains("! zu spät: Muster-"))
    #expect(desk.screen.contains("! fest 10:00: 25 Min. zu spät"))
    try desk.play(":-30 <Enter>")
    #expect(
      try desk.cells(FieldTripStop.typeName, Desk.id(21))[CellName("shift")] == .integer(10))
    try desk.play("<C-z> <C-z>")
    #expect(
      try desk.cells(FieldTripStop.typeName, Desk.id(21))[CellName("shift")] == .integer(10))
    // Leaving a station out, and changing the order.
    try desk.play(":2 <Enter> :aus <Enter>")
    #expect(desk.screen.contains("„Muster-Hafen“ wird ausgelassen"))
    try desk.play(":2 <Enter> :aus <Enter> :2 <Enter> :tausch <Enter>")
    #expect(desk.screen.contains("„Muster-Hafen“ steht jetzt hinter „Muster-Quartier“"))
    try desk.play(":quatsch <Enter>")
    #expect(desk.screen.contains("„:quatsch“ gibt es hier nicht"))
    #expect(desk.screen.contains(":quatsch"))
  }

  @Test func `before the first station nothing of the plan changes`() throws {
    let desk = try Self.desk()
    let trip = Desk.id(20)
    let start = Self.time(desk.session.state.moment.time.minuteOfDay + 5)
    let end = Self.time(desk.session.state.moment.time.minuteOfDay + 180)
    let day = desk.session.state.moment.today.canonical
    try desk.commit([
      CellWrite(
        FieldTrip.typeName, trip, CellName("span"), .text("\(day)T\(start)/\(end)"))
    ])
    try desk.play("g b :+30 <Enter>")
    #expect(
      desk.screen.contains("30 Minuten später ab „Muster-Radstation“ · ! zu spät: Muster-Hafen"))
    #expect(try desk.cells(FieldTrip.typeName, trip)[CellName("shift")] == .integer(30))
    #expect(
      try desk.cells(FieldTripStop.typeName, Desk.id(21))[CellName("travelMinutes")] == .integer(10)
    )
  }

  @Test func `what is too much is said, and nothing is cut in silence`() throws {
    let desk = try Self.desk()
    for (typed, said) in [
      (":+99999999", "1.440 Minuten"), (":+99999999999999999999", "1.440 Minuten"),
      (":-31", "„Muster-Radstation“ lässt sich nur noch um 30 Minuten kürzen"),
    ] {
      try desk.play("g b <C-u> \"\(typed)\" <Enter>")
      #expect(desk.screen.contains(said), "\(typed)")
      #expect(desk.session.state.ride?.input.text == typed)
      try desk.play("<Esc>")
    }
    #expect(try desk.cells(FieldTripStop.typeName, Desk.id(21))[CellName("shift")] == .null)
  }

  @Test func `all words of the bus are in one box`() throws {
    let desk = try Self.desk(Size(width: 60, height: 16))
    try desk.play("g b \":?\" <Enter>")
    #expect(desk.session.state.picker?.picker.items.count == 10)
    try desk.play("teilnehmende <Enter>")
    #expect(desk.session.state.ride?.input.text == ":da ")
    try desk.play("12 <Enter>")
    #expect(
      try desk.cells(FieldTripStop.typeName, Desk.id(21))[CellName("heads")] == .integer(12))
  }

  @Test func `a half typed answer is there again after Esc and a restart`() throws {
    let desk = try Self.desk()
    try desk.play("g b \"Gute Anb\" <Esc>")
    let later = try desk.reopened()
    try later.play("g b")
    #expect(later.screen.contains("Gute Anb"))
  }

  @Test func `what is typed is noted two seconds after the last key`() throws {
    let desk = try Self.desk()
    try desk.play("g b \"Gute Anb\"")
    try desk.play("@wait 3s")
    // The lid is closed; nobody has pressed Esc.
    let later = try desk.reopened()
    try later.play("g b")
    #expect(later.screen.contains("Gute Anb"))
    try later.play("\"indung\" <Enter>")
    #expect(
      try desk.cells(FieldTripStop.typeName, Desk.id(21))[CellName("good")]
        == .text("Gute Anbindung"))
  }

  @Test func `the same works in lines`() throws {
    let desk = try Self.desk()
    let heard = desk.transcript(
      ["bereisungen", "Kurze Wege", "", "Wer zahlt?", ":da 12", ":+10", ":quatsch"])
    #expect(heard.contains { $0.contains("Muster-Radstation") }, "\(heard)")
    #expect(heard.contains { $0.contains("10 Minuten später") }, "\(heard)")
    #expect(heard.contains { !$0.hasPrefix("> ") && $0.contains("quatsch") }, "\(heard)")
    let cells = try desk.cells(FieldTripStop.typeName, Desk.id(21))
    #expect(cells[CellName("good")] == .text("Kurze Wege"))
    #expect(cells[CellName("question")] == .text("Wer zahlt?"))
    #expect(cells[CellName("heads")] == .integer(12))
  }

  @Test func `back home everything is filed in one step`() throws {
    let desk = try Self.desk(Size(width: 120, height: 60))
    try desk.play("g b \"Kurze Wege\" <Enter> \"Reparatur\" <Enter> \"Wer zahlt?\" <Enter>")
    try desk.play(":ende <Enter>")
    #expect(desk.screen.contains("durchgeführt"))
    try desk.play("X")
    #expect(desk.screen.contains("abgelegt: Erfahrungen 1, Fragen 1, Impulse 1"))
    let stop = Query.Condition.equals("stop", Value(link: Desk.id(21)))
    let lesson = try #require(try desk.first(Lesson.typeName, [stop], by: "day"))
    let cells = try desk.cells(Lesson.typeName, lesson)
    #expect(cells[CellName("worked")] == .text("Kurze Wege"))
    #expect(cells[CellName("partner")]?.link == Desk.duisburg)
    let trip = try desk.cells(FieldTrip.typeName, Desk.id(20))
    #expect(trip[CellName("report")]?.string.contains("Kurze Wege") == true)
    // Never twice.
    try desk.play("X")
    #expect(desk.screen.contains("Es gibt nichts abzulegen"))
    // And all of it is one undo.
    try desk.play("u")
    #expect(try desk.first(Lesson.typeName, [stop], by: "day") == nil)
    #expect(try desk.session.store.diagnose().isClean)
  }

  @Test func `programme and cards leave as one file, the report as another`() throws {
    let desk = try Self.desk(Size(width: 120, height: 60))
    try desk.play("g b \"Kurze Wege\" <Enter> <Esc> <Enter> y html <Enter>")
    #expect(desk.screen.contains("programm.html"))
    let html = try #require(desk.copies.texts.last)
    #expect(html.contains("Muster-Radstation") && html.contains("Hauptbahnhof Duisburg"))
    try desk.play("y bericht <Enter>")
    #expect(try #require(desk.copies.texts.last).contains("Kurze Wege"))
  }

  @Test func `a Best-Practice visit is a trip with one station outside the region`() throws {
    let desk = try Desk(.planned, size: Size(width: 120, height: 40))
    try desk.play(
      "g b a \"Muster-Depot Utrecht\" <Tab> <Right> <Tab> \"10.12.2026 9:00-12:00\" <C-s> <Enter>")
    #expect(desk.screen.contains("Best-Practice-Besuch"))
    try desk.play("a \"Fahrradparkhaus 90m +30\" <Enter> <Enter>")
    #expect(desk.screen.contains("Stationen ── 1"))
  }
}
