/// The minutes that the records of a meeting make, and what is looked at before they go out.
extension MeetingMatter {
  /// Everything that the Ergebnisprotokoll says; `edition` is the Fassung that a release makes.
  package func minutes(
    words: Catalogue, edition: (number: Int, day: CivilDate, note: String)? = nil
  ) -> MinutesDocument {
    var document = MinutesDocument()
    document.body = bodyName(words)
    document.number = number
    document.span = meeting.held ?? meeting.span
    document.place = meeting.place.isEmpty ? meeting.online : meeting.place
    document.attendees = attendees
    document.moderator = moderator(words)
    document.minuteTaker = name(meeting.minuteTaker)
    document.items = numbered.map { item($0.item, $0.number, words) }
    let rest = unplaced
    if !rest.isEmpty {
      var item = MinutesDocument.Item("", words("meetingPaper.rest"))
      item.entries = rest
      document.items.append(item)
    }
    document.passingOn = passingOn.compactMap { line in
      line.partner.map { .init($0, passingOnText(line)) }
    }
    document.voters = partners.map { BallotLine.Voter($0.id, $0.code) }
    document.nextSpan = next?.span
    document.nextPlace = next?.place ?? ""
    if let edition {
      document.version = edition.number
      document.releasedOn = edition.day
      document.versionNote = edition.note
    } else if meeting.minutesState == .released {
      document.version = Int(clamping: meeting.minutesEdition ?? 1)
      document.releasedOn = meeting.releasedOn
      document.versionNote = meeting.minutesNote
    } else if meeting.minutesState == .inReview {
      document.reviewUntil = meeting.reviewUntil
    }
    return document
  }

  /// The wordings of released minutes that their last Fassung does not have.
  ///
  /// What others wrote before they knew of the release arrives with a merge all the same; only
  /// another Fassung makes it part of the minutes (R22). Tasks and `#` lines go on freely.
  package var unreleased: [String] {
    let latest = editions.max { ($0.number ?? 0, $0.id) < ($1.number ?? 0, $1.id) }
    guard meeting.minutesState == .released, let latest else { return [] }
    func plain(_ text: String) -> String {
      text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    let text = fold(plain(latest.text))
    let wordings = numbered.flatMap { entries(of: $0.item) }
      .filter { $0.sign != .task && $0.sign != .internal }.map { plain($0.text) }
    return wordings.filter { !$0.isEmpty && !text.contains(fold($0)) }
  }

  /// The body as papers name it, `Plattform Nachhaltige Mobilität`; its sign where it has no name.
  package func bodyName(_ words: Catalogue) -> String {
    var name = body.map { $0.name.isEmpty ? $0.code : $0.name } ?? ""
    if let kind = body?.kind, kind == .platform || kind == .projectGroup {
      name = words("body.kind.\(kind.rawValue)") + " " + name
    }
    return [name, meeting.title].filter { !$0.isEmpty }.joined(separator: " · ")
  }

  func moderator(_ words: Catalogue) -> String {
    let name = name(meeting.moderator)
    let office = meeting.moderation == .office ? words("meeting.moderation.office") : ""
    return [name, office].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  private func passingOnText(_ line: Dissemination) -> String {
    let department = name(line.toDepartment)
    return department.isEmpty ? line.what : "\(line.what) → \(department)"
  }

  /// Those present, represented or excused, by partner in the network's order, guests last.
  private var attendees: [MinutesDocument.Attendee] {
    attendance.enumerated()
      .sorted {
        (place(of: $0.element.partner), $0.offset) < (place(of: $1.element.partner), $1.offset)
      }
      .compactMap { attendee($0.element) }
  }

  private func attendee(_ row: Attendance) -> MinutesDocument.Attendee? {
    let known = name(row.person)
    let partner = name(of: row.partner)
    let name = known.isEmpty ? row.guest : known
    let group = partner.isEmpty ? row.organisation : partner
    let state: MinutesDocument.Attendee.State
    switch row.state {
    case .onSite: state = .onSite
    case .online: state = .online
    case .excused: state = .excused
    case .represented:
      let other = self.name(row.representedBy)
      state = .represented(by: other.isEmpty ? row.substitute : other)
    case .open, .absent: return nil
    }
    return MinutesDocument.Attendee(name, of: group, state)
  }

  private func item(
    _ item: AgendaItem, _ number: String, _ words: Catalogue
  ) -> MinutesDocument.Item {
    var shown = MinutesDocument.Item(number, item.title)
    shown.presenter = item.presenter
    if let project = item.project { shown.partners = leads[project] ?? [] }
    shown.entries = entries(of: item)
    if item.state == .postponed {
      let times = Int(clamping: item.timesPostponed ?? 1)
      let again = times > 1 ? words(Text("agenda.postponed", .number(times))) : ""
      shown.putOff = [again, item.postponedReason].filter { !$0.isEmpty }.joined(separator: ", ")
    }
    return shown
  }

  /// The lines of a TOP in their order; a result and a task stand where they were typed, those
  /// without a line at the end.
  private func entries(of item: AgendaItem) -> [MinutesDocument.Entry] {
    var entries: [MinutesDocument.Entry] = []
    var shown: Set<RecordID> = []
    for line in lines[item.id] ?? [] {
      let sign = MinuteSign(rawValue: line.kind.rawValue) ?? .note
      let own =
        results.filter { $0.line == line.id }.map { (id: $0.id.raw, entry: entry($0)) }
        + tasks.filter { $0.line == line.id }.map { (id: $0.id.raw, entry: entry($0)) }
      shown.formUnion(own.map(\.id))
      entries += own.isEmpty ? [MinutesDocument.Entry(sign, line.text)] : own.map(\.entry)
    }
    entries += results.filter { $0.item == item.id && !shown.contains($0.id.raw) }.map(entry)
    entries += tasks.filter { $0.item == item.id && !shown.contains($0.id.raw) }.map(entry)
    return entries
  }

  /// Results and tasks of the meeting that belong to no TOP of it.
  private var unplaced: [MinutesDocument.Entry] {
    let known = Set(items.map(\.id))
    func isPlaced(_ item: ID<AgendaItem>?) -> Bool { item.map(known.contains) ?? false }
    return results.filter { !isPlaced($0.item) }.map(entry)
      + tasks.filter { !isPlaced($0.item) }.map(entry)
  }

  private func entry(_ result: Result) -> MinutesDocument.Entry {
    var entry = MinutesDocument.Entry(.result, result.text)
    entry.number = result.number
    entry.kind = ResultKind(rawValue: result.kind.rawValue) ?? .recommendation
    entry.votes = Votes(canonical: result.votes) ?? .consensus
    entry.responsible = responsible(result.responsible, result.partner)
    entry.isByOffice = result.byOffice
    entry.partner = result.partner
    entry.due = result.due
    entry.followUp = result.followUp
    return entry
  }

  private func entry(_ task: Task) -> MinutesDocument.Entry {
    var entry = MinutesDocument.Entry(.task, task.title)
    entry.responsible = responsible(task.responsible, task.partner)
    entry.isByOffice = task.byOffice
    entry.partner = task.partner
    entry.due = task.due
    return entry
  }

  /// What is looked at before the minutes go out (R21).
  package var check: MinutesCheck {
    let parents = Set(items.compactMap(\.parentItem))
    let items = numbered.map { item, number in
      let content = entries(of: item).count { $0.sign != .internal }
      return MinutesCheck.Item(
        id: item.id.raw, name: "\(number) \(item.title)", lines: content,
        isPutOff: item.state == .postponed, isHeading: parents.contains(item.id))
    }
    let results = results.map { result in
      let kind = ResultKind(rawValue: result.kind.rawValue) ?? .recommendation
      var entry = MinutesCheck.Entry(
        id: result.id.raw, kind: .result(kind),
        name: result.number.isEmpty ? result.text : result.number,
        hasResponsible: result.responsible != nil || result.partner != nil || result.byOffice,
        hasDue: result.due != nil, hasFollowUp: result.followUp != nil)
      entry.isOwnWork = ResultKindRule.isOwnWork(kind, in: body?.kind, byOffice: result.byOffice)
      return entry
    }
    let tasks = tasks.map { task in
      MinutesCheck.Entry(
        id: task.id.raw, kind: .task, name: task.title,
        hasResponsible: task.responsible != nil || task.partner != nil || task.byOffice,
        hasDue: task.due != nil, hasFollowUp: false)
    }
    var check = MinutesCheck(
      present: attendance.count { $0.state.isPresent }, items: items, entries: results + tasks)
    let doubles = Set(ResultNumbers.doubles(in: numbers))
    check.doubles = self.results.filter { result in
      ResultNumber(result.number).map { doubles.contains($0.text) } ?? false
    }.map { MinutesCheck.Double(id: $0.id.raw, number: $0.number) }
    return check
  }
}
