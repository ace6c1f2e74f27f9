/// Something that holds for a time: a seat, a mandate, a partner's place in the network.
package struct Term: Hashable, Sendable {
  package var from: CivilDate?
  package var until: CivilDate?

  package init(from: CivilDate?, until: CivilDate?) {
    self.from = from
    self.until = until
  }

  /// Whether it holds on a day, its first and last one included.
  package func holds(on day: CivilDate) -> Bool {
    (from.map { $0 <= day } ?? true) && !isOver(on: day)
  }

  /// Whether its last day is past.
  package func isOver(on day: CivilDate) -> Bool { until.map { $0 < day } ?? false }

  /// Whether there is a day on which both hold.
  package func meets(_ other: Term) -> Bool {
    let from = max(self.from ?? .first, other.from ?? .first)
    let until = min(self.until ?? .last, other.until ?? .last)
    return from <= until
  }

  /// Whether it goes on after another one has ended.
  package func follows(_ other: Term) -> Bool {
    guard let end = other.until else { return false }
    return until.map { $0 > end } ?? true
  }

  /// The days on which `holds` changes.
  package var changes: [CivilDate?] { [from, until?.adding(days: 1)] }
}

extension Membership {
  /// From when to when the seat is taken.
  package var term: Term { Term(from: from, until: until) }

  /// Whether the seat is one of the body's own: no deputy, no guest, not the Geschäftsstelle.
  package var isSeat: Bool { ![.deputy, .guest, .office].contains(role) }
}

extension Mandate {
  /// From when to when the mandate is held.
  package var term: Term { Term(from: from, until: until) }
}

extension Partner {
  /// From when to when it belongs to the network (R01).
  package var term: Term { Term(from: memberSince, until: memberUntil) }
}

extension Body {
  /// What lists show: the sign, or where there is none the name.
  package var label: String { code.isEmpty ? name : code }
}
