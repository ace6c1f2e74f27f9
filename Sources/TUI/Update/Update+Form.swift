import Domain
import Screen

extension AppState {
  /// A new topic with what the screen already knows, platform and proposer.
  mutating func openNewTopic() -> [Effect] {
    var topic = Topic(id: ID(ids.next(at: moment.milliseconds)))
    if case .one(let id) = topics.platform {
      topic.platform = ID(id)
    } else if let row = topics.list.row {
      topic.platform = topics.value(.platform, of: row).link.map { ID($0) }
    }
    topic.proposer = (focus ?? seat?.partner).map { ID($0) }
    return openNewForm(Topic.typeName, topic.cells)
  }

  /// A form for a new record that begins with these cells; or as a draft left it.
  ///
  /// A draft of the same form comes back instead, where it `resumes`: one about something else waits
  /// until it is offered.
  mutating func openNewForm(
    _ type: String, _ cells: Cells, as draft: Draft? = nil,
    resumes: (Draft) -> Bool = { _ in true }
  ) -> [Effect] {
    let name = Registry.type(type).map { FormState.newName($0, cells) }
    open(
      type, .create, cells, record: ids.next(at: moment.milliseconds),
      draft: draft ?? drafts.first { $0.form == name && resumes($0) })
    return []
  }

  /// A new record as a draft left it.
  mutating func openNewForm(as draft: Draft) -> [Effect] {
    let name = draft.form.split(separator: "/").first.map(String.init) ?? ""
    guard let type = Registry.type(name) else { return [] }
    return openNewForm(name, type.blank, as: draft)
  }

  /// The form over a record, with the draft that lies there for it.
  mutating func openForm(
    editing record: RecordState, as draft: Draft? = nil, at field: CellName? = nil
  ) {
    let name = "\(record.type)/\(record.id.hex)"
    open(
      record.type, .edit, record.cells, record: record.id, versions: record.versions,
      draft: draft ?? drafts.first { $0.form == name })
    guard let field, var form, let index = form.slots.firstIndex(where: { $0.holds(field) })
    else { return }
    form.focus = index
    self.form = form
  }

  private mutating func open(
    _ type: String, _ purpose: FormState.Purpose, _ cells: Cells, record: RecordID,
    versions: [CellName: Stamp] = [:], draft: Draft?
  ) {
    guard let type = Registry.type(type) else { return }
    var form = FormState(
      type: type, record: record, purpose: purpose,
      draft: draft?.id ?? ids.next(at: moment.milliseconds), cells: cells, versions: versions,
      directory: directory)
    if let draft {
      form.take(draft)
      drafts.removeAll { $0.id == draft.id }
      toast = Text("draft.taken", .verbatim(clock(draft.wallMilliseconds)))
    }
    overlays.append(.form(form))
  }

  /// What the form's links are called whose records the directory does not hold.
  func formAsks(_ form: FormState) -> [Ask] {
    seatAsks(of: form) + wholes(of: form).map { .record($0.type, $0.id) }
      + form.slots.flatMap { slot -> [Ask] in
        guard let target = slot.field.kind.target, directory.entries[target] == nil else {
          return []
        }
        switch slot.input {
        case .chosen(let value): return value.link.map { [.naming(target, $0)] } ?? []
        case .members(let ids): return ids.map { .naming(target, $0) }
        case .line, .area: return []
        }
      } + dateAsks(form) + standingItemAsks(form)
      + (form.type.name == Meeting.typeName ? numberAsks(of: form.record) : [])
  }

  /// The records of which a form's new record is a part.
  private func wholes(of form: FormState) -> [(type: String, id: RecordID)] {
    form.given.compactMap { name, value in
      guard let target = form.type.field(name.field)?.kind.target, let id = value.link else {
        return nil
      }
      return (target, id)
    }
  }

  /// The three fields of the first start, proposed from the login's name.
  mutating func seatForm(name: String) -> FormState {
    var cells = (seat.map { Seat(author: $0) } ?? Seat(id: Seat.only)).cells
    cells[CellName("name")] = Value(string: name)
    return FormState(
      type: Seat.recordType, record: Seat.only.raw, purpose: .seat,
      draft: ids.next(at: moment.milliseconds), cells: cells, versions: [:], directory: directory)
  }

  mutating func pressInForm(_ key: Key) -> [Effect] {
    guard var form else { return [] }
    if form.isReady {
      form.isReady = false
      self.form = form
      if key == .enter { return save() }
    }
    if case .command(let command) = keymap.answer([key], in: .form),
      let effects = runInForm(command)
    {
      return effects
    }
    switch form.press(key, in: dateContext) {
    case .typed: keepLater(&form)
    case .save:
      self.form = form
      return save()
    case .pick(let letter):
      self.form = form
      openFieldPicker(for: form.slot, typed: letter)
      return []
    case .ignored: break
    }
    self.form = form
    return []
  }

  /// Nil where the key belongs to the field after all.
  mutating func runInForm(_ command: Command) -> [Effect]? {
    guard var form else { return [] }
    switch command {
    case .save: return save()
    case .back: return leaveForm()
    case .editor: return handOverField()
    case .enlarge: return enlargeField()
    case .revert: return revertForm()
    case .help: openHelp()
    case .demo:
      toast = reasonAgainstDemo
      return toast == nil ? wishForDemo() : []
    case .redraw: return [.redraw]
    case .fieldNext, .fieldPrevious:
      form.checkField(in: dateContext)
      form.moveFocus(by: command == .fieldNext ? 1 : -1)
      self.form = form
    case .pick:
      if form.slot.field.kind == .date || form.slot.field.kind == .span, form.slot.text.isEmpty {
        return openDayPicker()
      }
      guard form.slot.field.kind.isPicked else { return nil }
      openFieldPicker(for: form.slot, typed: nil)
    default: return nil
    }
    return []
  }

  mutating func pasteIntoForm(_ text: String) -> [Effect] {
    guard var form else { return [] }
    form.paste(text)
    keepLater(&form)
    self.form = form
    return []
  }

  /// Saves what differs from the store, as one step; a mistake is shown at its field instead.
  mutating func save() -> [Effect] {
    guard var form else { return [] }
    let (cells, problems) = form.cells(in: dateContext)
    form.problems = problems
    if let index = form.slots.firstIndex(where: { problems[$0.name] != nil }) {
      form.focus = index
      self.form = form
      toast = Text("form.mistakes", .number(problems.count))
      return []
    }
    self.form = form
    if !form.many.isEmpty { return saveMany(form, cells) }
    // What goes into the trash with its whole would be out of sight at once.
    if wholes(of: form).contains(where: { record($0.type, $0.id)?.isTrashed == true }) {
      toast = Text("form.whole.trashed")
      return []
    }
    follow(form, cells)
    if form.purpose == .create { page?.awaited = form.record }
    if form.purpose == .seat { return [.seat(Seat(id: Seat.only, cells: cells).author)] }
    return [.commit(step(of: form, writing: cells), .form(form.draft))]
  }

  /// What saving the form does; a record without a title of its own is named by what it is about.
  private mutating func step(of form: FormState, writing cells: Cells) -> Step {
    var step = form.step(writing: cells).outsideTheTrash(form)
    step.writes += archiveWrites(of: form, step.writes)
    if form.type.name == Meeting.typeName {
      step.writes += numberWrites(of: form.record, with: step.writes)
    }
    let named = cells.merging(form.given) { typed, _ in typed }
    let title = title(of: named, in: form.type.name)
    let link = named[CellName(form.type.traits.title)]?.link
    // Who is made along with a seat has no name in the store yet.
    let made = form.companions.first { $0.id == link }?.title
    step.arguments[1] = [made, title].compactMap { $0 }.filter { !$0.isEmpty }
      .joined(separator: " · ")
    if form.purpose == .create, form.type.name == Meeting.typeName {
      step.writes += standingItems(of: named[CellName("body")]?.link, for: form.record)
    }
    return step
  }

  /// Closes the form; text that is not saved stays as a draft and is offered again.
  mutating func leaveForm() -> [Effect] {
    guard form != nil else { return [] }
    if mustBeSeated {
      toast = Text("form.seat.needed")
      return []
    }
    if let effects = leaveMany() { return effects }
    let effects = keepDraft()
    let isKept = self.form?.isKept ?? false
    self.form = nil
    if isKept { toast = Text("draft.kept") }
    return effects
  }

  /// Throws away what is typed and shows again what the store has; at a field that others have
  /// changed, this field alone.
  private mutating func revertForm() -> [Effect] {
    guard var form else { return [] }
    if form.clashed.contains(form.slot.name) {
      form.slots[form.focus].revert()
      form.problems[form.slot.name] = nil
      form.clashed.remove(form.slot.name)
      toast = Text("form.theirs")
      keepLater(&form)
      self.form = form
      return []
    }
    for index in form.slots.indices { form.slots[index].revert() }
    form.problems = [:]
    form.companions = []
    form.versions = form.presentVersions
    form.draftDue = nil
    toast = Text("draft.dropped")
    defer { self.form = form }
    unkept.remove(form.draft)
    guard form.isKept else { return [] }
    form.isKept = false
    return [.dropDraft(form.draft)]
  }

  mutating func closeForm(text: Text) -> [Effect] {
    toast = text
    guard let form else { return [] }
    self.form = nil
    drafts.removeAll { $0.id == form.draft }
    unkept.remove(form.draft)
    return form.isKept ? [.dropDraft(form.draft)] : []
  }

  /// Others have written the same fields: both values are shown, and the next save decides.
  mutating func report(_ clashes: [Clash], _ commit: Commit) -> [Effect] {
    if case .text(let type, let id, let name, let text, let version) = commit {
      return openForm(with: text, for: type, id, name, version)
    }
    guard case .form = commit, var form else {
      _ = settleLine(isSaved: false)
      toast = Text("notice.clash")
      return reload()
    }
    for clash in clashes {
      form.versions[clash.name] = clash.version
      form.presentVersions[clash.name] = clash.version
      guard clash.name != .deleted else { continue }
      form.base[clash.name] = clash.value
      form.rebase(clash.name)
      form.clashed.insert(clash.name)
      let mine = form.slots.first { $0.name == clash.name }?.text ?? ""
      form.problems[clash.name] = Text(
        "form.clash", .verbatim(clash.author), .verbatim(clock(clash.wallMilliseconds)),
        .text(valueText(clash.value.excerpt(against: mine), at: clash.name, in: form.type)))
    }
    if let index = form.slots.firstIndex(where: { form.problems[$0.name] != nil }) {
      form.focus = index
    }
    let isTrashed = clashes.contains { $0.name == .deleted && $0.value == .integer(1) }
    toast = isTrashed ? Text("form.trashed") : Text("form.clashes", .number(clashes.count))
    self.form = form
    return keepDraft()
  }

  /// A value as a sentence can name it.
  func valueText(_ value: Value, at name: CellName, in type: RecordType) -> Text {
    guard value != .null else { return Text("value.none") }
    switch type.field(name.field)?.kind {
    case .choice(let tokens) where tokens.contains(value.string):
      return Text("\(type.name).\(name.field).\(value.string)")
    case .link(let target), .parent(let target):
      guard let id = value.link else { return Text("value.missing") }
      let title = directory.entry(target, id)?.title ?? label(target, id)
      return title.map { Text("value.verbatim", .verbatim($0)) } ?? Text("value.missing")
    case .keyed(_, let range) where value.number.map(range.contains) == true:
      return Text("\(type.name).\(name.field).level.\(value.number ?? 0)")
    case let kind?:
      return Text("value.verbatim", .verbatim(FieldText.typed(value, as: kind)))
    case nil:
      return Text("value.verbatim", .verbatim(value.string))
    }
  }
}

extension Step {
  /// An edit that also says that the record is not in the trash.
  ///
  /// That changes nothing while the record is there; one that lies in the trash by now is a clash
  /// first, and comes back with the second save.
  fileprivate func outsideTheTrash(_ form: FormState) -> Step {
    guard form.purpose == .edit, !writes.isEmpty else { return self }
    var step = self
    step.writes.append(
      CellWrite(
        form.type.name, form.record, .deleted, .integer(0),
        basis: .version(form.versions[.deleted])))
    return step
  }
}

extension Value {
  /// A long text cut to where it begins to differ from another one.
  fileprivate func excerpt(against mine: String) -> Value {
    guard case .text(let theirs) = self, theirs.count > Self.shownExcerpt else { return self }
    let same = zip(theirs, mine).prefix { $0 == $1 }.count
    let start = max(0, min(same, theirs.count - 1) - Self.shownExcerpt / 3)
    let cut = theirs.dropFirst(start).prefix(Self.shownExcerpt)
    let end = start + cut.count < theirs.count ? "…" : ""
    let line = cut.map { $0.isNewline ? " " : String($0) }.joined()
    return .text((start > 0 ? "…" : "") + line + end)
  }

  private static let shownExcerpt = 60
}
