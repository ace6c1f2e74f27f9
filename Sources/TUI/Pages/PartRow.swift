import Domain
import Screen

extension AppState {
  /// A part in one line of its page.
  func partSpans(
    _ row: Row, of list: PartList, number: Int, label: String? = nil
  ) -> [Span] {
    let values = row.values
    let isOver = isOver(row, of: list)
    let style = isOver ? Theme.faint : .plain
    func text(_ place: Int) -> String {
      values.indices.contains(place) ? values[place].string : ""
    }
    func day(_ place: Int) -> String {
      CivilDate(canonical: text(place)).map { FieldText.date($0) } ?? ""
    }
    /// Somebody in the trash has no name any more, but a place.
    func name(_ place: Int) -> String {
      text(place).isEmpty ? words("value.missing") : text(place)
    }
    switch list.type {
    case Report.typeName:
      let next = text(3).isEmpty ? "" : " → " + text(3)
      return [Span(day(0), width: .fixed(11))] + values[1].ampel(words, width: 6)
        + [Span(text(2) + next, width: .flexible)]
    case Milestone.typeName:
      return [
        Span(day(0), width: .fixed(11)),
        Span(values[1].number == 1 ? "✓ " : "  "), Span(text(2), width: .flexible),
      ]
    case CouncilReference.typeName:
      return [
        Span(day(0), width: .fixed(11)), Span(text(1), width: .fixed(4)),
        Span(text(2) + (text(4).isEmpty ? "" : " · " + text(4)), width: .flexible),
        Span(" " + (words["councilReference.outcome.\(text(3))"] ?? text(3))),
      ]
    case AgendaItem.typeName where list.link == "meeting":
      let minutes = values[1].number.map { "\($0)" } ?? ""
      // Why it is there comes first, for the room is short; a topic of the same name says nothing.
      let about = [carriedText(row), text(2), text(3), text(4)]
        .filter { !$0.isEmpty && $0 != text(0) }.joined(separator: " · ")
      let label = label ?? "\(number)"
      let depth = label.split(separator: ".").count - 1
      return [
        Span(label, width: .fixed(3 + 3 * depth), align: .right),
        Span(" " + text(0), width: .flexible),
        Span(about.isEmpty ? "" : " " + about.clipped(to: 30), Theme.faint),
        Span(minutes, width: .fixed(5), align: .right),
      ]
    case MinuteLine.typeName:
      let kind = text(1) == MinuteLine.Kind.note.rawValue ? "" : words["minuteLine.kind.\(text(1))"]
      return [
        Span(kind ?? text(1), Theme.faint, width: .fixed(14)), Span(text(0), width: .flexible),
      ]
    case AgendaItem.typeName:
      let meeting = values[0].link.map { fullLabel(Meeting.typeName, $0) } ?? ""
      return [Span(meeting, width: .flexible), Span(" " + text(1).clipped(to: 40), Theme.faint)]
    case Membership.typeName:
      // What the page is about need not stand in each of its rows.
      let role = words["membership.role.\(text(3))"] ?? text(3)
      let isNarrow = size.width < 76
      return [
        Span(list.link == "person" ? name(1) : name(0), style, width: .flexible),
        Span(" " + (list.link == "partner" ? text(1) : text(2)), style, width: .fixed(6)),
        Span(role.clipped(to: isNarrow ? 14 : 22), style, width: .fixed(isNarrow ? 15 : 23)),
        Span(term(from: day(4), until: day(5)), Theme.faint),
      ]
    case Mandate.typeName:
      return [
        Span(name(0), style, width: .flexible), Span(" " + text(1).clipped(to: 30), style),
        Span(" " + term(from: day(2), until: day(3)), Theme.faint),
      ]
    case Attendance.typeName:
      let name = text(1).isEmpty ? name(0) : text(1)
      let state =
        text(3) == Attendance.State.open.rawValue ? "reply.\(text(4))" : "state.\(text(3))"
      return [
        Span(name, width: .flexible), Span(" " + text(2), width: .fixed(6)),
        Span(words["attendance.\(state)"] ?? "", width: .fixed(14)),
      ]
    case Paper.typeName:
      return [
        Span(day(0).isEmpty ? words("paper.missing") : day(0), width: .fixed(11)),
        Span(text(1), width: .flexible), Span(" " + text(2).clipped(to: 30), Theme.faint),
      ]
    case Result.typeName:
      return [
        Span(text(0), width: .fixed(13)), Span(text(1), width: .flexible),
        Span(" " + text(2), width: .fixed(6)),
      ] + values[3].ampel(words, width: 6)
    case Task.typeName:
      return [
        Span(day(0), width: .fixed(11)), Span(text(1), width: .flexible),
        Span(" " + text(2), width: .fixed(6)),
        Span(words["task.state.\(text(3))"] ?? text(3), width: .fixed(10)),
      ]
    case CircularResolution.typeName:
      return [
        Span(day(0), style, width: .fixed(11)), Span(text(1), style, width: .flexible),
        Span(" " + (words["circularResolution.outcome.\(text(2))"] ?? text(2)), Theme.faint),
      ]
    case FollowUp.typeName:
      return [
        Span(day(0), width: .fixed(11)),
        Span(values[1].number == 1 ? "✓ " : "  "), Span(text(2), width: .flexible),
      ]
    case Impulse.typeName:
      let topic = text(2).isEmpty ? "" : " → " + text(2)
      return [
        Span(text(1) == Impulse.State.open.rawValue ? "  " : "✓ "),
        Span(text(0), width: .flexible),
        Span(" " + (words["impulse.state.\(text(1))"] ?? "") + topic, Theme.faint),
      ]
    case FieldTripStop.typeName:
      return [
        Span("\(number)", width: .fixed(3), align: .right), Span(" " + text(0), width: .flexible),
        Span([text(2), text(3)].filter { !$0.isEmpty }.joined(separator: " · "), Theme.faint),
        Span(values[1].number.map { "\($0)" } ?? "", width: .fixed(5), align: .right),
      ]
    case Project.typeName:
      return [
        Span(text(0), width: .flexible),
        Span(" " + (words["project.phase.\(text(1))"] ?? text(1)), width: .fixed(16)),
      ] + values[2].ampel(words, width: 6)
    default:
      return [Span(values.map(\.string).joined(separator: " · "), width: .flexible)]
    }
  }

  /// Why a TOP is there: put off before, open since an earlier meeting, added in the meeting.
  func carriedText(_ row: Row) -> String {
    guard row.values.count > 12 else { return "" }
    var parts: [String] = []
    if let times = row.values[7].number, times > 0,
      row.values[8].link != nil || row.values[6].string == AgendaItem.State.postponed.rawValue
    {
      parts.append(words(Text("agenda.postponed", .number(Int(clamping: times)))))
    }
    if row.values[9].link != nil { parts.append(words("agenda.open.result")) }
    if row.values[10].link != nil { parts.append(words("agenda.open.task")) }
    if row.values[11].link != nil { parts.append(words("agenda.open.followUp")) }
    if row.values[12].number == 1 { parts.append(words("agenda.added")) }
    return parts.joined(separator: " · ")
  }

  /// The Ampel as a word; never by colour alone.
  func lightWord(_ value: Value) -> String { words.light(value) }

  private func term(from: String, until: String) -> String {
    switch (from.isEmpty, until.isEmpty) {
    case (true, true): ""
    case (false, true): words(Text("term.since", .verbatim(from)))
    case (true, false): words(Text("term.until", .verbatim(until)))
    case (false, false): "\(from)–\(until)"
    }
  }
}
