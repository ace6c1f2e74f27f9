/// What a hand does with the mouse, and where.
package struct MouseEvent: Hashable, Sendable {
  package enum Act: String, CaseIterable, Sendable {
    /// The first button goes down.
    case press = "Click"
    case wheelUp = "WheelUp"
    case wheelDown = "WheelDown"
  }

  package var act: Act
  /// The cell under the pointer.
  package var point: Point

  /// An act in a cell.
  package init(_ act: Act, at point: Point) {
    self.act = act
    self.point = point
  }
}

extension MouseEvent {
  /// Reads the inside of a name in a key script: `Click 10,5`.
  init?(name: Substring) {
    let words = name.split(separator: " ", omittingEmptySubsequences: false)
    guard words.count == 2, let act = Act(rawValue: String(words[0])) else { return nil }
    let numbers = words[1].split(separator: ",", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count == 2, let x = numbers[0], let y = numbers[1], x >= 0, y >= 0 else {
      return nil
    }
    self.init(act, at: Point(x: x, y: y))
  }
}
