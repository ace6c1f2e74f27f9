import Domain
import Screen

extension AppState {
  /// The rows that a page key moves by.
  var pageHeight: Int {
    max(2, scope == .reader ? TopicLayout(of: self).body.height : height(of: listAtHand))
  }

  /// The list that the keys move in.
  var listAtHand: ListName {
    if scope == .trash { return .trash }
    if scope == .chronicle { return .chronicle }
    if scope == .people || scope == .peopleList { return .people }
    if scope == .views { return .views }
    if scope == .register { return .register }
    switch pane {
    case .board: return .column(board.column)
    case .calendar: return .meetings
    case .partners, .topics: return .topics
    }
  }

  mutating func move(by rows: Int) -> [Effect] {
    if scope == .reader {
      topics.reader = min(max(0, (topics.reader ?? 0) + rows), lastReaderLine(self))
      return []
    }
    let name = listAtHand
    guard var list = self[name] else { return [] }
    _ = list.move(by: rows)
    self[name] = list
    return []
  }

  /// A screen on or back.
  mutating func turnPage(forward: Bool) -> [Effect] {
    guard scope != .reader else { return move(by: forward ? pageHeight - 1 : 1 - pageHeight) }
    let name = listAtHand
    let height = height(of: name)
    self[name]?.turnPage(forward: forward, height: height)
    return []
  }

  /// The directory as it is now; a platform that is gone is not shown any longer.
  mutating func take(_ directory: Directory) -> [Effect] {
    self.directory = directory
    guard case .one(let id) = topics.platform,
      !directory.platforms.contains(where: { $0.id == id })
    else { return [] }
    return show(.all)
  }

  mutating func jump(to anchor: PageAnchor) -> [Effect] {
    if scope == .reader {
      topics.reader = anchor == .first ? 0 : lastReaderLine(self)
      return []
    }
    let name = listAtHand
    self[name]?.lose()
    return [load(name, anchor)]
  }

  /// Goes to the platform beside this one, or in the reader to the topic beside this one.
  mutating func switchPlatform(by step: Int) -> [Effect] {
    if scope == .reader {
      _ = topics.list.move(by: step)
      return []
    }
    let choices = platformChoices
    let index = choices.firstIndex(of: topics.platform) ?? 0
    let next = (index + step + choices.count) % choices.count
    return show(choices[next])
  }

  /// All, each platform in its order, and those without one while there are any.
  package var platformChoices: [TopicPane.Platform] {
    var choices: [TopicPane.Platform] = [.all]
    choices += directory.platforms.map { .one($0.id) }
    if topics.count(.none) > 0 || topics.platform == .none { choices.append(.none) }
    return choices
  }

  mutating func show(_ platform: TopicPane.Platform) -> [Effect] {
    topics.platform = platform
    return requery(keeping: topics.list.row?.id)
  }

  /// `p`: narrows every pane to the partner of the row, or takes the focus off.
  mutating func toggleFocus() -> [Effect] {
    setFocus(focus == nil ? partnerOfRow : nil)
  }

  mutating func setFocus(_ partner: RecordID?) -> [Effect] {
    focus = partner
    board.isStale = true
    let effects =
      requery(keeping: topics.list.row?.id) + [.count(.topics, topicCensusQuery)]
      + loadVisible()
    return effects
  }

  /// The partner whom the row at hand concerns first.
  var partnerOfRow: RecordID? {
    switch pane {
    case .partners: partnerAtHand?.id
    case .topics: topics.list.row.flatMap { topics.value(.proposerLink, of: $0).link }
    case .board: board.row?.values.first?.link
    case .calendar: hostAtHand
    }
  }

  /// Asks the list's question anew and looks for the same record in the answer.
  mutating func requery(keeping id: RecordID?) -> [Effect] {
    let census = topics.list.census
    topics.list = ListState(
      query: sorted(
        TopicPane.query(
          platform: topics.platform, focus: focus, filter: conditions(in: .topics)), in: .topics))
    topics.list.census = census
    return [load(.topics, id.map { .record($0) } ?? .first)]
  }
}
