import Domain
import Screen

/// The first line of a meeting's screen, and what `:zeit` says.
extension AppState {
  /// The title in the longest form that fits: body, day, time, TOP, its minutes, the end.
  func meetingHeader(columns: Int) -> String {
    let forms = meetingTitles
    return forms.first { $0.displayWidth <= columns } ?? forms.last ?? ""
  }

  private var meetingTitles: [String] {
    guard let open = meeting else { return [] }
    let day = meetingSpan.map { dayText($0.start) } ?? ""
    let time = clockFace == .off ? "" : moment.time.canonical
    let bodies = bodyNames
    guard open.clock.isBegun else {
      let waits = words("meeting.notBegun")
      let sum = agendaSum
      return joined([
        [bodies.long, day, waits, sum], [bodies.short, day, waits, sum],
        [bodies.short, day, waits],
        [bodies.short, waits], [bodies.code, waits],
      ])
    }
    let place = placeText(isShort: false)
    let short = placeText(isShort: true)
    let end = endText(isShort: false)
    return joined([
      [bodies.long, day, time] + place + [end], [bodies.long, time] + place + [end],
      [bodies.short, time] + place + [end], [bodies.code, time] + place + [end],
      [bodies.code, time] + short + [endText(isShort: true)], [bodies.code] + short,
    ])
  }

  private func joined(_ forms: [[String]]) -> [String] {
    forms.map { $0.filter { !$0.isEmpty }.joined(separator: " · ") }
  }

  /// The body as the header names it: `Plattform Nachhaltige Mobilität`, `Plattform MOB`, `MOB`.
  private var bodyNames: (long: String, short: String, code: String) {
    guard let body = meetingBody else {
      let word = words("meeting.word")
      return (word, word, word)
    }
    guard meetingKind == .platform else { return (body.title, body.label, body.label) }
    let kind = words("body.kind.platform") + " "
    return (fullBodyName(body.id), kind + body.label, body.label)
  }

  /// A body as it is called before people who do not know its sign.
  func fullBodyName(_ body: RecordID?) -> String {
    guard let body = directory.entry(Body.typeName, body) else { return words("meeting.word") }
    return body.kind == Body.Kind.platform.rawValue
      ? words("body.kind.platform") + " " + body.title : body.title
  }

  /// `5 TOP, 85 von 120 Min.`.
  private var agendaSum: String {
    let items = meetingItems.filter { !$0.isPostponed }
    guard !items.isEmpty else { return "" }
    let sum = items.reduce(0) { $0 + ($1.minutes ?? 0) }
    guard let room = meetingSpan?.minutes, room > 0 else {
      return words(Text("meeting.sum.open", .number(items.count), .number(sum)))
    }
    return words(Text("meeting.sum", .number(items.count), .number(sum), .number(room)))
  }

  /// What runs, and for how long: `TOP 3 von 5`, `12:40 von 10:00`.
  private func placeText(isShort: Bool) -> [String] {
    guard let open = meeting else { return [] }
    if let ended = open.clock.ended {
      return [words(Text("meeting.ended", .verbatim(civilClock.civil(ended).time.canonical)))]
    }
    if case .pause(let planned) = open.clock.running {
      return [pauseText(planned)]
    }
    let items = meetingItems
    guard let item = items.first(where: { $0.id == open.runningItem }) else {
      return [words("meeting.stands")]
    }
    let count = items.count { $0.depth == 1 }
    let key = isShort ? "meeting.place.short" : "meeting.place"
    let place = words(Text(key, .verbatim(item.number), .verbatim(String(count))))
    return [place, spentText(on: item, open.clock, isShort: isShort)]
  }

  private func pauseText(_ planned: Int) -> String {
    guard let clock = meeting?.clock, clockFace != .off else { return words("meeting.pause") }
    let now = moment.milliseconds
    let begun = clock.timeRunning(at: now)
    return words(Text("meeting.pause.running", .number(Int(begun / 60_000)), .number(planned)))
  }

  /// `12:40 von 10:00` where seconds show, else `12 von 10 Min.`.
  private func spentText(on item: MeetingItem, _ clock: MeetingClock, isShort: Bool) -> String {
    let time = clock.time(of: item.id, at: moment.milliseconds)
    guard clockFace != .off else {
      return item.minutes.map { words(Text("meeting.planned", .number($0))) } ?? ""
    }
    if clock.showsSeconds(clockFace, item.planned, at: moment.milliseconds) {
      let spent = Self.minutesAndSeconds(time)
      guard let minutes = item.minutes else { return spent }
      return words(Text("meeting.spent", .verbatim(spent), .verbatim("\(minutes):00")))
    }
    let spent = Int(time / 60_000)
    guard let minutes = item.minutes else {
      return words(Text("meeting.spent.open", .verbatim(String(spent))))
    }
    return words(
      Text(
        isShort ? "meeting.spent.short" : "meeting.spent.minutes", .verbatim(String(spent)),
        .verbatim(String(minutes))))
  }

  private static func minutesAndSeconds(_ time: Int64) -> String {
    "\(time / 60_000):\(FieldText.two(Int(time / 1000 % 60)))"
  }

  /// `Ende etwa 15:03 (−2)`: the forecast, and by how many minutes it lies behind the plan.
  func endText(isShort: Bool) -> String {
    guard let open = meeting, open.isRunning, clockFace != .off else { return "" }
    let items = meetingItems.filter { !$0.isPostponed }.map(\.planned)
    guard let end = open.clock.forecast(items, at: moment.milliseconds) else { return "" }
    let time = civilClock.civil(end).time.canonical
    var delay = 0
    if let span = meetingSpan, span.contains(moment.today), let planned = span.endTime {
      let against = civilClock.milliseconds(
        of: CivilDateTime(date: span.end, time: planned))
      delay = open.clock.delay(items, against: against, at: moment.milliseconds) ?? 0
    }
    let word = words(Text(isShort ? "meeting.end.short" : "meeting.end", .verbatim(time)))
    guard delay != 0 else { return word }
    return word + (delay > 0 ? " (+\(delay))" : " (−\(-delay))")
  }

  /// What `:zeit` says.
  var timesText: Text {
    guard let open = meeting, let begun = open.clock.begun else { return notBegun }
    let since = civilClock.civil(begun).time.canonical
    var parts = [words(Text("meeting.since", .verbatim(moment.time.canonical), .verbatim(since)))]
    if let item = meetingItems.first(where: { $0.id == open.runningItem }) {
      let spent = Int(open.clock.time(of: item.id, at: moment.milliseconds) / 60_000)
      let planned = item.minutes.map(String.init) ?? "–"
      parts.append(
        words(
          Text(
            "meeting.times.item", .verbatim(item.number), .verbatim(String(spent)),
            .verbatim(planned))))
    } else {
      parts += placeText(isShort: false)
    }
    let end = endText(isShort: false)
    if !end.isEmpty { parts.append(end) }
    return Text("meeting.times", .verbatim(parts.joined(separator: " · ")))
  }
}
