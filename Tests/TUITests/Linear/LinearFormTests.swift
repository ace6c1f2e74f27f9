import Domain
import Screen
import TUI
import Testing

/// A form as a dialogue: a line a field.
@Suite("Forms in lines")
struct LinearFormTests {
  private static func opened(_ line: String, topics: Int = 3) -> (LinearTalk, Bench, [String]) {
    var bench = Bench.open(topics: topics)
    var talk = LinearTalk()
    _ = talk.begin(bench.state)
    let heard = talk.hear(line, at: &bench)
    return (talk, bench, heard)
  }

  @Test func `a new topic is a line a field, then a yes`() {
    var (talk, bench, heard) = Self.opened("anlegen")
    #expect(heard.last == "Titel [], nötig:")
    _ = talk.hear("Muster-Rampe", at: &bench)
    heard = talk.hear("enu", at: &bench)
    #expect(bench.state.form?.slots[1].text == Network.id(of: "ENU").hex)
    #expect(heard.last == "Beschreibung []:")
    for line in ["Erste", "", "Dritte", "."] { heard = talk.hear(line, at: &bench) }
    #expect(bench.typed("text") == "Erste\n\nDritte")
    while heard.last?.hasPrefix("Speichern?") != true { heard = talk.hear("", at: &bench) }
    heard = talk.hear("ja", at: &bench)
    #expect(heard.contains { $0.contains("Muster-Rampe") && $0.contains("angelegt") }, "\(heard)")
    #expect(bench.state.form == nil)
  }

  @Test func `what is no text or too long is said, and changes nothing`() {
    var (talk, bench, _) = Self.opened("anlegen")
    let before = bench.state
    let latin: [UInt8] = [0x44, 0xFC, 0x73]
    let said = talk.hear(latin[...], at: &bench, limit: 100)
    #expect(said == [bench.state.words(Text("linear.utf8"))])
    let long = [UInt8](repeating: 0x61, count: 100)
    let saidToLong = talk.hear(long[...], at: &bench, limit: 100)
    #expect(saidToLong == [bench.state.words(Text("linear.long"))])
    #expect(bench.state == before)
  }

  @Test func `Enter keeps, a dash clears`() {
    var (talk, bench, heard) = Self.opened("bearbeiten 1")
    #expect(heard.last == "Titel [Muster-Thema 0]:")
    _ = talk.hear("", at: &bench)
    #expect(bench.typed("title") == "Muster-Thema 0")
    _ = talk.hear(":davor", at: &bench)
    heard = talk.hear("-", at: &bench)
    #expect(bench.typed("title") == "")
    heard = talk.hear(":speichern", at: &bench)
    #expect(heard.contains { $0.hasPrefix("! ") } && heard.last?.hasPrefix("Titel [") == true)
    #expect(bench.state.form != nil)
  }

  @Test func `a wrong value is said and asked for again`() {
    var (talk, bench, heard) = Self.opened("bearbeiten 1")
    heard = talk.hear(":4", at: &bench)
    let label = heard.last ?? ""
    heard = talk.hear("quatschquatsch", at: &bench)
    #expect(heard.contains { $0.contains("quatschquatsch") }, "\(heard)")
    if bench.state.scope == .picker { _ = talk.hear(":zurück", at: &bench) }
    heard = talk.hear(":4", at: &bench)
    #expect(heard.last == label)
  }

  @Test func `what is typed is kept when the dialogue is left`() {
    var (talk, bench, _) = Self.opened("bearbeiten 1")
    _ = talk.hear("Halb fertig", at: &bench)
    let heard = talk.hear(":zurück", at: &bench)
    #expect(bench.drafts.values.contains { $0.body.contains("Halb fertig") })
    #expect(heard.contains { $0.contains("Getipptes bleibt") }, "\(heard)")
  }

  @Test func `the end of the input keeps what is typed`() {
    var (talk, bench, _) = Self.opened("bearbeiten 1")
    _ = talk.hear("Halb fertig", at: &bench)
    bench.send(.terminate)
    #expect(bench.state.isEnding)
    #expect(bench.drafts.values.contains { $0.body.contains("Halb fertig") })
  }

  @Test func `a question mark names the choices, a word or a number takes one`() {
    var (talk, bench, heard) = Self.opened("bearbeiten 1")
    let place = bench.state.form?.slots.firstIndex { $0.field.name == "interest" } ?? 0
    heard = talk.hear(":\(place + 1)", at: &bench)
    heard = talk.hear("?", at: &bench)
    #expect(heard.contains { $0.hasPrefix("3. ") }, "\(heard)")
    _ = talk.hear("3", at: &bench)
    #expect(bench.state.form?.slots[place].text == "3")
    _ = talk.hear("9", at: &bench)
    #expect(bench.state.form?.focus == place + 1)
  }

  @Test func `control characters of a piped line are no text`() {
    var (talk, bench, _) = Self.opened("bearbeiten 1")
    _ = talk.hear("Rot\u{1B}[31m\u{7}", at: &bench)
    #expect(bench.typed("title") == "Rot[31m")
  }

  @Test(arguments: UInt64(0)..<8)
  func `whatever is entered, nothing traps and all that is said is plain`(seed: UInt64) {
    var ids = IDSource(seed: seed)
    var bench = Bench.open(topics: 20, size: Size(width: 120, height: 60))
    bench.book.add(Network.project)
    var talk = LinearTalk()
    _ = talk.begin(bench.state)
    let lines =
      [
        "", "1", "2", "17", "999", "-1", "?", "-", ".", "ja", "nein", "mehr", "davor", "wo", ":",
        ":3", ": netz", "zeile 2", "DU", "+Neu", "morgen", "grün", "🚲", ":was", "liste", ":zeit",
        ":speichern", "bearbeiten 99999999999999999999",
      ]
      + Command.allCases.filter { ![.quit, .exit].contains($0) }.flatMap {
        [$0.rawValue, ":" + $0.rawValue]
      }
    for _ in 0..<60 where !bench.state.isEnding {
      let digits = ids.next(at: 1).hex.utf8.reduce(0) { ($0 &* 31 &+ Int($1)) & 0xFFFF_FFFF }
      let line = lines[digits % lines.count]
      for said in talk.hear(line, at: &bench) {
        #expect(LinearViewTests.isPlain(said), "\(seed) → \(line): \(said)")
      }
    }
  }
}
