/// From when to when: days, times of day and lengths.
extension DateReader {
  /// Takes days with or without times to the end of the text.
  ///
  /// A beginning alone lasts as long as the span that stands already, and a day alone keeps its
  /// hours.
  mutating func span(like base: CivilSpan? = nil) -> CivilSpan? {
    guard let first = day(.loose) else { return nil }
    let firstTime = apartTime()
    if let firstTime, let minutes = attempt({ $0.length() }) {
      return first.date(notBefore: context.today, in: context).flatMap {
        lasting(minutes, from: CivilDateTime(date: $0, time: firstTime))
      }
    }
    var last: TypedDay?
    var lastTime: CivilTime?
    if dash() {
      last = attempt { $0.day(firstTime == nil ? .loose : .strict) }
      lastTime = last == nil ? attempt { $0.time() } : apartTime()
      guard last != nil || lastTime != nil else { return nil }
    }
    let completed = first.completed(by: last, in: context)
    guard isAtEnd, let start = completed.date(notBefore: context.today, in: context),
      let end = last.map({ $0.date(notBefore: start, in: context) }) ?? start
    else { return nil }
    switch (firstTime, lastTime) {
    case (nil, nil) where last == nil:
      guard let base, base.start == base.end, let from = base.startTime, let to = base.endTime
      else { return CivilSpan(start) }
      return Self.span(start, from, start, to)
    case (nil, nil): return CivilSpan(from: start, to: end)
    case (let from?, nil) where last == nil:
      return starting(CivilDateTime(date: start, time: from), like: base)
    case (let from?, let to?): return Self.span(start, from, end, to)
    default: return nil
    }
  }

  /// Takes times alone, or `+90min`, for the days of a span that stands already.
  mutating func times(on base: CivilSpan) -> CivilSpan? {
    if let minutes = attempt({ $0.length() }) {
      return base.startTime.flatMap {
        lasting(minutes, from: CivilDateTime(date: base.start, time: $0))
      }
    }
    guard let from = attempt({ $0.time() }) else { return nil }
    if let minutes = attempt({ $0.length() }) {
      return lasting(minutes, from: CivilDateTime(date: base.start, time: from))
    }
    guard dash() else {
      return isAtEnd ? starting(CivilDateTime(date: base.start, time: from), like: base) : nil
    }
    guard let to = attempt({ $0.time() }), isAtEnd else { return nil }
    return Self.span(base.start, from, base.end, to)
  }

  /// Takes `9`, `930`, `9:30`, `9.30`, each with or without `Uhr`.
  private mutating func time() -> CivilTime? {
    guard let number = tokens.sized(digits: 1...4) else { return nil }
    var (hour, minute) = (number.value, 0)
    if number.digits > 2 {
      (hour, minute) = number.value.quotientAndRemainder(dividingBy: 100)
    } else if tokens.take(":") || tokens.take(".") {
      guard !tokens.isApart, let minutes = tokens.number(digits: 2...2) else { return nil }
      minute = minutes
    }
    _ = tokens.take(word: "uhr")
    return CivilTime(hour: hour, minute: minute)
  }

  /// Takes a time after a day: there is a blank between.
  private mutating func apartTime() -> CivilTime? {
    guard tokens.isApart else { return nil }
    return attempt { $0.time() }
  }

  /// Takes `+90min`, `+2h` and gives the minutes.
  private mutating func length() -> Int? {
    guard tokens.take("+"), let count = tokens.number(digits: 1...4) else { return nil }
    if tokens.take(word: "min", "minuten", "minute", "minutes") { return count }
    return tokens.take(word: "h", "std", "stunden", "stunde", "hours", "hour") ? count * 60 : nil
  }

  /// Takes a dash or `bis`.
  private mutating func dash() -> Bool {
    tokens.take("-") || tokens.take(word: "bis")
      || context.language == .english && tokens.take(word: "to", "until")
  }

  /// A span of the length that another one of one day has.
  private func starting(_ start: CivilDateTime, like base: CivilSpan?) -> CivilSpan? {
    guard let base, base.start == base.end, let from = base.startTime, let to = base.endTime,
      let span = lasting(to.minuteOfDay - from.minuteOfDay, from: start)
    else { return Self.span(start.date, start.time, start.date, start.time) }
    return span
  }

  /// The span from a moment on, if nothing follows.
  private func lasting(_ minutes: Int, from start: CivilDateTime) -> CivilSpan? {
    let (days, minute) = (start.time.minuteOfDay + minutes).quotientAndRemainder(
      dividingBy: 24 * 60)
    guard isAtEnd, let time = CivilTime(hour: minute / 60, minute: minute % 60) else { return nil }
    return Self.span(start.date, start.time, start.date.adding(days: days), time)
  }

  private static func span(
    _ start: CivilDate,
    _ from: CivilTime,
    _ end: CivilDate,
    _ to: CivilTime
  ) -> CivilSpan? {
    CivilSpan(
      from: CivilDateTime(date: start, time: from),
      to: CivilDateTime(date: end, time: to)
    )
  }
}
