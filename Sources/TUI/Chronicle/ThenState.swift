import Domain
import Screen

/// "Stand am": a record with its parts as it was at a time; nothing of it can be changed.
package struct ThenState: Equatable, Sendable {
  package var subject: ChronicleState.Subject
  package var time: HLC
  /// The moment that the header names, in milliseconds of the author's clock.
  package var wallMilliseconds: Int64
  /// The place among those items that can be chosen.
  package var cursor = 0
  /// The first line on the screen.
  var top = 0
}

extension AppState {
  /// The topmost "Stand am", whatever lies above it.
  package var then: ThenState? {
    get {
      for case .then(let then) in overlays.reversed() { return then }
      return nil
    }
    set {
      let index = overlays.lastIndex {
        if case .then = $0 { return true }
        return false
      }
      guard let index, let newValue else { return }
      overlays[index] = .then(newValue)
    }
  }

  mutating func openThen(_ subject: ChronicleState.Subject, at time: HLC, shown: Int64) {
    guard Registry.type(subject.type) != nil else {
      toast = Text("chronicle.unknown")
      return
    }
    overlays.append(.then(ThenState(subject: subject, time: time, wallMilliseconds: shown)))
  }

  func thenAsks(_ then: ThenState) -> [Ask] {
    var asks = [recordAsk(of: then)]
    let lists = PartList.lists(of: then.subject.type)
    asks += lists.map { partsAsk($0, of: then) }
    if let record = recordThen(then) { asks += titleAsks(record.cells, in: then.subject.type) }
    for list in lists where list.type == AgendaItem.typeName && list.link != "meeting" {
      asks += rows(partsAsk(list, of: then)).compactMap { row in
        row.values[0].link.map { .naming(Meeting.typeName, $0) }
      }
    }
    return asks
  }

  private func recordAsk(of then: ThenState) -> Ask {
    .recordThen(then.subject.type, then.subject.id, then.time)
  }

  private func partsAsk(_ list: PartList, of then: ThenState) -> Ask {
    .rowsThen(list.query(of: then.subject.id), then.time, limit: PartList.limit)
  }

  /// The record as it was; nil where it was not there, or nobody knows yet.
  func recordThen(_ then: ThenState) -> RecordState? {
    guard case .record(let record) = answers[recordAsk(of: then)] else { return nil }
    return record
  }

  /// Everything that was known then, section by section, and the parts.
  func items(of then: ThenState, columns: Int) -> [PageItem] {
    guard let type = Registry.type(then.subject.type) else { return [] }
    func note(_ key: String) -> [PageItem] {
      words(key).wrapped(to: max(8, columns)).map {
        PageItem(row: ListRow([Span($0, Theme.faint)]))
      }
    }
    guard let record = recordThen(then) else {
      return answers[recordAsk(of: then)] == nil ? [] : note("then.none")
    }
    var items = record.isTrashed ? note("then.trashed") : []
    for list in PartList.lists(of: type.name) where list.isFirst { items += parts(list, of: then) }
    var section = ""
    for field in type.fields where field.kind.isEditable {
      if field.section != section {
        section = field.section
        items.append(heading(words("\(type.name).section.\(section)")))
      }
      items.append(item(field, of: record, in: type, columns: columns))
    }
    for list in PartList.lists(of: type.name) where !list.isFirst {
      items += parts(list, of: then)
    }
    return items + note(PartList.lists(of: type.name).isEmpty ? "then.names" : "then.parts")
  }

  private func parts(_ list: PartList, of then: ThenState) -> [PageItem] {
    var rows = rows(partsAsk(list, of: then))
    if list.isNewestFirst { rows.reverse() }
    guard !rows.isEmpty else { return [] }
    let title = words(list.title(on: then.subject.type))
    return [heading("\(title) ── \(rows.count)")]
      + rows.enumerated().map { index, row in
        PageItem(
          row: ListRow(partSpans(row, of: list, number: index + 1)), target: .part(list, row))
      }
  }

  /// `Stand am 12.03.2026 14:23`.
  func thenTitle(_ then: ThenState) -> String {
    let civil = civilClock.civil(then.wallMilliseconds)
    return words(
      Text("then.title", .verbatim(FieldText.date(civil.date) + " " + civil.time.canonical)))
  }

  private var thenRect: Rect { ScreenLayout(of: self).body.inset(by: 1) }

  /// Keeps the cursor on something, and its line on the screen.
  mutating func settleThen() {
    guard var then else { return }
    let items = items(of: then, columns: thenRect.width - 1)
    then.cursor = min(max(0, then.cursor), max(0, items.count { $0.target != nil } - 1))
    then.top = thenList(then, items).window(height: thenRect.height).first
    if then.cursor == 0 { then.top = 0 }
    self.then = then
  }

  func thenList(_ then: ThenState, _ items: [PageItem]) -> ListView {
    let targets = items.indices.filter { items[$0].target != nil }
    let cursor = targets.indices.contains(then.cursor) ? targets[then.cursor] : nil
    return ListView(rows: items.map(\.row), cursor: cursor, first: then.top, focused: true)
  }

  /// The thing under the cursor, for those who copy its value.
  var thenTarget: PageItem.Target? {
    guard let then else { return nil }
    let targets = items(of: then, columns: thenRect.width - 1).compactMap(\.target)
    return targets.indices.contains(then.cursor) ? targets[then.cursor] : nil
  }

  /// Runs a command of the page; nil for one that it has no answer of its own to.
  mutating func runInThen(_ command: Command) -> [Effect]? {
    let screen = max(1, thenRect.height - 1)
    switch command {
    case .down: then?.cursor += 1
    case .up: then?.cursor -= 1
    case .pageDown: then?.cursor += screen
    case .pageUp: then?.cursor -= screen
    case .halfDown: then?.cursor += screen / 2
    case .halfUp: then?.cursor -= screen / 2
    case .first: then?.cursor = 0
    case .last: then?.cursor = .max / 2
    case .open:
      guard let then, case .part(let list, let row) = thenTarget else {
        toast = Text("disabled.then")
        return []
      }
      let part = ChronicleState.Subject(type: list.type, id: row.id)
      openThen(part, at: then.time, shown: then.wallMilliseconds)
    default: return nil
    }
    return []
  }

  /// Why a key that changes something elsewhere does nothing here; nil for any other key.
  func reasonInThePast(_ keys: [Key]) -> Text? {
    guard scope == .then else { return nil }
    for other in [Scope.page, .board] {
      if case .command = keymap.answer(keys, in: other) { return Text("disabled.then") }
    }
    return nil
  }
}

/// The record as it was, over the whole body; the frame says so in words.
func drawThen(_ then: ThenState, _ state: AppState, into canvas: inout Canvas, _ rect: Rect) {
  let inner = rect.inset(by: 1)
  let items = state.items(of: then, columns: inner.width - 1)
  let count = items.count { $0.target != nil }
  let position = Text(
    "position.exact", .number(min(then.cursor + 1, count)), .verbatim("\(count)"))
  let title = state.recordThen(then).map { state.title(of: $0) } ?? ""
  let word = state.words["\(then.subject.type).word"] ?? ""
  canvas.box(
    rect,
    title: " "
      + [state.thenTitle(then), word, title].filter { !$0.isEmpty }
      .joined(separator: " · "),
    rightTitle: state.words("header.readonly"),
    bottomTitle: count == 0 ? "" : state.words(position), titleStyle: Theme.strong)
  canvas.cursor = inner.origin
  state.thenList(then, items).draw(into: &canvas, inner)
}
