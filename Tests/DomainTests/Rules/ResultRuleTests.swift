import Testing

@testable import Domain

@Suite struct ResultRuleTests {
  private static let decision = make(Result.self) {
    $0.text = "Wortlaut"
    $0.number = "BK-2026-03"
    $0.kind = .decision
  }

  private static func asked(_ change: (inout Result) -> Void) throws -> [String] {
    var result = decision
    change(&result)
    return try Trial("R21", of: result, on: "2026-11-26").lines
  }

  @Test func `R21 somebody answers for a Beschluss, and a day brings it back`() throws {
    let both = ["hint BK-2026-03", "hint followUp BK-2026-03"]
    #expect(try Self.asked { _ in } == both)
    #expect(try Self.asked { $0.partner = id(1) } == ["hint followUp BK-2026-03"])
    #expect(try Self.asked { $0.responsible = id(1) } == ["hint followUp BK-2026-03"])
    #expect(try Self.asked { $0.byOffice = true } == ["hint followUp BK-2026-03"])
    #expect(try Self.asked { $0.followUp = date("2027-03-01") } == ["hint BK-2026-03"])
    #expect(try Self.asked { $0.number = "" } == ["hint Wortlaut", "hint followUp Wortlaut"])
    #expect(
      try Self.asked {
        $0.partner = id(1)
        $0.followUp = date("2027-03-01")
      } == [])
  }

  @Test func `R21 is about open Beschlüsse only`() throws {
    #expect(try Self.asked { $0.state = .done } == [])
    for kind in Result.Kind.allCases where kind != .decision {
      #expect(try Self.asked { $0.kind = kind } == [])
    }
  }
}
