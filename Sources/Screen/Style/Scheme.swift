/// How each role looks: a theme as a value, for a terminal with so many colours.
///
/// Views draw in roles and name no colour; the finished frame is painted once (`Canvas.paint`). So
/// another theme changes everything at once, and every pair of text and ground that can occur is a
/// pair of an ink and a surface, which tests can measure.
package struct Scheme: Equatable, Sendable {
  /// The styles of the inks, then of the surfaces, by their numbers.
  private var inks: [Style]
  private var surfaces: [Style]
  /// The surfaces on which everything has the surface's own colours; attributes stay.
  private var covering: Set<Surface>

  /// A theme; roles that are not named look like ordinary text on the page.
  package init(
    inks: [Ink: Style], surfaces: [Surface: Style], covering: Set<Surface> = []
  ) {
    self.inks = Ink.allCases.map { inks[$0] ?? inks[.text] ?? .plain }
    self.surfaces = Surface.allCases.map { surfaces[$0] ?? surfaces[.page] ?? .plain }
    self.covering = covering
  }

  /// The style that a role has in this theme; what a style names itself stays.
  package func style(of style: Style) -> Style {
    let ground = style.surface ?? .page
    var own = style
    own.ink = nil
    own.surface = nil
    var text = inks[Int((style.ink ?? .text).rawValue)]
    if covering.contains(ground) {
      text.foreground = .standard
      text.background = .standard
      text.dim = false
      text.reverse = false
    }
    return own.merging(over: text.merging(over: surfaces[Int(ground.rawValue)]))
  }
}

extension Canvas {
  /// Gives every cell the style that its role has in a theme.
  package mutating func paint(_ scheme: Scheme) {
    var known: [Style: Style] = [:]
    restyleAll { style in
      if let painted = known[style] { return painted }
      let painted = scheme.style(of: style)
      known[style] = painted
      return painted
    }
  }
}
