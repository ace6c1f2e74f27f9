import Domain
import Screen

/// What becomes of the line as it is typed so far.
extension AppState {
  /// The line under the input: problems first, then what Enter does.
  var meetingEcho: (text: String, isProblem: Bool) {
    guard let open = meeting else { return ("", false) }
    let text = open.lastLine
    if case .command(.votes, let rest) = LineOrder(text, words), lastResult != nil {
      return votesEcho(rest)
    }
    if let order = LineOrder(text, words) { return (echo(of: order, open), false) }
    guard !text.allSatisfy(\.isWhitespace) else {
      let isTaken = open.taken != nil
      return (isTaken ? words("meeting.echo.trash") : signsText, false)
    }
    if open.taken == nil, let votes = typedVotes(text) { return echo(of: votes) }
    if let obstacle = meetingObstacle { return (words(obstacle), true) }
    let reading = minuteGrammar.read(text)
    let says = echo(of: reading, taken: open.taken)
    let change = open.taken == nil ? [] : [changeText(open)]
    let parts = reading.problems.prefix(1).map { "! " + words($0.text) } + change + [says]
    return (
      parts.filter { !$0.isEmpty }.joined(separator: " · "), !reading.problems.isEmpty
    )
  }

  /// The signs with which a line can begin.
  private var signsText: String {
    words(size.width >= 80 ? "meeting.signs" : "meeting.signs.short")
  }

  /// That a sign without a blank is none, where a letter follows it: `+5 Stellplätze` is meant so.
  private var signHint: String? {
    guard let text = meeting?.lastLine, let first = text.first,
      let second = text.dropFirst().first, second.isLetter,
      let sign = MinuteSign.allCases.first(where: { $0.character == first })
    else { return nil }
    return words(
      Text(
        "meeting.echo.sign", .verbatim(String(first)),
        .text(Text("minuteLine.kind.\(sign.rawValue)"))))
  }

  private func changeText(_ open: MeetingState) -> String {
    guard open.item == open.taken?.item else {
      return words(Text("meeting.echo.moved", .verbatim(shownItem?.number ?? "")))
    }
    return words("meeting.echo.taken")
  }

  /// `→ Empfehlung MOB-2026-07 · Krefeld · bis Fr 18.12.2026`.
  private func echo(of reading: MinuteReading, taken: TakenLine?) -> String {
    guard !reading.isEmpty else { return signsText }
    var parts: [String] = []
    switch reading.sign {
    case .result:
      if taken?.kind == .result {
        parts.append(words("minuteLine.kind.result"))
      } else {
        let kind = meetingKind.map { ResultKindRule.kind(in: $0) } ?? .recommendation
        parts.append(words("result.kind.\(kind.rawValue)") + " " + nextNumber.text)
      }
    default: parts.append(words("minuteLine.kind.\(reading.sign.rawValue)"))
    }
    if reading.sign == .note, let hint = signHint { parts.append(hint) }
    let names = reading.responsible.prefix(4).map { fullName($0) }
    if !names.isEmpty { parts.append(names.joined(separator: " / ")) }
    if let due = reading.due { parts.append(words(Text("meeting.until", .verbatim(dayText(due))))) }
    if let day = reading.followUp {
      let key = size.width < 100 ? "register.followUp" : "meeting.again"
      parts.append(words(Text(key, .verbatim(dayText(day)))))
    }
    return "→ " + parts.joined(separator: " · ")
  }

  /// Who somebody is, written out.
  func fullName(_ who: MinuteNames.Who) -> String {
    switch who {
    case .partner(let id): directory.entry(Partner.typeName, id.raw)?.title ?? ""
    case .office: words("body.kind.office")
    case .person: typedName(who)
    }
  }

  private func echo(of order: LineOrder, _ open: MeetingState) -> String {
    switch order {
    case .item(let number, _):
      let wanted = number.last == "." ? String(number.dropLast()) : number
      guard let item = meetingItems.first(where: { $0.number == wanted }) else {
        return words(
          Text("meeting.items.unknown", .verbatim(number), .number(meetingItems.count)))
      }
      let key = open.taken == nil ? "meeting.echo.item" : "meeting.echo.moved"
      return words(Text(key, .verbatim(item.name)))
    case .command(let command, _): return command.usage(words) + "  " + command.help(words)
    case .unknown(let word):
      let begun = LineCommand.allCases.filter { command in
        command.names(words).contains { fold($0).text.hasPrefix(fold(word).text) }
      }
      let known = begun.isEmpty ? LineCommand.allCases : begun
      return known.map { ":" + ($0.names(words).first ?? "") }.joined(separator: " ")
    }
  }
}
