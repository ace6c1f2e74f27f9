import Domain

/// Records in a dictionary that say without any index whether they fulfil conditions.
struct PlainBook {
  private(set) var records: [String: [RecordID: RecordState]] = [:]

  mutating func take(_ state: RecordState?) {
    guard let state else { return }
    records[state.type, default: [:]][state.id] = state
  }

  func fulfils(_ state: RecordState, _ conditions: [Query.Condition]) -> Bool {
    conditions.allSatisfy { fulfils(state, $0) }
  }

  private func fulfils(_ state: RecordState, _ condition: Query.Condition) -> Bool {
    func cell(_ name: String) -> Value { state.cells[CellName(name)] ?? .null }
    switch condition {
    case .not(let others): return !fulfils(state, others)
    case .any(let groups): return groups.contains { fulfils(state, $0) }
    case .equals(let name, let value): return cell(name) == value
    case .oneOf(let name, let values): return values.contains(cell(name)) && cell(name) != .null
    case .between(let name, let from, let before):
      return cell(name) != .null && (from..<max(from, before)).contains(cell(name).string)
    case .matches(let text): return Self.contains(state, text)
    case .concerns(let partner):
      let names = Registry.type(state.type)?.traits.concerns ?? []
      return names.contains { cell($0).link == partner || number(state, $0, partner) > 0 }
    case .named(let type, let link, let field, let value):
      return parts(of: state, type, link).contains { fulfils($0, .equals(field, value)) }
    case .compares(let measure, let comparison, let limit):
      return value(of: measure, state).map { comparison.holds($0, limit) } ?? false
    case .holds(let name, let id): return number(state, name, id) > 0
    case .lacks(let name):
      return cell(name) == .null && members(state, name).allSatisfy { $0 <= 0 }
    case .contains(let name, let text):
      return searchForms(cell(name).string).split(separator: "\n").contains {
        $0.contains(fold(text).text)
      }
    case .linked(let name, let others):
      let target = Registry.type(state.type)?.field(name)?.kind.target ?? ""
      guard let id = cell(name).link, let other = records[target]?[id], !other.isTrashed else {
        return false
      }
      return fulfils(other, others)
    case .part(let type, let link, let others):
      return parts(of: state, type, link).contains { fulfils($0, others) }
    case .newest(let type, let link, let day, let others):
      let newest = parts(of: state, type, link).max {
        ($0.cells[CellName(day)]?.string ?? "", $0.id)
          < ($1.cells[CellName(day)]?.string ?? "", $1.id)
      }
      return newest.map { fulfils($0, others) } ?? false
    }
  }

  private func value(of measure: Query.Measure, _ state: RecordState) -> Int64? {
    switch measure {
    case .field(let name): state.cells[CellName(name)]?.number
    case .sum(let name): members(state, name).reduce(0, +)
    case .count(let type, let link): Int64(parts(of: state, type, link).count)
    }
  }

  private func parts(of state: RecordState, _ type: String, _ link: String) -> [RecordState] {
    (records[type] ?? [:]).values.filter {
      !$0.isTrashed && $0.cells[CellName(link)]?.link == state.id
    }
  }

  private func members(_ state: RecordState, _ name: String) -> [Int64] {
    state.cells.filter { $0.key.field == name && $0.key.member != nil }
      .compactMap(\.value.number)
  }

  private func number(_ state: RecordState, _ name: String, _ member: RecordID) -> Int64 {
    state.cells[CellName(name, member: member)]?.number ?? 0
  }

  /// Whether the texts of a record have what was typed, as the full text says it.
  static func contains(_ state: RecordState, _ typed: String) -> Bool {
    guard let type = Registry.type(state.type) else { return false }
    let title = state.cells[CellName(type.traits.title)]?.string ?? ""
    let word = fold(typed).text
    if word.unicodeScalars.count < 3 {
      let letters = sortKey(typed).split(separator: "\u{1}")[0]
      let key = sortKey(title)
      return key.utf8.starts(with: letters.utf8) || key.contains(" " + letters)
    }
    return type.fields.filter(\.isSearched).contains { field in
      searchForms(state.cells[CellName(field.name)]?.string ?? "").split(separator: "\n")
        .contains { $0.contains(word) }
    }
  }
}
