import Domain
import Testing

@Suite struct LineDiffTests {
  /// ` a` stayed, `-a` went, `+a` came.
  private func shown(_ old: String, _ new: String) -> [String] {
    LineDiff.lines(from: old, to: new).map { line in
      let sign =
        switch line.change {
        case .same: " "
        case .removed: "-"
        case .added: "+"
        }
      return sign + line.text
    }
  }

  @Test(arguments: [
    ("a\nb\nc\n", "a\nx\nc\n", [" a", "-b", "+x", " c"]), ("", "", []),
    ("", "a\n\nb", ["+a", "+", "+b"]),
    ("a\nb", "", ["-a", "-b"]), ("a\nb\n", "a\nb", [" a", " b"]), ("a\na", "a", [" a", "-a"]),
    ("a\nb\nc\nd", "b\nx\nd\ny", ["-a", " b", "-c", "+x", " d", "+y"]),
  ])
  func `lines that went and came are told`(old: String, new: String, lines: [String]) {
    #expect(shown(old, new) == lines)
  }

  @Test(arguments: UInt64(0)..<100)
  func `each side is found in the difference`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    func text() -> [String] {
      (0..<Int.random(in: 0...12, using: &random)).map { _ in
        ["a", "b", "c", ""].randomElement(using: &random) ?? ""
      }
    }
    let (old, new) = (text(), text())
    let lines = LineDiff.lines(
      from: old.map { $0 + "\n" }.joined(), to: new.map { $0 + "\n" }.joined())
    #expect(lines.filter { $0.change != .added }.map(\.text) == old)
    #expect(lines.filter { $0.change != .removed }.map(\.text) == new)
    let same = lines.count { $0.change == .same }
    #expect(same > 0 || Set(old).isDisjoint(with: new))
  }

  @Test func `texts without anything in common are not compared for long`() {
    let old = (0..<30_000).map { "alt \($0)\n" }.joined()
    let new = (0..<30_000).map { "neu \($0)\n" }.joined()
    #expect(LineDiff.lines(from: old, to: new).count == 60_000)
  }
}
