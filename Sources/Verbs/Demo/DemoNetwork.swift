import Domain
import Store

/// Writes the demo's records as people would: one step a record, its parts along with it.
struct DemoNetwork {
  let store: Store
  var ids: IDSource
  /// Records by type and by what the demo calls them: code or title.
  private var known: [String: [String: RecordID]] = [:]
  /// The small types in their order.
  private var lists: [String: [RecordID]] = [:]

  init(store: Store, ids: IDSource) {
    self.store = store
    self.ids = ids
  }

  /// The network's own records, which the book has from the start.
  mutating func readSmallTypes() throws(StoreError) {
    for name in [
      Partner.typeName, Body.typeName, Challenge.typeName, Department.typeName,
      ThemeField.typeName, CrossTopic.typeName,
    ] {
      guard let type = Registry.type(name) else { continue }
      let query = Query(
        name, columns: [.field(type.traits.code ?? type.traits.title)], order: type.order)
      let rows = try store.page(query, .first, before: 0, after: 100).rows
      lists[name] = rows.map(\.id)
      for row in rows { known[name, default: [:]][row.values[0].string] = row.id }
    }
  }

  mutating func writeTopics() throws(StoreError) {
    for draft in DemoTopic.all {
      var topic: Topic = new(draft.title)
      topic.title = draft.title
      topic.text = draft.text
      topic.platform = id(draft.platform)
      topic.proposer = id(draft.proposer)
      topic.challenge = place(draft.challenge)
      topic.state = Topic.State(rawValue: draft.state) ?? .open
      for (code, level) in draft.interest { topic.interest[id(code)] = level }
      try write([topic], draft.title)
    }
  }

  mutating func writePeople() throws(StoreError) {
    for draft in DemoPerson.all {
      var person: Person = new(draft.name)
      person.name = draft.name
      person.partner = id(draft.partner)
      person.department = place(draft.department)
      person.jobTitle = draft.title
      try write([person], draft.name)
      for seat in draft.seats {
        var membership: Membership = new("\(draft.name) \(seat.body)")
        membership.person = person.id
        membership.partner = person.partner
        membership.body = id(seat.body)
        membership.role = Membership.Role(rawValue: seat.role) ?? .member
        membership.from = CivilDate(canonical: seat.from)
        membership.until = seat.until.flatMap { CivilDate(canonical: $0) }
        try write([membership], "\(draft.name) · \(seat.body)")
      }
      guard let term = draft.mandate else { continue }
      var mandate: Mandate = new("\(draft.name) mandate")
      mandate.person = person.id
      mandate.partner = person.partner
      mandate.council = term.council
      mandate.from = CivilDate(canonical: term.from)
      mandate.until = term.until.flatMap { CivilDate(canonical: $0) }
      try write([mandate], draft.name)
    }
  }

  mutating func writeProjects() throws(StoreError) {
    for draft in DemoProject.all {
      let project = project(of: draft)
      try write([project], draft.title)
      for entry in draft.reports {
        var report: Report = new("\(draft.title) \(entry.day)")
        report.project = project.id
        report.day = CivilDate(canonical: entry.day)
        report.light = Report.Light(rawValue: entry.light) ?? .green
        report.text = entry.text
        report.nextStep = entry.next
        try write([report], entry.text)
      }
      for entry in draft.milestones {
        var milestone: Milestone = new("\(draft.title) \(entry.title)")
        milestone.project = project.id
        milestone.day = CivilDate(canonical: entry.day)
        milestone.title = entry.title
        milestone.isReached = entry.isReached
        try write([milestone], entry.title)
      }
      guard let council = draft.council else { continue }
      var reference: CouncilReference = new("\(draft.title) council")
      reference.project = project.id
      reference.partner = id(council.partner)
      reference.council = council.council
      reference.day = CivilDate(canonical: council.day)
      reference.outcome = CouncilReference.Outcome(rawValue: council.outcome) ?? .open
      try write([reference], council.council)
    }
  }

  private mutating func project(of draft: DemoProject) -> Project {
    var project: Project = new(draft.title)
    project.title = draft.title
    project.lead = id(draft.lead)
    project.partners = Set(draft.partners.map { id($0) })
    project.phase = Project.Phase(rawValue: draft.phase) ?? .idea
    project.kind = Project.Kind(rawValue: draft.kind) ?? .other
    project.buildMode = Project.BuildMode(rawValue: draft.buildMode) ?? .unknown
    project.themeField = place(draft.field)
    project.place = draft.place
    project.goal = draft.goal
    project.mobility = draft.mobility
    project.landNew = draft.landNew
    project.housingUnits = draft.housingUnits
    for (topic, level) in zip(lists[CrossTopic.typeName] ?? [], draft.crossTopics)
    where level > 0 {
      project.crossTopics[ID(topic)] = level
    }
    for (code, level) in draft.accompaniment { project.accompaniment[id(code)] = level }
    if let paused = draft.paused {
      project.paused = true
      project.pausedSince = CivilDate(canonical: paused.since)
      project.pausedReason = paused.reason
    }
    return project
  }

  mutating func writeMeetings() throws(StoreError) {
    for draft in DemoMeeting.all {
      var meeting: Meeting = new("\(draft.body) \(draft.span)")
      meeting.body = id(draft.body)
      meeting.span = CivilSpan(canonical: draft.span)
      meeting.title = draft.title
      meeting.state = Meeting.State(rawValue: draft.state) ?? .scheduled
      meeting.place = draft.place
      meeting.host = id(draft.host)
      try write([meeting], Self.name(of: "\(draft.body) \(draft.span)"))
      try write(draft.agenda, of: "\(draft.body) \(draft.span)")
    }
    for draft in DemoEntry.all {
      var entry: CalendarEntry = new("\(draft.title) \(draft.span)")
      entry.title = draft.title
      entry.kind = CalendarEntry.Kind(rawValue: draft.kind) ?? .blocked
      entry.span = CivilSpan(canonical: draft.span)
      entry.partner = id(draft.partner)
      try write([entry], draft.title)
    }
  }

  /// The TOPs of a meeting, which the demo calls by its body and span.
  mutating func write(
    _ agenda: [(title: String, minutes: Int64, about: String?)], of meeting: String
  ) throws(StoreError) {
    for entry in agenda {
      var item: AgendaItem = new("\(meeting) \(entry.title)")
      item.meeting = id(meeting)
      item.title = entry.title
      item.minutes = entry.minutes
      item.topic = id(entry.about)
      item.project = id(entry.about)
      try write([item], entry.title)
    }
  }

  // MARK: Finding and writing

  /// `MOB 26.11.2026` for the demo's own name of a meeting, its body and span.
  static func name(of meeting: String) -> String {
    let parts = meeting.split(separator: " ")
    let day = parts[1].prefix(10).split(separator: "-").reversed().joined(separator: ".")
    return "\(parts[0]) \(day)"
  }

  /// A new record that the demo may name later.
  mutating func new<R: Record>(_ name: String) -> R {
    let id = ids.next(at: DemoBook.moment)
    known[R.typeName, default: [:]][name] = id
    return R(id: ID(id))
  }

  func id<R: Record>(_ name: String?) -> ID<R>? {
    name.flatMap { known[R.typeName]?[$0] }.map { ID($0) }
  }

  /// A record that must be known; the zero id where it is not, which shows as missing.
  func id<R: Record>(_ name: String) -> ID<R> {
    ID(known[R.typeName]?[name] ?? RecordID(high: 0, low: 0))
  }

  /// The record at a place of a small type's list, from 1.
  private func place<R: Record>(_ number: Int?) -> ID<R>? {
    guard let number, let list = lists[R.typeName], list.indices.contains(number - 1) else {
      return nil
    }
    return ID(list[number - 1])
  }

  func write<R: Record>(_ records: [R], _ title: String) throws(StoreError) {
    let step = Step(
      StepText.Command.create.rawValue, [R.typeName, title], writes: records.flatMap(\.writes))
    _ = try store.apply(step, by: DemoBook.author)
  }
}
