import Domain

/// The partners in the brochure's order, with what the network knows of each.
package struct PartnerPane: Equatable, Sendable {
  package var cursor = 0

  package init() {}
}

extension AppState {
  /// The partner under the cursor.
  package var partnerAtHand: Directory.Entry? {
    directory.partners.indices.contains(partners.cursor)
      ? directory.partners[partners.cursor] : nil
  }

  /// What the pane asks the store.
  func partnerAsks() -> [Ask] { [] }

  /// Runs a command of the pane; nil for one that it has no answer of its own to.
  mutating func runInPartners(_ command: Command) -> [Effect]? {
    let last = max(0, directory.partners.count - 1)
    switch command {
    case .down: partners.cursor = min(partners.cursor + 1, last)
    case .up: partners.cursor = max(partners.cursor - 1, 0)
    case .first, .pageUp, .halfUp: partners.cursor = 0
    case .last, .pageDown, .halfDown: partners.cursor = last
    case .open:
      guard let partner = partnerAtHand else { return [] }
      openPage(Partner.typeName, partner.id)
    default: return nil
    }
    return []
  }
}
