import Domain
import System

/// `$EDITOR` as a place to write a long text: a private file, a program without a shell, the text
/// back.
///
/// What cannot be taken back stays in the file, and the answer names it: nothing is lost.
package struct Editor {
  package var environment: Environment

  package init(environment: Environment) { self.environment = environment }

  /// The new text, or the reason why there is none.
  package func edit(_ text: String) -> (String?, Text?) {
    guard let value = environment.value("VISUAL") ?? environment.value("EDITOR") else {
      return (nil, Text("notice.editor.unset"))
    }
    guard let words = Self.words(of: value) else {
      return (nil, Text("notice.editor.quote", .verbatim(value)))
    }
    guard let program = words.first else { return (nil, Text("notice.editor.unset")) }
    let failed = Text("notice.editor.failed", .verbatim(program))
    // The last line of a text file ends in a newline; in the field it does not.
    let given = Array((text + "\n").utf8)
    guard
      let path = try? Files.createTemporaryFile(given, suffix: ".txt", in: environment)
    else { return (nil, failed) }
    var isKept = false
    defer { if !isKept { _ = try? Files.remove(path) } }
    do throws(SystemError) {
      guard try Child.run(words + [path]) == .exited(0) else {
        isKept = (try? Files.read(path, limit: Self.limit)) != given
        guard isKept else { return (nil, failed) }
        return (nil, Text("notice.editor.kept", .verbatim(program), .verbatim(path)))
      }
    } catch {
      return (nil, error.isMissing ? Text("notice.editor.missing", .verbatim(program)) : failed)
    }
    let back: (String?, Text?)
    do throws(SystemError) {
      back = Self.text(of: try Files.read(path, limit: Self.limit), path)
    } catch {
      back = (nil, error.isTooLarge ? Text("notice.editor.long", .verbatim(path)) : failed)
    }
    isKept = back.0 == nil
    return back
  }

  /// What an editor has written as a field keeps it, or in which line it cannot.
  package static func text(of bytes: [UInt8], _ path: String) -> (String?, Text?) {
    var lines: [String] = []
    for (number, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
      .enumerated()
    {
      let line = line.last == 0x0D ? line.dropLast() : line
      guard let text = String(validating: line, as: UTF8.self) else {
        return (nil, Text("notice.editor.utf8", .number(number + 1), .verbatim(path)))
      }
      let hasControl = text.unicodeScalars.contains { scalar in
        scalar != "\t" && (scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value))
      }
      guard !hasControl else {
        return (nil, Text("notice.editor.control", .number(number + 1), .verbatim(path)))
      }
      // As a paste has it.
      lines.append(text.map { $0 == "\t" ? "  " : String($0) }.joined())
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return (lines.joined(separator: "\n"), nil)
  }

  /// The program with its arguments: words between blanks, where quotes keep blanks together and a
  /// backslash takes the next character as it is; nil where a quote does not end.
  package static func words(of value: String) -> [String]? {
    var words: [String] = []
    var word: String?
    var quote: Character?
    var isEscaped = false
    for character in value {
      if isEscaped {
        word = (word ?? "") + String(character)
        isEscaped = false
      } else if character == "\\", quote != "'" {
        isEscaped = true
      } else if let open = quote {
        if character == open { quote = nil } else { word = (word ?? "") + String(character) }
      } else if character == "'" || character == "\"" {
        quote = character
        word = word ?? ""
      } else if character.isWhitespace {
        if let done = word { words.append(done) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    guard quote == nil, !isEscaped else { return nil }
    if let word { words.append(word) }
    return words
  }

  private static let limit = 1 << 20
}
