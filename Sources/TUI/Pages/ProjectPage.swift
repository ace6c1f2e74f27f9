import Domain
import Screen

/// The Steckbrief: what is known stands out, what is not is named in one line a section.
extension AppState {
  func profile(
    _ record: RecordState, of page: PageState, in type: RecordType, columns: Int
  ) -> [PageItem] {
    var items =
      (factLines(of: record, columns: columns) + waysLines(of: record, columns: columns)
      + trailLines(of: record.id, columns: columns))
      .map { PageItem(row: ListRow([Span($0)])) }
    let lists = PartList.lists(of: page.type)
    for list in lists where list.isFirst { items += reports(list, page, columns: columns) }
    let facts = ProfileGap.Facts(of: record.cells, crossTopics: crossTopics)
    let gaps = ProfileGap.gaps(of: facts)
    if !gaps.isEmpty { items.append(heading(words("review.gaps"))) }
    items += gaps.map { gap in
      let lines = words(gap.sentence).wrapped(to: max(8, columns)).map { [Span($0)] }
      return PageItem(
        row: ListRow(lines: lines), target: .field(place(of: gap, in: record)))
    }
    let asked = Set(gaps.map(\.field))
    for section in type.sections where section != "rest" || isResting(record) {
      if section == "archive", !isDone(record) { continue }
      items += profile(record, section: section, in: type, columns: columns, without: asked)
    }
    for list in lists where !list.isFirst { items += parts(list, page) }
    return items
  }

  /// The Sachstände, the newest first, each sentence in full.
  private func reports(_ list: PartList, _ page: PageState, columns: Int) -> [PageItem] {
    var items = parts(list, page)
    for index in items.indices {
      switch items[index].target {
      case .part(_, let row):
        items[index].row = ListRow(lines: reportLines(row, columns: columns))
      case .empty:
        items[index].row = ListRow([Span(words("profile.report.none"), Theme.faint)])
      default: break
      }
    }
    return items
  }

  private func reportLines(_ row: Row, columns: Int) -> [[Span]] {
    let day = CivilDate(canonical: row.values[0].string).map { FieldText.date($0) } ?? ""
    let head = [Span(day, width: .fixed(11))] + row.values[1].ampel(words, width: 6)
    let width = max(8, columns - 17)
    var texts = row.values[2].string.wrapped(to: width)
    let next = row.values[3].string
    if !next.isEmpty { texts += ("→ " + next).wrapped(to: width) }
    return texts.enumerated().map { index, text in
      (index == 0 ? head : [Span("", width: .fixed(17))]) + [Span(text, width: .flexible)]
    }
  }

  /// A section: the fields that say something, and one line with the names of those that do not.
  private func profile(
    _ record: RecordState, section: String, in type: RecordType, columns: Int,
    without asked: Set<String>
  ) -> [PageItem] {
    let fields = type.fields.filter { $0.section == section && $0.kind.isEditable }
    let filled = fields.filter { says($0, of: record, in: type) }
    let empty = fields.filter { field in
      !filled.contains(field) && !asked.contains(field.name)
    }
    guard !filled.isEmpty || !empty.isEmpty else { return [] }
    var items = [heading(words("\(type.name).section.\(section)"))]
    items += filled.map { item($0, of: record, in: type, columns: columns) }
    if let first = empty.first {
      let names = empty.map { words($0.label(in: type.name)) }.joined(separator: ", ")
      let text = words(Text("profile.empty", .verbatim(names)))
      let lines = text.wrapped(to: max(8, columns)).map { [Span($0, Theme.faint)] }
      items.append(
        PageItem(row: ListRow(lines: lines), target: .field(place(of: first, in: record))))
    }
    return items
  }

  /// Whether a field says something; a choice that is still open does not.
  private func says(_ field: FieldInfo, of record: RecordState, in type: RecordType) -> Bool {
    let value = record.cells[CellName(field.name)]
    switch field.name {
    case "buildMode": return value?.string != Project.BuildMode.unknown.rawValue
    case "groupWish": return value?.string != Project.GroupWish.open.rawValue
    default: return !shown(field, of: record, in: type).isEmpty
    }
  }

  func isResting(_ record: RecordState) -> Bool {
    record.cells[CellName("paused")]?.number == 1
  }

  private func isDone(_ record: RecordState) -> Bool {
    record.cells[CellName("phase")]?.string == Project.Phase.done.rawValue
  }

  private func place(of gap: ProfileGap, in record: RecordState) -> CellName {
    guard let field = Registry.type(record.type)?.field(gap.field) else {
      return CellName(gap.field)
    }
    return place(of: field, in: record)
  }

  /// Where the form begins for a field; of a keyed one at the first place that says nothing.
  private func place(of field: FieldInfo, in record: RecordState) -> CellName {
    guard case .keyed(let target, _) = field.kind else { return CellName(field.name) }
    let members = (directory.entries[target] ?? []).map(\.id)
    let open = members.first {
      (record.cells[CellName(field.name, member: $0)]?.number ?? 0) == 0
    }
    return CellName(field.name, member: open ?? members.first)
  }
}
