import Domain
import Screen

extension AppState {
  mutating func openSearch() {
    guard let place = searchPlace else {
      toast = Text("search.nowhere")
      return
    }
    overlays.append(
      .search(SearchState(place: place, origin: cursorPlace(in: place), before: search)))
  }

  mutating func pressInSearch(_ key: Key) -> [Effect] {
    if case .command(let command) = keymap.answer([key], in: .search) {
      switch command {
      case .searchKeep: return keepSearch()
      case .back: return leaveSearch()
      case .up: return recallSearch(by: 1)
      case .down: return recallSearch(by: -1)
      case .redraw: return [.redraw]
      default: break
      }
      return []
    }
    guard var line = searchLine else { return [] }
    let before = line.input.text
    guard line.input.handle(key) else { return [] }
    if line.input.text != before { line.recalled = nil }
    searchLine = line
    return line.input.text == before ? [] : lookFor()
  }

  private mutating func keepSearch() -> [Effect] {
    guard let line = searchLine else { return [] }
    overlays.removeLast()
    guard !line.input.text.isEmpty else {
      search = line.before
      return []
    }
    toast =
      search.matches == 0 ? Text("search.none", .verbatim(search.needle)) : hitText
    return remember(search: line.input.text)
  }

  /// Shows an earlier search in the line, or what was typed before.
  private mutating func recallSearch(by step: Int) -> [Effect] {
    guard var line = searchLine else { return [] }
    let earlier = earlierSearches
    let index = (line.recalled ?? -1) + step
    guard index >= -1, index < earlier.count else { return [] }
    if line.recalled == nil { line.typed = line.input.text }
    line.recalled = index < 0 ? nil : index
    line.input.replaceAll(with: index < 0 ? line.typed : earlier[index])
    searchLine = line
    return lookFor()
  }

  /// Jumps to the first hit from where the search began, as the text is typed.
  mutating func lookFor() -> [Effect] {
    guard let line = searchLine else { return [] }
    search = SearchMemory(needle: line.input.text, place: line.place)
    guard !line.input.text.isEmpty else { return putCursor(at: line.origin, in: line.place) }
    return seek(from: line.origin, forward: true, including: true)
  }

  private mutating func leaveSearch() -> [Effect] {
    guard let line = searchLine else { return [] }
    overlays.removeLast()
    search = line.before
    return putCursor(at: line.origin, in: line.place)
  }

  mutating func searchOn(forward: Bool) -> [Effect] {
    guard let place = searchPlace else {
      toast = Text("search.nowhere")
      return []
    }
    search.place = place
    search.looksBack = !forward
    return seek(from: cursorPlace(in: place), forward: forward, including: false)
  }

  /// Looks for the next hit from a place on: in memory where all rows are, else in the store.
  private mutating func seek(
    from origin: SearchOrigin, forward: Bool, including: Bool
  ) -> [Effect] {
    guard let place = search.place else { return [] }
    if let texts = searchedTexts(in: place) {
      let needle = fold(search.needle)
      let hits = texts.indices.filter { !ranges(of: needle, in: texts[$0]).isEmpty }
      return arrive(
        at: forward
          ? hits.first { $0 > origin.index || including && $0 == origin.index } ?? hits.first
          : hits.last { $0 < origin.index } ?? hits.last,
        of: hits.count, from: origin.index)
    }
    let (lists, from) = searchedLists(in: place, from: origin, forward: forward, including)
    return [
      .find(
        ListSearch(
          lists, searchCondition(in: place), from: from, forward: forward, including: including))
    ]
  }

  /// A search has arrived in a list that is in memory.
  private mutating func arrive(at index: Int?, of matches: Int, from origin: Int) -> [Effect] {
    search.matches = matches
    guard let index, let place = search.place else {
      toast = Text("search.none", .verbatim(search.needle))
      return []
    }
    say(hasWrapped: search.looksBack ? index >= origin : index <= origin && matches > 0)
    return putCursor(at: SearchOrigin(index: index), in: place)
  }

  /// A search has arrived in a list of the store.
  mutating func arrive(at found: Found?, in list: Int, of matches: Int) -> [Effect] {
    search.matches = matches
    guard let found, let place = search.place else {
      toast = Text("search.none", .verbatim(search.needle))
      return []
    }
    var column = 0
    var hasWrapped = found.wrapped
    if place == .board {
      let begin = searchLine?.origin.column ?? board.column
      column = columnsSearched(from: begin, forward: !search.looksBack)[list]
      hasWrapped = hasWrapped || (search.looksBack ? column > begin : column < begin)
    }
    say(hasWrapped: hasWrapped)
    let day = CivilSpan(canonical: found.key.sort.string)?.start
    return putCursor(
      at: SearchOrigin(key: found.key, column: column, day: day), in: place)
  }

  /// While somebody types, the line has the number of hits already.
  private mutating func say(hasWrapped: Bool) {
    guard searchLine == nil else { return }
    let wrapped = Text(search.looksBack ? "search.wrapped.back" : "search.wrapped")
    toast = hasWrapped ? wrapped : hitText
  }

  private var hitText: Text {
    let key = search.matches < Self.hitLimit ? "search.hits" : "search.hits.many"
    return Text(key, .number(search.matches), .verbatim(search.needle))
  }
}
