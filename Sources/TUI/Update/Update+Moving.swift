import Domain
import Screen

extension AppState {
  /// The rows that a page key moves by.
  var pageHeight: Int {
    let layout = TopicLayout(of: self)
    return max(2, scope == .topics ? layout.list.height : layout.body.height)
  }

  mutating func move(by rows: Int) -> [Effect] {
    if scope == .reader {
      topics.reader = min(max(0, (topics.reader ?? 0) + rows), lastReaderLine(self))
      return []
    }
    let name: ListName = scope == .trash ? .trash : .topics
    guard var list = self[name] else { return [] }
    _ = list.move(by: rows)
    self[name] = list
    return []
  }

  /// A screen on or back.
  mutating func turnPage(forward: Bool) -> [Effect] {
    guard scope != .reader else { return move(by: forward ? pageHeight - 1 : 1 - pageHeight) }
    let name: ListName = scope == .trash ? .trash : .topics
    let layout = TopicLayout(of: self)
    self[name]?.turnPage(
      forward: forward, height: name == .trash ? layout.body.height : layout.list.height)
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
    let name: ListName = scope == .trash ? .trash : .topics
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

  mutating func toggleFocus() -> [Effect] {
    if topics.focus == nil {
      guard let row = topics.list.row else { return [] }
      topics.focus = topics.value(.proposerLink, of: row).link
    } else {
      topics.focus = nil
    }
    return requery(keeping: topics.list.row?.id) + [.count(.topics, topics.censusQuery)]
  }

  /// Asks the list's question anew and looks for the same record in the answer.
  private mutating func requery(keeping id: RecordID?) -> [Effect] {
    let census = topics.list.census
    topics.list = ListState(
      query: TopicPane.query(platform: topics.platform, focus: topics.focus))
    topics.list.census = census
    return [load(.topics, id.map { .record($0) } ?? .first)]
  }

  /// What of the view comes back at the next start.
  package var viewState: String {
    let platform =
      switch topics.platform {
      case .all: "all"
      case .none: "none"
      case .one(let id): id.hex
      }
    let parts = [
      "platform=\(platform)", "focus=\(topics.focus?.hex ?? "")",
      "zoom=\(topics.isZoomed ? 1 : 0)", "topic=\(topics.list.row?.id.hex ?? "")",
    ]
    return parts.joined(separator: ";")
  }

  mutating func restore(view: String) {
    for part in view.split(separator: ";") {
      let pair = part.split(separator: "=", maxSplits: 1)
      guard pair.count == 2 else { continue }
      let id = RecordID(hex: pair[1])
      switch pair[0] {
      case "platform":
        if let id, directory.platforms.contains(where: { $0.id == id }) {
          topics.platform = .one(id)
        } else if pair[1] == "none" {
          topics.platform = .none
        }
      case "focus": topics.focus = directory.entry(Partner.typeName, id)?.id
      case "zoom": topics.isZoomed = pair[1] == "1"
      case "topic": topics.wanted = id
      default: break
      }
    }
    topics.list = ListState(
      query: TopicPane.query(platform: topics.platform, focus: topics.focus))
  }
}
