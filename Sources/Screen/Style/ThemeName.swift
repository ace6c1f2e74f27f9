/// The themes by the names that the command line and the notes know.
package enum ThemeName: String, CaseIterable, Sendable {
  /// On the terminal's own colours.
  case standard = "default"
  case light
  case dark
  /// At least 7:1 (WCAG 2.2, 1.4.6).
  case contrast = "high-contrast"
  /// Blue, yellow and orange instead of green, yellow and red.
  case colourBlind = "colour-blind"
  /// Attributes only.
  case monochrome
}
