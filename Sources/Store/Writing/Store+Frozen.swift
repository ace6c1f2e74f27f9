import Domain
import SQLite

/// R22 stops a save: released minutes are changed by another Fassung only.
///
/// Merging stays free: what another laptop wrote before it knew of the release arrives. A release that
/// is taken back leaves the meeting open; what came before it is taken back only then.
extension Store {
  /// Refuses a step that changes what released minutes say.
  func checkFrozen(_ step: Step) throws(StoreError) {
    var wanted: [(key: RecordKey, name: CellName, value: Value)] = []
    for write in step.writes where FrozenMinutes.holds(write.name, of: write.type) {
      wanted.append((RecordKey(type: write.type, id: write.record), write.name, write.value))
    }
    for move in step.moves where FrozenMinutes.holds(CellName(move.field), of: move.type) {
      wanted.append((RecordKey(type: move.type, id: move.record), CellName(move.field), .null))
    }
    guard !wanted.isEmpty else { return }
    let reopened = reopened(by: step)
    var records: [RecordKey: Cells?] = [:]
    for (key, name, value) in wanted {
      if records[key] == nil {
        let record = try load(key.type, key.id)
        records[key] = .some(record.isBlank ? nil : record.frozenCells)
      }
      let before = records[key] ?? nil
      let isRank = step.moves.contains { $0.record == key.id && $0.field == name.field }
      if let before, !isRank, (before[name] ?? .null).isIdentical(to: value) { continue }
      if before == nil, name == .deleted { continue }
      if key.type == MinutesEdition.typeName, before != nil {
        throw .blocked(try finding(about: try meeting(of: key, before ?? [:])))
      }
      var after = before ?? [:]
      for write in step.writes where write.record == key.id && write.type == key.type {
        after[write.name] = write.value
      }
      let isOutside =
        FrozenMinutes.isOutside(key.type, after)
        && before.map { FrozenMinutes.isOutside(key.type, $0) } ?? true
      if isOutside { continue }
      for cells in [before, after].compactMap({ $0 }) {
        guard let meeting = try meeting(of: key, cells), !reopened.contains(meeting),
          FrozenMinutes.isReleased(try load(Meeting.typeName, meeting).cells)
        else { continue }
        throw .blocked(try finding(about: meeting))
      }
    }
  }

  /// Refuses to take back a step on which released minutes stand, as a second program might want to.
  func checkFrozen(
    restoring plan: [(RecordKey, [Reversal.Restoration])]
  ) throws(StoreError) {
    let freed = Set(
      plan.filter { key, restorations in
        key.type == Meeting.typeName && restorations.contains { $0.wire == "minutesState" }
      }.map(\.0.id))
    for (key, restorations) in plan where key.type != MinutesEdition.typeName {
      let isHeld = restorations.contains { restoration in
        CellName(wire: restoration.wire).map { FrozenMinutes.holds($0, of: key.type) } ?? false
      }
      guard isHeld else { continue }
      let cells = try load(key.type, key.id).cells
      guard !FrozenMinutes.isOutside(key.type, cells),
        let meeting = try meeting(of: key, cells), !freed.contains(meeting),
        FrozenMinutes.isReleased(try load(Meeting.typeName, meeting).cells)
      else { continue }
      throw .blocked(try finding(about: meeting))
    }
  }

  /// The meetings whose minutes the step itself takes out of their release.
  private func reopened(by step: Step) -> Set<RecordID> {
    let released = Value.text(Meeting.MinutesState.released.rawValue)
    return Set(
      step.writes.filter {
        $0.type == Meeting.typeName && $0.name == CellName("minutesState") && $0.value != released
      }.map(\.record))
  }

  private func meeting(of key: RecordKey, _ cells: Cells) throws(StoreError) -> RecordID? {
    var id = key.id
    var cells = cells
    for (type, link) in FrozenMinutes.way(from: key.type) ?? [] {
      if type != key.type { cells = try load(type, id).cells }
      guard let next = cells[CellName(link)]?.link else { return nil }
      id = next
    }
    return id
  }

  private func finding(about meeting: RecordID?) throws(StoreError) -> Finding {
    guard let meeting else {
      let nobody = RecordID(high: 0, low: 0)
      return FrozenMinutes.finding(about: nobody, named: "", on: nil, edition: 1)
    }
    let cells = try load(Meeting.typeName, meeting).cells
    var body: String?
    if let id = cells[CellName("body")]?.link { body = try label(of: Body.typeName, id) }
    let day = CivilSpan(canonical: cells[CellName("span")]?.string ?? "")?.start
    let edition = cells[CellName("minutesEdition")]?.number ?? 1
    return FrozenMinutes.finding(
      about: meeting, named: body ?? "", on: day, edition: Int(clamping: edition))
  }
}

extension StoredRecord {
  /// The cells with the mark of the trash, which a release freezes too.
  fileprivate var frozenCells: Cells {
    var cells = cells
    cells[.deleted] = .integer(isTrashed ? 1 : 0)
    return cells
  }
}
