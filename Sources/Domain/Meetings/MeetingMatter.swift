/// The records of one meeting together: agenda, lines, results, tasks, who was there.
///
/// Its papers, its check and what an agenda takes over are made of it, on the screen and for the
/// command line. Whoever has a store or answers of one hands in how questions are answered.
package struct MeetingMatter: Equatable, Sendable {
  /// A partner as papers write it.
  package struct PartnerName: Hashable, Sendable {
    package var id: ID<Partner>
    package var name: String
    /// `KR`, as votes name the partner.
    package var code: String

    package init(_ id: ID<Partner>, _ name: String, code: String = "") {
      self.id = id
      self.name = name
      self.code = code.isEmpty ? name : code
    }
  }

  package var meeting: Meeting
  package var body: Body?
  /// The network's partners in their order.
  package var partners: [PartnerName]
  /// The TOPs by rank.
  package var items: [AgendaItem] = []
  package var lines: [ID<AgendaItem>: [MinuteLine]] = [:]
  package var results: [Result] = []
  package var tasks: [Task] = []
  package var attendance: [Attendance] = []
  package var papers: [Paper] = []
  package var passingOn: [Dissemination] = []
  package var editions: [MinutesEdition] = []
  /// Who has a seat in the body.
  package var seats: [Membership] = []
  /// The body's meetings around this one, by their day.
  package var meetings: [Meeting] = []
  /// Every number in the register of the body's year.
  package var numbers: [String] = []
  /// Whose the projects of the TOPs are.
  package var leads: [ID<Project>: Set<ID<Partner>>] = [:]
  /// What people, departments and others are called.
  package var names: [RecordID: String] = [:]

  /// Only the TOPs are read.
  private var isOutline = false

  /// How the questions are answered: by a store, or by what a screen has been told.
  package struct Source {
    package var rows: (Query) -> [Row]
    package var cells: (String, RecordID) -> Cells?

    package init(
      rows: @escaping (Query) -> [Row], cells: @escaping (String, RecordID) -> Cells?
    ) {
      self.rows = rows
      self.cells = cells
    }
  }

  /// Gathers what belongs to a meeting; nil where the meeting is not known.
  ///
  /// For an outline only the TOPs are read: whoever wants to know the questions needs no more.
  package init?(
    of id: RecordID, partners: [PartnerName], from source: Source, isOutline: Bool = false
  ) {
    guard let cells = source.cells(Meeting.typeName, id) else { return nil }
    meeting = Meeting(id: ID(id), cells: cells)
    self.partners = partners
    self.isOutline = isOutline
    body = meeting.body.flatMap { body in
      source.cells(Body.typeName, body.raw).map { Body(id: body, cells: $0) }
    }
    items = take(AgendaItem.self, source)
    results = take(Result.self, source)
    tasks = take(Task.self, source)
    attendance = take(Attendance.self, source)
    papers = take(Paper.self, source)
    passingOn = take(Dissemination.self, source)
    editions = take(MinutesEdition.self, source)
    for item in items {
      lines[item.id] = take(MinuteLine.self, source, Self.lines(of: item.id))
      guard let project = item.project, let cells = source.cells(Project.typeName, project.raw)
      else { continue }
      let record = Project(id: project, cells: cells)
      leads[project] = record.partners.union([record.lead].compactMap { $0 })
    }
    if let body = meeting.body, let span = meeting.span {
      seats = take(Membership.self, source, Self.seats(of: body))
      meetings = take(Meeting.self, source, Self.meetings(of: body, around: span.start))
      numbers = source.rows(Self.numbers(of: body, in: span.start.year)).map {
        $0.values.first?.string ?? ""
      }
    }
    for person in [meeting.moderator, meeting.minuteTaker].compactMap({ $0 }) {
      names[person.raw] = source.cells(Person.typeName, person.raw)?[CellName("name")]?.string
    }
  }

  private mutating func take<R: Record>(
    _ type: R.Type, _ source: Source, _ query: Query? = nil
  ) -> [R] {
    let rows = source.rows(query ?? Self.parts(type, of: meeting.id))
    guard !isOutline || type == AgendaItem.self else { return [] }
    return rows.map { row in
      names.merge(row.names(of: type)) { $1.isEmpty ? $0 : $1 }
      return row.record(type)
    }
  }

  // MARK: Questions

  /// So many parts of one kind a meeting has at most.
  package static let limit = 1000

  static func parts<R: Record>(_ type: R.Type, of meeting: ID<Meeting>) -> Query {
    let order = RecordType(type).order
    return .whole(type, where: [.equals("meeting", Value(link: meeting.raw))], order: order)
  }

  static func lines(of item: ID<AgendaItem>) -> Query {
    .whole(
      MinuteLine.self, where: [.equals("item", Value(link: item.raw))], order: .rank("rank"))
  }

  static func seats(of body: ID<Body>) -> Query {
    .whole(Membership.self, where: [.equals("body", Value(link: body.raw))], order: .date("from"))
  }

  /// From the beginning of the year before to the end of the next one.
  package static func meetings(of body: ID<Body>, around day: CivilDate) -> Query {
    .whole(
      Meeting.self,
      where: [
        .equals("body", Value(link: body.raw)),
        .between(
          "span", from: padded(day.year - 1, to: 4), before: padded(day.year + 2, to: 4)),
      ], order: .date("span"))
  }

  static func numbers(of body: ID<Body>, in year: Int) -> Query {
    Query(
      Result.typeName, columns: [.field("number")],
      conditions: [
        .equals("body", Value(link: body.raw)),
        .between("day", from: padded(year, to: 4), before: padded(year + 1, to: 4)),
      ], order: .date("day"))
  }
}

/// What papers call things.
extension MeetingMatter {
  /// The TOPs with their numbers, in the order in which they are read.
  package var numbered: [(item: AgendaItem, number: String)] {
    let byID = Dictionary(items.map { ($0.id.raw, $0) }) { first, _ in first }
    return numbers(of: items).lines.compactMap { line in
      byID[line.id].map { ($0, line.text) }
    }
  }

  private func numbers(of items: [AgendaItem]) -> AgendaNumbers {
    AgendaNumbers(items.map { .init($0.id.raw, under: $0.parentItem?.raw) })
  }

  func name(of partner: ID<Partner>?) -> String {
    partner.flatMap { id in partners.first { $0.id == id }?.name } ?? ""
  }

  func name<R: Record>(_ id: ID<R>?) -> String { id.flatMap { names[$0.raw] } ?? "" }

  /// Who answers for something: the person with the partner behind, or the partner.
  func responsible(_ person: ID<Person>?, _ partner: ID<Partner>?) -> String {
    let (person, partner) = (name(person), name(of: partner))
    if person.isEmpty { return partner }
    return partner.isEmpty ? person : "\(person) (\(partner))"
  }

  /// `3/2026`: which of the body's meetings of its year it is; empty for one that is none.
  package var number: String {
    MeetingNumber.text(of: meeting, among: meetings)
  }

  /// The body's next meeting that has a day and is not called off.
  package var next: Meeting? {
    guard let span = meeting.span else { return nil }
    return meetings.first {
      $0.id != meeting.id && $0.state != .cancelled && ($0.span.map { $0 > span } ?? false)
    }
  }

  /// The place of a partner among all; those of none stand last.
  func place(of partner: ID<Partner>?) -> Int {
    partners.firstIndex { $0.id == partner } ?? partners.count
  }
}
