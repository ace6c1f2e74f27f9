/// Votes by partner as they are typed at the speed of talk: `++-0`, `D+ DU+ KR-`, `D DU KR - alle+`.
///
/// One sign a partner: `+` dafür, `-` dagegen, `0` enthalten, `.` nicht da. A sign with names before
/// it is theirs, one without is that of the next partner in the row; `alle` are those still open.
package struct BallotLine: Equatable, Sendable {
  package struct Voter: Hashable, Sendable {
    package var id: ID<Partner>
    /// `KR`, as screens and minutes call the partner.
    package var code: String

    package init(_ id: ID<Partner>, _ code: String) {
      self.id = id
      self.code = code
    }
  }

  /// Who is asked, in the brochure's order.
  package var row: [Voter]
  /// What is said so far, as the signs; a partner without one is still open.
  package private(set) var signs: [ID<Partner>: Character] = [:]
  /// What does not go together, the first of it; nil where all is well.
  package private(set) var problem: Text?

  /// Reads a text; every one can be read, with a problem or without.
  ///
  /// `others` have no vote, for nobody of them is there.
  package init(_ text: String, row: [Voter], others: [Voter] = []) {
    self.row = row
    var named: [Voter] = []
    var word = ""
    func name() {
      guard !word.isEmpty else { return }
      let folded = fold(word).text
      if Self.allWords.contains(folded) {
        named += row.filter { signs[$0.id] == nil }
      } else if let voter = row.first(where: { fold($0.code).text == folded }) {
        named.append(voter)
      } else if let voter = others.first(where: { fold($0.code).text == folded }) {
        say("votes.partner.absent", voter.code)
      } else {
        say("votes.partner.unknown", word)
      }
      word = ""
    }
    for letter in text {
      let sign = letter == "−" || letter == "–" ? "-" : letter
      if Self.answers[sign] != nil || sign == "." {
        let isNamed = !word.isEmpty || !named.isEmpty
        name()
        if isNamed {
          for voter in named { signs[voter.id] = sign }
        } else if let next {
          signs[next.id] = sign
        } else {
          say("votes.partner.more", String(row.count))
        }
        named = []
      } else if letter.isWhitespace || letter == "," || letter == ";" {
        name()
      } else {
        word.append(letter)
      }
    }
    name()
    if let voter = named.first { say("votes.partner.sign", voter.code) }
    if problem == nil, ballots.isEmpty { problem = Text("votes.none") }
  }

  private mutating func say(_ key: String, _ argument: String) {
    problem = problem ?? Text(key, .verbatim(argument))
  }

  /// The partner whose sign is the next; nil where all have one.
  package var next: Voter? { row.first { signs[$0.id] == nil } }

  /// The votes that were cast.
  package var ballots: [ID<Partner>: Votes.Answer] {
    signs.compactMapValues { Self.answers[$0] }
  }

  private static let answers: [Character: Votes.Answer] = ["+": .yes, "-": .no, "0": .abstained]
  private static let allWords = ["alle", "all", "rest"]
}

extension Votes {
  /// The codes of those who have given an answer, in the order of the row; `?` stands for partners
  /// whom it does not have.
  package func codes(_ answer: Answer, in row: [BallotLine.Voter]) -> [String] {
    guard case .partners(let ballots) = self else { return [] }
    let given = Set(ballots.filter { $0.value == answer }.keys)
    let known = row.filter { given.contains($0.id) }
    return known.map(\.code) + Array(repeating: "?", count: given.count - known.count)
  }

  /// `dafür D, DU; dagegen KR`, `5 Ja, 1 Nein, 1 Enthaltung`, `im Konsens`.
  package func text(in row: [BallotLine.Voter], words: Catalogue) -> String {
    guard let tally else { return words("result.mode.consensus") }
    guard case .partners = self else {
      let counts = [tally.yes, tally.no, tally.abstained].map { Text.Argument.verbatim("\($0)") }
      return words(Text("meeting.votes.tally", arguments: counts))
    }
    return Answer.allCases.compactMap { answer in
      let codes = codes(answer, in: row).joined(separator: ", ")
      return codes.isEmpty ? nil : words(Text("votes.\(answer.rawValue)", .verbatim(codes)))
    }.joined(separator: "; ")
  }
}
