import Domain

/// The next number in the register of a body's results, for whoever makes a result.
extension AppState {
  /// So many results of a body in a year are looked through.
  private static let numberLimit = 1000

  private func numbersAsk(of body: RecordID, in year: Int, trashed: Bool) -> Ask {
    let begin = CivilDate(year: year, month: 1, day: 1) ?? .first
    let query = Query(
      Result.typeName, columns: [.field("number")],
      conditions: [
        .equals("body", Value(link: body)),
        .between(
          "day", from: begin.canonical,
          before: CivilDate(year: year + 1, month: 1, day: 1)?.canonical ?? "~"),
      ], order: .date("day"), trashed: trashed)
    return .lastRows(query, limit: Self.numberLimit)
  }

  /// What has to be known for `nextResultNumber(of:in:)`: a number in the trash is given too.
  func resultNumberAsks(of body: RecordID, in year: Int) -> [Ask] {
    [false, true].map { numbersAsk(of: body, in: year, trashed: $0) }
  }

  /// `MOB-2026-08`; nil while nobody knows which numbers are given.
  func nextResultNumber(of body: RecordID, in year: Int) -> ResultNumber? {
    let asks = resultNumberAsks(of: body, in: year)
    guard asks.allSatisfy({ answers[$0] != nil }) else { return nil }
    return ResultNumbers.next(
      code: directory.entry(Body.typeName, body)?.code ?? "", year: year,
      given: asks.flatMap { rows($0) }.map(\.values[0].string))
  }

  /// The kind that a body's result has.
  func resultKind(of body: RecordID, about subject: ResultKindRule.Subject) -> Result.Kind {
    let kind = directory.entry(Body.typeName, body).flatMap { Body.Kind(rawValue: $0.kind) }
    let proposed = ResultKindRule.kind(in: kind ?? .platform, about: subject)
    return Result.Kind(rawValue: proposed.rawValue) ?? .recommendation
  }
}
