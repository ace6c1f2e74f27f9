import Domain
import TUI

/// The seven partners, the platforms and the challenges, as the directory holds them.
enum Network {
  static let partners = [
    ("D", "Düsseldorf"), ("DU", "Duisburg"), ("KR", "Krefeld"), ("MB", "Meerbusch"),
    ("NE", "Neuss"), ("RT", "Ratingen"), ("ME", "Kreis Mettmann"),
  ].enumerated().map { number, names in
    Directory.Entry(
      id: id(0x1_0001 + number),
      code: names.0,
      title: names.1,
      kind: names.0 == "ME" ? "district" : "city"
    )
  }

  static let bodies = [
    ("BK", "BeigeordnetenKonferenz", "conference"), ("BLP", "Bauleitplanung", "platform"),
    ("MOB", "Nachhaltige Mobilität", "platform"), ("ENU", "Energie und Umwelt", "platform"),
    ("KLI", "Klimafolgenanpassung", "platform"), ("FRE", "Freiraumentwicklung", "platform"),
    ("Salon", "RegioSalon", "salon"),
  ].enumerated().map { number, names in
    Directory.Entry(id: id(0x2_0001 + number), code: names.0, title: names.1, kind: names.2)
  }

  static let challenges = [
    "Wohnraum", "Gute Wege", "Klimaneutral bis 2035", "Wirtschaftskraft", "Lebensqualität",
  ].enumerated().map { number, title in
    Directory.Entry(id: id(0x3_0001 + number), code: "", title: title, kind: "")
  }

  static let directory = Directory([
    Partner.typeName: partners, Body.typeName: bodies, Challenge.typeName: challenges,
  ])

  /// The record of a partner's or body's code; an unknown code is no record.
  static func id(of code: String) -> RecordID {
    (partners + bodies).first { $0.code == code }?.id ?? .zero
  }

  /// A meeting of MOB, see `PaperBook.addMeeting`.
  static let meeting = id(0x6_0000)

  /// One of its TOPs, from 1.
  static func item(_ number: Int) -> RecordID { id(0x6_0000 + number) }

  static func topic(_ number: Int) -> RecordID { id(0x4_0000 + number) }

  /// A project of Duisburg that nobody has reported on.
  static let project: Project = {
    var project = Project(id: ID(id(0x5_0000)))
    project.title = "Muster-Radachse"
    project.lead = ID(id(of: "DU"))
    return project
  }()

  /// A meeting of the BK some days ago, with two guests, and a circular that waits.
  static func addRoll(to book: inout PaperBook) {
    var meeting = Meeting(id: ID(id(0x8_0000)))
    meeting.body = ID(id(of: "BK"))
    meeting.span = CivilSpan(canonical: "2026-11-20T14:00/16:00")
    book.add(meeting)
    for (number, name) in ["Muster, Eva", "Muster, Ida"].enumerated() {
      var guest = Attendance(id: ID(Self.guest(number)))
      guest.meeting = meeting.id
      guest.guest = name
      guest.partner = ID(id(of: "KR"))
      book.add(guest)
    }
    var circular = CircularResolution(id: ID(Self.circular))
    circular.title = "Muster-Positionspapier"
    circular.text = "Die Partner tragen das Papier mit."
    circular.body = ID(id(of: "BK"))
    circular.deadline = CivilDate(year: 2026, month: 11, day: 27)
    book.add(circular)
  }

  static func guest(_ number: Int) -> RecordID { id(0x8_0001 + number) }
  static let circular = id(0x8_0010)

  /// A task of Duisburg that is open.
  static let task: Task = {
    var task = Task(id: ID(id(0xA_0000)))
    task.title = "Muster-Aufgabe"
    task.partner = ID(id(of: "DU"))
    return task
  }()

  /// A Bereisung that begins at nine tomorrow, with a station that has an answer.
  static let trip: FieldTrip = {
    var trip = FieldTrip(id: ID(id(0x7_0000)))
    trip.title = "Muster-Bereisung"
    trip.span = CivilSpan(canonical: "2026-10-15T09:00/16:00")
    return trip
  }()

  static let stop: FieldTripStop = {
    var stop = FieldTripStop(id: ID(id(0x7_0001)))
    stop.trip = trip.id
    stop.title = "Muster-Hafen"
    stop.minutes = 45
    stop.good = "Kurze Wege"
    return stop
  }()

  /// An evening of the RegioSalon, with an idea.
  static let salon: Meeting = {
    var salon = Meeting(id: ID(id(0x7_0002)))
    salon.body = ID(id(of: "Salon"))
    salon.span = CivilSpan(canonical: "2026-10-20T18:00/21:00")
    return salon
  }()

  static let idea: Impulse = {
    var idea = Impulse(id: ID(id(0x7_0003)))
    idea.title = "Muster-Idee"
    idea.meeting = salon.id
    return idea
  }()

  /// A TOP of the coming meeting, from 0.
  static func agendaItem(_ number: Int) -> RecordID { id(0x9_0001 + number) }

  /// The coming meeting, see `addAgenda`.
  static let agenda = id(0x9_0000)

  /// A coming meeting of a platform with three TOPs, which only those see who ask for it.
  static func addAgenda(to book: inout PaperBook) {
    var meeting = Meeting(id: ID(agenda))
    meeting.title = "Muster-Sitzung"
    meeting.body = ID(id(of: "MOB"))
    meeting.span = CivilSpan(canonical: "2026-11-26T14:00/16:00")
    book.add(meeting)
    for (number, title) in ["Begrüßung", "Stellplätze", "Termine"].enumerated() {
      var item = AgendaItem(id: ID(agendaItem(number)))
      item.meeting = meeting.id
      item.title = title
      item.minutes = 10
      book.add(item)
    }
  }

  /// Keys that lead from a fresh book onto the meeting's page, and there to its second TOP.
  static let meetingPage = "g / muster-sitzung <Enter>"
  static let secondItem = meetingPage + " j j j j j"

  private static func id(_ number: Int) -> RecordID {
    RecordID(high: 0x7000, low: 0x8000_0000_0000_0000 + UInt64(number))
  }
}
