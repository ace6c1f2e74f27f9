import Domain
import Testing

@Suite struct MeetingNumberTests {
  private static func meeting(
    _ number: UInt64, _ day: String, kept: String = "", _ state: Meeting.State = .scheduled
  ) -> Meeting {
    var meeting = Meeting(id: ID(RecordID(high: 2, low: number)))
    meeting.span = CivilSpan(canonical: day)
    meeting.number = kept
    meeting.state = state
    return meeting
  }

  private static func numbers(_ meetings: [Meeting]) -> [String] {
    meetings.map { MeetingNumber.text(of: $0, among: meetings) }
  }

  @Test func `a meeting is counted by its day in its year`() {
    let meetings = [
      Self.meeting(1, "2026-11-26"), Self.meeting(2, "2026-02-03"), Self.meeting(3, "2025-11-26"),
      Self.meeting(4, "2026-01-01", .cancelled), Self.meeting(5, "2026-01-02", .proposed),
    ]
    #expect(Self.numbers(meetings) == ["2/2026", "1/2026", "1/2025", "", ""])
  }

  @Test func `a number that has gone out stays, and the others go around it`() {
    let meetings = [
      Self.meeting(1, "2026-06-02", kept: "1/2026", .invited), Self.meeting(2, "2026-02-03"),
      Self.meeting(3, "2026-11-26"), Self.meeting(4, "2026-09-01", kept: "2/2026", .cancelled),
    ]
    #expect(Self.numbers(meetings) == ["1/2026", "3/2026", "4/2026", "2/2026"])
  }

  @Test func `what is kept is the present number, in another year a new one`() {
    let meetings = [Self.meeting(1, "2026-02-03"), Self.meeting(2, "2026-06-02", .proposed)]
    #expect(MeetingNumber.kept(of: meetings[1], among: meetings) == "2/2026")
    let kept = Self.meeting(1, "2026-02-03", kept: "7/2026")
    #expect(MeetingNumber.kept(of: kept, among: [kept]) == "7/2026")
    let moved = Self.meeting(1, "2027-01-12", kept: "7/2026")
    #expect(MeetingNumber.kept(of: moved, among: [moved]) == "1/2027")
    #expect(MeetingNumber.kept(of: Self.meeting(1, ""), among: []) == "")
  }
}
