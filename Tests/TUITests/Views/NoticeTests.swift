import Domain
import Screen
import TUI
import Testing

/// Sentences above the footer: what there is to do is never cut off.
@Suite("Notices")
struct NoticeTests {
  private static let name =
    "Muster-Arbeitskreis für die nachhaltige Entwicklung der Region 2030"

  /// R22 as the store says it.
  private static let frozen = Text(
    "store.error.blocked",
    .text(Text("R22.message", .verbatim(name), .verbatim("02.06.2026"), .number(1))),
    .text(Text("R22.action")))

  private static func screen(_ text: Text, _ size: Size, isBanner: Bool = false) -> [String] {
    var bench = Bench(topics: 3, size: size)
    bench.begin()
    if isBanner { bench.state.banner = text } else { bench.state.toast = text }
    return bench.canvas.lines
  }

  @Test(arguments: [Size(width: 60, height: 16), Size(width: 80, height: 24)], [false, true])
  func `a long sentence takes a row more and keeps its end`(size: Size, isBanner: Bool) {
    let lines = Self.screen(Self.frozen, size, isBanner: isBanner)
    let said = lines.suffix(4).dropLast().joined(separator: " ")
      .split(separator: " ").joined(separator: " ")
    #expect(said.contains("ist freigegeben (Fassung 1)."))
    #expect(said.contains("neue Fassung: auf der Sitzung m, Niederschrift"))
    #expect(lines.last?.contains("Hilfe") == true)
  }

  @Test func `a title is shortened in its middle before there is a second row`() {
    let step = Text("toast.step", .text(StepText.text("create", ["topic", Self.name])))
    let lines = Self.screen(step, Size(width: 80, height: 24))
    let said = lines[22]
    #expect(said.contains("Muster-Arb") && said.contains("2030“") && said.contains("…"))
    #expect(said.contains("rückgängig"))
  }

  @Test func `the line of a meeting stays above it`() throws {
    var bench = Bench(topics: 1, size: Size(width: 60, height: 16))
    bench.book.addMeeting()
    bench.begin()
    try bench.press(#"g s "Notiz""#)
    bench.state.toast = Self.frozen
    let lines = bench.canvas.lines
    let row = try #require(bench.canvas.cursor?.y)
    #expect(lines[row].contains("▸ Notiz"))
    #expect(lines[(row + 2)...].joined().contains("Niederschrift"))
  }
}
