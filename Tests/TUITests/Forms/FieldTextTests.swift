import Domain
import Screen
import TUI
import Testing

@Suite("A value as text")
struct FieldTextTests {
  private static let today = Bench.start.today

  private static func read(_ text: String, _ kind: FieldKind) -> Value? {
    try? FieldText.read(text, as: kind, today: today).get()
  }

  private static func problem(_ text: String, _ kind: FieldKind) -> String? {
    guard case .failure(let problem) = FieldText.read(text, as: kind, today: today) else {
      return nil
    }
    return Words.german(problem.text)
  }

  private static let area = FieldKind.decimal(unit: "ha", places: 2)
  private static let meetings = FieldKind.wholeNumber(0...52)

  @Test(
    arguments: [
      (.shortText, .text("Muster"), "Muster"), (.longText, .text("a\nb"), "a\nb"),
      (meetings, .integer(0), "0"), (meetings, .integer(52), "52"), (area, .integer(125), "1,25"),
      (area, .integer(5), "0,05"), (area, .integer(-5), "-0,05"), (area, .integer(-125), "-1,25"),
      (area, .integer(.max), "92233720368547758,07"),
      (area, .integer(.min), "-92233720368547758,08"),
      (.decimal(unit: "€", places: 0), .integer(-7), "-7"),
      (.date, .text("2026-10-13"), "13.10.2026"), (.date, .text("2026-01-01"), "01.01.2026"),
      (.span, .text("2026-11-26"), "26.11.2026"),
      (.span, .text("2026-11-26/2026-11-28"), "26.11.2026-28.11.2026"),
      (.span, .text("2026-11-26T14:00/16:00"), "26.11.2026 14:00-16:00"),
      (.span, .text("2026-11-26T14:00/14:00"), "26.11.2026 14:00-14:00"),
      (.span, .text("2026-11-26T22:00/2026-11-27T02:30"), "26.11.2026 22:00-27.11.2026 02:30"),
      (meetings, .null, ""), (.date, .null, ""), (.shortText, .null, ""),
    ] as [(FieldKind, Value, String)]
  )
  func `is typed and read back the same`(kind: FieldKind, value: Value, text: String) {
    #expect(FieldText.typed(value, as: kind) == text)
    #expect(Self.read(text, kind) == value)
  }

  @Test(arguments: UInt64(0)..<200)
  func `every day and span comes back`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    // The years that a form takes: 1900 to 2198, so that a year later is one of them, too.
    let numbers = -25_567...83_642
    let day = try #require(CivilDate(dayNumber: Int.random(in: numbers, using: &random)))
    #expect(Self.read(FieldText.date(day), .date) == .text(day.canonical))
    let last = day.adding(days: Int.random(in: 0...400, using: &random))
    let from = try #require(CivilTime(hour: Int.random(in: 0...23, using: &random), minute: 5))
    let to = try #require(CivilTime(hour: Int.random(in: 0...23, using: &random), minute: 50))
    let spans = [
      CivilSpan(day), CivilSpan(from: day, to: last),
      CivilSpan(
        from: CivilDateTime(date: day, time: from),
        to: CivilDateTime(date: last, time: to)
      ),
    ]
    for span in spans.compactMap(\.self) {
      #expect(Self.read(FieldText.span(span), .span) == .text(span.canonical))
    }
    let number = Int64.random(in: .min ... .max, using: &random)
    for places in 0...4 {
      let kind = FieldKind.decimal(unit: "ha", places: places)
      #expect(Self.read(FieldText.typed(.integer(number), as: kind), kind) == .integer(number))
    }
  }

  @Test(
    arguments: [
      (area, "1", 100), (area, "1,5", 150), (area, " 1,25 ha ", 125), (area, "1,25ha", 125),
      (area, "1.234,5", 123_450), (area, "1 234", 123_400), (area, "-0,5", -50), (area, "0,", 0),
      (meetings, " 7 ", 7), (meetings, "007", 7), (.wholeNumber(0...10_000), "1.000", 1000),
      (.wholeNumber(0...10_000), "1 000", 1000), (.wholeNumber(-5...5), "-5", -5),
    ] as [(FieldKind, String, Int64)]
  )
  func `numbers are read as people write them`(kind: FieldKind, text: String, number: Int64) {
    #expect(Self.read(text, kind) == .integer(number))
  }

  @Test(arguments: ["", " ", "\t", "\u{A0} "])
  func `nothing is no value`(text: String) {
    for kind in [meetings, Self.area, .date, .span, .shortText] {
      #expect(Self.read(text, kind) == .null)
    }
  }
  private var meetings: FieldKind { Self.meetings }
  private static let dateExamples =
    "Das ist kein Datum. Zum Beispiel: 13.10., 1310, Di, nächste Woche Di, +2w, KW 42, "
    + "letzter Do im Q4, nach den Herbstferien"

  @Test(
    arguments: [
      (meetings, "x", "Das ist keine ganze Zahl. Zum Beispiel: 12"),
      (meetings, "1,5", "Das ist keine ganze Zahl. Zum Beispiel: 12"),
      (meetings, "1.5", "Das ist keine ganze Zahl. Zum Beispiel: 12"),
      (meetings, "99999999999999999999", "Das ist keine ganze Zahl. Zum Beispiel: 12"),
      (meetings, "53", "Möglich sind 0 bis 52."), (meetings, "-1", "Möglich sind 0 bis 52."),
      (area, "x", "Das ist keine Zahl. Zum Beispiel: 1,25 ha"),
      (area, "1,2,3", "Das ist keine Zahl. Zum Beispiel: 1,25 ha"),
      (area, "1,255", "Das ist keine Zahl. Zum Beispiel: 1,25 ha"),
      (area, "1.5", "Das ist keine Zahl. Zum Beispiel: 1,25 ha"),
      (area, "ha", "Das ist keine Zahl. Zum Beispiel: 1,25 ha"),
      (area, "1,٣", "Das ist keine Zahl. Zum Beispiel: 1,25 ha"),
      (area, "99999999999999999999", "Das ist keine Zahl. Zum Beispiel: 1,25 ha"),
      (area, "92233720368547758,08", "Das ist keine Zahl. Zum Beispiel: 1,25 ha"),
      (.date, "31.2.2026", dateExamples), (.date, "bald", dateExamples),
      (.span, "x", "Das ist kein Termin. Zum Beispiel: 26.11.2026 14:00-16:00"),
      (
        .span, "26.11.2026 16-14",
        "Das Ende liegt vor dem Anfang. Zum Beispiel: 26.11.2026 14:00-16:00"
      ),
    ] as [(FieldKind, String, String)]
  )
  func `a mistake answers with an example`(kind: FieldKind, text: String, sentence: String) {
    #expect(Self.problem(text, kind) == sentence)
  }

  @Test func `days may be words`() {
    #expect(Self.read("morgen", .date) == .text("2026-11-24"))
    #expect(Self.read("13.10.", .date) == .text("2027-10-13"))
  }

  @Test func `what the field cannot hold is shown as it is stored`() {
    #expect(FieldText.typed(.text("neulich"), as: .date) == "neulich")
    #expect(FieldText.typed(.text("viel"), as: Self.meetings) == "viel")
    #expect(FieldText.typed(.integer(3), as: .shortText) == "3")
  }

  @Test(arguments: [true, false])
  func `stepping a number never traps`(raises: Bool) async {
    await #expect(processExitsWith: .success) { [raises] in
      let field = FieldInfo(name: "n", kind: .wholeNumber(0...52), section: "")
      for text in ["9223372036854775807", "-9223372036854775808", "", "x", "52", "0"] {
        var slot = FormSlot(field: field, name: CellName("n"), cells: [:])
        slot.type(text)
        _ = slot.handle(
          raises ? .pageUp : .pageDown, in: DateContext(today: .first))
        precondition((Int64(slot.text) ?? -1) >= 0 && (Int64(slot.text) ?? 99) <= 52)
      }
    }
  }

  private static let context = DateContext(
    today: CivilDate(year: 2026, month: 11, day: 23) ?? .first)

  @Test(arguments: [
    (FieldKind.date, "30.11.2026", Key.pageUp, "01.12.2026"),
    (.date, "morgen", .pageUp, "25.11.2026"),
    (.date, "01.01.2027", .pageDown, "31.12.2026"),
    (.span, "26.11.2026 14:00-16:30", .pageUp, "27.11.2026 14:00-16:30"),
    (.span, "23.10.-06.11.2027", .pageDown, "22.10.2027-05.11.2027"),
    (.span, "gar kein Tag", .pageUp, "gar kein Tag"),
  ])
  func `a day is raised and lowered with its hours`(
    kind: FieldKind, typed: String, key: Key, expected: String
  ) {
    var slot = FormSlot(
      field: FieldInfo(name: "d", kind: kind, section: ""), name: CellName("d"), cells: [:])
    slot.type(typed)
    _ = slot.handle(key, in: Self.context)
    #expect(slot.text == expected)
  }

  @Test(arguments: [
    ("26.11.2026 16:00-14:00", "form.span.reversed"), ("26.11.2026 16-14", "form.span.reversed"),
    ("26.11.2026 14-", "form.span"), ("Blumen", "form.span"), ("31.2.2027", "form.span"),
  ])
  func `a span that ends before it begins is named as such`(text: String, key: String) {
    guard case .failure(let problem) = FieldText.read(text, as: .span, in: Self.context) else {
      Issue.record("\(text) was taken")
      return
    }
    #expect(problem.text.key == key)
  }

  @Test func `hours alone stand for the day that the field had`() {
    let before = CivilSpan(canonical: "2026-11-26T14:00/16:00")
    let read = FieldText.read("9-11:30", as: .span, in: Self.context, base: before)
    #expect((try? read.get()) == .text("2026-11-26T09:00/11:30"))
  }

  @Test func `stepping stops at the limits`() {
    var slot = FormSlot(
      field: FieldInfo(name: "n", kind: Self.meetings, section: ""),
      name: CellName("n"),
      cells: [CellName("n"): .integer(51)]
    )
    for expected in ["52", "52"] {
      let isTaken = slot.handle(.pageUp, in: Self.context)
      #expect(isTaken && slot.text == expected)
    }
    for _ in 0..<60 { _ = slot.handle(.pageDown, in: Self.context) }
    #expect(slot.text == "0")
  }
}
