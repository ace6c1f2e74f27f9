import Domain
import Screen

/// The line that stays open while talks, ideas or stations are typed, one after the other.
package struct EntryLine: Equatable, Sendable {
  package var list: PartList
  package var whole: RecordID
  package var input: LineInput
  /// How many have been made since it was opened.
  package var count = 0
  /// The record behind which the next one stands; nil at the end.
  var place: RecordID?
  /// When what is typed is to be noted, in milliseconds of the wall clock.
  package var noteDue: Int64?

  /// What is typed and left unsaved is noted under this name.
  var note: String { "entry.\(list.type).\(whole.hex)" }
}

extension AppState {
  package var entryLine: EntryLine? {
    get {
      guard case .entry(let line) = overlays.last else { return nil }
      return line
    }
    set {
      guard case .entry = overlays.popLast(), let newValue else { return }
      overlays.append(.entry(newValue))
    }
  }

  /// Whether new parts of a list are typed in a line and not in a form.
  func hasEntryLine(_ list: PartList) -> Bool {
    [Self.talkList, Self.ideaList, Self.stopList].contains(list)
  }

  mutating func openEntryLine(_ list: PartList, of whole: RecordID) -> [Effect] {
    var line = EntryLine(list: list, whole: whole, input: LineInput(""))
    if case .part(let present, let row) = pageTarget, present == list { line.place = row.id }
    line.input = LineInput(notes[line.note] ?? "")
    overlays.append(.entry(line))
    return []
  }

  mutating func pressInEntry(_ key: Key) -> [Effect] {
    guard var line = entryLine else { return [] }
    switch keymap.answer([key], in: .entry) {
    case .command(.accept): return takeEntry(line)
    case .command(.back):
      let left = note(line.note, line.input.text)
      if !line.input.text.isEmpty { toast = Text("form.kept.entry") }
      entryLine = nil
      return left
    case .command(.redraw): return [.redraw]
    default: break
    }
    if line.input.handle(key) { line.noteDue = moment.milliseconds + Self.draftDelay }
    entryLine = line
    return []
  }

  mutating func pasteIntoEntry(_ text: String) { entryLine?.input.paste(text) }

  /// Enter makes the record and empties the line; on an empty line it ends.
  private mutating func takeEntry(_ line: EntryLine) -> [Effect] {
    let typed = Self.value(of: line.input.text).string
    guard !typed.isEmpty else {
      let effects = note(line.note, "")
      entryLine = nil
      return effects
    }
    let entry = EntryReading(typed)
    let id = ids.next(at: moment.milliseconds)
    let writes: [CellWrite]
    switch line.list.type {
    case Talk.typeName:
      var talk = Talk(id: ID(id))
      let pieces = entry.pieces
      talk.meeting = ID(line.whole)
      talk.title = pieces[0]
      talk.speaker = pieces.count > 1 ? pieces[1] : ""
      talk.institution = pieces.count > 2 ? pieces[2...].joined(separator: ", ") : ""
      talk.minutes = entry.minutes
      writes = talk.writes
    case Impulse.typeName:
      var idea = Impulse(id: ID(id))
      idea.meeting = ID(line.whole)
      idea.title = typed
      idea.origin = .salon
      idea.day = moment.today
      writes = idea.writes
    default:
      var stop = FieldTripStop(id: ID(id))
      stop.trip = ID(line.whole)
      stop.title = entry.text
      stop.minutes = entry.minutes
      stop.travelMinutes = entry.travelMinutes
      writes = stop.writes
    }
    var next = line
    next.input = LineInput("")
    next.count += 1
    next.place = line.place == nil ? nil : id
    entryLine = next
    var moves: [RankMove] = []
    if let place = line.place, case .rank(let field) = line.list.order {
      moves.append(RankMove(line.list.type, id, field: field, to: .after(place)))
    }
    page?.awaited = id
    let title = line.list.type == Impulse.typeName ? typed : entry.pieces[0]
    let step = Step(
      StepText.Command.create.rawValue, [line.list.type, title], writes: writes, moves: moves)
    return note(line.note, "") + [.commit(step, .act)]
  }

  /// What the line would make, said while it is typed.
  func entryEcho(_ line: EntryLine) -> String {
    let entry = EntryReading(line.input.text)
    guard !entry.text.isEmpty else { return words("entry.\(line.list.type).hint") }
    guard line.list.type != Impulse.typeName else { return "→ " + line.input.text }
    var parts = entry.pieces.filter { !$0.isEmpty }
    if let minutes = entry.minutes {
      parts.append(words(Text("linear.minutes", .number(Int(minutes)))))
    }
    if let travel = entry.travelMinutes, line.list.type == FieldTripStop.typeName {
      parts.append(words(Text("trip.travel", .number(Int(travel)))))
    }
    return "→ " + parts.joined(separator: " · ")
  }

  func linearEntry(_ line: EntryLine) -> LinearScreen {
    LinearScreen(title: words("entry.\(line.list.type)"), introduction: [entryEcho(line)])
  }
}

/// The line in the place of the status, and above it what it would make.
func drawEntryLine(
  _ line: EntryLine, _ state: AppState, into canvas: inout Canvas, _ rect: Rect
) {
  let label = " " + state.words("entry.\(line.list.type)") + " "
  let (left, field) = rect.columns(left: label.displayWidth)
  canvas.write(label, at: left.origin, style: Theme.strong, clip: left)
  line.input.draw(into: &canvas, field, focused: true)
}

func drawEntryEcho(
  _ line: EntryLine, _ state: AppState, into canvas: inout Canvas, _ body: Rect
) {
  let cursor = canvas.cursor
  let (strip, _) = body.rows(bottom: 1)
  canvas.fill(strip, .plain)
  canvas.write(
    state.entryEcho(line), at: Point(x: strip.x + 1, y: strip.y), style: Theme.faint,
    width: strip.width - 2, clip: strip)
  canvas.cursor = cursor
}
