import Domain
import Screen

/// The program's one step: what happened changes the state, and says what is to be done.
///
/// It is pure, and nothing else writes the state. `moment` is the clock at the message.
package func update(_ state: inout AppState, _ message: Message, at moment: Moment) -> [Effect] {
  let isNewDay = state.moment.today != moment.today
  state.moment = moment
  var effects = state.react(to: message)
  state.noteChange(in: effects)
  state.hushBeforeTheRoom()
  // What the rules say may follow from the day alone.
  if isNewDay, state.access != .readOnly { effects.append(.judgeAnew) }
  // What has just failed is asked for again at the next key, not at once and for ever.
  if case .failed = message {
    effects += state.settle(reading: false)
  } else {
    effects += state.settle(reading: true)
  }
  return effects
}

extension AppState {
  fileprivate mutating func react(to message: Message) -> [Effect] {
    switch message {
    case .key(let key): return press(key)
    case .paste(let text): return paste(text)
    case .mouse(let event): return take(event)
    case .resized(let size): return resize(to: size)
    case .started(let start): return begin(with: start)
    case .directory(let directory):
      return take(directory)
    case .answered(let ask, let answer):
      answers.take(answer, to: ask)
      return []
    case .loaded(let name, let page): return take(page, in: name)
    case .counted(let name, let census):
      self[name]?.census = census
      return []
    case .located(let name, let position):
      self[name]?.position = position
      self[name]?.isAdrift = position == nil
      return []
    case .recalled(let id, let record, let recall): return take(record, id, for: recall)
    case .found(let found, let list, let matches): return arrive(at: found, in: list, of: matches)
    case .committed(let receipt, let commit): return confirm(receipt, commit)
    case .clashed(let clashes, let commit): return report(clashes, commit)
    case .undone(let outcome, let isRedo): return report(outcome, isRedo: isRedo)
    case .stepUndone(let outcome): return report(outcome)
    case .seated(let author): return take(seat: author)
    case .kept(let id): return take(kept: id)
    case .failed(let text, let commit): return fail(text, commit)
    case .edited(let text, let problem, let handover):
      return takeBack(text, problem, from: handover)
    case .many(let answer): return take(answer)
    case .changedElsewhere:
      let hasNotes = meeting != nil || isPublic
      return reload() + [.loadDirectory] + (hasNotes ? [.loadNotes] : [])
    case .noted(let notes): return take(noted: notes)
    case .woke:
      return keepDraft(ifDueAt: moment.milliseconds)
        + noteRide(ifDueAt: moment.milliseconds) + keepLine(ifDueAt: moment.milliseconds)
        + openDemo(ifDueAt: moment.milliseconds)
        + attend()
    case .notice(let text):
      toast = text
      return []
    case .terminate: return end()
    case .command(let command): return perform(command)
    case .choose(let choice): return choose(choice)
    case .typed(let text): return retype(text)
    }
  }

  private mutating func resize(to size: Size) -> [Effect] {
    self.size = size
    return loadVisible()
  }

  /// Leaves the program: drafts and the view are kept, nothing is asked.
  mutating func end() -> [Effect] {
    isEnding = true
    return keepDraft() + note(Self.viewNote, viewState) + [.quit]
  }

  /// Ends on the person's wish; text that no store has taken is named first.
  mutating func quit() -> [Effect] {
    guard banner != Self.unkeptWarning else { return end() }
    let effects = keepDraft()
    guard !unkept.isEmpty else { return end() }
    isLeaving = true
    return effects.isEmpty
      ? drafts.filter { unkept.contains($0.id) }.map { .saveDraft($0) } : effects
  }

  static let unkeptWarning = Text("notice.unkept")

  /// A draft lies in the store: what waited for it goes on.
  mutating func take(kept id: RecordID) -> [Effect] {
    unkept.remove(id)
    guard unkept.isEmpty else { return [] }
    if !hasSaveFailed { banner = nil }
    return isLeaving && !isEnding ? end() : []
  }

  /// What must hold after every message: cursors are on the screen, what it needs is asked for, and
  /// the next wake-up is known.
  fileprivate mutating func settle(reading: Bool) -> [Effect] {
    guard !isEnding else { return [] }
    var effects: [Effect] = []
    for name in lists {
      guard var list = self[name], list.isLoaded else { continue }
      let height = height(of: name)
      list.scroll(height: height)
      self[name] = list
      if reading, list.wantsMore(height: height) { effects.append(load(name, list.anchor)) }
    }
    effects += settleFilters() + settleDetail()
    fitForm()
    settlePage()
    settleCalendar()
    settleLanes()
    settleYearPlan()
    settleSheet()
    settlePicker()
    settleAgendaMenu()
    settleThemes()
    settleReport()
    settleReview()
    settleEverywhere()
    settlePalette()
    settleRoll()
    settleSubstitutes()
    settleRound()
    settleCircular()
    settleRide()
    effects += settleMarks()
    effects += settleMeetings()
    settleMeeting()
    settleThen()
    settlePaper()
    if reading {
      effects += answers.open(of: asks).map { .ask($0) }
    } else {
      answers.retry()
    }
    wake = nextWake
    return effects
  }

  /// Everything that what is visible has to know.
  private var asks: [Ask] {
    guard !isFollowing else { return beamerAsks() }
    var asks: [Ask] = screenAsks() + beamerAsks()
    for pane in visiblePanes {
      switch pane {
      case .partners: asks += partnerAsks()
      case .calendar: asks += calendarAsks()
      case .board: asks += boardAsks()
      case .topics: asks += topicAsks() + interestAsks
      }
    }
    for overlay in overlays {
      switch overlay {
      case .page(let page): asks += pageAsks(page)
      case .form(let form): asks += formAsks(form)
      case .picker(let picker): asks += pickerAsks(picker)
      case .sheet(let sheet): asks += sheetAsks(sheet)
      case .people: asks += peopleAsks()
      case .report(let line): asks += reportAsks(line)
      case .review(let review): asks += reviewAsks(review)
      case .yearPlan(let plan): asks += yearPlanAsks(plan)
      case .move(let line): asks += moveAsks(line)
      case .everywhere(let everywhere): asks += everywhereAsks(everywhere)
      case .palette(let palette): asks += paletteAsks(palette)
      case .filter: asks += filterAsks
      case .chronicle(let chronicle): asks += chronicleAsks(chronicle)
      case .then(let then): asks += thenAsks(then)
      case .meeting(let meeting): asks += meetingAsks(meeting)
      case .roll(let roll): asks += rollAsks(of: roll.meeting)
      case .round(let round): asks += roundAsks(round)
      case .circular(let circular): asks += circularAsks(circular)
      case .register(let register): asks += registerAsks(register)
      case .headCounts(let counts): asks += headCountAsks(counts)
      case .stops(let chooser): asks += chooserAsks(chooser)
      case .ride(let ride): asks += rideAsks(ride)
      case .paper(let paper): asks += paperAsks(paper)
      case .trash, .search, .drafts, .question, .views, .writing, .day, .keyProblems, .line:
        break
      }
    }
    return asks + summaryAsks()
  }

  private mutating func settleDetail() -> [Effect] {
    // While the list is asked anew, what is read stays.
    guard topics.list.isLoaded, visiblePanes.contains(.topics) else { return [] }
    let id = topics.list.row?.id
    guard id != topics.detailWanted else { return [] }
    topics.detailWanted = id
    if topics.detail?.id != id {
      topics.detail = nil
      if topics.reader != nil { topics.reader = id == nil ? nil : 0 }
    }
    guard let id else { return [] }
    return [.recall(Topic.typeName, id, .detail)]
  }

  /// The draft's moment or midnight, when the day in the header changes.
  private var nextWake: Int64? {
    let minutes = Int64(24 * 60 - moment.time.minuteOfDay)
    let midnight = moment.milliseconds - moment.milliseconds % 60_000 + minutes * 60_000
    let due = [
      form?.draftDue, reportLine?.draftDue, yearPlan?.draftDue, meeting?.draftDue, choicesDue,
      demoDue, meetingWake, beamerDue, rideDue, ride?.noteDue, lineQuestion?.noteDue,
    ].compactMap { $0 }
    return due.filter { $0 > moment.milliseconds }.reduce(midnight, min)
  }

  /// The lists that are read in windows and that are on the screen.
  private var lists: [ListName] {
    var lists: [ListName] = [.trash]
    if visiblePanes.contains(.topics) { lists.append(.topics) }
    if visiblePanes.contains(.board) { lists += boardLists }
    if showsMeetingList { lists.append(.meetings) }
    if people != nil { lists.append(.people) }
    if viewList != nil { lists.append(.views) }
    if chronicle != nil { lists.append(.chronicle) }
    if register != nil { lists.append(.register) }
    return lists
  }

  /// The rows of the screen that a list has.
  func height(of name: ListName) -> Int {
    switch name {
    case .topics: TopicLayout(of: self).list.height
    case .trash: ScreenLayout(of: self).body.rows(top: 1).rest.height
    case .people: ScreenLayout(of: self).body.rows(top: 2).rest.inset(by: 1).height
    case .views: ScreenLayout(of: self).body.inset(by: 1).height
    case .chronicle: ChronicleLayout(ScreenLayout(of: self).body).list.inset(by: 1).height
    case .register: RegisterLayout(ScreenLayout(of: self).body).list.height
    case .column: boardHeight
    case .meetings: meetingListHeight
    }
  }

  /// Asks for the rows around a place, with a screen and a half of margin on either side.
  mutating func load(_ name: ListName, _ anchor: PageAnchor) -> Effect {
    let query = self[name]?.query ?? topics.list.query
    self[name]?.sought = nil
    if case .record(let id) = anchor, let key = self[name]?.row?.key {
      self[name]?.sought = ListState.Sought(record: id, orElse: key)
    }
    let height = height(of: name)
    let margin = max(height * 3 / 2 - 1, height + 2)
    return .load(name, query, anchor, before: margin, after: margin)
  }

  /// Reads everything on the screen again and stays where it is.
  mutating func reload(_ anchor: PageAnchor? = nil) -> [Effect] {
    answers.expire()
    topics.detailWanted = nil
    topics.list.lose()
    trashList?.lose()
    // A pane that does not show is read when it does.
    topics.isStale = !visiblePanes.contains(.topics)
    board.isStale = !visiblePanes.contains(.board)
    calendar.list.lose()
    calendar.isStale = !showsMeetingList
    var effects: [Effect] = []
    if !topics.isStale { effects += loadTopics(anchor) }
    if !calendar.isStale { effects += loadMeetings() }
    if !board.isStale { effects += loadBoard(anchor) }
    effects += loadPeople() + loadViews() + loadChronicle() + loadRegister()
    if let trash = trashList {
      effects += [load(.trash, trash.anchor), .count(.trash, trash.query)]
    }
    return effects
  }

  private mutating func loadTopics(_ anchor: PageAnchor?) -> [Effect] {
    topics.isStale = false
    return [
      load(.topics, anchor ?? topics.list.anchor), .count(.topics, topicCensusQuery),
    ]
  }

  /// Reads the panes that have come onto the screen.
  mutating func loadVisible() -> [Effect] {
    var effects: [Effect] = []
    if topics.isStale, visiblePanes.contains(.topics) { effects += loadTopics(nil) }
    if board.isStale, visiblePanes.contains(.board) { effects += loadBoard(nil) }
    if calendar.isStale, showsMeetingList { effects += loadMeetings() }
    return effects + readBoard()
  }

  mutating func take(_ page: Page, in name: ListName) -> [Effect] {
    guard var list = self[name] else { return [] }
    let arrived = page.rows.indices.contains(page.anchor) ? page.rows[page.anchor].id : nil
    if let sought = list.sought, sought.record != arrived {
      return [load(name, .key(sought.orElse))]
    }
    list.sought = nil
    list.take(page)
    self[name] = list
    guard list.position == nil, !list.isAdrift, let key = list.row?.key else { return [] }
    return [.locate(name, list.query, key)]
  }

  mutating func begin(with start: Start) -> [Effect] {
    seat = start.seat
    recall(start.notes)
    settleLooks()
    adopt(start.keys)
    restore(view: notes[Self.viewNote])
    restore(board: notes[Self.boardNote])
    orderMeetings()
    // What nobody may save is not offered.
    drafts = access == .readOnly ? [] : start.drafts
    let noted = reopenMeeting()
    if !drafts.isEmpty {
      // Nothing stands in front of a running meeting's line; the next start offers them again.
      if showsMeeting {
        toast = Text("meeting.draftsWait", .number(drafts.count))
      } else {
        overlays.append(.drafts(DraftOffer(drafts: drafts)))
      }
    }
    if seat == nil, access == .edit { overlays.append(.form(seatForm(name: start.proposedName))) }
    showKeyProblems(of: start.keys)
    if let wanted = topics.wanted, visiblePanes.contains(.topics) {
      topics.isStale = false
      return noted + [load(.topics, .record(wanted)), .count(.topics, topicCensusQuery)]
        + loadVisible()
    }
    return noted + loadVisible()
  }
}
