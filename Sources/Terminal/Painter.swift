import CNcurses
import Screen

/// Turns cells of the canvas into cells of ncurses.
struct Painter {
  /// A style as ncurses wants it.
  struct Ink {
    var attributes: attr_t = 0
    var pair: Int32 = 0
  }

  private var palette: Palette
  private let isASCII: Bool
  private var inks: [Style: Ink] = [:]
  private var lastStyle = Style.plain
  private var lastInk = Ink()
  private var cells: [cchar_t] = []

  init(palette: Palette, isASCII: Bool) {
    self.palette = palette
    self.isASCII = isASCII
  }

  /// Starts a run of cells.
  mutating func begin() {
    cells.removeAll(keepingCapacity: true)
  }

  /// Lends the run.
  func withCells(_ body: (UnsafePointer<cchar_t>, Int32) -> Void) {
    cells.withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return }
      body(start, Int32(buffer.count))
    }
  }

  /// Adds one character, two columns wide or one.
  ///
  /// ncurses counts columns with the C library's table, which is older or newer than ours. Where
  /// the two disagree a question mark stands, so that no row moves sideways.
  mutating func add(_ text: Character, isWide: Bool, _ style: Style) {
    let ink = ink(for: style)
    if let byte = text.asciiValue, byte >= 0x20, byte < 0x7F, !isWide {
      append(wchar_t(byte), ink)
      return
    }
    let scalars = text.unicodeScalars
    guard let first = scalars.first, !isASCII,
      wcwidth(wchar_t(bitPattern: first.value)) == (isWide ? 2 : 1)
    else {
      append(wchar_t(UInt8(ascii: "?")), ink)
      if isWide { append(wchar_t(UInt8(ascii: " ")), ink) }
      return
    }
    var characters = scalars.prefix(Int(CCHARW_MAX)).map { wchar_t(bitPattern: $0.value) }
    characters.append(0)
    append(characters, ink)
  }

  /// Adds a narrow cell of one scalar, unless the C library sees another width in it.
  mutating func add(_ scalar: Unicode.Scalar, _ style: Style) -> Bool {
    let character = wchar_t(bitPattern: scalar.value)
    guard scalar.isASCII || (!isASCII && wcwidth(character) == 1) else { return false }
    append(character, ink(for: style))
    return true
  }

  private mutating func append(_ character: wchar_t, _ ink: Ink) {
    withUnsafeTemporaryAllocation(of: wchar_t.self, capacity: 2) { characters in
      characters[0] = character
      characters[1] = 0
      append(characters.baseAddress, ink)
    }
  }

  private mutating func append(_ characters: UnsafePointer<wchar_t>?, _ ink: Ink) {
    var cell = cchar_t()
    var pair = ink.pair
    // The last argument holds pairs beyond the range of the one before (ncurses extension).
    setcchar(&cell, characters, ink.attributes, 0, &pair)
    cells.append(cell)
  }

  private mutating func ink(for style: Style) -> Ink {
    if style == lastStyle { return lastInk }
    let ink = inks[style] ?? makeInk(style)
    inks[style] = ink
    lastStyle = style
    lastInk = ink
    return ink
  }

  private mutating func makeInk(_ style: Style) -> Ink {
    let colours = palette.pair(foreground: style.foreground, background: style.background)
    var attributes: attr_t = 0
    if style.bold || colours.isBold { attributes |= shim_A_BOLD }
    if style.dim { attributes |= shim_A_DIM }
    if style.italic { attributes |= shim_A_ITALIC }
    if style.underline { attributes |= shim_A_UNDERLINE }
    if style.reverse { attributes |= shim_A_REVERSE }
    return Ink(attributes: attributes, pair: colours.number)
  }
}
