import Domain
import Screen

/// The Netzwerk-Check: what the network's own rules have to say (DOMAIN.md §1.3).
extension AppState {
  /// So many findings are listed; the rest is counted.
  private static let listedFindings = 200

  var checkRequest: FindingRequest {
    FindingRequest(viewer, partner: focus, limit: Self.listedFindings)
  }

  /// The same with the hints of the Steckbriefe, only to be counted.
  private var reviewRequest: FindingRequest {
    FindingRequest(viewer, isReview: true, partner: focus, limit: 0)
  }

  func checkAsks() -> [Ask] { [.findings(checkRequest), .findings(reviewRequest)] }

  func checkItems(columns: Int) -> [SheetItem] {
    guard let page = findings(checkRequest) else { return [] }
    var items: [SheetItem] = []
    if page.rows.isEmpty {
      items += words(clearText("check.clear")).wrapped(to: max(8, columns)).map {
        SheetItem(ListRow([Span($0)]))
      }
    }
    for severity in Finding.Severity.allCases {
      let rows = page.rows.filter { $0.finding.severity == severity }
      guard !rows.isEmpty else { continue }
      let count = words.number(page.bySeverity[severity] ?? rows.count)
      items.append(.heading("\(words("check.\(severity.rawValue)")) ── \(count)"))
      items += rows.map { finding($0, columns: columns) }
    }
    if page.total > page.rows.count, !page.rows.isEmpty {
      let more = Text("check.more", .number(page.total - page.rows.count))
      items.append(SheetItem(ListRow([Span(words(more), Theme.faint)])))
    }
    let missing = (findings(reviewRequest)?.total ?? page.total) - page.total
    if missing > 0 {
      items.append(SheetItem(ListRow([Span("")])))
      items.append(
        SheetItem(ListRow([Span(words(Text("check.profiles", .number(missing))), Theme.faint)])))
    }
    return items
  }

  /// A finding as a row of a sheet: rule, sentence, and below it what to do.
  func finding(_ row: FindingPage.Row, columns: Int) -> SheetItem {
    let target = SheetItem.Target.page(row.finding.type, row.finding.record)
    return SheetItem(findingRow(row, columns: columns), target)
  }

  func findingRow(_ row: FindingPage.Row, columns: Int) -> ListRow {
    let finding = row.finding
    let sign = finding.severity == .hint ? "·" : "!"
    let isNumbered = finding.rule.first == "R" && finding.rule.count == 3
    let rule = "\(sign) \(isNumbered ? finding.rule : "")"
    var sentence = words(finding.message)
    // The sentences of the other rules name their record themselves.
    let isNamed =
      isNumbered ? Rule.audience(of: finding.rule) != .profile : finding.rule == "overlap"
    if !row.title.isEmpty, !isNamed {
      sentence = row.title + ": " + sentence
    }
    let action =
      words[finding.action.key] == nil
      ? []
      : words(finding.action).wrapped(
        to: max(8, columns - 9))
    var lines = sentence.wrapped(to: max(8, columns - 7)).enumerated().map { index, line in
      [Span(index == 0 ? rule : "", width: .fixed(7)), Span(line, width: .flexible)]
    }
    lines += action.enumerated().map { index, line in
      [
        Span("", width: .fixed(7)),
        Span((index == 0 ? "→ " : "  ") + line, Theme.faint, width: .flexible),
      ]
    }
    return ListRow(lines: lines)
  }

  // MARK: The counts below the overview

  private var countRequest: FindingRequest { FindingRequest(viewer, partner: focus, limit: 0) }
  private var endingRequest: FindingRequest {
    FindingRequest(viewer, partner: focus, rule: "R20", limit: 50)
  }

  /// What the counts line asks; only where it shows.
  func summaryAsks() -> [Ask] {
    guard showsSummary else { return [] }
    return [.findings(countRequest), .findings(endingRequest), reportedAsk] + matterSummaryAsks()
  }

  var showsSummary: Bool { overlays.isEmpty && (showsOverview || pane == .partners) }

  /// The counts line: only what is not zero, in shorter words where the long ones have no room.
  var summary: String {
    let long = summary(isShort: false)
    return long.displayWidth <= size.width - 2 ? long : summary(isShort: true)
  }

  private func summary(isShort: Bool) -> String {
    guard let page = findings(countRequest) else { return "" }
    var parts = matterSummary
    let due = dueProjects.count
    if due > 0 {
      let isMore = due >= Self.projectLimit
      parts.append(words(Text(isMore ? "summary.reports.many" : "summary.reports", .number(due))))
    }
    let ending = (findings(endingRequest)?.rows ?? []).count { row in
      guard case .day(let day)? = row.finding.arguments.last else { return false }
      return (0...Self.endingDays).contains(moment.today.days(to: day))
    }
    if ending > 0 {
      parts.append(
        words(Text(isShort ? "summary.ending.short" : "summary.ending", .number(ending))))
    }
    guard page.total > 0 else {
      return (parts + [words(clearText("summary.clear"))]).joined(separator: " · ")
    }
    let isMany = page.total > Self.hitLimit
    let count = min(page.total, Self.hitLimit)
    let keys = keymap.keys(for: .check, in: pane.scope).first ?? []
    let key = words.label(of: keys)
    parts.append(
      words(Text(isMany ? "summary.check.many" : "summary.check", .number(count), .verbatim(key))))
    return parts.joined(separator: " · ")
  }

  private static let endingDays = 60

  /// That all is well, and for whom: under a focus only what concerns that partner was looked at.
  private func clearText(_ key: String) -> Text {
    guard let partner = directory.entry(Partner.typeName, focus) else { return Text(key) }
    return Text(key + ".partner", .verbatim(partner.title))
  }
}
