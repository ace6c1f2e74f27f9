/// The hints of a project's Steckbrief: words of help, shown on its own page and in the review
/// (DOMAIN.md §1.3).
///
/// They leave projects alone that rest or are done.
extension Rule {
  static let projectRules = [r10, r11, r12, r13]

  /// Mobility is considered from the beginning, in all but pure mobility projects (brochure
  /// row 12).
  static let r10 = Rule(
    "R10", for: Project.self, audience: .profile,
    fields: ["phase", "paused", "kind", "mobility"],
    applies: { $0.lacks(.mobility) },
    judge: { _, _ in hint("mobility") })

  /// How much new land it takes is said in every project, also where it is none or unknown
  /// (brochure row 13).
  static let r11 = Rule(
    "R11", for: Project.self, audience: .profile,
    fields: ["phase", "paused", "landNew", "landNote"],
    applies: { $0.lacks(.land) },
    judge: { _, _ in hint("landNew") })

  /// From planning on it is coordinated with another partner than its lead (brochure rows 10, 11).
  static let r12 = Rule(
    "R12", for: Project.self, audience: .profile,
    fields: ["phase", "paused", "lead", "partners"],
    applies: { $0.lacks(.coordination) },
    judge: { _, _ in hint("partners") })

  /// After the idea each cross topic is assessed, as one to which it contributes or not (brochure
  /// row 33).
  static let r13 = Rule(
    "R13", for: Project.self, audience: .profile, fields: ["phase", "paused", "crossTopics"],
    reads: [Reading(CrossTopic.self, .all, [])],
    applies: { $0.lacks(.crossTopics, assessesCrossTopics: false) },
    judge: { project, subject in
      var ruling = Ruling()
      let open = subject.read(CrossTopic.self).count { project.crossTopics[$0.id] ?? 0 == 0 }
      if open > 0 { ruling.say(.hint, cell: "crossTopics", with: [.number(open)]) }
      return ruling
    })

  private static func hint(_ cell: String) -> Ruling {
    var ruling = Ruling()
    ruling.say(.hint, cell: cell)
    return ruling
  }
}

extension Project {
  /// Whether people work on it: neither done nor paused.
  package var isActive: Bool { phase != .done && !paused }

  /// Whether people work on it and its Steckbrief does not say this.
  fileprivate func lacks(_ gap: ProfileGap, assessesCrossTopics: Bool = true) -> Bool {
    isActive && gap.isOpen(in: .init(of: self, assessesCrossTopics: assessesCrossTopics))
  }
}
