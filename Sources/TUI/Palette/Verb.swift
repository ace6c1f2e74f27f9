import Domain

/// Something that is typed along with what it is about: `:termin MOB +3w` (INTERFACE.md §2, §5).
///
/// A new verb is a name, a row of `all`, and the texts `verb.<name>.usage` and `.help`.
struct Verb: Sendable {
  enum Name: String, CaseIterable, Sendable {
    case meeting
    case topic
    case project
    case person
    case report
    case focus
    case year
    case day
    case filter
    case view
    case circular
  }

  /// What a verb expects, one after the other.
  struct Argument: Sendable {
    enum Kind: Hashable, Sendable {
      case body
      case platform
      case partner
      /// One of the projects with the words that follow.
      case project
      case day
      case year
      /// A filter of the list that shows.
      case filter
      /// One of the saved views, by its name.
      case view
      /// Whatever follows.
      case text
    }

    var kind: Kind
    var isOptional = false

    static func needed(_ kind: Kind) -> Argument { Argument(kind: kind) }
    static func optional(_ kind: Kind) -> Argument { Argument(kind: kind, isOptional: true) }
  }

  var name: Name
  /// What may be typed, whatever the screen's language.
  var german: [String]
  var english: [String]
  var arguments: [Argument]
  /// It leads to something that is saved.
  var writes = false
  var run: @Sendable (inout AppState, VerbReading) -> [Effect]

  var names: [String] { german + english }

  /// Every verb; the place for more.
  static let all: [Verb] = [
    Verb(
      name: .meeting, german: ["termin", "sitzung"], english: ["meeting"],
      arguments: [.needed(.body), .optional(.day)], writes: true
    ) { $0.newMeeting($1) },
    Verb(
      name: .topic, german: ["thema"], english: ["topic"],
      arguments: [.optional(.platform), .needed(.text)], writes: true
    ) { $0.newTopic($1) },
    Verb(
      name: .project, german: ["projekt"], english: ["project"],
      arguments: [.optional(.partner), .needed(.text)], writes: true
    ) { $0.newProject($1) },
    Verb(
      name: .person, german: ["person"], english: [],
      arguments: [.optional(.partner), .needed(.text)], writes: true
    ) { $0.newPerson($1) },
    Verb(
      name: .report, german: ["sachstand"], english: ["report"],
      arguments: [.needed(.project)], writes: true
    ) { $0.newReport($1) },
    Verb(
      name: .focus, german: ["fokus"], english: ["focus"], arguments: [.optional(.partner)]
    ) { state, reading in state.setFocus(reading.entries[.partner]?.id) },
    Verb(
      name: .year, german: ["jahr"], english: ["year"], arguments: [.needed(.year)]
    ) { $0.goTo(year: $1) },
    Verb(
      name: .day, german: ["gehe", "tag"], english: ["go", "day"], arguments: [.needed(.day)]
    ) { $0.goTo(day: $1) },
    Verb(
      name: .filter, german: ["filter"], english: ["filter"], arguments: [.optional(.filter)]
    ) { $0.filter($1) },
    Verb(
      name: .view, german: ["ansicht"], english: ["view"], arguments: [.needed(.view)]
    ) { $0.showView($1) },
    Verb(
      name: .circular, german: ["umlauf"], english: ["circular"],
      arguments: [.needed(.body), .optional(.text)], writes: true
    ) { $0.newCircular($1) },
  ]

  static func named(_ name: Name) -> Verb? { all.first { $0.name == name } }

  /// The verb of a typed word.
  static func typed(_ word: some StringProtocol) -> Verb? {
    let word = fold(String(word)).text
    return all.first { $0.names.contains(word) }
  }
}

extension AppState {
  private var isEnglish: Bool { words["language.code"] == "en" }

  /// The verb's word in the person's language.
  func word(of verb: Verb) -> String {
    (isEnglish ? verb.english.first : nil) ?? verb.german[0]
  }

  /// Every verb whose names have the letters.
  func verbItems(_ typed: Folded) -> [PaletteItem] {
    Verb.all.compactMap { verb in
      let word = word(of: verb)
      let item = PaletteItem(
        action: .completion(word + " "),
        label: word + " " + words("verb.\(verb.name.rawValue).usage"),
        detail: words("verb.\(verb.name.rawValue).help"),
        reason: nil)
      guard !typed.text.isEmpty else { return item }
      let scores = verb.names.compactMap { fuzzyMatch(typed, in: $0)?.score }
      guard let score = scores.max() else { return nil }
      var ranked = item
      ranked.score = score
      ranked.places = fuzzyMatch(typed, in: word)?.places ?? []
      return ranked
    }
  }
}
