import Domain

/// Meetings with their agendas, and the days that stop meetings.
extension NetworkWriter {
  mutating func meeting(_ number: Int) -> Meeting {
    var meeting: Meeting = new()
    meetings.append(meeting.id.raw)
    let day = meetingDay(number)
    meeting.body = ID(chance.pick(network.bodies).id)
    meeting.span = span(on: day)
    meeting.host = ID(chance.pick(network.partners))
    meeting.place = chance.pick(TopicWords.rooms)
    meeting.state =
      day < Self.today
      ? (chance.happens(percent: 92) ? .held : .cancelled)
      : chance.pick([.scheduled, .scheduled, .invited, .proposed])
    return meeting
  }

  /// A working day, of the present year for the first meetings and of the other thirty-nine for the
  /// rest.
  private mutating func meetingDay(_ number: Int) -> CivilDate {
    let count = counts[.meetings] ?? 0
    let present = min(Self.meetingsThisYear, count / 2)
    let others = Self.years.filter { $0 != Self.today.year }
    let year = number < present ? Self.today.year : others[(number - present) % others.count]
    let first = CivilDate(year: year, month: 1, day: 5) ?? .first
    // Not behind Christmas: the next working day lies in the same year.
    var day = first.adding(days: chance.number(0...350))
    while day.weekday.isWeekend { day = day.adding(days: 1) }
    return day
  }

  private mutating func span(on day: CivilDate) -> CivilSpan? {
    let hour = chance.pick([9, 10, 13, 14])
    guard let start = CivilTime(hour: hour, minute: 0),
      let end = CivilTime(hour: hour + 2, minute: 30)
    else { return nil }
    return CivilSpan(
      from: CivilDateTime(date: day, time: start), to: CivilDateTime(date: day, time: end))
  }

  /// The items of one meeting follow each other.
  mutating func agendaItem(_ number: Int) -> AgendaItem {
    var item: AgendaItem = new()
    let count = max(1, counts[.agendaItems] ?? 1)
    item.meeting = ID(meetings[number * meetings.count / count])
    item.minutes = Int64(chance.pick([5, 10, 15, 20, 30, 45]))
    switch chance.number(0...9) {
    case 0...2:
      item.title = chance.pick(TopicWords.standingItems)
    case 3...5:
      item.title = chance.title()
      item.topic = ID(chance.pick(topicIDs))
    case 6...8:
      item.title = chance.title()
      item.project = ID(chance.pick(projects).id)
    default:
      item.title = chance.title()
      item.note = chance.sentence()
    }
    return item
  }

  /// As many in each of the forty years.
  mutating func calendarEntry(_ number: Int) -> CalendarEntry {
    var entry: CalendarEntry = new()
    let years = Array(Self.years)
    let january = CivilDate(year: years[number % years.count], month: 1, day: 1) ?? .first
    let start = january.adding(days: chance.number(0...350))
    entry.kind = chance.pick([.schoolHoliday, .custom, .blocked, .blocked])
    entry.title = chance.pick(TopicWords.occasions)
    let days = entry.kind == .schoolHoliday ? chance.number(5...40) : chance.number(0...3)
    entry.span = CivilSpan(from: start, to: start.adding(days: days))
    if entry.kind == .blocked { entry.partner = ID(chance.pick(network.partners)) }
    return entry
  }
}
