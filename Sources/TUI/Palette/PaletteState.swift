import Domain
import Screen

/// The command palette: a line in which commands, records and verbs are typed.
package struct PaletteState: Equatable, Sendable {
  package var input = LineInput("")
  package var cursor = 0
  /// The first row on the screen.
  var top = 0
  /// Where it was opened: there commands run.
  package let scope: Scope
  /// Why the last Enter did nothing.
  package var said: Text?
  /// What can be taken now, the best first.
  var items: [PaletteItem] = []
  /// The commands and verbs among them: they follow from the line alone.
  var commands: [PaletteItem] = []

  package init(scope: Scope) { self.scope = scope }

  /// What is typed, without blanks around it.
  var text: String { input.text.split(separator: " ").joined(separator: " ") }

  /// The records that are looked for besides; nil while nothing is typed.
  var search: RecordSearch? { text.isEmpty ? nil : RecordSearch(text, limit: 4) }
}

/// One row of the palette.
struct PaletteItem: Equatable {
  enum Action: Equatable {
    case command(Command)
    case record(RecordHit)
    /// The typed verb, as it was understood; with a record where one has to be chosen.
    case verb(Verb.Name, RecordHit?)
    /// The line is to read so.
    case completion(String)
  }

  var action: Action
  var label: String
  /// The Characters of the label that were typed.
  var places: [Int] = []
  var detail = ""
  var keys = ""
  /// Why Enter does nothing here.
  var reason: Text?
  var score = 0
}

extension AppState {
  package var palette: PaletteState? {
    get {
      guard case .palette(let palette) = overlays.last else { return nil }
      return palette
    }
    set {
      guard case .palette = overlays.popLast(), let newValue else { return }
      overlays.append(.palette(newValue))
    }
  }

  func paletteAsks(_ palette: PaletteState) -> [Ask] {
    var asks = verbAsks(VerbReading(palette.input.text, self))
    if let search = palette.search {
      asks.append(.everywhere(search))
      asks += namingAsks(of: hits(of: search).flatMap(\.hits))
    }
    return asks
  }

  /// What can be taken now, the best first.
  func items(of palette: PaletteState) -> [PaletteItem] {
    let typed = fold(palette.text)
    let reading = VerbReading(palette.input.text, self)
    let said = items(of: reading)
    guard !palette.text.isEmpty else { return palette.commands }
    // A verb that is followed by something is meant, whatever else has such letters.
    var rest = palette.commands + recordItems(palette, typed)
    if reading != nil { rest.removeAll { $0.action.isCompletion } }
    let ranked = rest.enumerated().sorted {
      ($1.element.score, $0.offset) < ($0.element.score, $1.offset)
    }
    return said + ranked.map(\.element).prefix(Self.paletteLimit)
  }

  /// So many rows are worth looking at.
  private static let paletteLimit = 200
}

extension PaletteItem.Action {
  var isCompletion: Bool {
    if case .completion = self { return true }
    return false
  }
}
