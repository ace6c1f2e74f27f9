import Domain
import Screen
import TUI
import Testing

@Suite("What a draft carries")
struct DraftRoundTripTests {
  /// A type with every kind of field that a form has.
  private struct Everything: Record {
    enum Choice: String, CaseIterable, Sendable {
      case one
      case two
    }

    var id: ID<Everything>
    var short = ""
    var long = ""
    var number: Int64?
    var area: Int64?
    var flag = false
    var choice = Choice.one
    var day: CivilDate?
    var span: CivilSpan?
    var link: ID<Body>?
    var several: Set<ID<Partner>> = []
    var levels: [ID<Partner>: Int64] = [:]

    init(id: ID<Everything>) { self.id = id }

    static let typeName = "everything"
    static let schema = Schema<Everything>(
      title: "short",
      order: "short",
      [
        .text("short", \.short), .longText("long", \.long),
        .wholeNumber("number", \.number, 0...99),
        .decimal("area", \.area, unit: "ha", places: 2), .yesNo("flag", \.flag),
        .choice("choice", \.choice), .date("day", \.day), .span("span", \.span),
        .link("link", \.link), .set("several", \.several), .keyed("levels", \.levels, 0...3),
      ]
    )
  }

  private static func form(_ cells: Cells, _ purpose: FormState.Purpose = .edit) -> FormState {
    let stamp = Stamp(hlc: HLC(raw: 77), dot: Dot(incarnation: 3, sequence: 9))
    return FormState(
      type: RecordType(Everything.self),
      record: RecordID(high: 5, low: 5),
      purpose: purpose,
      draft: RecordID(high: 6, low: 6),
      cells: cells,
      versions: cells.mapValues { _ in stamp },
      directory: Network.directory
    )
  }

  private static var filled: Cells {
    var record = Everything(id: ID(RecordID(high: 5, low: 5)))
    record.short = "kurz"
    record.long = "lang\nund länger"
    record.number = 7
    record.area = 125
    record.flag = true
    record.choice = .two
    record.day = CivilDate(year: 2026, month: 10, day: 13)
    record.span = CivilSpan(canonical: "2026-11-26T14:00/16:00")
    record.link = ID(Network.id(of: "MOB"))
    record.several = [ID(Network.id(of: "D")), ID(Network.id(of: "KR"))]
    record.levels = [ID(Network.id(of: "NE")): 3, ID(Network.id(of: "D")): 1]
    return record.cells
  }

  private static func draft(of form: FormState) -> Draft {
    Draft(
      id: form.draft,
      form: form.formName,
      title: form.title,
      body: form.draftBody,
      owner: Bench.gone,
      wallMilliseconds: 1
    )
  }

  /// The places of the form, by name, each with a text that differs from what is stored.
  private static let typed: [(String, String)] = [
    ("short", "anders „\"\\“ \u{1F468}\u{200D}\u{1F469}"), ("long", "a\n\n\"b\"\\n\tc"),
    ("number", "keine Zahl"), ("area", "1,5 ha"), ("flag", "0"), ("choice", "one"),
    ("day", "13.10."), ("span", "26.11. 14-16 Uhr"), ("link", Network.id(of: "BLP").hex),
    ("several", Network.id(of: "ME").hex), ("levels", "2"),
  ]

  @Test(arguments: typed.map(\.0))
  func `every kind of field comes back as typed`(field: String) throws {
    var form = Self.form(Self.filled)
    let index = try #require(form.slots.firstIndex { $0.name.field == field })
    let text = try #require(Self.typed.first { $0.0 == field }?.1)
    form.slots[index].type(text)
    #expect(form.slots[index].isChanged && form.isChanged)
    var other = Self.form(Self.filled)
    other.take(Self.draft(of: form))
    #expect(other.slots.map(\.text) == form.slots.map(\.text))
    #expect(other.slots.map(\.isChanged) == form.slots.map(\.isChanged))
    #expect(other.versions == form.versions && other.isKept)
  }

  @Test(arguments: typed.map(\.0))
  func `every kind of field comes back emptied`(field: String) throws {
    var form = Self.form(Self.filled)
    for index in form.slots.indices where form.slots[index].name.field == field {
      form.slots[index].type("")
    }
    var other = Self.form(Self.filled)
    other.take(Self.draft(of: form))
    let today = Bench.start.today
    let context = DateContext(today: today)
    #expect(other.cells(in: context).cells == form.cells(in: context).cells)
    #expect(other.isChanged)
  }

  @Test func `all at once`() {
    var form = Self.form(Self.filled)
    for (field, text) in Self.typed {
      for index in form.slots.indices where form.slots[index].name.field == field {
        form.slots[index].type(text)
      }
    }
    var other = Self.form(Self.filled)
    other.take(Self.draft(of: form))
    #expect(other.slots.map(\.text) == form.slots.map(\.text))
    #expect(other.draftBody == form.draftBody)
  }

  @Test func `an untouched form carries nothing`() {
    let form = Self.form(Self.filled)
    #expect(form.draftBody == #"{"typed":{},"began":{},"made":[]}"#)
  }

  @Test func `a draft of a cell that nobody had written begins from nothing`() {
    var form = Self.form([:])
    form.slots[0].type("neu")
    var other = Self.form(Self.filled)
    other.take(Self.draft(of: form))
    #expect(other.versions[CellName("short")] == nil)
    #expect(other.versions[CellName("long")] != nil)
  }
}
