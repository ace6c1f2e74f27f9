import Domain
import Screen

/// The form over the whole body; its title names what is edited.
func drawForm(
  _ form: FormState, _ state: AppState, into canvas: inout Canvas, _ rect: Rect
) {
  canvas.fill(rect, .plain)
  canvas.box(rect, title: " " + formTitle(form, state), titleStyle: Theme.strong)
  var inner = rect.inset(dx: 1, dy: 1)
  if form.purpose == .seat {
    let lines = state.words("seat.introduction").wrapped(to: max(1, inner.width - 2))
    for (row, line) in lines.enumerated() {
      canvas.write(line, at: Point(x: inner.x + 1, y: inner.y + row), clip: inner)
    }
    inner = inner.rows(top: lines.count + 1).rest
  }
  let layout = state.formLayout(form, in: inner)
  formView(form, state).draw(into: &canvas, layout.form)
  if let calendar = layout.calendar {
    state.drawFormCalendar(form, into: &canvas, calendar, under: inner)
  }
}

/// What is edited; the short form leaves the record's own title out.
func formTitle(_ form: FormState, _ state: AppState, isShort: Bool = false) -> String {
  let words = state.words
  if !form.many.isEmpty { return state.manyTitle(of: form) }
  switch form.purpose {
  case .seat: return words("seat.title")
  case .create: return words(Text("form.title.create", .text(form.type.word)))
  case .edit where isShort: return words(Text("form.title.edit.short", .text(form.type.word)))
  case .edit:
    return words(
      Text("form.title.edit", .text(form.type.word), .verbatim(state.title(of: form))))
  }
}

extension AppState {
  /// What a form's record is called: its title as typed so far, or where a link or a day names it,
  /// as the store has it.
  func title(of form: FormState) -> String {
    let named = form.type.field(form.type.traits.title)?.kind
    if named == .shortText, !form.title.isEmpty { return form.title }
    return title(of: form.base.merging(form.given) { $1 }, in: form.type.name)
  }
}

/// Rows that a long text has in a form on a screen of so many rows.
private func areaRows(_ height: Int) -> Int {
  switch height {
  case ..<20: 3
  case ..<30: 5
  default: 10
  }
}

/// The form as the widget takes it: one item a field, the members of a keyed field as one table.
func formView(_ form: FormState, _ state: AppState) -> FormView {
  var items: [FormItem] = []
  var focus: Int?
  var section = ""
  var index = 0
  while index < form.slots.count {
    let field = form.slots[index].field
    let group = index..<(form.slots[index...].firstIndex { $0.field != field } ?? form.slots.count)
    guard form.isShown(form.slots[index]) else {
      index = group.upperBound
      continue
    }
    if field.section != section {
      section = field.section
      if form.type.sections.count > 1 {
        items.append(.heading(state.words("\(form.type.name).section.\(section)")))
      }
    }
    if group.contains(form.focus) { focus = items.count }
    items.append(.field(formField(form, group, state)))
    index = group.upperBound
  }
  return FormView(items: items, focus: focus)
}

private func formField(_ form: FormState, _ group: Range<Int>, _ state: AppState) -> FormField {
  let slots = form.slots[group]
  let slot = form.slots[group.contains(form.focus) ? form.focus : group.lowerBound]
  let type = form.type.name
  let problems = slots.compactMap { form.problems[$0.name] }
  return FormField(
    label: state.words(slot.field.label(in: type)) + (isMissing(slot) ? " !" : ""),
    content: content(form, group, state),
    help: state.dateEchoLine(slot)
      ?? state.words(slot.field.help(in: type)) + hint(for: slot, state),
    problem: (problems.first ?? state.warning(at: slot.name, in: form)).map { state.words($0) }
      ?? state.choiceWarning(at: slot),
    changed: form.purpose == .edit && slots.contains(where: \.isChanged))
}

/// Whether the save will ask for this field.
private func isMissing(_ slot: FormSlot) -> Bool { slot.field.isRequired && slot.text.isEmpty }

private func content(_ form: FormState, _ group: Range<Int>, _ state: AppState) -> FieldContent {
  let slot = form.slots[group.lowerBound]
  switch slot.input {
  case .line(let line): return .line(line)
  case .area(let area): return .area(area, rows: areaRows(state.size.height))
  case .chosen where slot.field.kind.isKeyed:
    return .table(
      group.map { index in
        let member = form.slots[index]
        let target = member.field.kind.target ?? ""
        let name = state.directory.entry(target, member.name.member)?.title ?? ""
        let key = "\(form.type.name).\(member.field.name).level.\(member.text)"
        return FieldRow(name, state.words[key] ?? member.text, focused: index == form.focus)
      })
  case .chosen(let value): return .value(chosenText(value, slot, form, state))
  case .members(let ids):
    let names = ids.map { name(of: $0, slot, form, state) }
    return .value(names.isEmpty ? state.words("value.none") : names.joined(separator: ", "))
  }
}

private func chosenText(
  _ value: Value, _ slot: FormSlot, _ form: FormState, _ state: AppState
) -> String {
  let words = state.words
  switch slot.field.kind {
  case .choice:
    return words[slot.field.word(of: value.string, in: form.type.name).key]
      ?? words(Text("value.verbatim", .verbatim(value.string)))
  case .yesNo: return words(value.number == 1 ? "value.yes" : "value.no")
  case .link, .parent:
    guard value != .null else {
      return words[slot.field.word(of: "none", in: form.type.name).key] ?? words("value.none")
    }
    guard let id = value.link else { return words("value.missing") }
    return name(of: id, slot, form, state)
  default: return value.string
  }
}

private func name(
  of id: RecordID, _ slot: FormSlot, _ form: FormState, _ state: AppState
) -> String {
  if let made = form.companions.first(where: { $0.id == id }) {
    return made.title + " " + state.words("value.new")
  }
  return state.fullLabel(slot.field.kind.target ?? "", id)
}

/// Behind the help line of a field: the keys that only this kind of field has.
private func hint(for slot: FormSlot, _ state: AppState) -> String {
  let key: String
  switch slot.field.kind {
  case .link, .set: key = "form.hint.link"
  case .choice, .yesNo: key = "form.hint.choice"
  case .keyed: key = "form.hint.keyed"
  case .longText: key = "form.hint.long"
  case .date, .span: key = "form.hint.date"
  default: return ""
  }
  return " · " + state.words(key)
}

extension AppState {
  /// Text areas move by the rows that show: their size follows the screen's.
  mutating func fitForm() {
    guard var form else { return }
    let body = ScreenLayout(of: self).body
    let inner = formLayout(form, in: body.inset(dx: 1, dy: 1)).form
    let size = formView(form, self).areaSize(rows: areaRows(self.size.height), in: inner)
    for index in form.slots.indices {
      let isLarge = writing?.field == form.slots[index].name
      let size = isLarge ? writingLayout(body).text.size : size
      guard case .area(var area) = form.slots[index].input, area.size != size else { continue }
      area.size = size
      form.slots[index].input = .area(area)
    }
    self.form = form
  }
}
