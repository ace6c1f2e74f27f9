import Domain
import Screen

/// What the rules have to say, at the head of a record's page (DOMAIN.md §1.3).
extension AppState {
  private static let shownFindings = 12

  /// Of a partner everything that concerns it; of other records what is said of them.
  private func findingRequests(of page: PageState) -> [FindingRequest] {
    let place = FindingRequest.Place(type: page.type, id: page.id)
    let own = FindingRequest(viewer, record: place, limit: Self.shownFindings)
    guard page.type == Partner.typeName else { return [own] }
    return [own, partnerFindings(page.id, limit: Self.shownFindings)]
  }

  /// What the head of a page and the way to a partner's Sprecher:innen ask.
  func pageFindingAsks(_ page: PageState) -> [Ask] {
    findingRequests(of: page).map { .findings($0) }
      + (page.type == Partner.typeName ? pathAsks(of: page.id) : [])
  }

  func findingItems(of page: PageState, columns: Int) -> [PageItem] {
    var rows: [FindingPage.Row] = []
    for row in findingRequests(of: page).flatMap({ findings($0)?.rows ?? [] })
    where !rows.contains(row) {
      rows.append(row)
    }
    guard !rows.isEmpty else { return [] }
    return [heading("\(words("page.findings")) ── \(rows.count)")]
      + rows.map { row in
        var row = row
        if row.finding.record == page.id { row.title = "" }
        return PageItem(
          row: findingRow(row, columns: columns), target: .finding(row.finding))
      }
  }

  /// Over whom a partner's Sprecher:innen are reached; never a list of addresses (R07).
  func pathItems(to partner: RecordID) -> [PageItem] {
    [PageItem(row: ListRow([Span(pathText(to: partner), Theme.faint, width: .flexible)]))]
  }

  /// Whether a membership or mandate is past its end, or an Umlaufbeschluss has run its course.
  func isOver(_ row: Row, of list: PartList) -> Bool {
    if list.type == CircularResolution.typeName {
      return row.values[2].string != CircularResolution.Outcome.open.rawValue
    }
    guard [Membership.typeName, Mandate.typeName].contains(list.type),
      let place = list.columns.firstIndex(of: .field("until"))
    else { return false }
    return Term(.null, row.values[place]).isOver(on: moment.today)
  }

  /// Begins what a finding asks for: the seat that is missing, or the field that it is about.
  mutating func open(_ finding: Finding, on page: PageState) -> [Effect] {
    guard finding.record == page.id else {
      return [.recall(finding.type, finding.record, finding.cell.map { .field($0) } ?? .form)]
    }
    switch finding.rule {
    case "R02", "R04", "R07":
      guard
        let list = PartList.lists(of: page.type).first(where: { $0.type == Membership.typeName })
      else { return [] }
      return openNewPart(list, of: page, in: finding.rule == "R04" ? .team : .conference)
    case "R09":
      guard let list = PartList.lists(of: page.type).first(where: { $0.type == Project.typeName })
      else { return [] }
      return openNewPart(list, of: page)
    default:
      return [.recall(page.type, page.id, finding.cell.map { .field($0) } ?? .form)]
    }
  }
}
