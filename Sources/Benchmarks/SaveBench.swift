import Domain
import SQLite
import Store
import System

/// Saving an edited title, durable, against one INSERT of the same text into a plain table.
func saveLines(_ bench: Bench) throws -> [Line] { try saveLines(bench, .title, "save") }

/// The same with a new Sachstand.
func reportSaveLines(_ bench: Bench) throws -> [Line] {
  try saveLines(bench, .report, "save a Sachstand")
}

/// The same with a line of the minutes.
func lineSaveLines(_ bench: Bench) throws -> [Line] { try saveLines(bench, .line, "save a line") }

private func saveLines(_ bench: Bench, _ subject: SavePair.Subject, _ name: String) throws -> [Line]
{
  var pair = try SavePair(book: bench.book.path, subject)
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
  let ourSyncs = try SyncCount(bench, subject, "ours")
  let plainSyncs = try SyncCount(bench, subject, "plain")
  return [
    Line(
      name: "\(name), p50",
      ours: ours.median,
      reference: plain.median,
      goal: .times(2),
      note: "200 alternating pairs"
    ),
    Line(name: "\(name), p95", ours: ours.quantile(0.95), reference: plain.quantile(0.95)),
    Line(
      name: "\(name), fsync and fdatasync",
      ours: ourSyncs.total,
      reference: plainSyncs.total,
      unit: .count,
      goal: .times(1),
      note: "\(ourSyncs.text); plain \(plainSyncs.text)"
    ),
    Line(
      name: "\(name), writing calls",
      ours: ourSyncs.writes,
      reference: plainSyncs.writes,
      unit: .count
    ),
  ]
}

/// The two that are compared, on files in one folder.
struct SavePair {
  /// What is saved.
  enum Subject: String {
    /// Another title for a topic.
    case title
    /// A new Sachstand of a project.
    case report
    /// A new line of the minutes under a TOP.
    case line

    var type: String {
      switch self {
      case .title: Topic.typeName
      case .report: Project.typeName
      case .line: AgendaItem.typeName
      }
    }
  }

  private let subject: Subject
  private let store: Store
  private let plain: Database
  /// What the saved belongs to, the newest ones of the book.
  private var records: [(id: RecordID, title: String)] = []
  private var turn = 0
  private var ids = IDSource(seed: UInt64(truncatingIfNeeded: WallClock.monotonicNanoseconds))
  private var chance = Chance(seed: 20_261_129)
  private var sentence = ""

  init(book: String, _ subject: Subject) throws {
    self.subject = subject
    store = try Store.open(path: book, access: .edit, world: try bookWorld(book))
    let query = Query(subject.type, columns: [.field("title")], order: .newest)
    records = try store.page(query, .last, before: 300, after: 0).rows.map {
      ($0.id, $0.values[0].string)
    }
    guard !records.isEmpty else { throw BenchmarkError("the book has no \(subject.type)") }
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

  mutating func saveOurs() throws {
    turn += 1
    let step = nextStep()
    guard case .done(let receipt) = try store.apply(step, by: TestBook.author),
      !receipt.records.isEmpty
    else { throw BenchmarkError("nothing was saved") }
  }

  /// Saves the text that `saveOurs` has saved last.
  mutating func savePlain() throws {
    if sentence.isEmpty { _ = nextStep() }
    try plain.run("INSERT INTO note (text) VALUES (?)", [.text(sentence)])
  }

  private mutating func nextStep() -> Step {
    let (id, title) = records[turn % records.count]
    switch subject {
    case .title:
      sentence = "\(title) – \(turn)"
      let write = CellWrite(Topic.typeName, id, CellName("title"), .text(sentence))
      return Step(StepText.Command.edit.rawValue, [Topic.typeName, sentence], writes: [write])
    case .report:
      sentence = chance.sentence()
      var report = Report(id: ID(ids.next(at: WallClock.milliseconds)))
      report.project = ID(id)
      report.day = NetworkWriter.today
      report.light = chance.pick(Report.Light.allCases)
      report.text = sentence
      return Step(
        StepText.Command.create.rawValue,
        [Report.typeName, sentence],
        writes: report.writes
      )
    case .line:
      sentence = chance.sentence()
      var line = MinuteLine(id: ID(ids.next(at: WallClock.milliseconds)))
      line.item = ID(id)
      line.text = sentence
      return Step(
        StepText.Command.create.rawValue, [MinuteLine.typeName, sentence], writes: line.writes)
    }
  }
}

/// What this program runs of itself under strace: so many saves of one kind.
enum SaveLoop {
  static let word = "--saves"

  static func run(_ arguments: [String]) throws {
    guard arguments.count == 4, let count = Int(arguments[3]),
      let subject = SavePair.Subject(rawValue: arguments[1])
    else {
      throw BenchmarkError("\(word) BOOK title|report|line ours|plain NUMBER")
    }
    var pair = try SavePair(book: arguments[0], subject)
    for _ in 0..<count {
      if arguments[2] == "ours" { try pair.saveOurs() } else { try pair.savePlain() }
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

  init(_ bench: Bench, _ subject: SavePair.Subject, _ kind: String) throws {
    for (count, weight) in [(2, -0.1), (12, 0.1)] {
      for line in try Self.trace(bench, [subject.rawValue, kind, "\(count)"]) {
        if line.contains("write") { writes += weight }
        guard line.contains("sync(") else { continue }
        let file =
          line.contains("-journal>") ? "journal" : line.contains(".db") ? "database" : "folder"
        syncs[file, default: 0] += weight
      }
    }
    syncs = syncs.mapValues { ($0 * 100).rounded() / 100 }.filter { $0.value != 0 }
  }

  private static func trace(_ bench: Bench, _ arguments: [String]) throws -> [Substring] {
    let log = bench.book.path + ".trace"
    defer { _ = try? Files.remove(log) }
    let calls = "trace=fsync,fdatasync,write,pwrite64"
    let words = [bench.programs.benchmarks, SaveLoop.word, bench.book.path] + arguments
    let ending = try Child.run(
      ["strace", "-f", "-qq", "-y", "-e", calls, "-o", log] + words,
      output: .discarded
    )
    guard ending == .exited(0) else { throw BenchmarkError("strace does not run") }
    return String(decoding: try Files.read(log, limit: 1 << 24), as: UTF8.self)
      .split(separator: "\n")
  }
}
