import Domain
import Screen

extension AppState {
  /// A key goes to the topmost layer.
  mutating func press(_ key: Key) -> [Effect] {
    guard !isTooSmall else { return key == "q" ? end() : [] }
    toast = nil
    if isFollowing { return pressFollowing(key) }
    let noted = attend()
    return noted + (beamer == nil ? pressed(key) : pressUnderBeamer(key))
  }

  mutating func pressed(_ key: Key) -> [Effect] {
    // One key leaves from everywhere; what is typed is kept.
    if keymap.answer([key], in: scope) == .command(.exit) { return run(.exit) }
    if let effects = pressInHint(key) { return effects }
    if scope.asksByKeys, keymap.answer([key], in: scope) == .command(.help) {
      openHelp()
      return []
    }
    switch scope {
    case .form: return pressInForm(key)
    case .picker: return pressInPicker(key)
    case .search: return pressInSearch(key)
    case .notice: return pressInNotice(key)
    case .people: return pressInPeople(key)
    case .report: return pressInReport(key)
    case .dayLine where moveLine != nil: return pressInMoveLine(key)
    case .dayLine: return pressInDayLine(key)
    case .everywhere: return pressInEverywhere(key)
    case .palette: return pressInPalette(key)
    case .question: return pressInQuestion(key)
    case .filter, .viewName: return pressInFilter(key)
    case .chronicleLine: return pressInChronicleLine(key)
    case .writing: return pressInWriting(key)
    case .stops: return pressInStopChooser(key)
    case .ride: return pressInRide(key)
    case .headCounts: return typeHeadCount(key) ?? pressInList(key)
    case .day: return pressInDay(key)
    case .meeting: return pressInMeeting(key)
    case .round: return pressInRound(key)
    case .line: return pressInLine(key)
    case .partners, .calendar, .board, .topics, .reader, .page, .review, .plan, .sheet, .region,
      .peopleList, .trash, .everywhereList, .views, .chronicle, .then, .attendance, .replies,
      .consent, .roundOrder, .register, .paper:
      return pressInList(key)
    }
  }

  /// Pasted text is text: it is never a command and never submits anything.
  mutating func paste(_ text: String) -> [Effect] {
    guard !isTooSmall, !isFollowing else { return [] }
    switch scope {
    case .form, .writing: return pasteIntoForm(text)
    case .picker:
      if let purpose = picker?.purpose {
        let matcher = matcher(of: purpose)
        picker?.picker.paste(text, matching: matcher)
      }
      return []
    case .search:
      searchLine?.input.paste(text)
      return lookFor()
    case .people: return pasteIntoPeople(text)
    case .everywhere:
      pasteIntoEverywhere(text)
      return []
    case .palette:
      pasteIntoPalette(text)
      return []
    case .report:
      pasteIntoReport(text)
      return []
    case .dayLine where moveLine != nil:
      pasteIntoMoveLine(text)
      return []
    case .dayLine:
      yearPlan?.input?.paste(text)
      return []
    case .filter, .viewName: return pasteIntoFilter(text)
    case .chronicleLine: return pasteIntoChronicleLine(text)
    case .meeting:
      pasteIntoMeeting(text)
      return []
    case .round:
      pasteIntoRound(text)
      return []
    case .line:
      pasteIntoLine(text)
      return []
    case .stops:
      pasteIntoStopChooser(text)
      return []
    case .ride:
      pasteIntoRide(text)
      return []
    case .partners, .calendar, .board, .topics, .reader, .page, .review, .plan, .sheet, .region,
      .peopleList, .trash, .notice, .everywhereList, .question, .views, .chronicle, .then, .day,
      .attendance, .replies, .consent, .roundOrder,
      .register, .headCounts,
      .paper:
      toast = Text("notice.paste")
      return []
    }
  }

  private mutating func pressInList(_ key: Key) -> [Effect] {
    // The first page could not be read: any key tries again.
    if scope == .topics, !topics.list.isLoaded { return reload() }
    let keys = pending + [key]
    let hasBegun = !pending.isEmpty
    pending = []
    choicesDue = nil
    if hasBegun, key == .escape || key == .control("c") { return [] }
    switch keymap.answer(keys, in: scope) {
    case .command(let command): return run(command)
    case .pending:
      pending = keys
      choicesDue = moment.milliseconds + Self.choicesDelay
      return []
    case .nothing:
      toast = reasonInThePast(keys) ?? unknownKey(keys)
      return []
    }
  }

  /// A sequence that waits shows its choices after this time.
  static let choicesDelay: Int64 = 300

  /// Runs a command, or says why it cannot run now.
  mutating func run(_ command: Command) -> [Effect] {
    if let reason = command.disabledReason(in: self) {
      toast = reason
      return []
    }
    let before = command.isJump ? stay : nil
    defer { noteJump(from: before, by: command) }
    if let effects = runMany(command) ?? runInScope(command) { return effects }
    switch command {
    case .panePartners: return show(.partners)
    case .paneCalendar: return show(.calendar)
    case .paneBoard: return show(.board)
    case .paneTopics: return show(.topics)
    case .paneNext: return show(pane.next)
    case .panePrevious: return show(pane.previous)
    case .overview: return showOverview()
    case .palette: openPalette()

    case .down: return move(by: 1)
    case .up: return move(by: -1)
    case .pageDown: return turnPage(forward: true)
    case .pageUp: return turnPage(forward: false)
    case .halfDown: return move(by: pageHeight / 2)
    case .halfUp: return move(by: -pageHeight / 2)
    case .first: return jump(to: .first)
    case .last: return jump(to: .last)
    case .left: return switchPlatform(by: -1)
    case .right: return switchPlatform(by: 1)

    case .open where scope == .reader:
      if let meeting = meetingOfTopic { openPage(Meeting.typeName, meeting) }
    case .open: topics.reader = 0
    case .new: return openNewTopic()
    case .edit: return recallRow(for: .form)
    case .editLong: return recallRow(for: .editor)
    case .more: return changeInterest(up: true)
    case .less: return changeInterest(up: false)
    case .menu: openMenu()
    case .rankDown: return moveRank(by: 1)
    case .rankUp: return moveRank(by: -1)
    case .trash: return trashRow()
    case .restore: return restoreRow()

    case .focus: return toggleFocus()
    case .zoom: return zoom()
    case .trashView: return openTrash()

    case .today: go(to: .sheet(SheetState(.today)))
    case .meeting: return openMeetings()
    case .check: go(to: .sheet(SheetState(.check)))
    case .region: go(to: .sheet(SheetState(.region)))
    case .results: return openRegister(.results)
    case .tasks: return openRegister(.tasks)
    case .salons: return openRegister(.salons)
    case .trips: return openTrips()
    case .people: return openPeople()
    case .chronicle: return openChronicle()
    case .chronicleRecord: return openChronicleOfRow()

    case .everywhere: openEverywhere()
    case .search: openSearch()
    case .searchNext: return searchOn(forward: true)
    case .searchPrevious: return searchOn(forward: false)

    case .undo: return [.undo]
    case .redo: return [.redo]
    case .help: openHelp()
    case .demo: return wishForDemo()
    case .seat: overlays.append(.form(seatForm(name: seat?.name ?? "")))
    case .redraw: return [.redraw]
    case .theme: openThemes()
    case .clockFace: openFaces()
    case .mouse: return toggleMouse()
    case .singleKeys: return toggleSingleKeys()
    case .back: return back()
    case .quit: return overlays.isEmpty && scope != .reader ? quit() : back()
    case .exit: return quit()

    case .done: return close()
    case .toBacklog: openBacklog()
    case .file: return fileTrip()
    case .ride: if let tripAtHand { openRide(of: tripAtHand) }
    case .otherCount, .phaseNext, .phasePrevious, .report, .review, .reportOn, .reportLight: break
    case .filter: openFilter()
    case .filterSave: nameFilter()
    case .views: return openViews()
    case .filterRows, .filterKeep, .filterComplete, .searchKeep, .take, .discard, .fieldNext,
      .fieldPrevious, .pick, .enlarge, .editor, .revert, .save, .plan, .mark, .accept, .dayLater,
      .dayEarlier, .look, .fold, .toToday, .periodNext, .periodPrevious, .foundRows,
      .trashIncluded, .complete, .markRange, .markAll, .again, .copy, .sort, .jumpBack, .jumpOn,
      .yes, .no, .lineKeep, .itemNext, .itemPrevious, .attendance, .onSite, .online, .excused,
      .represented, .absent, .unanswered, .presence, .allPresent, .guest, .rollSide, .round,
      .circular, .agrees, .abstains, .objects, .deeper, .higher:
      break
    }
    return []
  }

  /// What a pane or page answers to a command itself; nil where it has nothing of its own.
  private mutating func runInScope(_ command: Command) -> [Effect]? {
    switch scope {
    case .partners: runInPartners(command)
    case .calendar: runInCalendar(command)
    case .board: runInBoard(command)
    case .page: runInPage(command)
    case .sheet, .region: runInSheet(command)
    case .people, .peopleList: runInPeople(command)
    case .everywhere, .everywhereList: runInEverywhere(command)
    case .views: runInViews(command)
    case .review: runInReview(command)
    case .plan: runInYearPlan(command)
    case .chronicle: runInChronicle(command)
    case .then: runInThen(command)
    case .day: runInDay(command)
    case .meeting: runInMeeting(command)
    case .attendance, .replies: runInRoll(command)
    case .consent: runInCircular(command)
    case .roundOrder: runInOrder(command)
    case .register: runInRegister(command)
    case .headCounts: runInHeadCounts(command)
    case .paper: runInPaper(command)
    case .topics, .reader, .trash, .form, .picker, .search, .notice, .report, .dayLine, .palette,
      .question, .filter, .viewName, .chronicleLine, .writing, .round, .line, .stops, .ride:
      nil
    }
  }

  /// Takes one layer away: a box, the reader, the marked text, the focus.
  mutating func back() -> [Effect] {
    if backInYearPlan() || backInRound() { return [] }
    if !overlays.isEmpty, dropMarks() { return [] }
    if !overlays.isEmpty {
      overlays.removeLast()
    } else if pane == .topics, topics.reader != nil {
      topics.reader = nil
    } else if isMarked {
      search.place = nil
    } else if isFiltered {
      return dropFilter()
    } else if dropMarks() {
      return []
    } else if focus != nil {
      return setFocus(nil)
    } else if hasRoomForOverview, !isOverview {
      return showOverview()
    } else {
      toast = Text("notice.top")
    }
    return []
  }
}
