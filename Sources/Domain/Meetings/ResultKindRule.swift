/// What kind of result a body comes to (DOMAIN.md §2 "Ergebnis").
package enum ResultKind: String, CaseIterable, Sendable {
  /// Beschluss.
  case decision
  /// Festlegung.
  case determination
  /// Empfehlung.
  case recommendation
  /// Kenntnisnahme.
  case acknowledgement
}

/// The kind follows the body; strategic decisions are the BeigeordnetenKonferenz's (row 43).
package enum ResultKindRule {
  /// What a result is about, as far as its kind follows from it.
  package enum Subject: Hashable, Sendable {
    case matter
    /// Topics, work mode, date and place, on which the participants decide (brochure rows 48, 69).
    case ownWork
  }

  /// The kind that a new result has.
  package static func kind(in body: Body.Kind, about subject: Subject = .matter) -> ResultKind {
    switch body {
    case .conference: .decision
    case .team, .office: .determination
    case .platform, .projectGroup: subject == .ownWork ? .determination : .recommendation
    case .salon: .acknowledgement
    }
  }

  /// Whether a result settles the participants' own work, topics, work mode, date or place, which asks
  /// for nobody and for no day: a Festlegung where matters lead to something else, and in the Team one
  /// that the Geschäftsstelle sees to.
  package static func isOwnWork(
    _ kind: ResultKind, in body: Body.Kind?, byOffice: Bool
  ) -> Bool {
    guard kind == .determination else { return false }
    return byOffice || body.map { self.kind(in: $0) != .determination } ?? false
  }

  /// What there is to say of a kind that somebody has chosen; it never stops a save.
  package static func hint(_ kind: ResultKind, in body: Body.Kind) -> Text? {
    kind == .decision && body != .conference ? Text("minutes.decision.outside") : nil
  }
}
