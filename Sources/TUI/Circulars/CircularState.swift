import Domain

/// An Umlaufbeschluss over the whole body: its wording, and what each partner has said.
package struct CircularState: Equatable, Sendable {
  package var id: RecordID
  /// The place of a partner among those who are asked.
  package var cursor = 0
  /// The first line on the screen.
  package var top = 0

  package init(id: RecordID) { self.id = id }
}

/// A circular as the screen knows it.
struct CircularAtHand {
  var record: CircularResolution
  /// The partners who are asked, in the brochure's order.
  var partners: [Directory.Entry]
  var isTrashed: Bool

  var round: CircularRound {
    CircularRound(
      partners: partners.map { ID($0.id) }, cells: record.consent, deadline: record.deadline)
  }
}

extension AppState {
  package var circular: CircularState? {
    get {
      for case .circular(let circular) in overlays.reversed() { return circular }
      return nil
    }
    set {
      let index = overlays.lastIndex {
        if case .circular = $0 { return true }
        return false
      }
      guard let index, let newValue else { return }
      overlays[index] = .circular(newValue)
    }
  }

  // MARK: What it asks

  /// The result to which a circular has led.
  private func circularResultAsk(_ id: RecordID, of body: RecordID) -> Ask {
    let query = Query(
      Result.typeName, columns: [.field("number")],
      conditions: [.equals("body", Value(link: body)), .equals("circular", Value(link: id))],
      order: .date("day"))
    return .rows(query, limit: 1)
  }

  func circularAsks(_ circular: CircularState) -> [Ask] {
    let asks: [Ask] = [.record(CircularResolution.typeName, circular.id)]
    guard let record = circularAtHand(circular.id)?.record, let body = record.body?.raw else {
      return asks
    }
    let item = record.item.map { [Ask.record(AgendaItem.typeName, $0.raw)] } ?? []
    let meeting = circularMeeting(of: record).map { [Ask.record(Meeting.typeName, $0)] } ?? []
    return asks + item + meeting
      + [
        .record(Body.typeName, body), bodyMeetingsAsk(body, from: moment.today),
        circularResultAsk(circular.id, of: body),
      ]
      + resultNumberAsks(of: body, in: moment.today.year)
  }

  // MARK: What it holds

  func circularAtHand(_ id: RecordID) -> CircularAtHand? {
    guard let state = record(CircularResolution.typeName, id) else { return nil }
    let record = CircularResolution(id: ID(id), cells: state.cells)
    let members = record.body.flatMap { partners(of: $0.raw) }
    return CircularAtHand(
      record: record, partners: directory.partners.filter { members?.contains($0.id) ?? true },
      isTrashed: state.isTrashed)
  }

  /// The meeting to which it has been moved, or to which an objection would move it.
  func circularMeeting(of record: CircularResolution) -> RecordID? {
    if let item = record.item?.raw {
      return self.record(AgendaItem.typeName, item)?.cells[CellName("meeting")]?.link
    }
    return record.body.flatMap { nextMeeting(of: $0.raw, from: moment.today)?.id }
  }

  /// The number under which it stands in the register.
  func circularNumber(_ record: CircularResolution) -> String? {
    guard let body = record.body?.raw else { return nil }
    return rows(circularResultAsk(record.id.raw, of: body)).first?.values[0].string
  }

  // MARK: New

  /// The time that partners have to answer, unless somebody says otherwise.
  private static let answerDays = 14

  /// The form of a new Umlaufbeschluss of a body.
  mutating func newCircular(of body: RecordID?, title: String = "") -> [Effect] {
    let id = ID<CircularResolution>(ids.next(at: moment.milliseconds))
    var circular = CircularResolution(id: id)
    circular.body = body.map { ID($0) }
    circular.title = title
    circular.begun = moment.today
    circular.deadline = moment.today.adding(days: Self.answerDays)
    return openNewForm(CircularResolution.typeName, circular.cells)
  }

  /// `:umlauf BK Muster-Titel`.
  mutating func newCircular(_ reading: VerbReading) -> [Effect] {
    newCircular(of: reading.entries[.body]?.id, title: reading.text)
  }

  /// A new one shows its partners at once: the answers are what it is for.
  mutating func showCreated(_ receipt: Receipt, _ commit: Commit) {
    guard case .form = commit, receipt.command == StepText.Command.create.rawValue,
      receipt.arguments.first == CircularResolution.typeName, form == nil,
      let id = receipt.records.first
    else { return }
    openPage(CircularResolution.typeName, id)
  }

  /// A new Umlaufbeschluss of the body whose page or meeting is open.
  mutating func newCircularOfPage() -> [Effect] {
    guard let page else { return [] }
    return newCircular(of: page.type == Body.typeName ? page.id : body(of: page.id))
  }
}
