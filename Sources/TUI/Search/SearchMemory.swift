import Domain
import Screen

/// What was last looked for with `/`, and where; `n` and `N` go on with it in every list.
package struct SearchMemory: Equatable, Sendable {
  package var needle = ""
  package var matches = 0
  /// Where hits are marked; nil after Esc.
  package var place: SearchPlace?
  /// The last search went towards the beginning.
  var looksBack = false
}

/// A list in which one can search.
package enum SearchPlace: Hashable, Sendable {
  case partners
  case year
  /// The days of a month, or of the coming weeks.
  case month
  case meetings
  case board
  case topics
  case people
  case trash
  case page
  case register(RegisterState.Kind)
  case sheet(SheetState.Kind)
}

/// The line of a search while it is typed.
package struct SearchState: Equatable, Sendable {
  package var input = LineInput("")
  package let place: SearchPlace
  /// Where the cursor stood before; Esc leads back.
  let origin: SearchOrigin
  /// What was looked for before; Esc brings it back.
  let before: SearchMemory
  /// The earlier search that the line shows, the last one 0; nil while it shows what is typed.
  var recalled: Int?
  /// What was typed before earlier searches were looked through.
  var typed = ""
}

/// Where a list's cursor stands, each kind of list in its own way.
struct SearchOrigin: Equatable {
  var key: PageKey?
  var index = 0
  var column = 0
  var day: CivilDate?
  var body: RecordID?
  /// What one stands on in the coming weeks.
  var thing: WeekItem.Thing?
}

extension AppState {
  /// The list at hand; nil where there is none to search in.
  var searchPlace: SearchPlace? {
    if let line = searchLine { return line.place }
    switch scope {
    case .people, .peopleList, .trash, .page, .sheet, .region, .register:
      return shownPlace
    case .partners, .calendar, .board, .topics, .reader: return shownPlace
    default: return nil
    }
  }

  /// The list that fills the screen or the pane at hand, whatever boxes lie above it.
  private var shownPlace: SearchPlace? {
    switch overlays.last(where: \.fillsScreen) {
    case .people: return .people
    case .trash: return .trash
    case .page: return .page
    case .sheet(let sheet): return .sheet(sheet.kind)
    case .register(let register): return .register(register.kind)
    case .some: return nil
    case nil: break
    }
    switch pane {
    case .partners: return .partners
    case .board: return .board
    case .topics: return .topics
    case .calendar:
      switch calendar.look {
      case .year: return .year
      case .month, .weeks: return .month
      case .list: return .meetings
      }
    }
  }

  /// The place whose hits show now.
  var markedPlace: SearchPlace? {
    search.needle.isEmpty || search.place == nil || search.place != shownPlace
      ? nil : search.place
  }

  /// Hits are marked, and Esc takes the marks away.
  package var isMarked: Bool { markedPlace != nil }

  // MARK: Earlier searches

  private static let searchesNote = "searches"
  private static let searchLimit = 50

  /// What was looked for before, the last one first, also at earlier starts.
  package var earlierSearches: [String] {
    (notes[Self.searchesNote] ?? "").split(separator: "\n").map(String.init)
  }

  /// Keeps a search for later; the same text stands there once.
  mutating func remember(search text: String) -> [Effect] {
    guard !text.isEmpty else { return [] }
    let all = [text] + earlierSearches.filter { $0 != text }
    return note(Self.searchesNote, all.prefix(Self.searchLimit).joined(separator: "\n"))
  }
}
