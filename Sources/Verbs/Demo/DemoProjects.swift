/// The projects of the demo, which are invented.
struct DemoProject {
  var title: String
  var lead: String
  var partners: [String] = []
  var phase: String
  var kind: String
  var buildMode = "unknown"
  /// The theme field's place in the brochure, from 1.
  var field: Int
  var place = ""
  var goal = ""
  var mobility = ""
  /// In hundredths of a hectare.
  var landNew: Int64?
  var housingUnits: Int64?
  /// The three cross topics in their order: 1 contributes, 2 does not touch it.
  var crossTopics: [Int64] = []
  var accompaniment: [(String, Int64)] = []
  var paused: (since: String, reason: String)?
  /// Day, Ampel, sentence, next step.
  var reports: [(day: String, light: String, text: String, next: String)] = []
  var milestones: [(day: String, title: String, isReached: Bool)] = []
  var council: (partner: String, council: String, day: String, outcome: String)?
}

extension DemoProject {
  static let all: [DemoProject] = [
    DemoProject(
      title: "Muster-Radachse über die Stadtgrenze", lead: "DU", partners: ["D", "MB"],
      phase: "planning", kind: "mobility", buildMode: "new", field: 2, place: "Duisburg–Meerbusch",
      goal: "Durchgängiger Radweg zwischen drei Städten, winterfest und beleuchtet.",
      mobility: "Kern des Projekts.", landNew: 320, crossTopics: [1, 1, 2],
      accompaniment: [("D", 3), ("MB", 2), ("KR", 2), ("NE", 1), ("RT", 1)],
      reports: [
        ("2026-06-15", "green", "Trasse mit allen drei Städten abgestimmt.", "Vorplanung"),
        (
          "2026-11-03", "yellow", "Querung der Bahnstrecke kostet ein halbes Jahr.",
          "Termin mit der Bahn"
        ),
      ],
      milestones: [
        ("2026-05-30", "Trasse festgelegt", true), ("2026-12-15", "Vorplanung fertig", false),
        ("2027-09-30", "Förderantrag gestellt", false),
      ],
      council: ("DU", "Ausschuss für Umwelt und Verkehr", "2026-09-10", "discussed")),
    DemoProject(
      title: "Muster-Quartier am Güterbahnhof", lead: "DU", phase: "preparation",
      kind: "settlement", buildMode: "existing", field: 1, place: "Duisburg-Süd",
      goal: "Neue Wohnungen auf altem Bahngelände.", housingUnits: 1200,
      reports: [("2026-10-20", "green", "Gutachten zum Boden ist beauftragt.", "Rahmenplan")]),
    DemoProject(
      title: "Muster-Park der Häfen", lead: "DU", partners: ["NE"], phase: "idea",
      kind: "openSpace", field: 4, accompaniment: [("NE", 2)]),
    DemoProject(
      title: "Muster-Bahnstrecke im Westen", lead: "D", partners: ["RT", "ME", "DU"],
      phase: "planning", kind: "mobility", buildMode: "existing", field: 2,
      goal: "Personenzüge auf einer Güterstrecke.", mobility: "Kern des Projekts.", landNew: 0,
      crossTopics: [1, 1, 1], accompaniment: [("DU", 2), ("RT", 3), ("ME", 3)],
      reports: [
        (
          "2026-08-19", "red", "Die Wirtschaftlichkeit ist noch nicht nachgewiesen.",
          "Gespräch mit dem Land"
        )
      ],
      milestones: [("2026-12-04", "Untersuchung liegt vor", false)],
      council: ("D", "Rat der Stadt", "2026-07-02", "decided")),
    DemoProject(
      title: "Muster-Höfe in der Nordstadt", lead: "D", phase: "realisation", kind: "settlement",
      buildMode: "both", field: 1, goal: "Dichte Höfe mit gemeinsamem Grün.",
      mobility: "Autoarm, Mobilstation an der Haltestelle.", landNew: 0, housingUnits: 640,
      crossTopics: [1, 2, 1], accompaniment: [("KR", 1), ("NE", 2)],
      reports: [("2026-11-10", "green", "Der erste Bauabschnitt steht im Rohbau.", "Richtfest")]),
    DemoProject(
      title: "Muster-Schwammstadt am Düsselufer", lead: "D", phase: "decision", kind: "climate",
      buildMode: "existing", field: 3, goal: "Regen versickert, statt zu fluten.",
      mobility: "Wege bleiben bei Starkregen frei.", landNew: 0, crossTopics: [1, 0, 0],
      reports: [("2026-09-28", "green", "Vorlage ist im Umlauf.", "Beschluss im Dezember")]),
    DemoProject(
      title: "Muster-Logistik auf der Schiene", lead: "D", phase: "idea", kind: "other", field: 2),
    DemoProject(
      title: "Muster-Wohnen an der Weberei", lead: "KR", partners: ["MB"], phase: "decision",
      kind: "settlement", buildMode: "existing", field: 1, place: "Krefeld",
      mobility: "Straßenbahn vor der Tür, ein Stellplatz je zwei Wohnungen.", landNew: 0,
      housingUnits: 420, crossTopics: [1, 2, 1],
      reports: [("2026-10-05", "green", "Auslegung ist abgeschlossen.", "Satzungsbeschluss")]),
    DemoProject(
      title: "Muster-Klimaband Krefeld", lead: "KR", phase: "planning", kind: "climate",
      field: 3, goal: "Schatten und Wasser entlang des Rings.", landNew: 0,
      crossTopics: [1, 1, 2], reports: [("2026-07-30", "yellow", "Ausschreibung wiederholt.", "")]),
    DemoProject(
      title: "Muster-Ortsmitte mit Haltepunkt", lead: "MB", partners: ["D", "KR"],
      phase: "planning", kind: "settlement", buildMode: "both", field: 1, place: "Meerbusch",
      mobility: "Haltepunkt und Radstation sind Teil des Plans.", landNew: 150, housingUnits: 310,
      crossTopics: [1, 2, 2], accompaniment: [("D", 2), ("KR", 1)],
      reports: [("2026-10-29", "green", "Werkstatt mit 80 Menschen.", "Entwurf")]),
    DemoProject(
      title: "Muster-Hafenkante Neuss", lead: "NE", phase: "realisation", kind: "openSpace",
      buildMode: "existing", field: 4, mobility: "Radweg am Wasser.", landNew: 0,
      crossTopics: [1, 2, 2], accompaniment: [("D", 1), ("DU", 2)],
      reports: [("2026-11-17", "green", "Der zweite Abschnitt ist offen.", "Bäume im Herbst")]),
    DemoProject(
      title: "Muster-Wärmeverbund", lead: "NE", partners: ["D"], phase: "preparation",
      kind: "climate", field: 3, paused: ("2026-08-01", "Partner für den Betrieb fehlt"),
      reports: [("2026-07-20", "red", "Der Betreiber ist abgesprungen.", "Neue Ausschreibung")]),
    DemoProject(
      title: "Muster-Fuge zwischen den Städten", lead: "RT", partners: ["D"], phase: "idea",
      kind: "openSpace", field: 4,
      reports: [("2026-05-12", "green", "Erste Karte liegt vor.", "Begehung")]),
    DemoProject(
      title: "Muster-Mobilstationen, erste Reihe", lead: "ME", partners: ["RT"], phase: "done",
      kind: "mobility", field: 2, mobility: "Kern des Projekts.", landNew: 0,
      crossTopics: [1, 1, 2],
      reports: [("2026-04-30", "green", "Zwölf Stationen sind in Betrieb.", "")]),
  ]
}
