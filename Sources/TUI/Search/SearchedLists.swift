import Domain
import Screen

/// How each list is searched: what its rows say, where its cursor stands, how it gets to a hit.
extension AppState {
  /// What the rows of a list say that is in memory, in their order; nil for a list of the store.
  func searchedTexts(in place: SearchPlace) -> [String]? {
    switch place {
    case .partners: shownPartners.map { "\($0.code) \($0.title)" }
    case .year: yearCells.map(\.text)
    case .page: page.map { Self.texts(content(of: $0, columns: textColumns)) } ?? []
    case .sheet: sheet.map { Self.texts(items(of: $0)) } ?? []
    case .trash: trashTexts
    case .month, .meetings, .board, .topics, .people, .register: nil
    }
  }

  /// Wide enough that no word of a page is broken.
  private var textColumns: Int { max(80, size.width - 3) }

  private static func texts(_ items: [PageItem]) -> [String] {
    items.filter { $0.target != nil }.map { text(of: $0.row) }
  }

  private static func texts(_ items: [SheetItem]) -> [String] {
    items.filter { $0.target != nil }.map { text(of: $0.row) }
  }

  private static func text(of row: ListRow) -> String {
    row.lines.flatMap { $0.map(\.text) }.joined(separator: " ")
  }

  /// The trash names records by their links, of which the full text knows nothing.
  private var trashTexts: [String]? {
    guard let list = trashList, !list.page.hasBefore, !list.page.hasAfter else { return nil }
    return list.page.rows.map { row in row.values.map(\.string).joined(separator: " ") }
  }

  /// A cell of the year view that a search can lead to.
  private struct YearCell {
    var body: RecordID
    /// Nil for the body's row as a whole.
    var day: CivilDate?
    var text: String
  }

  /// Each body with its name, and its meetings as far as they are known.
  private var yearCells: [YearCell] {
    shownBodies.flatMap { body -> [YearCell] in
      let known = meetings(shownMeetingsAsk(of: body.id, in: calendarDay.year)).map { meeting in
        YearCell(
          body: body.id, day: meeting.day,
          text: [meeting.title, meeting.place, label(Partner.typeName, meeting.host) ?? ""]
            .joined(separator: " "))
      }
      return [YearCell(body: body.id, text: "\(body.code) \(body.title)")] + known
    }
  }

  // MARK: Lists of the store

  /// What a row of the store's lists fulfils that has the text: in its own texts, or in what the
  /// screen names it by.
  func searchCondition(in place: SearchPlace) -> Query.Condition {
    var conditions: [Query.Condition] = []
    func named(_ type: String, by field: String) {
      let needle = fold(search.needle)
      let entries = (directory.entries[type] ?? []).filter { entry in
        !ranges(of: needle, in: "\(entry.code) \(entry.title)").isEmpty
      }
      guard !entries.isEmpty else { return }
      conditions.append(.oneOf(field, entries.map { Value(link: $0.id) }))
    }
    switch place {
    case .meetings, .month:
      named(Body.typeName, by: "body")
      named(Partner.typeName, by: "host")
    case .board: named(Partner.typeName, by: "lead")
    case .people: named(Partner.typeName, by: "partner")
    case .register(let kind):
      named(Partner.typeName, by: kind.partnerField)
      named(Body.typeName, by: "body")
    default: break
    }
    return .either(conditions + [.matches(search.needle)])
  }

  /// The lists of a place in the order in which they are looked through, and the row to begin at.
  func searchedLists(
    in place: SearchPlace, from origin: SearchOrigin, forward: Bool, _ including: Bool
  ) -> ([Query], PageKey?) {
    switch place {
    case .board:
      let lists = columnsSearched(from: origin.column, forward: forward).map { boardQuery($0) }
      return (lists, origin.key)
    case .month:
      // All meetings of a day are one place there.
      let day = (origin.day ?? moment.today).canonical
      let sort = forward && !including ? day + "~" : day
      return ([calendar.list.query], PageKey(sort: .text(sort), id: .zero))
    case .meetings: return ([calendar.list.query], origin.key)
    case .register: return ([register?.list.query].compactMap { $0 }, origin.key)
    case .people: return ([people?.list.query].compactMap { $0 }, origin.key)
    case .trash: return ([trashList?.query].compactMap { $0 }, origin.key)
    default: return ([topics.list.query], origin.key)
    }
  }

  /// The columns of the board from one on and round to the one beside it.
  func columnsSearched(from column: Int, forward: Bool) -> [Int] {
    let count = BoardPane.rest + 1
    return (0..<count).map { (column + (forward ? $0 : count - $0)) % count }
  }

  // MARK: The cursor

  func cursorPlace(in place: SearchPlace) -> SearchOrigin {
    switch place {
    case .partners: SearchOrigin(index: partners.cursor)
    case .year: SearchOrigin(index: yearPlace, day: calendar.day, body: calendar.body)
    case .month: SearchOrigin(day: calendarDay, thing: calendar.weeks.thing)
    case .page: SearchOrigin(index: page?.cursor ?? 0)
    case .sheet: SearchOrigin(index: sheet?.cursor ?? 0)
    case .board: SearchOrigin(key: board.row?.key, column: board.column)
    case .trash: SearchOrigin(key: trashList?.row?.key, index: trashList?.cursor ?? 0)
    case .meetings: SearchOrigin(key: calendar.list.row?.key)
    case .register: SearchOrigin(key: register?.list.row?.key)
    case .people: SearchOrigin(key: people?.list.row?.key)
    case .topics: SearchOrigin(key: topics.list.row?.key)
    }
  }

  /// The place of the year view's cursor among its cells: a meeting's, else the body's own.
  private var yearPlace: Int {
    let cells = yearCells
    let own = cells.indices.filter { cells[$0].body == bodyAtHand?.id }
    let month = calendarDay.startOfMonth
    return own.first { cells[$0].day?.startOfMonth == month } ?? own.first ?? 0
  }

  /// Puts the cursor of a list on a row that was found, or back to where it was.
  mutating func putCursor(at target: SearchOrigin, in place: SearchPlace) -> [Effect] {
    switch place {
    case .partners: partners.cursor = min(target.index, max(0, shownPartners.count - 1))
    case .page: page?.cursor = target.index
    case .sheet: sheet?.cursor = target.index
    case .year: putYearCursor(at: target)
    case .month:
      guard let day = target.day else { return [] }
      stand(on: day)
      calendar.weeks.thing = target.thing ?? target.key.map { .meeting($0.id) }
    case .trash where trashTexts != nil:
      let index = min(target.index, max(0, (trashList?.page.rows.count ?? 0) - 1))
      trashList?.position = index
      trashList?.cursor = index
    case .board:
      board.column = target.column
      if board.look == .lanes {
        board.place.wanted = board.folded.contains(target.column) ? nil : target.key?.id
        board.place.wantedColumn = target.column
        return readBoard()
      }
      settleBoard()
      guard let key = target.key, board.columns.indices.contains(target.column) else {
        return readBoard()
      }
      board.unread.remove(target.column)
      board.columns[target.column].lose()
      return readBoard() + [load(.column(target.column), .key(key))]
    case .trash: return jump(.trash, to: target.key)
    case .meetings: return jump(.meetings, to: target.key)
    case .register: return jump(.register, to: target.key)
    case .people: return jump(.people, to: target.key)
    case .topics: return jump(.topics, to: target.key)
    }
    return []
  }

  private mutating func putYearCursor(at target: SearchOrigin) {
    guard target.body == nil, target.day == nil else {
      calendar.body = target.body
      calendar.day = target.day
      return
    }
    let cells = yearCells
    guard cells.indices.contains(target.index) else { return }
    calendar.body = cells[target.index].body
    // A body's row has no month of its own: the one stays in which one began to type.
    if let day = cells[target.index].day {
      calendar.day = day
    } else if let line = searchLine {
      calendar.day = line.origin.day
    }
  }

  private mutating func jump(_ name: ListName, to key: PageKey?) -> [Effect] {
    guard let key else { return [] }
    self[name]?.lose()
    return [load(name, .key(key))]
  }
}
