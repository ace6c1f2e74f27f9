import Testing

@testable import Domain

@Suite struct ProjectRuleTests {
  private static let topics = (1...3).map { Other(make(CrossTopic.self, $0)) }

  private func says(_ rule: String, _ fill: (inout Project) -> Void) throws -> [String] {
    let project = make(Project.self) {
      $0.lead = id(1)
      fill(&$0)
    }
    let said = try Trial(rule, of: project, on: "2026-11-26", reads: Self.topics)
    #expect(said.until == nil)
    return said.lines
  }

  @Test func `R10 mobility is described from the idea on`() throws {
    #expect(try says("R10") { _ in } == ["hint"])
    #expect(try says("R10") { $0.phase = .realisation } == ["hint"])
    #expect(try says("R10") { $0.mobility = "S-Bahn vor der Tür" } == [])
    #expect(try says("R10") { $0.kind = .mobility } == [])
    #expect(try says("R10") { $0.kind = .climate } == ["hint"])
  }

  @Test func `R11 new land is stated, also none and unknown`() throws {
    #expect(try says("R11") { _ in } == ["hint"])
    #expect(try says("R11") { $0.kind = .mobility } == ["hint"])
    #expect(try says("R11") { $0.landNew = 0 } == [])
    #expect(try says("R11") { $0.landNote = "k. A.: noch kein Entwurf" } == [])
    #expect(try says("R11") { $0.landReuse = 120 } == ["hint"])
  }

  @Test func `R12 from planning on another partner is named`() throws {
    #expect(try says("R12") { $0.phase = .preparation } == [])
    #expect(try says("R12") { $0.phase = .planning } == ["hint"])
    #expect(try says("R12") { $0.phase = .realisation } == ["hint"])
    for (partners, lines) in [([2], []), ([1], ["hint"]), ([1, 2], [])] as [([UInt64], [String])] {
      let said = try says("R12") {
        $0.phase = .planning
        $0.partners = Set(partners.map { id($0) })
      }
      #expect(said == lines)
    }
  }

  @Test(
    arguments: [
      (Project.Phase.idea, [:], []), (.preparation, [:], ["hint 3"]),
      (.preparation, [1: 1, 2: 2], ["hint 1"]), (.planning, [1: 1, 2: 2, 3: 2], []),
      (.planning, [1: 1, 2: 2, 3: 0], ["hint 1"]), (.planning, [1: 1, 2: 2, 9: 1], ["hint 1"]),
    ] as [(Project.Phase, [UInt64: Int64], [String])])
  func `R13 after the idea each cross topic is assessed`(
    phase: Project.Phase, levels: [UInt64: Int64], lines: [String]
  ) throws {
    let said = try says("R13") { project in
      project.phase = phase
      for (number, level) in levels { project.crossTopics[id(number)] = level }
    }
    #expect(said == lines)
  }

  @Test func `projects that rest or are done are left alone`() throws {
    for rule in ["R10", "R11", "R12", "R13"] {
      #expect(try says(rule) { $0.phase = .planning } != [])
      #expect(try says(rule) { $0.phase = .done } == [])
      let paused = try says(rule) {
        $0.phase = .planning
        $0.paused = true
      }
      #expect(paused == [])
      #expect(Rule.audience(of: rule) == .profile)
    }
  }

  @Test func `arguments of findings come back from where they are stored`() throws {
    let id = RecordID(high: 1, low: 2)
    let arguments: [Finding.Argument] = [
      .number(3), .verbatim("Ä \"x\""), .key("remark.weekend"), .label(type: "person", id),
      .day(try #require(date("2026-01-02"))),
    ]
    let text = JSON.array(arguments.map(\.json)).text
    let json = try JSON.read(text, limits: .standard)
    #expect(json.arrayValue?.map(Finding.Argument.init(json:)) == arguments)
    #expect(Finding.Argument(json: .null) == .verbatim(""))
  }

  @Test func `every rule names fields and links that exist`() throws {
    for rule in Rule.all {
      let subject = try #require(Registry.type(rule.subject))
      #expect(rule.fields.filter { subject.field($0) == nil } == [], "\(rule.name)")
      for reading in rule.readings {
        let type = try #require(Registry.type(reading.type))
        #expect(reading.watched.filter { type.field($0) == nil } == [], "\(rule.name)")
        #expect(reading.limit >= 1)
      }
    }
  }
}
