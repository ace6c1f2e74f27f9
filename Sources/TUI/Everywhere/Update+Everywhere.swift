import Domain
import Screen

extension AppState {
  mutating func openEverywhere() {
    overlays.removeAll {
      if case .everywhere = $0 { return true }
      return false
    }
    overlays.append(.everywhere(EverywhereState()))
  }

  mutating func pressInEverywhere(_ key: Key) -> [Effect] {
    if case .command(let command) = keymap.answer([key], in: .everywhere) { return run(command) }
    guard var everywhere else { return [] }
    if key == .right, everywhere.input.cursor == everywhere.input.text.count {
      return showKind()
    }
    let before = everywhere.input.text
    guard everywhere.input.handle(key) else { return [] }
    if everywhere.input.text != before { everywhere.beginAnew() }
    self.everywhere = everywhere
    return []
  }

  mutating func pasteIntoEverywhere(_ text: String) {
    everywhere?.input.paste(text)
    everywhere?.beginAnew()
  }

  /// Runs a command of the search; nil for one that it has no answer of its own to.
  mutating func runInEverywhere(_ command: Command) -> [Effect]? {
    let screen = max(1, everywhereRect.height / 2)
    switch command {
    case .down: everywhere?.cursor += 1
    case .up: everywhere?.cursor -= 1
    case .pageDown: everywhere?.cursor += screen
    case .pageUp: everywhere?.cursor -= screen
    case .halfDown: everywhere?.cursor += max(1, screen / 2)
    case .halfUp: everywhere?.cursor -= max(1, screen / 2)
    case .first: everywhere?.cursor = 0
    case .last: everywhere?.cursor = .max / 2
    case .open: return openFound()
    case .right: return showKind()
    case .left: leaveKind()
    case .foundRows: everywhere?.isTyping.toggle()
    case .search: everywhere?.isTyping = true
    case .trashIncluded:
      everywhere?.withTrash.toggle()
      everywhere?.cursor = 0
    case .back, .quit:
      guard everywhere?.kind != nil else { return nil }
      leaveKind()
    default: return nil
    }
    let place = everywhere?.cursor ?? 0
    everywhere?.cursor = max(0, place)
    return []
  }

  /// All hits of the kind under the cursor.
  private mutating func showKind() -> [Effect] {
    guard var everywhere, everywhere.kind == nil else { return [] }
    switch everywhereItem {
    case .hit(let hit): everywhere.kind = hit.type
    case .more(let group): everywhere.kind = group.type
    case .heading, nil: return []
    }
    everywhere.left = everywhere.cursor
    everywhere.cursor = 0
    everywhere.limit = EverywhereState.step
    self.everywhere = everywhere
    return []
  }

  private mutating func leaveKind() {
    guard var everywhere, everywhere.kind != nil else { return }
    everywhere.kind = nil
    everywhere.cursor = everywhere.left
    self.everywhere = everywhere
  }

  private mutating func openFound() -> [Effect] {
    switch everywhereItem {
    case .hit(let hit): open(hit)
    case .more: return showKind()
    case .heading, nil: break
    }
    return []
  }

  /// The page of a record that was found; a part leads to the record that it is a part of, a seat to
  /// the person.
  mutating func open(_ hit: RecordHit) {
    if let whole = hit.whole {
      openPage(whole.type, whole.id)
      page?.awaited = hit.id
    } else if let person = hit.cells[CellName("person")]?.link,
      [Membership.typeName, Mandate.typeName].contains(hit.type)
    {
      openPage(Person.typeName, person)
      page?.awaited = hit.id
    } else {
      openPage(hit.type, hit.id)
    }
  }

  /// Keeps the cursor on a hit and its row on the screen, and reads more where it nears the end.
  mutating func settleEverywhere() {
    guard var everywhere else { return }
    let items = items(of: everywhere)
    let last = max(0, items.count(where: \.isChoice) - 1)
    everywhere.cursor = min(max(0, everywhere.cursor), last)
    everywhere.top =
      everywhere.cursor == 0
      ? 0 : list(of: everywhere, items).window(height: everywhereRect.height).first
    if everywhere.kind != nil, let group = hits(of: everywhere.search).first,
      group.hits.count == everywhere.limit, group.total > group.hits.count,
      everywhere.cursor + everywhereRect.height > group.hits.count
    {
      everywhere.limit += EverywhereState.step
    }
    self.everywhere = everywhere
  }
}

extension EverywhereState {
  /// Another text is another search.
  fileprivate mutating func beginAnew() {
    cursor = 0
    top = 0
    left = 0
    kind = nil
  }
}
