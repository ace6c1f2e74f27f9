import Domain
import Screen

extension Pane {
  package var next: Pane { Pane(rawValue: rawValue % Pane.allCases.count + 1) ?? self }
  package var previous: Pane {
    Pane(rawValue: (rawValue + Pane.allCases.count - 2) % Pane.allCases.count + 1) ?? self
  }
}

extension AppState {
  /// Puts the cursor into a pane; alone on the screen it takes the other's place.
  mutating func show(_ pane: Pane) -> [Effect] {
    self.pane = pane
    return loadVisible()
  }

  mutating func showOverview() -> [Effect] {
    isOverview = true
    topics.reader = nil
    return loadVisible()
  }

  /// `z`: the pane fills the screen; alone, the Themenspeicher shows its list without a preview.
  mutating func zoom() -> [Effect] {
    if showsOverview {
      isOverview = false
    } else if pane == .topics {
      topics.isZoomed.toggle()
    } else {
      return showOverview()
    }
    return loadVisible()
  }

  /// Under this name the view is noted.
  static let viewNote = "topics"

  /// What of the view comes back at the next start.
  package var viewState: String {
    let platform =
      switch topics.platform {
      case .all: "all"
      case .none: "none"
      case .one(let id): id.hex
      }
    let parts = [
      "pane=\(pane.rawValue)", "overview=\(isOverview ? 1 : 0)",
      "platform=\(platform)", "focus=\(focus?.hex ?? "")",
      "calendar=\(calendar.look.rawValue)",
      "zoom=\(topics.isZoomed ? 1 : 0)", "topic=\(topics.list.row?.id.hex ?? "")",
      "project=\((board.row?.id ?? board.wanted)?.hex ?? "")",
    ]
    return parts.joined(separator: ";")
  }

  /// The view as it was; the first start shows everything that there is room for.
  mutating func restore(view: String?) {
    isOverview = view == nil
    for part in (view ?? "").split(separator: ";") {
      let pair = part.split(separator: "=", maxSplits: 1)
      guard pair.count == 2 else { continue }
      let id = RecordID(hex: pair[1])
      switch pair[0] {
      case "pane": pane = Int(pair[1]).flatMap { Pane(rawValue: $0) } ?? .topics
      case "overview": isOverview = pair[1] == "1"
      case "platform":
        if let id, directory.platforms.contains(where: { $0.id == id }) {
          topics.platform = .one(id)
        } else if pair[1] == "none" {
          topics.platform = .none
        }
      case "focus": focus = directory.entry(Partner.typeName, id)?.id
      case "calendar": calendar.look = CalendarPane.Look(rawValue: String(pair[1])) ?? .year
      case "zoom": topics.isZoomed = pair[1] == "1"
      case "topic": topics.wanted = id
      case "project": board.wanted = id
      default: break
      }
    }
    restoreFilters()
    topics.list = ListState(
      query: sorted(
        TopicPane.query(
          platform: topics.platform, focus: focus, filter: conditions(in: .topics)), in: .topics))
  }

  /// What the frame around the panes asks: the next meeting for the header.
  func screenAsks() -> [Ask] { size.width >= 100 ? [nextMeetingAsk] : [] }

  /// The next meetings from today on.
  var nextMeetingAsk: Ask {
    let query = Query(
      Meeting.typeName, columns: [.field("span"), .label("body"), .field("state")],
      conditions: [.between("span", from: moment.today.canonical, before: "9999-12-32")],
      order: .date("span"))
    return .rows(query, limit: 12)
  }
}
