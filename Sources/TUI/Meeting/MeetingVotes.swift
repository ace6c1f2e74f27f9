import Domain
import Screen

/// Votes and kinds of results, asked for afterwards and only where somebody wants them.
extension AppState {
  /// The result of the line that is being changed, else the last of the TOP that shows, in the order
  /// of the lines.
  var lastResult: Row? {
    guard let item = meeting?.item else { return nil }
    let results = rows(wordingAsk(of: item))
    if let taken = meeting?.taken,
      let own = results.first(where: { $0.values[0].link == taken.line })
    {
      return own
    }
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

  // MARK: By partner, or by count

  /// The partners in a row for whom one sign each is typed, and those of whom nobody is there; while
  /// nobody has called the roll all of the body's.
  func ballotLine(_ text: String) -> BallotLine {
    let voters = meeting.map { self.voters(at: $0.meeting) } ?? []
    guard let present = voting?.partners else { return BallotLine(text, row: voters) }
    return BallotLine(
      text, row: voters.filter { present.contains($0.id) },
      others: voters.filter { !present.contains($0.id) })
  }

  /// What stands behind `:abstimmung`: counts `5 1 1` or `k`; nil where it is by partner.
  func countedVotes(_ rest: String) -> Votes? {
    guard let votes = Votes(typed: rest) else { return nil }
    let hasFigure = rest.utf8.contains { (0x31...0x39).contains($0) }
    return hasFigure || votes == .consensus ? votes : nil
  }

  /// `:abstimmung ++-0` or `:abstimmung 5 1 1`; alone it asks, with the partners in a row.
  mutating func setVotes(_ rest: String) -> [Effect] {
    guard lastResult != nil else {
      toast = Text("meeting.votes.noResult")
      return []
    }
    guard !rest.isEmpty else {
      if let input = meeting?.input.text, input.last != " " {
        meeting?.input = LineInput(input + " ")
      }
      let row = ballotLine("").row.map(\.code).joined(separator: " ")
      toast = Text("meeting.votes.how", .verbatim(row))
      return []
    }
    if let votes = countedVotes(rest) { return set(votes) }
    let line = ballotLine(rest)
    if let problem = line.problem {
      toast = problem
      return []
    }
    let open = line.row.filter { line.signs[$0.id] == nil }.map(\.code).joined(separator: ", ")
    return set(
      .partners(line.ballots), open.isEmpty ? nil : Text("votes.partner.open", .verbatim(open)))
  }

  /// Sets the votes of the last result, checked against those present.
  mutating func set(_ votes: Votes, _ remark: Text? = nil) -> [Effect] {
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
    let unchecked = votes == .consensus ? nil : nobodyPresent
    meeting?.remark = remark ?? unchecked
    let step = Step(
      StepText.Command.votes.rawValue, [result.values[1].string, tally], writes: writes)
    return [.commit(step, .meeting(.order))]
  }

  /// Those who may vote; nil while nobody is entered as present.
  private var voting: (people: Int, partners: Set<ID<Partner>>)? {
    meetingPresence.flatMap { $0.people > 0 ? $0 : nil }
  }

  /// That nobody is entered yet, so that votes cannot be checked: a hint, and no wall.
  private var nobodyPresent: Text? { voting == nil ? Text("votes.unchecked") : nil }

  /// What speaks against votes; nil too while nobody is entered as present.
  func problem(of votes: Votes) -> Text? {
    guard let present = voting else {
      let partners = Set(voters(at: meeting?.meeting ?? .zero).map(\.id))
      return votes.problems(present: Votes.most * 3, partners: partners).first
    }
    return votes.problems(
      present: present.people, partners: present.partners
    ).first
  }

  /// The partners of a meeting's body, as their votes are typed and read.
  private func voters(at meeting: RecordID) -> [BallotLine.Voter] {
    partners(at: meeting).map { BallotLine.Voter($0.id, $0.label) }
  }

  /// `D+ DU- ▸KR MB`: the row with the signs so far, and whose is the next.
  private func ballotRow(_ line: BallotLine) -> String {
    let next = line.next?.id
    return line.row.map { voter in
      (voter.id == next ? "▸" : "") + voter.code + (line.signs[voter.id].map { String($0) } ?? "")
    }.joined(separator: " ")
  }

  /// What the line under `:abstimmung` says: the row while somebody is open, then the votes.
  func votesEcho(_ rest: String) -> (text: String, isProblem: Bool) {
    if let votes = countedVotes(rest), !rest.isEmpty { return echo(of: votes) }
    let line = ballotLine(rest)
    let votes = Votes.partners(line.ballots)
    if line.next == nil, line.problem == nil { return echo(of: votes) }
    var parts = [ballotRow(line), words("meeting.votes.signs")]
    if let hint = nobodyPresent { parts.append(words(hint)) }
    let isProblem = !rest.isEmpty && line.problem != nil
    if isProblem, let problem = line.problem { parts.insert("! " + words(problem), at: 0) }
    return (parts.filter { !$0.isEmpty }.joined(separator: " · "), isProblem)
  }

  func echo(of votes: Votes) -> (text: String, isProblem: Bool) {
    let number = lastResult?.values[1].string ?? ""
    let says = words(
      Text("meeting.votes.echo", .verbatim(number), .verbatim(votesText(votes))))
    if let problem = problem(of: votes) { return ("! " + words(problem) + " · " + says, true) }
    guard votes != .consensus, let hint = nobodyPresent else { return (says, false) }
    return (says + " · " + words(hint), false)
  }

  /// `im Konsens`, `5 Ja, 1 Nein, 1 Enthaltung`, `dafür D, DU; dagegen KR`.
  func votesText(_ votes: Votes) -> String {
    votes.text(
      in: directory.partners.map { BallotLine.Voter(ID($0.id), $0.label) }, words: words)
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
