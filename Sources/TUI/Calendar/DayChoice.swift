import Domain

/// What there is to know of a body's meeting while its day is being chosen.
extension AppState {
  /// Until when is invited, and who is wanted elsewhere at the time; in the words of a line.
  func choiceNews(of body: RecordID?, at span: CivilSpan, as meeting: RecordID) -> [String] {
    guard let body else { return [] }
    let late = notice(of: body, before: span.start)?.isOver(on: moment.today) == true
    let notice = noticeText(of: body, on: span.start).map { (late ? "! " : "") + $0 }
    let collisions = collisions(of: body, at: span, as: meeting)
      .map { "! " + shortLine(of: $0, besides: meeting) }
    return [notice].compactMap { $0 } + collisions
  }

  func choiceAsks(of body: RecordID?, at span: CivilSpan, as meeting: RecordID) -> [Ask] {
    guard let body else { return [] }
    return [.record(Body.typeName, body), calendarAsk(around: span.start.year)]
      + collisionAsks(of: body, at: span, as: meeting)
  }

  /// `Einladung bis Do 03.12. (14 Tage)`; nil for a body without a notice period.
  func noticeText(of body: RecordID, on day: CivilDate) -> String? {
    notice(of: body, before: day)?.text(on: moment.today).map { words($0) }
  }

  func notice(of body: RecordID?, before day: CivilDate) -> Notice? {
    guard let body else { return nil }
    let days = record(Body.typeName, body)?.cells[CellName("noticeDays")]?.number
    return Notice(days: days, before: day)
  }

  // MARK: In the form of a meeting

  /// The body that a meeting's form names.
  private func body(in form: FormState) -> RecordID? {
    guard form.type.name == Meeting.typeName,
      let slot = form.slots.first(where: { $0.name == CellName("body") }),
      case .chosen(let value) = slot.input
    else { return nil }
    return value.link
  }

  func choiceAsks(in form: FormState) -> [Ask] {
    guard let body = body(in: form),
      let slot = form.slots.first(where: { $0.name == CellName("span") }),
      let span = typedSpan(slot)
    else { return [] }
    return choiceAsks(of: body, at: span, as: form.record)
  }

  /// What stands behind the echo of a meeting's day while the notice can be kept.
  func keptNotice(_ span: CivilSpan, at slot: FormSlot) -> String? {
    guard let form, slot.name == CellName("span"), let body = body(in: form),
      notice(of: body, before: span.start)?.isOver(on: moment.today) == false
    else { return nil }
    return noticeText(of: body, on: span.start)
  }

  /// What stands below a meeting's day and stops nothing: a notice that cannot be kept any more,
  /// people who are wanted elsewhere.
  func choiceWarning(at slot: FormSlot) -> String? {
    guard let form, slot.name == CellName("span"), let body = body(in: form),
      let span = typedSpan(slot)
    else { return nil }
    let state = state(in: form)
    guard state != .held, state != .cancelled else { return nil }
    var news: [String] = []
    if state != .invited, notice(of: body, before: span.start)?.isOver(on: moment.today) == true {
      news += [noticeText(of: body, on: span.start)].compactMap { $0 }
    }
    news += collisions(of: body, at: span, as: form.record)
      .map { shortLine(of: $0, besides: form.record) }
    return news.isEmpty ? nil : news.joined(separator: " · ")
  }

  /// How far the meeting of a form is.
  private func state(in form: FormState) -> Meeting.State? {
    let slot = form.slots.first { $0.name == CellName("state") }
    guard case .chosen(let value)? = slot?.input else { return nil }
    return Meeting.State(rawValue: value.string)
  }
}
