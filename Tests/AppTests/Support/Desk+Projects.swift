import App
import Domain
import Store
import TUI

/// A person of Duisburg's team, and projects laid down as another laptop would.
extension Desk {
  static let duisburg = partner(2)
  static let krefeld = partner(3)

  static let member = Author(name: "Muster, Maria", partner: duisburg, role: .team)

  private static func partner(_ number: UInt64) -> RecordID {
    RecordID(high: 0x7000, low: 0x8000_0000_0001_0000 + number)
  }

  /// Lays a project down, with a Sachstand of so many days ago where that is said.
  @discardableResult
  func layDown(
    _ title: String, lead: RecordID = duisburg, phase: Project.Phase = .idea, days: Int? = nil,
    light: Report.Light = .green, change: (inout Project) -> Void = { _ in }
  ) throws -> RecordID {
    var ids = IDSource(seed: title.utf8.reduce(5381) { $0 &* 33 &+ UInt64($1) })
    var project = Project(id: ID(ids.next(at: DemoTime.milliseconds)))
    project.title = title
    project.lead = ID(lead)
    project.phase = phase
    change(&project)
    var writes = Self.writes(of: project)
    if let days {
      var report = Report(id: ID(ids.next(at: DemoTime.milliseconds)))
      report.project = project.id
      report.day = DemoTime.today.adding(days: -days)
      report.light = light
      report.text = "Muster-Sachstand"
      writes += Self.writes(of: report)
    }
    try commit(writes)
    return project.id.raw
  }

  /// A meeting of a body.
  func layDownMeeting(of body: RecordID, _ span: String) throws {
    var ids = IDSource(seed: 77)
    var meeting = Meeting(id: ID(ids.next(at: DemoTime.milliseconds)))
    meeting.body = ID(body)
    meeting.span = CivilSpan(canonical: span)
    try commit(Self.writes(of: meeting))
  }

  /// Writes as another program would, and lets this one see it.
  func commit(_ writes: [CellWrite]) throws {
    _ = try session.store.apply(Step("import", writes: writes), by: Self.member)
    session.send(.changedElsewhere)
  }

  static func writes<R: Record>(of record: R) -> [CellWrite] {
    record.cells.sorted { $0.key.wire < $1.key.wire }.map {
      CellWrite(R.typeName, record.id.raw, $0.key, $0.value)
    }
  }

  /// The number of Sachstände in the book.
  func reportCount(of project: RecordID) throws -> Int {
    let query = Query(
      Report.typeName, columns: [], conditions: [.equals("project", Value(link: project))],
      order: .date("day"))
    return try session.store.census(query).total
  }
}

/// The day on which the desks stand.
enum DemoTime {
  static let today = CivilDate(year: 2026, month: 11, day: 23) ?? .first
  static let milliseconds: Int64 = 1_795_420_800_000
}
