import Domain
import Screen

/// What a key did to a form.
package enum FormAnswer: Equatable, Sendable {
  /// Something has changed that may have to be kept.
  case typed
  /// Enter in the last field.
  case save
  /// A value is to be picked, with the letter that was typed first.
  case pick(Character?)
  case ignored
}

extension FormState {
  /// Gives a key to the field under the cursor.
  package mutating func press(_ key: Key, in context: DateContext) -> FormAnswer {
    problems[slot.name] = nil
    if slots[focus].handle(key, in: context) { return .typed }
    switch key {
    case .enter where focus == lastShown: return .save
    case .enter, .down:
      checkField(in: context)
      moveFocus(by: 1)
    case .up:
      checkField(in: context)
      moveFocus(by: -1)
    case .character(let letter) where slot.field.kind.isPicked: return .pick(letter)
    default: break
    }
    return .ignored
  }

  package mutating func moveFocus(by step: Int) {
    repeat {
      focus = (focus + step + slots.count) % slots.count
    } while !isShown(slots[focus])
  }

  /// Says at once, on leaving a field, what is wrong with it.
  package mutating func checkField(in context: DateContext) {
    switch slot.read(in: context) {
    case .failure(let problem): problems[slot.name] = problem.text
    case .success(let cells):
      let isEmpty = (cells[slot.name] ?? .null) == .null
      problems[slot.name] =
        slot.field.isRequired && isEmpty && slot.isChanged ? Text("form.required") : nil
      let problems = termProblems(of: self.cells(in: context).cells)
      for name in problems.keys { self.problems[name] = problems[name] }
    }
  }

  package mutating func paste(_ text: String) {
    problems[slot.name] = nil
    slots[focus].paste(text)
  }

  /// A person made for a seat works for the partner for whom the seat is.
  private var partnerOfCompanions: Value? {
    let slot = slots.first { $0.name == CellName("partner") }
    guard case .chosen(let value)? = slot?.input, value.link != nil else { return nil }
    return value
  }

  /// A Projektgruppe made for a project accompanies it, with the partners who work on it
  /// (brochure row 49, R14).
  private func groupCells(_ project: Cells) -> Cells {
    var group = Body(id: ID(.zero))
    group.kind = .projectGroup
    group.projects = [ID(record)]
    let partners = project.filter { $0.key.field == "partners" && $0.value.number == 1 }
    let members = partners.compactMap(\.key.member) + [project[CellName("lead")]?.link]
    group.partners = Set(members.compactMap { $0 }.map { ID($0) })
    return group.cells
  }

  /// The step that brings the store to what the form says, and nothing else.
  package func step(writing cells: Cells) -> Step {
    var writes: [CellWrite] = []
    for companion in companions where slots.contains(where: { $0.names(companion.id) }) {
      guard let made = Registry.type(companion.type) else { continue }
      let isGroup = companion.type == Body.typeName && type.name == Project.typeName
      var new = isGroup ? groupCells(cells) : made.blank
      new[CellName(made.traits.title)] = .text(companion.title)
      if companion.type == Person.typeName, let partner = partnerOfCompanions {
        new[CellName("partner")] = partner
      }
      writes += new.writes(of: companion.type, companion.id)
    }
    let old = purpose == .create ? [:] : base
    for (name, value) in type.changes(from: old, to: cells) where slots.contains(name) {
      let basis: CellWrite.Basis = purpose == .create ? .anything : .version(versions[name])
      writes.append(CellWrite(type.name, record, name, value, basis: basis))
    }
    writes += given.writes(of: type.name, record)
    let command: StepText.Command = purpose == .create ? .create : .edit
    var moves: [RankMove] = []
    for field in type.fields {
      guard let place, purpose == .create, case .rank = field.kind else { continue }
      moves.append(RankMove(type.name, record, field: field.name, to: place))
    }
    return Step(command.rawValue, [type.name, title], writes: writes, moves: moves)
  }
}

extension FieldKind {
  /// Whether a value comes from a box of records.
  var isPicked: Bool {
    switch self {
    case .link, .set: true
    default: false
    }
  }

  var isKeyed: Bool {
    if case .keyed = self { return true }
    return false
  }
}

extension [FormSlot] {
  /// Whether a cell belongs to one of the places; what no place shows is never written.
  fileprivate func contains(_ name: CellName) -> Bool {
    contains { $0.holds(name) }
  }
}

extension FormSlot {
  /// Whether the cell is this place's; a set's place holds the cells of all its members.
  func holds(_ cell: CellName) -> Bool {
    if case .set = field.kind { return cell.field == name.field }
    return cell == name
  }

  fileprivate func names(_ record: RecordID) -> Bool {
    text.split(separator: " ").contains { $0 == record.hex }
  }
}
