/// What a meeting of the demo's year has left behind, all of it invented.
struct DemoMinutes {
  /// Body and span of the meeting as `DemoMeeting` has them.
  var meeting: String
  /// Its TOPs, where they do not stand in `DemoMeeting`.
  var agenda: [(title: String, minutes: Int64, about: String?)] = []
  /// Who was there: `v` on site, `o` online, `a` excused, by the names of `DemoPerson`.
  var present: [(person: String, state: String)] = []
  /// TOP, sign and text of each line, in their order.
  var lines: [(item: String, kind: String, text: String)] = []
  var results: [DemoResult] = []
  var tasks: [DemoTask] = []
  /// TOPs that were put off, with the reason and how often by then.
  var postponed: [(item: String, reason: String, times: Int64)] = []
  /// The day of the release of Fassung 1; nil where the minutes are a draft.
  var released: String?
}

struct DemoResult {
  var item: String
  var number: String
  var kind: String
  var text: String
  var partner: String?
  var due: String?
  var followUp: String?
  var light = "green"
  var status = ""
  var isDone = false
}

struct DemoTask {
  var item: String
  var title: String
  var partner: String
  var due: String?
  var isDone = false
}

extension DemoMinutes {
  static let all: [DemoMinutes] = [
    DemoMinutes(
      meeting: "BK 2026-03-12T09:30/12:30",
      present: [
        ("Musterfrau, Anna", "v"), ("Mustermann, Emil", "v"), ("Probst, Hanna", "v"),
        ("Vorlage, Karin", "v"), ("Beispiel, Mira", "a"), ("Muster, Quirin", "v"),
        ("Kreismuster, Sven", "o"),
      ],
      lines: [
        ("Vorstellung", "note", "Der Entwurf liegt vor, drei Querungen sind noch offen."),
        (
          "Vorstellung", "result",
          "Die Partner planen die Muster-Radachse gemeinsam bis zur Entwurfsreife."
        ),
        ("Vorstellung", "lesson", "Gemeinsame Begehung vor dem ersten Entwurf spart eine Runde."),
      ],
      results: [
        DemoResult(
          item: "Vorstellung", number: "BK-2026-01", kind: "decision",
          text: "Die Partner planen die Muster-Radachse gemeinsam bis zur Entwurfsreife.",
          partner: "DU", due: "2026-12-18", followUp: "2026-12-09", light: "yellow",
          status: "Zwei von drei Querungen sind geklärt.")
      ], released: "2026-04-02"),
    DemoMinutes(
      meeting: "MOB 2026-06-02T14:00/16:30",
      agenda: [
        ("Begrüßung", 5, nil), ("Ladepunkte an Bahnhöfen", 60, "Muster-Ladepunkte an Bahnhöfen"),
        ("Schulwege ohne Elterntaxi", 40, "Muster-Schulwege ohne Elterntaxi"),
        ("Nächster Termin", 5, nil),
      ],
      present: [
        ("Probe, Deniz", "v"), ("Beispiel, Fatma", "v"), ("Muster, Lars", "v"),
        ("Probe, Olga", "o"), ("Beispiel, Tara", "a"),
      ],
      lines: [
        ("Ladepunkte an Bahnhöfen", "note", "Zwei Betreibermodelle im Vergleich."),
        (
          "Ladepunkte an Bahnhöfen", "result",
          "Die Partner schreiben Ladepunkte nach einem gemeinsamen Muster aus."
        ),
        ("Ladepunkte an Bahnhöfen", "task", "Muster-Leistungsverzeichnis liefern"),
        ("Ladepunkte an Bahnhöfen", "internal", "Frau Muster nach dem Vertrag fragen"),
        ("Nächster Termin", "result", "Nächstes Treffen am 26.11.2026 in Duisburg."),
      ],
      results: [
        DemoResult(
          item: "Ladepunkte an Bahnhöfen", number: "MOB-2026-01", kind: "recommendation",
          text: "Die Partner schreiben Ladepunkte nach einem gemeinsamen Muster aus.",
          partner: "D", due: "2026-11-26", followUp: "2026-11-26"),
        DemoResult(
          item: "Nächster Termin", number: "MOB-2026-02", kind: "determination",
          text: "Nächstes Treffen am 26.11.2026 in Duisburg.", partner: "DU",
          followUp: "2026-11-26", isDone: true),
      ],
      tasks: [
        DemoTask(
          item: "Ladepunkte an Bahnhöfen", title: "Muster-Leistungsverzeichnis liefern",
          partner: "KR", due: "2026-11-13"),
        DemoTask(
          item: "Ladepunkte an Bahnhöfen", title: "Zahlen zur Auslastung sammeln", partner: "NE",
          due: "2026-09-30", isDone: true),
      ],
      postponed: [("Schulwege ohne Elterntaxi", "Vortragende verhindert", 2)],
      released: "2026-06-23"),
    DemoMinutes(
      meeting: "Team 2026-09-03T10:00/12:00",
      agenda: [("Begrüßung", 5, nil), ("Schwerpunkte 2027", 60, nil), ("Nächster Termin", 5, nil)],
      present: [
        ("Muster, Clara", "v"), ("Probe, Deniz", "v"), ("Beispiel, Fatma", "o"),
        ("Muster, Georg", "v"), ("Muster, Jan", "v"), ("Muster, Lars", "v"),
        ("Muster, Nils", "v"), ("Probe, Olga", "a"), ("Vorlage, Rosa", "v"),
        ("Beispiel, Tara", "v"),
      ],
      lines: [
        ("Schwerpunkte 2027", "result", "Schwerpunkt 2027 ist die Mobilität im Bestand."),
        ("Schwerpunkte 2027", "idea", "Muster-Wettbewerb für Quartiersgaragen"),
        ("Schwerpunkte 2027", "task", "Vorschlag für die BeigeordnetenKonferenz schreiben"),
      ],
      results: [
        DemoResult(
          item: "Schwerpunkte 2027", number: "Team-2026-01", kind: "determination",
          text: "Schwerpunkt 2027 ist die Mobilität im Bestand.", partner: "ME",
          followUp: "2026-12-10")
      ],
      tasks: [
        DemoTask(
          item: "Schwerpunkte 2027", title: "Vorschlag für die BeigeordnetenKonferenz schreiben",
          partner: "ME", due: "2026-11-27")
      ], released: "2026-09-24"),
    DemoMinutes(
      meeting: "FRE 2026-09-15T14:00/16:30",
      agenda: [
        ("Begrüßung", 5, nil),
        ("Grünzug von Stadt zu Stadt", 60, "Muster-Grünzug von Stadt zu Stadt"),
        ("Nächster Termin", 5, nil),
      ],
      present: [("Muster, Vera", "v"), ("Muster, Nils", "v"), ("Beispiel, Ida", "o")],
      lines: [
        ("Grünzug von Stadt zu Stadt", "question", "Wer hat Pflegeverträge mit Vereinen?"),
        (
          "Grünzug von Stadt zu Stadt", "result",
          "Die Partner legen ihre Pflegekosten je Hektar nebeneinander."
        ),
        ("Grünzug von Stadt zu Stadt", "task", "Vorlage für die Kostentabelle verschicken"),
      ],
      results: [
        DemoResult(
          item: "Grünzug von Stadt zu Stadt", number: "FRE-2026-01", kind: "recommendation",
          text: "Die Partner legen ihre Pflegekosten je Hektar nebeneinander.", light: "red",
          status: "Erst zwei Partner haben geliefert.")
      ],
      tasks: [
        DemoTask(
          item: "Grünzug von Stadt zu Stadt", title: "Vorlage für die Kostentabelle verschicken",
          partner: "DU")
      ]),
  ]
}

/// An answer to an invitation in the demo: `z` accepted, `a` declined, `o` open.
struct DemoReply {
  var meeting: String
  var person: String
  var reply: String

  static let all: [DemoReply] = [
    ("Probe, Deniz", "z"), ("Beispiel, Fatma", "z"), ("Muster, Lars", "z"), ("Probe, Olga", "o"),
    ("Beispiel, Tara", "a"),
  ].map { DemoReply(meeting: "MOB 2026-11-26T14:00/16:00", person: $0.0, reply: $0.1) }
}
