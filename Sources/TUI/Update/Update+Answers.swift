import Domain
import Screen

extension AppState {
  /// A step stands in the journal.
  mutating func confirm(_ receipt: Receipt, _ commit: Commit) -> [Effect] {
    banner = nil
    hasSaveFailed = false
    let settled = settleLine(isSaved: true)
    guard !receipt.records.isEmpty else {
      if case .form = commit {
        let said = Text("notice.unchanged")
        return goOnWriting(receipt, said) ?? closeForm(text: said)
      }
      if case .meeting(let act) = commit { return confirmInMeeting(receipt, act) }
      return settled
    }
    let planDraft = receipt.command == StepText.Command.plan.rawValue ? dropPlanDraft() : []
    closeYearPlan(after: receipt)
    closeRound(after: receipt)
    confirmChange(receipt)
    if receipt.arguments.first == Meeting.typeName, receipt.command != "trash" {
      calendar.wanted = receipt.records.first
    }
    let said = Text("toast.step", .text(StepText.text(receipt.command, receipt.arguments)))
    var effects = planDraft
    if case .form = commit {
      effects += goOnWriting(receipt, said) ?? closeForm(text: said)
    } else {
      toast = said
    }
    people?.wanted = receipt.records.last
    register?.wanted = receipt.isMany ? nil : receipt.records.first
    if commit == .report { effects += takeReported(said) }
    if toast == said, scope.takesText { toast = saidWhileTyping(receipt) }
    if case .meeting(let act) = commit {
      toast = nil
      effects += confirmInMeeting(receipt, act)
    }
    showCreated(receipt, commit)
    return settled + effects + reload(anchor(after: receipt)) + refreshDirectory(receipt)
      + followOnBoard(receipt)
  }

  /// Where letters are text u is one, and in most lines Strg+Z takes back what is typed.
  private func saidWhileTyping(_ receipt: Receipt) -> Text {
    let step = StepText.text(receipt.command, receipt.arguments)
    let hasUndo = scope == .line || !keymap.keys(for: .undo, in: scope).isEmpty
    return hasUndo ? Text("meeting.step", .text(step)) : step
  }

  /// The list stays with the record that was changed, unless it has left the list.
  private func anchor(after receipt: Receipt) -> PageAnchor {
    if receipt.isMany { return topics.list.anchor }
    switch StepText.Command(rawValue: receipt.command) {
    case .trash, .relink: return topics.list.anchor
    default:
      guard pane == .topics, page == nil, people == nil, sheet == nil, register == nil
      else {
        return topics.list.anchor
      }
      return receipt.records.last.map { .record($0) } ?? topics.list.anchor
    }
  }

  /// The directory is read again after a step over one of its types, or over several records: a
  /// form may have made a platform or a challenge along with its topic.
  private func refreshDirectory(_ receipt: Receipt) -> [Effect] {
    let isListed = receipt.arguments.first.map { directory.entries[$0] != nil } ?? false
    return receipt.records.count > 1 || isListed ? [.loadDirectory] : []
  }

  mutating func report(_ outcome: UndoOutcome, isRedo: Bool) -> [Effect] {
    switch outcome {
    case .done(let receipt):
      banner = nil
      hasSaveFailed = false
      let step = StepText.text(receipt.command, receipt.arguments)
      // Where letters are text, u is one.
      let key = isRedo ? "toast.redo" : "toast.undo"
      toast = Text(scope.takesText ? key + ".typing" : key, .text(step))
      let last = receipt.isMany ? nil : receipt.records.last
      let anchor = last.map { PageAnchor.record($0) } ?? topics.list.anchor
      return takeBackEnd(receipt) + reload(anchor) + [.loadDirectory] + followOnBoard(receipt)
    case .nothing:
      toast = Text(isRedo ? "notice.redo.nothing" : "notice.undo.nothing")
    case .blocked(let command, let arguments, let author, let wall):
      toast = Text(
        isRedo ? "notice.redo.blocked" : "notice.undo.blocked",
        .text(StepText.text(command, arguments)), .verbatim(author),
        .verbatim(clock(wall)))
    }
    return []
  }

  mutating func take(seat author: Author) -> [Effect] {
    let isFirst = seat == nil
    seat = author
    let effects = closeForm(text: Text("notice.seated", .verbatim(author.name)))
    return isFirst ? effects + beginHints() : effects
  }

  /// An effect failed.
  ///
  /// What failed to be saved stays in its form, and the banner stays until a save succeeds.
  mutating func fail(_ text: Text, _ commit: Commit?) -> [Effect] {
    guard let commit else {
      toast = text
      return []
    }
    if isLeaving {
      isLeaving = false
      banner = Self.unkeptWarning
      return []
    }
    _ = settleLine(isSaved: false)
    // What a rule stops is said, and stands in nobody's way afterwards.
    if text.key == "store.error.blocked", commit == .act {
      toast = text
      return []
    }
    banner = text
    // Nothing is promised that has just failed.
    toast = nil
    if var form, !unkept.isEmpty {
      form.draftDue = moment.milliseconds + Self.draftPatience
      self.form = form
    }
    let later = moment.milliseconds + Self.draftPatience
    if !unkept.isEmpty { reportLine?.draftDue = later }
    if !unkept.isEmpty { yearPlan?.draftDue = later }
    hasSaveFailed = hasSaveFailed || commit != .act
    if case .text(let type, let id, let name, let text, let version) = commit {
      return openForm(with: text, for: type, id, name, version)
    }
    switch commit {
    case .form, .report: return keepDraft()
    case .meeting:
      meeting?.standing = .unsaved
      return []
    case .act, .text: return []
    }
  }

  /// The record arrived that was asked for.
  mutating func take(_ record: RecordState?, _ id: RecordID, for recall: Recall) -> [Effect] {
    if recall == .detail {
      if topics.detailWanted == id { topics.detail = record }
      return []
    }
    if recall == .card { return putCursor(on: record) }
    guard let record, !record.isTrashed else {
      guard case .draft(let draft) = recall else {
        toast = Text("notice.gone")
        return reload()
      }
      let effects = openNewForm(as: draft)
      toast = Text("notice.gone.draft")
      return effects
    }
    switch recall {
    case .form: openForm(editing: record)
    case .field(let name): openForm(editing: record, at: name)
    case .draft(let draft): openForm(editing: record, as: draft)
    case .editor: return handOver(record)
    case .writing: takeWritten(record)
    case .detail, .card: break
    }
    return []
  }

  /// A wall time of today as `14:23`, of another day with its date.
  func clock(_ milliseconds: Int64) -> String {
    let known = min(max(milliseconds, 0), HLC.greatestMilliseconds)
    let minutes = (known - moment.milliseconds) / 60_000
    let minute = moment.time.minuteOfDay + Int(minutes)
    let days = minute >= 0 ? minute / 1440 : -((1439 - minute) / 1440)
    let rest = minute - days * 1440
    let time = "\(FieldText.two(rest / 60)):\(FieldText.two(rest % 60))"
    guard days != 0 else { return time }
    return FieldText.date(moment.today.adding(days: days)) + " " + time
  }
}
