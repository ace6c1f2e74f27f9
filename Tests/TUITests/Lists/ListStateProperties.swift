import Domain
import TUI
import Testing

@Suite("A list and its screen")
struct ListStateProperties {
  private static let platforms = Network.directory.platforms

  /// A book of rows in groups of random lengths.
  private static func rows(_ random: inout SplitMix64) -> [Row] {
    let count = Int.random(in: 0...120, using: &random)
    var group = 0
    return (0..<count).map { number in
      if Int.random(in: 0..<6, using: &random) == 0 { group += 1 }
      let id = RecordID(high: 1, low: UInt64(number))
      return Row(
        id: id,
        key: PageKey(
          group: group,
          groupValue: .integer(Int64(group)),
          sort: .integer(Int64(number)),
          id: id
        ),
        values: []
      )
    }
  }

  /// A window of the rows around one of them.
  private static func page(_ rows: [Row], around index: Int, _ random: inout SplitMix64) -> Page {
    guard !rows.isEmpty else { return Page() }
    let first = max(0, index - Int.random(in: 0...40, using: &random))
    let last = min(rows.count, index + 1 + Int.random(in: 0...60, using: &random))
    return Page(
      rows: Array(rows[first..<last]),
      anchor: index - first,
      hasBefore: first > 0,
      hasAfter: last < rows.count
    )
  }

  private static func check(_ list: ListState, height: Int, _ what: String) {
    let count = list.page.rows.count
    guard count > 0 else {
      #expect(list.cursor == 0 && list.top == 0 && list.row == nil, "\(what)")
      return
    }
    #expect(list.page.rows.indices.contains(list.cursor), "\(what)")
    #expect(list.top >= 0 && list.top <= list.cursor, "\(what)")
    let shown = list.visibleCount(from: list.top, height: height)
    #expect(lines(of: list, list.top..<list.top + shown) <= height, "\(what)")
    guard height >= (list.query.grouping == nil ? 1 : 2) else { return }
    #expect(list.cursor < list.top + shown, "the cursor is off the screen, \(what)")
    if list.top + shown < count {
      #expect(lines(of: list, list.top..<list.top + shown + 1) > height, "a row fits, \(what)")
    } else if list.top > 0 {
      let more = lines(of: list, list.top - 1..<count)
      #expect(more > height, "empty lines although rows are hidden above, \(what)")
    }
  }

  /// The lines that these rows take, counted without `visibleCount`.
  private static func lines(of list: ListState, _ rows: Range<Int>) -> Int {
    guard list.query.grouping != nil else { return rows.count }
    var lines = rows.count
    var group: Int?
    for index in rows where list.page.rows[index].key.group != group {
      group = list.page.rows[index].key.group
      lines += 1
    }
    return lines
  }

  @Test(arguments: UInt64(0)..<200)
  func `the cursor is on the screen and no line is wasted`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let platform = Bool.random(using: &random) ? TopicPane.Platform.all : .none
    var list = ListState(query: TopicPane.query(platform: platform, focus: nil))
    var rows = Self.rows(&random)
    var height = Int.random(in: 1...30, using: &random)
    for step in 0..<60 {
      switch Int.random(in: 0..<10, using: &random) {
      case 0:
        height = Int.random(in: 1...30, using: &random)
      case 1:
        rows = Self.rows(&random)
        fallthrough
      case 2:
        let index = rows.isEmpty ? 0 : Int.random(in: rows.indices, using: &random)
        list.take(Self.page(rows, around: index, &random))
      case 3, 4: _ = list.move(by: Int.random(in: -200...200, using: &random))
      case 5, 6: _ = list.move(by: 1)
      case 7: _ = list.move(by: -1)
      default: _ = list.move(by: Bool.random(using: &random) ? height - 1 : 1 - height)
      }
      list.scroll(height: height)
      Self.check(list, height: height, "seed \(seed), step \(step), height \(height)")
    }
  }

  @Test(arguments: UInt64(0)..<50)
  func `scrolling twice is scrolling once`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var list = ListState(query: TopicPane.query(platform: .all, focus: nil))
    let rows = Self.rows(&random)
    guard !rows.isEmpty else { return }
    let index = Int.random(in: rows.indices, using: &random)
    list.take(Self.page(rows, around: index, &random))
    list.scroll(height: 9)
    let once = list
    list.scroll(height: 9)
    #expect(list == once)
  }

  @Test(arguments: UInt64(0)..<50)
  func `the place counts along with every move`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var list = ListState(query: TopicPane.query(platform: .one(.zero), focus: nil))
    let rows = Self.rows(&random)
    guard !rows.isEmpty else { return }
    list.take(Page(rows: rows))
    #expect(list.position == 0)
    for _ in 0..<30 {
      let before = list.cursor
      let moved = list.move(by: Int.random(in: -50...50, using: &random))
      #expect(moved == (list.cursor != before))
      #expect(list.position == list.cursor)
      #expect(list.row == rows[list.cursor])
      #expect(list.anchor == .key(rows[list.cursor].key))
    }
  }

  @Test func `more is wanted before the screen meets the end of the page`() {
    var random = SplitMix64(seed: 1)
    let rows = (0..<40).map { number in
      let id = RecordID(high: 1, low: UInt64(number))
      return Row(id: id, key: PageKey(sort: .integer(Int64(number)), id: id), values: [])
    }
    var list = ListState(query: TopicPane.query(platform: .none, focus: nil))
    list.take(Page(rows: rows, anchor: 20, hasBefore: true, hasAfter: true))
    #expect(!list.wantsMore(height: 10))
    while list.move(by: 1), !list.wantsMore(height: 10) {}
    #expect(list.cursor == 30)
    list.take(Page(rows: rows, anchor: Int.random(in: 10...29, using: &random)))
    #expect(!list.wantsMore(height: 10))
  }

  @Test func `an empty page is an empty list`() {
    var list = ListState(query: TopicPane.query(platform: .all, focus: nil))
    #expect(list.anchor == .first && list.row == nil && !list.isLoaded)
    list.take(Page())
    list.scroll(height: 10)
    let moved = list.move(by: 1)
    #expect(!moved && list.isLoaded && list.position == 0)
    #expect(!list.wantsMore(height: 10))
  }
}
