import Domain
import Screen

func drawPartners(_ state: AppState, into canvas: inout Canvas, _ rect: Rect) {
  let all = state.shownPartners
  let words = state.words
  let place = all.isEmpty ? 0 : state.partners.cursor + 1
  let position = words(Text("position.exact", .number(place), .verbatim("\(all.count)")))
  var frame = rect
  var detail: Rect?
  if !state.showsOverview, rect.height >= 18, rect.width >= 70, !state.directory.partners.isEmpty {
    if rect.width >= 110 {
      let (left, right) = rect.columns(left: rect.width * 45 / 100)
      frame = left
      detail = right
    } else {
      // As high as without a filter, so that nothing jumps while one is typed.
      let (upper, lower) = rect.rows(top: max(state.directory.partners.count, 3) + 2)
      frame = upper
      detail = lower
    }
  }
  let wide = frame.width >= 52
  canvas.frame(
    .partners, frame, state, title: "\(words(Pane.partners.title)) ─ \(all.count)",
    right: columnHeads(words, wide: wide), bottom: position)
  let rows = all.map { partner in
    partnerRow(partner, state, wide: wide)
  }
  guard !rows.isEmpty else {
    if drawNothingLeft(.partners, state, into: &canvas, frame.inset(by: 1)) { return }
    canvas.writeEmptyText(words("partners.empty"), in: frame.inset(by: 1))
    return
  }
  ListView(rows: rows, cursor: state.partners.cursor, focused: state.pane == .partners)
    .draw(into: &canvas, frame.inset(by: 1))
  if let detail, let partner = state.partnerAtHand {
    let cursor = canvas.cursor
    drawPartnerDetail(partner, state, into: &canvas, detail)
    canvas.cursor = cursor
  }
}

private func columnHeads(_ words: Catalogue, wide: Bool) -> String {
  let narrow = [words("partners.team"), words("partners.projects")]
  let all = [words("partners.conference"), words("partners.mandates")]
  return (wide ? [narrow[0]] + all + [narrow[1]] : narrow).joined(
    separator: wide ? "   " : " ")
}

/// A column stands below its head, which is a part of the frame's title.
private func partnerRow(
  _ partner: Directory.Entry, _ state: AppState, wide: Bool
) -> ListRow {
  let words = state.words
  func column(_ text: String, _ head: String, _ style: Style = .plain) -> Span {
    Span(text, style, width: .fixed(words(head).displayWidth + (wide ? 3 : 1)), align: .right)
  }
  let team = state.seats(in: .team, of: partner.id).count
  let isKnown = state.seatAsks.allSatisfy { state.answers[$0] != nil }
  var spans = [
    Span(partner.code, width: .fixed(4)), Span(partner.title, width: .flexible),
    column(isKnown ? seatCount(team) : "", "partners.team", team == 0 ? Theme.warning : .plain),
  ]
  if wide {
    let first = state.heads(of: partner.id).count
    spans.append(
      column(
        isKnown ? (first == 0 ? "! 0" : "\(first)") : "", "partners.conference",
        first == 0 ? Theme.warning : .plain))
    let mandates = state.mandates(of: partner.id).count
    spans.append(column(mandates == 0 ? "–" : "\(mandates)", "partners.mandates"))
  }
  let led = state.ledProjects(partner.id)
  spans.append(
    column(led.map { $0 == 0 ? "–" : words.number($0) } ?? "", "partners.projects"))
  spans.append(Span(" "))
  return ListRow(spans)
}

/// One or two seats are as it should be; a sign says what is not (R04).
private func seatCount(_ count: Int) -> String {
  switch count {
  case 0: "! 0"
  case 1...2: "\(count)"
  default: "\(count)!"
  }
}

/// What the network knows of the partner under the cursor.
private func drawPartnerDetail(
  _ partner: Directory.Entry, _ state: AppState, into canvas: inout Canvas, _ rect: Rect
) {
  canvas.box(rect, title: " " + partner.title, titleStyle: Theme.strong)
  let inner = rect.inset(dx: 2, dy: 1)
  let lines = partnerLines(partner, state, columns: inner.width)
  for (row, spans) in lines.prefix(inner.height).enumerated() {
    canvas.write(spans, in: Rect(x: inner.x, y: inner.y + row, width: inner.width, height: 1))
  }
  if lines.count > inner.height {
    canvas.write("▼", at: Point(x: rect.maxX - 1, y: rect.maxY - 2))
  }
}

private func partnerLines(
  _ partner: Directory.Entry, _ state: AppState, columns: Int
) -> [[Span]] {
  let words = state.words
  let width = min(22, columns / 3)
  var lines: [[Span]] = []
  func add(_ label: String, _ value: String, _ style: Style = .plain) {
    for (index, line) in value.wrapped(to: max(8, columns - width)).enumerated() {
      lines.append([
        Span(index == 0 && !label.isEmpty ? words(label) : "", Theme.faint, width: .fixed(width)),
        Span(line, style),
      ])
    }
  }
  let team = state.seats(in: .team, of: partner.id)
  add(
    "partners.detail.team", team.isEmpty ? words("partners.nobody") : state.names(team),
    team.isEmpty ? Theme.warning : .plain)
  let heads = state.heads(of: partner.id)
  let isDistrict = partner.kind == Partner.Kind.district.rawValue
  add(
    isDistrict ? "partners.detail.district" : "partners.detail.heads",
    heads.isEmpty ? words("partners.nobody") : state.names(heads),
    heads.isEmpty ? Theme.warning : .plain)
  let mandates = state.mandates(of: partner.id)
  add("partners.detail.mandates", mandates.isEmpty ? "–" : state.names(mandates))
  if !mandates.isEmpty { add("", state.pathText(to: partner.id)) }
  add("partners.detail.projects", state.projectsText(of: partner.id))
  let accompanied = state.accompanied(by: partner.id)
  add(
    "partners.detail.accompanied",
    accompanied == 0 ? "–" : words(Text("partners.accompanied", .number(accompanied))))
  let page = state.findings(state.partnerFindings(partner.id))
  guard let page, !page.rows.isEmpty else {
    add("partners.detail.findings", words("partners.clear"))
    return lines
  }
  for (index, row) in page.rows.enumerated() {
    let sign = row.finding.severity == .hint ? "· " : "! "
    add(index == 0 ? "partners.detail.findings" : "", sign + words(row.finding.message))
  }
  return lines
}

extension AppState {
  func names(_ seats: [PartnerSeat]) -> String {
    seats.map { $0.name.isEmpty ? words("value.missing") : $0.name }.joined(separator: "; ")
  }

  /// `erreichbar über Muster, Anna (BK); Muster, Ben (Team)`, or that no way leads there.
  func pathText(to partner: RecordID) -> String {
    let heads = Set(heads(of: partner).compactMap(\.person))
    let path = path(to: partner).map { seat in
      let kind: Body.Kind = seat.person.map(heads.contains) == true ? .conference : .team
      return "\(names([seat])) (\(body(kind)?.label ?? ""))"
    }
    guard !path.isEmpty else { return words("partners.path.none") }
    return words(Text("partners.path", .verbatim(path.joined(separator: "; "))))
  }

  /// `Idee 1 · Planung 2 – grün 1, gelb 1`.
  func projectsText(of partner: RecordID) -> String {
    let projects = projects(of: partner)
    guard !projects.isEmpty else { return "–" }
    let phases = Project.Phase.allCases.compactMap { phase -> String? in
      let count = projects.count { $0.values[1].string == phase.rawValue }
      return count == 0 ? nil : "\(words("project.phase.\(phase.rawValue)")) \(count)"
    }
    let lights = Report.Light.allCases.compactMap { light -> String? in
      let count = projects.count { $0.values[2].string == light.rawValue }
      return count == 0 ? nil : "\(words("report.light.\(light.rawValue).short")) \(count)"
    }
    let unknown = projects.count { $0.values[2] == .null }
    let rest = unknown == 0 ? [] : [words(Text("partners.unreported", .number(unknown)))]
    return phases.joined(separator: " · ") + " – " + (lights + rest).joined(separator: ", ")
  }
}
