import Domain
import SQLite

extension Store {
  /// What the rules and the schema say of one record, the weightiest first; as on its own page.
  package func findings(
    of type: String,
    _ id: RecordID
  ) throws(StoreError) -> [Finding] {
    let place = FindingRequest.Place(type: type, id: id)
    let request = FindingRequest(.office, record: place, limit: .max)
    return try findings(request).rows.map(\.finding)
  }

  /// The weightiest findings that somebody may see, and how many there are.
  ///
  /// The tallies say how many, and the indexes give each rule's rows in the order of their titles,
  /// so that a limit is all that is read.
  package func findings(_ request: FindingRequest) throws(StoreError) -> FindingPage {
    try read { () throws(StoreError) -> FindingPage in
      let segments =
        request.record == nil ? try tallied(request) : try segments(of: request)
      var page = FindingPage()
      for segment in segments {
        page.byRule[segment.rule, default: 0] += segment.count
        page.bySeverity[segment.severity, default: 0] += segment.count
      }
      var lines: [FindingLine] = []
      for group in Self.groups(of: segments) where lines.count < request.limit {
        let limit = request.limit - lines.count
        var found: [FindingLine] = []
        for segment in group {
          if let known = segment.lines {
            found += known
          } else {
            found += try self.lines(of: segment, limit)
          }
        }
        found.sort { ($0.sort, $0.key, $0.number) < ($1.sort, $1.key, $1.number) }
        lines += found.prefix(limit)
      }
      page.rows = try lines.map { (line) throws(StoreError) in try row(of: line) }
      Self.sortByTitle(&page.rows, lines)
      return page
    }
  }

  /// The segments of which the tallies know.
  private func tallied(_ request: FindingRequest) throws(StoreError) -> [Segment] {
    var segments: [Segment] = []
    try each("SELECT field, value, count FROM tally WHERE type = '' AND field > ''") { row in
      let words = row.text(0).split(separator: " ").map(String.init)
      let partner = RecordID(bytes: row.blob(1))
      guard words.count == 3, let source = Tallies.Source(rawValue: words[0]),
        let severity = Finding.Severity(rawValue: words[2]),
        request.shows(words[1], concerning: partner)
      else { return }
      segments.append(
        Segment(
          source: source,
          rule: words[1],
          severity: severity,
          partner: partner,
          count: Int(row.integer(2))
        )
      )
    }
    return segments
  }

  /// The segments of one record, with their lines.
  private func segments(of request: FindingRequest) throws(StoreError) -> [Segment] {
    guard let place = request.record, let key = try localKey(place.type, place.id) else {
      return []
    }
    var segments: [Segment] = []
    for source in [Tallies.Source.ruling, .finding] {
      try each("\(Self.selection(source)) WHERE key = ?", [.integer(key)]) { row in
        let line = FindingLine(row: row)
        guard request.shows(line.rule, concerning: line.partner) else { return }
        segments.append(
          Segment(
            source: source,
            rule: line.rule,
            severity: line.severity,
            partner: line.partner,
            count: 1,
            lines: [line]
          )
        )
      }
    }
    return segments
  }

  /// The segments of a severity and rule together, the weightiest first.
  private static func groups(of segments: [Segment]) -> [[Segment]] {
    struct Heading: Hashable {
      var severity: Finding.Severity
      var rule: String
    }
    return Dictionary(grouping: segments) { Heading(severity: $0.severity, rule: $0.rule) }
      .sorted { ($0.key.severity, $0.key.rule) < ($1.key.severity, $1.key.rule) }
      .map(\.value)
  }

  private func lines(of segment: Segment, _ limit: Int) throws(StoreError) -> [FindingLine] {
    var lines: [FindingLine] = []
    let partner = segment.partner.map { SQLiteValue($0) }
    try each(
      """
      \(Self.selection(segment.source))
      WHERE rule = ? AND severity = ? AND partner \(partner == nil ? "IS NULL" : "= ?")
      ORDER BY sort, key LIMIT ?
      """,
      [.text(segment.rule), .text(segment.severity.rawValue)]
        + (partner.map { [$0] } ?? []) + [.integer(Int64(limit))]
    ) { row in lines.append(FindingLine(row: row)) }
    return lines
  }

  private static func selection(_ source: Tallies.Source) -> String {
    let columns = "SELECT key, rule, severity, cell, partner, sort"
    return switch source {
    case .finding: "\(columns), 0, '', NULL FROM finding"
    case .ruling: "\(columns), number, variant, args FROM ruling"
    }
  }

  private func row(of line: FindingLine) throws(StoreError) -> FindingPage.Row {
    var place = (type: "", id: RecordID.zero)
    try each("SELECT type, uuid FROM record WHERE key = ?", [.integer(line.key)]) { row in
      place = (row.text(0), row.id(1))
    }
    var finding = Finding(
      rule: line.rule,
      severity: line.severity,
      type: place.type,
      record: place.id,
      cell: line.cell.isEmpty ? nil : CellName(wire: line.cell),
      variant: line.variant
    )
    if let text = line.arguments, let json = try? JSON.read(text, limits: .standard) {
      let arguments = json.arrayValue?.map(Finding.Argument.init(json:)) ?? []
      finding.arguments = try arguments.map { (argument) throws(StoreError) in
        try argument.labelled { (type, id) throws(StoreError) in try label(type, id) }
      }
    } else if let cell = finding.cell {
      finding.arguments = [.key("\(place.type).\(cell.field).label")]
    }
    return FindingPage.Row(finding: finding, title: try title(place.type, place.id) ?? "")
  }

  /// Rows whose records have no sort key of their own stand by the title that is shown.
  private static func sortByTitle(_ rows: inout [FindingPage.Row], _ lines: [FindingLine]) {
    let order = rows.indices.sorted { left, right in
      let (first, second) = (rows[left].finding, rows[right].finding)
      if first.severity != second.severity || first.rule != second.rule { return left < right }
      if lines[left].sort != lines[right].sort { return left < right }
      return (sortKey(rows[left].title), left) < (sortKey(rows[right].title), right)
    }
    rows = order.map { rows[$0] }
  }
}

/// The findings of a rule, a severity and a partner; without lines they are still to be read.
private struct Segment {
  var source: Tallies.Source
  var rule: String
  var severity: Finding.Severity
  var partner: RecordID?
  var count: Int
  var lines: [FindingLine]?
}

/// A row of `finding` or `ruling`.
private struct FindingLine {
  var key: Int64
  var rule: String
  var severity: Finding.Severity
  var number: Int64
  var cell: String
  var variant: String
  var arguments: String?
  var partner: RecordID?
  var sort: String

  init(row: borrowing SQLiteRow) {
    key = row.integer(0)
    rule = row.text(1)
    severity = Finding.Severity(rawValue: row.text(2)) ?? .hint
    number = row.integer(6)
    cell = row.text(3)
    variant = row.text(7)
    arguments = row.isNull(8) ? nil : row.text(8)
    partner = row.isNull(4) ? nil : row.id(4)
    sort = row.text(5)
  }
}
