import Domain
import Testing

@Suite struct MinuteGrammarProperties {
  private static let pieces = [
    "!", "+", "#", " ", " ", " ", ">", ">KR", ">Xyz", ">Muster", "bis", "wv", "Fr", "1.3.", "31.2.",
    "18.12.2026", "in 2 Wochen", "Straße", "🚲", ",", "bis Fr", "wv 1.3.", "\n", "e\u{301}", "-",
    "99999999999",
  ]

  @Test(arguments: UInt64(0)..<60)
  func `random typing never traps, and what is read is canonical`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let grammar = MinuteDesk.grammar()
    for _ in 0..<60 {
      var line = ["! ", "+ ", "", "? "].randomElement(using: &random) ?? ""
      for _ in 0..<Int.random(in: 0...14, using: &random) {
        line +=
          (Self.pieces.randomElement(using: &random) ?? "")
          + (Bool.random(using: &random) ? " " : "")
      }
      let reading = grammar.read(line)
      let count = line.count
      for range in Array(reading.ranges.values) + reading.problems.map(\.range) {
        #expect(0 <= range.lowerBound && range.upperBound <= count && !range.isEmpty, "\(line)")
      }
      let name: [MinuteNames.Who: String] = [
        .partner(MinuteDesk.krefeld): "KR", .person(MinuteDesk.anna): "Muster",
      ]
      let again = MinuteGrammar.line(
        reading.sign, reading.text,
        responsible: reading.responsible.first.flatMap { name[$0] } ?? "",
        due: reading.due, followUp: reading.followUp)
      let back = grammar.read(again)
      #expect(back.sign == reading.sign, "\(line)")
      #expect(back.text == reading.text, "\(line) | \(again)")
      #expect(back.responsible == reading.responsible, "\(line)")
      #expect(back.due == reading.due && back.followUp == reading.followUp, "\(line)")
    }
  }

  @Test(arguments: ["a", "x ", ">KR ", ">Xyz ", "bis ", "wv bis ", "bis Fr ", "ä🚲"])
  func `the time grows with the line, not with its square`(piece: String) {
    func time(_ count: Int) -> Duration {
      let line = "+ " + String(repeating: piece, count: count)
      let grammar = MinuteDesk.grammar()
      return (0..<5).map { _ in
        ContinuousClock().measure { #expect(grammar.read(line).sign == .task) }
      }.min() ?? .zero
    }
    // Eight times the line; a square would be 64 times the time.
    #expect(time(16_000) < time(2_000) * 30 + .milliseconds(5))
  }
}
