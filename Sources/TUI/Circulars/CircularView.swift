import Domain
import Screen

/// An Umlaufbeschluss over the whole body: wording, deadline, the partners, what it comes to.
func drawCircular(
  _ circular: CircularState, _ state: AppState, into canvas: inout Canvas, _ rect: Rect
) {
  let layout = CircularLayout(rect, circular, state)
  canvas.box(rect, title: " " + state.circularTitle(circular), titleStyle: Theme.strong)
  guard state.circularAtHand(circular.id) != nil else {
    canvas.cursor = layout.list.origin
    return
  }
  layout.view.draw(into: &canvas, layout.list)
  for (row, line) in layout.outcome.enumerated() {
    canvas.write(
      line, at: Point(x: layout.foot.x + 1, y: layout.foot.y + row), style: Theme.strong,
      clip: layout.foot)
  }
}

/// Where the parts of an Umlaufbeschluss stand.
struct CircularLayout {
  let list: Rect
  let foot: Rect
  let view: ListView
  /// What it comes to, in lines.
  let outcome: [String]

  init(_ rect: Rect, _ circular: CircularState, _ state: AppState) {
    let inner = rect.inset(by: 1)
    outcome = state.circularOutcome(circular.id).wrapped(to: max(8, inner.width - 2))
    (foot, list) = inner.rows(bottom: outcome.count)
    let rows = state.circularRows(circular.id, columns: inner.width - 1, height: list.height)
    let targets = rows.indices.filter { rows[$0].partner != nil }
    view = ListView(
      rows: rows.map(\.row),
      cursor: targets.indices.contains(circular.cursor) ? targets[circular.cursor] : nil,
      first: circular.top, focused: true)
  }
}

extension AppState {
  func circularTitle(_ circular: CircularState) -> String {
    let word = words("circularResolution.word")
    guard let record = record(CircularResolution.typeName, circular.id) else { return word }
    let body = label(Body.typeName, record.cells[CellName("body")]?.link) ?? ""
    let trashed = record.isTrashed ? words("page.trashed") : ""
    let name = [body, title(of: record), trashed].filter { !$0.isEmpty }.joined(separator: " ")
    return word + " · " + name
  }

  /// Its lines; a line with a partner can be chosen.
  ///
  /// A wording that would push the partners off a screen of that height is cut, and Enter shows it.
  func circularRows(
    _ id: RecordID, columns: Int, height: Int? = nil
  ) -> [(row: ListRow, partner: Directory.Entry?)] {
    guard let known = circularAtHand(id) else { return [] }
    let record = known.record
    var rows: [(row: ListRow, partner: Directory.Entry?)] = []
    func add(_ text: String, _ style: Style = .plain) {
      for line in text.wrapped(to: max(8, columns)) {
        rows.append((ListRow([Span(line, style)]), nil))
      }
    }
    func head(_ text: String) {
      rows.append((ListRow([Span(text, Theme.strong)], isHeading: true), nil))
    }
    var lines = record.text.isEmpty ? [] : record.text.wrapped(to: max(8, columns))
    let room = height.map { max(2, $0 - known.partners.count - 3) } ?? lines.count
    if lines.count > room { lines = lines.prefix(room - 1) + ["…"] }
    for line in lines { add(line) }
    if record.text.isEmpty { add("! " + words("circular.noText"), Theme.warning) }
    if !record.objection.isEmpty {
      add(words("circularResolution.objection.label") + " · " + record.objection, Theme.warning)
    }
    if let deadline = record.deadline { add(deadlineText(deadline), Theme.faint) }
    let answered = known.partners.count - known.round.partners(.open).count
    let sum = words(Text("circular.sum", .number(answered), .number(known.partners.count)))
    head("\(words("circularResolution.section.consent")) ── \(sum)")
    for partner in known.partners {
      let consent = record.consent[ID(partner.id)].flatMap {
        CircularResolution.Consent(rawValue: $0)
      }
      let word = words("circularResolution.consent.level.\((consent ?? .open).rawValue)")
      let style = consent == nil || consent == .open ? Theme.faint : .plain
      rows.append(
        (
          ListRow([
            Span(partner.label, width: .fixed(5)), Span(partner.title, width: .flexible),
            Span((consent == .objects ? "! " : "  ") + word, style, width: .fixed(20)),
          ]), partner
        ))
    }
    return rows
  }

  /// `Antworten bis Fr 04.12.2026 (in 11 Tagen)`.
  private func deadlineText(_ day: CivilDate) -> String {
    let days = moment.today.days(to: day)
    let when: Text =
      switch days {
      case ..<0: Text("circular.over", .number(-days))
      case 0: Text("next.today")
      case 1: Text("next.tomorrow")
      default: Text("next.days", .number(days))
      }
    return words(Text("circular.until", .verbatim(dayText(day)), .text(when)))
  }

  /// What has become of it, or what is still missing, in one sentence.
  func circularOutcome(_ id: RecordID) -> String {
    guard let known = circularAtHand(id) else { return "" }
    let record = known.record
    func names(_ partners: [ID<Partner>]) -> Text.Argument {
      .verbatim(partners.compactMap { label(Partner.typeName, $0.raw) }.joined(separator: ", "))
    }
    switch record.outcome {
    case .accepted:
      return words(Text("circular.accepted", .verbatim(circularNumber(record) ?? "")))
    case .withdrawn: return words("circular.withdrawn")
    case .referred:
      return words(Text("circular.referred", .verbatim(meetingName(circularMeeting(of: record)))))
    case .open: break
    }
    let text =
      switch known.round.outcome(on: moment.today) {
      case .open(let missing) where missing.isEmpty: Text("circular.onlyAbstained")
      case .open(let missing): Text("circular.open", names(missing))
      case .adopted: Text("circular.all")
      case .objected(let partners): Text("circular.objected", names(partners))
      case .expired(let missing): Text("circular.missed", names(missing))
      }
    return words(text)
  }

  private func meetingName(_ meeting: RecordID?) -> String {
    meeting.map { shortName(of: $0) } ?? ""
  }

  func linearCircular(_ circular: CircularState) -> LinearScreen {
    var screen = LinearScreen(title: circularTitle(circular))
    for (row, partner) in circularRows(circular.id, columns: 10_000) {
      let choice = partner == nil ? nil : LinearChoice.place(screen.choices.count)
      screen.add(row.spokenText.replacingSigns, choice)
    }
    screen.add(circularOutcome(circular.id))
    screen.place = screen.choices.isEmpty ? nil : circular.cursor
    screen.total = screen.choices.count
    return screen
  }
}
