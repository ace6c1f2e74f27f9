import Glibc
import Screen
import Testing

/// What every theme holds: texts can be read, and no colour alone says anything.
@Suite("Themes") struct SchemeTests {
  private static let coloured: [(ThemeName, Double)] = [
    (.light, 4.5), (.dark, 4.5), (.colourBlind, 4.5), (.contrast, 7),
  ]

  /// Every style that a view can come to: an ink on a surface, and what widgets add.
  private static let pairs: [Style] = Ink.allCases.flatMap { ink in
    Surface.allCases.flatMap { surface in
      [Style(), Style(bold: true), Style(reverse: true), Style(underline: true)].map { added in
        added.merging(over: Style(ink, on: surface))
      }
    }
  }

  @Test(arguments: coloured)
  func `every text stands out from its ground`(theme: ThemeName, least: Double) throws {
    let scheme = Scheme.of(theme, colours: 256)
    for pair in Self.pairs {
      let style = scheme.style(of: pair)
      #expect(!style.dim, "\(pair.name): how pale that is the terminal decides")
      let text = try #require(style.foreground.parts, "\(pair.name)")
      let ground = try #require(style.background.parts, "\(pair.name)")
      let ratio = contrast(text, ground)
      #expect(ratio >= least, "\(theme) \(pair.name): \(style.name) \(ratio)")
    }
  }

  /// 256 colours show these themes as they are.
  @Test(arguments: coloured)
  func `every colour is one of the cube or the greys`(theme: ThemeName, _: Double) throws {
    let scheme = Scheme.of(theme, colours: 256)
    for style in Self.pairs.map(scheme.style) {
      for colour in [style.foreground, style.background] {
        let entry = try #require(colour.nearestEntry(of: 256))
        let shown = try #require(Color.indexed(UInt8(entry)).parts)
        let wanted = try #require(colour.parts)
        #expect(shown == wanted, "\(colour.name)")
      }
    }
  }

  @Test(arguments: [ThemeName.standard, .monochrome], [0, 8, 16, 256])
  func `on the terminal's own colours no text is coloured without a ground`(
    theme: ThemeName, colours: Int
  ) {
    let scheme = Scheme.of(theme, colours: colours)
    for pair in Self.pairs {
      let style = scheme.style(of: pair)
      #expect((style.foreground == .standard) == (style.background == .standard), "\(pair.name)")
      if theme == .monochrome || colours == 0 {
        #expect(style.foreground == .standard && !style.dim)
      }
    }
  }

  @Test(arguments: ThemeName.allCases)
  func `few colours lean on black, white and reverse video`(theme: ThemeName) {
    for pair in Self.pairs {
      #expect(Scheme.of(theme, colours: 0).style(of: pair).foreground == .standard)
      for colours in [8, 16] {
        let style = Scheme.of(theme, colours: colours).style(of: pair)
        guard let text = style.foreground.parts, let ground = style.background.parts else {
          #expect(style.foreground == .standard && style.background == .standard)
          continue
        }
        #expect(contrast(text, ground) >= 4.5, "\(theme) \(colours): \(style.name)")
      }
    }
  }

  @Test(arguments: ThemeName.allCases, [0, 8, 16, 256])
  func `the cursor and the header are seen`(theme: ThemeName, colours: Int) {
    let scheme = Scheme.of(theme, colours: colours)
    let page = scheme.style(of: .plain)
    for surface in [Surface.header, .present, .cursor, .restingCursor, .banner, .focusedField] {
      #expect(scheme.style(of: Style(on: surface)) != page, "\(theme) \(colours) \(surface)")
    }
    #expect(scheme.style(of: Style(on: .cursor)) != scheme.style(of: Style(on: .restingCursor)))
  }

  /// Machado, Oliveira, Fernandes: A Physiologically-based Model for Simulation of Color Vision
  /// Deficiency (2009), at full strength, on linear RGB.
  private static let deficiencies: [(name: String, matrix: [[Double]])] = [
    ("none", [[1, 0, 0], [0, 1, 0], [0, 0, 1]]),
    (
      "protanopia",
      [
        [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
      ]
    ),
    (
      "deuteranopia",
      [
        [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
      ]
    ),
    (
      "tritanopia",
      [
        [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
      ]
    ),
  ]

  private static func smallestDifference(_ theme: ThemeName, _ matrix: [[Double]]) throws -> Double
  {
    let scheme = Scheme.of(theme, colours: 256)
    let colours = try [Ink.good, .caution, .critical].map { ink in
      let parts = try #require(scheme.style(of: Style(ink)).foreground.parts)
      return lab(seen(linear(parts), by: matrix))
    }
    let pairs = [(0, 1), (0, 2), (1, 2)]
    return pairs.map { distance(colours[$0.0], colours[$0.1]) }.min() ?? 0
  }

  @Test(arguments: deficiencies.map(\.name))
  func `everybody tells the Ampel apart`(name: String) throws {
    let matrix = try #require(Self.deficiencies.first { $0.name == name }?.matrix)
    // Two colours side by side differ at 2; across a screen people want ten times that.
    #expect(try Self.smallestDifference(.colourBlind, matrix) >= 25)
  }

  @Test func `the measure finds what only most people tell apart`() throws {
    let matrix = try #require(Self.deficiencies.first { $0.name == "deuteranopia" }?.matrix)
    #expect(try Self.smallestDifference(.dark, matrix) < 25)
  }
}

/// The ratio of two colours (WCAG 2.2, contrast ratio).
private func contrast(
  _ left: (red: Int, green: Int, blue: Int), _ right: (red: Int, green: Int, blue: Int)
) -> Double {
  let (one, two) = (luminance(linear(left)), luminance(linear(right)))
  return (max(one, two) + 0.05) / (min(one, two) + 0.05)
}

/// WCAG 2.2, relative luminance.
private func linear(_ colour: (red: Int, green: Int, blue: Int)) -> [Double] {
  [colour.red, colour.green, colour.blue].map { part in
    let share = Double(part) / 255
    return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
  }
}

private func luminance(_ colour: [Double]) -> Double {
  0.2126 * colour[0] + 0.7152 * colour[1] + 0.0722 * colour[2]
}

private func seen(_ colour: [Double], by matrix: [[Double]]) -> [Double] {
  matrix.map { row in
    min(1, max(0, row[0] * colour[0] + row[1] * colour[1] + row[2] * colour[2]))
  }
}

/// CIELAB under D65, in which distances are what people see.
private func lab(_ colour: [Double]) -> [Double] {
  let x = (0.4124 * colour[0] + 0.3576 * colour[1] + 0.1805 * colour[2]) / 0.95047
  let z = (0.0193 * colour[0] + 0.1192 * colour[1] + 0.9505 * colour[2]) / 1.08883
  let bent = [x, luminance(colour), z].map { $0 > 0.008856 ? cbrt($0) : 7.787 * $0 + 16 / 116 }
  return [116 * bent[1] - 16, 500 * (bent[0] - bent[1]), 200 * (bent[1] - bent[2])]
}

private func distance(_ left: [Double], _ right: [Double]) -> Double {
  zip(left, right).map { ($0 - $1) * ($0 - $1) }.reduce(0, +).squareRoot()
}
