import Domain
import TUI

/// Topics and projects in an array that answer what the screen asks; no store, but honest about its contract.
struct PaperBook {
  struct Sheet {
    var type = Topic.typeName
    var id: RecordID
    var cells: Cells
    var versions: [CellName: Stamp] = [:]
    /// The place within the platform.
    var rank: Int64
    var isTrashed = false
    /// The tick of the last write; the trash stands by it.
    var changed: Int64 = 0
    var conflicts: [CellName: [Clash]] = [:]
  }

  var sheets: [Sheet] = []
  var directory = Network.directory
  private(set) var ticks: Int64 = 0
  private var undoable: [(before: [Sheet], directory: Directory, receipt: Receipt)] = []
  private var redoable: [(before: [Sheet], directory: Directory, receipt: Receipt)] = []
  /// How far apart ranks lie at first.
  private static let gap: Int64 = 1 << 32

  func sheet(_ id: RecordID) -> Sheet? { sheets.first { $0.id == id } }

  /// Lays a record down at the end of its list, as another program would.
  mutating func add<R: Record>(_ record: R) {
    ticks += 1
    let stamp = stamp()
    let cells = record.cells
    sheets.append(
      Sheet(
        type: R.typeName,
        id: record.id.raw,
        cells: cells,
        versions: cells.mapValues { _ in stamp },
        rank: ticks * Self.gap,
        changed: ticks
      )
    )
  }

  /// Writes one cell, as another program would.
  mutating func write(_ id: RecordID, _ name: CellName, _ value: Value) {
    guard let index = sheets.firstIndex(where: { $0.id == id }) else { return }
    ticks += 1
    if name == .deleted { sheets[index].isTrashed = value == .integer(1) }
    sheets[index].cells[name] = value == .null ? nil : value
    sheets[index].versions[name] = stamp()
    sheets[index].changed = ticks
  }

  private func stamp() -> Stamp {
    Stamp(hlc: HLC(raw: ticks), dot: Dot(incarnation: 1, sequence: ticks))
  }
}

// MARK: Reading

extension PaperBook {
  /// Every row of a query, in order.
  func rows(_ query: Query) -> [Row] {
    sheets.filter {
      $0.type == query.type && $0.isTrashed == query.trashed && matches($0, query.conditions)
    }
    .map { Row(id: $0.id, key: key($0, query), values: values($0, query.columns)) }
    .sorted { Self.isBefore($0.key, $1.key) }
  }

  /// The book knows topics and projects; of every other type there is none.
  func answer(_ ask: Ask) -> Answer {
    switch ask {
    case .rows(let query, let limit):
      let rows = rows(query)
      return .rows(Array(rows.prefix(limit)), hasMore: rows.count > limit)
    case .lastRows(let query, let limit):
      let rows = rows(query)
      return .rows(Array(rows.suffix(limit)), hasMore: rows.count > limit)
    case .count(let query):
      return .count(census(query))
    case .record(let type, let id):
      return .record(record(id).flatMap { $0.type == type ? $0 : nil })
    case .title(let type, let id):
      guard let sheet = sheet(id), sheet.type == type, !sheet.isTrashed else {
        return .title(nil)
      }
      return .title(sheet.cells[CellName("title")]?.string)
    case .findings: return .findings(FindingPage())
    case .phases: return .phases([])
    case .everywhere(let search): return .everywhere(everywhere(search))
    case .step: return .step(nil)
    case .recordThen: return .record(nil)
    case .rowsThen: return .rows([], hasMore: false)
    }
  }

  func page(_ query: Query, _ anchor: PageAnchor, before: Int, after: Int) -> Page {
    let rows = rows(query)
    guard !rows.isEmpty else { return Page() }
    let index: Int
    var before = before
    var after = after
    switch anchor {
    case .first: (index, before) = (0, 0)
    case .last: (index, after) = (rows.count - 1, 0)
    case .record(let id): index = rows.firstIndex { $0.id == id } ?? 0
    case .key(let key):
      index = rows.firstIndex { !Self.isBefore($0.key, renewed(key, query)) } ?? rows.count - 1
    }
    let window = max(0, index - before)..<min(rows.count, index + after + 1)
    return Page(
      rows: Array(rows[window]),
      anchor: index - window.lowerBound,
      hasBefore: window.lowerBound > 0,
      hasAfter: window.upperBound < rows.count
    )
  }

  func census(_ query: Query) -> Census {
    let rows = rows(query)
    guard query.grouping != nil else { return Census(total: rows.count) }
    return Census(
      total: rows.count,
      groups: Dictionary(rows.map { ($0.key.groupValue, 1) }) { $0 + $1 }
    )
  }

  func position(_ query: Query, _ key: PageKey) -> Int {
    rows(query).count { Self.isBefore($0.key, renewed(key, query)) }
  }

  func find(
    _ condition: Query.Condition,
    _ query: Query,
    from key: PageKey?,
    forward: Bool,
    including: Bool
  ) -> (found: Found?, matches: Int) {
    let hits = rows(query).filter { row in sheet(row.id).map { matches($0, [condition]) } ?? false }
    let ordered = forward ? hits : hits.reversed()
    let next = ordered.first { hit in
      guard let key else { return true }
      if hit.key == key { return including }
      return Self.isBefore(hit.key, key) != forward
    }
    let found = next ?? ordered.first
    let hasWrapped = key != nil && next == nil
    return (found.map { Found(key: $0.key, wrapped: hasWrapped) }, hits.count)
  }

  /// The records with the words in title or text, by type.
  private func everywhere(_ search: RecordSearch) -> RecordHits {
    let known = sheets.filter { sheet in
      (search.withTrash || !sheet.isTrashed)
        && search.words.allSatisfy { matches(sheet, [.matches($0.text)]) }
    }
    return RecordHits(
      Registry.all.map(\.name).compactMap { type in
        let hits = known.filter { $0.type == type }
        guard !hits.isEmpty, search.types?.contains(type) ?? true else { return nil }
        return RecordHits.Group(
          type: type, total: hits.count, isCut: false,
          hits: hits.prefix(search.limit).map {
            RecordHit(type: type, id: $0.id, cells: $0.cells, isTrashed: $0.isTrashed)
          })
      })
  }

  func record(_ id: RecordID) -> RecordState? {
    sheet(id).map {
      RecordState(
        type: $0.type,
        id: id,
        cells: $0.cells,
        versions: $0.versions,
        isTrashed: $0.isTrashed,
        conflicts: $0.conflicts
      )
    }
  }

  private func matches(_ sheet: Sheet, _ conditions: [Query.Condition]) -> Bool {
    conditions.allSatisfy { condition in
      switch condition {
      case .equals(let field, let value): (sheet.cells[CellName(field)] ?? .null) == value
      case .not(let others): !matches(sheet, others)
      case .oneOf(let field, let values):
        values.contains(sheet.cells[CellName(field)] ?? .null)
      case .between(let field, let from, let before):
        (from..<before).contains(sheet.cells[CellName(field)]?.string ?? "")
      case .named: true
      case .matches(let text): holds(sheet, ["title", "text"], text)
      case .contains(let field, let text): holds(sheet, [field], text)
      case .any(let groups): groups.contains { matches(sheet, $0) }
      case .compares(.field(let name), let comparison, let limit):
        sheet.cells[CellName(name)]?.number.map { comparison.holds($0, limit) } ?? false
      case .compares(.sum(let name), let comparison, let limit):
        comparison.holds(sum(sheet, name), limit)
      case .compares(.count, let comparison, let limit): comparison.holds(0, limit)
      case .holds(let name, let id):
        (sheet.cells[CellName(name, member: id)]?.number ?? 0) > 0
      case .lacks(let name):
        sheet.cells[CellName(name)] ?? .null == .null && sum(sheet, name) == 0
      // The book has no parts, and its links lead out of it.
      case .linked, .part, .newest: false
      case .concerns(let partner):
        sheet.cells[CellName("proposer")]?.link == partner
          || sheet.cells[CellName("lead")]?.link == partner
          || (sheet.cells[CellName("interest", member: partner)]?.number ?? 0) > 0
      }
    }
  }

  private func holds(_ sheet: Sheet, _ fields: [String], _ text: String) -> Bool {
    fields.contains { field in
      searchForms(sheet.cells[CellName(field)]?.string ?? "").contains(fold(text).text)
    }
  }

  private func sum(_ sheet: Sheet, _ name: String) -> Int64 {
    sheet.cells.filter { $0.key.field == name && $0.key.member != nil }
      .reduce(0) { $0 + ($1.value.number ?? 0) }
  }

  private func key(_ sheet: Sheet, _ query: Query) -> PageKey {
    let group = query.grouping.flatMap { sheet.cells[CellName($0)] } ?? .null
    let sort = query.order == .newest ? -sheet.changed : sheet.rank
    return PageKey(
      group: query.grouping == nil ? 0 : place(of: group),
      groupValue: group,
      sort: .integer(sort),
      id: sheet.id
    )
  }

  /// A key may be older than the last platform that somebody made.
  private func renewed(_ key: PageKey, _ query: Query) -> PageKey {
    var key = key
    if query.grouping != nil { key.group = place(of: key.groupValue) }
    return key
  }

  private func place(of group: Value) -> Int {
    let known = [Body.typeName, Partner.typeName].flatMap { directory.entries[$0] ?? [] }
    guard let id = group.link else { return known.count + 1 }
    return known.firstIndex { $0.id == id } ?? known.count
  }

  private func values(_ sheet: Sheet, _ columns: [Query.Column]) -> [Value] {
    columns.map { column in
      switch column {
      case .field(let name): return sheet.cells[CellName(name)] ?? .null
      case .sum(let name):
        return .integer(
          sheet.cells.filter { $0.key.field == name }.reduce(0) { $0 + ($1.value.number ?? 0) }
        )
      case .label(let name):
        guard let id = sheet.cells[CellName(name)]?.link else { return .null }
        let entries = directory.entries.values.joined()
        return .text(entries.first { $0.id == id }?.label ?? "")
      case .member(let name, let id): return sheet.cells[CellName(name, member: id)] ?? .null
      case .conflicts: return .integer(Int64(sheet.conflicts.count))
      case .newest, .count: return .null
      }
    }
  }

  private static func isBefore(_ left: PageKey, _ right: PageKey) -> Bool {
    (left.group, left.sort.number ?? 0, left.id) < (right.group, right.sort.number ?? 0, right.id)
  }
}

// MARK: Writing

extension PaperBook {
  mutating func apply(_ step: Step) -> StepOutcome {
    let clashes = step.writes.compactMap { clash($0) }
    guard clashes.isEmpty else { return .clash(clashes) }
    let before = (sheets, directory)
    var records: [RecordID] = []
    for write in step.writes where change(write) && !records.contains(write.record) {
      records.append(write.record)
    }
    for move in step.moves {
      place(move)
      records.append(move.record)
    }
    let receipt = Receipt(
      step: StepID(incarnation: 1, first: ticks),
      command: step.command,
      arguments: step.arguments,
      records: records
    )
    if !records.isEmpty { undoable.append((before.0, before.1, receipt)) }
    redoable = []
    return .done(receipt)
  }

  mutating func undo() -> UndoOutcome {
    guard let last = undoable.popLast() else { return .nothing }
    redoable.append((sheets, directory, last.receipt))
    (sheets, directory) = (last.before, last.directory)
    return .done(last.receipt)
  }

  mutating func redo() -> UndoOutcome {
    guard let last = redoable.popLast() else { return .nothing }
    undoable.append((sheets, directory, last.receipt))
    (sheets, directory) = (last.before, last.directory)
    return .done(last.receipt)
  }

  private func clash(_ write: CellWrite) -> Clash? {
    guard case .version(let basis) = write.basis, let sheet = sheet(write.record),
      let version = sheet.versions[write.name], version != basis,
      sheet.cells[write.name] ?? .null != write.value
    else { return nil }
    return Clash(
      record: write.record,
      name: write.name,
      value: sheet.cells[write.name] ?? .null,
      version: version,
      author: "Frau Muster",
      wallMilliseconds: Bench.start.milliseconds
    )
  }

  /// Whether the write changes anything.
  private mutating func change(_ write: CellWrite) -> Bool {
    let kept = [
      Topic.typeName, Project.typeName, SavedView.typeName, Meeting.typeName,
      AgendaItem.typeName, MinuteLine.typeName,
    ]
    guard kept.contains(write.type) else { return note(write) }
    if sheet(write.record) == nil {
      ticks += 1
      sheets.append(
        Sheet(type: write.type, id: write.record, cells: [:], rank: ticks * Self.gap))
    } else if write.name != .deleted, sheet(write.record)?.cells[write.name] ?? .null == write.value
    {
      return false
    }
    self.write(write.record, write.name, write.value)
    return true
  }

  /// A platform or challenge that is made along with a topic.
  private mutating func note(_ write: CellWrite) -> Bool {
    var entries = directory.entries[write.type] ?? []
    if !entries.contains(where: { $0.id == write.record }) {
      entries.append(Directory.Entry(id: write.record, code: "", title: "", kind: ""))
    }
    for index in entries.indices where entries[index].id == write.record {
      switch write.name.field {
      case "title", "name": entries[index].title = write.value.string
      case "code": entries[index].code = write.value.string
      case "kind": entries[index].kind = write.value.string
      default: break
      }
    }
    directory.entries[write.type] = entries
    return true
  }

  private mutating func place(_ move: RankMove) {
    guard let index = sheets.firstIndex(where: { $0.id == move.record }) else { return }
    let platform = sheets[index].cells[CellName("platform")]
    let others = sheets.filter {
      $0.cells[CellName("platform")] == platform && $0.id != move.record
    }
    .sorted { ($0.rank, $0.id) < ($1.rank, $1.id) }
    let place: Int
    switch move.place {
    case .last: place = others.count
    case .before(let id): place = others.firstIndex { $0.id == id } ?? others.count
    case .after(let id): place = others.firstIndex { $0.id == id }.map { $0 + 1 } ?? others.count
    }
    let lower = place > 0 ? others[place - 1].rank : 0
    let upper = place < others.count ? others[place].rank : lower + 2 * Self.gap
    sheets[index].rank = (lower + upper) / 2
  }
}
