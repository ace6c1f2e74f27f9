/// What a Steckbrief does not say yet, said as help and never as a fault (DOMAIN.md §1.3, R10–R13).
package enum ProfileGap: String, CaseIterable, Sendable {
  /// R10: how mobility is thought of from the beginning; pure mobility projects need not say it.
  case mobility
  /// R11: how much land is newly used, 0 or a reason why nobody knows.
  case land
  /// R12: with whom it is coordinated, from the planning on.
  case coordination
  /// R13: whether each of the cross topics is touched, after the idea.
  case crossTopics

  /// Where the form is opened to fill it.
  package var field: String {
    switch self {
    case .mobility: "mobility"
    case .land: "landNew"
    case .coordination: "partners"
    case .crossTopics: "crossTopics"
    }
  }

  /// The key of the word on a card.
  package var short: String { "gap.\(rawValue).short" }
  /// The key of the sentence on the Steckbrief.
  package var sentence: String { "gap.\(rawValue)" }

  /// What has to be known of a project to find its gaps.
  package struct Facts: Equatable, Sendable {
    package var kind: String
    package var phase: Project.Phase
    package var saysMobility: Bool
    package var saysLand: Bool
    package var hasPartners: Bool
    package var assessesCrossTopics: Bool

    package init(
      kind: String, phase: Project.Phase, saysMobility: Bool, saysLand: Bool, hasPartners: Bool,
      assessesCrossTopics: Bool
    ) {
      self.kind = kind
      self.phase = phase
      self.saysMobility = saysMobility
      self.saysLand = saysLand
      self.hasPartners = hasPartners
      self.assessesCrossTopics = assessesCrossTopics
    }
  }

  /// The gaps of a project in the order in which they are asked for; none of one that is done.
  package static func gaps(of facts: Facts) -> [ProfileGap] {
    guard facts.phase != .done else { return [] }
    return allCases.filter { $0.isOpen(in: facts) }
  }

  /// Whether the Steckbrief of a project that is not done lacks this.
  package func isOpen(in facts: Facts) -> Bool {
    switch self {
    case .mobility: facts.kind != Project.Kind.mobility.rawValue && !facts.saysMobility
    case .land: !facts.saysLand
    case .coordination: facts.phase.hasReached(.planning) && !facts.hasPartners
    case .crossTopics: facts.phase.hasReached(.preparation) && !facts.assessesCrossTopics
    }
  }
}

extension ProfileGap.Facts {
  /// The facts of a project in full; `crossTopics` are those that are to be assessed.
  package init(of cells: Cells, crossTopics: [RecordID]) {
    func says(_ field: String) -> Bool { cells[CellName(field)] ?? .null != .null }
    self.init(
      kind: cells[CellName("kind")]?.string ?? "",
      phase: Project.Phase(rawValue: cells[CellName("phase")]?.string ?? "") ?? .idea,
      saysMobility: says("mobility"), saysLand: says("landNew") || says("landNote"),
      hasPartners: cells.contains { $0.key.field == "partners" && $0.value.number == 1 },
      assessesCrossTopics: crossTopics.allSatisfy {
        (cells[CellName("crossTopics", member: $0)]?.number ?? 0) > 0
      })
  }
}

extension ProfileGap.Facts {
  /// The facts of a project as the rules read it.
  init(of project: Project, assessesCrossTopics: Bool = true) {
    self.init(
      kind: project.kind.rawValue, phase: project.phase, saysMobility: !project.mobility.isEmpty,
      saysLand: project.landNew != nil || !project.landNote.isEmpty,
      hasPartners: project.partners.contains { $0 != project.lead },
      assessesCrossTopics: assessesCrossTopics)
  }
}

extension Project.Phase {
  /// Whether it is a phase or a later one.
  package func hasReached(_ other: Self) -> Bool {
    (Self.allCases.firstIndex(of: self) ?? 0) >= (Self.allCases.firstIndex(of: other) ?? 0)
  }
}
