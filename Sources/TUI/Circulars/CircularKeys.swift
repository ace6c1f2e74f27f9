import Domain
import Screen

/// One key a partner: what it says is saved at once, and what follows from it in the same step.
extension AppState {
  /// Runs a command on an Umlaufbeschluss; nil for one that it has no answer of its own to.
  mutating func runInCircular(_ command: Command) -> [Effect]? {
    guard let circular else { return nil }
    switch command {
    case .down: self.circular?.cursor += 1
    case .up: self.circular?.cursor -= 1
    case .pageDown, .halfDown, .last: self.circular?.cursor = .max / 2
    case .pageUp, .halfUp, .first: self.circular?.cursor = 0
    case .agrees: return consent(.agrees)
    case .abstains: return consent(.abstains)
    case .unanswered: return consent(.open)
    case .objects: askForObjection()
    case .menu: return refer()
    case .open: return [.recall(CircularResolution.typeName, circular.id, .form)]
    case .trash: return trashCircular()
    default: return nil
    }
    return []
  }

  /// Keeps the cursor on a partner, and its line on the screen.
  mutating func settleCircular() {
    guard var circular else { return }
    let count = circularAtHand(circular.id)?.partners.count ?? 0
    circular.cursor = min(max(0, circular.cursor), max(0, count - 1))
    let layout = CircularLayout(ScreenLayout(of: self).body, circular, self)
    circular.top =
      circular.cursor == 0 ? 0 : layout.view.window(height: layout.list.height).first
    self.circular = circular
  }

  /// The circular while answers count; else why they do not.
  private mutating func openCircular(_ id: RecordID) -> CircularAtHand? {
    guard let known = circularAtHand(id), !known.isTrashed else {
      toast = Text("notice.gone")
      return nil
    }
    guard known.record.outcome == .open else {
      toast = Text("circular.closed.\(known.record.outcome.rawValue)")
      return nil
    }
    return known
  }

  private mutating func partnerOfCircular() -> (known: CircularAtHand, partner: Directory.Entry)? {
    guard let circular, let known = openCircular(circular.id),
      known.partners.indices.contains(circular.cursor)
    else { return nil }
    return (known, known.partners[circular.cursor])
  }

  private static func write(_ id: ID<CircularResolution>, _ name: CellName, _ value: Value)
    -> CellWrite
  {
    CellWrite(CircularResolution.typeName, id.raw, name, value)
  }

  private mutating func consent(_ consent: CircularResolution.Consent) -> [Effect] {
    guard let (known, partner) = partnerOfCircular() else { return [] }
    self.circular?.cursor += 1
    let record = known.record
    let old = record.consent[ID(partner.id)] ?? 0
    guard old != consent.rawValue else { return [] }
    var changed = known
    changed.record.consent[ID(partner.id)] = consent.rawValue
    let name = CellName("consent", member: partner.id)
    let value: Value = consent == .open ? .null : .integer(consent.rawValue)
    let writes = [Self.write(record.id, name, value)]
    if case .adopted = changed.round.outcome(on: moment.today) {
      return adopt(changed, writes)
    }
    let arguments = [
      record.title, partner.label, "circularResolution.consent.level.\(consent.rawValue)",
    ]
    return [.commit(Step(StepText.Command.consent.rawValue, arguments, writes: writes), .act)]
  }

  // MARK: What follows

  /// All have agreed: a result with a number comes along with the last answer.
  private mutating func adopt(_ known: CircularAtHand, _ answer: [CellWrite]) -> [Effect] {
    let record = known.record
    guard let body = record.body?.raw,
      let number = nextResultNumber(of: body, in: moment.today.year)
    else {
      toast = Text("circular.noBody")
      return []
    }
    var result = Result(id: ID(ids.next(at: moment.milliseconds)))
    result.text = record.text.isEmpty ? record.title : record.text
    result.number = number.text
    result.kind = resultKind(of: body, about: .matter)
    result.body = ID(body)
    result.day = moment.today
    result.mode = .circular
    result.votes = Votes.partners(known.ballots).canonical
    result.circular = record.id
    let outcome = Self.write(
      record.id, CellName("outcome"), .text(CircularResolution.Outcome.accepted.rawValue))
    return [
      .commit(
        Step(
          StepText.Command.adopt.rawValue, [record.title, number.text],
          writes: answer + [outcome] + result.writes), .act)
    ]
  }

  private mutating func askForObjection() {
    guard let (known, partner) = partnerOfCircular() else { return }
    ask(.objection(known.record.id.raw, partner: partner.id))
  }

  /// An objection with its reason, which moves the matter to the body's next meeting.
  mutating func object(_ reason: String, by partner: RecordID, to id: RecordID) -> [Effect] {
    guard !reason.isEmpty else {
      toast = Text("circular.reason.needed")
      return []
    }
    guard let known = openCircular(id) else { return [] }
    let record = known.record
    let label = label(Partner.typeName, partner) ?? ""
    let line = words(Text("circular.reason", .verbatim(label), .verbatim(reason)))
    let objection = record.objection.isEmpty ? line : record.objection + "\n" + line
    let objects = Value.integer(CircularResolution.Consent.objects.rawValue)
    let writes = [
      Self.write(record.id, CellName("consent", member: partner), objects),
      Self.write(record.id, CellName("objection"), .text(objection)),
    ]
    self.circular?.cursor += 1
    guard let moved = moved(record, because: objection) else {
      toast = nil
      let arguments = [record.title, label, "circularResolution.consent.level.3"]
      return [.commit(Step(StepText.Command.consent.rawValue, arguments, writes: writes), .act)]
    }
    return [refer(record, to: moved.meeting, writes + moved.writes)]
  }

  /// Whether something follows from the answers that has not been done yet.
  var circularGoesOn: Bool {
    guard let circular, let known = circularAtHand(circular.id), known.record.outcome == .open
    else { return false }
    let outcome = known.round.outcome(on: moment.today)
    return outcome == .adopted || outcome.goesToMeeting
  }

  /// `m`: what an objection or a day that has passed brings to the next meeting.
  private mutating func refer() -> [Effect] {
    guard let circular, let known = openCircular(circular.id) else { return [] }
    let outcome = known.round.outcome(on: moment.today)
    // Two laptops may have taken down the last answers without knowing of each other.
    if case .adopted = outcome { return adopt(known, []) }
    guard outcome.goesToMeeting else {
      toast = Text("circular.running")
      return []
    }
    var reason = known.record.objection
    if case .expired(let missing) = outcome {
      let names = missing.compactMap { label(Partner.typeName, $0.raw) }.joined(separator: ", ")
      reason = words(Text("circular.expired", .verbatim(names)))
    }
    guard let moved = moved(known.record, because: reason) else {
      toast = Text("circular.noMeeting")
      return []
    }
    return [refer(known.record, to: moved.meeting, moved.writes)]
  }

  private func refer(
    _ record: CircularResolution, to meeting: RecordID, _ writes: [CellWrite]
  ) -> Effect {
    .commit(
      Step(
        StepText.Command.refer.rawValue, [record.title, shortName(of: meeting)], writes: writes),
      .act)
  }

  /// The TOP in the next meeting, with the wording and the reason; nil where none is planned.
  private mutating func moved(
    _ record: CircularResolution, because reason: String
  ) -> (meeting: RecordID, writes: [CellWrite])? {
    guard let body = record.body?.raw,
      let meeting = nextMeeting(of: body, from: moment.today)?.id
    else { return nil }
    var item = AgendaItem(id: ID(ids.next(at: moment.milliseconds)))
    item.meeting = ID(meeting)
    item.title = record.title
    item.minutes = Self.usualMinutes
    item.note = words(Text("circular.note", .verbatim(reason)))
    item.proposal = record.text
    let outcome = CircularResolution.Outcome.referred.rawValue
    let writes = [
      Self.write(record.id, CellName("outcome"), .text(outcome)),
      Self.write(record.id, CellName("item"), Value(link: item.id.raw)),
    ]
    return (meeting, writes + item.writes)
  }

  private mutating func trashCircular() -> [Effect] {
    guard let circular, let known = circularAtHand(circular.id) else { return [] }
    overlays.removeLast()
    return [
      .commit(trashing(CircularResolution.typeName, circular.id, known.record.title), .act)
    ]
  }
}

extension CircularAtHand {
  /// What the partners have said as the votes of a result.
  fileprivate var ballots: [ID<Partner>: Votes.Answer] {
    var ballots: [ID<Partner>: Votes.Answer] = [:]
    for partner in round.partners(.agrees) { ballots[partner] = .yes }
    for partner in round.partners(.abstains) { ballots[partner] = .abstained }
    return ballots
  }
}
