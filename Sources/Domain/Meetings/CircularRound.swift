/// An Umlaufbeschluss: the partners agree in writing until a day (DOMAIN.md §2).
///
/// All must have answered and none objected; silence is no consent. One objection moves the matter
/// to the next meeting as a TOP, whatever the others say.
package struct CircularRound: Equatable, Sendable {
  /// What a partner has said; the raw value is what its cell holds.
  package enum Answer: Int64, CaseIterable, Sendable {
    case open
    case agrees
    case abstains
    case objects
  }

  package enum Outcome: Hashable, Sendable {
    /// These have still time to answer.
    case open(missing: [ID<Partner>])
    case adopted
    /// The next meeting deals with it, for these have objected.
    case objected(by: [ID<Partner>])
    /// The day has passed without these; the next meeting deals with it.
    case expired(missing: [ID<Partner>])

    /// Whether the next meeting gets a TOP.
    package var goesToMeeting: Bool {
      switch self {
      case .open, .adopted: false
      case .objected, .expired: true
      }
    }
  }

  /// Who is asked, in their order.
  package var partners: [ID<Partner>]
  /// What each has said; others than `partners` do not count.
  package var answers: [ID<Partner>: Answer]
  /// The last day on which an answer counts; nil waits for all.
  package var deadline: CivilDate?

  package init(
    partners: [ID<Partner>], answers: [ID<Partner>: Answer] = [:], deadline: CivilDate?
  ) {
    self.partners = partners
    self.answers = answers
    self.deadline = deadline
  }

  /// Takes the cells as they are stored; a number that means nothing is no answer.
  package init(partners: [ID<Partner>], cells: [ID<Partner>: Int64], deadline: CivilDate?) {
    self.init(
      partners: partners, answers: cells.compactMapValues(Answer.init), deadline: deadline)
  }

  /// The partners with this answer, in their order.
  package func partners(_ answer: Answer) -> [ID<Partner>] {
    partners.filter { (answers[$0] ?? .open) == answer }
  }

  /// How the matter stands on a day; where nobody is asked it is open, and later expired.
  package func outcome(on today: CivilDate) -> Outcome {
    let objectors = partners(.objects)
    if !objectors.isEmpty { return .objected(by: objectors) }
    let missing = partners(.open)
    // Abstentions alone carry nothing.
    if missing.isEmpty, !partners(.agrees).isEmpty { return .adopted }
    return deadline.map { today > $0 } ?? false
      ? .expired(missing: missing) : .open(missing: missing)
  }

  /// The day on which the outcome changes without an answer; nil where it does not.
  package func nextChange(after today: CivilDate) -> CivilDate? {
    guard case .open = outcome(on: today), let deadline else { return nil }
    return deadline.adding(days: 1)
  }
}
