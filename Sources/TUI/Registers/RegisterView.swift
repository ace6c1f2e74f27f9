import Domain
import Screen

/// Where the rows of a register stand, and below them the whole of the row at hand.
struct RegisterLayout {
  var box: Rect
  var list: Rect
  var detail: Rect

  init(_ body: Rect) {
    box = body
    let inner = body.inset(by: 1)
    let lines = body.height >= 12 ? (body.height >= 20 ? 4 : 3) : 0
    (detail, list) = inner.rows(bottom: lines)
  }
}

func drawRegister(
  _ register: RegisterState, _ state: AppState, into canvas: inout Canvas, _ rect: Rect
) {
  let words = state.words
  let layout = RegisterLayout(rect)
  let list = register.list
  let total = words.number(list.census.total, isAtLeast: list.census.isAtLeast)
  let position =
    list.position.map {
      words(Text("position.exact", .number($0 + 1), .verbatim(total)))
    } ?? ""
  canvas.box(
    layout.box, title: " " + state.registerTitle(register), rightTitle: total,
    bottomTitle: (list.page.rows.isEmpty ? "" : position)
      + state.manySuffix(register.kind.markPlace),
    titleStyle: Theme.strong)
  guard !list.page.rows.isEmpty else {
    canvas.cursor = layout.list.origin
    guard list.isLoaded else { return }
    if drawNothingLeft(register.kind.place, state, into: &canvas, layout.list) { return }
    let key = "register.\(register.kind.rawValue).empty"
    canvas.writeEmptyText(state.emptyText(key, new: .register), in: layout.list)
    return
  }
  let count = list.visibleCount(from: list.top, height: layout.list.height)
  var rows: [ListRow] = []
  var cursor: Int?
  for index in list.top..<min(list.top + count, list.page.rows.count) {
    let row = list.page.rows[index]
    let isGrouped = list.query.grouping != nil || list.isByYear
    if isGrouped, index == list.top || list.beginsGroup(index) {
      rows.append(
        ListRow([Span(state.registerHeading(row, register), Theme.strong)], isHeading: true))
    }
    if index == list.cursor { cursor = rows.count }
    var shown = ListRow(state.registerSpans(row, register, columns: layout.list.width))
    shown.isMarked = state.isMarked(row.id, in: register.kind.markPlace)
    rows.append(shown)
  }
  ListView(rows: rows, cursor: cursor, focused: true).draw(into: &canvas, layout.list)
  drawRegisterDetail(register, state, into: &canvas, layout.detail)
}

/// The wording in full, and how it stands.
private func drawRegisterDetail(
  _ register: RegisterState, _ state: AppState, into canvas: inout Canvas, _ rect: Rect
) {
  guard rect.height > 1, let row = register.list.row else { return }
  let cursor = canvas.cursor
  let rule = String(repeating: "─", count: rect.width)
  canvas.write(rule, at: rect.origin, style: Theme.faint, clip: rect)
  let lines = state.registerDetail(row, register).flatMap { $0.wrapped(to: max(8, rect.width - 2)) }
  for (place, line) in lines.prefix(rect.height - 1).enumerated() {
    let isCut = place == rect.height - 2 && lines.count > rect.height - 1
    let text = isCut ? line.clipped(to: max(1, rect.width - 3)) + "…" : line
    canvas.write(text, at: Point(x: rect.x + 1, y: rect.y + 1 + place), clip: rect)
  }
  canvas.cursor = cursor
}

extension AppState {
  /// `Ergebnisse · offene · nach Gremium · Filter: ampel:rot`.
  func registerTitle(_ register: RegisterState) -> String {
    let look = look(of: register.kind)
    var parts = [words("register.\(register.kind.rawValue).title")]
    if !look.showsAll { parts.append(words("register.open")) }
    if register.list.query.grouping != nil || look.grouping == .year && register.list.isByYear {
      parts.append(words("register.look.\(look.grouping.rawValue)"))
    }
    let filter = filterText(register.kind.place)
    if !filter.isEmpty {
      parts.append(words(Text("filter.title", .verbatim(filter.clipped(to: 40)))))
    }
    return parts.joined(separator: " · ")
  }

  func registerHeading(_ row: Row, _ register: RegisterState) -> String {
    let list = register.list
    guard let group = list.query.grouping else {
      let year = String(row.key.sort.string.prefix(4))
      return year.isEmpty ? words("register.noDay") : year
    }
    let type = group == "body" ? Body.typeName : Partner.typeName
    guard let link = row.key.groupValue.link else { return words("register.nobody.\(type)") }
    return directory.entry(type, link)?.title ?? words("value.missing")
  }

  /// The day of a row in as few columns as say it: this year's without the year.
  private func tightDay(_ day: CivilDate?) -> String {
    guard let day else { return "" }
    let date = "\(FieldText.two(day.day)).\(FieldText.two(day.month))."
    return day.year == moment.today.year ? date : date + FieldText.two(day.year % 100)
  }

  /// A row in its columns; what is over is faint and says so, what is late has a `!`.
  func registerSpans(_ row: Row, _ register: RegisterState, columns: Int) -> [Span] {
    let isWide = columns >= 90
    let isOver = register.isOver(row)
    let style = isOver ? Theme.faint : Style.plain
    let title = register.name(of: row)
    let name = title.isEmpty ? words("value.untitled") : title
    switch register.kind {
    case .results:
      let followUp = register.day("followUp", of: row)
      let isDue = !isOver && (followUp.map { $0 <= moment.today } ?? false)
      var spans = [
        Span(
          (isOver ? "✓ " : isDue ? "! " : "  ") + register.text("number", of: row), style,
          width: .fixed(16)),
        Span(name, style, width: .flexible),
      ]
      if isWide { spans.append(Span(" " + register.text("body", of: row), width: .fixed(7))) }
      spans.append(Span(" " + register.text("partner", of: row), width: .fixed(4)))
      spans.append(due(register.day("due", of: row), isOver: isOver))
      if isWide {
        let text = followUp.map { words(Text("register.followUp", .verbatim(tightDay($0)))) } ?? ""
        spans.append(Span(" " + text, Theme.faint, width: .fixed(14)))
      }
      return spans + [Span(" ")] + register.value("light", of: row).ampel(words, width: 5)
    case .tasks:
      var spans = [due(register.day("due", of: row), isOver: isOver)]
      spans.append(Span((isOver ? " ✓ " : " ") + name, style, width: .flexible))
      if isWide {
        spans.append(Span(" " + register.text("person", of: row), Theme.faint, width: .fixed(20)))
      }
      spans.append(Span(" " + register.text("body", of: row).clipped(to: 6), width: .fixed(7)))
      spans.append(Span(" " + register.text("partner", of: row), width: .fixed(4)))
      return spans
    case .salons, .trips: return eventSpans(row, register, columns: columns)
    }
  }

  /// A day that is due; one that is over without having been met is marked with `!`.
  private func due(_ day: CivilDate?, isOver: Bool) -> Span {
    let isLate = !isOver && (day.map { $0 < moment.today } ?? false)
    let text = day == nil ? "–" : tightDay(day)
    return Span(
      (isLate ? " ! " : "   ") + text, isLate ? Theme.warning : isOver ? Theme.faint : .plain,
      width: .fixed(12))
  }

  /// The day, what it is called, where or for whom it is, and how far it is.
  private func eventSpans(_ row: Row, _ register: RegisterState, columns: Int) -> [Span] {
    let style = register.isOver(row) ? Theme.faint : Style.plain
    let type = register.kind.type
    let state = words["\(type).state.\(register.text("state", of: row))"] ?? ""
    var title = register.name(of: row)
    let motto = register.text("motto", of: row)
    if !motto.isEmpty { title = title.isEmpty ? motto : "\(title) – \(motto)" }
    if title.isEmpty { title = words("register.\(register.kind.rawValue).untitled") }
    let day = register.day("day", of: row).map { dayText($0) } ?? "–"
    var spans = [
      Span(" " + day, style, width: .fixed(15)), Span(" " + title, style, width: .flexible),
    ]
    if columns >= 76 {
      let whither =
        register.kind == .salons
        ? register.text("place", of: row)
        : words(
          Text("trip.stops", .number(Int(clamping: register.value("stops", of: row).number ?? 0))))
      let width = register.kind == .salons ? 24 : 12
      spans.append(
        Span(" " + whither.clipped(to: width), Theme.faint, width: .fixed(width + 1)))
    }
    spans.append(Span(" " + register.text("partner", of: row), width: .fixed(4)))
    return spans + [Span(" " + state, Theme.faint, width: .fixed(15))]
  }

  /// The row at hand in full sentences.
  func registerDetail(_ row: Row, _ register: RegisterState) -> [String] {
    var lines = [register.name(of: row)].filter { !$0.isEmpty }
    switch register.kind {
    case .results, .tasks:
      var facts = [register.text("body", of: row), register.text("partner", of: row)]
      if let day = register.day("followUp", of: row) {
        facts.append(words(Text("register.followUp", .verbatim(dayText(day)))))
      }
      if let day = register.day("due", of: row) {
        facts.append(words(Text("register.due", .verbatim(dayText(day)))))
      }
      let status = register.text("note", of: row)
      if !status.isEmpty { facts.append(status) }
      lines.append(facts.filter { !$0.isEmpty }.joined(separator: " · "))
    case .salons:
      lines.append(
        [dayText(register.value("day", of: row)), register.text("place", of: row)]
          .filter { !$0.isEmpty }.joined(separator: " · "))
    case .trips: lines.append(dayText(register.value("day", of: row)))
    }
    return lines.filter { !$0.isEmpty }
  }
}
