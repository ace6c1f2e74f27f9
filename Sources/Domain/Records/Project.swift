/// A project of a partner that counts for the region, with the fields of its Steckbrief.
///
/// Brochure rows 10–14, 31, 33, 34, 72, 75–78; DOMAIN.md §3.5. Its Ampel is that of its newest
/// `Report`.
package struct Project: Record {
  package enum Kind: String, CaseIterable, Sendable {
    case settlement
    case mobility
    case openSpace
    case climate
    case other
  }

  package enum BuildMode: String, CaseIterable, Sendable {
    case unknown
    case new
    case existing
    case both
  }

  /// The columns of the board.
  package enum Phase: String, CaseIterable, Sendable {
    case idea
    case preparation
    case planning
    case decision
    case realisation
    case done
  }

  /// Whether the lead wishes for a Projektgruppe (brochure row 77).
  package enum GroupWish: String, CaseIterable, Sendable {
    case open
    case yes
    case no
  }

  package var id: ID<Project>
  package var title = ""
  package var code = ""
  package var lead: ID<Partner>?
  package var partners: Set<ID<Partner>> = []
  package var phase = Phase.idea
  /// Rests beside its phase, which it keeps.
  package var paused = false
  package var pausedSince: CivilDate?
  package var pausedReason = ""
  /// From which day on it lies in the archive, once it is done.
  package var archivedOn: CivilDate?
  package var kind = Kind.settlement
  package var buildMode = BuildMode.unknown
  package var themeField: ID<ThemeField>?
  package var furtherFields: Set<ID<ThemeField>> = []
  package var challenges: Set<ID<Challenge>> = []
  package var place = ""
  /// In hundredths of a hectare, like the two below.
  package var area: Int64?
  package var housingUnits: Int64?
  package var targetGroup = ""
  package var situation = ""
  package var goal = ""
  package var relevance = ""
  package var quality = ""
  package var mobility = ""
  package var landNew: Int64?
  package var landReuse: Int64?
  package var landNote = ""
  /// 1 contributes, 2 does not touch it; none while nobody has assessed it (R13).
  package var crossTopics: [ID<CrossTopic>: Int64] = [:]
  package var departments: Set<ID<Department>> = []
  /// 1 informed, 2 accompanies, 3 has brought in experience, by partner (brochure row 76).
  package var accompaniment: [ID<Partner>: Int64] = [:]
  package var groupWish = GroupWish.open
  package var group: ID<Body>?
  package var funding = ""
  package var contact: ID<Person>?
  package var web = ""

  package init(id: ID<Project>) { self.id = id }

  /// So many days after it is done, or after a later Sachstand, a project goes to the archive.
  package static let archivedAfter = 180

  package static let crossTopicLevels: ClosedRange<Int64> = 0...2
  package static let accompanimentLevels: ClosedRange<Int64> = 0...3

  package static let typeName = "project"
  package static let schema = Schema<Project>(
    title: "title", concerns: ["lead", "partners", "accompaniment"], order: "title",
    listings: [
      Listing(fixed: ["paused", "phase"], group: "lead", order: .text("title")),
      Listing(group: "lead", order: .text("title")),
      Listing(order: .date("archivedOn")),
    ],
    [
      .section("what"),
      .text("title", \.title, required: true, sorted: true),
      .link("lead", \.lead, required: true),
      .choice("phase", \.phase),
      .choice("kind", \.kind),
      .choice("buildMode", \.buildMode),
      .link("themeField", \.themeField),
      .set("furtherFields", \.furtherFields),
      .set("partners", \.partners),
      .text("place", \.place),
      .text("code", \.code),
      .section("profile"),
      .longText("situation", \.situation),
      .longText("goal", \.goal),
      .longText("relevance", \.relevance),
      .longText("quality", \.quality),
      .text("targetGroup", \.targetGroup),
      .wholeNumber("housingUnits", \.housingUnits, 0...1_000_000),
      .decimal("area", \.area, unit: "ha", places: 2),
      .section("principles"),
      .longText("mobility", \.mobility),
      .decimal("landNew", \.landNew, unit: "ha", places: 2),
      .decimal("landReuse", \.landReuse, unit: "ha", places: 2),
      .text("landNote", \.landNote),
      .keyed("crossTopics", \.crossTopics, crossTopicLevels),
      .set("challenges", \.challenges),
      .set("departments", \.departments),
      .section("accompaniment"),
      .keyed("accompaniment", \.accompaniment, accompanimentLevels),
      .choice("groupWish", \.groupWish),
      .link("group", \.group).shown(when: "groupWish", is: .text("yes")),
      .section("rest"),
      .yesNo("paused", \.paused),
      .date("pausedSince", \.pausedSince).shown(when: "paused", is: .integer(1)),
      .text("pausedReason", \.pausedReason).shown(when: "paused", is: .integer(1)),
      .section("archive"),
      .date("archivedOn", \.archivedOn).shown(when: "phase", is: .text("done")),
      .section("contact"),
      .link("contact", \.contact),
      .text("funding", \.funding),
      .text("web", \.web),
    ])
}
