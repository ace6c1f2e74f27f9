import Domain
import SQLite
import Store
import System

/// Saving an edited title, durable, against one INSERT of the same text into a plain table.
func saveLines(_ bench: Bench) throws -> [Line] {
  var pair = try SavePair(book: bench.book.path)
  var ours = Times()
  var plain = Times()
  // The first ten prepare the statements and fill the caches.
  for turn in 0..<210 {
    let ourTime = try timed { try pair.saveOurs() }
    let plainTime = try timed { try pair.savePlain() }
    guard turn >= 10 else { continue }
    ours.add(ourTime)
    plain.add(plainTime)
  }
  let ourSyncs = try SyncCount(bench, "ours")
  let plainSyncs = try SyncCount(bench, "plain")
  return [
    Line(
      name: "save, p50",
      ours: ours.median,
      reference: plain.median,
      goal: .times(2),
      note: "200 alternating pairs"
    ),
    Line(name: "save, p95", ours: ours.quantile(0.95), reference: plain.quantile(0.95)),
    Line(
      name: "save, fsync and fdatasync",
      ours: ourSyncs.total,
      reference: plainSyncs.total,
      unit: .count,
      goal: .times(1),
      note: "\(ourSyncs.text); plain \(plainSyncs.text)"
    ),
    Line(
      name: "save, writing calls",
      ours: ourSyncs.writes,
      reference: plainSyncs.writes,
      unit: .count
    ),
  ]
}

/// The two that are compared, on files in one folder.
struct SavePair {
  private let store: Store
  private let plain: Database
  private var topics: [(id: RecordID, title: String)] = []
  private var turn = 0

  init(book: String) throws {
    store = try Store.open(path: book, access: .edit, world: try bookWorld(book))
    let query = Query(Topic.typeName, columns: [.field("title")], order: .newest)
    topics = try store.page(query, .last, before: 300, after: 0).rows.map {
      ($0.id, $0.values[0].string)
    }
    plain = try Database(path: book + ".plain", mode: .create)
    try plain.execute(
      """
      PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0;
      PRAGMA temp_store = MEMORY; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON;
      PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = FULL;
      CREATE TABLE IF NOT EXISTS note (key INTEGER PRIMARY KEY, text TEXT) STRICT
      """
    )
  }

  private var edited: (id: RecordID, title: String) {
    let topic = topics[turn % topics.count]
    return (topic.id, "\(topic.title) – \(turn)")
  }

  mutating func saveOurs() throws {
    turn += 1
    let (id, title) = edited
    let write = CellWrite(Topic.typeName, id, CellName("title"), .text(title))
    let step = Step(StepText.Command.edit.rawValue, [Topic.typeName, title], writes: [write])
    guard case .done(let receipt) = try store.apply(step, by: TestBook.author),
      !receipt.records.isEmpty
    else { throw BenchmarkError("nothing was saved") }
  }

  mutating func savePlain() throws {
    try plain.run("INSERT INTO note (text) VALUES (?)", [.text(edited.title)])
  }
}

/// What this program runs of itself under strace: so many saves of one kind.
enum SaveLoop {
  static let word = "--saves"

  static func run(_ arguments: [String]) throws {
    guard arguments.count == 3, let count = Int(arguments[2]) else {
      throw BenchmarkError("\(word) BOOK ours|plain NUMBER")
    }
    var pair = try SavePair(book: arguments[0])
    for _ in 0..<count {
      if arguments[1] == "ours" { try pair.saveOurs() } else { try pair.savePlain() }
    }
  }
}

/// The calls of one save by the file that they are about: the difference of twelve and two saves.
struct SyncCount {
  private var syncs: [String: Double] = [:]
  private(set) var writes = 0.0

  var total: Double { syncs.values.reduce(0, +) }
  var text: String {
    syncs.sorted { $0.key < $1.key }.map { "\($0.key) \(decimal($0.value))" }
      .joined(separator: ", ")
  }

  init(_ bench: Bench, _ kind: String) throws {
    for (count, weight) in [(2, -0.1), (12, 0.1)] {
      for line in try Self.trace(bench, kind, count) {
        if line.contains("write") { writes += weight }
        guard line.contains("sync(") else { continue }
        let file =
          line.contains("-journal>") ? "journal" : line.contains(".db") ? "database" : "folder"
        syncs[file, default: 0] += weight
      }
    }
    syncs = syncs.mapValues { ($0 * 100).rounded() / 100 }.filter { $0.value != 0 }
  }

  private static func trace(_ bench: Bench, _ kind: String, _ count: Int) throws -> [Substring] {
    let log = bench.book.path + ".trace"
    defer { _ = try? Files.remove(log) }
    let calls = "trace=fsync,fdatasync,write,pwrite64"
    let words = [bench.programs.benchmarks, SaveLoop.word, bench.book.path, kind, "\(count)"]
    let ending = try Child.run(
      ["strace", "-f", "-qq", "-y", "-e", calls, "-o", log] + words,
      output: .discarded
    )
    guard ending == .exited(0) else { throw BenchmarkError("strace does not run") }
    return String(decoding: try Files.read(log, limit: 1 << 24), as: UTF8.self)
      .split(separator: "\n")
  }
}
