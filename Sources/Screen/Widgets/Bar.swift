/// A key and what it does, for the footer.
package struct Hint: Hashable, Sendable {
  /// The key as people call it.
  package var key: String
  /// What it does, in a word or two.
  package var label: String
  /// Whether it stays when there is not room for all.
  package var always: Bool

  /// A hint.
  package init(_ key: String, _ label: String, always: Bool = false) {
    self.key = key
    self.label = label
    self.always = always
  }

  /// Columns of the key, a blank and the label.
  package var width: Int {
    key.displayWidth + (label.isEmpty ? 0 : 1 + label.displayWidth)
  }
}

/// A footer of whole hints, two blanks between them.
package struct Bar: Hashable, Sendable {
  /// The hints, the most important first.
  package var hints: [Hint]

  /// A hint that showed, and where.
  package struct Place: Hashable, Sendable {
    /// Its index among the hints.
    package let index: Int
    /// Its cells.
    package let rect: Rect
  }

  /// A footer with these hints.
  package init(_ hints: [Hint]) {
    self.hints = hints
  }

  /// The hints that fit into the first row of a rectangle, in their order.
  ///
  /// Those marked `always` have their room first; of the others the first that does not fit ends
  /// the row, so that a hint never jumps over a more important one.
  package func places(in rect: Rect) -> [Place] {
    var chosen: Set<Int> = []
    var used = 0
    func take(_ index: Int) -> Bool {
      let width = hints[index].width + (chosen.isEmpty ? 0 : Self.gap)
      guard used + width <= rect.width else { return false }
      used += width
      chosen.insert(index)
      return true
    }
    for index in hints.indices where hints[index].always { _ = take(index) }
    for index in hints.indices where !hints[index].always {
      guard take(index) else { break }
    }
    var x = rect.x
    return chosen.sorted().map { index in
      let place = Rect(x: x, y: rect.y, width: hints[index].width, height: 1)
      x = place.maxX + Self.gap
      return Place(index: index, rect: place)
    }
  }

  /// Draws the hints that fit and answers where they are.
  @discardableResult
  package func draw(
    into canvas: inout Canvas,
    _ rect: Rect,
    look: Look = .standard
  ) -> [Place] {
    let row = rect.rows(top: 1).top
    guard !row.isEmpty else { return [] }
    canvas.fill(row, look.text)
    let places = places(in: row)
    for place in places {
      let hint = hints[place.index]
      let spans = [Span(hint.key, look.key), Span(" " + hint.label, look.text)]
      canvas.write(spans, in: place.rect)
      canvas.spot(place.rect, .hint(place.index))
    }
    return places
  }

  private static let gap = 2
}
