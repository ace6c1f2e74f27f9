import Domain
import Screen

/// A long text of the form below, filling the screen.
///
/// The text itself stays in the form's place: its draft, its undo and its clash are the form's.
package struct WritingState: Equatable, Sendable {
  package var field: CellName
}

extension AppState {
  /// The text that fills the screen, if one does.
  package var writing: WritingState? {
    for case .writing(let writing) in overlays.reversed() { return writing }
    return nil
  }

  /// The long text under the pen, and its place in the form.
  var writtenArea: (index: Int, area: TextArea)? {
    guard let writing, let form,
      let index = form.slots.firstIndex(where: { $0.name == writing.field }),
      case .area(let area) = form.slots[index].input
    else { return nil }
    return (index, area)
  }

  /// Strg+G: a long text fills the screen, a day shows its calendar.
  mutating func enlargeField() -> [Effect] {
    guard var form else { return [] }
    if form.slot.field.kind == .date || form.slot.field.kind == .span {
      return openDayPicker()
    }
    let areas = form.slots.indices.filter {
      form.slots[$0].field.kind == .longText && form.isShown(form.slots[$0])
    }
    guard let index = areas.contains(form.focus) ? form.focus : areas.first else {
      toast = Text("writing.none")
      return []
    }
    form.focus = index
    self.form = form
    overlays.append(.writing(WritingState(field: form.slots[index].name)))
    return []
  }

  mutating func pressInWriting(_ key: Key) -> [Effect] {
    switch keymap.answer([key], in: .writing) {
    case .command(.save): return save()
    case .command(.editor): return handOverField()
    case .command(.revert): return revertWritten()
    case .command(.redraw): return [.redraw]
    case .command(.enlarge), .command(.back): return leaveWriting()
    default:
      guard var form, let (index, _) = writtenArea else { return [] }
      guard form.slots[index].write(key) else { return [] }
      form.problems[form.slots[index].name] = nil
      keepLater(&form)
      self.form = form
    }
    return []
  }

  /// Back to the form; all that is typed is there, and is kept as a draft.
  mutating func leaveWriting() -> [Effect] {
    overlays.removeLast()
    return keepDraft()
  }

  /// Strg+R: takes what others have written meanwhile; it never throws away more than that.
  private mutating func revertWritten() -> [Effect] {
    guard var form, let writing, form.clashed.contains(writing.field) else {
      toast = Text("writing.revert")
      return []
    }
    let index = writtenArea?.index ?? form.focus
    form.focus = index
    self.form = form
    return runInForm(.revert) ?? []
  }

  /// Runs a command that the help named.
  mutating func runInWriting(_ command: Command) -> [Effect] {
    switch command {
    case .save: return save()
    case .editor: return handOverField()
    case .revert: return revertWritten()
    case .redraw: return [.redraw]
    case .enlarge, .back: return leaveWriting()
    default: return []
    }
  }

  /// The form's step stands in the journal while its text still fills the screen: the form goes on
  /// from there, with the pen where it was.
  mutating func goOnWriting(_ receipt: Receipt, _ said: Text) -> [Effect]? {
    guard writing != nil, let form else { return nil }
    toast = said
    drafts.removeAll { $0.id == form.draft }
    unkept.remove(form.draft)
    self.form?.draftDue = nil
    let wasKept = form.isKept
    self.form?.isKept = false
    let effects: [Effect] = wasKept ? [.dropDraft(form.draft)] : []
    guard !receipt.records.isEmpty else { return effects }
    return effects + [.recall(form.type.name, form.record, .writing)]
  }

  /// The record as it was saved: the form over it goes on with the text areas as they are.
  mutating func takeWritten(_ record: RecordState) {
    guard writing != nil, let old = form, old.record == record.id else { return }
    var form = FormState(
      type: old.type, record: record.id, purpose: .edit, draft: old.draft, cells: record.cells,
      versions: record.versions, directory: directory)
    form.focus = old.focus
    for index in form.slots.indices {
      guard let same = old.slots.first(where: { $0.name == form.slots[index].name }),
        case .area = same.input
      else { continue }
      form.slots[index].input = same.input
    }
    if form.isChanged { keepLater(&form) }
    self.form = form
  }
}

extension FormSlot {
  /// A key for a text that fills the screen: Tab moves the line in and out.
  mutating func write(_ key: Key) -> Bool {
    guard case .area(var area) = input else { return false }
    defer { input = .area(area) }
    switch key {
    case .tab: area.indent()
    case .backTab: area.outdent()
    default: return area.handle(key)
    }
    return true
  }
}
