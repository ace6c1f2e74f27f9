/// The topics of the demo, which are invented: every title begins with "Muster".
struct DemoTopic {
  var platform: String
  var title: String
  var text: String
  var proposer: String?
  /// The challenge's place in the brochure, from 1.
  var challenge: Int?
  var state = "open"
  /// Interest by the partner's code.
  var interest: [(String, Int64)] = []
}

extension DemoTopic {
  static let all: [DemoTopic] = [
    DemoTopic(
      platform: "BLP", title: "Muster-Festsetzungen für Dachbegrünung",
      text:
        "Welche Formulierungen hatten vor Gericht Bestand?\n\n- Mindesthöhe des Substrats\n- Ausnahmen für Solaranlagen\n- Kontrolle nach fünf Jahren",
      proposer: "KR", challenge: 5, interest: [("D", 2), ("DU", 1), ("KR", 3), ("NE", 1)]),
    DemoTopic(
      platform: "BLP", title: "Muster-Ablauf für die frühzeitige Beteiligung",
      text: "Wie erreichen wir Menschen, die sonst nicht kommen?", proposer: "NE", challenge: 5,
      interest: [("NE", 2), ("RT", 1)]),
    DemoTopic(
      platform: "BLP", title: "Muster-Stellplatzsatzungen im Vergleich",
      text: "Schlüssel je Wohneinheit, Abminderung bei gutem Nahverkehr, Fahrradplätze.",
      proposer: "RT", challenge: 1, state: "onAgenda",
      interest: [("D", 1), ("KR", 2), ("MB", 3), ("RT", 3), ("ME", 1)]),
    DemoTopic(
      platform: "BLP", title: "Muster-Innenentwicklung an Ausfallstraßen",
      text: "Lärm, Erschließung, Mischung: drei Beispiele nebeneinander.", proposer: "DU",
      challenge: 1, state: "deferred", interest: [("DU", 2)]),
    DemoTopic(
      platform: "MOB", title: "Muster-Mobilstationen im Bestand",
      text:
        "Erfahrungen aus drei Quartieren, Kosten je Station, Nutzung nach zwölf Monaten.\n\nWer hat Zahlen zum Betrieb?",
      proposer: "DU", challenge: 2, state: "onAgenda",
      interest: [("D", 3), ("DU", 3), ("KR", 2), ("NE", 2), ("ME", 1)]),
    DemoTopic(
      platform: "MOB", title: "Muster-Radachse über die Stadtgrenze",
      text: "Wegweisung, Winterdienst und Unterhalt aus einer Hand?", proposer: "MB", challenge: 2,
      interest: [("D", 2), ("KR", 2), ("MB", 3)]),
    DemoTopic(
      platform: "MOB", title: "Muster-Schulwege ohne Elterntaxi",
      text: "Haltverbot, Hol- und Bringzonen, Laufbus: Was wirkt?", proposer: "RT", challenge: 5,
      interest: [("RT", 2), ("NE", 1)]),
    DemoTopic(
      platform: "MOB", title: "Muster-Ladepunkte an Bahnhöfen",
      text: "Ausschreibung, Betreibermodell, Anschlussleistung.", proposer: "D", challenge: 3,
      state: "discussed", interest: [("D", 1), ("ME", 2)]),
    DemoTopic(
      platform: "MOB", title: "Muster-Lieferverkehr in engen Straßen", text: "", proposer: nil,
      challenge: nil),
    DemoTopic(
      platform: "ENU", title: "Muster-Wärmeplanung: Daten von den Versorgern",
      text: "Welche Verträge regeln die Weitergabe? Was darf auf eine Karte?", proposer: "D",
      challenge: 3, state: "onAgenda",
      interest: [("D", 3), ("DU", 2), ("KR", 3), ("MB", 2), ("NE", 3), ("RT", 2), ("ME", 3)]),
    DemoTopic(
      platform: "ENU", title: "Muster-Solarpflicht auf Parkplätzen",
      text: "Ab wie vielen Stellplätzen lohnt sich die Prüfung?", proposer: "ME", challenge: 3,
      interest: [("ME", 2)]),
    DemoTopic(
      platform: "ENU", title: "Muster-Bodenschutz auf Baustellen",
      text: "Bodenkundliche Baubegleitung: Musterleistungsbild und Preise.", proposer: "KR",
      challenge: 5, state: "done"),
    DemoTopic(
      platform: "KLI", title: "Muster-Hitzekarte für Kitas und Pflegeheime",
      text:
        "Ziel ist eine Karte, die jede Stadt selbst fortschreiben kann.\n\n1. Daten sammeln\n2. Schwellen festlegen\n3. Begehung mit den Trägern",
      proposer: "DU", challenge: 5, interest: [("DU", 3), ("D", 2), ("NE", 1)]),
    DemoTopic(
      platform: "KLI", title: "Muster-Starkregen: Notwasserwege im Straßenraum",
      text: "Wer plant, wer zahlt, wer haftet?", proposer: "ME", challenge: 5,
      interest: [("ME", 3), ("RT", 3), ("MB", 1)]),
    DemoTopic(
      platform: "KLI", title: "Muster-Baumstandorte in Bestandsstraßen",
      text: "Leitungen, Wurzelraum, Bewässerung in den ersten drei Jahren.", proposer: "NE",
      challenge: 5, state: "discussed", interest: [("NE", 2), ("KR", 1)]),
    DemoTopic(
      platform: "FRE", title: "Muster-Grünzug von Stadt zu Stadt",
      text: "Lücken schließen, Namen geben, gemeinsam bewerben.", proposer: "KR", challenge: 5,
      interest: [("KR", 2), ("D", 2), ("MB", 2)]),
    DemoTopic(
      platform: "FRE", title: "Muster-Ausgleichsflächen gemeinsam suchen",
      text: "Ein regionaler Flächenpool könnte allen helfen.", proposer: "D", challenge: 1,
      interest: [("D", 3), ("RT", 1), ("ME", 2)]),
    DemoTopic(
      platform: "FRE", title: "Muster-Brache als Park auf Zeit",
      text: "Haftung, Pflege und Ende der Zwischennutzung.", proposer: "NE", challenge: 5,
      state: "deferred", interest: [("NE", 1)]),
  ]
}
