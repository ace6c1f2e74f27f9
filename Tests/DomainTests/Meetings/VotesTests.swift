import Domain
import Testing

@Suite struct VotesTests {
  private static let duisburg = ID<Partner>(RecordID(high: 0, low: 1))
  private static let krefeld = ID<Partner>(RecordID(high: 0, low: 2))
  private static let cell =
    #"[["00000000000000000000000000000001","yes"],["00000000000000000000000000000002","no"]]"#

  @Test(arguments: [
    (Votes.consensus, ""), (.count(yes: 5, no: 1, abstained: 0), "[5,1,0]"), (.partners([:]), "[]"),
    (.partners([krefeld: .no, duisburg: .yes]), cell),
  ])
  func `votes are one cell`(votes: Votes, text: String) {
    #expect(votes.canonical == text)
    #expect(Votes(canonical: text) == votes)
  }

  @Test(arguments: [
    "[1,2]", "[1, 2,3]", "[1,-2,3]", "[1,2,10000]", "{}", "null", "[[\"1\",\"yes\"]]", "x",
    #"[["00000000000000000000000000000001","maybe"]]"#, "[1,2,3,4]",
    #"[["00000000000000000000000000000002","no"],["00000000000000000000000000000001","yes"]]"#,
  ])
  func `another text is no vote`(text: String) {
    #expect(Votes(canonical: text) == nil)
  }

  @Test(arguments: UInt64(0)..<50)
  func `a broken cell never traps, and what is read is canonical`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<40 {
      var bytes = Array((Bool.random(using: &random) ? Self.cell : "[5,1,0]").utf8)
      for _ in 0..<Int.random(in: 0...2, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        bytes[place] = Array("[],\"0129ay".utf8).randomElement(using: &random) ?? 0
      }
      let text = String(decoding: bytes, as: UTF8.self)
      if let votes = Votes(canonical: text) { #expect(votes.canonical == text) }
      if let votes = Votes(typed: text) { #expect(Votes(canonical: votes.canonical) == votes) }
    }
  }

  @Test(
    arguments: [
      ("", Votes.consensus), (" Konsens ", .consensus), ("k", .consensus),
      ("7", .count(yes: 7, no: 0, abstained: 0)),
      ("5:1:1", .count(yes: 5, no: 1, abstained: 1)),
      ("5 – 2", .count(yes: 5, no: 2, abstained: 0)),
      ("5, 1, 0", .count(yes: 5, no: 1, abstained: 0)), ("ja", nil), ("1:2:3:4", nil), ("5:x", nil),
      ("10000", nil),
      (":", nil),
    ] as [(String, Votes?)])
  func `votes are typed as figures`(text: String, votes: Votes?) {
    #expect(Votes(typed: text) == votes)
  }

  @Test(
    arguments: [
      (Votes.consensus, 0, []), (.count(yes: 5, no: 1, abstained: 1), 7, []),
      (.count(yes: 5, no: 1, abstained: 2), 7, [Text("votes.tooMany", .number(8), .number(7))]),
      (.count(yes: 0, no: 0, abstained: 0), 7, [Text("votes.none")]),
      (.partners([:]), 7, [Text("votes.none")]),
      (.partners([duisburg: .yes]), 0, []),
      (.partners([duisburg: .yes, krefeld: .yes]), 9, [Text("votes.absent", .number(1))]),
    ] as [(Votes, Int, [Text])])
  func `votes are checked against those present`(votes: Votes, present: Int, problems: [Text]) {
    #expect(votes.problems(present: present, partners: [Self.duisburg]) == problems)
  }

  @Test(arguments: [
    (Votes.consensus, true), (.count(yes: 3, no: 3, abstained: 1), false),
    (.count(yes: 2, no: 1, abstained: 9), true), (.partners([duisburg: .no]), false),
  ])
  func `more for yes than for no is agreed`(votes: Votes, isAgreed: Bool) {
    #expect(votes.isAgreed == isAgreed)
  }
}
