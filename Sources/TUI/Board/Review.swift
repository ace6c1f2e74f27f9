import Domain
import Screen

/// The Durchsicht: everything that is due, one project after the other.
///
/// Which projects these are is settled when it opens, so that „3 von 8“ means the same until its end.
package struct ReviewState: Equatable, Sendable {
  /// Whose projects; nil for all.
  package var partner: RecordID?
  /// Nil while nobody knows.
  package var cards: [BoardCard]?
  /// One behind the last says that all have been seen.
  package var cursor = 0

  package init(partner: RecordID?) { self.partner = partner }

  package var card: BoardCard? {
    guard let cards, cards.indices.contains(cursor) else { return nil }
    return cards[cursor]
  }

  /// What wants a look, the most pressing first: red ones, those without a Sachstand of the last 90
  /// days, those whose Steckbrief has gaps.
  static func wanting(_ cards: [BoardCard], on today: CivilDate) -> [BoardCard] {
    func urgency(_ card: BoardCard) -> Int? {
      if card.isRed { return 0 }
      if card.isDue(on: today) { return 1 }
      return card.gaps.isEmpty ? nil : 2
    }
    return (0...2).flatMap { wanted in cards.filter { urgency($0) == wanted } }
  }
}

extension AppState {
  /// The Durchsicht under the other layers, if it is open.
  package var review: ReviewState? {
    get {
      for case .review(let review) in overlays.reversed() { return review }
      return nil
    }
    set {
      let index = overlays.lastIndex {
        if case .review = $0 { return true }
        return false
      }
      if let index, let newValue { overlays[index] = .review(newValue) }
    }
  }

  /// The project that fills the screen of the Durchsicht.
  var reviewed: BoardCard? { review?.card }

  mutating func openReview() -> [Effect] {
    answers.forget(dueAsk(of: ownPartner))
    overlays.append(.review(ReviewState(partner: ownPartner)))
    return []
  }

  func reviewAsks(_ review: ReviewState) -> [Ask] {
    guard review.cards != nil else { return [dueAsk(of: review.partner)] }
    guard let card = review.card else { return [] }
    return [.record(Project.typeName, card.id)]
      + [newestReportAsk(of: card.id)].compactMap { $0 }
  }

  mutating func settleReview() {
    guard var review, review.cards == nil else { return }
    let ask = dueAsk(of: review.partner)
    guard answers[ask] != nil else { return }
    review.cards = ReviewState.wanting(rows(ask).map { BoardCard($0) }, on: moment.today)
    self.review = review
  }

  mutating func runInReview(_ command: Command) -> [Effect]? {
    guard let review else { return nil }
    let count = review.cards?.count ?? 0
    switch command {
    case .down: self.review?.cursor = min(review.cursor + 1, count)
    case .up: self.review?.cursor = max(review.cursor - 1, 0)
    case .first: self.review?.cursor = 0
    case .last: self.review?.cursor = max(0, count - 1)
    case .pageDown, .pageUp, .halfDown, .halfUp: break
    case .open:
      guard let card = review.card else { return [] }
      openPage(Project.typeName, card.id)
    case .edit:
      guard let card = review.card else { return [] }
      return [.recall(Project.typeName, card.id, .form)]
    case .report:
      guard let card = review.card else { return [] }
      return openReport(card.id, card.title, goesOn: false)
    default: return nil
    }
    return []
  }

  // MARK: The newest Sachstand

  /// The Sachstände of a project as its page asks for them.
  func newestReportAsk(of project: RecordID) -> Ask? {
    PartList.lists(of: Project.typeName).first { $0.type == Report.typeName }?.ask(of: project)
  }

  /// The newest Sachstand that is known: day, Ampel, sentence, next step.
  func newestReport(of project: RecordID) -> Row? {
    newestReportAsk(of: project).flatMap { rows($0).last }
  }
}
