import App
import Domain
import Screen
import Store
import TUI
import Testing

/// The time of a meeting: its clock, a closed lid and its end.
@Suite struct MeetingClockStory {
  @Test func `closing is one step, and undo opens the meeting again`() throws {
    let desk = try MeetingStory.open("<Tab>")
    try desk.play("@wait 300s\n<Tab>\n@wait 120s\n\":p 5\" <Enter>\n@wait 240s\n\":ende\" <Enter>")
    let meeting = try #require(
      try desk.rows(Meeting.typeName, ["state", "held", "pauseMinutes", "place"])
        .first { $0[1] != .null })
    #expect(meeting[0].string == "held")
    #expect(meeting[1].string == "2026-11-23T09:00/09:11" && meeting[2].number == 4)
    let item = try desk.session.store.record(AgendaItem.typeName, Desk.item(1))
    #expect(item?.cells[CellName("minutesTaken")]?.number == 5)
    #expect(item?.cells[CellName("state")]?.string == "discussed")
    #expect(try desk.cell(AgendaItem.typeName, Desk.item(5), "state").string == "open")
    #expect(desk.state.meeting?.isRunning == false)
    try desk.play("<C-z>")
    #expect(try desk.cell(Meeting.typeName, Desk.meeting, "state").string == "invited")
    #expect(desk.state.meeting?.isRunning == true)
    #expect(try desk.reopened().state.meeting?.meeting == Desk.meeting)
  }

  @Test func `the clock wakes by the minute, and not at all where it is off`() throws {
    let desk = try MeetingStory.open("<Tab> <Tab>")
    let now = desk.state.moment.milliseconds
    #expect(desk.state.wake == now + 60_000)
    try desk.play(#"":uhr aus" <Enter>"#)
    #expect((desk.state.wake ?? 0) > now + 3_600_000)
    #expect(!desk.screen.contains("Ende etwa"))
    try desk.play(#"":uhr sekunde" <Enter>"#)
    #expect(desk.state.wake == now + 1000)
    try desk.play("<Esc>")
    #expect((desk.state.wake ?? 0) > now + 3_600_000, "nothing ticks where nothing shows it")
  }

  @Test func `a closed lid is offered as a Pause`() throws {
    let desk = try MeetingStory.open("<Tab>")
    desk.sleep(minutes: 12)
    try desk.look("@wait 61s")
    #expect(desk.screen.contains("12 Min. lang niemand"))
    try desk.play(#"":ja" <Enter>"#)
    let clock = try #require(desk.state.meeting?.clock)
    let now = desk.state.moment.milliseconds
    #expect(clock.timePaused(at: now) >= 12 * 60_000)
    #expect(clock.time(of: Desk.item(1), at: now) < 120_000)
  }
}
