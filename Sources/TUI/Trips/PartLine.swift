import Domain
import Screen

/// The line in which talks, ideas or stations are typed one after the other.
extension AppState {
  /// Whether new parts of a list are typed in a line and not in a form.
  func hasLine(_ list: PartList) -> Bool {
    [Self.talkList, Self.ideaList, Self.stopList].contains(list)
  }

  /// Opens it; what is typed comes behind the part under the cursor.
  mutating func openPartLine(_ list: PartList, of whole: RecordID) {
    var place: RecordID?
    if case .part(let present, let row) = pageTarget, present == list { place = row.id }
    ask(.part(list, of: whole), after: place)
  }

  mutating func addPart(
    _ text: String, to list: PartList, of whole: RecordID, _ line: inout LineQuestion
  ) -> [Effect] {
    let typed = Self.value(of: text).string
    let entry = EntryReading(typed)
    let id = ids.next(at: moment.milliseconds)
    let writes: [CellWrite]
    switch list.type {
    case Talk.typeName:
      var talk = Talk(id: ID(id))
      let pieces = entry.pieces
      talk.meeting = ID(whole)
      talk.title = pieces[0]
      talk.speaker = pieces.count > 1 ? pieces[1] : ""
      talk.institution = pieces.count > 2 ? pieces[2...].joined(separator: ", ") : ""
      talk.minutes = entry.minutes
      writes = talk.writes
    case Impulse.typeName:
      var idea = Impulse(id: ID(id))
      idea.meeting = ID(whole)
      idea.title = typed
      idea.origin = .salon
      idea.day = moment.today
      writes = idea.writes
    default:
      var stop = FieldTripStop(id: ID(id))
      stop.trip = ID(whole)
      stop.title = entry.text
      stop.minutes = entry.minutes
      stop.travelMinutes = entry.travelMinutes
      writes = stop.writes
    }
    var moves: [RankMove] = []
    if let place = line.after, case .rank(let field) = list.order {
      moves.append(RankMove(list.type, id, field: field, to: .after(place)))
    }
    if line.after != nil { line.after = id }
    page?.awaited = id
    let title = list.type == Impulse.typeName ? typed : entry.pieces[0]
    let step = Step(
      StepText.Command.create.rawValue, [list.type, title], writes: writes, moves: moves)
    return [.commit(step, .act)]
  }

  /// What the line would make, said while it is typed.
  func partEcho(_ text: String, in list: PartList) -> [String] {
    let entry = EntryReading(text)
    guard !entry.text.isEmpty else { return [] }
    guard list.type != Impulse.typeName else { return [text] }
    var parts = entry.pieces
    if let minutes = entry.minutes {
      parts.append(words(Text("linear.minutes", .number(Int(minutes)))))
    }
    if let travel = entry.travelMinutes, list.type == FieldTripStop.typeName {
      parts.append(words(Text("trip.travel", .number(Int(travel)))))
    }
    return parts
  }
}
