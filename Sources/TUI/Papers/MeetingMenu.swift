import Domain
import Screen

/// What `m` offers for a meeting besides its state: its papers, and more for its agenda.
extension AppState {
  /// The entries that stand first: before the meeting the invitation, afterwards the minutes.
  func paperMenuItems(of meeting: RecordID) -> [PickerItem] {
    let isHeld = stateOfMeeting(meeting) == Meeting.State.held.rawValue
    let writing = access == .readOnly ? [] : ["agenda", "open"]
    let before = ["invitation"] + writing + ["signIn"]
    let names = isHeld ? ["minutes", "signIn"] : before + ["minutes"]
    return names.map { name in
      PickerItem(
        id: "paper:" + name, label: words("menu.paper.\(name)"),
        detail: words("menu.paper.\(name).help"))
    }
  }

  /// The token of a meeting's state, as far as it is known.
  func stateOfMeeting(_ meeting: RecordID) -> String {
    let known = record(Meeting.typeName, meeting)?.cells[CellName("state")]?.string
    return known ?? meetingsAtHand.first { $0.id == meeting }?.state
      ?? Meeting.State.scheduled.rawValue
  }

  /// Something of these was taken; nil for what is none of them.
  mutating func takePaper(_ item: String, of meeting: RecordID) -> [Effect]? {
    switch item {
    case "paper:invitation": return openPaper(.invitation, of: meeting)
    case "paper:signIn": return openPaper(.signIn, of: meeting)
    case "paper:minutes": return openPaper(.minutes, of: meeting)
    case "paper:agenda": return openAgendaPick(of: meeting)
    case "paper:open":
      guard access != .readOnly else { return [] }
      if page?.id != meeting { openPage(Meeting.typeName, meeting) }
      guard let points = openPoints(of: meeting) else {
        toast = Text("agenda.open.later")
        return []
      }
      guard !points.entries.isEmpty else {
        toast = Text("agenda.open.none")
        return []
      }
      return carry(points.entries, to: meeting)
    default: return nil
    }
  }

  // MARK: Topics and projects

  /// A box in which Leertaste marks topics and projects, and Enter takes them onto the agenda.
  mutating func openAgendaPick(of meeting: RecordID) -> [Effect] {
    if page?.id != meeting { openPage(Meeting.typeName, meeting) }
    let effects = carryOver(to: meeting)
    var open = PickerState(
      purpose: .agenda(meeting), picker: Picker(items: agendaPickItems(of: meeting)))
    open.marks = []
    overlays.append(.picker(open))
    return effects
  }

  private static let pickLimit = 200

  func agendaPickAsks(of meeting: RecordID) -> [Ask] {
    var asks: [Ask] = [.record(Meeting.typeName, meeting), topicsAsk(of: meeting), projectsAsk]
    if let list = Self.agendaList { asks.append(list.ask(of: meeting)) }
    return asks
  }

  /// The waiting topics of the platform; for other bodies those of all.
  private func topicsAsk(of meeting: RecordID) -> Ask {
    let body = record(Meeting.typeName, meeting)?.cells[CellName("body")]?.link
    let isPlatform =
      directory.entry(Body.typeName, body)?.kind == Body.Kind.platform.rawValue
    var conditions: [Query.Condition] = [
      .oneOf(
        "state", [.text(Topic.State.open.rawValue), .text(Topic.State.deferred.rawValue)])
    ]
    if isPlatform { conditions.insert(.equals("platform", Value(link: body)), at: 0) }
    let query = Query(
      Topic.typeName,
      columns: [
        .field("title"), .label("platform"), .sum("interest"), .field("state"), .field("project"),
      ], conditions: conditions, grouping: isPlatform ? nil : "platform", order: .rank("rank"))
    return .rows(query, limit: Self.pickLimit)
  }

  private var projectsAsk: Ask {
    let query = Query(
      Project.typeName, columns: [.field("title"), .label("lead"), .field("phase")],
      conditions: [.equals("paused", .integer(0))], order: .text("title"))
    return .rows(query, limit: Self.pickLimit)
  }

  func agendaPickItems(of meeting: RecordID) -> [PickerItem] {
    let items = agendaRows(of: meeting)
    let topics = rows(topicsAsk(of: meeting)).map { row in
      let stars = row.values[2].number ?? 0
      let state =
        row.values[3].string == Topic.State.deferred.rawValue ? words("topic.state.deferred") : ""
      let detail = [
        words("topic.word"), row.values[1].string, stars > 0 ? "★\(stars)" : "", state,
      ]
      return pickItem("topic:", row, detail)
    }
    let known = Set(items.compactMap { $0.values[13].link })
    let projects = rows(projectsAsk)
      .filter { $0.values[2].string != Project.Phase.done.rawValue && !known.contains($0.id) }
      .map { row in
        let phase = words["project.phase.\(row.values[2].string)"] ?? ""
        return pickItem("project:", row, [words("project.word"), row.values[1].string, phase])
      }
    return topics + projects
  }

  private func pickItem(_ kind: String, _ row: Row, _ details: [String]) -> PickerItem {
    let title = row.values[0].string
    let detail = details.filter { !$0.isEmpty }.joined(separator: " · ")
    return PickerItem(
      id: kind + row.id.hex, label: title, detail: detail, searchText: title + " " + detail)
  }

  /// The marked ones become TOPs in one step, a topic with its state.
  mutating func takeOntoAgenda(_ ids: [String], of meeting: RecordID) -> [Effect] {
    guard record(Meeting.typeName, meeting)?.isTrashed == false else {
      toast = Text("notice.gone")
      return []
    }
    let topics = Dictionary(
      rows(topicsAsk(of: meeting)).map { ("topic:" + $0.id.hex, $0) }
    ) { first, _ in first }
    let projects = Dictionary(
      rows(projectsAsk).map { ("project:" + $0.id.hex, $0) }
    ) { first, _ in first }
    var writes: [CellWrite] = []
    var states: [CellWrite] = []
    var moves: [RankMove] = []
    var place = usualPlace(in: meeting)
    var count = 0
    for id in ids {
      guard let row = topics[id] ?? projects[id] else { continue }
      var item = AgendaItem(id: ID(self.ids.next(at: moment.milliseconds)))
      item.meeting = ID(meeting)
      item.title = row.values[0].string
      item.minutes = Self.usualMinutes
      if topics[id] != nil {
        item.topic = ID(row.id)
        item.project = row.values[4].link.map { ID($0) }
        states.append(
          CellWrite(
            Topic.typeName, row.id, CellName("state"), .text(Topic.State.onAgenda.rawValue)))
      } else {
        item.project = ID(row.id)
      }
      writes += item.unrankedWrites
      if let after = place {
        moves.append(
          RankMove(AgendaItem.typeName, item.id.raw, field: "rank", to: .after(after)))
        place = item.id.raw
      }
      count += 1
      page?.awaited = item.id.raw
    }
    guard count > 0 else { return [] }
    let step = Step(
      StepText.Command.takeUp.rawValue, ["\(count)", meetingTitle(meeting)],
      writes: writes + states, moves: moves)
    return [.commit(step, .act)]
  }
}

/// Boxes in which Leertaste marks several.
extension AppState {
  /// Marks the item under the cursor, or takes the mark away, and goes down.
  mutating func markInPicker(_ open: inout PickerState) {
    guard var marks = open.marks, let id = open.picker.current?.id else { return }
    if let index = marks.firstIndex(of: id) { marks.remove(at: index) } else { marks.append(id) }
    open.marks = marks
    _ = open.picker.handle(.down, matching: matcher(of: open.purpose))
  }
}

extension PickerState {
  /// The box as it is drawn and said: what is marked has its sign.
  var marked: Picker {
    guard let marks else { return picker }
    var picker = picker
    picker.sign { marks.contains($0) ? "[x] " : "[ ] " }
    return picker
  }
}
