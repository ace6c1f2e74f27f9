import Domain
import Screen

/// A project as the board shows it: a row of its column, read by name.
package struct BoardCard: Equatable, Sendable {
  package var id: RecordID
  package var lead: RecordID?
  /// The lead's code.
  package var partner: String
  package var title: String
  /// The theme field's word.
  package var themeField: String
  package var kind: String
  /// The Ampel of the newest Sachstand.
  package var light: Value
  /// The day of the newest Sachstand.
  package var day: CivilDate?
  package var phase: Project.Phase
  package var isPaused: Bool
  package var pausedSince: CivilDate?
  package var gaps: [ProfileGap]

  private enum Column: Int {
    case lead, partner, title, themeField, light, day, kind, phase, mobility, landNew, landNote
    case partners, paused, pausedSince, firstCrossTopic
  }

  /// What a query asks for so that its rows are cards; the lead's link comes first.
  package static func columns(crossTopics: [RecordID]) -> [Query.Column] {
    func newest(_ field: String) -> Query.Column {
      .newest(part: Report.typeName, link: "project", day: "day", field: field)
    }
    return [
      .field("lead"), .label("lead"), .field("title"), .label("themeField"), newest("light"),
      newest("day"), .field("kind"), .field("phase"), .field("mobility"), .field("landNew"),
      .field("landNote"), .sum("partners"), .field("paused"), .field("pausedSince"),
    ] + crossTopics.map { .member("crossTopics", $0) }
  }

  /// Reads a row of a query with these columns.
  package init(_ row: Row) {
    func value(_ column: Column) -> Value {
      row.values.indices.contains(column.rawValue) ? row.values[column.rawValue] : .null
    }
    id = row.id
    lead = value(.lead).link
    partner = value(.partner).string
    title = value(.title).string
    themeField = value(.themeField).string
    kind = value(.kind).string
    light = value(.light)
    day = CivilDate(canonical: value(.day).string)
    phase = Project.Phase(rawValue: value(.phase).string) ?? .idea
    isPaused = value(.paused).number == 1
    pausedSince = CivilDate(canonical: value(.pausedSince).string)
    gaps = ProfileGap.gaps(
      of: ProfileGap.Facts(
        kind: kind, phase: phase, saysMobility: value(.mobility) != .null,
        saysLand: value(.landNew) != .null || value(.landNote) != .null,
        hasPartners: (value(.partners).number ?? 0) > 0,
        assessesCrossTopics: row.values.dropFirst(Column.firstCrossTopic.rawValue)
          .allSatisfy { ($0.number ?? 0) > 0 }))
  }

  /// How many days ago the newest Sachstand was; nil without one.
  package func age(on today: CivilDate) -> Int? { day.map { max(0, $0.days(to: today)) } }

  /// Whether a Sachstand is due.
  package func isDue(on today: CivilDate) -> Bool {
    Report.isDue(newest: day, phase: phase, isPaused: isPaused, on: today)
  }

  package var isRed: Bool { light.string == Report.Light.red.rawValue }
}

extension BoardCard {
  /// The card's lines for a column of so many cells: one with partner and title, or three; with a
  /// fourth the title may take two.
  package func lines(
    _ height: Int, columns: Int, on today: CivilDate, _ words: Catalogue
  ) -> [[Span]] {
    let code = partner.isEmpty ? "–" : partner
    guard height > 1 else {
      // Where the reason has no room, the sign alone calls for a look.
      let isOld = day != nil && isDue(on: today)
      let gap = isOld || (isRed && !isPaused && phase != .done) ? "!" : " "
      return [[Span(code.padded(to: 2) + gap + title, width: .flexible)]]
    }
    let (sign, standing) = standing(columns: columns - 2, on: today, words)
    let titles = height > 3 ? title.halved(at: columns - 3) : [title]
    var texts = titles.enumerated().map { index, line in
      (index == 0 ? code.padded(to: 2) + " " : "   ") + line
    }
    texts.append((sign ? "! " : "  ") + standing)
    texts += Array(repeating: "", count: max(0, height - 1 - texts.count))
    var lines = texts.map { [Span($0, width: .flexible)] }
    lines.insert(
      [Span("  " + subject(columns: columns - 2, words))] + light.ampel(words), at: titles.count)
    return lines
  }

  /// `Mobilität · ` before the Ampel: the theme field or what kind of project it is.
  ///
  /// What is too wide is cut before the Ampel, never the Ampel.
  private func subject(columns: Int, _ words: Catalogue) -> String {
    let lightWord = words.light(light)
    let field = themeField.isEmpty ? words["project.kind.\(kind)"] ?? "" : themeField
    let room = columns - lightWord.displayWidth - 3
    return field.isEmpty || room < 3 ? "" : field.clipped(to: room) + " · "
  }

  /// How the project stands: since when it rests, how old the last Sachstand is, and where there is
  /// room what the Steckbrief does not say yet.
  private func standing(
    columns: Int, on today: CivilDate, _ words: Catalogue
  ) -> (sign: Bool, text: String) {
    if isPaused {
      let since = pausedSince.map { Text("board.card.paused", .verbatim(FieldText.date($0))) }
      let short = words("board.card.paused.short")
      return (false, [since.map { words($0) } ?? short, short].fitting(columns))
    }
    guard let age = age(on: today) else {
      guard phase != .done else { return (false, "") }
      return (false, [words("board.card.none"), words("board.card.none.short")].fitting(columns))
    }
    let long = words(BoardCard.age(age))
    let short = words(BoardCard.age(age, isShort: true))
    if isDue(on: today) { return (true, [long, short].fitting(columns)) }
    guard let gap = gaps.first else { return (false, [long, short].fitting(columns)) }
    let gapWord = words(gap.short)
    let all =
      gaps.count > 1
      ? words(Text("board.card.gaps", .verbatim(gapWord), .number(gaps.count - 1))) : gapWord
    return (
      false,
      [
        long + " · " + all, short + " · " + all, all, gapWord,
        words(Text("gap.open", .number(gaps.count))),
      ].fitting(columns)
    )
  }

  /// `Stand vor 20 Tagen`.
  static func age(_ days: Int, isShort: Bool = false) -> Text {
    let suffix = isShort ? ".short" : ""
    return days == 0
      ? Text("board.card.today" + suffix) : Text("board.card.age" + suffix, .number(days))
  }
}

extension Catalogue {
  /// The Ampel as a word; never by colour alone.
  func light(_ value: Value) -> String {
    self["report.light.\(value.string).short"] ?? (value == .null ? "–" : value.string)
  }
}

extension String {
  /// The text in two lines, broken between words or behind a hyphen; in one where it fits or cannot
  /// be broken.
  ///
  /// What is too long for the second line is cut when it is drawn.
  func halved(at columns: Int) -> [String] {
    guard displayWidth > columns else { return [self] }
    var end = startIndex
    for place in indices where self[place] == " " || self[place] == "-" {
      let next = index(after: place)
      let line = String(self[..<(self[place] == " " ? place : next)])
      guard line.displayWidth <= columns else { break }
      end = next
    }
    guard end > startIndex else { return [self] }
    let first = self[..<end]
    return [String(first.last == " " ? first.dropLast() : first), String(self[end...])]
  }
}

extension [String] {
  /// The first that fits; the last where none does.
  func fitting(_ columns: Int) -> String {
    first { $0.displayWidth <= columns } ?? last ?? ""
  }
}
