/// A sentence of the brochure, by its row in the list of what it asks for, and what answers it.
struct BrochureRow {
  var number: Int
  /// What the sentence says, in short.
  var sentence: String
  var answers: [BrochureAnswer]

  init(_ number: Int, _ sentence: String, _ answers: BrochureAnswer...) {
    self.number = number
    self.sentence = sentence
    self.answers = answers
  }
}

/// What answers a sentence; each but the last two is looked up.
enum BrochureAnswer {
  /// A field of a record type.
  case field(String, String)
  /// A choice of a field.
  case choice(String, String, String)
  /// How many records of a type come with the program.
  case count(String, Int)
  /// A record that comes with the program, by its code or title, with the value of a field: the
  /// whole of it, or one line.
  case seed(String, String, String, String)
  /// A rule, by its sentence in the catalogues.
  case rule(String)
  /// A text of the catalogues.
  case text(String)
  /// Nothing yet: what is still to be made, in words.
  case owed(String)
  /// No answer is needed: a mark of the page.
  case layout
}

/// The rows in the order of the brochure.
enum BrochureTable {
  static let rows: [BrochureRow] = purpose + region + work + bodies + knowledge + projects

  /// Wir sind Region · Die gemeinsamen Herausforderungen · Daran arbeiten wir.
  private static let purpose: [BrochureRow] = [
    BrochureRow(
      1, "six cities and the Kreis Mettmann",
      .count("partner", 7), .seed("partner", "Düsseldorf", "code", "D"),
      .seed("partner", "Duisburg", "code", "DU"), .seed("partner", "Krefeld", "code", "KR"),
      .seed("partner", "Meerbusch", "code", "MB"), .seed("partner", "Neuss", "code", "NE"),
      .seed("partner", "Ratingen", "code", "RT"),
      .seed("partner", "Kreis Mettmann", "kind", "district"),
      .field("partner", "memberSince"), .field("partner", "memberUntil"), .rule("R01")),
    BrochureRow(
      2, "colleagues of five departments and many more",
      .count("department", 5), .seed("department", "Stadtplanung", "rank", "a0V1"),
      .seed("department", "Stadtentwicklung", "isOfTeam", "true"),
      .seed("department", "Mobilitätsplanung", "isOfTeam", "true"),
      .seed("department", "Freiraumentwicklung", "isOfTeam", "false"),
      .seed("department", "Klimaanpassung", "isOfTeam", "false"),
      .field("person", "department"), .field("person", "partner")),
    BrochureRow(
      3, "to make the region fit for the future together",
      .owed("the network's purpose in the words of the start screen")),
    BrochureRow(
      4, "exchange, coordination across borders, learning from each other",
      .field("meeting", "body"), .field("project", "partners"),
      .owed("Abstimmungen and Erfahrungen of their own, and a yearly report that counts them")),
    BrochureRow(
      5, "dwellings for 150,000 more people by 2040",
      .seed("target", "T1", "value", "150000"), .seed("target", "T1", "unit", "Menschen"),
      .seed("target", "T1", "year", "2040"), .seed("target", "T1", "source", "Broschüre"),
      .field("project", "housingUnits"),
      .owed("the progress from dwelling units by a factor of persons that everybody sees")),
    BrochureRow(
      6, "alternatives for 140,000 commuters a day",
      .seed("target", "T2", "value", "140000"),
      .seed("target", "T2", "unit", "Pendler:innen je Tag"),
      .seed("target", "T2", "source", "Broschüre"),
      .owed("commuter flows from partner to partner, without counting Ratingen twice")),
    BrochureRow(
      7, "climate neutrality by 2035",
      .seed("target", "T3", "year", "2035"), .seed("target", "T3", "source", "Broschüre"),
      .owed("each partner's own year, where its council has set one")),
    BrochureRow(
      8, "keep and build up the economy",
      .seed("challenge", "Wirtschaftskraft erhalten und nachhaltig ausbauen", "rank", "a6V1"),
      .field("project", "challenges")),
    BrochureRow(
      9, "secure the quality of life",
      .count("challenge", 5), .seed("challenge", "Lebensqualität sichern", "rank", "a8V1"),
      .field("project", "challenges")),
    BrochureRow(
      10, "coordinate housing in the region",
      .seed("principle", "P1", "title", "Wohnraum nach Bedarf, regional abgestimmt"),
      .field("project", "partners"), .rule("R12")),
    BrochureRow(
      11, "meet climate, open space, environment and energy together",
      .seed("principle", "P2", "title", "Klima, Freiraum, Umwelt und Energie gemeinsam"),
      .choice("project", "kind", "climate"), .choice("project", "kind", "openSpace"),
      .rule("R12")),
    BrochureRow(
      12, "sustainable mobility from the beginning",
      .seed("principle", "P3", "title", "Nachhaltige Mobilität von Anfang an"),
      .field("project", "mobility"), .rule("R10"),
      .owed("in which phase a project first spoke of mobility")),
    BrochureRow(
      13, "as little new land as possible in all projects",
      .seed("principle", "P4", "title", "Möglichst wenig neue Fläche"),
      .field("project", "landNew"), .field("project", "landReuse"), .field("project", "landNote"),
      .rule("R11")),
    BrochureRow(
      14, "find good and new solutions together",
      .seed("principle", "P5", "title", "Gute und neue Lösungen gemeinsam"),
      .owed("which project has taken over a solution of another city")),
    BrochureRow(
      15, "heading: meet challenges, find solutions",
      .text("challenge.word"), .text("themeField.word")),
    BrochureRow(
      16, "field: settlement",
      .count("themeField", 4),
      .seed("themeField", "Integrierte Siedlungsentwicklung", "code", "Siedlung"),
      .field("project", "themeField"), .field("project", "furtherFields")),
    BrochureRow(
      17, "field: mobility",
      .seed("themeField", "Nachhaltige Mobilitätsentwicklung", "code", "Mobilität")),
    BrochureRow(
      18, "field: climate and energy",
      .seed("themeField", "Klimafolgenanpassung und Energiewende", "code", "Klima")),
    BrochureRow(
      19, "field: landscape",
      .seed("themeField", "Landschaft und Regionales Potenzial", "code", "Landschaft")),
  ]

  /// Das sind wir.
  private static let region: [BrochureRow] = [
    BrochureRow(
      20, "between Ruhrgebiet, Rheinland and Niederrhein",
      .seed(
        "regionFact", "Zwischen Ruhrgebiet, Rheinland und Niederrhein", "source", "Broschüre")),
    BrochureRow(
      21, "densely settled",
      .seed("regionFact", "Dicht besiedelt, intensiv genutzt", "source", "Broschüre")),
    BrochureRow(
      22, "part of the Metropolregion Rhein-Ruhr",
      .seed("regionFact", "Teil der Metropolregion Rhein-Ruhr", "source", "Broschüre")),
    BrochureRow(
      23, "a strong and international economy",
      .seed("regionFact", "Wirtschaftsstark und international", "source", "Broschüre")),
    BrochureRow(
      24, "good living, much to do",
      .seed("regionFact", "Gutes Wohnen, vielfältige Freizeit", "source", "Broschüre")),
    BrochureRow(
      25, "about 1,500,000 people",
      .seed("regionFact", "Einwohner:innen", "value", "1500000"),
      .seed("regionFact", "Einwohner:innen", "precision", "about"),
      .seed("regionFact", "Einwohner:innen", "unit", "Menschen"), .field("regionFact", "source"),
      .field("regionFact", "asOf"),
      .owed("a hint where a number says neither its source nor its Stand"),
      .owed("sums over partners that say whether the Kreis counts with or without Ratingen")),
    BrochureRow(
      26, "a net of mobility, an airport, a port",
      .seed("regionFact", "Vielfältiges Verkehrsnetz", "source", "Broschüre"),
      .seed("regionFact", "Internationaler Flughafen Düsseldorf", "source", "Broschüre"),
      .seed("regionFact", "Größter Binnenhafen Europas in Duisburg", "source", "Broschüre"),
      .owed("places that a Bereisung can visit")),
    BrochureRow(
      27, "education and science",
      .seed("regionFact", "Bildung und Wissenschaft", "source", "Broschüre"),
      .field("person", "organisation"),
      .owed("organisations of science as a kind of contact, for talks")),
    BrochureRow(
      28, "traditions",
      .seed("regionFact", "Gewachsene Traditionen", "source", "Broschüre")),
    BrochureRow(
      29, "more than 80 parks on more than 1,500 ha",
      .seed("regionFact", "Zahl der Parklandschaften", "precision", "over"),
      .seed("regionFact", "Zahl der Parklandschaften", "value", "80"),
      .seed("regionFact", "Fläche der Parklandschaften", "precision", "over"),
      .seed("regionFact", "Fläche der Parklandschaften", "value", "1500"),
      .seed("regionFact", "Fläche der Parklandschaften", "unit", "ha")),
    BrochureRow(
      30, "54 nature reserves on more than 5,000 ha",
      .seed("regionFact", "Zahl der Naturschutzgebiete", "precision", "exactly"),
      .seed("regionFact", "Zahl der Naturschutzgebiete", "value", "54"),
      .seed("regionFact", "Fläche der Naturschutzgebiete", "precision", "over"),
      .seed("regionFact", "Fläche der Naturschutzgebiete", "value", "5000"),
      .seed("regionFact", "Fläche der Naturschutzgebiete", "unit", "ha")),
  ]

  /// Das sind unsere Themen und unsere Arbeitsweise.
  private static let work: [BrochureRow] = [
    BrochureRow(
      31, "relevant projects, built new and renewed",
      .choice("project", "kind", "settlement"), .choice("project", "kind", "mobility"),
      .choice("project", "buildMode", "new"), .choice("project", "buildMode", "existing"),
      .field("project", "relevance")),
    BrochureRow(
      32, "learn from each other's experience",
      .field("lesson", "worked"), .field("lesson", "failed"), .field("lesson", "project"),
      .field("lesson", "contact"),
      .owed("Erfahrungen, written from minutes, projects and journeys")),
    BrochureRow(
      33, "three subjects across all fields",
      .count("crossTopic", 3), .seed("crossTopic", "Klimaanpassung", "rank", "a0V1"),
      .seed("crossTopic", "Klimaschutz", "rank", "a2V1"),
      .seed("crossTopic", "Energiewirtschaft", "rank", "a4V1"),
      .field("project", "crossTopics"), .rule("R13")),
    BrochureRow(34, "departments work together", .field("project", "departments")),
    BrochureRow(
      35, "discuss qualities",
      .field("project", "quality"), .owed("Qualitäten with the meetings that discussed them")),
    BrochureRow(
      36, "a joint stance, and qualities that the region recognises",
      .owed("Haltungen and Qualitäten that a Beschluss adopts and each partner recognises")),
    BrochureRow(
      37, "a think tank",
      .field("topic", "text"), .owed("an inbox for Impulse that are not a topic yet")),
    BrochureRow(
      38, "a voice of the region",
      .owed("joint statements with the consent of each partner")),
    BrochureRow(
      39, "political consensus",
      .field("councilReference", "partner"), .field("councilReference", "council"),
      .field("councilReference", "day"), .field("councilReference", "paper"),
      .choice("councilReference", "outcome", "decided"),
      .choice("councilReference", "outcome", "discussed")),
    BrochureRow(40, "8/9: a page number that is left over", .layout),
    BrochureRow(
      41, "the network lives on topics and projects",
      .field("topic", "project"), .text("topic.word"), .text("project.word")),
  ]

  /// So arbeiten wir zusammen.
  private static let bodies: [BrochureRow] = [
    BrochureRow(
      42, "the BeigeordnetenKonferenz",
      .seed("body", "BK", "kind", "conference"), .choice("membership", "role", "beigeordnete"),
      .choice("membership", "role", "planungsdezernent"), .rule("R02")),
    BrochureRow(
      43, "twice a year, for strategic decisions",
      .seed("body", "BK", "meetingsAtLeast", "2"), .seed("body", "BK", "meetingsAtMost", "2"),
      .seed("body", "BK", "standingItems", "Strategische Entscheidungen 45"), .rule("R03"),
      .choice("result", "kind", "decision"), .field("result", "number"),
      .field("result", "followUp"), .rule("R21"), .field("minuteLine", "text"),
      .field("paper", "received"), .field("minutesEdition", "text"),
      .owed("the register of Beschlüsse")),
    BrochureRow(
      44, "the Team works on all topics",
      .seed("body", "Team", "kind", "team"),
      .seed("body", "Team", "standingItems", "Projekte: Sachstand und Begleitung 40"),
      .choice("result", "kind", "determination"), .field("task", "responsible"),
      .field("task", "due"), .field("followUp", "day")),
    BrochureRow(
      45, "one or two from each partner, of two departments",
      .field("membership", "partner"), .field("membership", "reason"),
      .field("department", "isOfTeam"), .rule("R04"), .rule("R05")),
    BrochureRow(
      46, "the Team sets the direction",
      .seed("body", "Team", "standingItems", "Schwerpunkte und inhaltliche Ausrichtung 20"),
      .field("focusTopic", "year"), .field("focusTopic", "decidedIn"),
      .owed("the Schwerpunkte of a year as a filter")),
    BrochureRow(
      47, "platforms for passing on knowledge",
      .choice("body", "kind", "platform"), .field("topic", "platform")),
    BrochureRow(
      48, "the participants choose their topics",
      .field("topic", "proposer"), .field("topic", "interest"), .field("agendaItem", "topic"),
      .owed("raised hands, counted in the meeting")),
    BrochureRow(
      49, "Projektgruppen accompany projects of several partners",
      .choice("body", "kind", "projectGroup"), .field("body", "partners"),
      .field("body", "projects"), .field("milestone", "day"), .rule("R14")),
    BrochureRow(
      50, "most Projektgruppen are about mobility",
      .field("project", "group"), .owed("the share of Projektgruppen by theme field")),
    BrochureRow(51, "the RegioSalon", .seed("body", "Salon", "kind", "salon")),
    BrochureRow(
      52, "for politics, colleagues and cooperation partners",
      .choice("headCount", "group", "politics"), .choice("headCount", "group", "staff"),
      .choice("headCount", "group", "cooperation"), .field("headCount", "partner"),
      .owed("registrations in three groups, whose names are erased after the event")),
    BrochureRow(
      53, "talks and conversation",
      .seed("body", "Salon", "standingItems", "Vorträge 60"),
      .seed("body", "Salon", "standingItems", "Gespräche 60"),
      .field("meeting", "motto"), .field("talk", "speaker"), .field("talk", "institution"),
      .field("talk", "minutes"),
      .owed("a programme with motto, talks and speakers")),
    BrochureRow(
      54, "look beyond, discover, set going",
      .seed("body", "Salon", "standingItems", "Ausblick und neue Themen 15"),
      .choice("impulse", "origin", "salon"), .owed("Impulse that come from a RegioSalon")),
    BrochureRow(
      55, "the Geschäftsstelle organises",
      .seed("body", "GS", "kind", "office"), .choice("membership", "role", "office")),
    BrochureRow(
      56, "it steers and gives impulses",
      .field("meeting", "state"), .rule("R03"), .rule("R08"),
      .field("impulse", "state"), .owed("Impulse with what has become of them")),
    BrochureRow(
      57, "it finds out what is new and looks for funding",
      .field("project", "funding"), .owed("funding programmes with their deadlines")),
    BrochureRow(
      58, "it keeps in touch with ministries and Bezirksregierung",
      .field("person", "organisation"),
      .owed("a log of contacts with ministries and Bezirksregierung")),
    BrochureRow(
      59, "it moderates everything",
      .choice("meeting", "moderation", "office"), .field("meeting", "moderator"),
      .field("meeting", "moderationReason"), .rule("R06")),
    BrochureRow(
      60, "spokespersons act at home",
      .field("mandate", "person"), .field("mandate", "partner"), .field("mandate", "council"),
      .field("mandate", "until"), .rule("R20")),
    BrochureRow(
      61, "they speak for looking at the region",
      .owed("a Sprechzettel of one page for each partner")),
    BrochureRow(
      62, "the way to them leads over Beigeordnete and Team",
      .seed("body", "Team", "standingItems", "Kontakt zu den Sprecher:innen 5"), .rule("R07")),
  ]

  /// Das macht uns besonders.
  private static let knowledge: [BrochureRow] = [
    BrochureRow(
      63, "a joint stance",
      .field("circularResolution", "consent"), .owed("Haltungen, and those that are still open")),
    BrochureRow(
      64, "know each other, work together",
      .field("person", "name"), .field("meeting", "host"),
      .seed("body", "BLP", "standingItems", "Begrüßung: Wer ist neu? 5"),
      .field("attendance", "person"), .field("attendance", "state"),
      .owed("who was there, and who is new since the last meeting")),
    BrochureRow(
      65, "knowledge flows; answers of others to one's own questions",
      .seed("body", "BLP", "standingItems", "Fragen der Städte, Antworten der anderen 20"),
      .field("question", "partner"), .field("question", "department"), .field("question", "due"),
      .owed("a Frage an alle with the answer of each partner")),
    BrochureRow(
      66, "platforms discuss solutions for the challenges",
      .field("topic", "challenge")),
    BrochureRow(
      67, "five platforms have begun",
      .seed("body", "BLP", "name", "Bauleitplanung"),
      .seed("body", "MOB", "name", "Nachhaltige Mobilität"),
      .seed("body", "ENU", "name", "Energie und Umwelt"),
      .seed("body", "KLI", "name", "Klimafolgenanpassung"),
      .seed("body", "FRE", "name", "Freiraumentwicklung")),
    BrochureRow(
      68, "each three to four times a year",
      .seed("body", "BLP", "meetingsAtLeast", "3"), .seed("body", "BLP", "meetingsAtMost", "4"),
      .seed("calendarEntry", "Herbstferien 2027", "span", "2027-10-23/2027-11-06"),
      .rule("R08"), .rule("R19")),
    BrochureRow(
      69, "the participants choose how they work",
      .seed("body", "BLP", "standingItems", "Nächster Termin und Arbeitsweise 5"),
      .owed("the way of working as a decision of the participants, with its day")),
    BrochureRow(
      70, "a journey together",
      .field("fieldTrip", "span"), .field("fieldTripStop", "travelMinutes"),
      .owed("a Bereisung with stations, to take along without network")),
    BrochureRow(
      71, "a visit to good examples",
      .choice("fieldTrip", "kind", "bestPracticeVisit"), .field("fieldTripStop", "adopt"),
      .owed("a Best-Practice-Besuch, also outside the region")),
  ]

  /// Gemeinsam an Projekten arbeiten.
  private static let projects: [BrochureRow] = [
    BrochureRow(
      72, "work on projects, in different ways",
      .field("project", "accompaniment"), .field("project", "group"),
      .field("agendaItem", "project"),
      .owed("the five ways as marks of a project, taken from the meetings")),
    BrochureRow(
      73, "projects in the BeigeordnetenKonferenz",
      .field("agendaItem", "project"),
      .seed("body", "BK", "standingItems", "Vorstellung von Projekten 45"),
      .seed("body", "BK", "standingItems", "Herausforderungen der Region 30"),
      .field("dissemination", "what"), .field("dissemination", "fromPerson"),
      .text("step.pass-on")),
    BrochureRow(
      74, "departments work together more",
      .seed("body", "BK", "standingItems", "Weitergabe an Fachbereiche und Sprecher:innen 15"),
      .field("dissemination", "toDepartment"),
      .owed("which departments a Weitergabe has reached")),
    BrochureRow(75, "each city brings projects in", .field("project", "lead"), .rule("R09")),
    BrochureRow(
      76, "all partners accompany them",
      .field("project", "accompaniment"), .field("report", "light"), .field("report", "text")),
    BrochureRow(
      77, "a Projektgruppe where it is wished for",
      .choice("project", "groupWish", "yes"), .field("project", "group")),
    BrochureRow(
      78, "all projects can be discussed in platforms",
      .field("topic", "project"), .field("agendaItem", "project")),
    BrochureRow(
      79, "discussion leads to ideas",
      .choice("impulse", "origin", "meeting"), .field("impulse", "meeting"),
      .owed("Impulse that come from a meeting")),
    BrochureRow(
      80, "partners of the region in competitions",
      .owed("competitions with the partners that they name")),
    BrochureRow(
      81, "headings",
      .text("target.word"), .text("principle.word"), .text("regionFact.word"),
      .text("topic.word"), .text("body.word"), .text("project.word"),
      .owed("a section for what the network has learned")),
  ]
}
