import Domain
import Screen

extension LinearTalk {
  /// An entered line while all may hear what is said: it goes into the meeting's line, and the answer
  /// is what the room may know.
  mutating func hearBeforeTheRoom(_ typed: String, at desk: inout some LinearDesk) -> [String] {
    if desk.state.isFollowing {
      let leaves = ["q", "verlassen", "exit", "quit", ":q"].contains(fold(typed).text)
      if leaves { desk.send(.terminate) }
    } else if desk.state.isLeavingBeamer {
      let isYes = ["j", "ja", "y", "yes"].contains(fold(typed).text)
      desk.send(.key(isYes ? "j" : "n"))
    } else if desk.state.scope == .meeting {
      desk.send(.typed(typed))
      desk.send(.key(.enter))
    } else {
      desk.send(.key(.escape))
    }
    guard !desk.state.isEnding else { return [] }
    guard !desk.state.isPublic else { return linearView(desk.state) }
    var answer = LinearAnswer()
    arrive(desk.state, into: &answer, isNew: true)
    return answer.lines
  }
}
