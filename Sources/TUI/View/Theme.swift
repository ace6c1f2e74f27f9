import Screen

/// The roles of what is no widget; the scheme in the state says how each of them looks.
enum Theme {
  static let header = Style(on: .header)
  static let present = Style(on: .present)
  static let cursor = Style(on: .cursor)
  static let restingCursor = Style(on: .restingCursor)
  static let faint = Style(.faint)
  static let strong = Style(.strong)
  static let star = Style(.star)
  static let hit = Style(.hit)
  static let banner = Style(on: .banner)
  static let warning = Style(.warning)
  static let holiday = Style(.holiday)
  static let chosen = Style(on: .chosen)
}
