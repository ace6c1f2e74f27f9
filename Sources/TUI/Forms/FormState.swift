import Domain
import Screen

/// A form over a record: what the store had, what is typed so far, and what is wrong with it.
///
/// Every place keeps its text as typed, so that nothing that somebody wrote is lost to a rule.
package struct FormState: Equatable, Sendable {
  package enum Purpose: Equatable, Sendable {
    case create
    case edit
    /// Who sits here; kept with the file and never exported.
    case seat
  }

  package let type: RecordType
  package let record: RecordID
  package let purpose: Purpose
  /// The draft under which the text is kept.
  package let draft: RecordID
  /// What the store had when the form opened, or at the last clash.
  package var base: Cells
  package var versions: [CellName: Stamp]
  /// The versions of `base`, while `versions` may still be those that a draft's author saw.
  var presentVersions: [CellName: Stamp]
  /// What a new record is given that no field shows: the record of which it is a part.
  package var given: Cells
  /// Where a new part stands among its neighbours; nil for the end.
  package var place: RankMove.Place?
  package var slots: [FormSlot]
  package var focus = 0
  package var problems: [CellName: Text] = [:]
  /// The places that others have changed meanwhile, until one of the two values is taken.
  package var clashed: Set<CellName> = []
  /// Records that a picker makes along with this one, in the same step.
  package var companions: [Companion] = []
  /// When the text is to be kept as a draft, in milliseconds of the wall clock.
  package var draftDue: Int64?
  /// The records that get the form's one field; empty where the form is about `record`.
  package var many: [RecordID] = []
  /// What they hold so far differs.
  var isVaried = false
  /// A draft of this form lies in the store.
  package var isKept = false
  /// All that is needed stands there, so that Enter saves as the first key.
  package var isReady = false

  /// A record that comes into being when the form is saved.
  package struct Companion: Equatable, Sendable {
    package var type: String
    package var id: RecordID
    package var title: String
  }

  /// A form that begins with these cells, which for an edit are also what the store has.
  package init(
    type: RecordType, record: RecordID, purpose: Purpose, draft: RecordID, cells: Cells,
    versions: [CellName: Stamp], directory: Directory
  ) {
    self.type = type
    self.record = record
    self.purpose = purpose
    self.draft = draft
    self.base = purpose == .edit ? cells : [:]
    self.versions = versions
    presentVersions = versions
    given =
      purpose == .create
      ? cells.filter { name, value in
        value != .null
          && type.field(name.field).map { !$0.kind.isEditable || $0.isLeftOut } == true
      } : [:]
    slots = type.fields.filter { $0.kind.isEditable && !$0.isLeftOut }.flatMap {
      field -> [FormSlot] in
      guard case .keyed(let target, _) = field.kind else {
        let name = CellName(field.name)
        return [FormSlot(field: field, name: name, cells: cells)]
      }
      return (directory.entries[target] ?? []).map {
        FormSlot(field: field, name: CellName(field.name, member: $0.id), cells: cells)
      }
    }
  }

  package var slot: FormSlot { slots[focus] }

  /// Whether a place shows now; what it holds stays, also while it does not.
  package func isShown(_ slot: FormSlot) -> Bool {
    guard let condition = slot.field.condition,
      let other = slots.first(where: { $0.field.name == condition.field })
    else { return true }
    return condition.values.contains {
      ($0.number.map(String.init) ?? $0.string) == other.text
    }
  }

  /// The last place that shows: Enter there saves.
  var lastShown: Int { slots.lastIndex(where: isShown) ?? slots.count - 1 }

  /// The name under which drafts of this form are found again.
  package var formName: String {
    purpose == .create ? Self.newName(type, given) : "\(type.name)/\(record.hex)"
  }

  /// The name of the drafts of a new record; a part's has that of its parent, so that a Sachstand
  /// never goes to another project than the one for which it was typed.
  static func newName(_ type: RecordType, _ cells: Cells) -> String {
    let parent = type.fields.first { field in
      if case .parent = field.kind { return true }
      return false
    }
    let id = parent.flatMap { cells[CellName($0.name)]?.link }
    return "\(type.name)/new" + (id.map { "/" + $0.hex } ?? "")
  }

  /// What the record is called, as typed so far.
  package var title: String {
    slots.first { $0.name == CellName(type.traits.title) }?.text ?? ""
  }

  /// The values as typed so far; what cannot be read stands for itself in `problems` instead.
  package func cells(in context: DateContext) -> (cells: Cells, problems: [CellName: Text]) {
    var cells: Cells = [:]
    var problems: [CellName: Text] = [:]
    for slot in slots {
      // What nobody touched stays as it is stored, also what this version cannot read.
      guard purpose != .edit || slot.isChanged else {
        cells.merge(base.filter { slot.holds($0.key) }) { $1 }
        if slot.field.isRequired, (cells[slot.name] ?? .null) == .null {
          problems[slot.name] = Text("form.required")
        }
        continue
      }
      switch slot.read(in: context) {
      case .success(let values): cells.merge(values) { $1 }
      case .failure(let problem): problems[slot.name] = problem.text
      }
      if slot.field.isRequired, problems[slot.name] == nil, (cells[slot.name] ?? .null) == .null {
        problems[slot.name] = Text("form.required")
      }
    }
    for (name, problem) in termProblems(of: cells) where problems[name] == nil {
      problems[name] = problem
    }
    return (cells, problems)
  }

  /// Takes the store's present value of a place for the one that the form began from.
  package mutating func rebase(_ name: CellName) {
    for index in slots.indices where slots[index].holds(name) { slots[index].rebase(on: base) }
  }

  /// Whether something is typed that the store does not have.
  package var isChanged: Bool { slots.contains { $0.isChanged } }
}
