import Domain
import Screen

/// The keymap in force: what `keys.conf` says, and whether single letters are keys.
extension AppState {
  /// Under this name it is noted whether single letters are keys.
  static let singleKeysNote = "single-keys"

  /// Takes the person's keys over; what the file does not say is as it was left.
  mutating func adopt(_ settings: KeySettings) {
    keymap = settings.entries.isEmpty ? .standard : Keymap(settings)
    keymap.allowsSingleKeys = settings.allowsSingleKeys ?? (notes[Self.singleKeysNote] != "off")
  }

  /// Names what of the file does not count, above everything else.
  mutating func showKeyProblems(of settings: KeySettings) {
    let clashes = settings.entries.isEmpty ? [] : Keymap.applying(settings).problems
    let problems = settings.problems + clashes
    guard !problems.isEmpty else { return }
    overlays.append(.keyProblems(problems.sorted { $0.line < $1.line }.map(\.text)))
  }

  /// Switches the keys that are single letters, digits or signs off, or on again (WCAG 2.1.4).
  ///
  /// Everything stays reachable: by keys with Strg, by named keys, and by the boxes of the commands
  /// and of the help, which have such keys.
  mutating func toggleSingleKeys() -> [Effect] {
    keymap.allowsSingleKeys.toggle()
    let isOn = keymap.allowsSingleKeys
    toast = isOn ? Text("keys.single.on") : Text("keys.single.off", paletteKey)
    return note(Self.singleKeysNote, isOn ? "on" : "off")
  }

  /// What a key that is no command's gets for an answer.
  func unknownKey(_ keys: [Key]) -> Text {
    if !keymap.allowsSingleKeys, case .character? = keys.first {
      return Text("keys.single.off", paletteKey)
    }
    return Text("notice.key", .verbatim(words.label(of: keys)))
  }

  /// The key that leads to the commands that have none here.
  private var paletteKey: Text.Argument {
    let keys = [Command.palette, .help].compactMap { keymap.keys(for: $0, in: scope).first }
    return .verbatim(words.label(of: keys.first ?? [.function(1)]))
  }

  /// Runs a command by its name in the present scope, as its key would.
  ///
  /// Where text is typed the scope's own function takes keys alone, so that the table's key is
  /// pressed there.
  mutating func perform(_ command: Command) -> [Effect] {
    toast = nil
    guard command.info.scopes.contains(scope) else {
      toast = Text("linear.notHere", .text(Text(command.label)))
      return []
    }
    pending = []
    choicesDue = nil
    if command == .exit { return run(.exit) }
    guard scope.asksByKeys || scope.takesText || scope == .notice else { return run(command) }
    if scope == .form, let effects = runInForm(command) { return effects }
    let own = keymap
    keymap = .standard
    defer { keymap = own }
    guard let keys = Keymap.standard.keys(for: command, in: scope).first else {
      return run(command)
    }
    return keys.flatMap { press($0) }
  }

  /// A key of a box as the box itself knows it, whatever the person's keys for it are.
  func boxKey(_ key: Key) -> Key {
    switch keymap.answer([key], in: .picker) {
    case .command(.take): .enter
    case .command(.back): .escape
    case .command(.redraw): .control("l")
    default: key
    }
  }

  /// The box that names what of `keys.conf` does not count goes with the next key that is its own.
  mutating func pressInKeyProblems(_ key: Key) -> [Effect] {
    switch keymap.answer([key], in: .notice) {
    case .command(.redraw): return [.redraw]
    case .command(.take), .command(.back), .command(.quit): overlays.removeLast()
    default: break
    }
    return []
  }
}

/// The box over the screen: each problem in a sentence with its place.
func drawKeyProblems(
  _ problems: [Text], _ state: AppState, into canvas: inout Canvas, _ area: Rect
) {
  let words = state.words
  let width = max(20, min(area.width - 8, 72))
  let lines = problems.flatMap { words($0).wrapped(to: width) }
  let room = max(1, area.height - 6)
  let shown = lines.count > room ? Array(lines.prefix(room - 1)) + ["…"] : lines
  let popup = Popup(
    title: words("keys.problems"), hint: words("keys.problems.hint"),
    content: Size(width: width, height: shown.count))
  let inner = popup.draw(into: &canvas, in: area)
  for (row, line) in shown.enumerated() {
    canvas.write(line, at: Point(x: inner.x, y: inner.y + row), clip: inner)
  }
  canvas.cursor = inner.origin
}
