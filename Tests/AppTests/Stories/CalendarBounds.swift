import App
import Domain
import SQLite
import Screen
import Store
import TUI
import Testing
import Verbs

/// What a key in the Gremienkalender costs among three thousand meetings: counted, not timed.
@Suite struct CalendarBounds {
  @Test func `no key reads more than a few screens of rows`() throws {
    let desk = try Desk(.brochure)
    let bodies = desk.session.state.calendarBodies
    var writes: [CellWrite] = []
    let first = try #require(CivilDate(year: 1990, month: 1, day: 2))
    for number in 0..<3000 {
      let id = RecordID(high: 0x7000, low: 0x8000_0000_0100_0000 + UInt64(number))
      let day = first.adding(days: number * 4)
      writes += [
        CellWrite(
          Meeting.typeName, id, CellName("body"), Value(link: bodies[number % bodies.count].id)),
        CellWrite(
          Meeting.typeName, id, CellName("span"), .text("\(day.canonical)T14:00/16:00")),
      ]
    }
    _ = try desk.session.store.apply(Step("import", writes: writes), by: DemoBook.author)
    for way in ["2 z", "2 z w <Enter>", "2 z w <Down> <Enter>", "2 z w <Down> <Down> <Enter>"] {
      let session = try desk.reopened().session
      for event in try parseKeys(way) {
        if case .key(let key) = event { session.send(.key(key)) }
      }
      #expect(session.state.overlays.isEmpty)
      for key: Key in ["j", "l", "k", ">", "<", "t", "G"] {
        let (_, counts) = session.store.database.countingSteps { session.send(.key(key)) }
        // A year of eight bodies, a month, or a window of the list, and the calendar's entries.
        #expect(counts.rows <= 200, "\(way) \(key) \(counts)")
      }
    }
  }
}
