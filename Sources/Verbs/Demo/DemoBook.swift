import Domain
import Store

/// Fills a new book with an invented network at work: the same one each time.
package enum DemoBook {
  /// When the demo's steps are said to have been taken: 20 November 2026, ten o'clock in Berlin.
  package static let moment: Int64 = 1_795_165_200_000
  /// The seed of everything in the demo that is drawn by chance.
  package static let seed: UInt64 = 2026

  /// Who uses the demo.
  package static let author = Author(name: "Geschäftsstelle", partner: nil, role: .moderation)

  /// With `isPlannedOnly` the network as it plans, before anything was minuted or driven.
  ///
  /// - Throws: `StoreError` of the first step that fails.
  package static func fill(_ store: Store, isPlannedOnly: Bool = false) throws(StoreError) {
    var network = DemoNetwork(store: store, ids: IDSource(seed: seed))
    try network.readSmallTypes()
    try network.writeTopics()
    try network.writePeople()
    try network.writeProjects()
    try network.writeMeetings()
    if !isPlannedOnly {
      try network.writeMinutes()
      try network.writeRoad()
    }
    try store.setSeat(author)
  }
}
