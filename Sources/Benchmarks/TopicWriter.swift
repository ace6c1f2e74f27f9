import Domain

/// Writes one invented topic after the other; a seed says which.
struct TopicWriter {
  private let network: Network
  private var random = SplitMix64(seed: 20_261_126)
  private var ids = IDSource(seed: 20_261_126)
  private var number = 0

  init(_ network: Network) {
    self.network = network
  }

  /// The cells of the next topic.
  mutating func next() -> [CellWrite] {
    number += 1
    // The first of October 2026, and one a second.
    var topic = Topic(id: ID(ids.next(at: 1_790_805_600_000 + Int64(number) * 1000)))
    topic.title = title()
    topic.text = text()
    topic.platform = ID(pick(network.platforms))
    topic.proposer = Int.random(in: 0..<10, using: &random) == 0 ? nil : ID(pick(network.partners))
    topic.challenge =
      Int.random(in: 0..<5, using: &random) == 0 ? nil : ID(pick(network.challenges))
    topic.state = pick([.open, .open, .open, .open, .onAgenda, .discussed, .deferred, .done])
    for partner in network.partners where Int.random(in: 0..<5, using: &random) < 2 {
      topic.interest[ID(partner)] = Int64.random(in: 1...3, using: &random)
    }
    return topic.cells.sorted { $0.key.wire < $1.key.wire }
      .map { CellWrite(Topic.typeName, topic.id.raw, $0.key, $0.value) }
  }

  /// Such as "Mobilstationen am Stadtrand: Erfahrungen aus Neuss".
  private mutating func title() -> String {
    var title = pick(TopicWords.subjects) + " " + pick(TopicWords.places)
    // One in five thousand is what a rare word finds.
    if number.isMultiple(of: 5000) { title = "Wasserkunst " + title }
    switch Int.random(in: 0..<3, using: &random) {
    case 0: title += ": " + pick(TopicWords.aspects)
    case 1: title += " (\(Int.random(in: 1...99, using: &random)). Fassung)"
    default: break
    }
    return title
  }

  /// Between one and six hundred letters in whole sentences and some paragraphs.
  private mutating func text() -> String {
    let length = Int.random(in: 100...520, using: &random)
    var text = ""
    var count = 0
    while count < length {
      let sentence =
        pick(TopicWords.openings) + " " + pick(TopicWords.subjects) + " "
        + pick(TopicWords.places) + " " + pick(TopicWords.endings)
      if !text.isEmpty {
        text += Int.random(in: 0..<4, using: &random) == 0 ? "\n\n" : " "
      }
      text += sentence
      count += sentence.count
    }
    return text
  }

  private mutating func pick<T>(_ all: [T]) -> T {
    all[Int.random(in: all.indices, using: &random)]
  }
}
