import Domain
import Testing

/// What earlier meetings have left open comes once, and only what is due.
@Suite struct CarryOverTests {
  private let meeting = Self.id(Meeting.self, 1)
  private let earlier = Self.id(Meeting.self, 2)
  private let day = CivilDate(year: 2026, month: 11, day: 26) ?? .first

  private static func id<R: Record>(_ type: R.Type, _ number: UInt64) -> ID<R> {
    ID(RecordID(high: 0xE0, low: number))
  }

  private func result(_ number: UInt64, _ change: (inout Domain.Result) -> Void = { _ in })
    -> Domain.Result
  {
    var result = Domain.Result(id: Self.id(Domain.Result.self, number))
    result.text = "Wortlaut \(number)"
    result.number = "MOB-2026-0\(number)"
    result.meeting = earlier
    result.day = CivilDate(year: 2026, month: 6, day: 2)
    change(&result)
    return result
  }

  private func task(_ number: UInt64, _ change: (inout Domain.Task) -> Void = { _ in })
    -> Domain.Task
  {
    var task = Domain.Task(id: Self.id(Domain.Task.self, number))
    task.title = "Aufgabe \(number)"
    task.meeting = earlier
    change(&task)
    return task
  }

  private func over(
    agenda: [AgendaItem] = [], results: [Domain.Result] = [], tasks: [Domain.Task] = [],
    followUps: [FollowUp] = [], putOff: [AgendaItem] = []
  ) -> [String] {
    CarryOver(
      for: meeting, on: day, agenda: agenda, results: results, tasks: tasks,
      followUps: followUps, putOff: putOff
    ).entries.map(\.title)
  }

  @Test func `open results and tasks of earlier meetings come`() {
    #expect(
      over(results: [result(1)], tasks: [task(2)]) == ["MOB-2026-01 Wortlaut 1", "Aufgabe 2"])
  }

  @Test func `what is done, later, of this meeting or only noted stays away`() {
    let results = [
      result(1) { $0.state = .done }, result(2) { $0.meeting = meeting },
      result(3) { $0.followUp = CivilDate(year: 2026, month: 11, day: 27) },
      result(4) { $0.kind = .acknowledgement }, result(5) { $0.day = day },
    ]
    #expect(over(results: results, tasks: [task(1) { $0.state = .dropped }]) == [])
    let due = result(6) { $0.followUp = day }
    #expect(over(results: [due]).count == 1)
  }

  @Test func `nothing comes twice`() {
    var first = AgendaItem(id: Self.id(AgendaItem.self, 11))
    first.openResult = Self.id(Domain.Result.self, 1)
    var second = AgendaItem(id: Self.id(AgendaItem.self, 12))
    second.openTask = Self.id(Domain.Task.self, 2)
    #expect(over(agenda: [first, second], results: [result(1)], tasks: [task(2)]) == [])
  }

  @Test func `a Wiedervorlage comes on its day, and not beside its matter`() {
    var followUp = FollowUp(id: Self.id(FollowUp.self, 21))
    followUp.reason = "Förderbescheid"
    followUp.day = day
    #expect(over(followUps: [followUp]) == ["Förderbescheid"])
    var later = followUp
    later.day = day.adding(days: 1)
    #expect(over(followUps: [later]) == [])
    var same = followUp
    same.task = Self.id(Domain.Task.self, 2)
    #expect(over(tasks: [task(2)], followUps: [same]) == ["Aufgabe 2"])
    var done = followUp
    done.isDone = true
    #expect(over(followUps: [done]) == [])
  }

  @Test func `what was put off comes as a TOP of its own, with how often`() throws {
    var item = AgendaItem(id: Self.id(AgendaItem.self, 31))
    item.title = "Stellplätze"
    item.meeting = earlier
    item.state = .postponed
    item.timesPostponed = 2
    item.minutes = 30
    let carried = CarryOver(
      for: meeting, on: day, agenda: [], results: [], tasks: [], followUps: [], putOff: [item])
    let entry = try #require(carried.items.first)
    let new = entry.item(Self.id(AgendaItem.self, 32), of: meeting)
    #expect(new.carriedFrom == item.id && new.timesPostponed == 2 && new.minutes == 30)
    #expect(new.state == .open && carried.points.isEmpty)
    #expect(over(agenda: [new], putOff: [item]) == [])
  }
}
