import Domain

/// Writes records of all types as a network has them after years, each linked to those before it.
///
/// Type after type, so that whatever a record names is there; a seed says which.
struct NetworkWriter: RecordWriter {
  /// The types in the order in which they are written.
  enum Kind: CaseIterable {
    case people
    case memberships
    case mandates
    case projects
    case reports
    case milestones
    case councilReferences
    case topics
    case meetings
    case agendaItems
    case calendarEntries

    /// How many of a thousand records are of this type.
    var share: Int {
      switch self {
      case .people: 100
      case .memberships: 80
      case .mandates: 6
      case .projects: 150
      case .reports: 200
      case .milestones: 12
      case .councilReferences: 8
      case .topics: 100
      case .meetings: 40
      case .agendaItems: 300
      case .calendarEntries: 4
      }
    }
  }

  /// The day on which the book is looked at.
  static let today = CivilDate(canonical: "2026-11-23") ?? .first
  /// The forty years of the meetings; the last one is planned.
  static let years = 1988...2027
  /// The meetings of the present year, where there are that many.
  static let meetingsThisYear = 60

  let network: Network
  var chance = Chance(seed: 20_261_128)
  var ids = IDSource(seed: 20_261_128)
  var topics: TopicWriter
  /// What is written so far, for what names it.
  var people: [(id: RecordID, partner: RecordID)] = []
  var projects: [(id: RecordID, lead: RecordID)] = []
  var topicIDs: [RecordID] = []
  var meetings: [RecordID] = []
  private(set) var counts: [Kind: Int] = [:]
  private var written = 0
  private var ends: [(kind: Kind, end: Int)] = []
  private var place = 0

  init(_ network: Network, count: Int) {
    self.network = network
    topics = TopicWriter(network)
    var end = 0
    for kind in Kind.allCases {
      let isLast = kind == Kind.allCases.last
      // What rounding leaves over are entries of the calendar.
      counts[kind] = isLast ? count - end : count * kind.share / 1000
      end += counts[kind] ?? 0
      ends.append((kind, end))
    }
  }

  mutating func next() -> [CellWrite] {
    while written >= ends[place].end, place < ends.count - 1 { place += 1 }
    let kind = ends[place].kind
    let number = written - (place == 0 ? 0 : ends[place - 1].end)
    written += 1
    switch kind {
    case .people: return person().writes
    case .memberships: return membership().writes
    case .mandates: return mandate().writes
    case .projects: return project().writes
    case .reports: return report().writes
    case .milestones: return milestone().writes
    case .councilReferences: return councilReference().writes
    case .topics: return topic().writes
    case .meetings: return meeting(number).writes
    case .agendaItems: return agendaItem(number).writes
    case .calendarEntries: return calendarEntry(number).writes
    }
  }

  /// An id of the first of October 2026 or later, one a second.
  mutating func new<R: Record>() -> R {
    R(id: ID(ids.next(at: 1_790_805_600_000 + Int64(written) * 1000)))
  }

  private mutating func topic() -> Topic {
    var topic = topics.topic()
    topicIDs.append(topic.id.raw)
    if !projects.isEmpty, chance.happens(percent: 15) {
      topic.project = ID(chance.pick(projects).id)
    }
    return topic
  }
}
