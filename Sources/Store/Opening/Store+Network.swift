import Domain
import SQLite

/// The network of the brochure: incarnation 0, the same on every laptop.
extension Store {
  /// Appends the editions' cells that the journal does not have yet.
  ///
  /// Number and time of a cell are its place among all editions', so that two laptops that never
  /// met have the same rows, and any edit is later. RELIABILITY.md §2, DESIGN.md §4.
  func appendNetwork() throws(StoreError) {
    let mark = world.networkMark
    if !mark.isEmpty, try meta("network")?.text == mark { return }
    let network = try world.network()
    let total = network.reduce(0) { $0 + $1.cells.count }
    if try journalState().vector.prefix(of: 0) < Int64(total) { try append(network) }
    guard !mark.isEmpty else { return }
    try write { () throws(StoreError) in try setMeta("network", .text(mark)) }
  }

  private func append(_ network: [SeedEdition]) throws(StoreError) {
    var first: Int64 = 1
    for (edition, seeds) in network.enumerated() where !seeds.cells.isEmpty {
      let slice = Self.slice(seeds, number: edition + 1, first: first)
      guard case .malformed(let fault) = try merge(slice, acceptFuture: true) else {
        first += Int64(seeds.cells.count)
        continue
      }
      throw .unexpected(detail: "network: \(fault)")
    }
  }

  private static func slice(_ seeds: SeedEdition, number: Int, first: Int64) -> JournalSlice {
    let entries = seeds.cells.enumerated().map { index, cell in
      JournalSlice.Entry(
        hlc: HLC(raw: first + Int64(index)),
        type: cell.type,
        record: cell.record,
        field: cell.name.wire,
        value: cell.value
      )
    }
    let step = StoredStep(
      id: StepID(incarnation: 0, first: first),
      last: first + Int64(entries.count) - 1,
      hlc: HLC(raw: first),
      command: StepText.Command.seed.rawValue,
      arguments: [String(number)],
      author: .nobody,
      wallMilliseconds: 0,
      session: 0
    )
    return JournalSlice(
      incarnation: 0,
      first: first,
      entries: entries,
      steps: [step],
      seen: []
    )
  }
}
