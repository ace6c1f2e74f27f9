import Domain
import SQLite

/// The typed words as the full text is asked for them; those of one or two letters, of which its
/// index knows nothing, are looked for in what the others have found.
struct EverywhereWords {
  private let long: [String]
  private let short: [String]

  /// - Parameters:
  ///   - words: Each on its own.
  ///   - text: All of it, for a text whose words are too short one by one.
  init(_ words: [String], or text: String) {
    let isLong: (String) -> Bool = { $0.unicodeScalars.count >= 3 }
    long = words.contains(where: isLong) ? words.filter(isLong) : [text]
    short = words.contains(where: isLong) ? words.filter { !isLong($0) && !$0.isEmpty } : []
  }

  private var phrases: String { long.map { SearchWord.phrase(of: $0) }.joined(separator: " AND ") }

  /// The question for records that have every word in the title.
  var inTitles: String { "{title} : (\(phrases))" }

  /// The question for the others that have every word somewhere
  /// (https://www.sqlite.org/fts5.html#full_text_query_syntax).
  var elsewhere: String { "(\(phrases)) NOT (\(inTitles))" }

  /// What is left to fulfil by records that the index names.
  func rest(title: String, body: String) -> SQLFragment { has(short, title, body) }

  /// What records fulfil of which the index was not asked.
  func all(title: String, body: String) -> SQLFragment { has(long + short, title, body) }

  private func has(_ words: [String], _ title: String, _ body: String) -> SQLFragment {
    var sql = SQLFragment("")
    for word in words {
      sql += SQLFragment(
        "AND (instr(\(title), ?) OR instr(\(body), ?))", [.text(word), .text(word)])
    }
    return sql
  }
}

/// What was found so far, by type.
struct EverywhereFinds {
  /// A record by its local key.
  struct Find {
    var key: Int64
    var isTrashed: Bool
  }

  struct Found {
    var total = 0
    var first: [Find] = []
  }

  /// The types that are asked for, in the order of the registry.
  let types: [String]
  private(set) var found: [String: Found] = [:]
  /// There are more, or there may be.
  var isCut = false
  private var seen: Set<Int64> = []
  private let withTrash: Bool
  private let limit: Int

  init(_ search: RecordSearch) {
    types = Registry.all.map(\.name).filter { search.types?.contains($0) ?? true }
    withTrash = search.withTrash
    limit = max(0, search.limit)
  }

  /// The types of which there is still room for a hit.
  var scarce: [String] { types.filter { (found[$0]?.first.count ?? 0) < limit } }

  mutating func take(_ key: Int64, _ type: String, isTrashed: Bool) {
    guard withTrash || !isTrashed, seen.insert(key).inserted, types.contains(type) else { return }
    found[type, default: Found()].total += 1
    guard (found[type]?.first.count ?? 0) < limit else { return }
    found[type]?.first.append(Find(key: key, isTrashed: isTrashed))
  }

  /// The types whose records are parts of another one, the link, and the type of that one.
  private static let parts: [(type: String, link: String, whole: String)] = TypeTable.all.values
    .compactMap { table in
      for field in table.type.fields {
        if case .parent(let whole) = field.kind { return (table.type.name, field.name, whole) }
      }
      return nil
    }
    .sorted { $0.type < $1.type }

  /// Whether the whole of a part lies in the trash, or the whole of that one: a line of the minutes
  /// goes with its TOP, and the TOP with its meeting.
  private static func trashedWhole(of type: String, key: String, depth: Int) -> String? {
    guard let part = parts.first(where: { $0.type == type }) else { return nil }
    let (row, whole) = ("x\(depth)", "p\(depth)")
    let above = trashedWhole(of: part.whole, key: "\(whole).key", depth: depth + 1)
    return """
      coalesce((
        SELECT \(whole).deleted\(above.map { " OR " + $0 } ?? "") FROM \(quoted(type)) \(row)
        CROSS JOIN record \(whole)
          ON \(whole).uuid = \(row).\(quoted(part.link)) AND \(whole).type = '\(part.whole)'
        WHERE \(row).key = \(key)), 0)
      """
  }

  static let partTypes = Set(parts.map(\.type))

  /// Whether a row of `record r` lies in the trash, itself or with a record that it is a part of.
  static let trashed: String = {
    let cases = parts.compactMap { part in
      trashedWhole(of: part.type, key: "r.key", depth: 0).map { "WHEN '\(part.type)' THEN \($0)" }
    }
    return "r.deleted OR CASE r.type \(cases.joined(separator: " ")) ELSE 0 END"
  }()
}
