import Domain
import Screen

/// One field of several records, in a form of its own.
extension AppState {
  /// The fields that all marked records have and that a person may write.
  mutating func openFieldMenu(_ type: String) {
    guard let known = Registry.type(type) else { return }
    let items = known.fields.filter { $0.kind.isEditable && !$0.isLeftOut }.map { field in
      PickerItem(
        id: field.name, label: words(field.label(in: type)),
        detail: words(known.sectionKey(of: field)))
    }
    openBox(.field, items)
  }

  /// The form begins with what the first of them has; a value that differs is said in the title.
  mutating func openManyForm(_ records: [RecordState], _ field: String) {
    let present = records.filter { !$0.isTrashed }
    guard let first = present.first, let type = Registry.type(first.type),
      let info = type.field(field)
    else {
      toast = Text("notice.gone")
      return
    }
    if let left = many.left, left.type.name == type.name, left.slots.first?.field.name == field {
      var form = left
      form.many = present.map(\.id)
      overlays.append(.form(form))
      many.left = nil
      toast = Text("many.left")
      return
    }
    // What each partner has differs; only what is chosen is written.
    let cells = info.kind.isKeyed ? [:] : first.cells.filter { $0.key.field == field }
    var form = FormState(
      type: type, record: first.id, purpose: .edit, draft: ids.next(at: moment.milliseconds),
      cells: cells, versions: [:], directory: directory)
    form.slots = form.slots.filter { $0.field.name == field }
    form.many = present.map(\.id)
    let values = Set(present.map { record in record.cells.filter { $0.key.field == field } })
    form.isVaried = values.count > 1
    overlays.append(.form(form))
  }

  /// Writes the form's value to all its records, as one step.
  mutating func saveMany(_ form: FormState, _ cells: Cells) -> [Effect] {
    guard let field = form.slots.first?.field else { return [] }
    var values = cells.filter { $0.key.field == field.name }
    var sets: [String] = []
    if case .set = field.kind {
      sets = [field.name]
    } else if !field.kind.isKeyed, values.isEmpty {
      values[CellName(field.name)] = .null
    }
    guard !values.isEmpty || !sets.isEmpty else {
      toast = Text("many.unchanged")
      return []
    }
    return change(
      form.type.name, form.many, .write(values, sets: sets), .form(form.draft))
  }

  /// Closes such a form; what is typed comes back when the field is chosen again.
  mutating func leaveMany() -> [Effect]? {
    guard let form, !form.many.isEmpty else { return nil }
    many.left = form.isChanged ? form : nil
    toast = form.isChanged ? Text("many.kept") : nil
    self.form = nil
    return []
  }
}

extension RecordType {
  fileprivate func sectionKey(of field: FieldInfo) -> String { "\(name).section.\(field.section)" }
}
