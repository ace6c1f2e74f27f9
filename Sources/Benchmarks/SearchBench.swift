import Domain
import SQLite
import Store
import TUI

/// Search as one types: the first hit and their number, against the bare question to the index.
func searchLines(_ bench: Bench) throws -> [Line] {
  let store = try bench.book.open()
  let bare = try Database(path: bench.book.path, mode: .readWrite)
  try bare.execute("PRAGMA synchronous = OFF; PRAGMA mmap_size = 0")
  let query = TopicPane.query(platform: .all, focus: nil)
  let first = try store.page(query, .first, before: 0, after: 0).rows.first?.key
  let words = [
    "s", "st", "sta", "stat", "station", "bestand", "drei", "duessel:", "wasserkunst", "xylophon",
  ]
  var lines: [Line] = []
  for word in words {
    var found = Times()
    var ours = Times()
    var reference = Times()
    var matches = 0
    var hits = 0
    for _ in 0..<11 {
      // What the store keeps between two calls is not to help: somebody else has written.
      try bare.run("UPDATE view SET value = value")
      let finding = try timed {
        _ = try store.find(word, in: query, from: first, forward: true, including: true)
      }
      let counting = try timed {
        matches = try store.matches(word, in: query, limit: AppState.hitLimit)
      }
      found.add(finding)
      ours.add(finding + counting)
      reference.add(try timed { hits = try ask(bare, word) })
    }
    lines += [
      Line(
        name: "search \(word)",
        ours: ours.median,
        reference: reference.median,
        goal: .times(1.5),
        note: "\(matches) matches, index: \(hits)"
      ),
      Line(
        name: "search \(word), first hit",
        ours: found.median,
        goal: .atMost(16_000),
        note: "within one frame"
      ),
    ]
  }
  return lines
}

/// `g/` as one types: the first hits of every kind, against the bare question to the index.
func everywhereLines(_ bench: Bench) throws -> [Line] {
  let store = try bench.book.open()
  let bare = try Database(path: bench.book.path, mode: .readWrite)
  try bare.execute("PRAGMA synchronous = OFF; PRAGMA mmap_size = 0")
  return try ["m", "mu", "mus", "muster", "stadt", "radweg", "muster stadt", "xylophon"].flatMap {
    word -> [Line] in
    var ours = Times()
    var reference = Times()
    var found = 0
    var hits = 0
    for _ in 0..<11 {
      try bare.run("UPDATE view SET value = value")
      ours.add(
        try timed {
          found = try store.everywhere(RecordSearch(word)).groups.reduce(0) { $0 + $1.total }
        })
      reference.add(try timed { hits = try ask(bare, word) })
    }
    return [
      Line(
        name: "g/ \(word)", ours: ours.median, reference: reference.median, goal: .atMost(16_000),
        note: "within one frame; \(found) named, index: \(hits)")
    ]
  }
}

/// The bare question: how many, and the first fifty.
///
/// Below three letters the index has no answer, and the titles are looked through.
private func ask(_ database: Database, _ word: String) throws -> Int {
  guard word.count > 2 else {
    return try database.rows(
      """
      SELECT count(*) FROM (
        SELECT 1 FROM search WHERE substr(title, 1, ?) = ? OR instr(title, char(10) || ?)
        LIMIT 5000) /* scan */
      """,
      [.integer(Int64(word.count)), .text(word), .text(word)]
    )[0][0].integer.map(Int.init) ?? 0
  }
  let phrase = SQLiteValue.text("\"\(word)\"")
  let count = try database.value("SELECT count(*) FROM search WHERE search MATCH ?", [phrase])
  _ = try database.rows("SELECT rowid FROM search WHERE search MATCH ? LIMIT 50", [phrase])
  return Int(count?.integer ?? 0)
}
