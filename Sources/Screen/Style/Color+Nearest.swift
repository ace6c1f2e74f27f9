extension Color {
  /// A colour by its hexadecimal number: `Color(0x005F87)`.
  package init(_ number: UInt32) {
    self = .rgb(UInt8(number >> 16 & 0xFF), UInt8(number >> 8 & 0xFF), UInt8(number & 0xFF))
  }

  /// Red, green and blue; nil for the terminal's own colour.
  ///
  /// Those of the sixteen names are xterm's, for a user's own palette cannot be asked.
  package var parts: (red: Int, green: Int, blue: Int)? {
    if case .rgb(let red, let green, let blue) = self { return (Int(red), Int(green), Int(blue)) }
    guard let index else { return nil }
    return Self.parts(ofEntry: Int(index))
  }

  /// The entry of a palette of so many colours that looks most like this colour.
  ///
  /// Only as many as 8, 16, 88 or 256 are asked for; of 88 and more only the entries that have the
  /// same colour everywhere, the cube and the greys of xterm's 256, else the sixteen names.
  package func nearestEntry(of count: Int) -> Int? {
    guard let wanted = parts else { return nil }
    let entries = count >= 256 ? 16..<256 : count >= 16 ? 0..<16 : 0..<8
    return entries.min { left, right in
      Self.distance(wanted, Self.parts(ofEntry: left))
        < Self.distance(wanted, Self.parts(ofEntry: right))
    }
  }

  /// How different two colours look: squares weighted by the amount of red
  /// (https://www.compuphase.com/cmetric.htm).
  private static func distance(
    _ left: (red: Int, green: Int, blue: Int), _ right: (red: Int, green: Int, blue: Int)
  ) -> Int {
    let mean = (left.red + right.red) / 2
    let (red, green, blue) = (
      left.red - right.red, left.green - right.green, left.blue - right.blue
    )
    return (512 + mean) * red * red + 1024 * green * green + (767 - mean) * blue * blue
  }

  /// xterm's palette: sixteen names, a cube of 6×6×6, 24 greys
  /// (https://invisible-island.net/xterm/xterm.faq.html#xterm_256color).
  private static func parts(ofEntry index: Int) -> (red: Int, green: Int, blue: Int) {
    if index >= 232 {
      let grey = 8 + 10 * (index - 232)
      return (grey, grey, grey)
    }
    guard index >= 16 else {
      let number = named[index]
      return (number >> 16, number >> 8 & 0xFF, number & 0xFF)
    }
    let cube = index - 16
    func level(_ step: Int) -> Int { step == 0 ? 0 : 55 + 40 * step }
    return (level(cube / 36), level(cube / 6 % 6), level(cube % 6))
  }

  private static let named = [
    0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
    0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
  ]
}
