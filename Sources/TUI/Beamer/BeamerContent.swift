import Domain

/// What all may see of a meeting: nothing else is asked for, and nothing else is drawn.
///
/// Title, agenda, the running TOP, the time of day, the wording of results, released lines and the
/// next meeting of the same body (issue "In the meeting and on the road"; DOMAIN.md R09). Never who
/// is absent, overrun, Ampeln, findings, tasks, contact data, internal lines or other bodies.
package struct BeamerContent: Equatable, Sendable {
  package struct Item: Equatable, Sendable {
    package enum Mark: Equatable, Sendable {
      case open, running, done
    }

    package var number: String
    package var title: String
    package var mark: Mark
  }

  package var title = ""
  package var day = ""
  /// The time of day, `14:23`; empty where the clock is off.
  package var time = ""
  package var agenda: [Item] = []
  package var running: Item?
  /// Who presents the running TOP; a partner's name in full.
  package var presenter = ""
  package var isPaused = false
  /// Number and wording of the results of the running TOP; before and between, of the meeting.
  package var results: [String] = []
  /// The released lines of the running TOP.
  package var lines: [String] = []
  package var next = ""
}

extension AppState {
  func beamerAsks() -> [Ask] {
    guard let beamer else { return [] }
    var asks: [Ask] = [
      .record(Meeting.typeName, beamer.meeting), beamerAgenda(beamer.meeting),
      beamerResults(beamer.meeting),
    ]
    if let body = beamerRecord(beamer)?.cells[CellName("body")]?.link {
      asks.append(.record(Body.typeName, body))
      if let day = beamerSpan(beamer)?.start { asks.append(bodyMeetingsAsk(body, from: day)) }
    }
    if case .item(let item) = clock(of: beamer.meeting).running { asks.append(beamerLines(item)) }
    return asks
  }

  /// What shows now; nil while nobody knows the meeting.
  package func beamerContent(_ beamer: Beamer) -> BeamerContent? {
    guard let record = beamerRecord(beamer) else { return nil }
    let clock = clock(of: beamer.meeting)
    var content = BeamerContent()
    let body = record.cells[CellName("body")]?.link
    content.title = fullBodyName(body)
    if let span = beamerSpan(beamer) { content.day = dayText(span.start) }
    if clockFace != .off { content.time = moment.time.canonical }
    var running: RecordID?
    if case .item(let item) = clock.running { running = item }
    if case .pause = clock.running { content.isPaused = true }
    let rows = rows(beamerAgenda(beamer.meeting))
    let numbers = AgendaNumbers(rows.map { .init($0.id, under: $0.values[2].link) })
    let byID = Dictionary(rows.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    // A task that came back onto the agenda is nobody's business but of those who answer for it.
    let shownItem = running.flatMap { id in
      byID[id]?.values[3].link == nil ? id : byID[id]?.values[2].link
    }
    for line in numbers.lines {
      // Numbers are those of the invitation: what is not shown leaves a gap.
      guard let row = byID[line.id], row.values[3].link == nil,
        row.values[4].string != AgendaItem.State.postponed.rawValue
      else { continue }
      let mark: BeamerContent.Item.Mark =
        line.id == shownItem ? .running : clock.done.contains(line.id) ? .done : .open
      let item = BeamerContent.Item(
        number: line.text, title: row.values[0].string, mark: mark)
      content.agenda.append(item)
      if line.id == shownItem {
        content.running = item
        content.presenter = fullPartnerName(row.values[1].string)
      }
    }
    let results = self.rows(beamerResults(beamer.meeting))
    let shown = running.map { id in results.filter { $0.values[2].link == id } } ?? results
    content.results = shown.map { row in
      [row.values[0].string, row.values[1].string].filter { !$0.isEmpty }.joined(separator: "  ")
    }
    if let running { content.lines = self.rows(beamerLines(running)).map { $0.values[0].string } }
    if let body, let day = beamerSpan(beamer)?.start,
      let next = nextMeeting(of: body, from: day, besides: beamer.meeting, orProposed: false)
    {
      content.next = dayText(.text(next.span.canonical))
    }
    return content
  }

  /// The name of the partner whose sign stands there; any other text as it is.
  private func fullPartnerName(_ text: String) -> String {
    directory.entries[Partner.typeName]?.first { $0.code == text }?.title ?? text
  }

  private func beamerSpan(_ beamer: Beamer) -> CivilSpan? {
    CivilSpan(canonical: beamerRecord(beamer)?.cells[CellName("span")]?.string ?? "")
  }

  private func beamerRecord(_ beamer: Beamer) -> RecordState? {
    record(Meeting.typeName, beamer.meeting)
  }

  private func beamerAgenda(_ meeting: RecordID) -> Ask {
    .rows(
      Query(
        AgendaItem.typeName,
        columns: [
          .field("title"), .field("presenter"), .field("parentItem"), .field("openTask"),
          .field("state"),
        ],
        conditions: [.equals("meeting", Value(link: meeting))], order: .rank("rank")), limit: 200)
  }

  private func beamerResults(_ meeting: RecordID) -> Ask {
    .rows(
      Query(
        Result.typeName, columns: [.field("number"), .field("text"), .field("item")],
        conditions: [.equals("meeting", Value(link: meeting))], order: .date("day")), limit: 100)
  }

  /// Released lines only: what is internal does not even reach the state for this screen.
  private func beamerLines(_ item: RecordID) -> Ask {
    .rows(
      Query(
        MinuteLine.typeName, columns: [.field("text")],
        conditions: [
          .equals("item", Value(link: item)), .equals("isReleased", .integer(1)),
          .not([
            .oneOf(
              "kind",
              MinuteLine.Kind.allCases.filter { !$0.mayBeProjected }.map { .text($0.rawValue) })
          ]),
        ], order: .rank("rank")), limit: 40)
  }
}

extension MinuteLine.Kind {
  /// Whether such a line, once released, may stand before the room: no tasks, nothing internal.
  var mayBeProjected: Bool { mayLeave && self != .task }
}
