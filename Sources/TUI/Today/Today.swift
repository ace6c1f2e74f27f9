import Domain
import Screen

/// Heute: what the next days hold for the person at the keyboard (DOMAIN.md §4, row 55).
extension AppState {
  /// Who looks, as the rules say who sees what.
  package var viewer: FindingRequest.Viewer {
    seat?.partner.map { .partner($0) } ?? .office
  }

  private static let meetingDays = 14
  private static let milestoneDays = 30
  /// A milestone that nobody has ticked off is named for so long.
  private static let overdueDays = 60

  private func days(_ field: String, from: Int, until: Int) -> Query.Condition {
    let today = moment.today
    return .between(
      field, from: today.adding(days: from).canonical,
      before: today.adding(days: until + 1).canonical)
  }

  private var meetingsAsk: Ask {
    .rows(
      Query(
        Meeting.typeName,
        columns: [
          .field("span"), .field("body"), .field("state"), .field("title"), .field("place"),
        ],
        conditions: [days("span", from: 0, until: Self.meetingDays)], order: .date("span")),
      limit: 60)
  }

  private var milestonesAsk: Ask {
    .rows(
      Query(
        Milestone.typeName,
        columns: [.field("day"), .field("title"), .field("project"), .field("isReached")],
        conditions: [days("day", from: -Self.overdueDays, until: Self.milestoneDays)],
        order: .date("day")),
      limit: 100)
  }

  /// The projects whose Sachstände may be due: the own city's, or the first of all.
  var reportedAsk: Ask {
    let columns: [Query.Column] = [
      .field("title"), .field("phase"), .field("paused"), .label("lead"),
      .newest(part: Report.typeName, link: "project", day: "day", field: "day"),
    ]
    guard let ownPartner else {
      return .rows(
        Query(
          Project.typeName, columns: columns, grouping: "lead", order: .text("title")),
        limit: Self.projectLimit)
    }
    return .rows(
      Query(
        Project.typeName, columns: columns,
        conditions: [.equals("lead", Value(link: ownPartner))], order: .text("title")),
      limit: Self.projectLimit)
  }

  static let projectLimit = 100

  /// The projects that run and whose newest Sachstand is older than it may be.
  var dueProjects: [Row] {
    rows(reportedAsk).filter { row in
      Report.isDue(
        newest: CivilDate(canonical: row.values[4].string),
        phase: Project.Phase(rawValue: row.values[1].string), isPaused: row.values[2].number == 1,
        on: moment.today)
    }
  }

  private var ownSeatsAsk: Ask? {
    ownPartner.map { partner in
      .lastRows(
        Query(
          Membership.typeName, columns: [.field("body"), .field("from"), .field("until")],
          conditions: [.equals("partner", Value(link: partner))], order: .date("from")),
        limit: 200)
    }
  }

  private var ownGroupsAsk: Ask? {
    ownPartner.map { partner in
      .rows(
        Query(
          Body.typeName, columns: [.member("partners", partner)],
          conditions: [.equals("kind", .text(Body.Kind.projectGroup.rawValue))],
          order: .rank("rank")),
        limit: 200)
    }
  }

  private var todayFindings: FindingRequest {
    FindingRequest(viewer, partner: ownPartner, limit: 6)
  }

  func todayAsks() -> [Ask] {
    var asks = [
      meetingsAsk, milestonesAsk, reportedAsk, runningCircularsAsk, .findings(todayFindings),
    ]
    asks += rows(runningCircularsAsk).compactMap { row in
      row.values[1].link.map { .record(Body.typeName, $0) }
    }
    asks += matterAsks()
    asks += [ownSeatsAsk, ownGroupsAsk].compactMap { $0 }
    asks += rows(milestonesAsk).compactMap { row in
      row.values[2].link.map { .record(Project.typeName, $0) }
    }
    return asks
  }

  /// Whether the own partner sits in a body; the RegioSalon is for all.
  private func isOwn(_ body: RecordID?) -> Bool {
    guard ownPartner != nil else { return true }
    guard let body else { return false }
    let entry = directory.entry(Body.typeName, body)
    if entry?.kind == Body.Kind.salon.rawValue { return true }
    let seats = ownSeatsAsk.map { rows($0) } ?? []
    if seats.contains(where: { row in
      row.values[0].link == body
        && Term(row.values[1], row.values[2]).holds(on: moment.today)
    }) {
      return true
    }
    let groups = ownGroupsAsk.map { rows($0) } ?? []
    return groups.contains { $0.id == body && $0.values[0].number == 1 }
  }

  func todayItems(columns: Int) -> [SheetItem] {
    var items = section("today.meetings", meetingRows)
    items += section("today.circulars", circularRowsOfToday)
    items += section("today.tasks", taskRows)
    items += section("today.followUps", followUpRows)
    items += section("today.milestones", milestoneRows)
    items += section("today.reports", reportRows)
    if let page = findings(todayFindings), !page.rows.isEmpty {
      items.append(.heading("\(words("today.findings")) ── \(words.number(page.total))"))
      items += page.rows.map { finding($0, columns: columns) }
      if page.total > page.rows.count {
        let key = words.label(of: keymap.keys(for: .check, in: .sheet).first ?? [])
        let more = Text(
          "today.more", .number(page.total - page.rows.count), .verbatim(key))
        items.append(SheetItem(ListRow([Span(words(more), Theme.faint)])))
      }
    }
    guard items.isEmpty else { return items }
    let isKnown = answers[meetingsAsk] != nil && answers[reportedAsk] != nil
    guard isKnown else { return [] }
    return words("today.nothing").wrapped(to: max(8, columns)).map {
      SheetItem(ListRow([Span($0)]))
    }
  }

  /// Enter on a meeting of the sheet.
  mutating func openMeetingOfSheet(_ id: RecordID) -> [Effect] {
    let row = rows(meetingsAsk).first { $0.id == id }
    return open(
      meeting: id, span: CivilSpan(canonical: row?.values[0].string ?? ""),
      state: row?.values[2].string ?? "")
  }

  private func section(_ title: String, _ rows: [SheetItem]) -> [SheetItem] {
    rows.isEmpty ? [] : [.heading("\(words(title)) ── \(words.number(rows.count))")] + rows
  }

  private var meetingRows: [SheetItem] {
    rows(meetingsAsk).filter {
      $0.values[2] != .text(Meeting.State.cancelled.rawValue) && isOwn($0.values[1].link)
    }.map { row in
      let body = row.values[1].link.map { fullLabel(Body.typeName, $0) } ?? ""
      let detail = [row.values[3].string, row.values[4].string].filter { !$0.isEmpty }
      let state = words["meeting.state.\(row.values[2].string)"] ?? ""
      return SheetItem(
        ListRow([
          Span(dayText(row.values[0]), width: .fixed(28)),
          Span(([body] + detail).joined(separator: " · "), width: .flexible),
          Span(" " + state, Theme.faint),
        ]), .page(Meeting.typeName, row.id))
    }
  }

  private var milestoneRows: [SheetItem] {
    rows(milestonesAsk).filter { $0.values[3].number != 1 }.compactMap { row in
      guard let id = row.values[2].link, let project = record(Project.typeName, id),
        !project.isTrashed
      else { return nil }
      let lead = project.cells[CellName("lead")]?.link
      guard ownPartner == nil || lead == ownPartner else { return nil }
      let day = CivilDate(canonical: row.values[0].string) ?? moment.today
      let isLate = day < moment.today
      let place = [label(Partner.typeName, lead) ?? "", title(of: project)]
        .filter { !$0.isEmpty }.joined(separator: " ")
      return SheetItem(
        ListRow([
          Span((isLate ? "! " : "  ") + dayText(day), width: .fixed(28)),
          Span(row.values[1].string + " · " + place, width: .flexible),
          Span(isLate ? " " + words("today.overdue") : "", Theme.faint),
        ]), .page(Project.typeName, id))
    }
  }

  private var reportRows: [SheetItem] {
    dueProjects.map { row in
      let day = CivilDate(canonical: row.values[4].string)
      let age =
        day.map { words(Text("today.age", .number($0.days(to: moment.today)))) }
        ?? words("today.never")
      return SheetItem(
        ListRow([
          Span(row.values[3].string, width: .fixed(4)),
          Span(row.values[0].string, width: .flexible), Span(" " + age, Theme.faint),
        ]), .page(Project.typeName, row.id))
    }
  }
}

extension Term {
  /// A term of two cells.
  init(_ from: Value, _ until: Value) {
    self.init(
      from: CivilDate(canonical: from.string), until: CivilDate(canonical: until.string))
  }
}
