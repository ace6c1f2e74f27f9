import Domain
import Screen

extension AppState {
  mutating func openPalette() {
    overlays.append(.palette(PaletteState(scope: scope)))
    readPaletteLine()
  }

  /// Looks through the commands and verbs for what the line says now.
  private mutating func readPaletteLine() {
    guard var palette else { return }
    palette.beginAnew()
    let typed = fold(palette.text)
    let commands = commandItems(of: palette.scope, typed)
    palette.commands =
      palette.text.isEmpty ? commands + verbItems(typed) : verbItems(typed) + commands
    self.palette = palette
  }

  mutating func pressInPalette(_ key: Key) -> [Effect] {
    guard var palette else { return [] }
    let count = palette.items.count
    if case .command(let command) = keymap.answer([key], in: .palette) {
      switch command {
      case .take: return takeFromPalette()
      case .complete: completeInPalette()
      case .back: overlays.removeLast()
      case .down: palette.move(by: 1, of: count)
      case .up: palette.move(by: -1, of: count)
      case .pageDown: palette.move(by: Self.palettePage, of: count)
      case .pageUp: palette.move(by: -Self.palettePage, of: count)
      case .redraw: return [.redraw]
      default: break
      }
      if [.down, .up, .pageDown, .pageUp].contains(command) { self.palette = palette }
      return []
    }
    let before = palette.input.text
    guard palette.input.handle(key) else { return [] }
    self.palette = palette
    if palette.input.text != before { readPaletteLine() }
    return []
  }

  private static let palettePage = 8

  mutating func pasteIntoPalette(_ text: String) {
    palette?.input.paste(text)
    readPaletteLine()
  }

  private mutating func takeFromPalette() -> [Effect] {
    guard let palette else { return [] }
    let items = palette.items
    guard items.indices.contains(palette.cursor) else {
      self.palette?.said = Text("palette.none", .verbatim(palette.text))
      return []
    }
    let item = items[palette.cursor]
    if let reason = item.reason {
      self.palette?.said = reason
      return []
    }
    switch item.action {
    case .completion(let text):
      self.palette?.input.replaceAll(with: text)
      readPaletteLine()
      return []
    case .command(let command):
      overlays.removeLast()
      return run(command)
    case .record(let hit):
      overlays.removeLast()
      open(hit)
      return []
    case .verb(let name, let hit):
      guard var reading = VerbReading(palette.input.text, self) else { return [] }
      reading.hit = hit
      guard reading.isReady, let verb = Verb.named(name) else { return [] }
      overlays.removeLast()
      return verb.run(&self, reading)
    }
  }

  /// Tab: the line becomes what the row under the cursor is called.
  private mutating func completeInPalette() {
    guard let palette else { return }
    let items = palette.items
    guard items.indices.contains(palette.cursor) else { return }
    switch items[palette.cursor].action {
    case .completion(let text): self.palette?.input.replaceAll(with: text)
    case .command, .record: self.palette?.input.replaceAll(with: items[palette.cursor].label)
    case .verb(let name, let hit?):
      guard let verb = Verb.named(name) else { return }
      let line = "\(word(of: verb)) \(title(of: hit))"
      self.palette?.input.replaceAll(with: line)
    case .verb(_, nil):
      // What could follow stands below what is understood.
      guard case .completion(let text)? = items.dropFirst().first?.action else { return }
      self.palette?.input.replaceAll(with: text)
    }
    readPaletteLine()
  }

  /// Keeps the cursor on a row, and the row on the screen.
  mutating func settlePalette() {
    guard var palette else { return }
    palette.items = items(of: palette)
    let count = palette.items.count
    palette.cursor = min(max(0, palette.cursor), max(0, count - 1))
    let heights = Array(repeating: 1, count: count)
    palette.top =
      ListWindow(
        heights: heights, cursor: palette.cursor, first: palette.top, height: paletteRows
      ).first
    self.palette = palette
  }
}

extension PaletteState {
  fileprivate mutating func beginAnew() {
    cursor = 0
    top = 0
    said = nil
  }

  fileprivate mutating func move(by rows: Int, of count: Int) {
    said = nil
    cursor = min(max(0, cursor + rows), max(0, count - 1))
  }
}
