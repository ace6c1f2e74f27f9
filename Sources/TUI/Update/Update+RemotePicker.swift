import Domain
import Screen

/// Boxes that pick from a type with more records than the directory holds: the store looks for what
/// is typed.
extension AppState {
  /// The store has looked already.
  static func matchesAnything(_ item: PickerItem, _ text: String) -> Bool { true }

  func isRemote(_ purpose: PickerState.Purpose) -> Bool {
    guard case .field(_, let type) = purpose else { return false }
    return directory.entries[type] == nil
  }

  /// The question behind a box; none for one that holds all that it offers.
  func pickerAsks(_ open: PickerState) -> [Ask] {
    switch open.purpose {
    case .card, .menu, .many(.menu): return [nextMeetingAsk]
    case .trail(let project): return [.phases(project.id)]
    case .meetings: return [nearMeetingsAsk]
    case .meetingState(let meeting, _): return numberAsks(of: meeting)
    case .substitute(let entry): return [substitutesAsk(for: entry)]
    case .agenda(let meeting): return agendaPickAsks(of: meeting)
    case .view(.board): return board.card.map { [.phases($0.id)] } ?? []
    default: break
    }
    return remoteAsk(open).map { [$0] } ?? []
  }

  private func remoteAsk(_ open: PickerState) -> Ask? {
    guard isRemote(open.purpose), case .field(_, let name) = open.purpose,
      let type = Registry.type(name)
    else { return nil }
    let typed = open.picker.newName ?? open.picker.filter.text
    var columns: [Query.Column] = [.field(type.traits.title)]
    for field in ["partner", "body", "lead", "platform"] where type.field(field) != nil {
      columns.append(.label(field))
    }
    if name == Meeting.typeName { columns.append(.field("span")) }
    var query = Query(name, columns: columns, order: type.order)
    if name == Meeting.typeName {
      // A coming meeting is meant; what is over comes by its name.
      if typed.isEmpty {
        query.conditions = [
          .between("span", from: moment.today.canonical, before: "9999-12-32")
        ]
      }
    }
    if !typed.isEmpty { query.conditions.append(.matches(typed)) }
    return .rows(query, limit: 60)
  }

  /// Shows what the store has found; until it has, what there was.
  mutating func settlePicker() {
    guard var open = picker, let ask = remoteAsk(open), answers[ask] != nil,
      case .field(let name, let type) = open.purpose, let form,
      let slot = form.slots.first(where: { $0.name == name })
    else { return }
    var items = rows(ask).map { row -> PickerItem in
      let texts = row.values.map(\.string).filter { !$0.isEmpty }
      if type == Meeting.typeName {
        return PickerItem(
          id: row.id.hex, label: dayText(row.values.last ?? .null),
          detail: texts.dropLast().reversed().joined(separator: " · "))
      }
      return PickerItem(
        id: row.id.hex, label: texts.first ?? words("value.untitled"),
        detail: texts.dropFirst().joined(separator: " · "))
    }
    items += form.companions.filter { $0.type == type }.map {
      PickerItem(id: $0.id.hex, label: $0.title, detail: words("value.new"))
    }
    if !slot.field.isRequired, !slot.field.kind.hasMembers {
      let none = slot.field.word(of: "none", in: form.type.name).key
      let item = PickerItem(id: "", label: words[none] ?? words("value.none"))
      // Who types a name means somebody, whatever the field had before.
      let typed = open.picker.filter.text
      if typed.isEmpty || Self.matches(item, typed) { items.append(item) }
    }
    guard items != open.picker.items else { return }
    open.picker.replaceItems(items, matching: Self.matchesAnything)
    picker = open
  }
}
