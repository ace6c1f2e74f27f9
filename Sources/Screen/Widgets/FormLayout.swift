/// Where the parts of a form stand in a rectangle.
struct FormLayout {
  /// The rows of one item, counted from the top of the whole form.
  struct Block {
    /// Index of the item.
    let index: Int
    /// Its first row.
    var start = 0
    /// Empty rows before a heading.
    var gap = 0
    /// Rows of a label above its field.
    var labelRows = 0
    /// Rows of the content.
    var contentRows = 0
    /// The problem, one string a row.
    var problem: [String] = []

    var height: Int { gap + labelRows + contentRows + problem.count }
    var end: Int { start + height }
  }

  /// Where fields are drawn: without help line and mark column.
  let body: Rect
  /// Whether labels stand beside their fields.
  let isWide: Bool
  /// Columns of the labels, when they stand beside.
  let labelWidth: Int
  /// The first row of the form that shows.
  private(set) var first = 0
  private var blocks: [Block] = []
  private let marks: Rect

  /// Columns for the signs before a label: `▸` for the focus and `*` for a change.
  static let signColumns = 2
  /// Rows that a problem may take.
  private static let problemRows = 3

  init(_ form: FormView, _ rect: Rect) {
    let area = rect.rows(bottom: 1).rest
    (marks, body) = area.columns(right: 1)
    isWide = rect.width >= FormView.wideColumns
    let longest = form.items.map { item in
      if case .field(let field) = item { return field.label.displayWidth }
      return 0
    }
    labelWidth = isWide ? min(longest.max() ?? 0, FormView.labelColumns) : 0
    for index in form.items.indices {
      var block = measure(form.items[index], index)
      block.start = blocks.last?.end ?? 0
      blocks.append(block)
    }
    first = firstRow(form)
  }

  /// The column in which contents begin.
  var contentX: Int { body.x + (isWide ? Self.signColumns + labelWidth + 2 : Self.signColumns) }
  /// The columns that contents have.
  var contentWidth: Int { max(0, body.maxX - contentX) }

  /// Rows of a text area: as many as it wants, but never so many that its label leaves the screen.
  func areaRows(_ wanted: Int) -> Int { max(1, min(wanted, body.height - 2)) }

  func screenRow(_ row: Int) -> Int { body.y + row - first }

  var visibleBlocks: [Block] {
    blocks.filter { $0.end > first && $0.start < first + body.height }
  }

  func drawMarks(into canvas: inout Canvas, _ look: Look) {
    guard !marks.isEmpty else { return }
    if first > 0 { canvas.write("▲", at: marks.origin, style: look.hint) }
    if (blocks.last?.end ?? 0) > first + body.height {
      canvas.write("▼", at: Point(x: marks.x, y: marks.maxY - 1), style: look.hint)
    }
  }

  private func measure(_ item: FormItem, _ index: Int) -> Block {
    var block = Block(index: index)
    guard case .field(let field) = item else {
      block.gap = index > 0 ? 1 : 0
      block.contentRows = 1
      return block
    }
    block.labelRows = isWide ? 0 : 1
    block.contentRows =
      switch field.content {
      case .line, .value: 1
      case .area(_, let rows): areaRows(rows)
      case .table(let rows): max(1, rows.count)
      case .readOnly(let text): text.wrapped(to: contentWidth).count
      }
    if let problem = field.problem {
      block.problem = Array("! \(problem)".wrapped(to: contentWidth).prefix(Self.problemRows))
    }
    return block
  }

  private func firstRow(_ form: FormView) -> Int {
    let last = max(0, (blocks.last?.end ?? 0) - body.height)
    var first = min(max(0, form.first), last)
    guard let focus = form.focus, blocks.indices.contains(focus) else { return first }
    let block = blocks[focus]
    var top = block.start
    // A heading right above belongs to the field.
    if focus > 0, case .heading = form.items[focus - 1] { top = blocks[focus - 1].start }
    if block.end - top > body.height { top = block.start }
    if case .field(let field) = form.items[focus], case .table(let rows) = field.content,
      let row = rows.firstIndex(where: \.focused), block.height > body.height
    {
      top = max(block.start, block.start + block.labelRows + row + 1 - body.height)
      return max(top, min(first, block.start + block.labelRows + row))
    }
    first = max(first, block.end - body.height)
    return max(0, min(first, top))
  }
}
