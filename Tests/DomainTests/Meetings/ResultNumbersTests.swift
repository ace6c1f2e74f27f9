import Domain
import Testing

@Suite struct ResultNumbersTests {
  @Test(
    arguments: [
      ("BK-2026-03", "BK-2026-03"), ("BK-2026-3", "BK-2026-03"), ("AG-1-2026-117", "AG-1-2026-117"),
      ("MOB-2026-07", "MOB-2026-07"), ("Müll-2026-999999999", "Müll-2026-999999999"),
      ("BK-2026", nil), ("2026-03", nil), ("-2026-03", nil), ("BK-26-03", nil), ("BK-2026-00", nil),
      ("BK-2026-x", nil), ("BK-2026-", nil), ("BK 2026 03", nil), (" -2026-03", nil), ("", nil),
      ("BK-2026-9999999999", nil), ("BK-2026-+3", nil),
    ] as [(String, String?)])
  func `a number is read and written`(text: String, expected: String?) {
    #expect(ResultNumber(text)?.text == expected)
  }

  @Test(arguments: [
    ([], "BK-2026-01"), (["BK-2026-01", "BK-2026-02"], "BK-2026-03"),
    (["BK-2026-05"], "BK-2026-06"),
    (["bk-2026-7", "MOB-2026-09", "BK-2025-40", "Beschluss 12", "BK-2026-??"], "BK-2026-08"),
    (["BK-2026-999999999", "BK-2026-01"], "BK-2026-02"), (["BK-2026-99"], "BK-2026-100"),
  ])
  func `the next number follows the greatest of the body and year`(given: [String], next: String) {
    #expect(ResultNumbers.next(code: "BK", year: 2026, given: given).text == next)
  }

  @Test func `a body without a sign has numbers, too`() {
    let first = ResultNumbers.next(code: "", year: 2026, given: [])
    #expect(first.text == "?-2026-01")
    #expect(ResultNumbers.next(code: "", year: 2026, given: [first.text]).text == "?-2026-02")
  }

  @Test func `numbers given twice are found`() {
    let given = ["BK-2026-3", "BK-2026-03", "BK-2026-04", "x", "x"]
    #expect(ResultNumbers.doubles(in: given) == ["BK-2026-03"])
  }

  @Test(arguments: [
    (Body.Kind.conference, ResultKind.decision, ResultKind.decision),
    (.team, .determination, .determination),
    (.platform, .recommendation, .determination), (.projectGroup, .recommendation, .determination),
  ])
  func `the kind follows the body`(body: Body.Kind, matter: ResultKind, ownWork: ResultKind) {
    #expect(ResultKindRule.kind(in: body) == matter)
    #expect(ResultKindRule.kind(in: body, about: .ownWork) == ownWork)
    #expect(ResultKindRule.hint(matter, in: body) == nil)
  }

  @Test func `a Beschluss outside the BeigeordnetenKonferenz is hinted at`() {
    for body in Body.Kind.allCases {
      let hint = ResultKindRule.hint(.decision, in: body)
      #expect((hint == nil) == (body == .conference))
      #expect(ResultKindRule.hint(.recommendation, in: body) == nil)
    }
  }
}
