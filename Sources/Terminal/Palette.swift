import CNcurses
import Screen

/// The terminal's colours, and the pairs of them that ncurses wants to know by number.
struct Palette {
  /// How many colours there are; 0 for none.
  ///
  /// More than 256 means that a number is red, green and blue (`RGB` in terminfo, as `xterm-direct`
  /// has it). `xterm-256color` stays at 256 whatever `COLORTERM` says: ncurses can only give the
  /// palette's entries other colours, which other programs of the window would then have too.
  let colours: Int
  /// What stands for the terminal's own foreground and background.
  private let standard: (foreground: Int, background: Int)
  private let limit: Int
  private var numbers: [Pair: Int32] = [:]

  /// Two colours by number.
  struct Pair: Hashable {
    var foreground: Int
    var background: Int
  }

  /// A palette of so many colours, of which `limit` pairs can be made.
  init(colours: Int, limit: Int, hasStandard: Bool) {
    self.colours = colours
    self.limit = limit
    standard = hasStandard ? (-1, -1) : (7, 0)
  }

  /// The palette of the terminal that ncurses has just opened.
  static func start(colour: Bool) -> Palette {
    guard colour, has_colors(), start_color() == OK else {
      return Palette(colours: 0, limit: 0, hasStandard: false)
    }
    let hasStandard = use_default_colors() == OK
    let count = Int(shim_colors())
    // The flag stands with a number, a word or nothing behind it (user_caps(5)).
    let isDirect =
      tigetflag("RGB") == 1 || tigetnum("RGB") > 0 || Terminal.capability("RGB") != nil
    return Palette(
      colours: isDirect ? count : min(count, 256),
      limit: Int(shim_color_pairs()),
      hasStandard: hasStandard
    )
  }

  /// The number of a pair, made at its first use; 0, the terminal's own, when no more can be made.
  ///
  /// - Returns: The number, and whether bold must help to tell the colour.
  mutating func pair(foreground: Color, background: Color) -> (number: Int32, isBold: Bool) {
    guard colours >= 8, foreground != .standard || background != .standard else {
      return (0, false)
    }
    let front = Self.nearest(foreground, of: colours)
    let back = Self.nearest(background, of: colours)
    let pair = Pair(
      foreground: front?.number ?? standard.foreground,
      background: back?.number ?? standard.background
    )
    let isBold = front?.isBright ?? false
    if let number = numbers[pair] { return (number, isBold) }
    let number = Int32(numbers.count + 1)
    guard Int(number) < limit,
      init_extended_pair(number, Int32(pair.foreground), Int32(pair.background)) == OK
    else { return (0, isBold) }
    numbers[pair] = number
    return (number, isBold)
  }

  /// The colour's number on a terminal with so many, or nil for the terminal's own.
  ///
  /// With eight colours the bright ones are the plain ones and a wish for bold.
  static func nearest(_ colour: Color, of colours: Int) -> (number: Int, isBright: Bool)? {
    if colours > 256 { return direct(colour).map { ($0, false) } }
    if case .rgb = colour { return colour.nearestEntry(of: colours).map { ($0, false) } }
    guard let index = colour.index.map(Int.init) else { return nil }
    if index < colours { return (index, false) }
    let simple = index < 16 ? index : nearestOfSixteen(index)
    if simple < colours { return (simple, false) }
    return (simple & 7, simple >= 8)
  }

  /// The number where numbers are red, green and blue; those below 8 stay the palette's own.
  private static func direct(_ colour: Color) -> Int? {
    if let index = colour.index, index < 8 { return Int(index) }
    return colour.parts.map { max(8, $0.red << 16 | $0.green << 8 | $0.blue) }
  }

  /// The nearest named colour of an entry of the 256 colour palette: a cube of 6×6×6, then 24
  /// greys (https://invisible-island.net/xterm/xterm.faq.html#xterm_256color).
  private static func nearestOfSixteen(_ index: Int) -> Int {
    if index >= 232 {
      switch index {
      case ..<238: return 0
      case ..<244: return 8
      case ..<250: return 7
      default: return 15
      }
    }
    let cube = index - 16
    let parts = [cube / 36, cube / 6 % 6, cube % 6]
    let most = parts.max() ?? 0
    if most < 2 { return 0 }
    // A part counts if it is more than half of the strongest.
    let hue = parts.enumerated().reduce(0) { $0 | ($1.element * 2 > most ? 1 << $1.offset : 0) }
    return most >= 5 ? hue | 8 : hue
  }
}
