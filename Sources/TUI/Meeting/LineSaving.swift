import Domain
import Screen

/// Enter on a line: one step with the line and what it leads to.
extension AppState {
  mutating func saveLine(_ text: String) -> [Effect] {
    guard let open = meeting else { return [] }
    let reading = minuteGrammar.read(text)
    guard !reading.isEmpty else {
      if open.taken != nil { return trashLine() }
      if !text.allSatisfy(\.isWhitespace) { toast = Text("meeting.line.empty") }
      return []
    }
    // What lies behind the meeting is said with the answer too.
    meeting?.remark = reading.problems.first { $0.reason == .past }?.text
    guard open.taken == nil else { return [changeLine(text, reading)].compactMap { $0 } }
    var writes: [CellWrite] = []
    var item = open.item
    if item == nil {
      // Without an agenda a line still has its place.
      guard isAgendaKnown else { return [] }
      var first = AgendaItem(id: ID(ids.next(at: moment.milliseconds)))
      first.meeting = ID(open.meeting)
      first.title = words("meeting.item.general")
      first.isAdded = true
      writes += first.writes
      item = first.id.raw
    }
    guard let item else { return [] }
    let id = ids.next(at: moment.milliseconds)
    let writing = lineWriting(in: item)
    let line = writing.line(id, reading.sign.kind, stored(text, reading))
    writes += line.writes + ledWrites(reading, by: id, writing)
    let step = Step(
      StepText.Command.minuteLine.rawValue, stepArguments(reading), writes: writes)
    return [.commit(step, .meeting(.line))]
  }

  /// What the writing of a line has to know.
  func lineWriting(in item: RecordID) -> LineWriting {
    let project = meetingItems.first { $0.id == item }?.project
    let people = meetingPeople.compactMap { person in person.partner.map { (person.id, $0) } }
    return LineWriting(
      meeting: meeting?.meeting ?? .zero, body: meetingBody?.id, kind: meetingKind,
      day: meetingDay, item: item, project: project, number: nextNumber.text,
      author: author.name, partners: Dictionary(people, uniquingKeysWith: { first, _ in first }))
  }

  /// New records for what a line says.
  private mutating func ledWrites(
    _ reading: MinuteReading, by line: RecordID, _ writing: LineWriting
  ) -> [CellWrite] {
    guard let led = writing.led(reading, by: line) else { return [] }
    let id = ids.next(at: moment.milliseconds)
    var writes = led.cells.writes(of: led.type, id)
    let other = ids.next(at: moment.milliseconds)
    if let followUp = writing.followUp(other, of: id, reading) { writes += followUp.writes }
    return writes
  }

  /// The text that the line keeps: without its sign, with days that do not depend on today.
  private func stored(_ text: String, _ reading: MinuteReading) -> String {
    var line = text
    if reading.responsible.count <= 1 {
      line = MinuteGrammar.line(
        reading.sign, reading.text,
        responsible: reading.responsible.first.map { typedName($0) } ?? "", due: reading.due,
        followUp: reading.followUp)
    }
    guard reading.sign != .note else { return line }
    return String(line.dropFirst()).withoutOuterBlanks
  }

  /// How somebody is named in a line.
  func typedName(_ who: MinuteNames.Who) -> String {
    switch who {
    case .partner(let id): directory.entry(Partner.typeName, id.raw)?.label ?? ""
    case .person(let id): meetingPeople.first { $0.id == id.raw }?.name ?? ""
    case .office: words("meeting.office.code")
    }
  }

  /// The kind and the wording; what is internal is not named in the step either.
  private func stepArguments(_ reading: MinuteReading) -> [String] {
    [reading.sign.rawValue, reading.sign == .internal ? "" : reading.text]
  }

  // MARK: Changing a line

  /// Takes the line above the present one into the input, or the one below; from an empty line the
  /// last one.
  mutating func takeLine(above: Bool) {
    guard var open = meeting, let item = open.item else { return }
    guard open.taken.map({ open.input.text == $0.text }) ?? open.input.text.isEmpty else {
      toast = Text(open.taken == nil ? "meeting.taken.first" : "meeting.taken.ask")
      return
    }
    guard access != .readOnly else {
      toast = Text("disabled.readonly")
      return
    }
    let lines = rows(linesAsk(of: item))
    let present = open.taken.flatMap { taken in lines.firstIndex { $0.id == taken.line } }
    let next = above ? (present ?? lines.count) - 1 : (present ?? lines.count) + 1
    if !above, open.taken != nil, next >= lines.count {
      open.release()
    } else if lines.indices.contains(next) {
      let row = lines[next]
      let kind = MinuteLine.Kind(rawValue: row.values[1].string) ?? .note
      let sign = kind.sign.character.map { "\($0) " } ?? ""
      let text = sign + row.values[0].string
      if open.taken == nil { open.texts[item] = nil }
      open.taken = TakenLine(line: row.id, item: item, kind: kind, text: text)
      open.input = LineInput(text)
    } else {
      toast = Text(lines.isEmpty ? "meeting.lines.none" : "meeting.lines.first")
    }
    meeting = open
  }

  /// The step that makes the taken line and its record what is typed now; nil for no change.
  private mutating func changeLine(_ text: String, _ reading: MinuteReading) -> Effect? {
    guard let open = meeting, let taken = open.taken else { return nil }
    let item = open.item ?? taken.item
    let isMoved = item != taken.item
    let kind = reading.sign.kind
    guard isMoved || text != taken.text else {
      meeting?.release()
      return nil
    }
    let writing = lineWriting(in: item)
    var writes = [
      CellWrite(
        MinuteLine.typeName, taken.line, CellName("text"), .text(stored(text, reading))),
      CellWrite(MinuteLine.typeName, taken.line, CellName("kind"), .text(kind.rawValue)),
    ]
    var moves: [RankMove] = []
    if isMoved {
      writes.append(
        CellWrite(MinuteLine.typeName, taken.line, CellName("item"), Value(link: item)))
      moves.append(RankMove(MinuteLine.typeName, taken.line, field: "rank", to: .last))
    }
    let old = taken.kind.led.flatMap { rows(ledAsk($0, by: taken.line)).first }
    if let old, kind == taken.kind {
      writes += changes(of: old.id, reading, writing, by: taken.line, isMoved: isMoved)
    } else {
      if let old, let type = taken.kind.led { writes += trashing(old.id, of: type) }
      writes += ledWrites(reading, by: taken.line, writing)
    }
    let isOnlyMoved = isMoved && text == taken.text
    let number = meetingItems.first { $0.id == item }?.number ?? ""
    let command = isOnlyMoved ? StepText.Command.lineMove : .lineEdit
    let step = Step(
      command.rawValue, stepArguments(reading) + [number], writes: writes, moves: moves)
    return .commit(step, .meeting(.line))
  }

  /// What changes in the record to which the line led.
  private mutating func changes(
    of id: RecordID, _ reading: MinuteReading, _ writing: LineWriting, by line: RecordID,
    isMoved: Bool
  ) -> [CellWrite] {
    guard let led = writing.led(reading, by: line) else { return [] }
    let names = led.said + (isMoved ? ["item"] : [])
    var writes = names.map {
      CellWrite(led.type, id, CellName($0), led.cells[CellName($0)] ?? .null)
    }
    guard led.type == Task.typeName else { return writes }
    let followUps = rows(followUpsAsk(of: id))
    let other = ids.next(at: moment.milliseconds)
    switch (followUps.first, writing.followUp(other, of: id, reading)) {
    case (let old?, let new?):
      for name in ["day", "reason", "item"] {
        let value = new.cells[CellName(name)] ?? .null
        writes.append(CellWrite(FollowUp.typeName, old.id, CellName(name), value))
      }
    case (let old?, nil):
      writes.append(CellWrite(FollowUp.typeName, old.id, .deleted, .integer(1)))
    case (nil, let new?): writes += new.writes
    case (nil, nil): break
    }
    return writes
  }

  /// A record and the Wiedervorlagen that only it has.
  private func trashing(_ id: RecordID, of type: String) -> [CellWrite] {
    let followUps = type == Task.typeName ? rows(followUpsAsk(of: id)) : []
    return [CellWrite(type, id, .deleted, .integer(1))]
      + followUps.map { CellWrite(FollowUp.typeName, $0.id, .deleted, .integer(1)) }
  }

  /// A taken line that was emptied goes into the trash, with what it led to.
  private mutating func trashLine() -> [Effect] {
    guard let taken = meeting?.taken else { return [] }
    var writes = [CellWrite(MinuteLine.typeName, taken.line, .deleted, .integer(1))]
    if let type = taken.kind.led {
      for row in rows(ledAsk(type, by: taken.line)) { writes += trashing(row.id, of: type) }
    }
    let name = taken.kind == .internal ? "" : taken.text
    let step = Step(
      StepText.Command.trash.rawValue, [MinuteLine.typeName, name], writes: writes)
    return [.commit(step, .meeting(.order))]
  }
}
