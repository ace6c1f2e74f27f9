/// How often a body meets in a year (brochure rows 43, 68).
package struct Rhythm: Hashable, Sendable {
  package var least: Int
  package var most: Int

  /// The body's own rhythm for a year, or the one that the brochure gives its kind; nil where the
  /// body does not exist in that year.
  ///
  /// In its first and last year it is taken pro rata by the months that it exists: the least
  /// rounded down, the most rounded up (R08).
  package init?(of body: Body, in year: Int, otherwise usual: ClosedRange<Int>) {
    guard let months = body.months(in: year) else { return nil }
    let least = Int(body.meetingsAtLeast ?? Int64(usual.lowerBound))
    let most = Int(body.meetingsAtMost ?? Int64(max(usual.upperBound, least)))
    self.least = least * months / 12
    self.most = max(self.least, (most * months + 11) / 12)
  }
}

extension Body {
  /// How many months of a year the body exists; nil where it does not exist in that year.
  package func months(in year: Int) -> Int? {
    var months = 12
    if let founded {
      guard founded.year <= year else { return nil }
      if founded.year == year { months -= founded.month - 1 }
    }
    if let dissolved {
      guard dissolved.year >= year else { return nil }
      if dissolved.year == year { months -= 12 - dissolved.month }
    }
    return max(0, months)
  }
}

/// The meetings of a body by year, as the rules about its rhythm count them.
struct MeetingCount {
  private let meetings: [Meeting]
  private let today: CivilDate

  /// The meetings of the present and the coming year: those that are agreed.
  init(_ subject: Subject) {
    meetings = subject.read(Meeting.self).filter { $0.counts && $0.span != nil }
    today = subject.today
  }

  /// How many are held or planned in a year.
  func total(in year: Int) -> Int {
    meetings.count { $0.span?.start.year == year }
  }

  /// How many are held; one whose day is past counts, for people forget to say so.
  func held(in year: Int) -> Int {
    meetings.count { meeting in
      guard let span = meeting.span, span.start.year == year else { return false }
      return meeting.state == .held || span.end < today
    }
  }

  /// The days after which a meeting is past.
  var changes: [CivilDate?] { meetings.map { $0.span?.end.adding(days: 1) } }
}
