import Domain
import Screen
import TUI
import Testing

/// What a screen says in lines.
@Suite("Screens in lines")
struct LinearViewTests {
  /// Whether a line can be read aloud as it is: nothing that only draws, nothing that commands.
  static func isPlain(_ line: String) -> Bool {
    line.unicodeScalars.allSatisfy { scalar in
      scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value)
        && !(0x2500...0x25FF).contains(scalar.value)
    }
  }

  @Test(arguments: Frames.names)
  func `are plain lines, in both languages and at any size`(name: String) throws {
    var bench = try Frames.bench(name, words: Words.german)
    for size in [Size(width: 120, height: 60), Size(width: 60, height: 16)] {
      bench.send(.resized(size))
      bench.state.words = size.width == 60 ? Words.english : Words.german
      let lines = linearView(bench.state)
      #expect(!lines.isEmpty)
      for line in lines {
        #expect(Self.isPlain(line), "\(name): \(line)")
        #expect(!line.contains("⟨") && line != "" && !line.hasPrefix(" "), "\(name): \(line)")
      }
    }
  }

  @Test(arguments: Scope.allCases)
  func `say their name and where the cursor is`(scope: Scope) throws {
    let bench = try FooterTests.bench(in: scope, Size(width: 120, height: 40))
    let lines = linearView(bench.state)
    #expect(lines.first?.isEmpty == false)
    // A text, a sentence and an empty list have nothing to choose.
    let hasRows = lines.contains { $0.hasPrefix("1. ") }
    #expect(lines.count { $0.hasSuffix("(hier)") } == (hasRows ? 1 : 0), "\(scope): \(lines)")
    if [.topics, .board, .partners, .calendar, .form, .picker, .plan].contains(scope) {
      #expect(hasRows, "\(scope): \(lines)")
    }
  }

  @Test func `a topic's row says what its columns mean`() {
    let bench = Bench.open(topics: 3)
    let lines = linearView(bench.state)
    #expect(lines.contains("1. Muster-Thema 0, Interesse 0, von D, offen (hier)"), "\(lines)")
  }

  @Test func `numbers go on where a list is read in windows`() throws {
    var bench = Bench.open(
      topics: 40, size: Size(width: 120, height: 60), platforms: ["MOB"])
    var talk = LinearTalk()
    var heard = talk.begin(bench.state)
    #expect(heard.contains { $0.hasPrefix("15. ") } && !heard.contains { $0.hasPrefix("16. ") })
    heard = talk.hear("mehr", at: &bench)
    #expect(heard.contains { $0.hasPrefix("16. Muster-Thema 15") }, "\(heard)")
    heard = talk.hear("mehr", at: &bench)
    #expect(heard.contains { $0.hasPrefix("40. Muster-Thema 39") }, "\(heard)")
    heard = talk.hear("mehr", at: &bench)
    #expect(heard.contains("Mehr gibt es nicht."))
    heard = talk.hear("davor", at: &bench)
    #expect(heard.contains { $0.hasPrefix("16. Muster-Thema 15") }, "\(heard)")
    _ = talk.hear("zeile 20", at: &bench)
    #expect(bench.title == "Muster-Thema 19")
    _ = talk.hear("bearbeiten 22", at: &bench)
    #expect(bench.typed("title") == "Muster-Thema 21")
  }

  @Test func `an unknown layer is said as it is drawn`() throws {
    var bench = Bench.open(topics: 5)
    try bench.press("m")
    let picture = bench.state.drawnLayer
    #expect(picture.contains { $0.contains("beraten") })
    #expect(picture.allSatisfy(Self.isPlain))
    #expect(!picture.contains { $0.contains("Muster-Thema 4") })
  }
}
