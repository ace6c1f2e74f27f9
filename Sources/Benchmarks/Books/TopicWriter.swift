import Domain

/// Writes one invented topic after the other; a seed says which.
struct TopicWriter: RecordWriter {
  private let network: Network
  private var chance = Chance(seed: 20_261_126)
  private var ids = IDSource(seed: 20_261_126)
  private var number = 0

  init(_ network: Network) {
    self.network = network
  }

  mutating func next() -> [CellWrite] { topic().writes }

  mutating func topic() -> Topic {
    number += 1
    // The first of October 2026, and one a second.
    var topic = Topic(id: ID(ids.next(at: 1_790_805_600_000 + Int64(number) * 1000)))
    // One in five thousand is what a rare word finds.
    topic.title = (number.isMultiple(of: 5000) ? "Wasserkunst " : "") + chance.title()
    topic.text = chance.text(100...520)
    topic.platform = ID(chance.pick(network.platforms))
    topic.proposer = chance.happens(percent: 10) ? nil : ID(chance.pick(network.partners))
    topic.challenge = chance.happens(percent: 20) ? nil : ID(chance.pick(network.challenges))
    topic.state = chance.pick([
      .open, .open, .open, .open, .onAgenda, .discussed, .deferred, .done,
    ])
    for partner in network.partners where chance.happens(percent: 40) {
      topic.interest[ID(partner)] = Int64(chance.number(1...3))
    }
    return topic
  }
}
