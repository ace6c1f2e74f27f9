/// What is looked at before the minutes go out (R21): each answer is a place to jump to.
///
/// Hints only; nothing of this stops a release.
package struct MinutesCheck: Sendable {
  package struct Item: Hashable, Sendable {
    package var id: RecordID
    /// `2.1 Mobilstationen`, as the hint names it.
    package var name: String
    /// Put off, so there is nothing to write.
    package var isPutOff: Bool
    /// The lines of it that will stand in the minutes, without `#`.
    package var lines: Int
    /// Whether other items stand under it, which may say it all.
    package var isHeading: Bool

    package init(
      id: RecordID, name: String, lines: Int, isPutOff: Bool = false, isHeading: Bool = false
    ) {
      self.id = id
      self.name = name
      self.lines = lines
      self.isPutOff = isPutOff
      self.isHeading = isHeading
    }
  }

  package struct Entry: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
      case result(ResultKind)
      case task
    }

    package var id: RecordID
    package var kind: Kind
    /// The number or the beginning of the wording.
    package var name: String
    package var hasResponsible: Bool
    /// The day of a task.
    package var hasDue: Bool
    package var hasFollowUp: Bool
    /// Settles the participants' own work, see `ResultKindRule.isOwnWork`.
    package var isOwnWork = false

    package init(
      id: RecordID, kind: Kind, name: String, hasResponsible: Bool, hasDue: Bool,
      hasFollowUp: Bool
    ) {
      self.id = id
      self.kind = kind
      self.name = name
      self.hasResponsible = hasResponsible
      self.hasDue = hasDue
      self.hasFollowUp = hasFollowUp
    }
  }

  /// One thing to look at.
  package struct Hint: Hashable, Sendable {
    package enum Reason: Hashable, Sendable {
      case nobodyPresent
      case noContent
      case noResponsible
      case noFollowUp
      case noDate
      /// Another result of the body's year bears the same number.
      case doubleNumber
    }

    package var reason: Reason
    /// Where to jump; nil for the attendance of the meeting.
    package var record: RecordID?
    package var text: Text
  }

  /// A result whose number stands in the register more than once.
  package struct Double: Hashable, Sendable {
    package var id: RecordID
    package var number: String

    package init(id: RecordID, number: String) {
      self.id = id
      self.number = number
    }
  }

  package var present: Int
  package var items: [Item]
  /// Results and tasks in the order of the minutes.
  package var entries: [Entry]
  /// As two laptops give numbers apart from each other.
  package var doubles: [Double] = []

  package init(present: Int, items: [Item], entries: [Entry]) {
    self.present = present
    self.items = items
    self.entries = entries
  }

  /// The hints: attendance, then items, then results and tasks, each in its order.
  ///
  /// A Kenntnisnahme needs nobody and no day, nor does a Festlegung about the own work.
  package var hints: [Hint] {
    var hints: [Hint] = []
    if present <= 0 {
      hints.append(Hint(reason: .nobodyPresent, record: nil, text: Text("minutes.check.nobody")))
    }
    for item in items where item.lines == 0 && !item.isPutOff && !item.isHeading {
      let text = Text("minutes.check.content", .verbatim(item.name))
      hints.append(Hint(reason: .noContent, record: item.id, text: text))
    }
    return hints + entries.flatMap(Self.hints)
      + doubles.map { double in
        let text = Text("minutes.check.double", .verbatim(double.number))
        return Hint(reason: .doubleNumber, record: double.id, text: text)
      }
  }

  private static func hints(_ entry: Entry) -> [Hint] {
    var hints: [Hint] = []
    let name = Text.Argument.verbatim(entry.name)
    switch entry.kind {
    case .result(.acknowledgement): break
    case .result where entry.isOwnWork: break
    case .result:
      if !entry.hasResponsible {
        let text = Text("minutes.check.responsible", name)
        hints.append(Hint(reason: .noResponsible, record: entry.id, text: text))
      }
      if !entry.hasFollowUp {
        let text = Text("minutes.check.followUp", name)
        hints.append(Hint(reason: .noFollowUp, record: entry.id, text: text))
      }
    case .task where !entry.hasDue:
      hints.append(
        Hint(reason: .noDate, record: entry.id, text: Text("minutes.check.date", name)))
    case .task: break
    }
    return hints
  }
}
