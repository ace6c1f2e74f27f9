import Domain

/// A list that is read in windows: a page of rows around the cursor, and where the screen stands.
///
/// The cursor stands on a record, not on a number: whatever is loaded anew, it stays with its record
/// or takes the next one.
package struct ListState: Equatable, Sendable {
  package var query: Query
  package var page = Page()
  /// The cursor's index in `page.rows`.
  package var cursor = 0
  /// The index in `page.rows` of the first row on the screen.
  package var top = 0
  package var census = Census()
  /// How many rows stand before the cursor in the whole list; nil while nobody knows.
  package var position: Int?
  /// The position has been asked for and is too far from either end to be counted.
  package var isAdrift = false
  /// The first page has arrived.
  package var isLoaded = false
  /// The record that the next page is asked for, and the place to stay at where it is not in the
  /// list.
  package var sought: Sought?
  /// Groups begin with a line of their own; the cards of a board name their partner themselves.
  private let wantsHeadings: Bool

  package struct Sought: Equatable, Sendable {
    package var record: RecordID
    package var orElse: PageKey
  }

  /// Rows in the order of days stand under the names of their months.
  package var isByMonth = false
  /// Or under their years.
  package var isByYear = false

  package init(query: Query, hasHeadings: Bool = true) {
    self.query = query
    wantsHeadings = hasHeadings
  }

  /// Whether rows stand under headings.
  private var hasHeadings: Bool {
    wantsHeadings && (query.grouping != nil || isByMonth || isByYear)
  }

  package var row: Row? {
    page.rows.indices.contains(cursor) ? page.rows[cursor] : nil
  }

  /// The key around which the list is read again to stay where it is.
  package var anchor: PageAnchor {
    row.map { .key($0.key) } ?? .first
  }

  /// The cursor jumps: where it stands then is to be counted anew.
  package mutating func lose() {
    position = nil
    isAdrift = false
  }

  /// Takes a page over and keeps the cursor at the same height of the screen.
  package mutating func take(_ page: Page) {
    let height = cursor - top
    self.page = page
    isLoaded = true
    cursor = min(page.anchor, max(0, page.rows.count - 1))
    top = max(0, cursor - height)
    if !page.hasBefore { position = cursor }
  }

  /// Moves the cursor by rows, as far as rows are loaded.
  ///
  /// - Returns: Whether it moved at all.
  package mutating func move(by rows: Int) -> Bool {
    let target = min(max(0, cursor + rows), max(0, page.rows.count - 1))
    guard target != cursor else { return false }
    position = position.map { $0 + target - cursor }
    cursor = target
    return true
  }

  /// Moves a screen on or back: the last row of one screen is the first of the next, so that every
  /// row is passed by, however many headings stand between.
  package mutating func turnPage(forward: Bool, height: Int) {
    guard !page.rows.isEmpty else { return }
    let old = cursor
    let end = page.rows.count - 1
    if forward {
      let last = top + max(1, visibleCount(from: top, height: height)) - 1
      if last < end { top = max(last, top + 1) }
      cursor = last < end ? min(top + 1, end) : end
    } else {
      let edge = top
      while top > 0, top == edge || top - 1 + visibleCount(from: top - 1, height: height) > edge {
        top -= 1
      }
      cursor = top == 0 ? 0 : min(top + 1, edge)
    }
    position = position.map { $0 + cursor - old }
  }

  /// Whether row `index` stands under a heading of its own when it is the first on the screen or
  /// its group begins with it.
  package func beginsGroup(_ index: Int) -> Bool {
    guard hasHeadings, page.rows.indices.contains(index) else { return false }
    guard index > 0 else { return true }
    if isByMonth || isByYear { return month(of: index) != month(of: index - 1) }
    return page.rows[index].key.group != page.rows[index - 1].key.group
  }

  /// Year and month of a row's day, as it is stored: `2026-11`, or the year alone.
  private func month(of index: Int) -> Substring {
    page.rows[index].key.sort.string.prefix(isByYear ? 4 : 7)
  }

  /// How many rows from `top` on fit into `height` lines, headings counted.
  package func visibleCount(from top: Int, height: Int) -> Int {
    var lines = 0
    var index = top
    while index < page.rows.count {
      let heading = hasHeadings && (index == top || beginsGroup(index))
      lines += heading ? 2 : 1
      if lines > height { break }
      index += 1
    }
    return index - top
  }

  /// Moves the screen so that the cursor is on it, with one row of margin where there is one.
  package mutating func scroll(height: Int) {
    guard height > 0 else { return }
    let margin = height > 4 ? 1 : 0
    top = min(top, max(0, cursor - margin))
    while top < cursor,
      cursor + min(margin, page.rows.count - 1 - cursor) >= top
        + visibleCount(from: top, height: height)
    {
      top += 1
    }
    // A list that has become shorter does not leave half a screen empty.
    while top > 0, top + visibleCount(from: top - 1, height: height) >= page.rows.count + 1 {
      top -= 1
    }
  }

  /// Whether the cursor has come so near to the end of what is loaded that more is wanted.
  package func wantsMore(height: Int) -> Bool {
    (page.hasAfter && cursor + height >= page.rows.count) || (page.hasBefore && cursor < height)
  }
}
