/// The meetings of the demo's year.
struct DemoMeeting {
  var body: String
  var span: String
  var state = "held"
  var title = ""
  var place = ""
  var host: String?
  /// Title, minutes, the topic's or project's title where it is about one.
  var agenda: [(title: String, minutes: Int64, about: String?)] = []
}

extension DemoMeeting {
  static let all: [DemoMeeting] = [
    DemoMeeting(
      body: "BK", span: "2026-03-12T09:30/12:30", place: "Muster-Rathaus Krefeld", host: "KR",
      agenda: [
        ("Begrüßung", 5, nil), ("Vorstellung", 45, "Muster-Radachse über die Stadtgrenze"),
        ("Nächster Termin", 5, nil),
      ]),
    DemoMeeting(
      body: "BK", span: "2026-12-09T09:30/12:30", state: "invited", place: "Muster-Haus Neuss",
      host: "NE",
      agenda: [
        ("Begrüßung", 5, nil), ("Offene Punkte und Aufgaben", 10, nil),
        ("Vorstellung", 45, "Muster-Quartier am Güterbahnhof"),
        ("Weitergabe an Fachbereiche", 15, nil), ("Nächster Termin", 5, nil),
      ]),
    DemoMeeting(body: "BK", span: "2027-03-11T09:30/12:30", state: "scheduled", host: "RT"),
    DemoMeeting(body: "Team", span: "2026-01-08T10:00/12:00", host: "D"),
    DemoMeeting(body: "Team", span: "2026-05-07T10:00/12:00", host: "DU"),
    DemoMeeting(
      body: "Team", span: "2026-09-03T10:00/12:00", host: "ME"),
    DemoMeeting(body: "Team", span: "2026-12-10T10:00/12:00", state: "scheduled", host: "MB"),
    DemoMeeting(body: "BLP", span: "2026-02-05T14:00/16:30", host: "RT"),
    DemoMeeting(body: "BLP", span: "2026-06-09T14:00/16:30", host: "DU"),
    DemoMeeting(body: "BLP", span: "2026-09-29T14:00/16:30", host: "KR"),
    DemoMeeting(
      body: "MOB", span: "2026-06-02T14:00/16:30", place: "Muster-Rathaus Meerbusch", host: "MB"),
    DemoMeeting(
      body: "MOB", span: "2026-11-26T14:00/16:00", state: "invited",
      place: "Muster-Rathaus Duisburg, Raum 12", host: "DU",
      agenda: [
        ("Begrüßung", 5, nil), ("Offene Punkte und Aufgaben", 10, nil),
        ("Mobilstationen im Bestand", 30, "Muster-Mobilstationen im Bestand"),
        ("Radachse: Stand und Fragen", 30, "Muster-Radachse über die Stadtgrenze"),
        ("Nächster Termin und Arbeitsweise", 10, nil),
      ]),
    DemoMeeting(body: "ENU", span: "2026-02-24T14:00/16:30", host: "NE"),
    DemoMeeting(body: "ENU", span: "2026-06-16T14:00/16:30", host: "D"),
    DemoMeeting(body: "ENU", span: "2026-10-06T14:00/16:30", host: "ME"),
    DemoMeeting(body: "KLI", span: "2026-03-19T14:00/16:30", host: "KR"),
    DemoMeeting(
      body: "KLI", span: "2026-12-03T14:00/16:30", state: "scheduled", place: "online", host: nil),
    DemoMeeting(body: "FRE", span: "2026-04-21T14:00/16:30", host: "NE"),
    DemoMeeting(
      body: "FRE", span: "2026-09-15T14:00/16:30", place: "Muster-Haus Duisburg", host: "DU"),
    DemoMeeting(body: "FRE", span: "2026-12-08T14:00/16:30", state: "proposed"),
    DemoMeeting(
      body: "Salon", span: "2026-10-08T18:00/21:00", title: "Muster-Abend: Grün zwischen Städten",
      place: "Muster-Halle Duisburg", host: "DU"),
  ]
}

/// What stops meetings in the demo.
struct DemoEntry {
  var title: String
  var kind: String
  var span: String
  var partner: String?

  static let all: [DemoEntry] = [
    DemoEntry(title: "Muster-Fachmesse", kind: "blocked", span: "2026-10-05/2026-10-07"),
    DemoEntry(title: "Rat der Stadt", kind: "blocked", span: "2026-12-10", partner: "D"),
    DemoEntry(title: "Rat der Stadt", kind: "blocked", span: "2026-12-03", partner: "NE"),
    DemoEntry(title: "Planungsausschuss", kind: "blocked", span: "2027-01-20", partner: "KR"),
    DemoEntry(
      title: "Muster-Schützenfest", kind: "custom", span: "2027-08-27/2027-08-31",
      partner: "NE"),
  ]
}
