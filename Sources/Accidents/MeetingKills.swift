import App
import Domain
import Store
import System
import TUI

/// Kills the program at some moment of a running meeting.
///
/// The rule: no line whose Enter was answered is missing, of those that were not at most one is
/// there, every result and task names its line, and the next start stands in the meeting.
extension Kills {
  package func inMeeting(_ count: Int, seed: UInt64) throws -> Report {
    try prepareMeeting()
    var random = SplitMix64(seed: seed)
    var report = Report()
    for index in 0..<count {
      let seconds = Double.random(in: 0.05..<0.6, using: &random)
      let run = try play(
        Self.minutes, on: try copy(), under: ["timeout", "-s", "KILL", "\(seconds)"])
      report.points += 1
      let point = "meeting, kill \(index) of seed \(seed) after \(seconds) s"
      report.faults += try judgeMeeting(run, at: point)
    }
    return report
  }

  private static let lines = 60

  /// What is typed while the others talk: notes, results, tasks, internal lines, the next TOP.
  private static let minutes: String = {
    var script = "gs <Tab>\n@screen\n"
    for number in 1...lines {
      let sign = ["", "! ", "+ ", "", "# ", "? "][number % 6]
      let tail = number % 6 == 2 ? " >KR bis Fr" : ""
      script += "\"\(sign)Muster-\(number). Zeile\(tail)\" <Enter>\n@screen\n"
      if number.isMultiple(of: 15) { script += "<Tab>\n" }
    }
    return script
  }()

  /// The brochure's network with a meeting of today and five TOPs.
  private func prepareMeeting() throws {
    try Files.createPrivateDirectories(folder)
    let path = folder + "/first.db"
    for old in [path, path + "-journal"] { _ = try? Files.remove(old) }
    let world = StoreWorld(now: { 0 }, seed: 1, session: 1, network: try Book.network())
    let store = try Store.open(path: path, access: .edit, world: world)
    let bodies = try store.page(
      Query(Body.typeName, columns: [.field("code")], order: .rank("rank")), .first, before: 0,
      after: 20)
    var ids = IDSource(seed: 5)
    var meeting = Meeting(id: ID(ids.next(at: 0)))
    meeting.body = bodies.rows.first { $0.values[0].string == "MOB" }.map { ID($0.id) }
    meeting.span = CivilSpan(canonical: "2026-11-23T09:00/12:00")
    var writes = meeting.writes
    for number in 1...5 {
      var item = AgendaItem(id: ID(ids.next(at: 0)))
      item.meeting = meeting.id
      item.title = "Muster-TOP \(number)"
      item.minutes = 30
      writes += item.writes
    }
    let author = Author(name: "Geschäftsstelle", partner: nil, role: .moderation)
    try store.setSeat(author)
    let step = Step(
      StepText.Command.create.rawValue, [Meeting.typeName, "MOB"], writes: writes)
    _ = try store.apply(step, by: author)
  }

  private func judgeMeeting(_ run: Run, at point: String) throws -> [String] {
    // A line counts as answered from the first screen on that lists it.
    let answered = (1...Self.lines).filter { run.screens.contains("Muster-\($0). Zeile") }
    let again = try play("@screen\n", on: run.book, under: [])
    let world = StoreWorld(now: { 0 }, seed: 1, session: 1, network: try Book.network())
    do throws(StoreError) {
      let store = try Store.open(path: run.book, access: .edit, world: world)
      let diagnosis = try store.diagnose()
      var faults = diagnosis.isClean ? [] : ["\(point): \(diagnosis)"]
      func rows(_ type: String, _ columns: [String], _ order: Query.Order) throws(StoreError)
        -> [Row]
      {
        let query = Query(type, columns: columns.map { .field($0) }, order: order)
        return try store.page(query, .first, before: 0, after: 200).rows
      }
      let lines = try rows(MinuteLine.typeName, ["text"], .rank("rank"))
      let texts = lines.map { $0.values[0].string }
      let lost = answered.filter { number in
        !texts.contains { $0.hasPrefix("Muster-\(number). Zeile") }
      }
      if !lost.isEmpty { faults.append("\(point): lost \(lost)") }
      if lines.count > answered.count + 1 {
        faults.append("\(point): \(lines.count) lines, \(answered.count) answered")
      }
      let known = Set(lines.map(\.id))
      for type in [Result.typeName, Task.typeName, Question.typeName] {
        let order: Query.Order = .date(type == Result.typeName ? "day" : "due")
        for row in try rows(type, ["line"], order)
        where row.values[0].link.map(known.contains) != true {
          faults.append("\(point): \(type) without its line")
        }
      }
      let hasBegun = try store.viewStates().contains { name, text in
        name.hasPrefix("meeting.clock.") && MeetingClock(canonical: text)?.isBegun == true
      }
      if hasBegun != again.screens.contains("Muster-TOP") {
        faults.append("\(point): the next start does not stand in the meeting")
      }
      return faults
    } catch {
      return ["\(point): \(error)"]
    }
  }
}
