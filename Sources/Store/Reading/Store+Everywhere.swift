import Domain
import SQLite

extension Store {
  /// So many records with the words are looked at; behind them nobody counts.
  ///
  /// The full text names a hit in a moment, but what it is costs a look into the pages of the
  /// record tables, in a large book fifty times as long.
  static let everywhereLimit = 500
  /// Where more have the words, so many of the newest of each type are still looked through.
  private static let newestLimit = 60

  /// The records whose texts contain what was typed, by type (INTERFACE.md §5).
  ///
  /// Three letters or more are asked of the full text, the newest records first; one or two of the
  /// titles' own indexes. Neither reads more for a larger book.
  package func everywhere(_ search: RecordSearch) throws(StoreError) -> RecordHits {
    try read { () throws(StoreError) -> RecordHits in
      switch SearchWord(search.text) {
      case .nothing: return RecordHits()
      case .short(let letters): return try beginnings(letters, search)
      case .long(let text):
        return try hits(of: EverywhereWords(search.words.map(\.text), or: text), search)
      }
    }
  }

  // MARK: Three letters or more

  private func hits(
    of words: EverywhereWords, _ search: RecordSearch
  ) throws(StoreError) -> RecordHits {
    var finds = EverywhereFinds(search)
    try gather(words.inTitles, words, into: &finds)
    try gather(words.elsewhere, words, into: &finds)
    if finds.isCut {
      for type in finds.scarce { try gatherNewest(of: type, words, into: &finds) }
    }
    return try named(finds, search)
  }

  /// Takes the newest records that the full text names.
  private func gather(
    _ match: String, _ words: EverywhereWords, into finds: inout EverywhereFinds
  ) throws(StoreError) {
    var sql = SQLFragment(
      "SELECT f.key, r.type, \(EverywhereFinds.trashed) FROM "
        + "(SELECT rowid AS key FROM search WHERE search MATCH ?", [.text(match)])
    sql += words.rest(title: "title", body: "body")
    sql += SQLFragment(
      "ORDER BY rowid DESC LIMIT ?) f CROSS JOIN record r ON r.key = f.key",
      [.integer(Int64(Self.everywhereLimit))])
    var count = 0
    try each(sql.text, sql.arguments) { row in
      finds.take(row.integer(0), row.text(1), isTrashed: row.integer(2) != 0)
      count += 1
    }
    finds.isCut = finds.isCut || count >= Self.everywhereLimit
  }

  /// Looks through the newest records of a type, of which a common word has shown too few.
  private func gatherNewest(
    of type: String, _ words: EverywhereWords, into finds: inout EverywhereFinds
  ) throws(StoreError) {
    var sql = SQLFragment(
      """
      SELECT r.key, r.type, \(EverywhereFinds.trashed) FROM (
        SELECT key AS newest FROM record INDEXED BY record_by_time
        WHERE type = ? AND deleted = 0 ORDER BY hlc DESC, uuid DESC LIMIT ?) n
      CROSS JOIN search s ON s.rowid = n.newest CROSS JOIN record r ON r.key = n.newest WHERE 1
      """,
      [.text(type), .integer(Int64(Self.newestLimit))])
    sql += words.all(title: "s.title", body: "s.body")
    try each(sql.text, sql.arguments) { row in
      finds.take(row.integer(0), row.text(1), isTrashed: row.integer(2) != 0)
    }
  }

  // MARK: One or two letters

  private func beginnings(
    _ letters: String, _ search: RecordSearch
  ) throws(StoreError) -> RecordHits {
    var finds = EverywhereFinds(search)
    let typed = search.words.first?.text ?? ""
    for type in finds.types {
      guard let table = TypeTable.all[type], let key = table.titleKey else { continue }
      for isDeleted: Int64 in search.withTrash ? [0, 1] : [0] {
        try gather(
          SQLFragment(
            "t.\(quoted(key)) >= ? AND t.\(quoted(key)) < ? || char(0x10FFFF)",
            [.text(letters), .text(letters)]),
          of: table, isDeleted, into: &finds)
        guard let vowel = Self.vowel(spelledOutIn: typed) else { continue }
        try gather(
          SQLFragment(
            """
            t.\(quoted(key)) >= ? AND t.\(quoted(key)) < ? || char(0x10FFFF)
            AND (SELECT s.title FROM search s WHERE s.rowid = t.key) >= ?
            AND (SELECT s.title FROM search s WHERE s.rowid = t.key) < ? || char(0x10FFFF)
            """,
            [.text(vowel), .text(vowel), .text(typed), .text(typed)]),
          of: table, isDeleted, into: &finds)
      }
    }
    return try named(finds, search)
  }

  /// The vowel of an umlaut that somebody has spelled out: a sort key has it bare (DIN 5007-1).
  private static func vowel(spelledOutIn typed: String) -> String? {
    ["ae", "oe", "ue"].contains(typed) ? String(typed.prefix(1)) : nil
  }

  /// Takes the records of a type whose titles begin so, along the index of the titles.
  private func gather(
    _ condition: SQLFragment, of table: TypeTable, _ deleted: Int64,
    into finds: inout EverywhereFinds
  ) throws(StoreError) {
    let name = table.type.name
    // Only a part has to be looked up: what it is a part of may lie in the trash.
    let isPart = EverywhereFinds.partTypes.contains(name)
    var sql = SQLFragment("SELECT t.key, \(isPart ? EverywhereFinds.trashed : "t.deleted")")
    sql += SQLFragment(
      "FROM \(quoted(name)) t INDEXED BY \(quoted("\(name)_by_\(table.type.traits.title)"))")
    if isPart { sql += SQLFragment("CROSS JOIN record r ON r.key = t.key") }
    sql += SQLFragment("WHERE t.deleted = ? AND", [.integer(deleted)])
    sql += condition
    sql += SQLFragment(
      "ORDER BY t.\(quoted(table.titleKey ?? "")), t.uuid LIMIT ?",
      [.integer(Int64(Self.everywhereLimit))])
    var count = 0
    try each(sql.text, sql.arguments) { row in
      finds.take(row.integer(0), name, isTrashed: row.integer(1) != 0)
      count += 1
    }
    finds.isCut = finds.isCut || count >= Self.everywhereLimit
  }

  // MARK: What they are called

  private func named(
    _ finds: EverywhereFinds, _ search: RecordSearch
  ) throws(StoreError) -> RecordHits {
    var groups: [RecordHits.Group] = []
    for type in finds.types {
      guard let table = TypeTable.all[type], let found = finds.found[type] else { continue }
      var hits: [RecordHit] = []
      for find in found.first {
        let named = try hit(find, of: table, search)
        if let named { hits.append(named) }
      }
      groups.append(
        RecordHits.Group(type: type, total: found.total, isCut: finds.isCut, hits: hits))
    }
    return RecordHits(groups)
  }

  private func hit(
    _ find: EverywhereFinds.Find, of table: TypeTable, _ search: RecordSearch
  ) throws(StoreError) -> RecordHit? {
    let fields = table.scalars.map(\.field)
    let columns = fields.map { ", t." + quoted($0.name) }.joined()
    // One or two letters are a matter of the title.
    let words: [Folded] =
      if case .long = SearchWord(search.text) { search.words } else { [] }
    var hit: RecordHit?
    try each(
      "SELECT t.uuid\(columns) FROM \(quoted(table.type.name)) t WHERE t.key = ?",
      [.integer(find.key)]
    ) { row in
      var found = RecordHit(
        type: table.type.name, id: row.id(0), cells: [:], isTrashed: find.isTrashed)
      for (place, field) in fields.enumerated() where !row.isNull(place + 1) {
        switch field.kind {
        case .link(let target), .parent(let target):
          guard let id = RecordID(bytes: row.blob(place + 1)) else { continue }
          found.cells[CellName(field.name)] = Value(link: id)
          if case .parent = field.kind { found.whole = RecordHit.Whole(type: target, id: id) }
        case .longText: break
        default: found.cells[CellName(field.name)] = Value(stored: row.value(place + 1))
        }
        guard field.isSearched, field.name != table.type.traits.title, found.excerpt.isEmpty
        else { continue }
        found.excerpt = Domain.excerpt(of: row.text(place + 1), around: words) ?? ""
      }
      hit = found
    }
    return hit
  }
}
