import Domain
import Screen

/// The region's profile: what is said of it, and what the network wants (brochure rows 5–30).
extension AppState {
  /// One group of the page: a type with the columns that its rows need.
  private struct Group {
    var type: String
    var columns: [Query.Column]

    var ask: Ask {
      .rows(Query(type, columns: columns, order: .rank("rank")), limit: AppState.regionLimit)
    }
  }

  private static let regionLimit = 200

  private static let groups = [
    Group(
      type: Target.typeName,
      columns: [
        .field("title"), .field("value"), .field("unit"), .field("year"), .field("text"),
        .field("source"), .field("asOf"),
      ]),
    Group(type: Challenge.typeName, columns: [.field("title"), .field("text")]),
    Group(type: Principle.typeName, columns: [.field("title"), .field("text")]),
    Group(type: ThemeField.typeName, columns: [.field("title"), .field("text")]),
    Group(type: CrossTopic.typeName, columns: [.field("title"), .field("text")]),
    Group(
      type: RegionFact.typeName,
      columns: [
        .field("title"), .field("precision"), .field("value"), .field("unit"), .field("text"),
        .field("source"), .field("asOf"),
      ]),
  ]

  func regionAsks() -> [Ask] { Self.groups.map(\.ask) }

  func regionItems(columns: Int) -> [SheetItem] {
    guard answers[Self.groups[0].ask] != nil else { return [] }
    return Self.groups.flatMap { group -> [SheetItem] in
      let rows = rows(group.ask)
      let title = words("region.\(group.type)")
      var items = [SheetItem.heading(rows.isEmpty ? title : "\(title) ── \(rows.count)")]
      items += rows.map { row in
        SheetItem(regionRow(row, of: group.type, columns: columns), .form(group.type, row.id))
      }
      if rows.isEmpty {
        items.append(
          SheetItem(
            ListRow([Span(words("page.parts.none"), Theme.faint)]), .nothing(type: group.type)))
      }
      return items
    }
  }

  private func regionRow(_ row: Row, of type: String, columns: Int) -> ListRow {
    let values = row.values
    let first: [Span]
    let text: String
    switch type {
    case RegionFact.typeName:
      let figure = figure(values[2], values[3], precision: values[1].string)
      first = [
        Span(values[0].string, width: .flexible), Span(figure.isEmpty ? "" : "  \(figure) "),
      ]
      text = values[4].string
    case Target.typeName:
      let figure = figure(values[1], values[2], precision: "")
      let end = [figure, values[3].number.map(countdown) ?? ""].filter { !$0.isEmpty }
      first = [
        Span(values[0].string, width: .flexible),
        Span(end.isEmpty ? "" : "  \(end.joined(separator: " · ")) "),
      ]
      text = values[4].string
    default:
      first = [Span(values[0].string, width: .flexible)]
      text = values[1].string
    }
    var lines = [first]
    let width = max(8, columns - 2)
    if !text.isEmpty {
      lines += text.wrapped(to: width).map { [Span("  " + $0, Theme.faint)] }
    }
    if type == RegionFact.typeName || type == Target.typeName {
      lines += source(values.suffix(2).map(\.string)).wrapped(to: width).map {
        [Span("  " + $0, Theme.faint)]
      }
    }
    return ListRow(lines: lines)
  }

  /// `über 1.500 ha`: the figure as it was stated, with the word that says how to read it.
  private func figure(_ value: Value, _ unit: Value, precision: String) -> String {
    guard let number = value.number else { return "" }
    let word = words["region.precision.\(precision)"] ?? ""
    return [word, words.number(Int(clamping: number)), unit.string].filter { !$0.isEmpty }
      .joined(separator: " ")
  }

  /// `bis 2035, noch 9 Jahre`.
  private func countdown(to year: Int64) -> String {
    let left = Int(clamping: year) - moment.today.year
    let until = Text("region.until", .verbatim("\(year)"))
    let rest: Text =
      switch left {
      case 1...: Text("region.years", .number(left))
      case 0: Text("region.thisYear")
      default: Text("region.past")
      }
    return "\(words(until)), \(words(rest))"
  }

  private func source(_ parts: [String]) -> String {
    guard !parts[0].isEmpty else { return words("region.source.none") }
    return parts[1].isEmpty
      ? words(Text("region.source", .verbatim(parts[0])))
      : words(Text("region.source.asOf", .verbatim(parts[0]), .verbatim(parts[1])))
  }

  /// A new entry of the group under the cursor; groups that are closed by the brochure take none.
  mutating func newRegionEntry(_ type: String) -> [Effect] {
    guard access != .readOnly else {
      toast = Text("disabled.readonly")
      return []
    }
    guard let known = Registry.type(type), known.traits.isOpen else {
      toast = Text("region.closed")
      return []
    }
    return openNewForm(type, known.blank)
  }
}
