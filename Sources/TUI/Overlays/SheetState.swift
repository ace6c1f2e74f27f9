import Domain
import Screen

/// A list with headings over the whole body that follows from the state alone: Heute, the
/// Netzwerk-Check, the region.
package struct SheetState: Equatable, Sendable {
  package enum Kind: String, Sendable {
    case today
    case check
    case region
  }

  package var kind: Kind
  /// The place among those items that can be chosen.
  package var cursor = 0
  /// The first line on the screen.
  var top = 0

  package init(_ kind: Kind) { self.kind = kind }

  /// The key of the title.
  package var title: String { "sheet.\(kind.rawValue).title" }
}

/// One thing on a sheet.
struct SheetItem {
  enum Target: Equatable {
    /// Enter opens the record's page.
    case page(String, RecordID)
    /// Enter edits the record.
    case form(String, RecordID)
    /// Enter opens a record that this one is a part of.
    case nothing(type: String)
  }

  var row: ListRow
  /// What Enter leads to; nil for what cannot be chosen.
  var target: Target?

  init(_ row: ListRow, _ target: Target? = nil) {
    self.row = row
    self.target = target
  }

  static func heading(_ text: String) -> SheetItem {
    SheetItem(ListRow([Span(text, Theme.strong)], isHeading: true))
  }
}

extension AppState {
  /// The topmost sheet, whatever lies above it.
  package var sheet: SheetState? {
    get {
      for case .sheet(let sheet) in overlays.reversed() { return sheet }
      return nil
    }
    set {
      let index = overlays.lastIndex {
        if case .sheet = $0 { return true }
        return false
      }
      guard let index, let newValue else { return }
      overlays[index] = .sheet(newValue)
    }
  }

  /// Puts a screen of the `g` keys over the panes; it takes the place of another one.
  mutating func go(to overlay: Overlay) {
    switch overlays.last {
    case .sheet, .people, .views, .register: overlays.removeLast()
    default: break
    }
    overlays.append(overlay)
  }

  func items(of sheet: SheetState) -> [SheetItem] {
    switch sheet.kind {
    case .today: todayItems(columns: sheetRect.width - 1)
    case .check: checkItems(columns: sheetRect.width - 1)
    case .region: regionItems(columns: sheetRect.width - 1)
    }
  }

  func sheetAsks(_ sheet: SheetState) -> [Ask] {
    switch sheet.kind {
    case .today: todayAsks()
    case .check: checkAsks()
    case .region: regionAsks()
    }
  }

  private var sheetRect: Rect { ScreenLayout(of: self).body.inset(by: 1) }

  /// What the cursor of the sheet stands on.
  var sheetTarget: SheetItem.Target? {
    guard let sheet else { return nil }
    let targets = items(of: sheet).compactMap(\.target)
    return targets.indices.contains(sheet.cursor) ? targets[sheet.cursor] : nil
  }

  /// Keeps the cursor on something, and its line on the screen.
  mutating func settleSheet() {
    guard var sheet else { return }
    let items = items(of: sheet)
    sheet.cursor = min(max(0, sheet.cursor), max(0, items.count { $0.target != nil } - 1))
    sheet.top =
      sheet.cursor == 0 ? 0 : list(of: sheet, items).window(height: sheetRect.height).first
    self.sheet = sheet
  }

  func list(of sheet: SheetState, _ items: [SheetItem]) -> ListView {
    let targets = items.indices.filter { items[$0].target != nil }
    let cursor = targets.indices.contains(sheet.cursor) ? targets[sheet.cursor] : nil
    return ListView(rows: items.map(\.row), cursor: cursor, first: sheet.top, focused: true)
  }

  /// Runs a command of a sheet; nil for one that it has no answer of its own to.
  mutating func runInSheet(_ command: Command) -> [Effect]? {
    let screen = max(1, sheetRect.height - 1)
    switch command {
    case .down: sheet?.cursor += 1
    case .up: sheet?.cursor -= 1
    case .pageDown: sheet?.cursor += screen
    case .pageUp: sheet?.cursor -= screen
    case .halfDown: sheet?.cursor += screen / 2
    case .halfUp: sheet?.cursor -= screen / 2
    case .first: sheet?.cursor = 0
    case .last: sheet?.cursor = .max / 2
    case .open: return openSheetTarget()
    case .edit:
      switch sheetTarget {
      case .page(let type, let id), .form(let type, let id): return [.recall(type, id, .form)]
      case .nothing, nil: return []
      }
    case .new:
      switch sheetTarget {
      case .form(let type, _), .nothing(let type): return newRegionEntry(type)
      case .page, nil: return newRegionEntry(RegionFact.typeName)
      }
    case .done: return close()
    default: return nil
    }
    return []
  }

  private mutating func openSheetTarget() -> [Effect] {
    switch sheetTarget {
    case .page(Meeting.typeName, let id): return openMeetingOfSheet(id)
    case .page(let type, let id): openPage(type, id)
    case .form(let type, let id):
      guard access != .readOnly else {
        toast = Text("disabled.readonly")
        return []
      }
      return [.recall(type, id, .form)]
    case .nothing(let type): return newRegionEntry(type)
    case nil: break
    }
    return []
  }
}

/// A sheet over the whole body.
func drawSheet(
  _ sheet: SheetState, _ state: AppState, into canvas: inout Canvas, _ rect: Rect
) {
  let items = state.items(of: sheet)
  let count = items.count { $0.target != nil }
  let position = Text("position.exact", .number(sheet.cursor + 1), .verbatim("\(count)"))
  canvas.box(
    rect, title: " " + state.words(sheet.title),
    bottomTitle: count == 0 ? "" : state.words(position),
    titleStyle: Theme.strong)
  let inner = rect.inset(by: 1)
  canvas.cursor = inner.origin
  state.list(of: sheet, items).draw(into: &canvas, inner)
}
