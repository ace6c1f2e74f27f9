import Domain
import Testing

@Suite struct BallotLineTests {
  private static func voter(_ number: UInt64, _ code: String) -> BallotLine.Voter {
    BallotLine.Voter(ID(RecordID(high: 1, low: number)), code)
  }

  private static let row = [voter(1, "D"), voter(2, "DU"), voter(3, "KR"), voter(4, "NE")]
  private static let others = [voter(5, "ME")]

  private static func read(_ text: String) -> BallotLine {
    BallotLine(text, row: row, others: others)
  }

  /// The signs in the order of the row, a blank for whoever is still open.
  private static func signs(_ line: BallotLine) -> String {
    String(row.map { line.signs[$0.id] ?? " " })
  }

  @Test(arguments: [
    ("", "    "), ("+", "+   "), ("++-0", "++-0"), ("+ + - .", "++-."), ("D+ DU+ KR- NE0", "++-0"),
    ("d+du+kr−ne0", "++-0"), ("D DU NE + KR -", "++-+"), ("alle+", "++++"), ("KR- alle+", "++-+"),
    ("alle+ KR-", "++-+"), ("KR- ++0", "++-0"), ("D, DU: +", "+   "), ("D; DU +", "++  "),
    ("rest .", "...."),
  ])
  func `one sign a partner, named or in turn`(text: String, signs: String) {
    #expect(Self.signs(Self.read(text)) == signs)
  }

  @Test(arguments: [
    ("", "votes.none"), ("....", "votes.none"), ("+++++", "votes.partner.more"),
    ("ME+", "votes.partner.absent"), ("XY+", "votes.partner.unknown"),
    ("D+ KR", "votes.partner.sign"), ("++-0", nil), ("D+", nil),
  ])
  func `what does not go together is said`(text: String, problem: String?) {
    #expect(Self.read(text).problem?.key == problem)
  }

  @Test func `the next one is whoever has no sign, and a dot is no vote`() {
    let line = Self.read("D+ KR.")
    #expect(line.next?.code == "DU")
    #expect(line.ballots == [Self.row[0].id: .yes])
    #expect(Self.read("++-0").next == nil)
    #expect(BallotLine("+", row: []).problem?.key == "votes.partner.more")
  }

  @Test func `votes are named by their partners`() throws {
    let words = try MinutesDesk.words()
    let votes = Votes.partners(Self.read("++-.").ballots)
    #expect(votes.text(in: Self.row, words: words) == "dafür D, DU; dagegen KR")
    #expect(votes.text(in: [Self.row[0]], words: words) == "dafür D, ?; dagegen ?")
    #expect(Votes.consensus.text(in: Self.row, words: words) == "im Konsens")
    #expect(
      Votes.count(yes: 5, no: 1, abstained: 1).text(in: [], words: words)
        == "5 Ja, 1 Nein, 1 Enthaltung")
  }

  @Test func `the minutes name them in every format`() throws {
    let words = try MinutesDesk.words()
    var document = MinutesDesk.minutes
    document.voters = Self.row
    document.items[0].entries[3].votes = .partners(Self.read("++-0").ballots)
    let blocks = PlainMinutes(document, words: words).blocks
    for format in PaperFormat.allCases {
      let page = format.page(blocks, language: "de")
      #expect(page.contains("Abstimmung: dafür D, DU; dagegen KR; enthalten NE"), "\(format)")
    }
  }

  @Test(arguments: UInt64(0)..<20)
  func `every text can be read, and nobody has two votes`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<40 {
      let length = Int.random(in: 0...14, using: &random)
      let text = String((0..<length).map { _ in "DUKRNE+-0. ,;alx".randomElement(using: &random)! })
      let line = Self.read(text)
      #expect(Set(line.signs.keys).isSubset(of: Set(Self.row.map(\.id))), "\(text)")
      let present = Set(Self.row.map(\.id))
      guard line.problem == nil else { continue }
      let problems = Votes.partners(line.ballots).problems(present: 4, partners: present)
      #expect(problems.isEmpty, "\(text)")
    }
  }
}
