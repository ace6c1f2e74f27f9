import Domain
import SQLite

/// Which records a change makes worth judging again, and by which rules.
///
/// A change is compared with the fields that the rules look at; who looks at a changed record is
/// found by its links as they were and as they are, and for the rest by an index, once all records
/// of the step are written.
struct TouchedSubjects {
  /// A rule that reads a type.
  private struct Reader {
    var rule: Int
    var reading: Reading
    var watched: Set<String>
  }

  /// Subjects that a statement has to find.
  private struct Search: Hashable {
    var rule: Int
    var sql: String
    var arguments: [SQLiteValue]
  }

  /// The rules, as places in `Rule.all`, by the record that they are to judge.
  private(set) var subjects: [RecordKey: Set<Int>] = [:]
  private var searches: Set<Search> = []
  private var wholeRules: Set<Int> = []

  private static let readers: [String: [Reader]] = {
    var readers: [String: [Reader]] = [:]
    for (place, rule) in Rule.all.enumerated() {
      for reading in rule.readings {
        readers[reading.type, default: []].append(
          Reader(rule: place, reading: reading, watched: reading.watched)
        )
      }
    }
    return readers
  }()

  /// Takes up one record's change.
  mutating func note(from before: StoredRecord, to after: StoredRecord) {
    guard let table = TypeTable.all[after.type] else { return }
    let change = RecordChange(before, after)
    guard change.isSeen else { return }
    let key = RecordKey(type: after.type, id: after.id)
    let isNamedAnew = change.touches(table.identifying, in: table)
    for rule in Rule.places(judging: after.type)
    where isNamedAnew || change.touches(Rule.all[rule].fields, in: table) {
      touch(key, rule)
    }
    for reader in Self.readers[after.type] ?? [] where change.touches(reader.watched, in: table) {
      for side in change.sides where side.fulfils(reader.reading.conditions, in: table) {
        note(reader, side, in: table)
      }
    }
  }

  /// Has all subjects of a rule judged.
  mutating func touchAll(of rule: Int) {
    wholeRules.insert(rule)
  }

  mutating func touch(_ key: RecordKey, _ rule: Int) {
    subjects[key, default: []].insert(rule)
  }

  private mutating func note(_ reader: Reader, _ record: StoredRecord, in table: TypeTable) {
    let type = Rule.all[reader.rule].subject
    switch reader.reading.relation {
    case .all: touchAll(of: reader.rule)
    case .naming(let link):
      guard let id = record.value(link).link else { return }
      touch(RecordKey(type: type, id: id), reader.rule)
    case .named(let link):
      search(
        reader.rule,
        SQLFragment("AND t.\(quoted(link)) = ?", [SQLiteValue(record.id)])
      )
    case .sharing(let fields):
      var sql = SQLFragment("")
      for field in fields {
        sql += RuleQuestion.isValue(field, record.value(field), in: table)
      }
      search(reader.rule, sql)
    case .overlapping(let span, let own):
      guard let days = CivilSpan(canonical: record.value(span).string) else { return }
      let far = days.start.adding(days: Reading.Days.ofEntry)
      search(
        reader.rule,
        SQLFragment(
          "AND t.\(quoted(own)) >= ? AND t.\(quoted(own)) < ?",
          [
            .text(days.start.adding(days: -Reading.Days.ofSubject).canonical),
            .text(min(days.end, far).adding(days: 1).canonical),
          ]
        )
      )
    }
  }

  private mutating func search(_ rule: Int, _ condition: SQLFragment) {
    searches.insert(Search(rule: rule, sql: condition.text, arguments: condition.arguments))
  }

  /// Finds the subjects that only a statement can find.
  mutating func find(in store: Store) throws(StoreError) {
    for search in searches where !wholeRules.contains(search.rule) {
      let type = Rule.all[search.rule].subject
      var found: [RecordID] = []
      try store.each(
        "SELECT t.uuid FROM \(quoted(type)) t WHERE t.deleted = 0 \(search.sql)",
        search.arguments
      ) { row in found.append(row.id(0)) }
      for id in found { touch(RecordKey(type: type, id: id), search.rule) }
    }
    for (type, rules) in Dictionary(grouping: wholeRules, by: { Rule.all[$0].subject }) {
      for id in try store.livingRecords(of: type) {
        subjects[RecordKey(type: type, id: id), default: []].formUnion(rules)
      }
    }
    searches = []
    wholeRules = []
  }
}

/// A record before and after a write, as rules look at it.
private struct RecordChange {
  let before: StoredRecord
  let after: StoredRecord
  private let wasAlive: Bool
  private let isAlive: Bool

  init(_ before: StoredRecord, _ after: StoredRecord) {
    self.before = before
    self.after = after
    // Where the local key is missing there was no row, whatever the cells say.
    wasAlive = before.key != nil && !before.isTrashed
    isAlive = !after.isTrashed
  }

  /// Whether it is outside the trash before or after.
  var isSeen: Bool { wasAlive || isAlive }

  /// The states in which the record is outside the trash.
  var sides: [StoredRecord] { (wasAlive ? [before] : []) + (isAlive ? [after] : []) }

  /// Whether the record came, went or differs in one of these fields.
  func touches(_ fields: Set<String>, in table: TypeTable) -> Bool {
    if wasAlive != isAlive { return true }
    return fields.contains { field in
      guard table.type.field(field)?.kind.hasMembers == true else {
        return !before.value(field).isIdentical(to: after.value(field))
      }
      return before.members(field) != after.members(field)
    }
  }
}

extension StoredRecord {
  /// The value of a field of one cell.
  fileprivate func value(_ field: String) -> Value { byName[field]?.value ?? .null }

  /// Whether a rule's question would find it, as far as its conditions go.
  fileprivate func fulfils(_ conditions: [Reading.Condition], in table: TypeTable) -> Bool {
    conditions.allSatisfy { condition in
      guard let kind = table.type.field(condition.field)?.kind else { return false }
      let present = kind.stored(value(condition.field))
      return condition.values.contains { kind.stored($0) == present }
    }
  }

  /// The values of a field with members, by wire name.
  fileprivate func members(_ field: String) -> [String: Value] {
    byName.filter { $0.key.hasPrefix(field + "/") }.mapValues(\.value)
  }
}

extension Store {
  /// The ids of all records of a type outside the trash.
  func livingRecords(of type: String) throws(StoreError) -> [RecordID] {
    var ids: [RecordID] = []
    try each("SELECT uuid FROM \(quoted(type)) WHERE deleted = 0 /* scan */") { row in
      ids.append(row.id(0))
    }
    return ids
  }
}
