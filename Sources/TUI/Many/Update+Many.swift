import Domain
import Screen

/// What a box about several records, the clipboard or the order of a list is for.
package enum ManyPick: Equatable, Sendable {
  /// Where the marked records go.
  case menu
  /// Which field of them is to be edited.
  case field
  /// The partner whose interest in them changes.
  case interest(up: Bool)
  /// What of the row or screen is copied.
  case copy
  /// The order of the list.
  case sort
}

extension AppState {
  /// Runs what works on marks, and what belongs to no pane; nil where neither is meant.
  mutating func runMany(_ command: Command) -> [Effect]? {
    switch command {
    case .mark where scope != .plan: return markRow()
    case .markRange: return markStretch()
    case .markAll: return markAll()
    case .again: return repeatChange()
    case .copy: return openCopy()
    case .sort: return openSort()
    case .jumpBack: return jump(on: false)
    case .jumpOn: return jump(on: true)
    default: return runOnMarks(command)
    }
  }

  private mutating func runOnMarks(_ command: Command) -> [Effect]? {
    let ids = markedAtHand
    guard let place = markPlace, !ids.isEmpty else { return nil }
    let type = markedType(in: place)
    switch (command, place) {
    case (.restore, .trash): return change(type, ids, .restore)
    case (_, .trash): return nil
    case (.trash, _): return change(type, ids, .trash)
    case (.edit, _): openFieldMenu(type)
    case (.phaseNext, .board): return change(type, ids, .phase(1))
    case (.phasePrevious, .board): return change(type, ids, .phase(-1))
    case (.menu, .topics), (.menu, .board), (.menu, .meetings): openManyMenu(place)
    case (.more, .topics), (.less, .topics):
      guard let partner = interestedPartner else {
        let items = directory.partners.map {
          PickerItem(
            id: $0.id.hex, label: $0.label, detail: $0.title,
            searchText: $0.code + " " + $0.title)
        }
        openBox(.interest(up: command == .more), items)
        return []
      }
      return change(type, ids, .interest(partner, up: command == .more))
    default: return nil
    }
    return []
  }

  mutating func openBox(_ pick: ManyPick, _ items: [PickerItem], current: String? = nil) {
    overlays.append(
      .picker(PickerState(purpose: .many(pick), picker: Picker(items: items, current: current))))
  }

  /// The phases, states, platforms and coming meetings to which all marked records can go.
  private mutating func openManyMenu(_ place: MarkPlace) { openBox(.menu, manyMenuItems(place)) }

  func manyMenuItems(_ place: MarkPlace) -> [PickerItem] {
    switch place {
    case .board:
      Project.Phase.allCases.map { phase in
        PickerItem(
          id: "phase:" + phase.rawValue, label: "→ " + words("project.phase.\(phase.rawValue)"),
          detail: words("project.phase.label"))
      } + [
        PickerItem(id: "pause:", label: words("menu.pause")),
        PickerItem(id: "resume:", label: words("menu.resume")),
      ] + agendaItems
    case .topics:
      Topic.State.allCases.map { state in
        PickerItem(
          id: "state:" + state.rawValue, label: "→ " + words("topic.state." + state.rawValue),
          detail: words("topic.state.label"))
      } + agendaItems
        + directory.platforms.map {
          PickerItem(
            id: "platform:" + $0.id.hex, label: "→ " + $0.label, detail: $0.title,
            searchText: $0.code + " " + $0.title)
        }
    case .meetings:
      Meeting.State.allCases.map { state in
        PickerItem(
          id: "state:" + state.rawValue, label: "→ " + words("meeting.state.\(state.rawValue)"))
      }
    case .people, .trash, .results, .tasks, .salons, .trips: []
    }
  }

  /// Something was taken from a box.
  mutating func take(_ id: String, for pick: ManyPick) -> [Effect] {
    switch pick {
    case .copy: return copy(CopyKind(rawValue: id) ?? .line)
    case .sort: return sort(by: id)
    case .menu, .field, .interest: break
    }
    guard let place = markPlace else { return [] }
    let type = markedType(in: place)
    let ids = markedAtHand
    switch pick {
    case .field: return [.many(.gather(type, ids, .form(id)))]
    case .interest(let up):
      return RecordID(hex: id).map { change(type, ids, .interest($0, up: up)) } ?? []
    default: break
    }
    let parts = id.split(separator: ":", maxSplits: 1).map(String.init)
    let target = parts.count > 1 ? parts[1] : ""
    switch parts.first {
    case "pause", "resume": return change(type, ids, .rest(parts[0] == "pause"))
    case "meeting": return RecordID(hex: target).map { change(type, ids, .agenda($0)) } ?? []
    case "phase", "state", "platform":
      return change(type, ids, .write([CellName(parts[0]): .text(target)]))
    default: return []
    }
  }

  /// What the world has answered.
  mutating func take(_ answer: ManyAnswer) -> [Effect] {
    switch answer {
    case .surveyed(let list, let page, let survey): take(page, of: list, for: survey)
    case .gathered(let records, .change(let change, let commit)):
      return self.commit(change, to: records, commit)
    case .gathered(let records, .form(let field)): openManyForm(records, field)
    case .gathered(let records, .lines): return copyLines(of: records)
    case .recipients(let recipients, let isCut):
      return copyMailingList(recipients, isCut: isCut)
    case .copied(let copy, let outcome): report(copy, outcome)
    }
    return []
  }

  // MARK: Again

  /// What a step did is remembered as soon as the store has taken it.
  mutating func noteChange(in effects: [Effect]) {
    for case .commit(let step, _) in effects where !step.isMany { many.pending = Change(of: step) }
  }

  mutating func confirmChange(_ receipt: Receipt) {
    if let pending = many.pending {
      many.last = pending
      many.pending = nil
    }
    let changed = Set(receipt.records)
    for place in many.marks.keys {
      guard let ids = many.marks[place]?.ids, ids.contains(where: changed.contains) else {
        continue
      }
      // Of several marked rows one may be changed for itself.
      guard receipt.isMany || ids.allSatisfy(changed.contains) else { continue }
      many.marks[place] = nil
    }
  }

  /// `.`: the last change once more, on the row or on what is marked.
  private mutating func repeatChange() -> [Effect] {
    guard let change = many.last, let target = targetsAtHand else { return [] }
    return self.change(target.type, target.ids, change)
  }

  /// The marked records, or the one of the row, with their type.
  var targetsAtHand: (type: String, ids: [RecordID])? {
    if let place = markPlace, !markedAtHand.isEmpty {
      return (markedType(in: place), markedAtHand)
    }
    switch scope {
    case .topics, .reader: return topics.list.row.map { (Topic.typeName, [$0.id]) }
    case .board: return board.row.map { (Project.typeName, [$0.id]) }
    case .calendar: return meetingsAtHand.first.map { (Meeting.typeName, [$0.id]) }
    case .peopleList: return people?.list.row.map { (Person.typeName, [$0.id]) }
    case .register: return register?.list.row.map { (register?.kind.type ?? "", [$0.id]) }
    case .trash: return trashList?.row.map { (trashList?.query.type ?? "", [$0.id]) }
    case .page: return page.map { ($0.type, [$0.id]) }
    case .partners: return partnerAtHand.map { (Partner.typeName, [$0.id]) }
    default: return nil
    }
  }

  /// The meetings under the calendar's cursor.
  var meetingsAtHand: [MeetingMark] {
    switch calendar.look {
    case .year: cellAtHand
    case .month: meetings(on: calendarDay)
    case .list: calendar.list.row.flatMap { MeetingMark($0) }.map { [$0] } ?? []
    case .weeks: weekMeetingAtHand.map { [$0] } ?? []
    }
  }

  /// Why a command of this round cannot run.
  func reasonAgainstMany(_ command: Command) -> Text? {
    switch command {
    case .mark where scope == .calendar && markPlace == nil,
      .markRange where markPlace == nil, .markAll where markPlace == nil:
      return Text("disabled.mark.calendar")
    case .mark where scope != .plan, .markRange, .markAll:
      guard let place = markPlace else { return nil }
      return self[listAtHand]?.row == nil && (many.marks[place]?.count ?? 0) == 0
        ? emptiness : nil
    case .again:
      if access == .readOnly { return Text("disabled.readonly") }
      guard let last = many.last else { return Text("disabled.again") }
      guard let target = targetsAtHand else { return emptiness }
      let fits = Registry.type(target.type).map { last.fits($0) } ?? false
      return fits && (scope == .trash) == (last == .restore) ? nil : Text("disabled.again.unfit")
    case .copy where copyKinds.isEmpty: return emptiness
    case .sort where sortPlace == nil: return Text("disabled.sort")
    case .rankDown where scope == .topics, .rankUp where scope == .topics:
      return orderWord(of: .topics) == nil ? nil : Text("disabled.rank.sorted")
    case .jumpBack: return many.jumps.canGoBack ? nil : Text("disabled.jump.back")
    case .jumpOn: return many.jumps.canGoOn ? nil : Text("disabled.jump.on")
    default: return nil
    }
  }
}

extension Step {
  /// Whether it was taken over several records at once.
  var isMany: Bool { command.hasSuffix("-many") }
}

extension Receipt {
  /// Whether the step was taken over several records at once: the cursor then stays where it is.
  var isMany: Bool { command.hasSuffix("-many") }
}

extension AppState {
  /// The list under an open box.
  var placeBelowBox: MarkPlace? {
    var below = self
    below.overlays.removeLast()
    return below.markPlace
  }

  func boxTitle(_ pick: ManyPick) -> String {
    let place = placeBelowBox
    let count = place.flatMap { many.marks[$0]?.count } ?? 0
    let type = place.map { markedType(in: $0) } ?? Topic.typeName
    let what = Text.Argument.text(Text("\(type).many", .number(count)))
    switch pick {
    case .menu: return words(Text("many.menu.title", what))
    case .field: return words(Text("many.field.title", what))
    case .interest(let up): return words(up ? "interest.title.more" : "interest.title.less")
    case .copy: return words("copy.title")
    case .sort: return words("sort.title.box")
    }
  }

  /// `3 Themen bearbeiten · bisher verschieden`.
  func manyTitle(of form: FormState) -> String {
    let what = Text.Argument.text(Text("\(form.type.name).many", .number(form.many.count)))
    return words(Text(form.isVaried ? "many.form.varied" : "many.form", what))
  }
}
