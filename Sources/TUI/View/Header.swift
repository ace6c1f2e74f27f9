import Domain
import Screen

/// The first line: where one is, on whom the view is narrowed, which day it is.
func drawHeader(_ state: AppState, into canvas: inout Canvas, _ rect: Rect) {
  canvas.fill(rect, Theme.header)
  if state.showsMeeting { return drawMeetingHeader(state, into: &canvas, rect) }
  let words = state.words
  var left = [words("header.network")]
  switch state.overlays.last(where: \.fillsScreen) {
  case .form(let form): left.append(formTitle(form, state, isShort: true))
  case .trash: left.append(words("header.trash"))
  case .yearPlan(let plan): left.append(words(Text("plan.title", .verbatim("\(plan.year)"))))
  case .page(let page): left.append(state.pageTitle(page))
  case .sheet(let sheet): left.append(words(sheet.title))
  case .people: left.append(words("people.title"))
  case .review: left.append(words("header.review"))
  case .everywhere: left.append(words("everywhere.title"))
  case .views: left.append(words("views.title"))
  case .chronicle: left.append(words("chronicle.title"))
  case .writing:
    if let form = state.form { left.append(formTitle(form, state, isShort: true)) }
  case .then(let then): left.append(state.thenTitle(then))
  case .roll(let roll): left.append(state.rollTitle(roll))
  case .round(let round): left.append(state.roundTitle(round))
  case .circular(let circular): left.append(state.circularTitle(circular))
  case .headCounts: left.append(words("page.salon.headCounts"))
  case .stops, .ride: left.append(words("register.trips.title"))
  case .register(let register): left.append(words("register.\(register.kind.rawValue).title"))
  case .paper(let paper): left.append(state.paperTitle(paper))
  default:
    left.append(words(state.showsOverview ? "header.overview" : state.pane.title))
    if state.pane == .topics, case .one(let id) = state.topics.platform,
      let platform = state.directory.entry(Body.typeName, id)
    {
      left.append(platform.label)
    }
  }
  var right: [String] = []
  switch state.access {
  case .demo: right.append(words("header.demo"))
  case .readOnly: right.append(words("header.readonly"))
  case .edit: break
  }
  if let focus = state.directory.entry(Partner.typeName, state.focus) {
    right.append(words(Text("header.focus", .verbatim(focus.label))))
  }
  if let filter = state.headerFilter { right.append(filter) }
  right.append(dateText(state, isWide: rect.width >= 100))
  if rect.width >= 100, let next = nextMeetingText(state) { right.append("· " + next) }
  let spans = [
    Span(" " + left.joined(separator: " ▸ "), width: .flexible),
    Span("  " + right.joined(separator: "  ") + " "),
  ]
  canvas.write(spans, in: rect, over: Theme.header)
}

/// `Do MOB (in 3 Tagen)`: the next meeting, where one is planned.
private func nextMeetingText(_ state: AppState) -> String? {
  let row = state.rows(state.nextMeetingAsk).first { row in
    row.values[2].string != Meeting.State.cancelled.rawValue
  }
  guard let row, let day = CivilSpan(canonical: row.values[0].string)?.start else { return nil }
  let days = state.moment.today.days(to: day)
  let when =
    switch days {
    case ...0: state.words("next.today")
    case 1: state.words("next.tomorrow")
    default: state.words(Text("next.days", .number(days)))
    }
  return "\(state.words("weekday.\(day.weekday.rawValue)")) \(row.values[1].string) (\(when))"
}

/// `Mo 23.11. KW 48`, with room `Mo 23.11.2026 · KW 48`.
private func dateText(_ state: AppState, isWide: Bool) -> String {
  let today = state.moment.today
  let day = state.words("weekday.\(today.weekday.rawValue)")
  let date = "\(FieldText.two(today.day)).\(FieldText.two(today.month))."
  let week = state.words(Text("header.week", .number(today.isoWeek.week)))
  return isWide ? "\(day) \(date)\(today.year) · \(week)" : "\(day) \(date) \(week)"
}

/// The platforms with their counts; the one that is shown stands in brackets, not only in colour.
func drawStrip(_ state: AppState, into canvas: inout Canvas, _ rect: Rect) {
  let words = state.words
  let choices = state.platformChoices
  let labels = choices.map { choice -> String in
    let count = state.topicCountText(choice)
    switch choice {
    case .all: return "\(words("strip.all")) \(count)"
    case .none: return "\(words("strip.none")) \(count)"
    case .one(let id):
      return "\(state.directory.entry(Body.typeName, id)?.label ?? "?") \(count)"
    }
  }
  let present = choices.firstIndex(of: state.topics.platform) ?? 0
  let window = stripWindow(labels, around: present, columns: rect.width - 4)
  var x = rect.x + 1
  if window.lowerBound > 0 { canvas.write("◂", at: Point(x: rect.x, y: rect.y)) }
  for index in window {
    let isPresent = index == present
    let text = isPresent ? "[\(labels[index])]" : " \(labels[index]) "
    let start = x
    x += canvas.write(
      text, at: Point(x: x, y: rect.y), style: isPresent ? Theme.present : .plain, clip: rect)
    canvas.spot(Rect(x: start, y: rect.y, width: x - start, height: 1), .tab(index))
  }
  if window.upperBound < labels.count {
    canvas.write("▸", at: Point(x: rect.maxX - 1, y: rect.y), clip: rect)
  }
}

/// The labels that fit beside the present one.
func stripWindow(_ labels: [String], around present: Int, columns: Int) -> Range<Int> {
  var window = present..<min(present + 1, labels.count)
  var used = labels.isEmpty ? 0 : labels[present].displayWidth + 2
  var grows = true
  while grows {
    grows = false
    if window.lowerBound > 0 {
      let width = labels[window.lowerBound - 1].displayWidth + 2
      if used + width <= columns {
        window = window.lowerBound - 1..<window.upperBound
        used += width
        grows = true
      }
    }
    if window.upperBound < labels.count {
      let width = labels[window.upperBound].displayWidth + 2
      if used + width <= columns {
        window = window.lowerBound..<window.upperBound + 1
        used += width
        grows = true
      }
    }
  }
  return window
}

/// The line above the footer: a save that failed, the last step, the line of the search, or where
/// the cursor stands.
func drawStatus(_ state: AppState, into canvas: inout Canvas, _ layout: ScreenLayout) {
  let rect = layout.status
  if let line = state.reportLine, state.scope == .report {
    drawReportLine(line, state, into: &canvas, rect)
  } else if let line = state.lineQuestion {
    drawLine(line, state, into: &canvas, rect)
  } else if let line = state.filterLine {
    drawFilterLine(line, state, into: &canvas, rect)
  } else if let search = state.searchLine {
    drawSearchLine(search, state, into: &canvas, rect)
  } else if let notice = state.footRows {
    drawFootRows(notice, into: &canvas, rect)
  } else if !state.pending.isEmpty {
    canvas.write(
      state.words.label(of: state.pending) + " …", at: Point(x: rect.x + 1, y: rect.y), clip: rect)
  } else if state.showsMeeting, let meeting = state.meeting {
    canvas.write(
      meetingStatus(meeting, state), at: Point(x: rect.x + 1, y: rect.y), clip: rect)
  } else if state.trashList != nil
    || (state.scope == .topics && TopicLayout(of: state).listFrame == nil)
  {
    let isFrameless = state.trashList == nil && state.topics.list.row != nil
    canvas.write(
      positionText(state) + (isFrameless ? state.topicStars : ""),
      at: Point(x: rect.x + 1, y: rect.y), style: Theme.faint, clip: rect)
  } else if state.scope == .board, !state.showsOverview {
    canvas.write(
      state.boardPosition, at: Point(x: rect.x + 1, y: rect.y), style: Theme.faint, clip: rect)
  } else if state.showsSummary {
    canvas.write(state.summary, at: Point(x: rect.x + 1, y: rect.y), clip: rect)
  }
}

/// `3 von 12`, and after a jump `≈ von 12` until somebody has counted.
func positionText(_ state: AppState) -> String {
  let list = state.trashList ?? state.topics.list
  let words = state.words
  let total = state.trashList?.census.total ?? state.topics.count(state.topics.platform)
  let suffix = state.manySuffix(state.trashList == nil ? .topics : .trash)
  guard list.row != nil else { return list.isLoaded ? words("position.none") + suffix : "" }
  guard let position = list.position else {
    return words(Text("position.about", .number(total))) + suffix
  }
  let isAtLeast = state.trashList == nil && state.topics.list.census.isAtLeast
  return words(
    Text(
      "position.exact", .number(position + 1),
      .verbatim(words.number(max(total, position + 1), isAtLeast: isAtLeast)))) + suffix
}

/// The footer: the hints of the present scope in the order of the command table.
///
/// While a banner or an open line stands in the line above, a toast takes its place for one key.
func drawFooter(_ state: AppState, into canvas: inout Canvas, _ rect: Rect) {
  if state.scope == .report, let banner = state.banner {
    canvas.fill(rect, Theme.banner)
    canvas.write("! " + state.words(banner), at: rect.origin, style: Theme.banner, clip: rect)
    return
  }
  let isTaken =
    state.banner != nil || state.scope == .report || state.filterLine != nil
  if isTaken, let toast = state.toast {
    canvas.write(
      state.words.shortened(toast, to: rect.width - 2), at: Point(x: rect.x + 1, y: rect.y),
      style: Theme.strong, clip: rect)
    return
  }
  Bar(footerHints(state)).draw(into: &canvas, rect.columns(left: 1).rest)
}

package func footerHints(_ state: AppState) -> [Hint] { footerEntries(state).map(\.hint) }

/// The hints with the keys that a click on them stands for.
func footerEntries(_ state: AppState) -> [(keys: [Key], hint: Hint)] {
  let scope = state.scope
  return (Command.ofFooter[scope] ?? []).filter { $0.isWorthAHint(state) }
    .compactMap { (command) -> (keys: [Key], hint: Hint)? in
      guard let keys = state.keymap.keys(for: command, in: scope).first else { return nil }
      let hint = Hint(
        state.words.label(of: keys), state.words.label(of: command, in: scope),
        always: command == .help)
      return (keys, hint)
    }
}

extension Command {
  /// The commands that a scope's footer can name, in their order.
  fileprivate static let ofFooter: [Scope: [Command]] = Dictionary(
    uniqueKeysWithValues: Scope.allCases.map { scope in
      let commands = allCases.filter { $0.info.footer != nil && $0.info.scopes.contains(scope) }
      return (scope, commands.sorted { ($0.info.footer ?? 0) < ($1.info.footer ?? 0) })
    })

  /// What cannot run now is not offered, nor Esc where there is nothing to leave.
  fileprivate func isWorthAHint(_ state: AppState) -> Bool {
    let reason = disabledReason(in: state)
    let silent = [
      "disabled.empty", "disabled.empty.project", "disabled.readonly", "disabled.paused",
      "disabled.report", "plan.first", "disabled.people", "notice.page.rank",
      "disabled.page.meeting", "disabled.views", "disabled.register", "disabled.done",
      "disabled.idea", "disabled.trip",
      "disabled.filing",
      "filter.save.empty", "disabled.then",
    ]
    if let reason, silent.contains(reason.key) { return false }
    switch (self, state.scope) {
    case (.back, _) where !state.markedAtHand.isEmpty: return true
    case (.back, .topics), (.back, .partners), (.back, .calendar), (.back, .board):
      return state.isMarked || state.focus != nil || state.isFiltered
    case (.back, .form): return !state.mustBeSeated
    case (.exit, _), (.demo, _): return state.mustBeSeated
    case (.discard, .notice), (.take, .notice): return state.draftOffer != nil
    // The answers stand first where every letter is one.
    case (.open, .attendance), (.open, .replies), (.edit, .attendance), (.edit, .replies),
      (.fieldNext, .round), (.fieldPrevious, .form),
      (.undo, .roundOrder):
      return false
    case (.menu, .consent): return state.circularGoesOn
    case (.fieldPrevious, .round): return state.handRound?.phase == .hands
    case (.yes, .question), (.no, .question): return state.question?.isAsked == true
    case (.copy, let scope): return scope == .paper
    case (.deeper, .line):
      guard case .agenda = state.lineQuestion?.purpose else { return false }
      return true
    case (.mark, .plan), (.mark, .stops): return true
    case (.mark, _): return !state.markedAtHand.isEmpty
    case (.more, .plan): return state.yearPlan?.isPreview == true
    case (.revert, .writing):
      return state.form?.clashed.contains(state.writing?.field ?? .deleted) ?? false
    case (.enlarge, .form):
      return state.form?.slot.field.kind.isEnlarged ?? false
    case (.editor, .form): return state.form?.slots.contains { $0.field.kind == .longText } ?? false
    default: return true
    }
  }
}
