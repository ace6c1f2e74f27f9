import Domain
import Screen

/// The rows of a paper: what can be done, what is to be looked at before, the text.
extension AppState {
  func rows(of paper: PaperState, columns: Int) -> [PaperRow] {
    guard let matter = matter(of: paper.meeting) else { return [] }
    var rows: [PaperRow] = []
    let isChangeable = access != .readOnly
    switch paper.kind {
    case .invitation:
      if isChangeable { rows += [act(.invite, matter)].compactMap { $0 } }
      rows += hintRows(invitationHints(matter), columns: columns)
    case .minutes:
      rows += acts(on: matter, isChangeable: isChangeable)
      if matter.meeting.minutesState != .released {
        rows += hintRows(minutesHints(matter), columns: columns)
        rows += commentRows(matter, columns: columns)
      } else if case let late = matter.unreleased, !late.isEmpty {
        let hints: [(text: String, target: PaperRow.Target?)] = late.map {
          let text = Text("paper.check.late", .verbatim($0.clipped(to: 60)))
          return (words(text), isChangeable ? .act(.edition) : nil)
        }
        rows += hintRows(hints, columns: columns)
      }
    case .difference: return rows + differenceRows(matter, columns: columns)
    case .signIn, .extract: break
    }
    if !rows.isEmpty { rows.append(PaperRow(heading(words("paper.text")).row)) }
    let text = PaperFormat.text.page(blocks(of: paper, matter), language: words("language.code"))
    return rows + textRows(text, columns: columns, isTable: paper.kind == .signIn)
  }

  /// The text as it goes out; what would only break its shape is cut and not wrapped.
  private func textRows(_ text: String, columns: Int, isTable: Bool) -> [PaperRow] {
    text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
      let line = String(line)
      let isRule = line.utf8.allSatisfy { $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: "-") }
      let lines = isRule || isTable ? [line] : line.wrapped(to: max(8, columns))
      return lines.map { PaperRow(ListRow([Span($0, width: .flexible)])) }
    }
  }

  // MARK: What can be done

  private func acts(on matter: MeetingMatter, isChangeable: Bool) -> [PaperRow] {
    var acts: [PaperAct] = []
    switch matter.meeting.minutesState {
    case .draft: acts = [.review, .release]
    case .inReview: acts = [.release, .toDraft]
    case .released: acts = [.edition]
    }
    if !isChangeable { acts = [] }
    if !matter.editions.isEmpty,
      matter.editions.count > 1 || matter.meeting.minutesState != .released
    {
      acts.append(.difference)
    }
    acts.append(.extract)
    if isChangeable, matter.body?.kind == .conference { acts.append(.passOn) }
    return acts.compactMap { act($0, matter) }
  }

  private func act(_ act: PaperAct, _ matter: MeetingMatter) -> PaperRow? {
    guard let text = actText(act, matter) else { return nil }
    return PaperRow(ListRow([Span("→ " + words(text), Theme.strong, width: .flexible)]), .act(act))
  }

  private func actText(_ act: PaperAct, _ matter: MeetingMatter) -> Text? {
    switch act {
    case .invite:
      guard plannedMeeting(matter.meeting.id.raw) != nil, let span = matter.meeting.span else {
        return nil
      }
      if matter.meeting.state == .invited, let day = matter.meeting.invitedOn {
        return Text("paper.act.invite.again", .verbatim(FieldText.date(day)))
      }
      let day = matter.meeting.repliesBy ?? replyDay(of: matter.meeting) ?? span.start
      return Text("paper.act.invite", .verbatim(dayText(day)))
    case .review: return Text("paper.act.review", .verbatim(dayText(reviewDay)))
    case .release: return Text("paper.act.release", .verbatim("\(nextEdition(matter))"))
    case .toDraft: return Text("paper.act.toDraft")
    case .edition: return Text("paper.act.edition", .verbatim("\(nextEdition(matter))"))
    case .extract: return Text("paper.act.extract")
    case .difference: return Text("paper.act.difference")
    case .passOn:
      let count = missingPassingOn(matter).count
      return count == 0 ? nil : Text("paper.act.passOn", .number(count))
    }
  }

  /// The number of the Fassung that a release makes now.
  func nextEdition(_ matter: MeetingMatter) -> Int {
    let known = matter.editions.compactMap(\.number) + [matter.meeting.minutesEdition ?? 0]
    return Int(clamping: min((known.max() ?? 0) + 1, 999))
  }

  // MARK: What is to be looked at

  private func hintRows(
    _ hints: [(text: String, target: PaperRow.Target?)], columns: Int
  ) -> [PaperRow] {
    guard !hints.isEmpty else {
      return [PaperRow(ListRow([Span("✓ " + words("paper.check.none"), Theme.faint)]))]
    }
    return [PaperRow(heading("\(words("paper.check")) ── \(hints.count)").row)]
      + hints.map { hint in
        let lines = ("! " + hint.text).wrapped(to: max(8, columns))
        return PaperRow(ListRow(lines: lines.map { [Span($0, Theme.warning)] }), hint.target)
      }
  }

  /// Notice period, holidays, Sperrtermine, collisions, missing papers, an empty agenda.
  private func invitationHints(
    _ matter: MeetingMatter
  ) -> [(text: String, target: PaperRow.Target?)] {
    let meeting = matter.meeting
    var hints: [(text: String, target: PaperRow.Target?)] = []
    func field(_ name: String) -> PaperRow.Target {
      .field(Meeting.typeName, meeting.id.raw, CellName(name))
    }
    if let span = meeting.span, span.end >= moment.today {
      if let notice = notice(of: meeting.body?.raw, before: span.start),
        notice.isOver(on: moment.today), meeting.invitedOn == nil,
        let text = notice.text(on: moment.today)
      {
        hints.append((words(text), field("span")))
      }
      let book = calendarBook(around: span.start.year)
      let partners = meeting.body.flatMap { self.partners(of: $0.raw) }
      hints += book.remarks(on: span.start, for: partners).map {
        (dayText(span.start) + ": " + words($0.text), field("span"))
      }
      if let body = meeting.body {
        hints += collisions(of: body.raw, at: span, as: meeting.id.raw).compactMap { collision in
          collision.other(than: meeting.id.raw).map { other in
            (
              words("collision.title") + ": " + line(of: collision, besides: meeting.id.raw),
              .page(Meeting.typeName, other.id)
            )
          }
        }
      }
    }
    if matter.items.isEmpty { hints.append((words("paper.check.agenda"), nil)) }
    if meeting.place.isEmpty, meeting.online.isEmpty {
      hints.append((words("paper.check.place"), field("place")))
    }
    hints += matter.missingPapers.map { paper in
      (
        words(Text("paper.check.paper", .verbatim(paper.title))),
        .page(Paper.typeName, paper.id.raw)
      )
    }
    return hints
  }

  /// R21 and what else is missing in the minutes, with where to go for it.
  private func minutesHints(
    _ matter: MeetingMatter
  ) -> [(text: String, target: PaperRow.Target?)] {
    let id = matter.meeting.id.raw
    var hints: [(text: String, target: PaperRow.Target?)] = matter.check.hints.map { hint in
      let record = hint.record ?? id
      let target: PaperRow.Target
      switch hint.reason {
      case .nobodyPresent: target = .page(Meeting.typeName, id)
      case .noContent: target = .page(AgendaItem.typeName, record)
      case .noResponsible: target = .field(Result.typeName, record, CellName("partner"))
      case .noFollowUp: target = .field(Result.typeName, record, CellName("followUp"))
      case .noDate: target = .field(Task.typeName, record, CellName("due"))
      case .doubleNumber: target = .field(Result.typeName, record, CellName("number"))
      }
      return (words(hint.text), target)
    }
    if matter.meeting.minuteTaker == nil {
      let target = PaperRow.Target.field(Meeting.typeName, id, CellName("minuteTaker"))
      hints.append((words("paper.check.minuteTaker"), target))
    }
    return hints
  }

  /// The `#` lines of the TOPs: what is remarked in the Rückmeldung, and never leaves.
  private func commentRows(_ matter: MeetingMatter, columns: Int) -> [PaperRow] {
    let comments = matter.numbered.flatMap { item, number in
      (matter.lines[item.id] ?? []).filter { $0.kind == .internal }
        .map { (item: item, text: "\(number) # \($0.text)") }
    }
    guard !comments.isEmpty else { return [] }
    return [PaperRow(heading("\(words("paper.comments")) ── \(comments.count)").row)]
      + comments.map { comment in
        let lines = comment.text.wrapped(to: max(8, columns)).map { [Span($0)] }
        return PaperRow(
          ListRow(lines: lines), .page(AgendaItem.typeName, comment.item.id.raw))
      }
  }

  // MARK: Two Fassungen

  private func differenceRows(_ matter: MeetingMatter, columns: Int) -> [PaperRow] {
    guard let (old, new) = texts(matter) else {
      return [PaperRow(ListRow([Span(words("paper.difference.none"), Theme.faint)]))]
    }
    let lines = LineDiff.lines(from: old, to: new)
    guard lines.contains(where: { $0.change != .same }) else {
      return [PaperRow(ListRow([Span(words("paper.difference.same"), Theme.faint)]))]
    }
    let changed = lines.indices.filter { lines[$0].change != .same }
    var rows: [PaperRow] = []
    var last = -1
    for (index, line) in lines.enumerated() {
      let isNear = changed.contains { abs($0 - index) <= Self.differenceContext }
      guard isNear else { continue }
      if index > last + 1 { rows.append(PaperRow(ListRow([Span("…", Theme.faint)]))) }
      last = index
      let sign = line.change == .same ? "  " : line.change == .added ? "+ " : "- "
      let style = line.change == .same ? Theme.faint : .plain
      rows += (sign + line.text).wrapped(to: max(8, columns)).map {
        PaperRow(ListRow([Span($0, style)]))
      }
    }
    if last + 1 < lines.count { rows.append(PaperRow(ListRow([Span("…", Theme.faint)]))) }
    return rows
  }

  /// So many lines around a change say where it stands.
  private static let differenceContext = 2

  /// The last two Fassungen; while another one is being made, the last and what it would be.
  private func texts(_ matter: MeetingMatter) -> (old: String, new: String)? {
    let editions = matter.editions.sorted { ($0.number ?? 0, $0.id) < ($1.number ?? 0, $1.id) }
    guard let last = editions.last else { return nil }
    if matter.meeting.minutesState == .released {
      guard editions.count > 1 else { return nil }
      return (editions[editions.count - 2].text, last.text)
    }
    // The head of a Fassung names its number and day; both sides say the same there.
    let day = last.releasedOn ?? moment.today
    let edition = (number: Int(clamping: last.number ?? 1), day: day, note: last.note)
    let present = PlainMinutes(matter.minutes(words: words, edition: edition), words: words)
    return (last.text, PaperFormat.text.page(present.blocks, language: words("language.code")))
  }
}
