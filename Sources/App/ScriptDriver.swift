import Domain
import Screen
import System
import TUI

/// Feeds keys from a file and prints screens, without a terminal: for tests, pictures and reports.
///
/// A line holds keys as `parseKeys` reads them, or one instruction: `@screen NAME` prints the
/// screen, `@style NAME` prints it with its styles, `@size 60x16` changes its size, `@wait 2s` lets
/// time pass. `#` begins a remark.
package struct ScriptDriver {
  let session: Session
  let clock: ProgramClock
  /// Prints screens as a terminal without UTF-8 shows them.
  let isASCII: Bool
  let print: (String) -> Void

  package init(
    session: Session, clock: ProgramClock, isASCII: Bool = false,
    print: @escaping (String) -> Void
  ) {
    self.session = session
    self.clock = clock
    self.isASCII = isASCII
    self.print = print
  }

  func play(path: String) throws(ScriptError) {
    guard
      let bytes = try? path == "-"
        ? StandardIO.readInput(limit: Self.limit)
        : Files.read(path, limit: Self.limit)
    else { throw ScriptError(reason: Text("script.unreadable")) }
    try play(Self.text(of: bytes), printsEnd: true)
  }

  /// The bytes as text; a key that nobody wrote is never pressed.
  private static func text(of bytes: [UInt8]) throws(ScriptError) -> String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let broken = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0
    throw ScriptError(line: broken + 1, column: 1, reason: Text("script.notUTF8"))
  }

  /// Plays the lines; with `printsEnd` a script that prints nothing prints the last screen.
  ///
  /// - Throws: `ScriptError` with the line that cannot be read; what stood before it has been done.
  package func play(_ script: String, printsEnd: Bool) throws(ScriptError) {
    var hasPrinted = false
    let lines = script.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where !session.isOver {
      if line.isEmpty || line.first == "#" { continue }
      if line.first == "@" {
        hasPrinted = try instruct(String(line), line: index + 1) || hasPrinted
      } else {
        try press(String(line), line: index + 1)
      }
    }
    if !hasPrinted, printsEnd { dump("end", withStyles: false) }
  }

  private func press(_ line: String, line number: Int) throws(ScriptError) {
    do throws(KeyScriptError) {
      for event in try parseKeys(line) where !session.isOver {
        switch event {
        case .key(let key): session.send(.key(key))
        case .paste(let text): session.send(.paste(text))
        case .mouse(let event): session.send(.mouse(event))
        case .resize: break
        }
      }
    } catch {
      throw ScriptError(line: number, column: error.column, reason: error.text)
    }
  }

  /// - Returns: Whether a screen was printed.
  private func instruct(_ line: String, line number: Int) throws(ScriptError) -> Bool {
    let words = line.split(separator: " ", maxSplits: 1).map(String.init)
    let argument = words.count > 1 ? words[1] : ""
    switch words[0] {
    case "@screen", "@style":
      dump(argument, withStyles: words[0] == "@style")
      return true
    case "@size":
      let parts = argument.split(separator: "x").compactMap { Int($0) }
      guard parts.count == 2, parts.allSatisfy({ (1...500).contains($0) }) else { break }
      session.send(.resized(Size(width: parts[0], height: parts[1])))
      return false
    case "@wait":
      guard argument.last == "s", let seconds = Int64(argument.dropLast()), seconds < 1_000_000
      else { break }
      wait(until: clock.milliseconds + seconds * 1000)
      return false
    default: break
    }
    throw ScriptError(line: number, column: 1, reason: Text("script.unknownWord"))
  }

  /// Lets the clock go on, waking the session whenever it asked to be woken.
  private func wait(until end: Int64) {
    while let wake = session.state.wake, wake <= end, !session.isOver {
      clock.advance(to: wake)
      session.send(.woke)
      guard session.state.wake != wake else { break }
    }
    clock.advance(to: end)
  }

  private func dump(_ name: String, withStyles: Bool) {
    let canvas = session.frame(ascii: isASCII)
    let size = "\(canvas.size.width)x\(canvas.size.height)"
    let cursor = canvas.cursor.map { " \($0.x),\($0.y)" } ?? ""
    print("=== \(name) \(size)\(cursor)")
    print(canvas.lines.joined(separator: "\n"))
    if withStyles { print(canvas.styleLayer().joined(separator: "\n")) }
  }

  private static let limit = 1 << 20
}

/// What in a script cannot be read, and where.
package struct ScriptError: Error {
  var line = 0
  var column = 0
  var reason: Text

  package var text: Text {
    guard line > 0 else { return reason }
    return Text("script.bad", .number(line), .number(column), .text(reason))
  }
}

extension KeyScriptError {
  /// The sentence, as a key of the catalogues.
  fileprivate var text: Text {
    switch reason {
    case .unknownKey, .unknownEscape: Text("script.unknownKey")
    case .unclosedName, .unclosedQuote, .malformedPaste, .missingBlank: Text("script.unclosed")
    }
  }
}
