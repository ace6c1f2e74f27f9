/// The words of invented people, meetings and what belongs to them.
extension TopicWords {
  static let families = [
    "Linden", "Birken", "Erlen", "Eichen", "Buchen", "Weiden", "Ahorn", "Kiefern", "Rosen",
    "Nessel",
    "Stein", "Sand", "Lehm", "Moor", "Heide", "Wiesen", "Acker", "Brunnen", "Mühlen", "Brücken",
    "Hafen", "Markt", "Kirchen", "Schul", "Turm", "Tor", "Winkel", "Über", "Ober", "Unter",
  ]

  static let familyEndings = [
    "berg", "bach", "mann", "meier", "hof", "feld", "kamp", "brink", "horst", "stedt", "hausen",
    "thal", "roth", "beck", "loh", "wald", "grün", "burg", "furt", "müller",
  ]

  static let givenNames = [
    "Anna", "Bernd", "Clara", "Deniz", "Emil", "Fatma", "Georg", "Hanna", "Ida", "Jan", "Käthe",
    "Lukas", "Mara", "Nuri", "Olga", "Paul", "Quirin", "Rita", "Selin", "Timo", "Uta", "Viktor",
    "Wiebke", "Xaver", "Yara", "Zoe",
  ]

  static let jobs = [
    "Stadtplanerin", "Mobilitätsplaner", "Abteilungsleitung", "Sachgebietsleitung",
    "Klimaanpassungsmanagerin", "Beigeordneter", "Technische Beigeordnete", "Ratsfrau",
    "Bauleitplaner", "Landschaftsarchitektin", "Wirtschaftsförderer", "Verkehrsingenieurin",
  ]

  static let councils = [
    "Rat der Stadt", "Kreistag", "Planungsausschuss", "Mobilitätsausschuss", "Umweltausschuss",
    "Bezirksvertretung", "Haupt- und Finanzausschuss",
  ]

  static let milestones = [
    "Aufstellungsbeschluss", "Offenlage", "Satzungsbeschluss", "Förderbescheid", "Ausschreibung",
    "Vergabe", "Baubeginn", "Richtfest", "Einweihung", "Wirkungskontrolle",
  ]

  static let rooms = [
    "Rathaus, Raum 12", "Rathaus, großer Saal", "Kreishaus, Raum 3", "Stadthaus, Sitzungssaal",
    "Kulturzentrum am Hafen", "online", "Bürgerhaus, Foyer",
  ]

  static let standingItems = [
    "Begrüßung", "Offene Punkte und Aufgaben", "Berichte aus den Städten", "Verschiedenes",
    "Nächster Termin und Arbeitsweise", "Weitergabe an Fachbereiche",
  ]

  static let occasions = [
    "Rat der Stadt", "Planungsausschuss", "Herbstferien", "Osterferien", "Sommerferien",
    "Schützenfest", "Fachmesse", "Klausurtagung", "Rosenmontag", "Stadtfest",
  ]
}
