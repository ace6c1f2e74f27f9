import Domain
import Screen

/// Who stands in for somebody: a person of the same partner, or a typed name.
extension AppState {
  mutating func openSubstitutes() {
    guard let row = rollRow else {
      toast = Text("roll.nobody")
      return
    }
    let purpose = PickerState.Purpose.substitute(row.entry)
    let picker = Picker(items: substituteItems(for: row.entry), allowsCreation: true)
    overlays.append(.picker(PickerState(purpose: purpose, picker: picker)))
  }

  /// The people of somebody's partner; of the Geschäftsstelle those without a partner.
  func substitutesAsk(for entry: Roll.Entry) -> Ask {
    let query = Query(
      Person.typeName, columns: [.field("name"), .field("jobTitle")],
      conditions: [.equals("partner", Value(link: entry.partner?.raw))], order: .text("name"))
    return .rows(query, limit: 200)
  }

  func substituteItems(for entry: Roll.Entry) -> [PickerItem] {
    let day = rollState.map { self.day(of: $0.meeting) } ?? moment.today
    let speakers = speakers(on: day)
    return rows(substitutesAsk(for: entry)).filter { row in
      row.id != entry.person?.raw && !speakers.contains(row.id)
    }.map { row in
      PickerItem(
        id: row.id.hex, label: row.values[0].string, detail: row.values[1].string,
        searchText: row.values[0].string + " " + row.values[1].string)
    }
  }

  /// Shows the people of the box as soon as they are known.
  mutating func settleSubstitutes() {
    guard var open = picker, case .substitute(let entry) = open.purpose else { return }
    let items = substituteItems(for: entry)
    guard items != open.picker.items else { return }
    open.picker.replaceItems(items, matching: Self.matches)
    picker = open
  }

  /// Takes a person of the book, or a typed name.
  mutating func substitute(_ person: RecordID?, _ name: String, for entry: Roll.Entry) -> [Effect] {
    guard let row = rollRow, row.entry.person == entry.person, row.entry.record == entry.record
    else {
      toast = Text("notice.gone")
      return []
    }
    return answer(row, "attendance.state.represented") { attendance in
      attendance.attends(.represented)
      attendance.representedBy = person.map { ID($0) }
      attendance.substitute = person == nil ? name : ""
    }
  }
}
