import Domain
import Testing

/// What filters mean, word by word, in both languages.
@Suite("Reading filters")
struct FilterReadingTests {
  typealias Condition = Query.Condition

  private static let du = Condition.concerns(FilterDesk.duisburg)
  private static let kr = Condition.concerns(FilterDesk.krefeld)
  private static let end = "9999-12-32"

  @Test(
    arguments: [
      ("", []),
      ("   ", []),
      ("radweg", [.matches("radweg")]),
      ("rad weg", [.matches("rad"), .matches("weg")]),
      ("\"rad weg\"", [.matches("rad weg")]),
      ("„rad weg“", [.matches("rad weg")]),
      ("Rad(weg)", [.matches("Rad(weg)")]),
      ("text:radweg", [.matches("radweg")]),
      ("volltext:\"a b\"", [.matches("a b")]),
      ("phase:planung", [FilterDesk.phase("planning")]),
      ("phase:planning", [FilterDesk.phase("planning")]),
      ("Phase:PLANUNG", [FilterDesk.phase("planning")]),
      ("ph:planu", [FilterDesk.phase("planning")]),
      ("phase:idee,done", [.oneOf("phase", [.text("idea"), .text("done")])]),
      ("ampel:rot", [FilterDesk.light("red")]),
      ("light:red", [FilterDesk.light("red")]),
      ("ampel:rot,gelb", [FilterDesk.light("red", "yellow")]),
      ("ampel:grun", [FilterDesk.light("green")]),
      ("ampel:gruen", [FilterDesk.light("green")]),
      ("partner:DU", [du]),
      ("partner:du", [du]),
      ("partner:Duisburg", [du]),
      ("partner:mett", [.concerns(FilterDesk.mettmann)]),
      ("partner:\"Kreis Mettmann\"", [.concerns(FilterDesk.mettmann)]),
      ("partner:DU,KR", [.any([[du], [kr]])]),
      ("federführung:DU", [.equals("lead", Value(link: FilterDesk.duisburg))]),
      ("lead:du", [.equals("lead", Value(link: FilterDesk.duisburg))]),
      ("beteiligte:KR", [.holds("partners", FilterDesk.krefeld)]),
      ("themenfeld:siedlung", [.equals("themeField", Value(link: FilterDesk.settlement))]),
      ("thema:wohnen", [.equals("themeField", Value(link: FilterDesk.settlement))]),
      ("begleitung:>2", [.compares(.sum("accompaniment"), .more, 2)]),
      ("wohneinheiten:>=50", [.compares(.field("housingUnits"), .atLeast, 50)]),
      ("housingunits:50", [.compares(.field("housingUnits"), .equal, 50)]),
      ("fläche:<1.5", [.compares(.field("area"), .less, 150)]),
      ("ruht:ja", [.equals("paused", .integer(1))]),
      ("paused:no", [.not([.equals("paused", .integer(1))])]),
      ("ort:mühle", [.contains("place", "mühle")]),
      ("titel:a,b", [.any([[.contains("title", "a")], [.contains("title", "b")]])]),
      ("person:muster", [.linked("contact", [.contains("name", "muster")])]),
      ("ohne:sachstand", [FilterDesk.noReports]),
      ("without:report", [FilterDesk.noReports]),
      ("mit:sachstand", [FilterDesk.reports]),
      ("ohne:ampel", [FilterDesk.noReports]),
      ("ohne:mobilität", [.not([.not([.lacks("mobility")])])]),
      ("with:mobility", [.not([.lacks("mobility")])]),
      ("sachstand:>3", [.compares(.count(of: "report", link: "project"), .more, 3)]),
      ("sachstand:<-90t", [FilterDesk.newestDay("", "2026-08-25")]),
      ("report:2026", [FilterDesk.newestDay("2026", "2027")]),
      ("sachstand:november", [FilterDesk.newestDay("2026-11-01", "2026-12-01")]),
      ("sachstand:2026-02", [FilterDesk.newestDay("2026-02-01", "2026-03-01")]),
      ("sachstand:KW42", [FilterDesk.newestDay("2027-10-18", "2027-10-25")]),
      ("sachstand:1.2.26...3.2.26", [FilterDesk.newestDay("2026-02-01", "2026-02-04")]),
      ("sachstand:>=heute", [FilterDesk.newestDay("2026-11-23", end)]),
      ("sachstand:>today", [FilterDesk.newestDay("2026-11-24", end)]),
      ("sachstand:<=2025", [FilterDesk.newestDay("", "2026")]),
      ("!radweg", [.not([.matches("radweg")])]),
      ("!!radweg", [.not([.not([.matches("radweg")])])]),
      ("!(a b)", [.not([.matches("a"), .matches("b")])]),
      ("a oder b", [.any([[.matches("a")], [.matches("b")]])]),
      ("a or b c", [.any([[.matches("a")], [.matches("b"), .matches("c")]])]),
      ("a (b oder c)", [.matches("a"), .any([[.matches("b")], [.matches("c")]])]),
      ("a \"oder\" b", [.matches("a"), .matches("oder"), .matches("b")]),
      ("ordner", [.matches("ordner")]),
      ("phase:planung partner:DU", [FilterDesk.phase("planning"), du]),
    ] as [(String, [Condition])])
  func `of projects`(text: String, conditions: [Condition]) throws {
    #expect(try readFilter(text, in: FilterDesk.context()) == conditions)
    // The language of the screen changes no meaning.
    #expect(try readFilter(text, in: FilterDesk.context(Project.typeName, .english)) == conditions)
  }

  @Test(
    arguments: [
      ("topic", "interesse:>3", [.compares(.sum("interest"), .more, 3)]),
      ("topic", "interesse:DU", [.holds("interest", FilterDesk.duisburg)]),
      ("topic", "plattform:MOB", [.equals("platform", Value(link: FilterDesk.mobility))]),
      ("topic", "status:offen", [.equals("state", .text("open"))]),
      ("topic", "zustand:vorg", [.equals("state", .text("onAgenda"))]),
      ("topic", "beschreibung:rad", [.contains("text", "rad")]),
      ("topic", "projekt:radachse", [.linked("project", [.contains("title", "radachse")])]),
      ("topic", "mit:tagesordnung", [.part(of: "agendaItem", link: "topic", [])]),
      ("meeting", "gremium:mob", [.equals("body", Value(link: FilterDesk.mobility))]),
      ("meeting", "body:energie", [.equals("body", Value(link: FilterDesk.energy))]),
      ("meeting", "termin:<+14t", [.between("span", from: "", before: "2026-12-07")]),
      ("meeting", "jahr:2026", [.between("span", from: "2026", before: "2027")]),
      ("meeting", "jahr:>2026", [.between("span", from: "2027", before: end)]),
      ("meeting", "status:eingeladen", [.equals("state", .text("invited"))]),
      ("meeting", "tops:0", [.compares(.count(of: "agendaItem", link: "meeting"), .equal, 0)]),
      (
        "meeting", "person:muster",
        [
          .any([
            [.linked("moderator", [.contains("name", "muster")])],
            [.linked("minuteTaker", [.contains("name", "muster")])],
          ])
        ]
      ),
      (
        "person", "gremium:MOB",
        [
          .named(
            by: "membership", link: "person", field: "body", Value(link: FilterDesk.mobility))
        ]
      ),
      ("person", "fachbereich:stadt", [.equals("department", Value(link: FilterDesk.planning))]),
      ("person", "ohne:sitz", [.not([.part(of: "membership", link: "person", [])])]),
      ("partner", "projekte:>2", [.compares(.count(of: "project", link: "lead"), .more, 2)]),
      ("partner", "art:kreis", [.equals("kind", .text("district"))]),
      ("meeting", "ergebnisse:0", [.compares(.count(of: "result", link: "meeting"), .equal, 0)]),
      ("result", "art:beschluss", [.equals("kind", .text("decision"))]),
      ("result", "ampel:rot", [.equals("light", .text("red"))]),
      ("result", "wv:<+14t", [.between("followUp", from: "", before: "2026-12-07")]),
      ("task", "status:offen", [.equals("state", .text("open"))]),
      ("task", "frist:<+14t", [.between("due", from: "", before: "2026-12-07")]),
      ("task", "zuständig:muster", [.linked("responsible", [.contains("name", "muster")])]),
      ("attendance", "rückmeldung:zugesagt", [.equals("reply", .text("accepted"))]),
      ("attendance", "anwesenheit:vertreten", [.equals("state", .text("represented"))]),
      ("circularResolution", "zustimmung:DU", [.holds("consent", FilterDesk.duisburg)]),
      ("fieldTrip", "art:besuch", [.equals("kind", .text("bestPracticeVisit"))]),
      ("focusTopic", "year:2026", [.compares(.field("year"), .equal, 2026)]),
      ("focusTopic", "jahr:2026", [.compares(.field("year"), .equal, 2026)]),
      ("impulse", "anstoß:sitzung", [.equals("origin", .text("meeting"))]),
    ] as [(String, String, [Condition])])
  func `of other records`(type: String, text: String, conditions: [Condition]) throws {
    #expect(try readFilter(text, in: FilterDesk.context(type)) == conditions)
  }

  @Test func `what falls due is a milestone, a Sachstand, or what nobody has reported on`() throws {
    let conditions = try readFilter("fällig:<+14t", in: FilterDesk.context())
    let open = Condition.not([.equals("isReached", .integer(1))])
    #expect(
      conditions == [
        .any([
          [
            .part(
              of: "milestone", link: "project",
              [open, .between("day", from: "", before: "2026-12-07")])
          ],
          [FilterDesk.newestDay("", "2026-09-08")],
          [FilterDesk.noReports],
        ])
      ])
    guard case .any(let groups) = try readFilter("due:2027", in: FilterDesk.context())[0] else {
      Issue.record("no alternatives")
      return
    }
    #expect(groups.count == 2)
  }

  @Test func `a list may have names of its own for bare words`() throws {
    var context = FilterDesk.context("person")
    context.bareWord = { $0 == "krefeld" ? [.concerns(FilterDesk.krefeld)] : nil }
    #expect(try readFilter("krefeld \"krefeld\"", in: context) == [Self.kr, .matches("krefeld")])
  }

  @Test(arguments: Registry.all.map(\.name))
  func `a word names one field of a type`(type: String) throws {
    let offered = filterCompletions("", cursor: 0, in: FilterDesk.context(type)).candidates
    #expect(Set(offered).count == offered.count, "\(offered)")
    #expect(offered.contains("text:"))
  }
}
