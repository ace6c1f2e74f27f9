import App
import Domain
import Screen
import TUI
import Testing
import Verbs

/// What the README shows is made from the program: its picture and its table of keys.
@Suite(.serialized) struct ReadmeTests {
  @Test func `the picture is the demo at 110×30`() throws {
    let desk = try Desk(.demo, size: Size(width: 110, height: 30), access: .demo)
    try desk.look("2")
    Readme.check(desk.screen + "\n", between: "```text\n", and: "```")
  }

  @Test func `the table of keys is the command table`() {
    let words = Program.words(.english)
    let commands = Set(Command.allCases.filter { !$0.info.keys.isEmpty })
    var lines: [String] = []
    for section in KeySection.all(words) {
      lines += ["", "**\(section.title)**", "", "| Key | what it does |", "|---|---|"]
      for row in section.rows {
        let keys = row.keys.map { "`\($0)`" }.joined(separator: " ")
        lines.append("| \(keys) | \(row.help) |")
      }
    }
    let listed = lines.joined(separator: "\n")
    for command in commands {
      #expect(
        command.info.scopes.contains { listed.contains("| \(words.help(of: command, in: $0)) |") },
        "\(command)")
    }
    Readme.check(
      listed.drop { $0 == "\n" } + "\n", between: "<!-- keys -->\n", and: "<!-- /keys -->")
  }
}

/// A part of the README that a test compares, and writes anew with `RECORD_GOLDEN=1`.
enum Readme {
  static func check(_ text: String, between start: String, and end: String) {
    let file = Golden.repository + "/README.md"
    guard let readme = Golden.read(file), let opening = readme.range(start),
      let closing = readme.range(end, from: opening.upperBound)
    else {
      Issue.record("no part between \(start) and \(end) in README.md")
      return
    }
    let present = String(readme[opening.upperBound..<closing.lowerBound])
    guard present != text else { return }
    Issue.record("README.md is stale between \(start) and \(end); record it")
    if Golden.isRecording {
      Golden.write(
        String(readme[..<opening.upperBound]) + text + String(readme[closing.lowerBound...]),
        to: file)
    }
  }
}

extension String {
  /// The first place of a text from an index on.
  fileprivate func range(_ text: String, from start: Index? = nil) -> Range<Index>? {
    var index = start ?? startIndex
    while index < endIndex {
      if self[index...].hasPrefix(text) { return index..<self.index(index, offsetBy: text.count) }
      index = self.index(after: index)
    }
    return nil
  }
}
