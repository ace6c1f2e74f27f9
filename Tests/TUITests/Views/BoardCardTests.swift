import Domain
import Screen
import TUI
import Testing

/// What a card says, and how many columns there are to stand in.
@Suite("The cards of the board")
struct BoardCardTests {
  private static let today = CivilDate(year: 2026, month: 11, day: 23) ?? .first
  private static let crossTopics = [RecordID(high: 6, low: 1), RecordID(high: 6, low: 2)]

  /// A project that says everything, reported on so many days ago.
  private static func card(
    days: Int? = 20, light: String = "green", change: (inout [Value]) -> Void = { _ in }
  ) -> BoardCard {
    let lead = Network.id(of: "DU")
    let day = days.map { Value.text(today.adding(days: -$0).canonical) } ?? .null
    var values: [Value] = [
      Value(link: lead), .text("DU"), .text("Muster-Radachse"), .text("Mobilität"),
      days == nil ? .null : .text(light), day, .text("settlement"), .text("planning"),
      .text("Radwege"), .integer(0), .null, .integer(1), .integer(0), .null, .integer(1),
      .integer(2),
    ]
    change(&values)
    let columns = BoardCard.columns(crossTopics: crossTopics)
    #expect(values.count == columns.count)
    let id = RecordID(high: 9, low: 9)
    return BoardCard(Row(id: id, key: PageKey(sort: .null, id: id), values: values))
  }

  private static func lines(_ card: BoardCard, _ height: Int = 3, columns: Int = 24) -> [String] {
    card.lines(height, columns: columns, on: today, Words.german).map { line in
      line.map(\.text).joined()
    }
  }

  @Test func `three lines say who, how and since when`() {
    #expect(
      Self.lines(Self.card()) == [
        "DU Muster-Radachse", "  Mobilität · grün", "  Stand vor 20 Tagen",
      ])
  }

  @Test(arguments: [
    (0, "  Stand von heute"), (1, "  Stand von gestern"), (90, "  Stand vor 90 Tagen"),
  ])
  func `a Sachstand of the last ninety days is none to worry about`(days: Int, line: String) {
    let card = Self.card(days: days)
    #expect(Self.lines(card).last == line)
    #expect(!card.isDue(on: Self.today))
  }

  @Test func `an older one calls, in one line too`() {
    let card = Self.card(days: 91)
    #expect(Self.lines(card).last == "! Stand vor 91 Tagen")
    #expect(Self.lines(card, columns: 18).last == "! vor 91 Tagen")
    #expect(Self.lines(card, 1) == ["DU!Muster-Radachse"])
    #expect(card.isDue(on: Self.today))
  }

  @Test func `red calls in one line, and is a word in three`() {
    let card = Self.card(light: "red")
    #expect(Self.lines(card, 1) == ["DU!Muster-Radachse"])
    #expect(Self.lines(card)[1] == "  Mobilität · rot")
  }

  @Test func `without a Sachstand there is no Ampel`() {
    let card = Self.card(days: nil)
    #expect(Self.lines(card)[1...] == ["  Mobilität · –", "  noch kein Sachstand"])
    #expect(card.isDue(on: Self.today))
  }

  @Test func `what rests or is done is never due`() {
    let resting = Self.card(days: nil) { values in
      values[12] = .integer(1)
      values[13] = .text("2026-10-01")
    }
    #expect(Self.lines(resting).last == "  ruht seit 01.10.2026")
    #expect(!resting.isDue(on: Self.today))
    let done = Self.card(days: 300, light: "red") { $0[7] = .text("done") }
    #expect(!done.isDue(on: Self.today))
    #expect(Self.lines(done, 1) == ["DU Muster-Radachse"])
  }

  @Test func `the gaps stand where there is room for them`() {
    let card = Self.card { values in
      values[8] = .null
      values[9] = .null
    }
    #expect(card.gaps == [.mobility, .land])
    #expect(Self.lines(card).last == "  Mobilität fehlt (+1)")
    #expect(Self.lines(card, columns: 18).last == "  Mobilität fehlt")
    #expect(
      Self.lines(card, columns: 50).last == "  Stand vor 20 Tagen · Mobilität fehlt (+1)")
  }

  @Test func `a state of a newer version is shown as it is`() {
    let card = Self.card(light: "blue") { $0[3] = .null }
    #expect(Self.lines(card)[1] == "  Siedlung · blue")
  }

  @Test func `with a fourth line a long title takes two`() {
    let card = Self.card { $0[2] = .text("Muster-Radachse über die Stadtgrenze") }
    #expect(
      Self.lines(card, 4, columns: 18) == [
        "DU Muster-Radachse", "   über die Stadtgrenze", "  Mobilität · grün", "  vor 20 Tagen",
      ])
    #expect(
      Self.lines(Self.card(), 4, columns: 18) == [
        "DU Muster-Radachse", "  Mobilität · grün", "  vor 20 Tagen", "",
      ])
  }

  @Test func `a title breaks behind its hyphen, and one that cannot break is cut`() {
    let broken = Self.card { $0[2] = .text("Muster-Bahnstrecke im Westen") }
    #expect(Self.lines(broken, 4, columns: 18)[...1] == ["DU Muster-", "   Bahnstrecke im Westen"])
    let whole = Self.card { $0[2] = .text("Musterbahnstreckenausbau") }
    #expect(Self.lines(whole, 4, columns: 18)[0] == "DU Musterbahnstreckenausbau")
  }

  @Test func `the Ampel is never cut`() {
    #expect(Self.lines(Self.card(light: "yellow"), columns: 14)[1] == "  Mobi… · gelb")
  }

  // MARK: Gaps

  private static func gaps(
    _ phase: Project.Phase, kind: String = "settlement", filled: Bool = false
  ) -> [ProfileGap] {
    ProfileGap.gaps(
      of: ProfileGap.Facts(
        kind: kind, phase: phase, saysMobility: filled, saysLand: filled, hasPartners: filled,
        assessesCrossTopics: filled))
  }

  @Test func `a gap is one from its phase on`() {
    #expect(Self.gaps(.idea) == [.mobility, .land])
    #expect(Self.gaps(.preparation) == [.mobility, .land, .crossTopics])
    #expect(Self.gaps(.planning) == ProfileGap.allCases)
    #expect(Self.gaps(.planning, kind: "mobility") == [.land, .coordination, .crossTopics])
    #expect(Self.gaps(.done).isEmpty)
    #expect(Self.gaps(.decision, filled: true).isEmpty)
  }

  @Test(arguments: ProfileGap.allCases)
  func `a gap names a field of the form`(gap: ProfileGap) {
    #expect(RecordType(Project.self).field(gap.field) != nil)
    for words in [Words.german, Words.english] {
      #expect(words[gap.short] != nil && words[gap.sentence] != nil)
    }
  }

  // MARK: Layout

  @Test(arguments: [
    (Size(width: 60, height: 16), false, 1, 3), (Size(width: 80, height: 24), false, 3, 3),
    (Size(width: 120, height: 34), false, 6, 4), (Size(width: 120, height: 34), true, 6, 1),
    (Size(width: 200, height: 60), true, 6, 3),
  ])
  func `as many columns as fit`(
    size: Size, isOverview: Bool, columns: Int, lines: Int
  ) throws {
    var bench = Bench(size: size)
    bench.book.add(Network.project)
    bench.begin(notes: ["topics": isOverview ? "overview=1" : "overview=0"])
    try bench.press("3")
    let layout = BoardLayout(of: bench.state)
    #expect(layout.columns.map(\.index) == Array(0..<columns))
    #expect(layout.cardHeight == lines)
    let least = isOverview ? 13 : size.width >= 120 ? 19 : 24
    for column in layout.columns { #expect(column.rect.width >= least) }
    for (left, right) in zip(layout.columns, layout.columns.dropFirst()) {
      #expect(left.rect.maxX + 1 == right.rect.x)
    }
    #expect(layout.columns.last?.rect.maxX == layout.heads.maxX)
  }

  @Test func `the columns follow the cursor, and one shows that there is more`() throws {
    var bench = Bench()
    bench.book.add(Network.project)
    bench.begin()
    try bench.press("3")
    #expect(bench.canvas.lines[1].hasSuffix("▸") && !bench.canvas.lines[1].hasPrefix("◂"))
    try bench.press("l l l")
    #expect(BoardLayout(of: bench.state).columns.map(\.index) == [1, 2, 3])
    #expect(bench.canvas.lines[1].hasPrefix("◂Vorbereitung 0"))
    try bench.press("l l l l")
    #expect(BoardLayout(of: bench.state).columns.map(\.index) == [3, 4, 5])
    #expect(!bench.canvas.lines[1].hasSuffix("▸"))
  }
}
