import Domain
import Screen

/// Votes and kinds of results, asked for afterwards and only where somebody wants them.
extension AppState {
  /// The last result of the TOP that shows, in the order of the lines.
  var lastResult: Row? {
    guard let item = meeting?.item else { return nil }
    let results = rows(wordingAsk(of: item))
    let lines = rows(linesAsk(of: item)).map(\.id)
    let byLine = results.filter { $0.values[0].link.map(lines.contains) == true }
    return byLine.max { place($0, lines) < place($1, lines) } ?? results.last
  }

  private func place(_ result: Row, _ lines: [RecordID]) -> Int {
    lines.firstIndex { $0 == result.values[0].link } ?? -1
  }

  /// `5:1:1` alone on the line, where the last line of the TOP is a result.
  ///
  /// Two colons: `9:30` after a result is a time.
  func typedVotes(_ text: String) -> Votes? {
    let typed = text.withoutOuterBlanks
    guard typed.utf8.count <= 16, typed.utf8.count(where: { $0 == UInt8(ascii: ":") }) == 2,
      typed.utf8.allSatisfy({ $0 == UInt8(ascii: ":") || (0x30...0x39).contains($0) }),
      let item = meeting?.item, let last = rows(linesAsk(of: item)).last,
      last.values[1].string == MinuteLine.Kind.result.rawValue
    else { return nil }
    return Votes(typed: typed)
  }

  /// `:abstimmung 5 1 1`.
  mutating func setVotes(_ rest: String) -> [Effect] {
    guard !rest.isEmpty, let votes = Votes(typed: rest) else {
      toast = Text("meeting.votes.how")
      return []
    }
    return set(votes)
  }

  /// Sets the votes of the last result, checked against those present.
  mutating func set(_ votes: Votes) -> [Effect] {
    guard let result = lastResult else {
      toast = Text("meeting.votes.noResult")
      return []
    }
    if let problem = problem(of: votes) {
      toast = problem
      return []
    }
    let mode: Result.Mode = votes == .consensus ? .consensus : .vote
    let writes = [
      CellWrite(Result.typeName, result.id, CellName("mode"), .text(mode.rawValue)),
      CellWrite(Result.typeName, result.id, CellName("votes"), Value(string: votes.canonical)),
    ]
    let tally = votes.tally.map { "\($0.yes):\($0.no):\($0.abstained)" } ?? ""
    let step = Step(
      StepText.Command.votes.rawValue, [result.values[1].string, tally], writes: writes)
    return [.commit(step, .meeting(.order))]
  }

  /// What speaks against votes; nil too while nobody has called the roll.
  func problem(of votes: Votes) -> Text? {
    guard let present = meetingPresence else {
      return votes.problems(present: Votes.most * 3, partners: []).first
    }
    return votes.problems(
      present: present.people, partners: present.partners
    ).first
  }

  /// `:art beschluss` for the last result; a Beschluss outside the BK is only hinted at.
  mutating func setKind(_ rest: String) -> [Effect] {
    let typed = fold(rest).text
    let kind = Result.Kind.allCases.first { kind in
      !typed.isEmpty && fold(words("result.kind.\(kind.rawValue)")).text.hasPrefix(typed)
    }
    guard let kind else {
      let names = Result.Kind.allCases.map { words("result.kind.\($0.rawValue)") }
      toast = Text("meeting.kind.which", .verbatim(names.joined(separator: ", ")))
      return []
    }
    guard let result = lastResult else {
      toast = Text("meeting.votes.noResult")
      return []
    }
    let step = Step(
      StepText.Command.choose.rawValue,
      [result.values[1].string, "result.kind.\(kind.rawValue)"],
      writes: [
        CellWrite(Result.typeName, result.id, CellName("kind"), .text(kind.rawValue))
      ])
    return [.commit(step, .meeting(.order))]
  }

  /// What there is to say of a result's kind in this body.
  func kindHint(_ kind: String) -> Text? {
    guard let body = meetingKind, let kind = ResultKind(rawValue: kind) else { return nil }
    return ResultKindRule.hint(kind, in: body)
  }
}
