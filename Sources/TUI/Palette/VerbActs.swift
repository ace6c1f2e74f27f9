import Domain
import Screen

/// What the verbs of the palette do.
extension AppState {
  /// A new meeting of a body on the typed day, or on one that suits.
  mutating func newMeeting(_ reading: VerbReading) -> [Effect] {
    guard let body = reading.entries[.body]?.id else { return [] }
    guard let day = reading.day else {
      let effects = proposeMeeting(of: body)
      makeReady()
      return effects
    }
    let effects = openNewForm(Meeting.typeName, meetingCells(of: body, on: day)) { draft in
      let typed = (try? JSON.read(Array(draft.body.utf8)))?["typed"]?["body"]
      return typed?.stringValue == body.hex
    }
    makeReady(at: CellName("span"))
    return effects
  }

  mutating func newTopic(_ reading: VerbReading) -> [Effect] {
    var topic = Topic(id: ID(ids.next(at: moment.milliseconds)))
    topic.title = reading.text
    topic.platform = reading.entries[.platform].map { ID($0.id) }
    if topic.platform == nil, case .one(let id) = topics.platform { topic.platform = ID(id) }
    topic.proposer = ownPartner.map { ID($0) }
    return openNewForm(ready: topic)
  }

  mutating func newProject(_ reading: VerbReading) -> [Effect] {
    var project = Project(id: ID(ids.next(at: moment.milliseconds)))
    project.title = reading.text
    project.lead = (reading.entries[.partner]?.id ?? ownPartner).map { ID($0) }
    return openNewForm(ready: project)
  }

  mutating func newPerson(_ reading: VerbReading) -> [Effect] {
    var person = Person(id: ID(ids.next(at: moment.milliseconds)))
    person.name = reading.text
    person.partner = (reading.entries[.partner]?.id ?? ownPartner).map { ID($0) }
    return openNewForm(ready: person)
  }

  mutating func newReport(_ reading: VerbReading) -> [Effect] {
    guard let hit = reading.hit else { return [] }
    return openReport(hit.id, title(of: hit), goesOn: false)
  }

  mutating func goTo(year reading: VerbReading) -> [Effect] {
    guard let year = reading.year else { return [] }
    overlays = []
    calendar.look = .year
    calendar.day = calendarDay.adding(months: 12 * (year - calendarDay.year))
    return show(.calendar)
  }

  mutating func goTo(day reading: VerbReading) -> [Effect] {
    guard let day = reading.day else { return [] }
    overlays = []
    // The year view has months only.
    if calendar.look == .year { calendar.look = .month }
    calendar.day = day
    let effects = show(.calendar)
    guard calendar.look == .list else { return effects }
    calendar.list.lose()
    return effects + [
      load(.meetings, .key(PageKey(sort: .text(day.canonical), id: .zero)))
    ]
  }

  // MARK: Forms that are ready to be saved

  private mutating func openNewForm<R: Record>(ready record: R) -> [Effect] {
    // What was typed now is meant, not what was left at another time.
    let effects = openNewForm(R.typeName, record.cells) { _ in false }
    makeReady()
    return effects
  }

  /// Where nothing is missing Enter saves at once; every other key edits as ever.
  private mutating func makeReady(at field: CellName? = nil) {
    guard var form, !form.isKept else { return }
    let problems = form.cells(in: dateContext).problems
    if let field, let index = form.slots.firstIndex(where: { $0.name == field }) {
      form.focus = index
    }
    if let index = form.slots.firstIndex(where: { problems[$0.name] != nil }) {
      form.focus = index
    }
    form.isReady = problems.isEmpty
    self.form = form
    if form.isReady { toast = Text("verb.ready") }
  }
}
