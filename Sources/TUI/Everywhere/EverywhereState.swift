import Domain
import Screen

/// The search through the texts of all records (INTERFACE.md §5): a line, and what it finds by kind.
package struct EverywhereState: Equatable, Sendable {
  package var input = LineInput("")
  /// Letters go into the line; otherwise they are commands on the row.
  package var isTyping = true
  /// The records in the trash are looked through along with the others.
  package var withTrash = false
  /// The only type that is shown, with all of its hits.
  package var kind: String?
  /// The place among what can be chosen.
  package var cursor = 0
  /// The first row on the screen.
  var top = 0
  /// The cursor's place among the first hits of all kinds, while one kind is shown.
  var left = 0
  /// So many hits of the only kind are read.
  var limit = EverywhereState.step

  package init() {}

  /// So many hits of each kind show at once.
  static let few = 5
  /// So many more are read where the cursor comes near to the end.
  static let step = 100

  /// What is asked of the store; nil while nothing is typed.
  package var search: RecordSearch? {
    let text = input.text.split(separator: " ").joined(separator: " ")
    guard !text.isEmpty else { return nil }
    return RecordSearch(
      text, types: kind.map { [$0] }, withTrash: withTrash, limit: kind == nil ? Self.few : limit)
  }
}

/// One row of what was found.
enum EverywhereItem: Equatable {
  case heading(RecordHits.Group)
  case hit(RecordHit)
  /// Leads to all hits of a kind.
  case more(RecordHits.Group)

  var isChoice: Bool {
    if case .heading = self { return false }
    return true
  }
}

extension AppState {
  /// The search through everything, whatever lies above it.
  package var everywhere: EverywhereState? {
    get {
      for case .everywhere(let everywhere) in overlays.reversed() { return everywhere }
      return nil
    }
    set {
      let index = overlays.lastIndex {
        if case .everywhere = $0 { return true }
        return false
      }
      guard let index, let newValue else { return }
      overlays[index] = .everywhere(newValue)
    }
  }

  /// What a search through everything has brought; nothing while nobody knows.
  package func hits(of search: RecordSearch?) -> [RecordHits.Group] {
    guard let search, case .everywhere(let hits) = answers[.everywhere(search)] else { return [] }
    return hits.groups
  }

  func everywhereAsks(_ everywhere: EverywhereState) -> [Ask] {
    guard let search = everywhere.search else { return [] }
    return [.everywhere(search)] + namingAsks(of: hits(of: search).flatMap(\.hits))
  }

  /// What must be known to name hits: the records that they are parts of, and links that name them.
  func namingAsks(of hits: [RecordHit]) -> [Ask] {
    hits.flatMap { hit -> [Ask] in
      let whole = hit.whole.map { [Ask.naming($0.type, $0.id)] } ?? []
      let title = Registry.type(hit.type)?.traits.title ?? ""
      let target = Registry.type(hit.type)?.field(title)?.kind.target
      guard let target, let id = hit.cells[CellName(title)]?.link else { return whole }
      return whole + [.naming(target, id)]
    }
  }

  /// The rows under the line.
  func items(of everywhere: EverywhereState) -> [EverywhereItem] {
    hits(of: everywhere.search).flatMap { group -> [EverywhereItem] in
      let rest: [EverywhereItem] =
        everywhere.kind == nil && (group.total > group.hits.count) ? [.more(group)] : []
      return [.heading(group)] + group.hits.map { .hit($0) } + rest
    }
  }

  /// What the cursor stands on.
  var everywhereItem: EverywhereItem? {
    guard let everywhere else { return nil }
    let choices = items(of: everywhere).filter(\.isChoice)
    return choices.indices.contains(everywhere.cursor) ? choices[everywhere.cursor] : nil
  }

  // MARK: Names

  /// What people call a hit.
  func title(of hit: RecordHit) -> String {
    let title = title(of: hit.cells, in: hit.type)
    return title.isEmpty ? words("value.untitled") : title
  }

  /// Whose affair a hit is: the record that it is a part of, partners and bodies, its day.
  func detail(of hit: RecordHit) -> String {
    var parts: [String] = []
    if let whole = hit.whole { parts.append(label(whole.type, whole.id) ?? "") }
    let fields = Registry.type(hit.type)?.fields ?? []
    let isNamedByLinks = [Meeting.typeName, Membership.typeName, Mandate.typeName]
      .contains(hit.type)
    for field in fields where !isNamedByLinks {
      let value = hit.cells[CellName(field.name)] ?? .null
      switch field.kind {
      case .link(Partner.typeName), .link(Body.typeName):
        parts.append(value.link.flatMap { label(field.kind.target ?? "", $0) } ?? "")
      case .date where field.name == "day", .span: parts.append(dayText(value))
      default: break
      }
    }
    return parts.filter { !$0.isEmpty }.prefix(2).joined(separator: " · ")
  }
}
