import Domain
import Screen

extension AppState {
  /// The page under the boxes, if one is open.
  package var page: PageState? {
    get {
      for case .page(let page) in overlays.reversed() { return page }
      return nil
    }
    set {
      let index = overlays.lastIndex {
        if case .page = $0 { return true }
        return false
      }
      guard let index else { return }
      if let newValue {
        overlays[index] = .page(newValue)
      } else {
        overlays.remove(at: index)
      }
    }
  }

  mutating func openPage(_ type: String, _ id: RecordID) {
    guard type != CircularResolution.typeName else {
      overlays.append(.circular(CircularState(id: id)))
      return
    }
    overlays.append(.page(PageState(type: type, id: id)))
  }

  /// What the page asks the store: the record, what its links are called, its parts.
  func pageAsks(_ page: PageState) -> [Ask] {
    var asks: [Ask] = [.record(page.type, page.id)] + pageFindingAsks(page)
    if page.type == Meeting.typeName {
      asks += timeAsks(of: page) + openPointAsks(page) + carryAsks(of: page.id)
    }
    if AppState.closedTypes.contains(page.type) { asks += [nextMeetingsAsk] + originAsks(page) }
    asks += trailAsks(of: page)
    if page.type == Project.typeName { asks.append(.phases(page.id)) }
    let lists = lists(on: page)
    asks += salonAsks(page) + tripAsks(page)
    asks += lists.map { $0.ask(of: page.id) }
    if let record = record(page.type, page.id) { asks += titleAsks(record.cells, in: page.type) }
    for list in lists where list.type == AgendaItem.typeName && list.link != "meeting" {
      asks += rows(list.ask(of: page.id)).compactMap { row in
        row.values[0].link.map { .naming(Meeting.typeName, $0) }
      }
    }
    return asks
  }

  /// What links are called whose records the directory does not hold.
  func titleAsks(_ cells: Cells, in type: String) -> [Ask] {
    guard let type = Registry.type(type) else { return [] }
    return cells.compactMap { name, value -> Ask? in
      guard let target = type.field(name.field)?.kind.target,
        directory.entries[target] == nil
      else { return nil }
      let id = name.member ?? value.link
      return id.map { .naming(target, $0) }
    }
  }

  private var pageRect: Rect { ScreenLayout(of: self).body.inset(by: 1) }

  /// The thing under the page's cursor.
  var pageTarget: PageItem.Target? {
    guard let page else { return nil }
    let targets = content(of: page, columns: pageRect.width - 1).compactMap(\.target)
    return targets.indices.contains(page.cursor) ? targets[page.cursor] : nil
  }

  /// Keeps the page's cursor on something, and the line of the cursor on the screen.
  mutating func settlePage() {
    guard var page else { return }
    let items = content(of: page, columns: pageRect.width - 1)
    guard !items.isEmpty else { return }
    if let awaited = page.awaited {
      let place = items.compactMap(\.target).firstIndex { target in
        if case .part(_, let row) = target { return row.id == awaited }
        return false
      }
      if let place {
        page.cursor = place
        page.awaited = nil
      }
    }
    page.cursor = min(max(0, page.cursor), max(0, items.count { $0.target != nil } - 1))
    page.top = pageList(page, items).window(height: pageRect.height).first
    if page.cursor == 0 { page.top = 0 }
    self.page = page
  }

  mutating func runInPage(_ command: Command) -> [Effect]? {
    guard let page else { return [] }
    let screen = max(1, pageRect.height - 1)
    switch command {
    case .down: self.page?.cursor += 1
    case .up: self.page?.cursor -= 1
    case .pageDown: self.page?.cursor += screen
    case .pageUp: self.page?.cursor -= screen
    case .halfDown: self.page?.cursor += screen / 2
    case .halfUp: self.page?.cursor -= screen / 2
    case .first: self.page?.cursor = 0
    case .last: self.page?.cursor = .max / 2
    case .open, .edit: return editTarget(of: page, opens: command == .open)
    case .editLong: return [.recall(page.type, page.id, .editor)]
    case .new: return newPart(of: page)
    case .report where page.type == Project.typeName:
      let title = record(page.type, page.id).map { self.title(of: $0) }
      return openReport(page.id, title ?? "", goesOn: false)
    case .report where page.type == Result.typeName:
      let record = record(page.type, page.id)
      return openReport(
        page.id, record.map { title(of: $0) } ?? "", goesOn: false, about: Result.typeName,
        light: record?.cells[CellName("light")])
    case .done: return close()
    case .pick: openStopChooser()
    case .trash: return trashPage(page) ?? trashPart()
    case .menu: return openMenu(on: page)
    case .attendance: return openAttendance(of: page.id)
    case .round: openRoundMenu(of: page.id)
    case .circular: return newCircularOfPage()
    case .more, .less: return changeMinutes(by: command == .more ? 5 : -5)
    case .rankDown, .rankUp: return movePart(by: command == .rankDown ? 1 : -1)
    case .deeper, .higher: return indentItem(isDeeper: command == .deeper)
    default: return nil
    }
    let cursor = self.page?.cursor ?? 0
    self.page?.cursor = max(0, cursor)
    return []
  }

  private mutating func editTarget(of page: PageState, opens: Bool) -> [Effect] {
    if opens, case .part(let list, let row) = pageTarget, let target = linkedPage(of: list, row) {
      openPage(target.type, target.id)
      return []
    }
    if opens, case .part(let list, _) = pageTarget, list.type == Attendance.typeName {
      return openAttendance(of: page.id)
    }
    if case .headCounts(let meeting, let group) = pageTarget {
      openHeadCounts(of: meeting, at: group)
      return []
    }
    if case .record(let type, let id) = pageTarget {
      openPage(type, id)
      return []
    }
    if opens, case .finding(let finding) = pageTarget, finding.record != page.id {
      openPage(finding.type, finding.record)
      return []
    }
    guard access != .readOnly else {
      toast = Text("disabled.readonly")
      return []
    }
    switch pageTarget {
    case .field(let name): return [.recall(page.type, page.id, .field(name))]
    case .part(let list, let row):
      return [.recall(list.type, row.id, .form)]
    case .empty: return newPart(of: page)
    case .finding(let finding): return open(finding, on: page)
    case .record, .headCounts, nil: return []
    }
  }

  /// A part that stands for another record leads there: a TOP's meeting.
  private func linkedPage(of list: PartList, _ row: Row) -> (type: String, id: RecordID)? {
    switch list.type {
    case Project.typeName, CircularResolution.typeName: return (list.type, row.id)
    case AgendaItem.typeName where list.link == "meeting": return (AgendaItem.typeName, row.id)
    case Membership.typeName where list.link != "person":
      return row.values.last?.link.map { (Person.typeName, $0) }
    case Mandate.typeName where list.link != "person":
      return row.values.last?.link.map { (Person.typeName, $0) }
    default: break
    }
    guard list.type == AgendaItem.typeName, list.link != "meeting" else { return nil }
    return row.values[0].link.map { (Meeting.typeName, $0) }
  }

  /// A new part of the list under the cursor, or of the page's first one.
  private mutating func newPart(of page: PageState) -> [Effect] {
    let list: PartList?
    switch pageTarget {
    // On a meeting's page `a` is the next TOP, whatever there is to say of its day.
    case .finding(let finding) where page.type != Meeting.typeName:
      return open(finding, on: page)
    case .part(let present, _), .empty(let present): list = present
    default: list = lists(on: page).first { $0.isOpen }
    }
    if list?.type == AgendaItem.typeName, page.type == Meeting.typeName {
      return openAgendaLine(on: page)
    }
    if list?.type == MinuteLine.typeName, let item = record(page.type, page.id) {
      openCommentLine(on: item)
      return []
    }
    guard let list, list.isOpen else {
      toast = Text("notice.page.nothing")
      return []
    }
    guard !hasLine(list) else {
      openPartLine(list, of: page.id)
      return []
    }
    let effects = openNewPart(list, of: page)
    // A new TOP comes behind the one under the cursor: the last one closes the meeting.
    if case .part(_, let row) = pageTarget, case .rank = list.order { form?.place = .after(row.id) }
    return effects
  }

  /// The form of a new part with what the page knows of it.
  mutating func openNewPart(
    _ list: PartList, of page: PageState, in kind: Body.Kind? = nil
  ) -> [Effect] {
    var cells = Registry.type(list.type)?.blank ?? [:]
    cells[CellName(list.link)] = Value(link: page.id)
    if let day = Registry.type(list.type)?.field("day"), day.isRequired {
      cells[CellName("day")] = .text(moment.today.canonical)
    }
    if list.type == CircularResolution.typeName { return newCircular(of: page.id) }
    if page.type == AgendaItem.typeName, Registry.type(list.type)?.field("meeting") != nil {
      // A Vorlage for a TOP lies before its meeting, whose invitation names it.
      cells[CellName("meeting")] = record(page.type, page.id)?.cells[CellName("meeting")]
    }
    if list.type == Membership.typeName, page.type == Person.typeName,
      let partner = record(page.type, page.id)?.cells[CellName("partner")]
    {
      cells[CellName("partner")] = partner
    }
    if list.type == Membership.typeName, page.type == Partner.typeName {
      cells.merge(proposedSeat(of: page.id, in: kind)) { $1 }
    }
    return openNewForm(list.type, cells)
  }

  /// What a partner lacks first: somebody in the BeigeordnetenKonferenz, else in the Team.
  private func proposedSeat(of partner: RecordID, in kind: Body.Kind?) -> Cells {
    let isLed = !heads(of: partner).isEmpty
    let kind = kind ?? (isLed ? .team : .conference)
    guard let body = body(kind) else { return [:] }
    var cells: Cells = [
      CellName("body"): Value(link: body.id), CellName("from"): .text(moment.today.canonical),
    ]
    if kind == .conference {
      let entry = directory.entry(Partner.typeName, partner)
      let isDistrict = entry?.kind == Partner.Kind.district.rawValue
      let role: Membership.Role = isDistrict ? .planungsdezernent : .beigeordnete
      cells[CellName("role")] = .text(role.rawValue)
    }
    return cells
  }

  private mutating func trashPart() -> [Effect] {
    guard case .part(let list, let row) = pageTarget else {
      toast = Text("notice.page.part")
      return []
    }
    let title = partTitle(row, of: list)
    let step = Step(
      StepText.Command.trash.rawValue, [list.type, title],
      writes: [CellWrite(list.type, row.id, .deleted, .integer(1))])
    return [.commit(step, .act)]
  }

  /// What a toast calls a part: its title, or its sign where only that says something.
  private func partTitle(_ row: Row, of list: PartList) -> String {
    let traits = Registry.type(list.type)?.traits
    let names = [traits?.title, traits?.code].compactMap { $0 }.compactMap { name in
      list.columns.firstIndex { $0 == .field(name) || $0 == .label(name) }
    }
    return names.map { row.values[$0].string }.first { !$0.isEmpty } ?? ""
  }

  private mutating func movePart(by step: Int) -> [Effect] {
    guard let page, case .part(let list, let row) = pageTarget, case .rank(let field) = list.order
    else {
      toast = Text("notice.page.rank")
      return []
    }
    if list.type == AgendaItem.typeName { return moveItem(row, of: page.id, by: step) }
    let rows = rows(list.ask(of: page.id))
    guard let index = rows.firstIndex(where: { $0.id == row.id }),
      rows.indices.contains(index + step)
    else {
      toast = Text(step > 0 ? "notice.rank.last" : "notice.rank.first")
      return []
    }
    let neighbour = rows[index + step]
    let move = RankMove(
      list.type, row.id, field: field,
      to: step > 0 ? .after(neighbour.id) : .before(neighbour.id))
    self.page?.cursor += step
    let command = step > 0 ? StepText.Command.rankDown : .rankUp
    let arguments = [partTitle(row, of: list), partTitle(neighbour, of: list)]
    return [.commit(Step(command.rawValue, arguments, moves: [move]), .act)]
  }
}
