import Domain

/// Writes projects, and then as many Sachstände on them.
struct ReportedProjectWriter: RecordWriter {
  private var projects: ProjectWriter
  private var reports: NetworkWriter
  private var left: Int
  private let partners: [RecordID]

  init(_ network: Network, count: Int) {
    projects = ProjectWriter(network)
    reports = NetworkWriter(network, count: count)
    partners = network.partners
    left = (count + 1) / 2
  }

  mutating func next() -> [CellWrite] {
    guard left > 0 else { return reports.report().writes }
    left -= 1
    let writes = projects.next()
    if let id = writes.first?.record { reports.projects.append((id, partners[0])) }
    return writes
  }
}
