import Domain
import Screen

extension Canvas {
  /// What an empty pane, list or page is for, and which key fills it.
  mutating func writeEmptyText(_ text: String, in rect: Rect) {
    guard !rect.isEmpty else { return }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      .flatMap { String($0).wrapped(to: max(1, min(rect.width - 4, Self.longestLine))) }
    let top = rect.y + max(0, (rect.height - lines.count) / 3)
    for (row, line) in lines.prefix(rect.height).enumerated() {
      write(line, at: Point(x: rect.x + 2, y: top + row), clip: rect)
    }
    cursor = rect.origin
  }

  /// Longer lines are hard to read.
  private static let longestLine = 76
}

extension AppState {
  /// The sentence of an empty list: under a focus, and where nothing may be written, another one.
  func emptyText(_ key: String, new scope: Scope) -> String {
    let new = words.label(of: keymap.keys(for: .new, in: scope).first ?? [])
    let demo = words.label(of: keymap.keys(for: .demo, in: scope).first ?? [])
    let variant =
      if access == .readOnly {
        key + ".readonly"
      } else if focus != nil {
        key + ".focus"
      } else {
        key
      }
    let known = words[variant] == nil ? key : variant
    let text = words(Text(known, .verbatim(new)))
    // Who has nothing yet may look at what could be there.
    guard access == .edit, focus == nil, !demo.isEmpty else { return text }
    return text + " " + words(Text("demo.offer", .verbatim(demo)))
  }
}
