import Screen

/// The styles of what is no widget, on the terminal's own colours.
enum Theme {
  static let header = Style(reverse: true)
  static let present = Style(bold: true, reverse: true)
  static let faint = Style(dim: true)
  static let strong = Style(bold: true)
  static let star = Style.plain
  static let hit = Style(bold: true, underline: true)
  static let banner = Style(foreground: .red, bold: true, reverse: true)
  static let warning = Style(foreground: .red, bold: true)
}
