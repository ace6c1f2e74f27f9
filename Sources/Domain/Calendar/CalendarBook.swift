/// What is known of days besides the rules of the calendar: school holidays, customs, blocked days.
///
/// The public holidays follow from rules (`PublicHoliday`) and need no entry.
package struct CalendarBook: Hashable, Sendable {
  /// What an entry says of its days.
  package enum Kind: String, CaseIterable, Sendable {
    /// A public holiday that no rule of ours gives.
    case publicHoliday
    /// School holidays in North Rhine-Westphalia.
    case schoolHoliday
    /// A local custom, a fair, an election: worth knowing.
    case custom
    /// Days on which one partner or all cannot.
    case blocked
  }

  /// Days with a title.
  package struct Entry: Hashable, Sendable {
    package var title: String
    package var kind: Kind
    package var span: CivilSpan
    /// Whom it concerns; nil for all.
    package var partner: RecordID?

    package init(title: String, kind: Kind, span: CivilSpan, partner: RecordID? = nil) {
      self.title = title
      self.kind = kind
      self.span = span
      self.partner = partner
    }
  }

  /// The entries by their days.
  package let entries: [Entry]

  /// Makes a book; the order of the entries does not matter.
  package init(_ entries: [Entry] = []) {
    self.entries = entries.enumerated()
      .sorted { ($0.element.span, $0.offset) < ($1.element.span, $1.offset) }
      .map(\.element)
  }

  /// The last day of which the book knows whether it is in school holidays; nil without any.
  package var schoolHolidaysKnownUntil: CivilDate? {
    schoolHolidays.map(\.span.end).max()
  }

  /// Whether a year has no summer holidays, so that nobody has entered its school holidays yet.
  ///
  /// Summer holidays are at least 14 days and touch July or August; those of Christmas, which
  /// reach into the next year, do not count for it.
  package func isSchoolHolidayTableMissing(for year: Int) -> Bool {
    guard let from = CivilDate(year: year, month: 7, day: 1),
      let to = CivilDate(year: year, month: 8, day: 31)
    else { return true }
    return !schoolHolidays.contains {
      $0.span.dayCount >= 14 && $0.span.start <= to && $0.span.end >= from
    }
  }

  /// The entries of school holidays by their days.
  var schoolHolidays: [Entry] { entries.filter { $0.kind == .schoolHoliday } }

  /// The entries that touch a day and concern one of the partners; nil stands for every partner.
  func entries(on day: CivilDate, for partners: Set<RecordID>?) -> [Entry] {
    entries.filter { entry in
      guard entry.span.contains(day) else { return false }
      guard let partners, let partner = entry.partner else { return true }
      return partners.contains(partner)
    }
  }
}
