import Domain

/// How many meetings a body is to have in a calendar year (brochure rows 43, 68; R03, R08).
package struct YearTarget: Equatable, Sendable {
  package var least: Int
  package var most: Int?

  /// The body's own rhythm; nil where it has none, or does not exist in that year.
  ///
  /// In its first and last year it is taken pro rata by the months that it exists: the least
  /// rounded down, the most rounded up.
  package init?(_ body: Body, in year: Int) {
    guard body.meetingsAtLeast != nil || body.meetingsAtMost != nil,
      let share = body.months(in: year)
    else { return nil }
    least = Int(body.meetingsAtLeast ?? 0) * share / 12
    most = body.meetingsAtMost.map { (Int($0) * share + 11) / 12 }
  }

  /// `2`, `3–4`, `≥ 3`.
  package var text: String {
    guard let most else { return "≥ \(least)" }
    return most <= least ? "\(least)" : "\(least)–\(most)"
  }
}

/// A body's calendar year: its meetings by month, and how many there are to be.
package struct YearRow: Equatable, Sendable {
  /// The meetings of January to December.
  package let months: [[MeetingMark]]
  /// How many are held, in the present and coming years also those that are agreed.
  package let count: Int
  package let target: YearTarget?

  package init(_ meetings: [MeetingMark], year: Int, target: YearTarget?, today: CivilDate) {
    let meetings = meetings.filter { $0.day.year == year }
    months = (1...12).map { month in meetings.filter { $0.day.month == month } }
    count = meetings.count { meeting in
      year < today.year ? meeting.state == Meeting.State.held.rawValue : meeting.isAgreed
    }
    self.target = target
  }

  /// How many meetings are missing to the least number.
  package var missing: Int { max(0, (target?.least ?? 0) - count) }

  /// How many there are beyond the greatest number.
  package var beyond: Int { max(0, count - (target?.most ?? count)) }

  /// A month in a cell: `✓12`, `●26`, several as `✓2+`; without room for days the sign alone.
  ///
  /// Where the partner in the focus is the host it has a `*`.
  /// One that wants people who are wanted elsewhere has a `!`.
  package func text(
    of month: Int, narrow: Bool, focus: RecordID?, collides: (RecordID) -> Bool = { _ in false }
  ) -> String {
    let meetings = months[month - 1]
    // One that takes place says more than one that does not.
    guard let first = meetings.first(where: \.isAgreed) ?? meetings.first else { return "·" }
    let isHosted = focus != nil && meetings.contains { $0.host == focus }
    return first.sign + (narrow ? "" : "\(first.day.day)") + (meetings.count > 1 ? "+" : "")
      + (isHosted ? "*" : "") + (meetings.contains { collides($0.id) } ? "!" : "")
  }
}

extension AppState {
  /// A body's year as far as it is known.
  func yearRow(of body: RecordID, in year: Int) -> YearRow {
    let cells = record(Body.typeName, body)?.cells
    let target = cells.flatMap { YearTarget(Body(id: ID(body), cells: $0), in: year) }
    return YearRow(
      meetings(meetingsAsk(of: body, in: year)), year: year, target: target,
      today: moment.today)
  }

  /// `! 1 fehlt`, `✓`, `+1`; empty where the body has no rhythm.
  func verdict(_ row: YearRow, narrow: Bool) -> String {
    guard row.target != nil else { return "" }
    if row.missing > 0 {
      return narrow ? "! \(row.missing)" : words(Text("calendar.missing", .number(row.missing)))
    }
    return row.beyond > 0 ? words(Text("calendar.beyond", .number(row.beyond))) : "✓"
  }
}
