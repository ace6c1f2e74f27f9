/// What comes in from the terminal.
package enum InputEvent: Hashable, Sendable {
  case key(Key)
  /// Text between the marks of a bracketed paste, as it came.
  case paste(String)
  /// The mouse did something in a cell.
  case mouse(MouseEvent)
  /// The window has another size.
  case resize
}
