import App
import Domain
import Screen
import Store
import System
import TUI
import Verbs

/// The same program without a terminal, in this process: it tells which cells a key changes.
struct Shadow {
  let session: Session
  private var frame: Canvas

  init(_ book: TestBook, _ size: Size = Scene.wide) throws {
    session = Session(
      store: try book.open(),
      clock: book.content.today.map { ProgramClock(standingOn: $0) } ?? ProgramClock(),
      outside: Session.Outside(),
      words: Program.words(.german),
      size: size,
      access: .edit,
      owner: Draft.Owner(boot: "", process: 0, started: 0),
      seed: 1
    )
    session.begin(proposedName: "", isAlive: { _ in true })
    frame = session.frame()
  }

  /// Presses what the terminal sends.
  ///
  /// - Returns: The bytes of the text in the cells that changed.
  @discardableResult
  mutating func press(_ keys: String) -> Int {
    for key in Self.keys(keys) { session.send(.key(key)) }
    let next = session.frame()
    defer { frame = next }
    var bytes = 0
    for y in 0..<next.size.height {
      for x in 0..<next.size.width where next[x, y] != frame[x, y] {
        bytes += next[x, y].text?.utf8.count ?? 0
      }
    }
    return bytes
  }

  /// Ends as a person would, so that the next start finds this view.
  func leave() {
    session.send(.terminate)
  }

  private static func keys(_ text: String) -> [Key] {
    switch text {
    case "\u{1B}[6~": [.pageDown]
    case "\u{1B}[5~": [.pageUp]
    case "\r": [.enter]
    case "\t": [.tab]
    case "\u{7F}": [.backspace]
    case "\u{3}": [.control("c")]
    default: text.map { .character($0) }
    }
  }
}
