/// One place of the canvas.
package struct Cell: Hashable, Sendable {
  /// A spacing scalar with its combining marks; nil continues the wide cell to the left.
  package var text: Character?
  /// How it looks.
  package var style: Style

  /// A cell; without arguments a blank one.
  package init(text: Character? = " ", style: Style = .plain) {
    self.text = text
    self.style = style
  }
}
