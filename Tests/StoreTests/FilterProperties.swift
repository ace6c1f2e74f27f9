import Domain
import Histories
import SQLite
import Store
import Testing

/// Conditions of every kind in trees of every shape, against an evaluator without any index.
@Suite struct FilterProperties {
  @Test(arguments: UInt64(0)..<3)
  func `a tree of conditions leaves what it says`(seed: UInt64) throws {
    let world = try World(seed: seed)
    var chance = SplitMix64(seed: seed &+ 991)
    for _ in 0..<25 {
      let filter = world.conditions(depth: 3, &chance)
      let phase = Project.Phase.allCases[Int(chance.next() % 6)].rawValue
      let column: [Query.Condition] = [
        .equals("paused", .integer(0)), .equals("phase", .text(phase)),
      ]
      for conditions in [filter, column + filter] {
        var query = Query(
          "project", columns: [.field("title")], conditions: conditions, grouping: "lead",
          order: .text("title"))
        let expected = world.projects.filter { world.plain.fulfils($0, conditions) }.map(\.id)
        let rows = try world.bench.store.page(query, .first, before: 0, after: 1000).rows
        #expect(Set(rows.map(\.id)) == Set(expected), "\(conditions)")
        #expect(rows.count == expected.count)
        #expect(try world.bench.store.census(query).total == expected.count)
        query.countLimit = 3
        let counted = try world.bench.store.census(query)
        #expect(counted.isAtLeast ? counted.total == 3 : counted.total == expected.count)
        #expect(!counted.isAtLeast || expected.count > 3)
      }
    }
  }

  @Test func `what stands outside the columns is found by their index`() throws {
    let world = try World(seed: 3)
    let phases = Project.Phase.allCases.map { Value.text($0.rawValue) }
    var sizes: Set<Int> = []
    for count in 1...phases.count {
      let outside = Query.Condition.not([
        .equals("paused", .integer(0)), .oneOf("phase", Array(phases.prefix(count).reversed())),
      ])
      let expected = world.projects.filter { world.plain.fulfils($0, [outside]) }.map(\.id)
      let query = Query(
        "project", columns: [], conditions: [outside], grouping: "lead", order: .text("title"))
      let (rows, cost) = try world.bench.store.database.countingSteps {
        try world.bench.store.page(query, .first, before: 0, after: 1000).rows
      }
      #expect(Set(rows.map(\.id)) == Set(expected), "\(count)")
      #expect(rows.count == expected.count)
      #expect(cost.scanSteps == 0, "\(count) \(cost)")
      sizes.insert(rows.count)
    }
    #expect(sizes.count == phases.count)
  }

  @Test func `what a filter reads is what it leaves`() throws {
    let world = try World(seed: 7)
    let names = world.partners.enumerated().map { number, id in
      FilterContext.Name(id: id, code: "S\(number)", title: "Stadt \(number)")
    }
    let context = FilterContext(
      type: "project", today: CivilDate(year: 2026, month: 11, day: 23) ?? .first,
      names: [Partner.typeName: names])
    let filters = [
      "ampel:rot", "ampel:rot,gelb phase:planung", "!ampel:grün", "ohne:sachstand",
      "mit:meilenstein !partner:S0", "fällig:<+14t", "sachstand:<-90t oder sachstand:0",
      "meilensteine:>1", "wohneinheiten:>=50", "ruht:ja", "mobil",
      "titel:aecker (S1 oder ruht:nein)",
      "person:muster", "ohne:person", "begleitung:>2", "begleitung:S1",
    ]
    var sizes: Set<Int> = []
    for text in filters {
      let conditions = try readFilter(text, in: context)
      let expected = world.projects.filter { world.plain.fulfils($0, conditions) }
      let query = Query("project", columns: [], conditions: conditions, order: .text("title"))
      let rows = try world.bench.store.page(query, .first, before: 0, after: 1000).rows
      #expect(Set(rows.map(\.id)) == Set(expected.map(\.id)), "\(text)")
      sizes.insert(rows.count)
    }
    // The book tells the filters apart.
    #expect(sizes.count > 8, "\(sizes)")
  }
}

/// Projects with Sachstände, milestones, people and partners, some of each in the trash.
private struct World {
  let bench: Bench
  let partners = SeedEdition.partners
  private(set) var projects: [RecordState] = []
  private(set) var plain = PlainBook()
  private var people: [RecordID] = []

  private static let titles = ["Mobilität", "Äcker", "Straße", "Zebra", "Café", "mobil"]
  private static let lights = ["green", "yellow", "red"]

  init(seed: UInt64) throws {
    bench = try Bench()
    var chance = SplitMix64(seed: seed)
    func pick(_ count: Int) -> Int { Int(chance.next() % UInt64(count)) }
    var writes: [CellWrite] = []
    var ids: [(String, RecordID)] = []
    func lay(_ type: String, _ cells: [String: Value]) -> RecordID {
      let id = bench.ids.next(at: bench.clock.milliseconds)
      ids.append((type, id))
      writes += cells.compactMap { name, value in
        CellName(wire: name).map { CellWrite(type, id, $0, value) }
      }
      if pick(8) == 0 { writes.append(CellWrite(type, id, .deleted, .integer(1))) }
      return id
    }
    for number in 0..<4 {
      people.append(lay("person", ["name": .text(number < 2 ? "Muster \(number)" : "Anders")]))
    }
    func day() -> Value { .text("2026-\(10 + pick(3))-\(10 + pick(19))") }
    for number in 0..<(30 + pick(50)) {
      var cells: [String: Value] = [
        "title": .text("\(Self.titles[pick(6)]) \(number)"),
        "phase": .text(Project.Phase.allCases[pick(6)].rawValue),
        "paused": .integer(pick(4) == 0 ? 1 : 0), "lead": Value(link: partners[pick(2)]),
        "place": pick(2) == 0 ? .null : .text(Self.titles[pick(6)]),
      ]
      if pick(2) == 0 { cells["housingUnits"] = .integer(Int64(pick(100))) }
      if pick(2) == 0 { cells["contact"] = Value(link: people[pick(4)]) }
      if pick(2) == 0 {
        cells["accompaniment/" + partners[pick(2)].hex] = .integer(Int64(pick(4)))
      }
      let project = lay("project", cells)
      for _ in 0..<pick(3) {
        _ = lay(
          "report",
          [
            "project": Value(link: project), "light": .text(Self.lights[pick(3)]), "day": day(),
            "text": .text("x"),
          ])
      }
      for _ in 0..<pick(3) {
        _ = lay(
          "milestone",
          [
            "project": Value(link: project), "day": pick(4) == 0 ? .null : day(),
            "isReached": .integer(Int64(pick(2))),
          ])
      }
    }
    _ = try bench.store.apply(Step("import", writes: writes), by: Bench.author)
    for (type, id) in ids {
      let state = try bench.store.record(type, id)
      plain.take(state)
      if let state, type == "project", !state.isTrashed { projects.append(state) }
    }
  }

  func conditions(depth: Int, _ chance: inout SplitMix64) -> [Query.Condition] {
    (0...Int(chance.next() % 2)).map { _ in condition(depth: depth, &chance) }
  }

  private func condition(depth: Int, _ chance: inout SplitMix64) -> Query.Condition {
    func pick(_ count: Int) -> Int { Int(chance.next() % UInt64(count)) }
    func day() -> String { "2026-\(10 + pick(3))-\(10 + pick(19))" }
    let comparison = Query.Comparison.allCases[pick(5)]
    let word = ["mob", "äck", "stra", "a", "zebra", "kein", "cafe"][pick(7)]
    switch pick(depth > 0 ? 17 : 12) {
    case 0: return .equals("phase", .text(Project.Phase.allCases[pick(6)].rawValue))
    case 1: return .oneOf("phase", [.text("idea"), .text("done"), .text("planning")])
    case 2: return .concerns(partners[pick(2)])
    case 3: return .matches(word)
    case 4: return .compares(.field("housingUnits"), comparison, Int64(pick(100)))
    case 5: return .compares(.sum("accompaniment"), comparison, Int64(pick(4)))
    case 6: return .compares(.count(of: "report", link: "project"), comparison, Int64(pick(3)))
    case 7: return .holds("accompaniment", partners[pick(2)])
    case 8: return .lacks(["accompaniment", "place", "contact", "housingUnits"][pick(4)])
    case 9: return .contains(["title", "place"][pick(2)], word)
    case 10: return .equals("paused", .integer(1))
    case 11: return .equals("contact", .null)
    case 12: return .not(conditions(depth: depth - 1, &chance))
    case 13:
      return .any(
        [conditions(depth: depth - 1, &chance), conditions(depth: depth - 1, &chance)])
    case 14: return .linked("contact", [.contains("name", ["muster", "and"][pick(2)])])
    case 15:
      let from = day()
      return .part(
        of: "milestone", link: "project",
        [[], [.between("day", from: from, before: day())], [.equals("isReached", .integer(1))]][
          pick(3)])
    default:
      return .newest(
        of: "report", link: "project", day: "day",
        pick(2) == 0
          ? [.equals("light", .text(Self.lights[pick(3)]))]
          : [.between("day", from: "", before: day())])
    }
  }
}
