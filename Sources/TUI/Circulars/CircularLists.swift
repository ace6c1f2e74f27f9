import Domain
import Screen

/// The running Umlaufbeschlüsse where people come across them: in Heute and on a body's page.
extension AppState {
  /// A deadline is near for so many days.
  private static let nearDays = 7

  var runningCircularsAsk: Ask {
    let members = directory.partners.map { Query.Column.member("consent", $0.id) }
    let open = CircularResolution.Outcome.open.rawValue
    let query = Query(
      CircularResolution.typeName,
      columns: [.field("title"), .field("body"), .field("deadline")] + members,
      conditions: [.equals("outcome", .text(open))], order: .date("deadline"))
    return .rows(query, limit: 60)
  }

  /// Those whose deadline is near or past; for a partner those that wait for its answer.
  var circularRowsOfToday: [SheetItem] {
    let partners = directory.partners
    return rows(runningCircularsAsk).compactMap { row in
      guard let day = CivilDate(canonical: row.values[2].string),
        day <= moment.today.adding(days: Self.nearDays)
      else { return nil }
      let asked = row.values[1].link.flatMap { self.partners(of: $0) }
      let missing = partners.enumerated().filter { place, partner in
        (asked?.contains(partner.id) ?? true) && (row.values[3 + place].number ?? 0) == 0
      }.map(\.element)
      guard ownPartner.map({ own in missing.contains { $0.id == own } }) ?? true else { return nil }
      let isLate = day < moment.today
      let body = label(Body.typeName, row.values[1].link) ?? ""
      let names = missing.map(\.label).joined(separator: ", ")
      let open = names.isEmpty ? "" : words(Text("circular.waits", .verbatim(names)))
      return SheetItem(
        ListRow([
          Span((isLate ? "! " : "  ") + dayText(day), width: .fixed(28)),
          Span(
            [body, row.values[0].string].filter { !$0.isEmpty }.joined(separator: " · "),
            width: .flexible),
          Span(" " + open, Theme.faint),
        ]), .page(CircularResolution.typeName, row.id))
    }
  }
}
