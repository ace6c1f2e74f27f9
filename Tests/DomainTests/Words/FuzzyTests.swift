import Domain
import Testing

/// What people abbreviate, and what they mean by it.
@Suite("Fuzzy matching") struct FuzzyTests {
  /// The letters that were typed, in brackets.
  private static func marked(_ typed: String, in name: String) -> String? {
    guard let match = fuzzyMatch(typed, in: name) else { return nil }
    return name.enumerated().map { index, letter in
      match.places.contains(index) ? "[\(letter)]" : String(letter)
    }.joined().replacing("][", with: "")
  }

  @Test(arguments: [
    ("radachse", "Muster-Radachse", "Muster-[Radachse]"),
    ("mra", "Muster-Radachse", "[M]uster-[Ra]dachse"),
    ("mr", "Muster-Radachse", "[M]uster-[R]adachse"),
    ("achse must", "Muster-Radachse", "[Must]er-Rad[achse]"),
    ("strasse", "Straße", "[Straße]"),
    ("ueber", "Über uns", "[Über] uns"),
    ("uber", "Über uns", "[Über] uns"),
    ("mobilitaet", "Nachhaltige Mobilität", "Nachhaltige [Mobilität]"),
    ("mobilitat", "Nachhaltige Mobilität", "Nachhaltige [Mobilität]"),
    ("station", "Mobilitätsstationen", "Mobilitäts[station]en"),
    ("nm", "Nachhaltige Mobilität", "[N]achhaltige [M]obilität"),
    ("MOB", "mob Nachhaltige Mobilität", "[mob] Nachhaltige Mobilität"),
    ("netz", "Netzwerk-Check", "[Netz]werk-Check"),
    ("nc", "Netzwerk-Check", "[N]etzwerk-[C]heck"),
  ])
  func `takes the letters that are meant`(typed: String, name: String, marks: String) {
    #expect(Self.marked(typed, in: name) == marks)
  }

  @Test(arguments: [
    ("xyz", "Muster-Radachse"), ("rm", "Radweg"), ("radachse", "Rad"), ("", "Rad"), (" ", "Rad"),
    ("utz", "Muster-Radachse über die Stadtgrenze"), ("rad xyz", "Muster-Radachse"),
    ("a", ""), ("esr", "Muster-Radachse"),
  ])
  func `what is not there or only strewn over the name does not match`(
    typed: String, name: String
  ) {
    #expect(fuzzyMatch(typed, in: name) == nil)
  }

  @Test(arguments: [
    ("rad", "Radweg", "Geradeaus"), ("rad", "Rad", "Radweg"), ("rad", "Muster-Rad", "Parade"),
    ("pro", "Projekte", "Netzwerk und Projekte"), ("mr", "Muster-Radachse", "Immer"),
    ("stadt", "Stadtgrenze", "Muster am Stadtrand"), ("q", "q", "quer"),
    ("ue", "Übersicht", "Neue Wege"),
  ])
  func `of two names the better one is worth more`(typed: String, better: String, worse: String) {
    let scores = [better, worse].map { fuzzyMatch(typed, in: $0)?.score ?? .min }
    #expect(scores[0] > scores[1])
  }

  @Test func `places rise, lie in the name and are as many as the letters`() {
    var random = SplitMix64(seed: 7)
    let letters = Array("aeiourstnl -äöüßé")
    for _ in 0..<400 {
      let name = String(
        (0..<Int.random(in: 0...30, using: &random)).map { _ in
          letters.randomElement(using: &random) ?? "a"
        })
      let typed = String(
        (0..<Int.random(in: 0...5, using: &random)).map { _ in
          letters.randomElement(using: &random) ?? "a"
        })
      guard let match = fuzzyMatch(typed, in: name) else { continue }
      #expect(
        match.places == match.places.sorted() && Set(match.places).count == match.places.count)
      #expect(match.places.allSatisfy { (0..<name.count).contains($0) })
      #expect(!match.places.isEmpty)
    }
  }

  @Test(arguments: [
    ("Kosten je Station und Jahr", "station", "Kosten je Station und Jahr"),
    ("Zeile eins\nZeile zwei mit Straße", "strasse", "Zeile eins Zeile zwei mit Straße"),
    ("nichts davon", "station", nil),
  ])
  func `an excerpt is one line around the word`(text: String, word: String, line: String?) {
    #expect(excerpt(of: text, around: [fold(word)]) == line)
  }

  @Test func `an excerpt of a long text says that more stands around it`() throws {
    let text =
      String(repeating: "vorher ", count: 40) + "Nadel" + String(repeating: " danach", count: 40)
    let line = try #require(excerpt(of: text, around: [fold("nadel")], length: 60))
    #expect(line.contains("Nadel") && line.hasPrefix("…vorher") && line.hasSuffix("…"))
    #expect(line.count <= 62)
  }
}
