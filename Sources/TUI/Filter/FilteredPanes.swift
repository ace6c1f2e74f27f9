import Domain
import Screen

/// What the panes whose rows are no windowed list show of a filter.
extension AppState {
  // MARK: Partners

  private var partnerFilterAsk: Ask? {
    let filter = conditions(in: .partners)
    guard !filter.isEmpty else { return nil }
    return .rows(
      Query(Partner.typeName, columns: [], conditions: filter, order: .rank("rank")), limit: 200)
  }

  var partnerFilterAsks: [Ask] { [partnerFilterAsk].compactMap { $0 } }

  /// It is known whom the filter leaves.
  var knowsShownPartners: Bool { partnerFilterAsk.map { answers[$0] != nil } ?? true }

  /// The partners that the filter leaves, all of them until it is known.
  package var shownPartners: [Directory.Entry] {
    guard let ask = partnerFilterAsk, answers[ask] != nil else { return directory.partners }
    let left = Set(rows(ask).map(\.id))
    return directory.partners.filter { left.contains($0.id) }
  }

  // MARK: Calendar

  /// The asks of a period with the filter; those without it are asked as ever, for proposals and
  /// the count of the year must know all meetings.
  private func filtered(_ ask: Ask) -> Ask {
    let filter = conditions(in: .calendar)
    guard !filter.isEmpty, case .rows(var query, let limit) = ask else { return ask }
    query.filter(by: filter)
    return .rows(query, limit: limit)
  }

  var shownNearbyAsk: Ask { filtered(nearbyAsk) }

  func shownMeetingsAsk(of body: RecordID, in year: Int) -> Ask {
    filtered(meetingsAsk(of: body, in: year))
  }

  var calendarFilterAsks: [Ask] {
    guard !conditions(in: .calendar).isEmpty else { return [] }
    switch calendar.look {
    case .year:
      return calendarBodies.prefix(Self.bodyLimit).map {
        shownMeetingsAsk(of: $0.id, in: calendarDay.year)
      }
    case .month, .list: return [shownNearbyAsk]
    case .weeks: return []
    }
  }

  /// The bodies of the year view: with a filter those that have a meeting which it leaves.
  package var shownBodies: [Directory.Entry] {
    guard calendar.look == .year, !conditions(in: .calendar).isEmpty else { return calendarBodies }
    return calendarBodies.prefix(Self.bodyLimit).filter { body in
      let ask = shownMeetingsAsk(of: body.id, in: calendarDay.year)
      return answers[ask] == nil || !rows(ask).isEmpty
    }
  }

  /// A body's year with the meetings that the filter leaves.
  func shownYearRow(of body: RecordID, in year: Int) -> YearRow {
    YearRow(
      meetings(shownMeetingsAsk(of: body, in: year)), year: year, target: nil,
      today: moment.today)
  }

  /// Lets the list of the meetings ask for what the filter leaves.
  mutating func takeCalendarFilter() {
    let query = newMeetingList.query
    guard calendar.list.query != query else { return }
    // The rows of before stay until the answer comes, which begins with the next one that is left.
    calendar.list.query = query
    calendar.list.lose()
  }

  /// How many meetings of what shows are left.
  var calendarCountLeft: String {
    switch calendar.look {
    case .list:
      words.number(calendar.list.census.total, isAtLeast: calendar.list.census.isAtLeast)
    case .month: words.number(rows(shownNearbyAsk).count)
    case .weeks: words.number(weeksMeetings.count { $0.day <= weeksEnd })
    case .year:
      words.number(
        shownBodies.reduce(0) {
          $0 + rows(shownMeetingsAsk(of: $1.id, in: calendarDay.year)).count
        })
    }
  }
}

/// Says that a filter leaves nothing, and how it is taken off; false where there is no filter.
func drawNothingLeft(
  _ place: SavedView.Place, _ state: AppState, into canvas: inout Canvas, _ rect: Rect
) -> Bool {
  let text = state.filterText(place)
  guard !text.isEmpty else { return false }
  let key = state.keymap.keys(for: .back, in: .topics).first ?? []
  canvas.writeEmptyText(
    state.words(Text("filter.none", .verbatim(text), .verbatim(state.words.label(of: key)))),
    in: rect)
  return true
}
