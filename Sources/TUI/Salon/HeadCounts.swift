import Domain
import Screen

/// The numbers of a RegioSalon, entered place by place: groups below each other, partners beside
/// each other.
package struct HeadCountState: Equatable, Sendable {
  package var meeting: RecordID
  package var row = 0
  package var column = 0
  package var count = HeadGrid.Count.registered
  /// Digits of the number that is being typed.
  package var typed = ""
}

extension AppState {
  package var headCounts: HeadCountState? {
    get {
      for case .headCounts(let counts) in overlays.reversed() { return counts }
      return nil
    }
    set {
      let index = overlays.lastIndex {
        if case .headCounts = $0 { return true }
        return false
      }
      guard let index, let newValue else { return }
      overlays[index] = .headCounts(newValue)
    }
  }

  func headCountAsk(of meeting: RecordID) -> Ask {
    .rows(
      Query(
        HeadCount.typeName,
        columns: [
          .field("group"), .field("partner"), .field("registered"), .field("present"),
        ],
        conditions: [.equals("meeting", Value(link: meeting))], order: .rank("rank")),
      limit: 200)
  }

  func headCountAsks(_ counts: HeadCountState) -> [Ask] {
    [headCountAsk(of: counts.meeting), .record(Meeting.typeName, counts.meeting)]
  }

  func headGrid(of meeting: RecordID) -> HeadGrid {
    rows(headCountAsk(of: meeting)).reduce(into: HeadGrid()) { grid, row in
      guard let group = HeadCount.Group(rawValue: row.values[0].string) else { return }
      grid.add(
        row.id, at: HeadGrid.Place(group, row.values[1].link),
        registered: row.values[2].number ?? 0, present: row.values[3].number ?? 0)
    }
  }

  /// The partners in their order, and those of no partner.
  var headColumns: [RecordID?] { directory.partners.map(\.id) + [nil] }

  func place(of counts: HeadCountState) -> HeadGrid.Place {
    let groups = HeadCount.Group.allCases
    let columns = headColumns
    return HeadGrid.Place(
      groups[min(max(0, counts.row), groups.count - 1)],
      columns[min(max(0, counts.column), columns.count - 1)])
  }

  /// `42 angemeldet · 35 gekommen`.
  func headSum(_ grid: HeadGrid) -> String {
    let registered = words(
      Text("salon.registered", .number(Int(clamping: grid.sum(.registered)))))
    let present = grid.sum(.present)
    guard present > 0 else { return registered }
    return registered + " · " + words(Text("salon.present", .number(Int(clamping: present))))
  }

  /// The three groups with their numbers, on the page; Enter opens the grid.
  func headItems(of meeting: RecordID) -> [PageItem] {
    let grid = headGrid(of: meeting)
    let title = "\(words("page.salon.headCounts")) ── \(headSum(grid))"
    return [heading(title)]
      + HeadCount.Group.allCases.map { group in
        let shares = headColumns.compactMap { partner -> String? in
          let number = grid.number(.registered, at: HeadGrid.Place(group, partner))
          guard number > 0 else { return nil }
          return "\(headLabel(partner)) \(number)"
        }
        let sum = grid.sum(.registered) { $0.group == group }
        return PageItem(
          row: ListRow([
            Span(words("headCount.group.\(group.rawValue)"), width: .fixed(26)),
            Span("\(sum)", width: .fixed(5), align: .right),
            Span("  " + shares.joined(separator: " · "), Theme.faint, width: .flexible),
          ]), target: .headCounts(meeting, group))
      }
  }

  func headLabel(_ partner: RecordID?) -> String {
    guard let partner else { return words("salon.others") }
    return directory.entry(Partner.typeName, partner)?.label ?? words("value.missing")
  }

  // MARK: Keys

  mutating func openHeadCounts(of meeting: RecordID, at group: HeadCount.Group) {
    var counts = HeadCountState(meeting: meeting)
    counts.row = HeadCount.Group.allCases.firstIndex(of: group) ?? 0
    let span = record(Meeting.typeName, meeting)?.cells[CellName("span")]?.string ?? ""
    // On the evening and after it those are counted who have come.
    if let day = CivilSpan(canonical: span)?.start, day <= moment.today { counts.count = .present }
    overlays.append(.headCounts(counts))
  }

  /// A digit or Rücktaste goes into the number; nil for every other key.
  mutating func typeHeadCount(_ key: Key) -> [Effect]? {
    guard var counts = headCounts else { return nil }
    switch key {
    case .character(let digit) where digit.isASCII && digit.isNumber:
      guard access != .readOnly else {
        toast = Text("disabled.readonly")
        return []
      }
      if counts.typed.count < 5 { counts.typed.append(digit) }
    case .backspace where !counts.typed.isEmpty: counts.typed.removeLast()
    default: return nil
    }
    headCounts = counts
    return []
  }

  /// Writes the number that was typed.
  mutating func takeTypedCount() -> [Effect] {
    guard let counts = headCounts, let number = Int64(counts.typed) else { return [] }
    headCounts?.typed = ""
    return setCount(min(number, 10_000))
  }

  private mutating func setCount(_ number: Int64) -> [Effect] {
    guard let counts = headCounts else { return [] }
    let place = place(of: counts)
    let grid = headGrid(of: counts.meeting)
    guard number != grid.number(counts.count, at: place) else { return [] }
    let field = CellName(counts.count.rawValue)
    var writes: [CellWrite]
    if let target = grid.target(counts.count, at: place, number: number) {
      writes = [CellWrite(HeadCount.typeName, target.id, field, .integer(target.value))]
    } else {
      var head = HeadCount(id: ID(ids.next(at: moment.milliseconds)))
      head.meeting = ID(counts.meeting)
      head.group = place.group
      head.partner = place.partner.map { ID($0) }
      if counts.count == .registered { head.registered = number } else { head.present = number }
      writes = head.writes
    }
    let arguments = [
      headLabel(place.partner), "headCount.group.\(place.group.rawValue)", String(number),
      "headCount.\(counts.count.rawValue).label",
    ]
    return [.commit(Step(StepText.Command.heads.rawValue, arguments, writes: writes), .act)]
  }

  /// Runs a command of the grid; nil for one that it has no answer of its own to.
  mutating func runInHeadCounts(_ command: Command) -> [Effect]? {
    let typed = takeTypedCount()
    guard let counts = headCounts else { return typed }
    let rows = HeadCount.Group.allCases.count
    let last = headColumns.count - 1
    switch command {
    case .down: headCounts?.row = min(counts.row + 1, rows - 1)
    case .up: headCounts?.row = max(counts.row - 1, 0)
    case .right: headCounts?.column = min(counts.column + 1, last)
    case .left: headCounts?.column = max(counts.column - 1, 0)
    case .first: headCounts?.column = 0
    case .last: headCounts?.column = last
    case .more, .less:
      guard typed.isEmpty else { return typed }
      let number = headGrid(of: counts.meeting).number(counts.count, at: place(of: counts))
      return setCount(min(max(0, number + (command == .more ? 1 : -1)), 10_000))
    case .otherCount:
      headCounts?.count = counts.count == .registered ? .present : .registered
    case .open:
      // Enter goes on as one reads a table.
      if counts.column < last {
        headCounts?.column += 1
      } else if counts.row + 1 < rows {
        headCounts?.row += 1
        headCounts?.column = 0
      }
    case .edit: return typed + editHeadCount(counts)
    case .back, .quit:
      overlays.removeLast()
    default: return typed.isEmpty ? nil : typed + run(command)
    }
    return typed
  }

  /// The place in a form: the way of the dialogue in lines.
  private mutating func editHeadCount(_ counts: HeadCountState) -> [Effect] {
    let place = place(of: counts)
    if let target = headGrid(of: counts.meeting).target(counts.count, at: place, number: 0) {
      return [.recall(HeadCount.typeName, target.id, .form)]
    }
    var cells = Registry.type(HeadCount.typeName)?.blank ?? [:]
    cells[CellName("meeting")] = Value(link: counts.meeting)
    cells[CellName("group")] = .text(place.group.rawValue)
    cells[CellName("partner")] = place.partner.map { Value(link: $0) }
    return openNewForm(HeadCount.typeName, cells)
  }
}
