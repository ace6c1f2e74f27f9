import Domain
import SQLite

/// A row of `step`, the same on every laptop.
package struct StoredStep: Hashable, Sendable {
  package var id: StepID
  package var last: Int64
  /// The time of its first cell.
  package var hlc: HLC
  package var command: String
  package var arguments: [String]
  package var author: Author
  /// The author's role as it was written, also one that this version does not know.
  package var role: String
  package var wallMilliseconds: Int64
  package var session: Int64

  package init(
    id: StepID,
    last: Int64,
    hlc: HLC,
    command: String,
    arguments: [String],
    author: Author,
    role: String? = nil,
    wallMilliseconds: Int64,
    session: Int64
  ) {
    self.id = id
    self.last = last
    self.hlc = hlc
    self.command = command
    self.arguments = arguments
    self.author = author
    self.role = role ?? author.role.rawValue
    self.wallMilliseconds = wallMilliseconds
    self.session = session
  }

  /// The step that this one takes back or does again; nil for every other one.
  package var target: StepID? {
    guard command == Self.undo || command == Self.redo, arguments.count >= 2 else { return nil }
    let numbers = arguments[0].split(separator: ":", omittingEmptySubsequences: false)
    guard numbers.count == 2, let incarnation = Int64(numbers[0]), let first = Int64(numbers[1])
    else { return nil }
    return StepID(incarnation: incarnation, first: first)
  }

  /// The step whose doing this one is part of: its target, or itself.
  var root: StepID { target ?? id }

  /// The commands of the two kinds of steps that name another one, by `17:204` in front of that
  /// one's command and arguments.
  static let undo = StepText.Command.undo.rawValue
  static let redo = StepText.Command.redo.rawValue
}

extension StoredStep {
  /// The columns from which `init(row:)` reads.
  static let columns =
    "inc, first, last, hlc, command, args, author, partner, role, wall_ms, session"

  init(row: borrowing SQLiteRow) {
    self.init(
      id: StepID(incarnation: row.integer(0), first: row.integer(1)),
      last: row.integer(2),
      hlc: HLC(raw: row.integer(3)),
      command: row.text(4),
      arguments: Self.strings(row.text(5)),
      author: Author(
        name: row.text(6),
        partner: row.isNull(7) ? nil : row.id(7),
        role: Author.Role(rawValue: row.text(8)) ?? .moderation
      ),
      role: row.text(8),
      wallMilliseconds: row.integer(9),
      session: row.integer(10)
    )
  }

  /// The values of the columns, and of the two of the target.
  var row: [SQLiteValue] {
    [
      .integer(id.incarnation), .integer(id.first), .integer(last), .integer(hlc.raw),
      .text(command), .text(JSON.array(arguments.map(JSON.string)).text),
      .text(author.name), SQLiteValue(author.partner), .text(role),
      .integer(wallMilliseconds), .integer(session),
      SQLiteValue(target?.incarnation), SQLiteValue(target?.first),
    ]
  }

  private static func strings(_ text: String) -> [String] {
    guard let json = try? JSON.read(text, limits: .standard) else { return [] }
    return json.arrayValue?.compactMap(\.stringValue) ?? []
  }
}

extension Store {
  func insert(_ step: StoredStep) throws(StoreError) {
    try run(
      """
      INSERT INTO step (inc, first, last, hlc, command, args, author, partner, role, wall_ms,
        session, target_inc, target_first) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      step.row
    )
  }

  /// The step that a write belongs to.
  func step(of dot: Dot) throws(StoreError) -> StoredStep? {
    var found: StoredStep?
    try each(
      """
      SELECT \(StoredStep.columns) FROM step WHERE inc = ? AND first <= ?
      ORDER BY first DESC LIMIT 1
      """,
      [.integer(dot.incarnation), .integer(dot.sequence)]
    ) { row in found = StoredStep(row: row) }
    guard let step = found, step.last >= dot.sequence else { return nil }
    return step
  }

  /// Whether the last word on a step was to take it back.
  func isUndone(_ step: StepID) throws(StoreError) -> Bool {
    let command = try value(
      """
      SELECT command FROM step WHERE target_inc = ? AND target_first = ?
      ORDER BY hlc DESC, inc DESC, first DESC LIMIT 1
      """,
      [.integer(step.incarnation), .integer(step.first)]
    )
    return command?.text == StoredStep.undo
  }
}
