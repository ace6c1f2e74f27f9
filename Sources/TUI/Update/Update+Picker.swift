import Domain
import Screen

extension AppState {
  /// Typing matches anywhere in the words of an item, umlauts folded.
  static func matches(_ item: PickerItem, _ text: String) -> Bool {
    fold(item.searchText).contains(fold(text))
  }

  mutating func pressInPicker(_ key: Key) -> [Effect] {
    guard var open = picker else { return [] }
    let key = boxKey(key)
    if key == .control("l") { return [.redraw] }
    let purpose = open.purpose
    if keymap.answer([key], in: .picker) == .command(.help) {
      if case .help = purpose { return [] }
      openHelp()
      return []
    }
    if open.marks != nil, key == .character(" ") {
      markInPicker(&open)
      picker = open
      return []
    }
    let matcher = self.matcher(of: purpose)
    let outcome = open.picker.handle(key, matching: matcher)
    picker = open
    switch outcome {
    case .stay: return []
    case .left:
      overlays.removeLast()
      return []
    case .taken(let id):
      overlays.removeLast()
      if case .agenda(let meeting) = purpose {
        let marks = open.marks ?? []
        return takeOntoAgenda(marks.isEmpty ? [id] : marks, of: meeting)
      }
      return take(id, for: purpose)
    case .create(let name):
      return create(name, for: purpose)
    }
  }

  /// How a box narrows its items by what is typed.
  func matcher(of purpose: PickerState.Purpose) -> (PickerItem, String) -> Bool {
    if isRemote(purpose) { return { Self.matchesAnything($0, $1) } }
    return { Self.matches($0, $1) }
  }

  private mutating func take(_ id: String, for purpose: PickerState.Purpose) -> [Effect] {
    switch purpose {
    case .help(let below) where below == .notice || below.asksByKeys:
      guard let command = Command(rawValue: id) else { return [] }
      let keys = keymap.keys(for: command, in: below).first ?? []
      return keys.flatMap { press($0) }
    case .help:
      guard let command = Command(rawValue: id) else { return [] }
      if scope == .writing { return runInWriting(command) }
      return scope == .form ? runInForm(command) ?? [] : run(command)
    case .themes: return takeTheme(id)
    case .faces: return takeFace(id)
    case .meetings: return RecordID(hex: id).map { openMeeting($0) } ?? []
    case .lineOrders: return takeLineOrder(id)
    case .ideaPlatform(let idea, let title, let text):
      return RecordID(hex: id).map { putIntoBacklog(idea, title, text, of: $0) } ?? []
    case .registerLook(let kind): return takeRegisterLook(id, of: kind)
    case .interest(let topic, let up):
      guard let partner = RecordID(hex: id) else { return [] }
      return changeInterest(of: partner, in: topic, up: up)
    case .menu(let topic): return takeFromMenu(id, for: topic)
    case .many(let pick): return take(id, for: pick)
    case .card(let project): return takeFromMenu(id, for: project)
    case .things(let act): return takeThing(id, for: act)
    case .touched(let act): return takeTouched(id, for: act)
    case .newOnDay(let day): return takeNew(id, on: day)
    case .view(let pane): return takeView(id, in: pane)
    case .trail(let project):
      openPage(Project.typeName, project.id)
      return []
    case .substitute(let entry):
      guard let person = RecordID(hex: id) else { return [] }
      return substitute(person, "", for: entry)
    case .round(let meeting): return takeRoundSubject(id, of: meeting)
    case .meetingState(let meeting, let title):
      return takePaper(id, of: meeting) ?? setState(of: meeting, title, to: id)
    case .agenda(let meeting): return takeOntoAgenda([id], of: meeting)
    case .extract(let meeting):
      return RecordID(hex: id).map { openPaper(.extract($0), of: meeting) } ?? []
    case .field(let name, _):
      guard var form, let index = form.slots.firstIndex(where: { $0.name == name }) else {
        return []
      }
      form.slots[index].take(RecordID(hex: id))
      form.problems[name] = nil
      if !form.slots[index].field.kind.hasMembers, form.focus == index { form.moveFocus(by: 1) }
      keepLater(&form)
      self.form = form
      return []
    }
  }

  /// `+Name`: a new record, written in the same step as the form.
  private mutating func create(_ name: String, for purpose: PickerState.Purpose) -> [Effect] {
    if case .substitute(let entry) = purpose {
      overlays.removeLast()
      return substitute(nil, name, for: entry)
    }
    guard case .field(let cell, let type) = purpose, var form else { return [] }
    let id = ids.next(at: moment.milliseconds)
    form.companions.append(FormState.Companion(type: type, id: id, title: name))
    self.form = form
    overlays.removeLast()
    return take(id.hex, for: .field(cell, type: type))
  }

  // MARK: What the boxes offer

  mutating func openFieldPicker(for slot: FormSlot, typed: Character?) {
    guard let target = slot.field.kind.target else { return }
    let current = if case .chosen(let value) = slot.input { value.string } else { "" }
    let purpose = PickerState.Purpose.field(slot.name, type: target)
    var picker = Picker(
      items: items(of: target, in: slot), current: current,
      allowsCreation: Registry.type(target)?.traits.isOpen ?? false)
    if let typed {
      picker.paste(
        String(typed), matching: isRemote(purpose) ? Self.matchesAnything : Self.matches)
    }
    overlays.append(.picker(PickerState(purpose: purpose, picker: picker)))
  }

  private func items(of target: String, in slot: FormSlot) -> [PickerItem] {
    guard let form else { return [] }
    var items = entries(of: target, in: slot, of: form).map { entry in
      PickerItem(
        id: entry.id.hex, label: entry.label, detail: entry.code.isEmpty ? "" : entry.title,
        searchText: entry.code + " " + entry.title)
    }
    if !slot.field.isRequired, !slot.field.kind.hasMembers {
      let none = slot.field.word(of: "none", in: form.type.name).key
      items.append(PickerItem(id: "", label: words[none] ?? words("value.none")))
    }
    return items
  }

  /// What a link may point to: a topic's platform and a project's group are bodies of that kind.
  private func entries(of type: String, in slot: FormSlot, of form: FormState) -> [Directory.Entry]
  {
    let made = form.companions.filter { $0.type == type }.map {
      Directory.Entry(id: $0.id, code: "", title: $0.title, kind: Body.Kind.platform.rawValue)
    }
    let known =
      switch slot.field.name {
      case "platform": directory.platforms
      case "group": directory.groups
      default: directory.entries[type] ?? []
      }
    return known + made
  }

  func partnerPicker(_ purpose: PickerState.Purpose) -> PickerState {
    PickerState(
      purpose: purpose,
      picker: Picker(
        items: directory.partners.map {
          PickerItem(
            id: $0.id.hex, label: $0.label, detail: $0.title + presentInterest(of: $0.id),
            searchText: $0.code + " " + $0.title)
        }))
  }

  /// The stars that a partner has given the topic at hand so far.
  private func presentInterest(of partner: RecordID) -> String {
    let level = topics.detail?.cells[CellName("interest", member: partner)]?.number ?? 0
    return level > 0 ? " " + String(repeating: "★", count: Int(min(level, 3))) : ""
  }

  /// The targets of `m`: a state, or another platform.
  mutating func openMenu() {
    guard let topic = topicAtHand else { return }
    let picker = Picker(items: menuItems(of: topic))
    overlays.append(.picker(PickerState(purpose: .menu(topic), picker: picker)))
  }

  func menuItems(of topic: TopicAtHand) -> [PickerItem] {
    guard let row = topics.list.page.rows.first(where: { $0.id == topic.id }) else { return [] }
    let present = topics.value(.state, of: row).string
    let platform = topics.value(.platform, of: row).link
    let states = Topic.State.allCases.map(\.rawValue).filter { $0 != present }.map { token in
      PickerItem(
        id: "state:" + token, label: "→ " + words("topic.state." + token),
        detail: words("topic.state.label"))
    }
    let platforms = directory.platforms.filter { $0.id != platform }.map {
      PickerItem(
        id: "platform:" + $0.id.hex, label: "→ " + $0.label, detail: $0.title,
        searchText: $0.code + " " + $0.title)
    }
    return states + agendaItems + platforms
  }

  private mutating func takeFromMenu(_ id: String, for topic: TopicAtHand) -> [Effect] {
    let parts = id.split(separator: ":", maxSplits: 1)
    guard parts.count == 2 else { return [] }
    let target = String(parts[1])
    if parts[0] == "state" {
      return setField(
        "state", of: topic, to: .text(target), command: .choose, "topic.state." + target)
    }
    if parts[0] == "meeting" {
      guard let meeting = RecordID(hex: target) else { return [] }
      let state = CellWrite(
        Topic.typeName, topic.id, CellName("state"), .text(Topic.State.onAgenda.rawValue))
      return putOnAgenda(of: meeting, title: topic.title, also: [state]) {
        $0.topic = ID(topic.id)
      }
    }
    let entry = directory.entry(Body.typeName, RecordID(hex: target))
    return setField(
      "platform", of: topic, to: .text(target), command: .relink, entry?.label ?? "")
  }

  /// Every command of this screen with its key; typing filters, Enter runs the entry.
  mutating func openHelp() {
    let scope = self.scope
    let items = commands(of: scope).map { command in
      let keys = keymap.keys(for: command, in: scope)
      return PickerItem(
        id: command.rawValue,
        label: keys.map { words.label(of: $0) }.joined(separator: " "),
        detail: words.help(of: command, in: scope),
        searchText: words.label(of: command, in: scope) + " "
          + words.help(of: command, in: scope))
    }
    overlays.append(.picker(PickerState(purpose: .help(scope), picker: Picker(items: items))))
  }

  private func commands(of scope: Scope) -> [Command] {
    CommandInfo.Group.allCases.flatMap { group in
      Command.allCases.filter { $0.info.group == group && $0.info.scopes.contains(scope) }
    }
  }
}
