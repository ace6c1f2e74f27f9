import Domain
import Screen

/// The Gremienkalender in its present look.
func drawCalendar(_ state: AppState, into canvas: inout Canvas, _ rect: Rect) {
  let look = state.words("calendar.look.\(state.calendar.look.rawValue)")
  canvas.frame(
    .calendar, rect, state, title: state.calendarTitle,
    right: [state.rhythmText, look].filter { !$0.isEmpty }.joined(separator: " · "),
    bottom: state.calendarPosition)
  let inner = rect.inset(by: 1)
  canvas.cursor = inner.origin
  switch state.calendar.look {
  case .year: drawYear(state, into: &canvas, inner)
  case .month: drawMonth(state, into: &canvas, inner)
  case .list: drawMeetingList(state, into: &canvas, inner)
  case .weeks: drawWeeks(state, into: &canvas, inner)
  }
}

extension AppState {
  /// `Gremienkalender 2026`, `Gremienkalender November 2026`.
  fileprivate var calendarTitle: String {
    let name = words(Pane.calendar.title)
    let day = calendarDay
    let period =
      switch calendar.look {
      case .year: "\(day.year)"
      case .month: "\(words("month.\(day.month)")) \(day.year)"
      case .list: ""
      case .weeks:
        words(Text("header.week", .number(weeksStart.isoWeek.week))) + " \(weeksStart.isoWeek.year)"
      }
    let focused =
      directory.entry(Partner.typeName, focus)
      .map { " · " + words(Text("header.focus", .verbatim($0.label))) } ?? ""
    return (period.isEmpty ? name : "\(name) \(period)") + focused
  }

  /// `5 von 9` where not all can show, in the list always.
  fileprivate var calendarPosition: String {
    switch calendar.look {
    case .year:
      let bodies = shownBodies
      guard let height = yearHeight, bodies.count > height else { return "" }
      let row = bodies.firstIndex { $0.id == bodyAtHand?.id } ?? 0
      return words(Text("position.exact", .number(row + 1), .verbatim("\(bodies.count)")))
    case .month:
      let isCut = rows(nearbyAsk).count >= Self.nearbyLimit
      return isCut ? words(Text("calendar.many", .number(Self.nearbyLimit))) : ""
    case .weeks: return weekPosition
    case .list:
      let list = calendar.list
      let suffix = manySuffix(.meetings)
      guard list.row != nil else { return list.isLoaded ? words("position.none") : "" }
      guard let position = list.position else {
        return words(Text("position.about", .number(list.census.total))) + suffix
      }
      return words(
        Text(
          "position.exact", .number(position + 1),
          .verbatim(
            words.number(
              max(position + 1, list.census.total), isAtLeast: list.census.isAtLeast)))) + suffix
    }
  }
}
