/// The RegioSalon of the demo: talks, numbers by group and partner, and what came of it.
struct DemoSalon {
  static let meeting = "Salon 2026-10-08T18:00/21:00"
  static let motto = "Muster-Motto: Vom Rand zur Mitte"

  /// Time, minutes, title, who speaks, of which house.
  static let talks:
    [(time: String, minutes: Int64, title: String, speaker: String, house: String)] =
      [
        ("18:10", 20, "Muster-Vortrag: Grün verbindet", "Muster, Xenia", "Muster-Hochschule"),
        ("18:35", 20, "Muster-Vortrag: Wege am Wasser", "Probe, Yannick", "Muster-Verband"),
        ("19:00", 25, "Gespräch mit dem Publikum", "", ""),
      ]

  /// Group, partner where it is one, registered, present.
  static let heads: [(group: String, partner: String?, registered: Int64, present: Int64)] = [
    ("politics", "D", 6, 5), ("politics", "DU", 9, 8), ("politics", "NE", 4, 4),
    ("staff", "D", 8, 7), ("staff", "DU", 12, 12), ("staff", "KR", 5, 4), ("staff", "ME", 3, 3),
    ("cooperation", nil, 18, 16),
  ]

  /// Title and whether it has become a topic of a platform.
  static let ideas: [(title: String, partner: String)] = [
    ("Muster-Uferweg ohne Lücken", "DU"), ("Muster-Patenschaften für Baumscheiben", "KR"),
  ]
}

/// A Bereisung of the demo.
struct DemoTrip {
  struct Stop {
    var title: String
    var partner: String
    var project: String?
    var place: String
    var meetingPoint: String
    var contact: String?
    var access: String
    var minutes: Int64
    var travel: Int64
    var fixedTime = ""
    var questions = ""
    var good = ""
    var adopt = ""
    var question = ""
    var heads: Int64?
  }

  var title: String
  var span: String
  var state = "planned"
  var body: String?
  var host: String
  var departure: String
  var stops: [Stop]

  static let all: [DemoTrip] = [
    DemoTrip(
      title: "Muster-Bereisung: Wohnen an alten Gleisen", span: "2026-05-20T09:00/13:00",
      state: "done", body: "BLP", host: "KR", departure: "Muster-Bahnhof Krefeld, Vorplatz",
      stops: [
        Stop(
          title: "Muster-Wohnen an der Weberei", partner: "KR",
          project: "Muster-Wohnen an der Weberei", place: "Muster-Weberei",
          meetingPoint: "Tor 2", contact: "Muster, Jan", access: "yes", minutes: 60, travel: 15,
          questions: "Wie viele Wohnungen sind gefördert?",
          good: "Höfe bleiben offen für die Nachbarschaft.",
          adopt: "Kurze Wege zwischen Amt und Bauherrschaft.",
          question: "Wer pflegt die Höfe nach fünf Jahren?", heads: 18),
        Stop(
          title: "Muster-Ortsmitte mit Haltepunkt", partner: "MB",
          project: "Muster-Ortsmitte mit Haltepunkt", place: "Muster-Markt",
          meetingPoint: "Brunnen", contact: "Muster, Lars", access: "partly", minutes: 45,
          travel: 30, good: "Der Platz war vor dem Haltepunkt fertig.", heads: 17),
      ]),
    DemoTrip(
      title: "Muster-Bereisung: Grünzüge", span: "2027-04-22T09:00/15:00", body: "FRE", host: "DU",
      departure: "Muster-Rathaus Duisburg, Bushaltestelle",
      stops: [
        Stop(
          title: "Muster-Park der Häfen", partner: "DU", project: "Muster-Park der Häfen",
          place: "Muster-Hafen", meetingPoint: "Kran am Becken", contact: "Muster, Vera",
          access: "yes", minutes: 60, travel: 15, questions: "Wer trägt die Pflege?"),
        Stop(
          title: "Muster-Hafenkante Neuss", partner: "NE", project: "Muster-Hafenkante Neuss",
          place: "Muster-Kai", meetingPoint: "Pegel", contact: "Muster, Nils", access: "yes",
          minutes: 60, travel: 40, fixedTime: "11:30"),
        Stop(
          title: "Mittagspause", partner: "D", place: "Muster-Gasthaus", meetingPoint: "Eingang",
          access: "yes", minutes: 60, travel: 20),
        Stop(
          title: "Muster-Fuge zwischen den Städten", partner: "RT",
          project: "Muster-Fuge zwischen den Städten", place: "Muster-Aue",
          meetingPoint: "Wanderparkplatz", contact: "Vorlage, Rosa", access: "no", minutes: 45,
          travel: 25),
      ]),
  ]
}
