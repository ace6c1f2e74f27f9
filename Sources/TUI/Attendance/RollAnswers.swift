import Domain
import Screen

/// The keys of the attendance: each answer is one step, saved at once.
extension AppState {
  /// The row under the cursor.
  var rollRow: RollRow? {
    guard let roll = rollState else { return nil }
    let rows = rollRows(of: roll.meeting)
    return rows.indices.contains(roll.cursor) ? rows[roll.cursor] : nil
  }

  /// Keeps the cursor on the person, and the row on the screen.
  mutating func settleRoll() {
    guard var roll = rollState else { return }
    let rows = rollRows(of: roll.meeting)
    if let awaited = roll.awaited, let place = rows.firstIndex(where: { $0.key == awaited }) {
      roll.cursor = place
      roll.awaited = nil
    } else if let at = roll.at, let place = rows.firstIndex(where: { $0.key == at }) {
      roll.cursor = place
    }
    roll.cursor = min(max(0, roll.cursor), max(0, rows.count - 1))
    roll.at = rows.indices.contains(roll.cursor) ? rows[roll.cursor].key : nil
    let height = RollLayout(ScreenLayout(of: self).body, rows, self).list.height
    roll.top = rollList(roll, rows).window(height: height).first
    rollState = roll
  }

  private mutating func moveInRoll(by rows: Int) {
    guard var roll = rollState else { return }
    let (sum, overflow) = roll.cursor.addingReportingOverflow(rows)
    roll.cursor = overflow ? (rows > 0 ? .max / 2 : 0) : max(0, sum)
    roll.at = nil
    rollState = roll
  }

  /// Puts the cursor on a row by its place.
  mutating func chooseInRoll(_ place: Int) {
    rollState?.cursor = place
    rollState?.at = nil
  }

  /// Runs a command of the attendance; nil for one that it has no answer of its own to.
  mutating func runInRoll(_ command: Command) -> [Effect]? {
    guard let roll = rollState else { return nil }
    let screen = max(1, ScreenLayout(of: self).body.height - 4)
    switch command {
    case .down: moveInRoll(by: 1)
    case .up: moveInRoll(by: -1)
    case .pageDown: moveInRoll(by: screen)
    case .pageUp: moveInRoll(by: -screen)
    case .halfDown: moveInRoll(by: screen / 2)
    case .halfUp: moveInRoll(by: -screen / 2)
    case .first: moveInRoll(by: .min / 4)
    case .last: moveInRoll(by: .max / 4)
    case .onSite: return roll.takesReplies ? reply(.accepted) : attend(.onSite)
    case .excused: return roll.takesReplies ? reply(.declined) : attend(.excused)
    case .unanswered: return reply(.open)
    case .online: return attend(.online)
    case .absent: return attend(.absent)
    case .represented: openSubstitutes()
    case .presence: return toggleRow()
    case .allPresent: return attendAll()
    case .rollSide:
      rollState?.takesReplies.toggle()
      toast = Text(roll.takesReplies ? "roll.side.presence" : "roll.side.replies")
    case .guest: ask(.guest(roll.meeting))
    case .edit: askForTimes()
    case .open: return openRollPerson()
    case .trash: return trashRollRow()
    default: return nil
    }
    return []
  }

  // MARK: Answers

  /// A step over one row that goes on to the next one.
  mutating func answer(
    _ row: RollRow, _ word: String, _ change: (inout Attendance) -> Void
  ) -> [Effect] {
    let writes = writes(of: row.entry, change)
    moveInRoll(by: 1)
    guard !writes.isEmpty else { return [] }
    let step = Step(
      StepText.Command.attend.rawValue, [row.entry.name, word], writes: writes)
    return [.commit(step, .act)]
  }

  /// What changes a row's record, or makes it where nothing is written yet.
  mutating func writes(
    of entry: Roll.Entry, _ change: (inout Attendance) -> Void
  ) -> [CellWrite] {
    guard let meeting = rollState?.meeting else { return [] }
    var old = Attendance(id: entry.record ?? ID(ids.next(at: moment.milliseconds)))
    old.person = entry.person
    old.partner = entry.partner
    old.meeting = ID(meeting)
    old.reply = entry.reply
    old.state = entry.state
    old.representedBy = entry.representedBy
    if entry.representedBy == nil { old.substitute = entry.substitute }
    var new = old
    change(&new)
    guard entry.record != nil else { return new == old ? [] : new.writes }
    let before = old.cells
    return new.cells.filter { before[$0.key] != $0.value }
      .writes(of: Attendance.typeName, new.id.raw)
  }

  private mutating func attend(_ state: Attendance.State) -> [Effect] {
    guard let row = rollRow else { return emptyRoll() }
    return answer(row, "attendance.state.\(state.rawValue)") { $0.attends(state) }
  }

  private mutating func reply(_ reply: Attendance.Reply) -> [Effect] {
    guard let row = rollRow else { return emptyRoll() }
    return answer(row, "attendance.reply.\(reply.rawValue)") { $0.reply = reply }
  }

  private mutating func toggleRow() -> [Effect] {
    guard let roll = rollState, let row = rollRow else { return emptyRoll() }
    guard roll.takesReplies else { return attend(row.entry.toggled) }
    return reply(row.entry.reply == .accepted ? .open : .accepted)
  }

  /// Everybody who has said nothing else is there; whoever has declined is excused.
  private mutating func attendAll() -> [Effect] {
    guard let roll = rollState else { return [] }
    let open = rollRows(of: roll.meeting).map(\.entry).filter { $0.state == .open }
    guard !open.isEmpty else {
      toast = Text("roll.all.nothing")
      return []
    }
    let writes = open.flatMap { entry in
      self.writes(of: entry) { $0.attends(entry.expected == .excused ? .excused : .onSite) }
    }
    let present = open.count { $0.expected != .excused }
    let step = Step(StepText.Command.attendAll.rawValue, ["\(present)"], writes: writes)
    return [.commit(step, .act)]
  }

  private mutating func emptyRoll() -> [Effect] {
    toast = Text("roll.nobody")
    return []
  }

  // MARK: The row itself

  private mutating func openRollPerson() -> [Effect] {
    guard let row = rollRow else { return emptyRoll() }
    guard let person = row.entry.person else {
      toast = Text("roll.guest.page")
      return []
    }
    openPage(Person.typeName, person.raw)
    return []
  }

  private mutating func trashRollRow() -> [Effect] {
    guard let row = rollRow else { return emptyRoll() }
    guard let record = row.entry.record else {
      toast = Text("roll.trash.nothing")
      return []
    }
    return [.commit(trashing(Attendance.typeName, record.raw, row.entry.name), .act)]
  }
}

extension Attendance {
  /// How somebody is there; who stands in is forgotten with the reason for it.
  mutating func attends(_ state: State) {
    self.state = state
    representedBy = nil
    substitute = ""
  }
}
