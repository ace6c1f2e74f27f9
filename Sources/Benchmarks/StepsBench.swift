import App
import Domain
import SQLite
import Screen
import Store
import TUI

/// What SQLite does for one key: rows returned and operations of its machine.
///
/// They are counts, so that two machines agree; with more records they must not grow.
func stepLines(_ bench: Bench) throws -> [Line] {
  try bench.book.stand(on: bench.book.middle)
  let shadow = try Shadow(bench.book)
  let store = shadow.session.store
  let visible = Double(Scene.wide.height - 6)
  var lines: [Line] = []
  func count<T>(_ name: String, isBound: Bool = false, _ body: () throws -> T) throws {
    let (_, counts) = try store.database.countingSteps { () throws -> T in try body() }
    let scans = counts.undeclaredScans.count
    var note = "\(counts.statements) statements, \(counts.sorts) sorts"
    if scans > 0 { note += ", \(scans) undeclared scans" }
    lines += [
      Line(
        name: "steps, \(name), rows",
        ours: Double(counts.rows),
        unit: .count,
        goal: isBound ? .atMost(3 * visible) : .none,
        note: note
      ),
      Line(
        name: "steps, \(name), operations",
        ours: Double(counts.operations),
        unit: .count
      ),
    ]
  }
  let list = shadow.session.state.topics.list
  guard let row = list.row else { throw BenchmarkError("the list is empty") }
  let height = Scene.wide.height
  // The first call prepares what the session keeps.
  _ = try store.page(list.query, .key(row.key), before: 1, after: 1)
  try count("page") {
    try store.page(list.query, .key(row.key), before: 2 * height, after: 3 * height)
  }
  try count("record") { try store.record(Topic.typeName, row.id) }
  try count("census") { try store.census(list.query) }
  try count("position") { try store.position(of: row.key, in: list.query, limit: 5000) }
  try count("find 'station'") {
    try store.find("station", in: list.query, from: row.key, forward: true, including: true)
  }
  try count("matches 'station'") { try store.matches("station", in: list.query, limit: 5000) }
  try count("key j, ordinary", isBound: true) { shadow.session.send(.key("j")) }
  // One key after the other until one reads a page.
  var border: StepCounts?
  var keys = 1
  while border == nil, keys < 300 {
    let (_, counts) = store.database.countingSteps { shadow.session.send(.key("j")) }
    keys += 1
    if counts.rows > 60 { border = counts }
  }
  if let border {
    lines += [
      Line(
        name: "steps, key j, page border, rows",
        ours: Double(border.rows),
        unit: .count,
        goal: .atMost(3 * visible),
        note: "once in \(keys) keys"
      ),
      Line(
        name: "steps, key j, page border, operations",
        ours: Double(border.operations),
        unit: .count
      ),
    ]
  }
  for key in ["G", "gg", "l"] {
    try count("key \(key)", isBound: true) {
      for letter in key { shadow.session.send(.key(.character(letter))) }
    }
  }
  try count("keys gc", isBound: true) {
    for letter in "gc" { shadow.session.send(.key(.character(letter))) }
  }
  return lines
}

/// What SQLite returns for one key of each scene, at most and on average.
func sceneStepLines(_ bench: Bench) throws -> [Line] {
  try bench.scenes.flatMap { scene in
    try bench.stand()
    var shadow = try Shadow(bench.book, scene.size)
    for key in scene.before { shadow.press(key) }
    var worst = 0
    var operations = 0
    var scans = 0
    for key in scene.keys {
      let (_, counts) = shadow.session.store.database.countingSteps { shadow.press(key) }
      worst = max(worst, counts.rows)
      operations += counts.operations
      scans += counts.undeclaredScans.count
      for key in scene.after { shadow.press(key) }
    }
    return [
      Line(
        name: "rows read, \(scene.name), worst key",
        ours: Double(worst),
        unit: .count,
        note: "\(scans) undeclared scans"
      ),
      Line(
        name: "operations, \(scene.name), a key",
        ours: (Double(operations) / Double(scene.keys.count)).rounded(),
        unit: .count
      ),
    ]
  }
}
