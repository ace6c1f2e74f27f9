/// The people of the demo, who are invented, with the seats that they hold.
struct DemoPerson {
  var name: String
  var partner: String?
  /// The Fachbereich's place in the brochure, from 1.
  var department: Int?
  var title: String
  /// Body code, role and since when; an end where the seat has one.
  var seats: [(body: String, role: String, from: String, until: String?)] = []
  /// The council of a mandate as Sprecher:in, with its term.
  var mandate: (council: String, from: String, until: String?)?
}

extension DemoPerson {
  static let all: [DemoPerson] = [
    DemoPerson(
      name: "Geschäftsführung, Gesa", partner: nil, department: nil,
      title: "Leitung der Geschäftsstelle",
      seats: [("GS", "office", "2024-02-01", nil)]),
    DemoPerson(
      name: "Musterfrau, Anna", partner: "D", department: 2, title: "Beigeordnete für Planen",
      seats: [("BK", "beigeordnete", "2022-01-01", nil)]),
    DemoPerson(
      name: "Beispiel, Bernd", partner: "D", department: 3, title: "Beigeordneter für Mobilität",
      seats: [("BK", "beigeordnete", "2021-06-01", nil)]),
    DemoPerson(
      name: "Muster, Clara", partner: "D", department: 2, title: "Abteilungsleitung",
      seats: [("Team", "member", "2024-01-01", nil), ("BLP", "member", "2024-01-01", nil)],
      mandate: nil),
    DemoPerson(
      name: "Probe, Deniz", partner: "D", department: 3, title: "Mobilitätsplaner",
      seats: [("Team", "member", "2024-01-01", nil), ("MOB", "member", "2024-01-01", nil)]),
    DemoPerson(
      name: "Ratsmuster, Rita", partner: "D", department: nil, title: "Ratsfrau",
      mandate: ("Rat der Stadt, Planungsausschuss", "2025-11-01", "2030-10-31")),
    DemoPerson(
      name: "Mustermann, Emil", partner: "DU", department: 2, title: "Beigeordneter",
      seats: [("BK", "beigeordnete", "2020-09-01", nil)]),
    DemoPerson(
      name: "Beispiel, Fatma", partner: "DU", department: 3, title: "Sachgebietsleitung",
      seats: [("Team", "member", "2023-05-01", nil), ("MOB", "member", "2023-05-01", nil)]),
    DemoPerson(
      name: "Muster, Georg", partner: "DU", department: 2, title: "Stadtplaner",
      seats: [("Team", "member", "2025-01-01", nil), ("ENU", "member", "2025-01-01", nil)]),
    DemoPerson(
      name: "Probst, Hanna", partner: "KR", department: 1, title: "Technische Beigeordnete",
      seats: [("BK", "beigeordnete", "2023-03-01", nil)]),
    DemoPerson(
      name: "Beispiel, Ida", partner: "KR", department: 5, title: "Klimaanpassungsmanagerin",
      seats: [("KLI", "member", "2024-04-01", nil), ("FRE", "member", "2024-04-01", nil)]),
    DemoPerson(
      name: "Muster, Jan", partner: "KR", department: 2, title: "Stadtentwickler",
      seats: [("Team", "member", "2024-04-01", nil), ("BLP", "member", "2024-04-01", nil)]),
    DemoPerson(
      name: "Vorlage, Karin", partner: "MB", department: 1, title: "Technische Beigeordnete",
      seats: [("BK", "beigeordnete", "2021-01-01", nil)]),
    DemoPerson(
      name: "Muster, Lars", partner: "MB", department: 3, title: "Mobilitätsbeauftragter",
      seats: [("Team", "member", "2022-08-01", nil), ("MOB", "member", "2022-08-01", nil)]),
    DemoPerson(
      name: "Beispiel, Mira", partner: "NE", department: 2, title: "Beigeordnete",
      seats: [("BK", "beigeordnete", "2023-12-01", nil)]),
    DemoPerson(
      name: "Muster, Nils", partner: "NE", department: 2, title: "Amtsleitung",
      seats: [("Team", "member", "2024-01-01", nil), ("FRE", "member", "2024-01-01", nil)]),
    DemoPerson(
      name: "Probe, Olga", partner: "NE", department: 3, title: "Verkehrsplanerin",
      seats: [("Team", "member", "2024-01-01", nil), ("MOB", "member", "2024-01-01", nil)]),
    DemoPerson(
      name: "Ratsbeispiel, Paul", partner: "NE", department: nil, title: "Ratsherr",
      mandate: ("Rat der Stadt", "2023-12-01", "2026-12-31")),
    DemoPerson(
      name: "Muster, Quirin", partner: "RT", department: 1, title: "Beigeordneter",
      seats: [("BK", "beigeordnete", "2022-05-01", nil)]),
    DemoPerson(
      name: "Vorlage, Rosa", partner: "RT", department: 2, title: "Stadtentwicklerin",
      seats: [("Team", "member", "2022-05-01", "2026-09-30"), ("BLP", "member", "2022-05-01", nil)]
    ),
    DemoPerson(
      name: "Kreismuster, Sven", partner: "ME", department: 2, title: "Kreisdirektor",
      seats: [("BK", "planungsdezernent", "2021-10-01", nil)]),
    DemoPerson(
      name: "Beispiel, Tara", partner: "ME", department: 3, title: "Kreisentwicklung",
      seats: [("Team", "member", "2023-02-01", nil), ("MOB", "member", "2023-02-01", nil)]),
    DemoPerson(
      name: "Probe, Uwe", partner: "ME", department: 5, title: "Klimaanpassung",
      seats: [("KLI", "member", "2024-06-01", nil), ("ENU", "member", "2024-06-01", nil)]),
    DemoPerson(
      name: "Muster, Vera", partner: "DU", department: 4, title: "Freiraumplanerin",
      seats: [("FRE", "member", "2025-03-01", nil)]),
  ]
}
