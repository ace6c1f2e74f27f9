import Domain

/// A place of the screen to which one can come back.
package struct Stay: Equatable, Sendable {
  package var pane: Pane
  var platform: TopicPane.Platform
  var record: RecordID?
  var day: CivilDate?
  var body: RecordID?
  var partner: Int
  /// The pages and sheets above the pane, the topmost last.
  var layers: [Overlay]
  var isReading: Bool
}

/// Where one has been, for `,` and `;`.
package struct JumpList: Equatable, Sendable {
  private var stays: [Stay] = []
  /// The place among them where one is; behind the last while one has not gone back.
  private var index = 0

  static let limit = 100

  package init() {}

  package var count: Int { stays.count }
  var canGoBack: Bool { index > 0 }
  var canGoOn: Bool { index + 1 < stays.count }

  /// One leaves a place by a jump: what lay ahead is forgotten.
  mutating func leave(_ stay: Stay) {
    stays = Array(stays.prefix(index))
    if stays.last != stay { stays.append(stay) }
    if stays.count > Self.limit { stays.removeFirst(stays.count - Self.limit) }
    index = stays.count
  }

  mutating func back(from present: Stay) -> Stay? {
    guard index > 0 else { return nil }
    if index == stays.count { stays.append(present) } else { stays[index] = present }
    index -= 1
    if stays[index] == present, index > 0 { index -= 1 }
    return stays[index]
  }

  mutating func on(from present: Stay) -> Stay? {
    guard index + 1 < stays.count else { return nil }
    stays[index] = present
    index += 1
    return stays[index]
  }
}

extension AppState {
  /// Where the cursor is now.
  package var stay: Stay {
    let layers = overlays.compactMap { overlay -> Overlay? in
      switch overlay {
      case .page, .sheet, .people, .register: overlay.withoutRows
      default: nil
      }
    }
    let record: RecordID? =
      switch pane {
      case .topics: topics.list.row?.id
      case .board: board.row?.id
      case .calendar: calendar.look == .list ? calendar.list.row?.id : nil
      case .partners: partnerAtHand?.id
      }
    return Stay(
      pane: pane, platform: topics.platform,
      record: register?.list.row?.id ?? people?.list.row?.id ?? record,
      day: pane == .calendar ? calendar.day : nil, body: pane == .calendar ? calendar.body : nil,
      partner: partners.cursor, layers: layers,
      isReading: pane == .topics && topics.reader != nil)
  }

  /// Remembers where one was before a command that may lead far away.
  mutating func noteJump(from before: Stay?, by command: Command) {
    // Where these lead is known only when the store has answered.
    let isOnItsWay = [.first, .last, .search, .searchNext, .searchPrevious].contains(command)
    guard let before, isOnItsWay || stay != before else { return }
    many.jumps.leave(before)
  }

  mutating func jump(on: Bool) -> [Effect] {
    let present = stay
    let target = on ? many.jumps.on(from: present) : many.jumps.back(from: present)
    return target.map { go(to: $0) } ?? []
  }

  private mutating func go(to stay: Stay) -> [Effect] {
    overlays = stay.layers
    pane = stay.pane
    topics.reader = stay.isReading ? 0 : nil
    partners.cursor = stay.partner
    if stay.pane == .calendar {
      calendar.day = stay.day
      calendar.body = stay.body
    }
    var effects: [Effect] = []
    if register != nil {
      register?.wanted = stay.record
      effects += loadRegister()
    } else if people != nil {
      people?.wanted = stay.record
      effects += loadPeople()
    } else if let record = stay.record {
      effects += go(to: record, stay)
    }
    return loadVisible() + effects
  }

  private mutating func go(to record: RecordID, _ stay: Stay) -> [Effect] {
    switch stay.pane {
    case .topics:
      if topics.platform != stay.platform { _ = show(stay.platform) }
      topics.isStale = false
      topics.list.lose()
      return [load(.topics, .record(record))]
    case .board: return [.recall(Project.typeName, record, .card)]
    case .calendar:
      calendar.wanted = record
      return showsMeetingList ? loadMeetings() : []
    case .partners: return []
    }
  }
}

extension Overlay {
  /// The layer with its place, but not with what it has read.
  fileprivate var withoutRows: Overlay {
    if case .register(var register) = self {
      register.list = ListState(query: register.list.query)
      register.wanted = nil
      return .register(register)
    }
    guard case .people(var people) = self else { return self }
    people.list = ListState(query: people.list.query)
    people.wanted = nil
    return .people(people)
  }
}

extension Command {
  /// Whether it may lead far from where one is.
  var isJump: Bool {
    switch self {
    case .panePartners, .paneCalendar, .paneBoard, .paneTopics, .paneNext, .panePrevious, .open,
      .today, .people, .results, .tasks, .salons, .trips, .check, .region, .first, .last, .search,
      .searchNext, .searchPrevious:
      true
    default: false
    }
  }
}
