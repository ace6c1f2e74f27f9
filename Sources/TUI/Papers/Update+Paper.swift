import Domain
import Screen

/// The keys of a paper, and what its rows do.
extension AppState {
  private var paperRect: Rect { ScreenLayout(of: self).body.inset(by: 1) }

  /// The row under the cursor.
  var paperTarget: PaperRow.Target? {
    guard let paper else { return nil }
    let rows = shownRows(of: paper)
    return rows.indices.contains(paper.cursor) ? rows[paper.cursor].target : nil
  }

  /// Keeps the cursor on a row, and its line on the screen.
  mutating func settlePaper() {
    guard var paper else { return }
    let basis = PaperMade.Basis(
      answers: answers.edition, columns: paperRect.width - 1, today: moment.today, access: access)
    if paper.made?.basis != basis {
      paper.made = nil
      let asks = paperAsks(paper)
      self.paper = paper
      // While something is still unknown, half a paper is not worth making.
      guard asks.allSatisfy({ answers[$0] != nil }) else { return }
      let rows = rows(of: paper, columns: basis.columns)
      paper.made = PaperMade(basis: basis, rows: rows, asks: asks)
    }
    let rows = shownRows(of: paper)
    guard !rows.isEmpty else {
      self.paper = paper
      return
    }
    paper.cursor = min(max(0, paper.cursor), rows.count - 1)
    paper.top = paperList(paper, rows).window(height: paperRect.height).first
    if paper.cursor == 0 { paper.top = 0 }
    self.paper = paper
  }

  /// The rows on the screen; none while something is unknown.
  func shownRows(of paper: PaperState) -> [PaperRow] { paper.made?.rows ?? [] }

  func paperList(_ paper: PaperState, _ rows: [PaperRow]) -> ListView {
    ListView(rows: rows.map(\.row), cursor: paper.cursor, first: paper.top, focused: true)
  }

  mutating func runInPaper(_ command: Command) -> [Effect]? {
    let screen = max(1, paperRect.height - 1)
    switch command {
    case .down: paper?.cursor += 1
    case .up: paper?.cursor -= 1
    case .pageDown: paper?.cursor += screen
    case .pageUp: paper?.cursor -= screen
    case .halfDown: paper?.cursor += screen / 2
    case .halfUp: paper?.cursor -= screen / 2
    case .first: paper?.cursor = 0
    case .last: paper?.cursor = .max / 2
    case .open: return openPaperTarget()
    default: return nil
    }
    let cursor = paper?.cursor ?? 0
    paper?.cursor = max(0, cursor)
    return []
  }

  private mutating func openPaperTarget() -> [Effect] {
    guard let paper, let matter = matter(of: paper.meeting) else { return [] }
    switch paperTarget {
    case .page(let type, let id) where type == Paper.typeName:
      return access == .readOnly ? [] : [.recall(type, id, .form)]
    case .page(let type, let id):
      openPage(type, id)
      return []
    case .field(let type, let id, let name):
      guard access != .readOnly else {
        toast = Text("disabled.readonly")
        return []
      }
      return [.recall(type, id, .field(name))]
    case .act(let act): return run(act, on: matter)
    case nil:
      toast = Text("paper.line")
      return []
    }
  }

  private mutating func run(_ act: PaperAct, on matter: MeetingMatter) -> [Effect] {
    let id = matter.meeting.id.raw
    switch act {
    case .invite: return invite(matter)
    case .review: return beginReview(matter)
    case .release:
      askForRelease(matter)
      return []
    case .toDraft:
      return minutesStep(.minutesDraft, [meetingTitle(id)], of: id, ["minutesState": "draft"])
    case .edition:
      ask(.edition(id))
      return []
    case .passOn: return passOn(matter)
    case .difference:
      overlays.append(.paper(PaperState(.difference, of: id)))
      return []
    case .extract:
      let items = directory.partners.map {
        PickerItem(
          id: $0.id.hex, label: $0.label, detail: $0.title, searchText: $0.code + " " + $0.title)
      }
      overlays.append(
        .picker(PickerState(purpose: .extract(id), picker: Picker(items: items))))
      return []
    }
  }

  // MARK: Steps

  private func minutesStep(
    _ command: StepText.Command, _ arguments: [String], of meeting: RecordID,
    _ values: [String: String?], also writes: [CellWrite] = []
  ) -> [Effect] {
    let own = values.sorted { $0.key < $1.key }.map { name, value in
      CellWrite(
        Meeting.typeName, meeting, CellName(name), value.map { .text($0) } ?? .null)
    }
    return [.commit(Step(command.rawValue, arguments, writes: own + writes), .act)]
  }

  /// The invitation is out: state, day and the day of the replies in one step.
  private mutating func invite(_ matter: MeetingMatter) -> [Effect] {
    let meeting = matter.meeting
    guard plannedMeeting(meeting.id.raw) != nil else {
      toast = Text("paper.invite.past")
      return []
    }
    let day = meeting.repliesBy ?? replyDay(of: meeting)
    let number = MeetingNumber.kept(of: meeting, among: matter.meetings)
    return minutesStep(
      .invite, [meetingTitle(meeting.id.raw)], of: meeting.id.raw,
      [
        "state": Meeting.State.invited.rawValue, "invitedOn": moment.today.canonical,
        "repliesBy": day?.canonical,
        "number": number.isEmpty ? nil : number,
      ])
  }

  private mutating func beginReview(_ matter: MeetingMatter) -> [Effect] {
    guard isOver(matter) else { return [] }
    return minutesStep(
      .minutesReview, [meetingTitle(matter.meeting.id.raw), dayText(reviewDay)],
      of: matter.meeting.id.raw,
      [
        "state": Meeting.State.held.rawValue,
        "minutesState": Meeting.MinutesState.inReview.rawValue,
        "reviewUntil": reviewDay.canonical,
      ])
  }

  /// Minutes of a meeting that is still to come are none.
  private mutating func isOver(_ matter: MeetingMatter) -> Bool {
    if matter.meeting.state == .held { return true }
    if let span = matter.meeting.span, span.start <= moment.today,
      matter.meeting.state != .cancelled
    {
      return true
    }
    toast = Text("paper.minutes.early")
    return false
  }

  /// Releasing is asked once (INTERFACE.md §3.4), with the number and what is still missing.
  private mutating func askForRelease(_ matter: MeetingMatter) {
    guard isOver(matter) else { return }
    let number = nextEdition(matter)
    let hints = matter.check.hints.count + (matter.meeting.minuteTaker == nil ? 1 : 0)
    let name = meetingTitle(matter.meeting.id.raw)
    let text = Text(
      hints == 0 ? "minutes.release.ask" : "minutes.release.ask.hints",
      .number(hints), .verbatim(name), .verbatim("\(number)"))
    var question = Question(text: text)
    question.step = releaseStep(matter, number: number)
    question.title = "minutes.release.title"
    overlays.append(.question(question))
  }

  /// The Fassung with its text; who came and went is erased along with it (DOMAIN.md §1.2).
  private mutating func releaseStep(_ matter: MeetingMatter, number: Int) -> Step {
    let meeting = matter.meeting
    let id = meeting.id.raw
    let note = number > 1 ? meeting.minutesNote : ""
    let document = matter.minutes(words: words, edition: (number, moment.today, note))
    var edition = MinutesEdition(id: ID(ids.next(at: moment.milliseconds)))
    edition.title = words(
      Text("minutes.edition.title", .verbatim(meetingTitle(id)), .verbatim("\(number)")))
    edition.meeting = meeting.id
    edition.number = Int64(number)
    edition.releasedOn = moment.today
    edition.note = note
    edition.text = PaperFormat.text.page(
      PlainMinutes(document, words: words).blocks, language: words("language.code"))
    func write(_ name: String, _ value: Value) -> CellWrite {
      CellWrite(Meeting.typeName, id, CellName(name), value)
    }
    var writes = [
      write("state", .text(Meeting.State.held.rawValue)),
      write("minutesState", .text(Meeting.MinutesState.released.rawValue)),
      write("releasedOn", .text(moment.today.canonical)),
      write("minutesEdition", .integer(Int64(number))),
    ]
    // Who was not invited by this book has a number that goes out now.
    let kept = MeetingNumber.kept(of: meeting, among: matter.meetings)
    if !kept.isEmpty, kept != meeting.number { writes.append(write("number", .text(kept))) }
    for row in matter.attendance where !row.comingAndGoing.isEmpty {
      writes += Attendance.erasedAtRelease.map {
        CellWrite(Attendance.typeName, row.id.raw, CellName($0), .null)
      }
    }
    return Step(
      StepText.Command.minutesRelease.rawValue, [meetingTitle(id), "\(number)"],
      writes: writes + edition.writes)
  }

  /// Opens released minutes for another Fassung, which says what it changes (R22).
  mutating func beginEdition(of meeting: RecordID, note: String) -> [Effect] {
    guard !note.isEmpty, let matter = matter(of: meeting) else { return [] }
    return minutesStep(
      .minutesEdition, [meetingTitle(meeting), "\(nextEdition(matter))"], of: meeting,
      [
        "minutesState": Meeting.MinutesState.draft.rawValue,
        "minutesNote": note.split { $0.isWhitespace }.joined(separator: " "), "releasedOn": nil,
      ])
  }

  // MARK: Weitergabe

  /// The pairs of a presented project and a partner that have no Weitergabe yet (brochure row 73).
  func missingPassingOn(
    _ matter: MeetingMatter
  ) -> [(item: AgendaItem, partner: MeetingMatter.PartnerName)] {
    matter.numbered.map(\.item).filter { $0.project != nil && $0.state != .postponed }
      .flatMap { item in
        matter.partners.filter { partner in
          !matter.passingOn.contains {
            $0.project == item.project && $0.partner == partner.id
          }
        }.map { (item, $0) }
      }
  }

  private mutating func passOn(_ matter: MeetingMatter) -> [Effect] {
    var writes: [CellWrite] = []
    let missing = missingPassingOn(matter)
    for (item, partner) in missing {
      var line = Dissemination(id: ID(ids.next(at: moment.milliseconds)))
      line.what = item.title
      line.partner = partner.id
      line.meeting = matter.meeting.id
      line.item = item.id
      line.project = item.project
      writes += line.writes
    }
    guard !writes.isEmpty else { return [] }
    let step = Step(
      StepText.Command.passOn.rawValue,
      ["\(missing.count)", meetingTitle(matter.meeting.id.raw)], writes: writes)
    return [.commit(step, .act)]
  }
}

/// A paper over the whole body.
func drawPaper(
  _ paper: PaperState, _ state: AppState, into canvas: inout Canvas, _ rect: Rect
) {
  let inner = rect.inset(by: 1)
  let rows = state.shownRows(of: paper)
  let position = Text(
    "position.exact", .number(min(paper.cursor + 1, rows.count)), .verbatim("\(rows.count)"))
  canvas.box(
    rect, title: " " + state.paperTitle(paper),
    bottomTitle: rows.isEmpty ? "" : state.words(position), titleStyle: Theme.strong)
  canvas.cursor = inner.origin
  state.paperList(paper, rows).draw(into: &canvas, inner)
}

extension AppState {
  /// The paper in lines: what can be done and looked at has numbers, the text is read.
  func linearPaper(_ paper: PaperState) -> LinearScreen {
    var screen = LinearScreen(title: paperTitle(paper))
    for row in rows(of: paper, columns: 10_000) {
      let choice = row.target == nil ? nil : LinearChoice.place(screen.choices.count)
      screen.add(row.row.spokenText.trimmedForSpeech, choice)
    }
    let targets = shownRows(of: paper)
    let before = targets.prefix(paper.cursor).count { $0.target != nil }
    let isOn = targets.indices.contains(paper.cursor) && targets[paper.cursor].target != nil
    screen.place = isOn ? before : nil
    screen.total = screen.choices.count
    return screen
  }

  /// Puts the cursor on the row that a number of the lines stands for.
  mutating func choosePaperPlace(_ place: Int) {
    guard let paper else { return }
    let rows = shownRows(of: paper)
    let targets = rows.indices.filter { rows[$0].target != nil }
    if targets.indices.contains(place) { self.paper?.cursor = targets[place] }
  }
}
