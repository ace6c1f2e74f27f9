import App
import Domain
import Screen
import TUI
import Testing

/// RegioSalon and Bereisung at every size.
@Suite struct TripGoldens {
  private static let scenes: [(name: String, keys: String)] = [
    ("salon-list", "g r"),
    ("salon-page", "g r <Enter>"),
    ("salon-entry", "g r <Enter> /vortrag <Enter> a \"Wasser / Muster, Ina 30m\""),
    ("salon-counts", "g r <Enter> /politik <Enter> <Enter> 1 2 <Right> 3"),
    ("trip-list", "g b <Esc>"),
    ("trip-page", "g b <Esc> <Enter>"),
    ("trip-choose", "g b <Esc> <Enter> <Space> <Space> <Space>"),
    ("trip-ride", "g b"),
    ("trip-ride-answers", "g b \"Kurze Wege\" <Enter> :+40 <Enter>"),
  ]

  @Test(arguments: ScreenGoldens.sizes) func scenes(_ size: Size) throws {
    for scene in Self.scenes {
      let desk = try Desk(.planned, size: size)
      let today = desk.session.state.moment.today.canonical
      func stop(
        _ number: UInt64, _ title: String, _ fill: (inout FieldTripStop) -> Void
      ) -> [CellWrite] {
        Desk.new(number) { (stop: inout FieldTripStop) in
          stop.trip = ID(Desk.id(20))
          stop.title = title
          stop.rank = "a\(number)"
          stop.minutes = 30
          stop.travelMinutes = 15
          fill(&stop)
        }
      }
      let minute = desk.session.state.moment.time.minuteOfDay
      func time(_ later: Int) -> String {
        CivilTime(hour: (minute + later) / 60, minute: (minute + later) % 60)?.canonical ?? ""
      }
      try desk.commit(
        Desk.new(20) { (trip: inout FieldTrip) in
          trip.title = "Muster-Bereisung Hafen"
          trip.span = CivilSpan(canonical: "\(today)T\(time(-20))/\(time(160))")
          trip.returnMinutes = 20
        }
          + stop(21, "Muster-Radstation") {
            $0.partner = ID(Desk.duisburg)
            $0.meetingPoint = "Eingang Osttor"
            $0.contactName = "Muster, Ina"
            $0.phone = "0203 123"
            $0.access = .yes
            $0.questions = "Wer betreibt die Station?\nWas kostet ein Stellplatz im Jahr?"
          }
          + stop(22, "Muster-Hafen") {
            $0.fixedTime = time(60)
            $0.minutes = 45
          }
          + stop(23, "Muster-Quartier am Güterbahnhof") { $0.partner = ID(Desk.krefeld) })
      try desk.look(scene.keys)
      Golden.check(desk.golden, "\(scene.name)-\(size.width)x\(size.height)")
    }
  }
}
