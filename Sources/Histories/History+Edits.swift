import Domain
import SQLite
import Store

/// What the person at a laptop does.
extension History {
  static let author = Author(name: "Historie", partner: nil, role: .team)

  func create(on place: Int) throws {
    let laptop = laptops[place]
    var writes: [CellWrite] = []
    for _ in 0..<1 + any(3) {
      let id = laptop.ids.next(at: laptop.now)
      writes.append(CellWrite("topic", id, CellName("title"), word()))
      writes.append(CellWrite("topic", id, CellName("platform"), platform()))
      if isLikely(50) {
        writes.append(CellWrite("topic", id, interest(), .integer(Int64(1 + any(3)))))
      }
    }
    try apply(Step("create", ["topic", "?"], writes: writes), on: place)
  }

  func edit(on place: Int) throws {
    guard let id = try someTopic(on: place) else { return }
    var writes: [CellWrite] = []
    for _ in 0..<1 + any(3) {
      let target = isLikely(80) ? id : try someTopic(on: place) ?? id
      writes.append(edit(of: target))
    }
    if isLikely(10) {
      writes = [CellWrite("body", HistoryWorld.platforms[0], CellName("name"), word())]
    }
    try apply(Step("edit", ["topic", "?"], writes: writes), on: place)
  }

  private func edit(of id: RecordID) -> CellWrite {
    switch any(6) {
    case 0: CellWrite("topic", id, CellName("title"), word())
    case 1: CellWrite("topic", id, CellName("text"), word())
    case 2: CellWrite("topic", id, CellName("platform"), platform())
    case 3: CellWrite("topic", id, interest(), isLikely(30) ? .null : .integer(Int64(any(4))))
    case 4: CellWrite("topic", id, CellName("state"), .text(isLikely(50) ? "open" : "done"))
    default:
      CellWrite("topic", id, CellName("proposer"), Value(link: HistoryWorld.partners[any(2)]))
    }
  }

  func trash(on place: Int) throws {
    guard let id = try someTopic(on: place, trashed: isLikely(40)) else { return }
    let isTrashed = try laptops[place].store.record("topic", id)?.isTrashed ?? false
    try apply(
      Step(
        isTrashed ? "restore" : "trash",
        ["topic", "?"],
        writes: [CellWrite("topic", id, .deleted, .integer(isTrashed ? 0 : 1))]
      ),
      on: place
    )
  }

  func move(on place: Int) throws {
    guard let id = try someTopic(on: place), let other = try someTopic(on: place) else { return }
    let target: RankMove.Place =
      switch any(3) {
      case 0: .last
      case 1: .before(other)
      default: .after(other)
      }
    let move = RankMove("topic", id, field: "rank", to: target)
    try apply(Step("rank-up", ["?", "?"], moves: [move]), on: place)
    report.moves += 1
    try checkPlace(of: move, on: place)
  }

  func undoOrRedo(on place: Int) throws {
    let store = laptops[place].store
    let isRedo = isLikely(40)
    let before = try shown(on: store)
    let outcome: UndoOutcome
    do {
      outcome = isRedo ? try store.redo(by: Self.author) : try store.undo(by: Self.author)
    } catch StoreError.blocked {
      report.refusals += 1
      return try promise(try shown(on: store) == before, "a refused undo changes nothing")
    }
    guard case .done(let receipt) = outcome else {
      try promise(try shown(on: store) == before, "a blocked undo changes nothing")
      return
    }
    report.undos += 1
    acknowledged.append((place, receipt.step))
    try checkReversal(receipt.step, on: store)
  }

  /// Several steps taken back one by one give what was there before each, and done again what was
  /// there after it.
  func doAndUndo(on place: Int) throws {
    let store = laptops[place].store
    var states = [try shown(on: store)]
    for _ in 0..<1 + any(3) {
      let count = acknowledged.count
      switch any(3) {
      case 0: try edit(on: place)
      case 1: try trash(on: place)
      default: try move(on: place)
      }
      if acknowledged.count > count { states.append(try shown(on: store)) }
    }
    for state in states.dropLast().reversed() {
      guard case .done(let undo) = try store.undo(by: Self.author) else {
        return try promise(false, "undo right after a step finds it")
      }
      acknowledged.append((place, undo.step))
      try promise(try shown(on: store) == state, "undo after do is identity")
    }
    for state in states.dropFirst() {
      guard case .done(let redo) = try store.redo(by: Self.author) else {
        return try promise(false, "redo right after an undo finds it")
      }
      acknowledged.append((place, redo.step))
      try promise(try shown(on: store) == state, "redo after undo is identity")
    }
  }

  func apply(_ step: Step, on place: Int) throws {
    let outcome = try laptops[place].store.apply(step, by: Self.author)
    guard case .done(let receipt) = outcome else {
      return try promise(false, "a step without a basis does not clash")
    }
    guard !receipt.records.isEmpty else { return }
    report.steps += 1
    acknowledged.append((place, receipt.step))
  }

  private func someTopic(on place: Int, trashed: Bool = false) throws -> RecordID? {
    let query = Query("topic", columns: [], order: .text("title"), trashed: trashed)
    let rows = try laptops[place].store.page(query, .first, before: 0, after: 30).rows
    return rows.isEmpty ? nil : rows[any(rows.count)].id
  }

  private func word() -> Value {
    let words = ["Radweg", "Fläche", "Bahnhof", "A\u{308}pfel", "Äpfel", "S-Bahn Süd", ""]
    return Value(string: words[any(words.count)])
  }

  private func platform() -> Value {
    isLikely(10) ? .null : Value(link: HistoryWorld.platforms[any(2)])
  }

  private func interest() -> CellName {
    CellName("interest", member: HistoryWorld.partners[any(2)])
  }
}
