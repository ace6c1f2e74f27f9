import Domain
import Screen

/// The line, the list of the steps, and what the step under the cursor did.
struct ChronicleLayout {
  var line: Rect
  var list: Rect
  var detail: Rect

  init(_ body: Rect) {
    let rest: Rect
    (line, rest) = body.rows(top: 1)
    (detail, list) = rest.rows(bottom: min(max(rest.height * 2 / 5, 5), 16))
  }
}

func drawChronicle(
  _ chronicle: ChronicleState, _ state: AppState, into canvas: inout Canvas, _ rect: Rect
) {
  let layout = ChronicleLayout(rect)
  let words = state.words
  let list = chronicle.list
  let total = list.census.total
  var bottom = ""
  if let position = list.position {
    bottom =
      total > 0
      ? words(Text("position.exact", .number(position + 1), .verbatim(words.number(total))))
      : ""
  } else if total > 0 {
    bottom = words(Text("position.about", .number(total)))
  }
  canvas.box(
    layout.list, title: " " + state.chronicleTitle(chronicle),
    rightTitle: total > 0 ? words.number(total) : "", bottomTitle: bottom,
    titleStyle: Theme.strong)
  drawSteps(list, state, into: &canvas, layout.list.inset(by: 1))
  drawDetail(chronicle, state, into: &canvas, layout.detail)
  drawChronicleLine(chronicle, state, into: &canvas, layout.line)
}

private func drawSteps(
  _ list: ListState, _ state: AppState, into canvas: inout Canvas, _ inner: Rect
) {
  canvas.cursor = inner.origin
  guard !list.page.rows.isEmpty else {
    guard list.isLoaded else { return }
    canvas.write(
      state.words("chronicle.empty"), at: Point(x: inner.x + 1, y: inner.y), clip: inner)
    return
  }
  let count = list.visibleCount(from: list.top, height: inner.height)
  let rows = list.page.rows[list.top..<min(list.top + count, list.page.rows.count)]
  let shown = rows.map { row in
    ListRow(ChronicleEntry(row).map { state.stepSpans($0, columns: inner.width - 1) } ?? [])
  }
  ListView(rows: shown, cursor: list.cursor - list.top, focused: true)
    .draw(into: &canvas, inner)
}

extension AppState {
  /// `heute 14:23  Muster, Maria  Projekt „Muster-Radachse“ geändert  zurückgenommen`.
  func stepSpans(_ entry: ChronicleEntry, columns: Int) -> [Span] {
    let style = entry.isUndone ? Theme.faint : .plain
    let (when, who) = (columns < 70 ? 16 : 17, max(11, min(26, columns / 5)))
    let marks = stepMarks(entry, isShort: columns < 90)
    let rest = columns - when - who - 1 - (marks.isEmpty ? 0 : marks.displayWidth + 1)
    let sentence = words.shortened(StepText.text(entry.command, entry.arguments), to: rest)
    var spans = [
      Span(
        isSeed(entry) ? words("chronicle.always") : whenText(entry.wallMilliseconds), style,
        width: .fixed(when)),
      Span(authorText(entry), style, width: .fixed(who)),
      Span(" " + sentence, style, width: .flexible),
    ]
    if !marks.isEmpty { spans.append(Span(" " + marks, Theme.strong)) }
    return spans
  }

  /// The network that every book begins with has no time of its own.
  private func isSeed(_ entry: ChronicleEntry) -> Bool { entry.step.incarnation == 0 }

  private func authorText(_ entry: ChronicleEntry) -> String {
    guard !entry.author.isEmpty else {
      return words(entry.step.incarnation == 0 ? "chronicle.author.seed" : "chronicle.author.none")
    }
    return entry.author
  }

  /// What is to know of a step, in words.
  func stepMarks(_ entry: ChronicleEntry, isShort: Bool) -> String {
    let end = isShort ? ".short" : ""
    var marks: [String] = []
    if entry.isUndone { marks.append(words("chronicle.mark.undone" + end)) }
    if entry.isForeign { marks.append(words("chronicle.mark.foreign" + end)) }
    if entry.isClockUnsure { marks.append(words("chronicle.mark.clock" + end)) }
    return marks.joined(separator: isShort ? " " : " · ")
  }

  /// What the step under the cursor did, line by line.
  func stepLines(_ chronicle: ChronicleState, columns: Int, rows: Int) -> [[Span]] {
    guard let entry = chronicle.list.row.flatMap({ ChronicleEntry($0) }) else { return [] }
    let partner = directory.entry(Partner.typeName, entry.partner)?.label
    let author = authorText(entry) + (partner.map { " (\($0))" } ?? "")
    let when =
      isSeed(entry)
      ? [words("chronicle.always")]
      : [exactText(entry.wallMilliseconds), agoText(entry.wallMilliseconds)]
    let head = when + [author]
    var lines = [[Span(head.joined(separator: " · "), Theme.strong)]]
    let sentence = words(StepText.text(entry.command, entry.arguments))
    // Where there is little room the list says it already.
    if rows > 4 { lines += sentence.wrapped(to: columns).prefix(2).map { [Span($0)] } }
    let marks = stepMarks(entry, isShort: false)
    if !marks.isEmpty { lines.append([Span(marks, Theme.strong)]) }
    guard let detail = stepDetail else { return lines }
    var subject: ChronicleState.Subject?
    for change in detail.changes {
      let next = ChronicleState.Subject(type: change.type, id: change.record)
      let texts = changeLines(change, columns: columns)
      guard !texts.isEmpty else { continue }
      if chronicle.subject == nil, next != subject {
        lines.append([Span(name(of: next), Theme.strong)])
        subject = next
      }
      lines += texts
    }
    if detail.hasMore { lines.append([Span(words("chronicle.more"), Theme.faint)]) }
    return lines
  }

  /// `Phase: Idee → Planung`; nothing for what says nothing, such as an empty field of a new record.
  private func changeLines(_ change: CellChange, columns: Int) -> [[Span]] {
    guard change.before != change.after else { return [] }
    let before = change.before.map { cellText($0, change) } ?? ""
    let after = cellText(change.after, change)
    guard change.name != .deleted else {
      guard change.before != nil else { return [] }
      let key = change.after == .integer(1) ? "chronicle.trashed" : "chronicle.restored"
      return [[Span("  " + words(key))]]
    }
    guard let type = Registry.type(change.type), let field = type.field(change.name.field) else {
      return [[Span("  \(change.name.wire): \(change.after.string)")]]
    }
    if case .rank = field.kind {
      return change.before == nil ? [] : [[Span("  " + words("chronicle.rank"))]]
    }
    guard !(before.isEmpty && after.isEmpty) else { return [] }
    var label = words(field.label(in: type.name))
    if let member = change.name.member, let target = field.kind.target {
      label += " · " + fullLabel(target, member)
    }
    let none = words("value.none")
    guard change.before != nil, before != after else {
      return Self.lines("  \(label): ", after.isEmpty ? none : after, columns, limit: 2)
    }
    let old = before.isEmpty ? none : before.apart(from: after)
    let new = after.isEmpty ? none : after.apart(from: before)
    return Self.lines("  \(label): ", "\(old) → \(new)", columns, limit: 4)
  }

  private static func lines(
    _ label: String, _ text: String, _ columns: Int, limit: Int
  ) -> [[Span]] {
    let flat = String(text.map { $0.isNewline ? " " : $0 })
    return flat.wrapped(to: max(8, columns - label.displayWidth)).prefix(limit).enumerated()
      .map { row, line in
        [
          Span(row == 0 ? label : "", Theme.faint, width: .fixed(label.displayWidth)),
          Span(line),
        ]
      }
  }

  /// A cell's value as a person reads it; empty where there is none.
  private func cellText(_ value: Value, _ change: CellChange) -> String {
    guard let field = Registry.type(change.type)?.field(change.name.field) else {
      return value.string
    }
    switch field.kind {
    case .set: return words(value.number == 1 ? "value.yes" : "value.no")
    case .keyed:
      guard let number = value.number else { return "" }
      return words["\(change.type).\(field.name).level.\(number)"] ?? String(number)
    default: return shown(value, field, in: change.type)
    }
  }
}

extension String {
  /// A long text cut to where it begins to differ from another one.
  fileprivate func apart(from other: String) -> String {
    guard count > 160 else { return self }
    let same = zip(self, other).prefix { $0 == $1 }.count
    let start = max(0, min(same, count - 1) - 40)
    let cut = dropFirst(start).prefix(160)
    return (start > 0 ? "…" : "") + cut + (start + cut.count < count ? "…" : "")
  }
}

private func drawDetail(
  _ chronicle: ChronicleState, _ state: AppState, into canvas: inout Canvas, _ rect: Rect
) {
  let cursor = canvas.cursor
  canvas.box(rect, title: " " + state.words("chronicle.detail"))
  let inner = rect.inset(by: 1)
  let lines = state.stepLines(chronicle, columns: inner.width - 2, rows: inner.height)
  let isCut = lines.count > inner.height
  for (row, line) in lines.prefix(isCut ? inner.height - 1 : inner.height).enumerated() {
    let place = Rect(x: inner.x + 1, y: inner.y + row, width: inner.width - 2, height: 1)
    canvas.write(line, in: place)
  }
  if isCut, inner.height > 0 {
    let rest = Text("chronicle.lines", .number(lines.count - inner.height + 1))
    canvas.write(
      state.words(rest), at: Point(x: inner.x + 1, y: inner.maxY - 1), style: Theme.faint,
      clip: inner)
  }
  canvas.cursor = cursor
}

private func drawChronicleLine(
  _ chronicle: ChronicleState, _ state: AppState, into canvas: inout Canvas, _ rect: Rect
) {
  let words = state.words
  guard chronicle.isTyping || !chronicle.input.text.isEmpty else {
    let key = chronicle.subject == nil ? "chronicle.hint" : "chronicle.hint.record"
    canvas.write(
      words(key), at: Point(x: rect.x + 1, y: rect.y), style: Theme.faint,
      clip: rect.columns(left: rect.width - 1).left)
    return
  }
  let label = " " + words("chronicle.line") + " "
  let (left, rest) = rect.columns(left: label.displayWidth)
  canvas.write(label, at: left.origin, style: Theme.strong, clip: left)
  let understood = state.understood(chronicle)
  let said = understood.isEmpty ? "" : "→ " + understood
  let (right, field) = rest.columns(right: min(said.displayWidth + 1, rest.width * 2 / 3))
  canvas.write(said, at: right.origin, clip: right)
  let cursor = canvas.cursor
  chronicle.input.draw(into: &canvas, field, focused: chronicle.isTyping)
  if !chronicle.isTyping { canvas.cursor = cursor }
}
