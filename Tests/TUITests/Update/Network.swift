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

  static func topic(_ number: Int) -> RecordID { id(0x4_0000 + number) }

  /// A project of Duisburg that nobody has reported on.
  static let project: Project = {
    var project = Project(id: ID(id(0x5_0000)))
    project.title = "Muster-Radachse"
    project.lead = ID(id(of: "DU"))
    return project
  }()

  static func item(_ number: Int) -> RecordID { id(0x7_0000 + number) }

  static let meeting = id(0x6_0000)

  /// A coming meeting of a platform with three TOPs, which only those see who ask for it.
  static func addMeeting(to book: inout PaperBook) {
    var meeting = Meeting(id: ID(meeting))
    meeting.title = "Muster-Sitzung"
    meeting.body = ID(id(of: "MOB"))
    meeting.span = CivilSpan(canonical: "2026-11-26T14:00/16:00")
    book.add(meeting)
    for (number, title) in ["Begrüßung", "Stellplätze", "Termine"].enumerated() {
      var item = AgendaItem(id: ID(item(number)))
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
