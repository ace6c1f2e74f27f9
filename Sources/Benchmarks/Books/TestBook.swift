import Domain
import SQLite
import Store
import System

/// A book with so many records, the same ones each time, made through the store's own write path.
struct TestBook {
  let path: String
  let content: BookContent
  let count: Int
  /// What making it has shown; empty where it was there already.
  private(set) var creation: [Line] = []
  /// A topic with as many before it as behind it on its platform; nil in a book without topics.
  let middle: RecordID?

  init(_ content: BookContent, _ count: Int, in folder: String) throws {
    self.content = content
    self.count = count
    let name = content == .topics ? "book" : content.rawValue
    path = "\(folder)/\(name)-\(count).db"
    if !Files.exists(path) { creation = try Self.make(path, content, count) }
    let store = try Self.open(path)
    try store.setSeat(Self.author)
    middle = [.projects, .reported, .meeting].contains(content) ? nil : try Self.middle(of: store)
  }

  func open() throws -> Store { try Self.open(path) }

  /// Lets the next start find the cursor on a topic, or on the first one, and no meeting running.
  func stand(on topic: RecordID?) throws {
    let store = try open()
    try store.database.privileged {
      try store.database.execute("DELETE FROM view WHERE name GLOB 'meeting.*'; DELETE FROM draft")
    }
    try store.setViewState(
      "topics",
      "platform=all;focus=;zoom=0;topic=\(topic?.hex ?? "")"
    )
  }

  static let author = Author(name: "Geschäftsstelle", partner: nil, role: .moderation)

  private static func open(_ path: String, isDurable: Bool = true) throws -> Store {
    var world = try bookWorld(path)
    world.trial.isDurable = isDurable
    return try Store.open(path: path, access: .edit, world: world)
  }

  private static func make(_ path: String, _ content: BookContent, _ count: Int) throws -> [Line] {
    report("making \(path)")
    // A book that was left half made must not be taken for a whole one.
    let draft = path + ".new"
    for old in [draft, draft + "-journal"] where Files.exists(old) { try Files.remove(old) }
    let time = try timed { try fill(draft, content, count) }
    try Files.rename(draft, to: path)
    _ = try? Files.remove(draft + "-journal")
    let bytes = Double(Files.size(of: path) ?? 0)
    let steps = "steps of \(content.stepSize)" + (content.isMadeDurably ? ", each durable" : "")
    return [
      Line(
        name: content == .topics ? "made, topics" : "made, records",
        ours: Double(count) * 1e9 / Double(time),
        unit: .perSecond,
        note: "\(steps), \(decimal(Double(time) / 1e9)) s"
      ),
      Line(
        name: content == .topics ? "file, bytes a topic" : "file, bytes a record",
        ours: (bytes / Double(count)).rounded(),
        unit: .count,
        note: "\(decimal(bytes / 1_048_576)) MiB"
      ),
    ]
  }

  private static func fill(_ path: String, _ content: BookContent, _ count: Int) throws {
    let store = try open(path, isDurable: content.isMadeDurably)
    if !content.isMadeDurably {
      // The indexes of a large book do not fit into SQLite's two megabytes.
      try store.database.privileged { try store.database.execute("PRAGMA cache_size = -262144") }
    }
    var writer = content.writer(try Network(of: store), count: count)
    for start in stride(from: 0, to: count, by: content.stepSize) {
      if start > 0, start.isMultiple(of: 100_000) { report("  \(start) of \(count)") }
      let size = min(content.stepSize, count - start)
      let writes = (0..<size).flatMap { _ in writer.next() }
      let type = writes.first?.type ?? ""
      let step = Step(StepText.Command.create.rawValue, [type, "\(size)"], writes: writes)
      guard case .done = try store.apply(step, by: author) else {
        throw BenchmarkError("a new record clashes")
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
