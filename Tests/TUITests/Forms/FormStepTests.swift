import Domain
import Screen
import TUI
import Testing

@Suite("The step of a form")
struct FormStepTests {
  private static let record = Network.topic(1)
  private static let today = Bench.start.today

  private static func stamp(_ number: Int64) -> Stamp {
    Stamp(hlc: HLC(raw: number), dot: Dot(incarnation: 1, sequence: number))
  }

  private static func form(
    _ cells: Cells,
    purpose: FormState.Purpose = .edit,
    versions: [CellName: Stamp]? = nil
  ) throws -> FormState {
    let names = cells.keys.sorted { $0.wire < $1.wire }
    let known =
      versions
      ?? Dictionary(
        uniqueKeysWithValues: names.enumerated().map { ($1, stamp(Int64($0 + 1))) }
      )
    return FormState(
      type: try #require(Registry.type(Topic.typeName)),
      record: record,
      purpose: purpose,
      draft: RecordID(high: 6, low: 6),
      cells: cells,
      versions: known,
      directory: Network.directory
    )
  }

  private static func step(_ form: FormState) -> Step {
    form.step(writing: form.cells(in: DateContext(today: today)).cells)
  }

  private static func cells(_ change: (inout Topic) -> Void = { _ in }) -> Cells {
    var topic = Topic(id: ID(record))
    topic.title = "Titel"
    topic.platform = ID(Network.id(of: "MOB"))
    topic.text = "Text"
    change(&topic)
    return topic.cells
  }

  private static func type(_ text: String, at field: String, in form: inout FormState) throws {
    let index = try #require(form.slots.firstIndex { $0.name.wire.hasPrefix(field) })
    form.slots[index].type(text)
  }

  @Test func `an untouched form writes nothing`() throws {
    let form = try Self.form(Self.cells { $0.interest = [ID(Network.id(of: "D")): 2] })
    #expect(Self.step(form).writes.isEmpty)
  }

  @Test(arguments: ["title", "platform", "text", "proposer", "challenge", "state", "interest"])
  func `one changed place is one write on its basis`(field: String) throws {
    let texts = [
      "platform": Network.id(of: "BLP").hex, "proposer": Network.id(of: "D").hex,
      "challenge": Network.challenges[0].id.hex, "state": "done", "interest": "2",
    ]
    var form = try Self.form(Self.cells())
    try Self.type(texts[field] ?? "anders", at: field, in: &form)
    let write = try #require(Self.step(form).writes.first)
    #expect(Self.step(form).writes.count == 1)
    #expect(write.name.field == field && write.record == Self.record)
    #expect(write.basis == .version(form.versions[write.name]))
  }

  @Test func `a place that nobody had written begins from nothing`() throws {
    var form = try Self.form(Self.cells(), versions: [:])
    try Self.type("anders", at: "title", in: &form)
    #expect(Self.step(form).writes.map(\.basis) == [.version(nil)])
  }

  @Test func `emptied places are written as nothing`() throws {
    var form = try Self.form(
      Self.cells {
        $0.proposer = ID(Network.id(of: "D"))
        $0.interest = [ID(Network.id(of: "D")): 2]
      }
    )
    for field in ["text", "proposer", "interest/" + Network.id(of: "D").hex] {
      try Self.type("", at: field, in: &form)
    }
    let writes = Self.step(form).writes
    #expect(Set(writes.map(\.name.field)) == ["text", "proposer", "interest"])
    #expect(writes.allSatisfy { $0.value == .null })
  }

  @Test func `what no place of the form shows is not written`() throws {
    let stranger = CellName("interest", member: RecordID(high: 8, low: 8))
    var cells = Self.cells()
    cells[CellName("rank")] = .text("a0V")
    cells[stranger] = .integer(3)
    cells[CellName("futureField")] = .text("x")
    var form = try Self.form(cells)
    try Self.type("anders", at: "title", in: &form)
    #expect(Self.step(form).writes.map(\.name) == [CellName("title")])
  }

  @Test func `values that this version does not understand stay as they are`() throws {
    var cells = Self.cells()
    cells[CellName("state")] = .text("futureState")
    cells[CellName("platform")] = .text(RecordID(high: 8, low: 8).hex)
    cells[CellName("interest", member: Network.id(of: "D"))] = .integer(17)
    var form = try Self.form(cells)
    try Self.type("anders", at: "title", in: &form)
    #expect(form.cells(in: DateContext(today: Self.today)).problems.isEmpty)
    #expect(Self.step(form).writes.map(\.name) == [CellName("title")])
  }

  @Test func `blanks around a stored text are not an edit`() throws {
    var form = try Self.form(Self.cells { $0.title = " Titel " })
    try Self.type("anders", at: "text", in: &form)
    #expect(Self.step(form).writes.map(\.name) == [CellName("text")])
  }

  @Test(arguments: ["a\r\nb", "a\n\n", " \n", "\u{301}a", "a\u{2028}b\u{0}"])
  func `a long text that nobody touched is not an edit`(text: String) throws {
    let form = try Self.form(Self.cells { $0.text = text })
    #expect(Self.step(form).writes.isEmpty)
  }

  @Test func `a creation writes every cell that has a value`() throws {
    let cells = Self.cells {
      $0.proposer = ID(Network.id(of: "KR"))
      $0.interest = [ID(Network.id(of: "D")): 2]
    }
    let step = try Self.step(Self.form(cells, purpose: .create, versions: [:]))
    let written = Dictionary(uniqueKeysWithValues: step.writes.map { ($0.name, $0.value) })
    #expect(written == cells.filter { $0.value != .null && $0.key.field != "rank" })
    #expect(step.writes.allSatisfy { $0.basis == .anything })
    #expect(step.command == "create")
  }

  // MARK: Companions

  /// A platform "Wasser" that the form is to make, as a draft brings it along.
  private static func makeAlong(_ id: RecordID, in form: inout FormState) {
    form.take(
      Draft(
        id: form.draft,
        form: form.formName,
        title: "",
        body: #"{"typed":{},"began":{},"made":[["body","\#(id.hex)","Wasser"]]}"#,
        owner: Bench.gone,
        wallMilliseconds: 0
      )
    )
  }

  private static func withCompanion(_ used: Bool) throws -> (FormState, RecordID) {
    let id = RecordID(high: 9, low: 9)
    var form = try form(cells())
    makeAlong(id, in: &form)
    if used { try type(id.hex, at: "platform", in: &form) }
    try type("anders", at: "title", in: &form)
    return (form, id)
  }

  @Test func `what was made along is written first, and whole`() throws {
    let (form, id) = try Self.withCompanion(true)
    let writes = Self.step(form).writes
    let made = writes.prefix { $0.record == id }
    #expect(made.allSatisfy { $0.type == Body.typeName })
    #expect(made.contains { $0.name.field == "name" && $0.value == .text("Wasser") })
    #expect(made.contains { $0.name.field == "kind" && $0.value == .text("platform") })
    #expect(writes.dropFirst(made.count).allSatisfy { $0.record == Self.record })
    #expect(writes.count == made.count + 2)
  }

  @Test func `what is not used any more is not made`() throws {
    let (form, id) = try Self.withCompanion(false)
    #expect(!Self.step(form).writes.contains { $0.record == id })
  }

  @Test func `a companion in a set is made too`() throws {
    let id = RecordID(high: 9, low: 9)
    var form = FormState(
      type: RecordType(Guests.self),
      record: RecordID(high: 1, low: 1),
      purpose: .create,
      draft: RecordID(high: 6, low: 6),
      cells: [:],
      versions: [:],
      directory: Network.directory
    )
    Self.makeAlong(id, in: &form)
    try Self.type("\(Network.id(of: "MOB").hex) \(id.hex)", at: "bodies", in: &form)
    #expect(Self.step(form).writes.contains { $0.record == id })
  }

  private struct Guests: Record {
    var id: ID<Guests>
    var name = ""
    var bodies: Set<ID<Body>> = []

    init(id: ID<Guests>) { self.id = id }

    static let typeName = "guests"
    static let schema = Schema<Guests>(
      title: "name",
      order: "name",
      [.text("name", \.name), .set("bodies", \.bodies)]
    )
  }
}
