/// How a result came about: in consensus unless somebody asks for a vote (DOMAIN.md §2).
package enum Votes: Hashable, Sendable {
  /// What one partner says.
  package enum Answer: String, CaseIterable, Sendable {
    case yes
    case no
    case abstained
  }

  case consensus
  /// Raised hands, without names.
  case count(yes: Int, no: Int, abstained: Int)
  case partners([ID<Partner>: Answer])

  /// More hands than this nobody counts.
  package static let most = 9999

  /// The votes for yes, for no and the abstentions; nil for a consensus.
  package var tally: (yes: Int, no: Int, abstained: Int)? {
    switch self {
    case .consensus: nil
    case .count(let yes, let no, let abstained): (yes, no, abstained)
    case .partners(let ballots):
      (
        ballots.count { $0.value == .yes }, ballots.count { $0.value == .no },
        ballots.count { $0.value == .abstained }
      )
    }
  }

  /// Whether it is agreed: in consensus, or by more votes for yes than for no.
  package var isAgreed: Bool { tally.map { $0.yes > $0.no } ?? true }

  /// What does not go together with those present; empty where all is well.
  ///
  /// `present` counts the people who may vote; a partner that is not in `partners` has none there.
  package func problems(present: Int, partners: Set<ID<Partner>>) -> [Text] {
    switch self {
    case .consensus: return []
    case .count(let yes, let no, let abstained):
      let sum = yes + no + abstained
      if sum == 0 { return [Text("votes.none")] }
      return sum > present ? [Text("votes.tooMany", .number(sum), .number(present))] : []
    case .partners(let ballots):
      if ballots.isEmpty { return [Text("votes.none")] }
      let absent = Set(ballots.keys).subtracting(partners).count
      return absent > 0 ? [Text("votes.absent", .number(absent))] : []
    }
  }
}

/// The votes as one cell and as they are typed.
extension Votes {
  /// The only spelling: empty for a consensus, `[5,1,1]`, or `[["id","yes"]]` by id.
  package var canonical: String {
    switch self {
    case .consensus: ""
    case .count(let yes, let no, let abstained):
      JSON.array([yes, no, abstained].map { .integer(Int64($0)) }).text
    case .partners(let ballots):
      JSON.array(
        ballots.sorted { $0.key < $1.key }
          .map { .array([.string($0.key.raw.hex), .string($0.value.rawValue)]) }
      ).text
    }
  }

  /// Reads exactly what `canonical` writes; nil for every other text.
  package init?(canonical text: String) {
    guard !text.isEmpty else {
      self = .consensus
      return
    }
    guard let fields = (try? JSON.read(text))?.arrayValue else { return nil }
    let counts = fields.compactMap(\.integerValue).filter { 0...Int64(Self.most) ~= $0 }.map(
      Int.init)
    if fields.count == 3, counts.count == 3 {
      self = .count(yes: counts[0], no: counts[1], abstained: counts[2])
    } else {
      var ballots: [ID<Partner>: Answer] = [:]
      for field in fields {
        guard let pair = field.arrayValue, pair.count == 2, let hex = pair[0].stringValue,
          let id = RecordID(hex: hex), let ballot = pair[1].stringValue.flatMap(Answer.init)
        else { return nil }
        ballots[ID(id)] = ballot
      }
      self = .partners(ballots)
    }
    guard canonical == text else { return nil }
  }

  /// Reads `5:1:1`, `5 1 1`, `5-1` or `7`: yes, no, abstained; `k` and nothing are a consensus.
  package init?(typed text: String) {
    let folded = fold(text).text.split(separator: " ").joined(separator: " ")
    guard !folded.isEmpty, !["k", "konsens", "consensus"].contains(folded) else {
      self = .consensus
      return
    }
    let parts = folded.utf8.split { [0x20, 0x3A, 0x2D, 0x2F, 0x2C].contains($0) }
    let counts = parts.compactMap { wholeNumber(Array($0)[...]) }.filter { $0 <= Self.most }
    guard counts.count == parts.count, (1...3).contains(counts.count) else { return nil }
    self = .count(
      yes: counts[0], no: counts.count > 1 ? counts[1] : 0,
      abstained: counts.count > 2 ? counts[2] : 0)
  }
}
