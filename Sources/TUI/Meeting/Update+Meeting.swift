import Domain
import Screen

extension AppState {
  mutating func pressInMeeting(_ key: Key) -> [Effect] {
    if case .command(let command) = keymap.answer([key], in: .meeting) {
      meeting?.standing = nil
      if let reason = command.disabledReason(in: self) {
        toast = reason
        return []
      }
      return runInMeeting(command) ?? []
    }
    guard var meeting else { return [] }
    let before = meeting.input.text
    if case .character(let letter) = key { meeting.makeRoom(isBlank: letter.isWhitespace) }
    meeting.standing = nil
    defer { self.meeting = meeting }
    guard meeting.input.handle(key) else { return [] }
    if meeting.input.text != before { keepLater(&meeting) }
    meeting.taken?.isWarned = false
    return []
  }

  /// Newlines become blanks: what is pasted is one line.
  mutating func pasteIntoMeeting(_ text: String) {
    guard var meeting else { return }
    meeting.makeRoom()
    meeting.input.paste(text)
    keepLater(&meeting)
    self.meeting = meeting
  }

  mutating func runInMeeting(_ command: Command) -> [Effect]? {
    guard meeting != nil else { return nil }
    switch command {
    case .lineKeep: return enterLine()
    case .itemNext: return tab(forward: true)
    case .itemPrevious: return tab(forward: false)
    case .pageDown: return turn(forward: true)
    case .pageUp: return turn(forward: false)
    case .up: takeLine(above: true)
    case .down: takeLine(above: false)
    case .undo: return takeBackStep()
    case .redo: return [.redo]
    case .back: return leaveMeeting()
    case .redraw: return [.redraw]
    default: return nil
    }
    return []
  }

  /// What is typed is taken back first, then the last step.
  private mutating func takeBackStep() -> [Effect] {
    guard meeting?.input.buffer.canUndo == true else { return [.undo] }
    _ = meeting?.input.handle(.control("z"))
    return []
  }

  /// Leaves the line that is being changed, else the screen; the meeting goes on and the text stays.
  private mutating func leaveMeeting() -> [Effect] {
    guard var open = meeting else { return [] }
    if let taken = open.taken {
      guard taken.isWarned || open.input.text == taken.text else {
        open.taken?.isWarned = true
        meeting = open
        toast = Text("meeting.taken.ask")
        return []
      }
      open.release()
      meeting = open
      return keepMeetingDraft()
    }
    let effects = keepMeetingDraft()
    if open.isTyped { toast = Text("meeting.kept") }
    if open.isRunning { toast = Text("meeting.left") }
    meeting = nil
    return effects
  }

  // MARK: From TOP to TOP

  /// Tab on an empty line goes on; in a text it writes an abbreviation out.
  private mutating func tab(forward: Bool) -> [Effect] {
    guard var open = meeting else { return [] }
    guard !open.input.text.isEmpty else { return turn(forward: forward) }
    let expanded = MinuteGrammar.expanding(
      open.input.text, cursor: open.input.cursor, from: abbreviations)
    guard forward, let expanded else {
      toast = Text(
        "meeting.tab",
        .verbatim(words.label(of: keymap.keys(for: .pageDown, in: .meeting).first ?? [])))
      return []
    }
    open.input.replaceAll(with: expanded.line)
    open.input.cursor = expanded.cursor
    keepLater(&open)
    meeting = open
    return []
  }

  /// The next or previous TOP that has not been put off; the first time it begins the meeting.
  mutating func turn(forward: Bool) -> [Effect] {
    guard let open = meeting else { return [] }
    let items = meetingItems
    guard let shown = open.item, let index = items.firstIndex(where: { $0.id == shown }) else {
      toast = Text("meeting.items.none")
      return []
    }
    // Nothing has begun, or a Pause is over: the TOP that shows gets the time.
    if open.taken == nil, forward, access != .readOnly, open.clock.ended == nil,
      open.runningItem == nil
    {
      return start(shown)
    }
    let others = forward ? Array(items[(index + 1)...]) : items[..<index].reversed()
    guard let next = others.first(where: { !$0.isPostponed }) else {
      toast = Text(forward ? "meeting.items.last" : "meeting.items.first")
      return []
    }
    return go(toItem: next.id)
  }

  /// Shows a TOP; while the meeting runs its time runs from now on.
  mutating func go(toItem item: RecordID) -> [Effect] {
    guard let open = meeting else { return [] }
    meeting?.show(item)
    let effects = open.isTyped ? keepMeetingDraft() : []
    // A line that is carried to another TOP takes no time there.
    guard open.taken == nil, open.clock.isBegun, open.clock.ended == nil, access != .readOnly else {
      return effects
    }
    return effects + start(item)
  }

  /// The time of a TOP runs from now on.
  mutating func start(_ item: RecordID) -> [Effect] {
    guard var clock = meeting?.clock else { return [] }
    if let obstacle = meetingObstacle {
      toast = obstacle
      return []
    }
    let isFirst = !clock.isBegun
    guard !isFirst || meetingRecordState != .held else {
      toast = Text("meeting.held", .verbatim(meetingSpan.map { dayText($0.start) } ?? ""))
      return []
    }
    clock.start(item, at: moment.milliseconds)
    meeting?.gap = nil
    meeting?.show(item)
    if isFirst { toast = Text("meeting.begun", .verbatim(moment.time.canonical)) }
    return run(clock)
  }

  // MARK: Enter

  /// What is typed is saved, or is a command.
  private mutating func enterLine() -> [Effect] {
    meeting?.skipEmptyLines()
    guard let open = meeting else { return [] }
    let text = open.firstLine
    meeting?.remark = nil
    if let order = LineOrder(text, words) {
      let effects = run(order)
      let isRefused = effects.isEmpty && toast != nil && meeting?.firstLine == text
      if isRefused, !asksForVotes { meeting?.standing = .refused }
      return effects
    }
    guard access != .readOnly else {
      toast = Text("disabled.readonly")
      return []
    }
    if let obstacle = meetingObstacle {
      toast = obstacle
      if !text.isEmpty { meeting?.standing = .unsaved }
      return []
    }
    if let votes = typedVotes(text), open.taken == nil { return set(votes) }
    return saveLine(text)
  }

  /// What the answer to a step changes here.
  mutating func confirmInMeeting(_ receipt: Receipt, _ act: MeetingAct) -> [Effect] {
    guard var open = meeting else { return [] }
    let remark = open.remark
    open.remark = nil
    switch act {
    case .line:
      open.taken = nil
      open.clearLine()
      open.savedAt = moment.milliseconds
      guard open.input.text.isEmpty else {
        meeting = open
        return enterLine() + keepMeetingDraft()
      }
      let isElsewhere = open.isRunning && open.runningItem != nil && open.item != open.runningItem
      if isElsewhere, let running = open.runningItem { open.show(running) }
      if let item = open.item, let text = open.texts.removeValue(forKey: item) {
        open.input = LineInput(text)
      }
      meeting = open
      if !open.clock.isBegun {
        let key = words.label(of: keymap.keys(for: .itemNext, in: .meeting).first ?? [])
        toast = Text("meeting.saved.early", .verbatim(shownItem?.number ?? ""), .verbatim(key))
      }
      if let remark { toast = remark }
    case .order:
      open.taken = nil
      open.clearLine()
      open.savedAt = moment.milliseconds
      let next = open.itemAfterOrder
      open.itemAfterOrder = nil
      meeting = open
      let said = StepText.text(receipt.command, receipt.arguments)
      toast =
        hint(after: receipt)
        ?? remark.map { Text("meeting.step.remark", .text(said), .text($0)) }
        ?? Text("meeting.step", .text(said))
      let waits = open.input.text.isEmpty ? [] : enterLine()
      if let next { return waits + keepMeetingDraft() + go(toItem: next) }
      if !waits.isEmpty { return waits + keepMeetingDraft() }
    case .end(let clock):
      open.clearLine()
      open.savedAt = moment.milliseconds
      open.clockBeforeEnd = open.clock
      meeting = open
      toast = Text("meeting.closed", .text(StepText.text(receipt.command, receipt.arguments)))
      return run(clock) + keepMeetingDraft()
    }
    // A crash must not bring back what has just been saved.
    return keepMeetingDraft()
  }

  /// What there is to say of a kind that was chosen.
  private func hint(after receipt: Receipt) -> Text? {
    guard receipt.command == StepText.Command.choose.rawValue,
      let kind = receipt.arguments.last?.split(separator: ".").last
    else { return nil }
    return kindHint(String(kind))
  }

  /// A step was taken back: the end of the meeting too.
  mutating func takeBackEnd(_ receipt: Receipt) -> [Effect] {
    guard receipt.command == StepText.Command.closeMeeting.rawValue,
      let clock = meeting?.clockBeforeEnd
    else { return [] }
    meeting?.clockBeforeEnd = nil
    return run(clock)
  }
}

/// What a step of the meeting's screen was for.
package enum MeetingAct: Equatable, Sendable {
  /// The line that is typed.
  case line
  /// A command that was typed.
  case order
  /// The meeting was closed, and this is its clock then.
  case end(MeetingClock)
}
