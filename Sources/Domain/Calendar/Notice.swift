/// Until when the invitation to a meeting goes out (`Body.noticeDays`; DOMAIN.md §3.4).
package struct Notice: Hashable, Sendable {
  package let days: Int
  /// The day of the meeting.
  package let meeting: CivilDate

  /// Nil for a body that has no notice period.
  package init?(days: Int64?, before meeting: CivilDate) {
    guard let days, days > 0 else { return nil }
    self.days = Int(clamping: days)
    self.meeting = meeting
  }

  /// The last day on which an invitation keeps the period.
  package var last: CivilDate { meeting.adding(days: -days) }

  /// Whether an invitation of today would come too late.
  package func isOver(on today: CivilDate) -> Bool { last < today }

  /// `Einladung bis Do 03.12. (14 Tage)`, or that it is too late; nil for a meeting of the past.
  package func text(on today: CivilDate) -> Text? {
    guard meeting >= today else { return nil }
    let day = Text.shortDay(last, beside: meeting)
    return isOver(on: today)
      ? Text("invite.late", .text(day)) : Text("invite.until", .text(day), .number(days))
  }
}

extension Text {
  /// `Do 03.12.`, with the year where it is another one than that of the day beside it.
  package static func shortDay(_ day: CivilDate, beside other: CivilDate) -> Text {
    Text(
      day.year == other.year ? "invite.day" : "invite.day.year",
      .text(Text("weekday.\(day.weekday.rawValue)")), .verbatim(padded(day.day, to: 2)),
      .verbatim(padded(day.month, to: 2)), .verbatim(padded(day.year, to: 4)))
  }
}
