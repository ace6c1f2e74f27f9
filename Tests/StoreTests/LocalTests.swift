import Domain
import Histories
import Store
import Testing

@Suite struct LocalTests {
  @Test func `seat, view and drafts stay here`() throws {
    let bench = try Bench()
    #expect(try bench.store.seat() == nil)
    let author = Author(name: "Anna", partner: SeedEdition.partners[0], role: .beigeordnete)
    try bench.store.setSeat(author)
    try bench.store.setViewState("topics", "{\"a\":1}")
    let draft = Draft(
      id: RecordID(high: 1, low: 2),
      form: "topic/new",
      title: "Neu",
      body: "[]",
      owner: Draft.Owner(boot: "b", process: 12, started: 99),
      wallMilliseconds: 5
    )
    try bench.store.saveDraft(draft)
    var later = draft
    later.body = "[1]"
    try bench.store.saveDraft(later)
    try bench.restart()
    #expect(try bench.store.seat() == author)
    #expect(try bench.store.viewStates()["topics"] == "{\"a\":1}")
    #expect(try bench.store.viewStates()["board"] == nil)
    #expect(try bench.store.drafts() == [later])
    try bench.store.dropDraft(draft.id)
    #expect(try bench.store.drafts().isEmpty)
    #expect(try bench.store.slices(since: try bench.store.versionVector()).isEmpty)
    #expect(try bench.store.diagnose().isClean)
  }

  @Test func `an edition is read from its file`() throws {
    let id = RecordID(high: 1, low: 2)
    let json = """
      {"records":[{"type":"topic","id":"\(id.hex)","fields":{"title":"Ä","state":"open",
      "interest":{"\(SeedEdition.partners[0].hex)":2},"challenge":null}}]}
      """
    let edition = try SeedEdition(json: Array(json.utf8))
    #expect(
      edition.cells == [
        .init("topic", id, .deleted, .integer(0)),
        .init("topic", id, CellName("title"), .text("Ä")),
        .init("topic", id, CellName("state"), .text("open")),
        .init("topic", id, CellName("interest", member: SeedEdition.partners[0]), .integer(2)),
        .init("topic", id, CellName("challenge"), .null),
      ]
    )
    for wrong in [
      "[]", "{", "{\"records\":[{}]}",
      json.replacing("state", with: "colour"), json.replacing("open", with: "closed"),
      json.replacing("topic", with: "alien"), json.replacing(":2}", with: ":9}"),
    ] {
      #expect(throws: SeedError.self) { try SeedEdition(json: Array(wrong.utf8)) }
    }
  }

  @Test func `every error has its text`() {
    let errors: [StoreError] = [
      .missing, .notADatabase, .otherProgram, .newerSchema(found: 2, known: 1),
      .olderSchema(found: 0, known: 1), .damaged(detail: "x"), .noPermission, .readOnly, .busy,
      .full, .io(detail: "x"), .tooSlow, .unknownType("x"), .unknownField(type: "x", field: "y"),
      .unfitValue(type: "x", field: "y"), .unexpected(detail: "x"),
    ]
    let keys = Set(errors.map(\.text.key))
    #expect(keys.count == errors.count)
    #expect(keys.allSatisfy { $0.hasPrefix("store.error.") })
  }
}
