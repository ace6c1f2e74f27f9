import Domain
import Screen

/// What hides the others in a list.
package struct PaneFilter: Equatable, Sendable {
  /// As it was typed.
  package var text: String
  /// What it means today, with the names of today.
  package var conditions: [Query.Condition]
}

extension Query {
  /// Narrows a list by a filter, whose rows are counted only as far as a number says something: on
  /// a board less far, as every column has its own.
  mutating func filter(by filter: [Query.Condition], upTo limit: Int = AppState.hitLimit) {
    guard !filter.isEmpty else { return }
    conditions += filter
    countLimit = limit
  }
}

extension Catalogue {
  /// A number that may stand for more: `≥ 1.000`.
  func number(_ value: Int, isAtLeast: Bool) -> String {
    (isAtLeast ? "≥ " : "") + number(value)
  }
}

extension SavedView.Place {
  init(_ pane: Pane) {
    switch pane {
    case .partners: self = .partners
    case .calendar: self = .calendar
    case .board: self = .board
    case .topics: self = .topics
    }
  }

  /// Nil for the people and the registers, which lie above the panes.
  package var pane: Pane? {
    switch self {
    case .partners: .partners
    case .calendar: .calendar
    case .board: .board
    case .topics: .topics
    case .people, .results, .tasks, .salons, .trips: nil
    }
  }

  /// The records that the list shows.
  package var type: String {
    switch self {
    case .partners: Partner.typeName
    case .calendar: Meeting.typeName
    case .board: Project.typeName
    case .topics: Topic.typeName
    case .people: Person.typeName
    case .results: Result.typeName
    case .tasks: Task.typeName
    case .salons: Meeting.typeName
    case .trips: FieldTrip.typeName
    }
  }

  /// Under this name the filter is noted.
  var note: String { "filter.\(rawValue)" }
}

extension AppState {
  /// What a filter of a list knows of the book.
  package func filterContext(_ place: SavedView.Place) -> FilterContext {
    let names = directory.entries.mapValues { entries in
      entries.map { FilterContext.Name(id: $0.id, code: $0.code, title: $0.title) }
    }
    var context = FilterContext(
      type: place.type, today: moment.today,
      language: words["language.code"] == "en" ? .english : .german, names: names)
    if place == .people {
      let directory = directory
      context.bareWord = { PeopleWords($0, directory).conditions(focus: nil) }
    }
    return context
  }

  /// What the rows of a list fulfil beside its own conditions.
  func conditions(in place: SavedView.Place) -> [Query.Condition] {
    filters[place]?.conditions ?? []
  }

  /// The text of a list's filter; empty where it has none.
  package func filterText(_ place: SavedView.Place) -> String { filters[place]?.text ?? "" }

  /// The pane that has the keys is filtered.
  package var isFiltered: Bool { filters[SavedView.Place(pane)] != nil }

  /// ` · Filter: ampel:rot`, behind the name of a pane.
  func filterTitle(_ pane: Pane) -> String {
    let text = filterText(SavedView.Place(pane))
    guard !text.isEmpty else { return "" }
    return " · " + words(Text("filter.title", .verbatim(text.clipped(to: 40))))
  }

  /// The filter of a pane that shows without a frame of its own.
  var headerFilter: String? {
    guard !showsOverview, !overlays.contains(where: \.fillsScreen) else { return nil }
    let hasFrame =
      switch pane {
      case .partners, .calendar: true
      case .board: false
      case .topics: topics.reader == nil && TopicLayout(of: self).listFrame != nil
      }
    let text = filterText(SavedView.Place(pane))
    guard !hasFrame, !text.isEmpty else { return nil }
    return words(Text("filter.title", .verbatim(text.clipped(to: max(8, size.width / 3 - 6)))))
  }

  func topicCountText(_ platform: TopicPane.Platform) -> String {
    words.number(topics.count(platform), isAtLeast: topics.list.census.isAtLeast)
  }

  /// How many rows of a list are left; empty while nobody has counted them.
  func countLeft(_ place: SavedView.Place) -> String {
    switch place {
    case .partners: "\(shownPartners.count)"
    case .topics: topicCountText(topics.platform)
    case .board: boardTotal.map { words.number($0, isAtLeast: boardIsAtLeast()) } ?? ""
    case .calendar: calendarCountLeft
    case .people: people?.total.map { words.number($0) } ?? ""
    case .results, .tasks, .salons, .trips:
      register.map {
        words.number($0.list.census.total, isAtLeast: $0.list.census.isAtLeast)
      } ?? ""
    }
  }
}
