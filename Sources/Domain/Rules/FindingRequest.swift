/// Which findings somebody wants to see (DOMAIN.md §1.3, "who sees what").
package struct FindingRequest: Hashable, Sendable {
  /// Who looks.
  package enum Viewer: Hashable, Sendable {
    /// The Geschäftsstelle.
    case office
    /// Somebody of a partner.
    case partner(RecordID)
  }

  /// One record, and so its own page.
  package struct Place: Hashable, Sendable {
    package var type: String
    package var id: RecordID

    package init(type: String, id: RecordID) {
      self.type = type
      self.id = id
    }
  }

  package var viewer: Viewer
  /// Whether the hints of the Steckbriefe belong to it; on a record's own page they always do.
  package var isReview: Bool
  /// Only what concerns this partner.
  package var partner: RecordID?
  /// Only what one rule says.
  package var rule: String?
  package var record: Place?
  package var limit: Int

  package init(
    _ viewer: Viewer, isReview: Bool = false, partner: RecordID? = nil, rule: String? = nil,
    record: Place? = nil, limit: Int
  ) {
    self.viewer = viewer
    self.isReview = isReview
    self.partner = partner
    self.rule = rule
    self.record = record
    self.limit = limit
  }

  /// Whether what a rule says of a partner's affairs, or of nobody's, is to be seen.
  package func shows(_ rule: String, concerning partner: RecordID?) -> Bool {
    if let wanted = self.rule, wanted != rule { return false }
    if let wanted = self.partner, wanted != partner { return false }
    switch Rule.audience(of: rule) {
    case .everyone: return true
    case .profile: return isReview || record != nil
    case .office:
      guard case .partner(let own) = viewer else { return true }
      return own == partner
    }
  }
}

/// The weightiest findings of a request, and how many there are.
package struct FindingPage: Hashable, Sendable {
  /// A finding with what people call the record that it is about.
  package struct Row: Hashable, Sendable {
    package var finding: Finding
    /// Its title or sign, or where it has none that of what it belongs to; may be empty.
    package var title: String

    package init(finding: Finding, title: String) {
      self.finding = finding
      self.title = title
    }
  }

  /// By severity, then rule, then title.
  package var rows: [Row]
  package var byRule: [String: Int]
  package var bySeverity: [Finding.Severity: Int]

  package init(
    rows: [Row] = [], byRule: [String: Int] = [:], bySeverity: [Finding.Severity: Int] = [:]
  ) {
    self.rows = rows
    self.byRule = byRule
    self.bySeverity = bySeverity
  }

  /// How many there are in all.
  package var total: Int { bySeverity.values.reduce(0, +) }
}
