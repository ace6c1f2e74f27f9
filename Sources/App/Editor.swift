import Domain
import System

/// `$EDITOR` as a place to write a long text: a private file, a program without a shell, the text
/// back.
struct Editor {
  var environment: Environment

  /// The new text, or the reason why there is none.
  func edit(_ text: String) -> (String?, Text?) {
    guard let words = command, !words.isEmpty else { return (nil, Text("notice.editor.unset")) }
    let failed = (String?.none, Text("notice.editor.failed", .verbatim(words[0])))
    // The last line of a text file ends in a newline; in the field it does not.
    guard
      let path = try? Files.createTemporaryFile(
        Array((text + "\n").utf8), suffix: ".txt", in: environment, fallback: "/tmp")
    else { return failed }
    defer { _ = try? Files.remove(path) }
    guard let ending = try? Child.run(words + [path]), ending == .exited(0),
      let bytes = try? Files.read(path, limit: Self.limit)
    else { return failed }
    var back = String(decoding: bytes, as: UTF8.self)
    while back.last?.isNewline == true { back.removeLast() }
    return (back, nil)
  }

  /// The program with its arguments, as the variable separates them by blanks.
  private var command: [String]? {
    let value = environment.value("VISUAL") ?? environment.value("EDITOR")
    return value.map { $0.split(separator: " ").map(String.init) }
  }

  private static let limit = 1 << 20
}
