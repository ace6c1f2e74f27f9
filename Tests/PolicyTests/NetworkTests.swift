import Domain
import Testing

/// The network that comes with the program is the brochure's.
@Suite struct NetworkTests {
  /// One record of an edition's file.
  struct Entry {
    var type: String
    var id: RecordID
    var fields: [String: JSON]

    func text(_ field: String) -> String? { fields[field]?.stringValue }
    func number(_ field: String) -> Int64? { fields[field]?.integerValue }
  }

  /// The editions' files, oldest first.
  static func editions() throws -> [String] {
    try Repository.names(in: "Resources/Network").map { "Resources/Network/\($0)" }
  }

  /// Reads an edition and says what in it the registry does not know.
  ///
  /// A record of an earlier edition may be given single fields; a new one needs what is required.
  static func read(
    _ bytes: [UInt8], after earlier: Set<RecordID> = []
  ) throws -> (entries: [Entry], problems: [String]) {
    let records = try #require(try JSON.read(bytes)["records"]?.arrayValue)
    var problems: [String] = []
    var entries: [Entry] = []
    for (index, record) in records.enumerated() {
      guard let name = record["type"]?.stringValue, let type = Registry.type(name),
        let id = record["id"]?.stringValue.flatMap({ RecordID(hex: $0) }),
        let members = record["fields"]?.objectValue
      else {
        problems.append("record \(index): no known type, no id or no fields")
        continue
      }
      let fields = Dictionary(members.map { ($0.key, $0.value) }) { first, _ in first }
      entries.append(Entry(type: name, id: id, fields: fields))
      for (key, value) in fields where !isKnown(key, value, in: type) {
        problems.append("\(id.hex): \(name).\(key)")
      }
      guard !earlier.contains(id) else { continue }
      for field in type.fields where field.isRequired && fields[field.name] == nil {
        problems.append("\(id.hex): \(name).\(field.name) is missing")
      }
    }
    return (entries, problems)
  }

  private static func isKnown(_ key: String, _ json: JSON, in type: RecordType) -> Bool {
    guard let field = type.field(key) else { return false }
    switch json {
    case .string(let text): return field.kind.accepts(.text(text))
    case .integer(let number): return !field.kind.hasMembers && field.kind.accepts(.integer(number))
    case .bool: return field.kind == .yesNo
    case .array, .object: return field.kind.hasMembers
    case .null, .number: return false
    }
  }

  /// The records of all editions, a later one's fields over an earlier one's.
  static func network() throws -> [Entry] {
    var places: [RecordID: Int] = [:]
    var network: [Entry] = []
    for entry in try editions().flatMap({ try read(Repository.bytes(of: $0)).entries }) {
      if let place = places[entry.id] {
        network[place].fields.merge(entry.fields) { _, later in later }
      } else {
        places[entry.id] = network.count
        network.append(entry)
      }
    }
    return network
  }

  private func entries(_ type: String) throws -> [Entry] {
    try Self.network().filter { $0.type == type }
      .sorted { ($0.text("rank") ?? "~") < ($1.text("rank") ?? "~") }
  }

  @Test func `every edition fits the registry`() throws {
    let editions = try Self.editions()
    #expect(editions.first == "Resources/Network/01-founding.json")
    var known: Set<RecordID> = []
    for path in editions {
      let (entries, problems) = try Self.read(Repository.bytes(of: path), after: known)
      #expect(problems == [], "\(path)")
      known.formUnion(entries.map(\.id))
    }
  }

  @Test func `ids are unique and links lead somewhere`() throws {
    var types: [RecordID: String] = [:]
    for path in try Self.editions() {
      let entries = try Self.read(Repository.bytes(of: path)).entries
      #expect(Set(entries.map(\.id)).count == entries.count, "\(path)")
      for entry in entries {
        // A later edition may add to a record, but not turn it into something else.
        #expect(types.updateValue(entry.type, forKey: entry.id) ?? entry.type == entry.type)
      }
      for entry in entries {
        for field in Registry.type(entry.type)?.fields ?? [] where !field.kind.hasMembers {
          guard let target = field.kind.target, let hex = entry.text(field.name) else { continue }
          #expect(RecordID(hex: hex).flatMap { types[$0] } == target, "\(path): \(hex)")
        }
      }
    }
  }

  @Test(arguments: [
    #"{"records":[{"type":"city","id":"00000000000070008000000000010001","fields":{}}]}"#,
    #"{"records":[{"type":"challenge","id":"1","fields":{"title":"x"}}]}"#,
    #"{"records":[{"type":"challenge","id":"00000000000070008000000000010001","fields":{}}]}"#,
    """
    {"records":[{"type":"body","id":"00000000000070008000000000010001",
    "fields":{"name":"x","kind":"committee"}}]}
    """,
    """
    {"records":[{"type":"challenge","id":"00000000000070008000000000010001",
    "fields":{"title":"x","colour":"red"}}]}
    """,
  ])
  func `a planted mistake is noticed`(json: String) throws {
    #expect(try Self.read(Array(json.utf8)).problems.count == 1)
  }

  @Test func `seven partners stand in the brochure's order`() throws {
    let partners = try entries(Partner.typeName)
    #expect(partners.map { $0.text("code") } == ["D", "DU", "KR", "MB", "NE", "RT", "ME"])
    #expect(partners.filter { $0.text("kind") == "district" }.map { $0.text("code") } == ["ME"])
    #expect(partners.filter { $0.text("kind") == "city" }.count == 6)
  }

  @Test func `five platforms meet three to four times a year`() throws {
    let platforms = try entries(Body.typeName).filter { $0.text("kind") == "platform" }
    #expect(platforms.map { $0.text("code") } == ["BLP", "MOB", "ENU", "KLI", "FRE"])
    for platform in platforms {
      #expect(platform.number("meetingsAtLeast") == 3)
      #expect(platform.number("meetingsAtMost") == 4)
    }
  }

  @Test func `the BeigeordnetenKonferenz meets twice a year`() throws {
    let conferences = try entries(Body.typeName).filter { $0.text("kind") == "conference" }
    #expect(conferences.map { $0.text("code") } == ["BK"])
    #expect(conferences.map { $0.number("meetingsAtLeast") } == [2])
    #expect(conferences.map { $0.number("meetingsAtMost") } == [2])
  }

  @Test func `there are five challenges`() throws {
    #expect(try entries(Challenge.typeName).count == 5)
  }

  @Test func `bodies without a rhythm in the brochure have none`() throws {
    let others = try entries(Body.typeName).filter {
      $0.text("kind") != "platform" && $0.text("kind") != "conference"
    }
    #expect(others.map { $0.text("code") } == ["Team", "Salon", "GS"])
    #expect(others.allSatisfy { $0.number("meetingsAtLeast") == nil })
  }

  @Test func `four theme fields have a word for cards`() throws {
    let codes = try entries(ThemeField.typeName).compactMap { $0.text("code") }
    #expect(codes.count == 4)
    #expect(codes.allSatisfy { !$0.isEmpty && $0.count <= 12 })
  }

  @Test func `two departments send to the Team`() throws {
    let senders = try entries(Department.typeName).filter { $0.fields["isOfTeam"] == .bool(true) }
    #expect(senders.map { $0.text("name") } == ["Stadtentwicklung", "Mobilitätsplanung"])
  }

  @Test func `standing items say their minutes and leave time within the usual hours`() throws {
    let day = try #require(CivilDate(year: 2026, month: 11, day: 26))
    for body in try entries(Body.typeName) where body.text("kind") != "office" {
      let items = try #require(body.text("standingItems")).split(separator: "\n")
      let minutes = items.map { $0.split(separator: " ").last.flatMap { Int($0) } ?? 999 }
      let hours = try #require(body.text("usualHours"))
      let span = try #require(readSpan("26.11.2026 \(hours)", today: day), "\(hours)")
      let length = (span.endTime?.minuteOfDay ?? 0) - (span.startTime?.minuteOfDay ?? 0)
      #expect(minutes.reduce(0, +) <= length, "\(body.text("code") ?? "")")
      #expect(body.number("noticeDays") != nil)
    }
  }

  @Test func `school holidays follow each other`() throws {
    let spans = try entries(CalendarEntry.typeName)
      .filter { $0.text("kind") == "schoolHoliday" }
      .map { try #require(CivilSpan(canonical: $0.text("span") ?? "")) }
    #expect(spans.first?.start.year == 2025)
    #expect(spans.last?.end.year == 2030)
    #expect(zip(spans, spans.dropFirst()).allSatisfy { $0.end < $1.start })
    // Christmas, Easter, summer and autumn each year; Whitsun in some.
    for year in 2026...2029 {
      #expect(spans.count { $0.start.year == year } >= 4, "\(year)")
    }
  }
}
