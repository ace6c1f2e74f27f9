extension Picker {
  /// The texts around a picker; the owner's catalogue has them.
  package struct Texts {
    /// What is picked.
    package var title: String
    /// Keys, in the lower edge.
    package var hint: String
    /// Says how many of how many show, such as `3 von 7`.
    package var count: (_ visible: Int, _ all: Int) -> String
    /// Says what Enter on the creation row makes of a name.
    package var creation: (_ name: String) -> String

    /// The texts of a picker.
    package init(
      title: String,
      hint: String = "",
      count: @escaping (_ visible: Int, _ all: Int) -> String,
      creation: @escaping (_ name: String) -> String = { $0 }
    ) {
      self.title = title
      self.hint = hint
      self.count = count
      self.creation = creation
    }
  }

  /// Draws the picker as a popup: the filter line, then the list.
  ///
  /// Its size follows from all items, so that it does not jump while the filter narrows. The
  /// hardware cursor stands in the filter line, where the keys go, and on the item that a key has just
  /// moved to, so that screen readers say it.
  package func draw(
    into canvas: inout Canvas,
    in bounds: Rect? = nil,
    texts: Texts,
    look: Look = .standard
  ) {
    let details = items.map(\.detail.displayWidth).max() ?? 0
    let widest =
      1
      + max(
        items.map(\.label.displayWidth).max() ?? 0, details == 0 ? 0 : labelColumns + 2 + details)
    let widths = [widest, texts.title.displayWidth + 16, texts.hint.displayWidth, 32]
    let popup = Popup(
      title: texts.title,
      rightTitle: texts.count(visible.count, items.count),
      hint: texts.hint,
      content: Size(
        width: min(widths.max() ?? 0, 72),
        height: min(items.count, max(14, (bounds ?? canvas.bounds).height - 10)) + 2
      )
    )
    let inner = popup.draw(into: &canvas, in: bounds, look: look)

    let (line, rest) = inner.rows(top: 1)
    canvas.write("/", at: line.origin, style: look.hint, clip: line)
    let list = ListView(rows: rows(texts, look), cursor: cursor, first: 0, focused: true)
    list.draw(into: &canvas, rest, look: look)
    let item = canvas.cursor
    filter.draw(
      into: &canvas,
      line.columns(left: 2).rest,
      focused: true,
      style: look.focusedField
    )
    if isChoosing { canvas.cursor = item }
  }

  /// The columns of the labels that have a detail beside them.
  private var labelColumns: Int {
    min(items.filter { !$0.detail.isEmpty }.map(\.label.displayWidth).max() ?? 0, 36)
  }

  private func rows(_ texts: Texts, _ look: Look) -> [ListRow] {
    var rows = visible.map { index in
      let item = items[index]
      guard !item.detail.isEmpty else { return ListRow([Span(item.label, width: .flexible)]) }
      return ListRow([
        Span(item.label, width: .fixed(labelColumns)), Span("  "),
        Span(item.detail, look.hint, width: .flexible),
      ])
    }
    if let newName, creationRows > 0 {
      rows.insert(ListRow([Span(texts.creation(newName), width: .flexible)]), at: 0)
    }
    return rows
  }
}
