import App
import Screen
import TUI

/// The book in lines, as a screen reader's user has it.
extension Desk {
  /// Everything that is entered (behind `> `) and said, with what is said first if so wished.
  func transcript(_ lines: [String], beginning: Bool = true) -> [String] {
    var session = session
    session.send(.resized(Size(width: 120, height: 60)))
    var talk = LinearTalk()
    let greeting = talk.begin(session.state)
    var heard = beginning ? greeting : []
    for line in lines where !session.isOver {
      heard.append("> " + line)
      heard += talk.hear(line, at: &session)
    }
    return heard
  }
}
