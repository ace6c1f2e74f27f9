import Domain
import Screen
import TUI
import Testing

/// Fields that have a sense only while another one says so.
@Suite("Fields that come and go")
struct ShownFieldTests {
  private static func form(_ cells: Cells = [:]) -> FormState {
    let type = RecordType(Project.self)
    return FormState(
      type: type, record: RecordID(high: 1, low: 1), purpose: .create,
      draft: RecordID(high: 2, low: 2), cells: type.blank.merging(cells) { $1 }, versions: [:],
      directory: Network.directory)
  }

  private static func index(_ field: String, in form: FormState) -> Int {
    form.slots.firstIndex { $0.field.name == field } ?? 0
  }

  private static let today = CivilDate(year: 2026, month: 11, day: 23) ?? .first

  @Test func `the cursor passes by what does not show`() {
    var form = Self.form()
    form.focus = Self.index("paused", in: form)
    form.moveFocus(by: 1)
    #expect(form.slot.field.name == "contact")
    form.moveFocus(by: -1)
    #expect(form.slot.field.name == "paused")
    _ = form.press(.right, today: Self.today)
    form.moveFocus(by: 1)
    #expect(form.slot.field.name == "pausedSince")
  }

  @Test func `what is hidden keeps what it holds`() {
    var form = Self.form([
      CellName("paused"): .integer(1), CellName("pausedReason"): .text("Muster-Grund"),
      CellName("title"): .text("Muster"),
    ])
    form.focus = Self.index("paused", in: form)
    _ = form.press(.right, today: Self.today)
    #expect(!form.isShown(form.slots[Self.index("pausedReason", in: form)]))
    let cells = form.cells(today: Self.today).cells
    #expect(cells[CellName("paused")] == .integer(0))
    #expect(cells[CellName("pausedReason")] == .text("Muster-Grund"))
  }
}
