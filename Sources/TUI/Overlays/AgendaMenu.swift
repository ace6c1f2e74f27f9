import Domain
import Screen

/// The coming meetings in the menus of topics and projects: taking one makes a TOP of it
/// (brochure rows 48, 73, 78).
extension AppState {
  /// One entry for each of the next meetings.
  var agendaItems: [PickerItem] {
    comingMeetings.map { meeting in
      PickerItem(
        id: "meeting:" + meeting.id.hex, label: "→ " + meeting.title,
        detail: words("menu.agenda"), searchText: meeting.title + " " + words("menu.agenda"))
    }
  }

  /// The next meetings that are not called off, as `MOB Do 26.11.2026`.
  var comingMeetings: [(id: RecordID, title: String)] {
    rows(nextMeetingAsk).compactMap { row in
      guard row.values[2].string != Meeting.State.cancelled.rawValue,
        let day = CivilSpan(canonical: row.values[0].string)?.start
      else { return nil }
      return (row.id, "\(row.values[1].string) \(dayText(day))")
    }
  }

  /// Shows the meetings in an open menu as soon as they are known.
  mutating func settleAgendaMenu() {
    guard var open = picker else { return }
    let items: [PickerItem]
    switch open.purpose {
    case .card(let project): items = menuItems(of: project)
    case .menu(let topic): items = menuItems(of: topic)
    case .trail(let project): items = trailItems(of: project.id)
    case .agenda(let meeting): items = agendaPickItems(of: meeting)
    case .many(.menu):
      // Marks are those of the screen below the box.
      guard let place = placeBelowBox else { return }
      items = manyMenuItems(place)
    default: return
    }
    guard items != open.picker.items else { return }
    open.picker.replaceItems(items, matching: Self.matches)
    picker = open
  }

  /// What a TOP takes while nobody has said otherwise.
  static let usualMinutes: Int64 = 20

  /// A TOP of that meeting, at its end, with whatever is to stand in it.
  mutating func putOnAgenda(
    of meeting: RecordID, title: String, also writes: [CellWrite] = [],
    about: (inout AgendaItem) -> Void
  ) -> [Effect] {
    guard let known = comingMeetings.first(where: { $0.id == meeting }) else { return [] }
    var item = AgendaItem(id: ID(ids.next(at: moment.milliseconds)))
    item.meeting = ID(meeting)
    item.title = title
    item.minutes = Self.usualMinutes
    about(&item)
    let step = Step(
      StepText.Command.toAgenda.rawValue, [title, known.title], writes: item.writes + writes)
    return [.commit(step, .act)]
  }
}
