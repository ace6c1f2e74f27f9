import Domain
import Screen

/// The Durchsicht: one project with its facts, its last Sachstand and what is missing.
func drawReview(
  _ review: ReviewState, _ state: AppState, into canvas: inout Canvas, _ rect: Rect
) {
  let words = state.words
  let inner = rect.inset(dx: 2, dy: 1)
  canvas.box(
    rect, title: " " + state.reviewTitle(review), rightTitle: state.reviewPlace(review),
    bottomTitle: review.card == nil ? "" : words("review.keys"), titleStyle: Theme.strong)
  canvas.cursor = inner.origin
  guard let cards = review.cards else { return }
  guard let card = review.card else {
    let key =
      cards.isEmpty ? Text("review.nothing") : Text("review.end", .number(cards.count))
    write(words(key).wrapped(to: inner.width).map { [Span($0)] }, into: &canvas, inner)
    return
  }
  guard let record = state.record(Project.typeName, card.id) else { return }
  guard !record.isTrashed else {
    write([[Span(words("notice.gone"))]], into: &canvas, inner)
    return
  }
  write(state.reviewLines(record, columns: inner.width), into: &canvas, inner)
}

private func write(_ lines: [[Span]], into canvas: inout Canvas, _ rect: Rect) {
  for (row, line) in lines.prefix(rect.height).enumerated() {
    canvas.write(line, in: Rect(x: rect.x, y: rect.y + row, width: rect.width, height: 1))
  }
  if lines.count > rect.height {
    canvas.write("▼", at: Point(x: rect.maxX, y: rect.maxY - 1), style: Theme.faint)
  }
}

extension AppState {
  /// `Durchsicht DU`, for the Geschäftsstelle `Durchsicht alle Partner`.
  func reviewTitle(_ review: ReviewState) -> String {
    let partner = directory.entry(Partner.typeName, review.partner)?.title
    return words(
      Text("review.title", .verbatim(partner ?? words("review.everybody"))))
  }

  /// `3 von 8`.
  func reviewPlace(_ review: ReviewState) -> String {
    guard let cards = review.cards, review.card != nil else { return "" }
    return words(
      Text("position.exact", .number(review.cursor + 1), .verbatim(words.number(cards.count))))
  }

  func reviewLines(_ record: RecordState, columns: Int) -> [[Span]] {
    func wrap(_ text: String, _ style: Style = .plain, indent: Int = 0) -> [[Span]] {
      let blank = String(repeating: " ", count: indent)
      return text.wrapped(to: max(1, columns - indent)).map { [Span(blank + $0, style)] }
    }
    var lines = wrap(title(of: record), Theme.strong)
    lines += factLines(of: record, columns: columns).map { [Span($0)] }
    lines.append([])
    if let report = newestReport(of: record.id) {
      let day = CivilDate(canonical: report.values[0].string).map { dayText($0) } ?? ""
      let head = [words("review.last"), day].filter { !$0.isEmpty }.joined(separator: " · ")
      lines.append([Span(head + " · ", Theme.strong)] + report.values[1].ampel(words))
      lines += wrap(report.values[2].string, indent: 2)
      if !report.values[3].string.isEmpty {
        lines += wrap("→ " + report.values[3].string, indent: 2)
      }
    }
    let gaps = ProfileGap.gaps(of: ProfileGap.Facts(of: record.cells, crossTopics: crossTopics))
    guard !gaps.isEmpty else { return lines }
    if lines.last != [] { lines.append([]) }
    lines += wrap(words("review.gaps"), Theme.strong)
    for gap in gaps { lines += wrap(words(gap.sentence), indent: 2) }
    return lines
  }
}
