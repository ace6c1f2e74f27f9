extension Scheme {
  /// A theme on a terminal with so many colours.
  ///
  /// Below 256 the user's own palette decides what a number looks like: there the themes lean on
  /// black, white and reverse video. Without colours every theme is the one without.
  package static func of(_ theme: ThemeName, colours: Int) -> Scheme {
    guard colours >= 8 else { return .monochrome }
    let isFull = colours >= 256
    return switch theme {
    case .standard: .standard
    case .light: isFull ? .light : .plainLight
    case .dark: isFull ? .dark : .plainDark
    case .contrast: isFull ? .contrast : .plainContrast
    case .colourBlind: isFull ? .colourBlind : .plainColourBlind
    case .monochrome: .monochrome
    }
  }

  /// Attributes that every theme shares.
  private static let strokes: [Ink: Style] = [
    .strong: Style(bold: true), .heading: Style(bold: true), .title: Style(bold: true),
    .key: Style(bold: true), .problem: Style(bold: true), .warning: Style(bold: true),
    .hit: Style(bold: true, underline: true),
  ]

  /// Reverse video, for what has no ground of its own.
  private static let reversed: [Surface: Style] = [
    .header: Style(reverse: true), .present: Style(bold: true, reverse: true),
    .cursor: Style(reverse: true), .restingCursor: Style(bold: true),
    .focusedField: Style(underline: true), .banner: Style(bold: true, reverse: true),
    .chosen: Style(bold: true),
  ]

  /// The Ampel as a label of its own: a lone colour would be too pale on one ground or the other.
  private static let labels: [Ink: Style] = [
    .good: Style(foreground: .black, background: .green),
    .caution: Style(foreground: .black, background: .yellow),
    .critical: Style(foreground: .brightWhite, background: .red, bold: true),
  ]

  /// The terminal's own colours.
  ///
  /// No text has a colour without a ground of its own, for nobody knows
  /// what is below.
  package static let standard = Scheme(
    inks: strokes.adding(labels).adding([
      .faint: Style(dim: true), .hint: Style(dim: true),
    ]),
    surfaces: reversed.adding([
      .banner: Style(foreground: .brightWhite, background: .red, bold: true)
    ]))

  /// Full strength everywhere: what is faint elsewhere is ordinary text here.
  package static let monochrome = Scheme(inks: strokes, surfaces: reversed)

  // MARK: Themes with colours of their own, all from the cube and the greys that 256 colours have

  package static let light = Scheme(
    text: 0x1C1C1C, page: 0xFFFFFF, field: 0xEEEEEE, focused: 0xD7FFFF,
    inks: [
      .faint: 0x585858, .hint: 0x585858, .border: 0x626262, .heading: 0x005F87, .title: 0x005F87,
      .key: 0x005F87, .problem: 0xAF0000, .warning: 0xAF0000, .hit: 0x870087, .star: 0x5F5F00,
      .good: 0x005F00, .caution: 0x5F5F00, .critical: 0xAF0000, .holiday: 0x5F00AF,
    ],
    surfaces: [
      .header: (0xFFFFFF, 0x005F87), .present: (0xFFFFFF, 0x00005F), .cursor: (0xFFFFFF, 0x005FAF),
      .banner: (0xFFFFFF, 0xAF0000),
    ], chosen: 0xD7FFFF, resting: 0xE4E4E4)

  package static let dark = Scheme(
    text: 0xE4E4E4, page: 0x121212, field: 0x262626, focused: 0x303030,
    inks: [
      .faint: 0xB2B2B2, .hint: 0xB2B2B2, .border: 0xA8A8A8, .heading: 0x87D7FF, .title: 0x87D7FF,
      .key: 0x87D7FF, .problem: 0xFF8787, .warning: 0xFF8787, .hit: 0xFFAF5F, .star: 0xFFD75F,
      .good: 0x87D787, .caution: 0xFFD75F, .critical: 0xFF8787, .holiday: 0xD7AFFF,
    ],
    surfaces: [
      .header: (0xFFFFFF, 0x005F87), .present: (0x121212, 0xAFD7FF), .cursor: (0x121212, 0x87D7FF),
      .banner: (0xFFFFFF, 0xAF0000),
    ], chosen: 0x00005F, resting: 0x303030)

  package static let contrast = Scheme(
    text: 0xFFFFFF, page: 0x000000, field: 0x000000, focused: 0x000000,
    inks: [
      .border: 0xFFFFFF, .heading: 0x5FFFFF, .title: 0x5FFFFF, .key: 0x5FFFFF, .problem: 0xFFAFAF,
      .warning: 0xFFAFAF, .hit: 0xFFD7FF, .star: 0xFFFF00, .good: 0x5FFF5F, .caution: 0xFFFF00,
      .critical: 0xFFAFAF, .holiday: 0xD7D7FF,
    ],
    surfaces: [
      .header: (0x000000, 0xFFFFFF), .present: (0x000000, 0x5FFFFF), .cursor: (0x000000, 0xFFFF00),
      .banner: (0xFFFFFF, 0x870000),
    ], chosen: 0x00005F, resting: 0x00005F)

  /// The Ampel in blue, yellow and orange, which the three common kinds of colour blindness tell
  /// apart (Okabe and Ito, https://jfly.uni-koeln.de/color/).
  package static let colourBlind = Scheme(
    text: 0xE4E4E4, page: 0x121212, field: 0x262626, focused: 0x303030,
    inks: [
      .faint: 0xB2B2B2, .hint: 0xB2B2B2, .border: 0xA8A8A8, .heading: 0xAFD7FF, .title: 0xAFD7FF,
      .key: 0xAFD7FF, .problem: 0xFF8700, .warning: 0xFF8700, .hit: 0xFFD787, .star: 0xFFFFAF,
      .good: 0x5FAFFF, .caution: 0xFFFFAF, .critical: 0xFF8700, .holiday: 0xAFD7FF,
    ],
    surfaces: [
      .header: (0xFFFFFF, 0x005F87), .present: (0x121212, 0xFFFFAF), .cursor: (0x121212, 0x87D7FF),
      .banner: (0x121212, 0xFF8700),
    ], chosen: 0x00005F, resting: 0x303030)

  // MARK: The same on 8 and 16 colours

  private static let plainLight = Scheme(on: .brightWhite, text: .black)
  private static let plainDark = Scheme(on: .black, text: .white)
  private static let plainContrast = Scheme(on: .black, text: .brightWhite)
  private static let plainColourBlind = Scheme(
    on: .black, text: .white,
    labels: [
      .good: Style(foreground: .black, background: .cyan),
      .caution: Style(foreground: .black, background: .yellow),
      .critical: Style(foreground: .brightWhite, background: .blue, bold: true),
    ])

  private init(on page: Color, text: Color, labels: [Ink: Style] = Scheme.labels) {
    let ground = Style(foreground: text, background: page)
    self.init(
      inks: Self.strokes.adding(labels),
      surfaces: Self.reversed.mapValues { $0.merging(over: ground) }
        .adding([.page: ground, .field: ground]))
  }

  private init(
    text: UInt32, page: UInt32, field: UInt32, focused: UInt32, inks: [Ink: UInt32],
    surfaces: [Surface: (text: UInt32, ground: UInt32)], chosen: UInt32, resting: UInt32
  ) {
    func ground(_ colour: UInt32) -> Style {
      Style(foreground: Color(text), background: Color(colour))
    }
    let coloured = inks.mapValues { Style(foreground: Color($0)) }
    var grounds = surfaces.mapValues {
      Style(foreground: Color($0.text), background: Color($0.ground))
    }
    grounds[.page] = ground(page)
    grounds[.field] = ground(field)
    grounds[.focusedField] = ground(focused).with(\.underline, true)
    grounds[.chosen] = ground(chosen).with(\.bold, true)
    grounds[.restingCursor] = ground(resting).with(\.bold, true)
    for surface in [Surface.banner, .present] { grounds[surface]?.bold = true }
    self.init(
      inks: Self.strokes.mergingStyles(coloured), surfaces: grounds,
      covering: Set(surfaces.keys))
  }
}

extension [Ink: Style] {
  fileprivate func adding(_ others: [Ink: Style]) -> Self { merging(others) { $1 } }

  /// Both styles of a role, the other's over this one's.
  fileprivate func mergingStyles(_ others: [Ink: Style]) -> Self {
    merging(others) { $1.merging(over: $0) }
  }
}

extension [Surface: Style] {
  fileprivate func adding(_ others: [Surface: Style]) -> Self { merging(others) { $1 } }
}
