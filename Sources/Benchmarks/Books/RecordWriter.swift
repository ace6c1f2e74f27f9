import Domain

/// Invents records one after the other, the same ones each time.
protocol RecordWriter {
  /// The cells of the next record.
  mutating func next() -> [CellWrite]
}

/// What a book is filled with.
enum BookContent: String {
  /// The Themenspeicher alone.
  case topics
  /// Records of all types together, as a network has them after years.
  case network
  /// Projects with four filled fields alone.
  case projects
  /// As many projects as Sachstände on them.
  case reported
  /// A meeting of today: forty TOPs, sixty people, then lines of the minutes with what they lead to.
  case meeting

  /// What the table calls the records.
  var title: String {
    switch self {
    case .topics: "topics"
    case .network: "records of all types"
    case .projects: "projects, beside ours at 1000"
    case .reported: "projects and Sachstände"
    case .meeting: "records of one meeting"
    }
  }

  func writer(_ network: Network, count: Int) -> any RecordWriter {
    switch self {
    case .topics: TopicWriter(network)
    case .network: NetworkWriter(network, count: count)
    case .projects: ProjectWriter(network)
    case .reported: ReportedProjectWriter(network, count: count)
    case .meeting: MeetingWriter(network)
    }
  }

  /// How many records one step makes.
  var stepSize: Int { self == .topics ? 250 : 500 }

  /// Whether making it waits for the disk at every step, as a person's steps do.
  var isMadeDurably: Bool { self == .topics }

  /// The day on which the program believes to be; nil for the real one.
  var today: CivilDate? { self == .topics ? nil : NetworkWriter.today }
}

/// Writes projects with title, lead, phase and place, and nothing else that a person would fill.
struct ProjectWriter: RecordWriter {
  private let network: Network
  private var chance = Chance(seed: 20_261_127)
  private var ids = IDSource(seed: 20_261_127)
  private var number: Int64 = 0

  init(_ network: Network) {
    self.network = network
  }

  mutating func next() -> [CellWrite] {
    number += 1
    var project = Project(id: ID(ids.next(at: 1_790_805_600_000 + number * 1000)))
    project.title = chance.title()
    project.lead = ID(chance.pick(network.partners))
    project.phase = chance.pick(Project.Phase.allCases)
    project.place = chance.pick(TopicWords.places)
    return project.writes
  }
}
