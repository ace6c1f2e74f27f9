import Domain
import Screen

extension AppState {
  mutating func openSearch() {
    overlays.append(
      .search(SearchState(input: LineInput(""), origin: topics.list.row?.key)))
  }

  mutating func pressInSearch(_ key: Key) -> [Effect] {
    if case .command(let command) = keymap.answer([key], in: .search) {
      switch command {
      case .searchKeep:
        overlays.removeLast()
        if topics.needle.isEmpty { return [] }
        toast =
          topics.matches == 0 ? Text("search.none", .verbatim(topics.needle)) : hitText
      case .back: return leaveSearch()
      case .redraw: return [.redraw]
      case .help: openHelp()
      default: break
      }
      return []
    }
    guard var line = searchLine else { return [] }
    let before = line.input.text
    guard line.input.handle(key) else { return [] }
    searchLine = line
    return line.input.text == before ? [] : lookFor()
  }

  /// Jumps to the first hit from where the search began, as the text is typed.
  mutating func lookFor() -> [Effect] {
    guard let line = searchLine else { return [] }
    topics.needle = line.input.text
    topics.matches = 0
    topics.looksBack = false
    guard !line.input.text.isEmpty else { return backToOrigin(of: line) }
    return [
      .find(line.input.text, topics.list.query, from: line.origin, forward: true, including: true)
    ]
  }

  private mutating func leaveSearch() -> [Effect] {
    guard let line = searchLine else { return [] }
    overlays.removeLast()
    topics.needle = ""
    return backToOrigin(of: line)
  }

  private mutating func backToOrigin(of line: SearchState) -> [Effect] {
    guard let origin = line.origin else { return [] }
    topics.list.lose()
    return [load(.topics, .key(origin))]
  }

  mutating func searchOn(forward: Bool) -> [Effect] {
    topics.looksBack = !forward
    return [
      .find(
        topics.needle, topics.list.query, from: topics.list.row?.key, forward: forward,
        including: false)
    ]
  }

  mutating func arrive(at found: Found?, of matches: Int) -> [Effect] {
    topics.matches = matches
    guard let found else {
      toast = Text("search.none", .verbatim(topics.needle))
      return []
    }
    topics.list.lose()
    if searchLine == nil {
      let wrapped = Text(topics.looksBack ? "search.wrapped.back" : "search.wrapped")
      toast = found.wrapped ? wrapped : hitText
    }
    return [load(.topics, .key(found.key))]
  }

  private var hitText: Text {
    let key = topics.matches < Self.hitLimit ? "search.hits" : "search.hits.many"
    return Text(key, .number(topics.matches), .verbatim(topics.needle))
  }
}
