import Domain
import Screen

/// What the page of a RegioSalon has of its own: the programme with its times, the numbers of the
/// three groups, the ideas afterwards (brochure rows 51–54).
extension AppState {
  static let talkList = PartList(
    type: Talk.typeName, link: "meeting", order: .rank("rank"),
    columns: [
      .field("title"), .field("speaker"), .field("institution"), .field("time"), .field("minutes"),
    ])

  static let ideaList = PartList(
    type: Impulse.typeName, link: "meeting", order: .date("day"),
    columns: [.field("title"), .field("state"), .label("topic"), .field("text")])

  /// The fields that stand above all else on its page.
  static let salonHead = ["title", "motto", "span", "state", "place", "host"]

  /// Whether a meeting is an evening of the RegioSalon.
  func isSalon(_ record: RecordState?) -> Bool {
    guard let record, record.type == Meeting.typeName,
      let body = record.cells[CellName("body")]?.link
    else { return false }
    return salonBodies.contains(body)
  }

  func isSalon(_ page: PageState) -> Bool { isSalon(record(page.type, page.id)) }

  /// The lists on a page; those of a RegioSalon are others than a meeting's.
  func lists(on page: PageState) -> [PartList] {
    let usual = PartList.lists(of: page.type)
    guard isSalon(page) else { return usual }
    return [Self.talkList, Self.ideaList] + usual.filter { $0.type != AgendaItem.typeName }
  }

  func salonAsks(_ page: PageState) -> [Ask] {
    isSalon(page) ? [headCountAsk(of: page.id)] : []
  }

  func salonItems(of record: RecordState, _ page: PageState) -> [PageItem] {
    guard isSalon(record) else { return [] }
    return programmeItems(of: record, page) + headItems(of: record.id)
      + parts(Self.ideaList, page)
  }

  // MARK: The programme

  /// The programme of an evening as far as it is known.
  func programme(of record: RecordState) -> SalonProgramme {
    let cells = record.cells
    var programme = SalonProgramme()
    programme.title = cells[CellName("title")]?.string ?? ""
    if programme.title.isEmpty {
      programme.title = label(Body.typeName, cells[CellName("body")]?.link) ?? ""
    }
    programme.motto = cells[CellName("motto")]?.string ?? ""
    programme.place = cells[CellName("place")]?.string ?? ""
    programme.host =
      directory.entry(Partner.typeName, cells[CellName("host")]?.link)?.title ?? ""
    programme.span = CivilSpan(canonical: cells[CellName("span")]?.string ?? "")
    programme.talks = rows(Self.talkList.ask(of: record.id)).map { row in
      SalonProgramme.Talk(
        row.values[0].string, speaker: row.values[1].string, institution: row.values[2].string,
        minutes: row.values[4].number.map { Int(clamping: $0) },
        time: CivilTime(typed: row.values[3].string))
    }
    return programme
  }

  /// `Programm ── 3`, each talk with the time at which it begins.
  private func programmeItems(of record: RecordState, _ page: PageState) -> [PageItem] {
    let programme = programme(of: record)
    let list = Self.talkList
    let rows = rows(list.ask(of: record.id))
    var title = words("page.salon.programme")
    if !rows.isEmpty { title += " ── \(rows.count)" }
    if let excess = programme.excess, excess > 0 {
      title += " · " + words(Text("agenda.tooLong", .number(excess)))
    }
    guard !rows.isEmpty else {
      let text = words(access == .readOnly ? "salon.talks.none.readonly" : "salon.talks.none")
      return [
        heading(title),
        PageItem(row: ListRow([Span(text, Theme.faint)]), target: .empty(list)),
      ]
    }
    return [heading(title)]
      + zip(rows, programme.slots).map { row, slot in
        let about = [row.values[1].string, row.values[2].string].filter { !$0.isEmpty }
          .joined(separator: ", ")
        let clash = (slot?.overlap ?? 0) > 0 ? "! " : "  "
        return PageItem(
          row: ListRow([
            Span(clash + (slot?.begin.canonical ?? "–"), width: .fixed(8)),
            Span(row.values[0].string, width: .flexible),
            Span(about.isEmpty ? "" : " " + about.clipped(to: size.width / 3), Theme.faint),
            Span(row.values[4].number.map { "\($0)" } ?? "", width: .fixed(5), align: .right),
          ]), target: .part(list, row))
      }
  }

  // MARK: Ideas

  /// `b`: an idea becomes a topic of the backlog; a box asks of which platform.
  mutating func openBacklog() {
    guard let idea = ideaAtHand else { return }
    let items = directory.platforms.map {
      PickerItem(
        id: $0.id.hex, label: "→ " + $0.label, detail: $0.title,
        searchText: $0.code + " " + $0.title)
    }
    overlays.append(
      .picker(
        PickerState(
          purpose: .ideaPlatform(idea.id, title: idea.title, text: idea.text),
          picker: Picker(items: items, current: notes[Self.platformNote]))))
  }

  private static let platformNote = "salon.platform"

  /// The idea under the page's cursor, or whose page it is, that is no topic yet.
  var ideaAtHand: (id: RecordID, title: String, text: String)? {
    if scope == .page, let page, page.type == Impulse.typeName,
      let cells = record(page.type, page.id)?.cells,
      cells[CellName("state")]?.string == Impulse.State.open.rawValue
    {
      return (
        page.id, cells[CellName("title")]?.string ?? "", cells[CellName("text")]?.string ?? ""
      )
    }
    guard scope == .page, case .part(let list, let row) = pageTarget, list == Self.ideaList,
      row.values[1].string == Impulse.State.open.rawValue
    else { return nil }
    return (row.id, row.values[0].string, row.values[3].string)
  }

  /// One step: the topic, and that the idea has become it (brochure row 54).
  mutating func putIntoBacklog(
    _ idea: RecordID, _ title: String, _ text: String, of platform: RecordID
  ) -> [Effect] {
    var topic = Topic(id: ID(ids.next(at: moment.milliseconds)))
    topic.title = title
    topic.text = text
    topic.platform = ID(platform)
    let writes =
      topic.writes + [
        CellWrite(Impulse.typeName, idea, CellName("state"), .text(Impulse.State.topic.rawValue)),
        CellWrite(Impulse.typeName, idea, CellName("topic"), Value(link: topic.id.raw)),
      ]
    let label = directory.entry(Body.typeName, platform)?.label ?? ""
    let step = Step(StepText.Command.toBacklog.rawValue, [title, label], writes: writes)
    return note(Self.platformNote, platform.hex) + [.commit(step, .act)]
  }
}
