import Domain
import Screen

/// One thing on a page: a heading, a field with its value, a part.
struct PageItem {
  enum Target: Equatable {
    case field(CellName)
    case part(PartList, Row)
    /// Where a list has no part yet.
    case empty(PartList)
    /// Something that the rules have to say.
    case finding(Finding)
    /// Another record to which Enter leads.
    case record(String, RecordID)
    /// A group of a RegioSalon's numbers.
    case headCounts(RecordID, HeadCount.Group)
  }

  var row: ListRow
  /// What Enter leads to; nil for what cannot be chosen.
  var target: Target?
}

extension AppState {
  /// Everything on a page, from top to bottom.
  func content(of page: PageState, columns: Int) -> [PageItem] {
    guard let type = Registry.type(page.type), let record = record(page.type, page.id) else {
      return []
    }
    if page.type == Project.typeName {
      return profile(record, of: page, in: type, columns: columns)
    }
    var items = findingItems(of: page, columns: columns)
    let head =
      isSalon(record) ? Self.salonHead : page.type == Meeting.typeName ? Self.meetingHead : []
    for field in head.compactMap({ type.field($0) }) {
      items.append(item(field, of: record, in: type, columns: columns))
    }
    if page.type == Meeting.typeName { items += timeItems(of: record) }
    items += originItems(of: record)
    items += salonItems(of: record, page) + stopItems(of: record, page)
    let own = [Self.talkList, Self.ideaList, Self.stopList]
    let lists = lists(on: page).filter { !own.contains($0) }
    items += trailItems(of: page, columns: columns)
    for list in lists where list.isFirst { items += parts(list, page) }
    items += openPointItems(of: record)
    var section = ""
    let said = page.type == AgendaItem.typeName ? Self.trailFields : head
    for field in type.fields where field.kind.isEditable && !said.contains(field.name) {
      guard says(field, of: record, in: type) else { continue }
      if field.section != section {
        section = field.section
        items.append(heading(words("\(type.name).section.\(section)")))
      }
      items.append(item(field, of: record, in: type, columns: columns))
    }
    for list in lists where !list.isFirst { items += parts(list, page) }
    return items
  }

  /// Whether a field stands on the page: always, or where it has a sense only sometimes, then or
  /// with a value of its own.
  private func says(_ field: FieldInfo, of record: RecordState, in type: RecordType) -> Bool {
    guard let condition = field.condition,
      !condition.values.contains(record.cells[CellName(condition.field)] ?? .null)
    else { return true }
    let name = CellName(field.name)
    return !shown(field, of: record, in: type).isEmpty && record.cells[name] != type.blank[name]
  }

  func heading(_ text: String) -> PageItem {
    PageItem(row: ListRow([Span(text, Theme.strong)], isHeading: true))
  }

  func item(
    _ field: FieldInfo, of record: RecordState, in type: RecordType, columns: Int
  ) -> PageItem {
    let width = min(26, columns * 2 / 5)
    let label = words(field.label(in: type.name))
    let text = shown(field, of: record, in: type)
    let lines = (text.isEmpty ? "–" : text).wrapped(to: max(8, columns - width - 2))
    let rows = lines.enumerated().map { index, line in
      [
        Span(index == 0 ? label : "", Theme.faint, width: .fixed(width)),
        Span(line, text.isEmpty ? Theme.faint : .plain),
      ]
    }
    return PageItem(row: ListRow(lines: rows), target: .field(CellName(field.name)))
  }

  func parts(_ list: PartList, _ page: PageState) -> [PageItem] {
    if page.type == Meeting.typeName, list.type == AgendaItem.typeName {
      return agendaItems(list, page) { heading($0) }
    }
    var rows = rows(list.ask(of: page.id))
    if list.isNewestFirst { rows.reverse() }
    // What is over stands last.
    rows = rows.filter { !isOver($0, of: list) } + rows.filter { isOver($0, of: list) }
    guard !rows.isEmpty || list.isOpen else { return [] }
    let title = words(list.title(on: page.type))
    var items = [heading(rows.isEmpty ? title : "\(title) ── \(rows.count)")]
    if list.type == Mandate.typeName, page.type == Partner.typeName, !rows.isEmpty {
      items += pathItems(to: page.id)
    }
    items += rows.enumerated().map { index, row in
      PageItem(row: ListRow(partSpans(row, of: list, number: index + 1)), target: .part(list, row))
    }
    if rows.isEmpty {
      items.append(
        PageItem(
          row: ListRow([Span(words("page.parts.none"), Theme.faint)]), target: .empty(list)))
    }
    return items
  }

  // MARK: Values

  /// The value of a field as a person reads it; empty where there is none.
  func shown(_ field: FieldInfo, of record: RecordState, in type: RecordType) -> String {
    switch field.kind {
    case .set(let target):
      return record.cells.filter { $0.key.field == field.name && $0.value.number == 1 }
        .compactMap(\.key.member).sorted()
        .map { fullLabel(target, $0) }.joined(separator: ", ")
    case .keyed(let target, _):
      let entries = directory.entries[target] ?? []
      return entries.compactMap { entry -> String? in
        let name = CellName(field.name, member: entry.id)
        guard let number = record.cells[name]?.number, number != 0 else { return nil }
        let level = words["\(type.name).\(field.name).level.\(number)"] ?? String(number)
        return "\(entry.label): \(level)"
      }.joined(separator: " · ")
    default:
      return shown(record.cells[CellName(field.name)] ?? .null, field, in: type.name)
    }
  }

  /// One value of a field as a person reads it; empty where there is none.
  func shown(_ value: Value, _ field: FieldInfo, in type: String) -> String {
    guard value != .null else { return "" }
    switch field.kind {
    case .choice:
      return words[field.word(of: value.string, in: type).key]
        ?? words(Text("value.verbatim", .verbatim(value.string)))
    case .yesNo: return words(value.number == 1 ? "value.yes" : "value.no")
    case .link(let target), .parent(let target):
      return value.link.map { fullLabel(target, $0) } ?? words("value.missing")
    case .decimal(let unit, let places):
      return value.number.map { FieldText.decimal($0, places: places) + " " + unit } ?? ""
    case .wholeNumber: return value.number.map { words.number(Int(clamping: $0)) } ?? ""
    case .date, .span: return dayText(value)
    case .shortText where type == Result.typeName && field.name == "votes":
      return Votes(canonical: value.string).map { votesText($0) } ?? value.string
    default: return value.string
    }
  }

  /// A day or span with its weekday: `Do 26.11.2026 14:00–16:00`.
  func dayText(_ value: Value) -> String {
    if let day = CivilDate(canonical: value.string) { return dayText(day) }
    guard let span = CivilSpan(canonical: value.string) else { return value.string }
    guard let from = span.startTime, let to = span.endTime else {
      return span.start == span.end
        ? dayText(span.start) : "\(dayText(span.start)) – \(dayText(span.end))"
    }
    let end = span.start == span.end ? to.canonical : "\(dayText(span.end)) \(to.canonical)"
    return "\(dayText(span.start)) \(from.canonical)–\(end)"
  }

  func dayText(_ day: CivilDate) -> String {
    "\(words("weekday.\(day.weekday.rawValue)")) \(FieldText.date(day))"
  }

  /// Code and title of a record, `MOB Nachhaltige Mobilität`; `…` while nobody knows.
  func fullLabel(_ type: String, _ id: RecordID) -> String {
    if let entry = directory.entry(type, id) {
      // A sign stands beside its name; a short word for it would only say it twice.
      return entry.code.isEmpty || entry.code.count > 5
        ? entry.title : "\(entry.code) \(entry.title)"
    }
    guard answers[.naming(type, id)] != nil else { return "…" }
    return label(type, id) ?? words("value.missing")
  }
}

extension PartList {
  /// The list stands above the record's own fields: the TOPs of a meeting, the newest Sachstand.
  var isFirst: Bool {
    link == "meeting" || link == "item" || type == Report.typeName || type == Membership.typeName
  }
}
