/// The words of the invented topics: long German ones, as the network's are.
enum TopicWords {
  static let subjects = [
    "Mobilstationen", "Dachbegrünung", "Stellplatzsatzungen", "Radschnellwege", "Hitzekarten",
    "Starkregenvorsorge", "Wärmeplanung", "Solarpflicht", "Ausgleichsflächen", "Schulwege",
    "Innenentwicklung", "Lieferverkehr", "Baumstandorte", "Grünzüge", "Ladepunkte",
    "Bürgerbeteiligung", "Bodenschutz", "Gewerbeflächen", "Wohnraumförderung", "Nahversorgung",
    "Umweltspuren", "Carsharing", "Wasserläufe", "Kleingärten", "Quartiersgaragen",
    "Mehrgenerationenwohnen", "Bauleitplanung", "Flächenrecycling", "Fußverkehr", "Nachtbusse",
    "Straßenbahnverlängerung", "Kaltluftschneisen", "Regenwasserbewirtschaftung", "Spielräume",
    "Denkmalschutz", "Zwischennutzungen", "Einzelhandelskonzepte", "Erbbaurechte",
    "Klimaanpassung", "Freiraumverbund",
  ]

  static let places = [
    "am Stadtrand", "in der Innenstadt", "an Ausfallstraßen", "im Bestand", "am Rhein",
    "über die Stadtgrenze", "in Neubaugebieten", "an Schulen und Kitas", "in Gewerbegebieten",
    "rund um Bahnhöfe", "auf Brachen", "in kleinen Quartieren", "an der Düssel", "im Umland",
    "zwischen zwei Städten", "in Großsiedlungen", "auf Parkplätzen", "an Hauptverkehrsstraßen",
    "im Außenbereich", "in Ortskernen",
  ]

  static let aspects = [
    "Erfahrungen und Kosten", "was hat gewirkt?", "Muster für eine Satzung", "Daten und Karten",
    "Förderung nach 2027", "gemeinsame Ausschreibung", "Zuständigkeiten", "erste Ergebnisse",
    "rechtliche Grenzen", "Beispiele aus drei Städten", "Betrieb und Unterhalt", "Zeitplan",
  ]

  static let openings = [
    "Wir möchten wissen, wie", "Seit zwei Jahren werden", "In der letzten Sitzung wurden",
    "Mehrere Partner fragen, ob", "Aus Sicht der Planung sollten", "Nach dem Gutachten könnten",
    "Die Verwaltung hat geprüft, wo", "Für den Haushalt ist wichtig, dass",
  ]

  static let endings = [
    "gemeinsam geplant werden.", "dauerhaft finanziert sind.", "mehr Platz bekommen.",
    "noch fehlen; wer hat Zahlen dazu?", "bis zum Sommer stehen.", "von allen getragen werden.",
    "ohne neue Flächen auskommen.", "in der Öffentlichkeit bekannt sind.",
    "vor Gericht Bestand haben.", "im Winter nutzbar bleiben.", "schneller genehmigt werden.",
    "auf Widerstand gestoßen sind.",
  ]
}
