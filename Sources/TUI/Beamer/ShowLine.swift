import Domain

extension AppState {
  /// `:zeigen` lets the room see the last line of the TOP, or the one that was taken back; once more
  /// hides it.
  mutating func showLine() -> [Effect] {
    guard let open = meeting, let item = open.item else { return [] }
    let lines = rows(linesAsk(of: item))
    let line = open.taken.flatMap { taken in lines.first { $0.id == taken.line } } ?? lines.last
    guard let line else {
      toast = Text("meeting.lines.none")
      return []
    }
    let kind = MinuteLine.Kind(rawValue: line.values[1].string) ?? .note
    guard kind.mayBeProjected else {
      toast = Text("beamer.never", .text(Text("minuteLine.kind.\(kind.rawValue)")))
      return []
    }
    guard kind != .result else {
      toast = Text("beamer.result")
      return []
    }
    let isShown = line.values[3].number == 1
    let write = CellWrite(
      MinuteLine.typeName, line.id, CellName("isReleased"), .integer(isShown ? 0 : 1))
    let step = Step(
      StepText.Command.lineShow.rawValue, [line.values[0].string, isShown ? "hidden" : "shown"],
      writes: [write])
    return [.commit(step, .meeting(.order))]
  }
}
