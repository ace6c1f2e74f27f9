import Domain
import Screen

/// How the screen looks and whether it hears the mouse: a person's choice on this laptop.
package struct Looks: Equatable, Sendable {
  /// What the program was told at its start.
  package struct Wishes: Equatable, Sendable {
    /// `--theme`; goes before what was noted.
    package var theme: ThemeName?
    /// `NO_COLOR` is set (https://no-color.org); what a person chose goes before it.
    package var isColourless = false
    /// `--no-mouse`.
    package var isMouseless = false
    /// How many colours the terminal has.
    package var colours = 256

    package init() {}
  }

  /// The theme in force.
  package var theme = ThemeName.standard { didSet { fit() } }
  /// How many colours the terminal has.
  package var colours = 256 { didSet { fit() } }
  /// How each role looks.
  package private(set) var scheme = Scheme.standard
  /// The terminal reports clicks and the wheel to the program.
  package var hearsMouse = true
  /// What the program was told at its start.
  var wishes = Wishes()
  /// The theme that was in force when the box with the themes opened.
  var before: ThemeName?

  /// The last click, as long as a second one would belong to it.
  var click: Click?

  /// A click that a second one may follow.
  struct Click: Equatable, Sendable {
    var point: Point
    var time: Int64
  }

  package init() {}

  private mutating func fit() { scheme = .of(theme, colours: colours) }
}

extension AppState {
  static let themeNote = "theme"
  static let mouseNote = "mouse"

  /// The looks that were asked for at the start, or noted at an earlier one.
  package mutating func dress(as wishes: Looks.Wishes) {
    looks.colours = wishes.colours
    looks.wishes = wishes
    settleLooks()
  }

  /// Flag, then note, then `NO_COLOR`, then the terminal's own colours.
  mutating func settleLooks() {
    let wishes = looks.wishes
    let noted = notes[Self.themeNote].flatMap { ThemeName(rawValue: $0) }
    looks.theme = wishes.theme ?? noted ?? (wishes.isColourless ? .monochrome : .standard)
    looks.hearsMouse = !wishes.isMouseless && notes[Self.mouseNote] != "off"
  }
}
