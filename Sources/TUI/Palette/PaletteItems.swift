import Domain
import Screen

/// Commands and records as the palette ranks them.
extension AppState {
  /// The state under the palette, in which its commands would run.
  private var underPalette: AppState {
    var below = self
    if palette != nil { below.overlays.removeLast() }
    return below
  }

  /// Every command: those of the screen, and of the others those that it has as well or that say
  /// where they work.
  func commandItems(of scope: Scope, _ typed: Folded) -> [PaletteItem] {
    let below = underPalette
    let commands = CommandInfo.Group.allCases.flatMap { group in
      Command.allCases.filter { command in
        let info = command.info
        return info.group == group && (group != .form || info.scopes.contains(scope))
          && !info.scopes.allSatisfy(\.isPassing)
      }
    }
    let here = commands.filter { $0.info.scopes.contains(scope) }
    let elsewhere = commands.filter { !$0.info.scopes.contains(scope) }
    return here.compactMap { item(of: $0, in: scope, typed, reason: $0.disabledReason(in: below)) }
      + elsewhere.compactMap { command in
        let first = command.info.scopes[0]
        return item(of: command, in: first, typed, reason: place(of: command))
      }
  }

  /// `Nur in: Projekte, Seite`.
  private func place(of command: Command) -> Text {
    let scopes = command.info.scopes.prefix(3).map { words("scope.\($0.rawValue)") }
    return Text("palette.elsewhere", .verbatim(scopes.joined(separator: ", ")))
  }

  private func item(
    of command: Command, in scope: Scope, _ typed: Folded, reason: Text?
  ) -> PaletteItem? {
    let keys = keymap.keys(for: command, in: scope).map { words.label(of: $0) }
    var item = PaletteItem(
      action: .command(command), label: words.label(of: command, in: scope),
      detail: words.help(of: command, in: scope), keys: keys.first ?? "", reason: reason)
    guard !typed.text.isEmpty else { return item }
    let match = fuzzyMatch(typed, in: item.label)
    let others = (words.aliases(of: command) + [command.rawValue])
      .compactMap { fuzzyMatch(typed, in: $0)?.score }
    let help = Self.beginsWords(typed, of: item.detail) ? Self.helpScore : nil
    guard let best = ([match?.score, help] + others).compactMap({ $0 }).max() else { return nil }
    item.places = match?.places ?? []
    item.score = best + (reason == nil ? Self.ready : 0)
    return item
  }

  /// Whether every typed word begins a word of the text.
  private static func beginsWords(_ typed: Folded, of text: String) -> Bool {
    let known = fold(text).text.split { !$0.isLetter && !$0.isNumber }
    return typed.text.split(separator: " ").allSatisfy { word in
      known.contains { $0.hasPrefix(word) }
    }
  }

  /// What stands only in the explanation comes behind what is called so.
  private static let helpScore = 6
  /// What can run comes before what cannot.
  private static let ready = 6

  // MARK: Records

  /// The records that the full text names, and of those that are at hand all whose names fit.
  func recordItems(_ palette: PaletteState, _ typed: Folded) -> [PaletteItem] {
    var seen: Set<RecordID> = []
    let found = hits(of: palette.search).flatMap(\.hits) + hitsAtHand
    return found.compactMap { hit -> PaletteItem? in
      guard seen.insert(hit.id).inserted else { return nil }
      let title = title(of: hit)
      let code = hit.cells[CellName("code")]?.string ?? ""
      let label = code.isEmpty || code == title ? title : "\(code) \(title)"
      guard let match = fuzzyMatch(typed, in: label) else { return nil }
      let kind = words(Text("\(hit.type).word"))
      let detail = [kind, detail(of: hit)].filter { !$0.isEmpty }.joined(separator: " · ")
      return PaletteItem(
        action: .record(hit), label: label, places: match.places, detail: detail,
        score: match.score)
    }
  }

  /// The directory, and the rows that the panes have read.
  private var hitsAtHand: [RecordHit] {
    let known = Registry.all.flatMap { type in
      (directory.entries[type.name] ?? []).map { entry in
        var cells: Cells = [CellName(type.traits.title): .text(entry.title)]
        if !entry.code.isEmpty { cells[CellName("code")] = .text(entry.code) }
        return RecordHit(type: type.name, id: entry.id, cells: cells)
      }
    }
    let topics = topics.list.page.rows.map { row in
      RecordHit(
        type: Topic.typeName, id: row.id,
        cells: [CellName("title"): self.topics.value(.title, of: row)])
    }
    let projects = board.columns.flatMap(\.page.rows).map { row in
      RecordHit(
        type: Project.typeName, id: row.id,
        cells: [CellName("title"): .text(BoardCard(row).title)])
    }
    return known + topics + projects
  }
}

extension Scope {
  /// A line or box that is open only for a moment: its keys are not looked for elsewhere.
  fileprivate var isPassing: Bool {
    switch self {
    case .form, .picker, .search, .report, .dayLine, .notice, .palette, .line, .round:
      true
    default: false
    }
  }
}
