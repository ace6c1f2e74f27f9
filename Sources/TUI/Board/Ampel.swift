import Domain
import Screen

extension Value {
  /// The role of an Ampel's word; what is none of the three is ordinary text.
  private var light: Style {
    switch Report.Light(rawValue: string) {
    case .green: Style(.good)
    case .yellow: Style(.caution)
    case .red: Style(.critical)
    case nil: .plain
    }
  }

  /// The Ampel as a word, its colour beside it; with a width so many columns, else all that there
  /// are.
  func ampel(_ words: Catalogue, width: Int? = nil) -> [Span] {
    let word = words.light(self)
    let rest = width.map { Span.Width.fixed(max(0, $0 - word.displayWidth)) }
    return [Span(word, light), Span("", width: rest ?? .flexible)]
  }
}
