import Domain
import Screen

extension AppState {
  /// Typed text is kept two seconds after the last key, so that a crash costs no more.
  static let draftDelay: Int64 = 2000

  /// A draft that could not be kept is tried again after this time.
  static let draftPatience: Int64 = 10_000

  func keepLater(_ form: inout FormState) {
    guard form.purpose != .seat, form.many.isEmpty else { return }
    form.draftDue = moment.milliseconds + Self.draftDelay
  }

  mutating func keepDraft(ifDueAt milliseconds: Int64) -> [Effect] {
    let due = [form?.draftDue, reportLine?.draftDue, yearPlan?.draftDue, meeting?.draftDue]
      .compactMap { $0 }.min()
    guard let due, due <= milliseconds else { return [] }
    return keepDraft()
  }

  /// Keeps what is typed now, if the store does not have it.
  mutating func keepDraft() -> [Effect] {
    keepReportDraft() + keepPlanDraft() + keepMeetingDraft() + keepFormDraft()
  }

  private mutating func keepFormDraft() -> [Effect] {
    guard var form, form.purpose != .seat, form.many.isEmpty, access != .readOnly else { return [] }
    form.draftDue = nil
    defer { self.form = form }
    guard form.isChanged else {
      guard form.isKept else { return [] }
      form.isKept = false
      drafts.removeAll { $0.id == form.draft }
      unkept.remove(form.draft)
      return [.dropDraft(form.draft)]
    }
    form.isKept = true
    let title = title(of: form)
    let draft = Draft(
      id: form.draft, form: form.formName,
      title: title.isEmpty ? formTitle(form, self, isShort: true) : title,
      body: form.draftBody, owner: owner,
      wallMilliseconds: moment.milliseconds)
    drafts.removeAll { $0.id == draft.id }
    drafts.append(draft)
    unkept.insert(draft.id)
    return [.saveDraft(draft)]
  }

  /// The box that offers what a program that is gone left behind.
  mutating func pressInNotice(_ key: Key) -> [Effect] {
    if case .keyProblems = overlays.last { return pressInKeyProblems(key) }
    guard var offer = draftOffer, case .command(let command) = keymap.answer([key], in: .notice)
    else { return [] }
    let wasAsked = offer.isAsked
    offer.isAsked = false
    switch command {
    case .take: return takeDraft(offer.drafts[offer.cursor])
    case .down: offer.cursor = min(offer.cursor + 1, offer.drafts.count - 1)
    case .up: offer.cursor = max(offer.cursor - 1, 0)
    case .discard where wasAsked: return dropOffered(&offer)
    case .discard:
      offer.isAsked = true
      toast = Text("draft.ask", .verbatim(words.label(of: key)))
    case .redraw: return [.redraw]
    case .help:
      draftOffer = offer
      openHelp()
      return []
    case .back, .quit:
      overlays.removeLast()
      toast = Text("draft.later")
      return []
    default: break
    }
    draftOffer = offer
    return []
  }

  private mutating func takeDraft(_ draft: Draft) -> [Effect] {
    overlays.removeLast()
    if let effects = takePlanDraft(draft) { return effects }
    if let meeting = MeetingState.meeting(ofDraft: draft) { return openMeeting(meeting) }
    let parts = draft.form.split(separator: "/", maxSplits: 1)
    guard parts.count == 2 else { return [] }
    if let project = ReportLine.project(ofDraft: draft) {
      return openReport(project, draft.title, goesOn: false)
    }
    if let result = ReportLine.result(ofDraft: draft) {
      return openReport(result, draft.title, goesOn: false, about: Result.typeName, light: .null)
    }
    guard let record = RecordID(hex: parts[1]) else { return openNewForm(as: draft) }
    return [.recall(String(parts[0]), record, .draft(draft))]
  }

  private mutating func dropOffered(_ offer: inout DraftOffer) -> [Effect] {
    let draft = offer.drafts.remove(at: offer.cursor)
    unkept.remove(draft.id)
    drafts.removeAll { $0.id == draft.id }
    offer.cursor = min(offer.cursor, offer.drafts.count - 1)
    draftOffer = offer.drafts.isEmpty ? nil : offer
    return [.dropDraft(draft.id)]
  }

  // MARK: $EDITOR

  /// The long text under the form's cursor, or the form's only one.
  mutating func handOverField() -> [Effect] {
    guard let form else { return [] }
    let areas = form.slots.filter { $0.field.kind == .longText }
    let target = form.slot.field.kind == .longText ? form.slot : areas.first
    guard let target else {
      toast = Text("notice.editor.none")
      return []
    }
    return keepDraft() + [.edit(target.text, .form(target.name))]
  }

  mutating func handOver(_ record: RecordState) -> [Effect] {
    guard let type = Registry.type(record.type),
      let field = type.fields.first(where: { $0.kind == .longText })
    else {
      toast = Text("notice.editor.none")
      return []
    }
    let name = CellName(field.name)
    // What is typed and not saved goes along, in the form that keeps it.
    if drafts.contains(where: { $0.form == "\(record.type)/\(record.id.hex)" }) {
      openForm(editing: record, at: name)
      return handOverField()
    }
    let text = record.cells[name]?.string ?? ""
    return [
      .edit(text, .record(record.type, record.id, name, text: text, version: record.versions[name]))
    ]
  }

  /// A text from `$EDITOR` that could not be saved goes into the record's form, where nothing of it
  /// is lost.
  mutating func openForm(
    with text: String, for type: String, _ id: RecordID, _ name: CellName, _ version: Stamp?
  ) -> [Effect] {
    let began = version.map { [JSON.Member(name.wire, .string($0.text))] } ?? []
    let body = JSON.object([
      JSON.Member("typed", .object([JSON.Member(name.wire, .string(text))])),
      JSON.Member("began", .object(began)),
    ])
    let draft = Draft(
      id: ids.next(at: moment.milliseconds), form: "\(type)/\(id.hex)",
      title: titleAtHand(of: type, id), body: body.text, owner: owner,
      wallMilliseconds: moment.milliseconds)
    drafts.append(draft)
    return [.saveDraft(draft), .recall(type, id, .draft(draft))]
  }

  /// What the screen calls the record whose long text was in `$EDITOR`.
  private func titleAtHand(of type: String, _ id: RecordID) -> String {
    if let card = board.card, card.id == id { return card.title }
    let record = topics.detail?.id == id ? topics.detail : record(type, id)
    return record.map { title(of: $0) } ?? ""
  }

  /// `$EDITOR` is back: its text goes into the form, or is a step of its own.
  mutating func takeBack(_ text: String?, _ problem: Text?, from handover: Handover) -> [Effect] {
    guard let text else {
      toast = problem
      return [.redraw]
    }
    switch handover {
    case .form(let name):
      guard var form, let index = form.slots.firstIndex(where: { $0.name == name }) else {
        return [.redraw]
      }
      form.slots[index].replace(with: text)
      form.focus = index
      keepLater(&form)
      self.form = form
      return [.redraw]
    case .record(let type, let id, let name, let old, let version):
      guard text != old else {
        toast = Text("notice.unchanged")
        return [.redraw]
      }
      let step = Step(
        StepText.Command.edit.rawValue, [type, titleAtHand(of: type, id)],
        writes: [CellWrite(type, id, name, Value(string: text), basis: .version(version))])
      return [.redraw, .commit(step, .text(type, id, name, text, version: version))]
    }
  }
}
