/// How a cell looks: two colours and five attributes, or the roles from which a theme makes them.
package struct Style: Hashable, Sendable {
  /// Colour of the text.
  package var foreground: Color
  /// Colour behind the text.
  package var background: Color
  /// Heavier strokes.
  package var bold: Bool
  /// Fainter than the surrounding text.
  package var dim: Bool
  /// Slanted strokes.
  package var italic: Bool
  /// A line below the text.
  package var underline: Bool
  /// Foreground and background exchanged.
  package var reverse: Bool
  /// What the text is; nil for ordinary text.
  package var ink: Ink?
  /// What the text stands on; nil for the page.
  package var surface: Surface?

  /// The terminal's own look.
  package static let plain = Self()

  /// A style; what is not named stays as the terminal has it.
  package init(
    foreground: Color = .standard,
    background: Color = .standard,
    bold: Bool = false,
    dim: Bool = false,
    italic: Bool = false,
    underline: Bool = false,
    reverse: Bool = false,
    ink: Ink? = nil,
    surface: Surface? = nil
  ) {
    self.foreground = foreground
    self.background = background
    self.bold = bold
    self.dim = dim
    self.italic = italic
    self.underline = underline
    self.reverse = reverse
    self.ink = ink
    self.surface = surface
  }

  /// The style of a role.
  package init(_ ink: Ink, on surface: Surface? = nil) {
    self.init(ink: ink, surface: surface)
  }

  /// The style of everything that stands on a surface.
  package init(on surface: Surface) {
    self.init(surface: surface)
  }

  /// Spelled out, because a derived one is called through the protocol from other modules.
  package static func == (left: Style, right: Style) -> Bool {
    left.foreground == right.foreground && left.background == right.background
      && left.bold == right.bold && left.dim == right.dim && left.italic == right.italic
      && left.underline == right.underline && left.reverse == right.reverse
      && left.ink == right.ink && left.surface == right.surface
  }

  /// This style laid over another: attributes add up, a colour or role of its own wins.
  package func merging(over base: Style) -> Style {
    Style(
      foreground: foreground == .standard ? base.foreground : foreground,
      background: background == .standard ? base.background : background,
      bold: bold || base.bold,
      dim: dim || base.dim,
      italic: italic || base.italic,
      underline: underline || base.underline,
      reverse: reverse || base.reverse,
      ink: ink ?? base.ink,
      surface: surface ?? base.surface
    )
  }

  /// A copy with one thing changed: `style.with(\.bold, true)`.
  package func with<Value>(_ part: WritableKeyPath<Style, Value>, _ value: Value) -> Style {
    var copy = self
    copy[keyPath: part] = value
    return copy
  }

  /// The words that the legend of a style layer uses, such as `red on blue bold`.
  package var name: String {
    var words: [String] = []
    if let ink { words.append("\(ink)") }
    if let surface { words.append("on \(surface)") }
    if foreground != .standard { words.append(foreground.name) }
    if background != .standard { words.append("on \(background.name)") }
    if bold { words.append("bold") }
    if dim { words.append("dim") }
    if italic { words.append("italic") }
    if underline { words.append("underline") }
    if reverse { words.append("reverse") }
    return words.isEmpty ? "plain" : words.joined(separator: " ")
  }
}
