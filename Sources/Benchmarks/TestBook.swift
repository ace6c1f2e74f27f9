import Domain
import SQLite
import Store
import System

/// A book with so many topics, the same ones each time, made through the store's own write path.
struct TestBook {
  let path: String
  let topics: Int
  /// What making it has shown; empty where it was there already.
  private(set) var creation: [Line] = []
  /// A topic with as many before it as behind it on its platform.
  let middle: RecordID

  /// How many topics one step makes.
  private static let stepSize = 250

  init(topics: Int, in folder: String) throws {
    self.topics = topics
    path = "\(folder)/book-\(topics).db"
    if !Files.exists(path) { creation = try Self.make(path, topics) }
    let store = try Self.open(path)
    try store.setSeat(Self.author)
    middle = try Self.middle(of: store)
  }

  func open() throws -> Store { try Self.open(path) }

  /// Lets the next start find the cursor on a topic, or on the first one.
  func stand(on topic: RecordID?) throws {
    try open().setViewState(
      "topics",
      "platform=all;focus=;zoom=0;topic=\(topic?.hex ?? "")"
    )
  }

  static let author = Author(name: "Geschäftsstelle", partner: nil, role: .moderation)

  private static func open(_ path: String) throws -> Store {
    try Store.open(path: path, access: .edit, world: try bookWorld(path))
  }

  private static func make(_ path: String, _ count: Int) throws -> [Line] {
    report("making \(path)")
    // A book that was left half made must not be taken for a whole one.
    let draft = path + ".new"
    for old in [draft, draft + "-journal"] where Files.exists(old) { try Files.remove(old) }
    let time = try timed { try fill(draft, count) }
    try Files.rename(draft, to: path)
    _ = try? Files.remove(draft + "-journal")
    let bytes = Double(Files.size(of: path) ?? 0)
    return [
      Line(
        name: "made, topics",
        ours: Double(count) * 1e9 / Double(time),
        unit: .perSecond,
        note: "steps of \(stepSize) topics, each durable"
      ),
      Line(
        name: "file, bytes a topic",
        ours: (bytes / Double(count)).rounded(),
        unit: .count,
        note: "\(decimal(bytes / 1_048_576)) MiB"
      ),
    ]
  }

  private static func fill(_ path: String, _ count: Int) throws {
    let store = try open(path)
    var writer = TopicWriter(try Network(of: store))
    for start in stride(from: 0, to: count, by: stepSize) {
      let size = min(stepSize, count - start)
      let writes = (0..<size).flatMap { _ in writer.next() }
      let step = Step(
        StepText.Command.create.rawValue,
        [Topic.typeName, "\(size)"],
        writes: writes
      )
      guard case .done = try store.apply(step, by: author) else {
        throw BenchmarkError("a new topic clashes")
      }
    }
  }

  private static func middle(of store: Store) throws -> RecordID {
    let platform = try Network(of: store).platforms[2]
    let rows = try store.database.rows(
      """
      SELECT uuid FROM topic WHERE deleted = 0 AND platform = ? ORDER BY rank, uuid
      LIMIT 1 OFFSET (SELECT count(*) / 2 FROM topic WHERE deleted = 0 AND platform = ?)
      """,
      [.blob(platform.bytes), .blob(platform.bytes)]
    )
    guard let id = rows.first?[0].blob.flatMap({ RecordID(bytes: $0) }) else {
      throw BenchmarkError("the book has no topics")
    }
    return id
  }
}

/// The ids of the brochure's records, in their order.
struct Network {
  let partners: [RecordID]
  let platforms: [RecordID]
  let challenges: [RecordID]

  init(of store: Store) throws {
    func ids(_ type: String, _ condition: [Query.Condition] = []) throws -> [RecordID] {
      let query = Query(type, columns: [], conditions: condition, order: .rank("rank"))
      return try store.page(query, .first, before: 0, after: 100).rows.map(\.id)
    }
    partners = try ids(Partner.typeName)
    platforms = try ids(Body.typeName, [.equals("kind", .text(Body.Kind.platform.rawValue))])
    challenges = try ids(Challenge.typeName)
    guard platforms.count == 5 else { throw BenchmarkError("the network has other platforms") }
  }
}
