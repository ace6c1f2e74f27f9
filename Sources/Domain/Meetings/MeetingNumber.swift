/// Which of its body's meetings of the year a meeting is: `3/2026`.
///
/// A number that has gone out with the invitation stays; the others are counted by their day, over
/// the numbers that are kept.
package enum MeetingNumber {
  /// The number of a meeting among its body's; empty for one that is none, or none of these.
  package static func text(of meeting: Meeting, among meetings: [Meeting]) -> String {
    guard meeting.number.isEmpty else { return meeting.number }
    guard let year = meeting.span?.start.year else { return "" }
    let kept = Set(meetings.map(\.number))
    let counted = meetings.filter {
      $0.counts && $0.number.isEmpty && $0.span?.start.year == year
    }.sorted { ($0.span?.canonical ?? "", $0.id) < ($1.span?.canonical ?? "", $1.id) }
    var number = 0
    for other in counted {
      repeat { number += 1 } while kept.contains(text(number, in: year))
      if other.id == meeting.id { return text(number, in: year) }
    }
    return ""
  }

  /// The number that a meeting keeps when its invitation goes out: the one that it has, unless it has
  /// been moved to another year.
  package static func kept(of meeting: Meeting, among meetings: [Meeting]) -> String {
    var meeting = meeting
    guard let year = meeting.span?.start.year else { return meeting.number }
    if meeting.number.hasSuffix("/" + padded(year, to: 4)) { return meeting.number }
    meeting.number = ""
    meeting.state = .invited
    return text(of: meeting, among: meetings.filter { $0.id != meeting.id } + [meeting])
  }

  private static func text(_ number: Int, in year: Int) -> String {
    "\(number)/\(padded(year, to: 4))"
  }
}
