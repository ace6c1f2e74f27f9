/// A colour of the terminal.
///
/// The sixteen names are the user's own palette; `standard` is the terminal's foreground or
/// background, so that the default theme follows it.
package enum Color: Hashable, Sendable {
  case standard
  case black
  case red
  case green
  case yellow
  case blue
  case magenta
  case cyan
  case white
  case brightBlack
  case brightRed
  case brightGreen
  case brightYellow
  case brightBlue
  case brightMagenta
  case brightCyan
  case brightWhite
  /// An entry of the 256 colour palette.
  case indexed(UInt8)
  /// Any colour; a terminal with fewer shows the nearest that it has.
  case rgb(UInt8, UInt8, UInt8)

  /// Number in the terminal's palette; nil for the terminal's own colour and any other.
  package var index: UInt8? {
    switch self {
    case .standard, .rgb: nil
    case .black: 0
    case .red: 1
    case .green: 2
    case .yellow: 3
    case .blue: 4
    case .magenta: 5
    case .cyan: 6
    case .white: 7
    case .brightBlack: 8
    case .brightRed: 9
    case .brightGreen: 10
    case .brightYellow: 11
    case .brightBlue: 12
    case .brightMagenta: 13
    case .brightCyan: 14
    case .brightWhite: 15
    case .indexed(let number): number
    }
  }

  /// The word that dumps and golden files use.
  package var name: String {
    switch self {
    case .indexed(let number): return "\(number)"
    case .rgb(let red, let green, let blue):
      let digits = String(UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue), radix: 16)
      return "#" + String(repeating: "0", count: 6 - digits.utf8.count) + digits
    default: return "\(self)"
    }
  }
}
