import Domain
import SQLite

extension Store {
  /// Does what the step says, all of it or, where a cell is no longer what its writer saw, nothing.
  ///
  /// A record that is not known yet is created: its mark of the trash and every field are written.
  /// A value that the cell has already is not written again, unless it ends a conflict.
  package func apply(_ step: Step, by author: Author) throws(StoreError) -> StepOutcome {
    try validate(step)
    return try write { () throws(StoreError) -> StepOutcome in
      let clashes = try clashes(of: step)
      guard clashes.isEmpty else { return .clash(clashes) }
      try checkFrozen(step)
      let writer = try JournalWriter(self)
      var places = RankPlaces(step)
      for group in Self.byRecord(step.writes) {
        try write(group, with: writer, &places)
      }
      for move in places.moves {
        try place(move, with: writer)
      }
      let receipt = try writer.finish(step.command, step.arguments, by: author)
      try eraseReleased(by: step)
      return .done(receipt)
    }
  }

  /// The writes of a step by record, in the order of each record's first one; of several to one
  /// cell the last counts.
  private static func byRecord(_ writes: [CellWrite]) -> [RecordWrites] {
    var groups: [RecordWrites] = []
    var places: [RecordKey: Int] = [:]
    for write in writes {
      let key = RecordKey(type: write.type, id: write.record)
      let place = places[key] ?? groups.count
      if place == groups.count {
        places[key] = place
        groups.append(RecordWrites(key: key))
      }
      if groups[place].values.updateValue(write.value, forKey: write.name) == nil {
        groups[place].names.append(write.name)
      }
    }
    return groups
  }

  private func write(
    _ writes: RecordWrites,
    with writer: JournalWriter,
    _ places: inout RankPlaces
  ) throws(StoreError) {
    guard let table = TypeTable.all[writes.key.type] else { return }
    var record = try load(writes.key.type, writes.key.id)
    let before = record
    if record.isBlank {
      for (name, value) in try creation(writes, in: table, &places) {
        try writer.write(name.wire, value, to: &record)
      }
    } else {
      for name in writes.names {
        let value = writes.values[name] ?? .null
        let cell = record.byName[name.wire]
        if let cell, cell.value.isIdentical(to: value), cell.losers.isEmpty { continue }
        if cell == nil, value == .null { continue }
        try writer.write(name.wire, value, to: &record)
      }
      places.note(writes, from: before, to: record, in: table.type)
    }
    try writer.project(from: before, to: &record)
  }

  /// Every cell of a new record: first that it is alive, then all fields of its type; one with a
  /// rank goes last, unless the step says otherwise.
  private func creation(
    _ writes: RecordWrites,
    in table: TypeTable,
    _ places: inout RankPlaces
  ) throws(StoreError) -> [(CellName, Value)] {
    var cells: [(CellName, Value)] = [(.deleted, writes.values[.deleted] ?? .integer(0))]
    for field in table.type.fields {
      guard !field.kind.hasMembers else {
        let names = writes.names.filter { $0.field == field.name }
        for name in names.sorted(by: { $0.wire < $1.wire }) {
          guard let value = writes.values[name], value != .null else { continue }
          cells.append((name, value))
        }
        continue
      }
      let name = CellName(field.name)
      var value = writes.values[name] ?? .null
      if case .rank(let within) = field.kind, value == .null {
        // The move that the step names will write this cell.
        if places.names(writes.key, field.name) { continue }
        let list = RankList(
          table: table,
          field: field.name,
          within: within,
          value: within.flatMap { writes.values[CellName($0)] } ?? .null,
          record: writes.key.id
        )
        guard let rank = try lastRank(in: list) else {
          places.goesLast(writes.key, field.name)
          continue
        }
        value = .text(rank)
      }
      cells.append((name, value))
    }
    return cells
  }
}

/// A record by its type and id; one id under two types is two records.
struct RecordKey: Hashable {
  var type: String
  var id: RecordID
}

/// What a step writes to one record.
struct RecordWrites {
  var key: RecordKey
  var names: [CellName] = []
  var values: [CellName: Value] = [:]
}
