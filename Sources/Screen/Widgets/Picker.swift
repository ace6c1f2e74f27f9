/// A thing that can be picked.
package struct PickerItem: Hashable, Sendable {
  /// What the picker answers with.
  package var id: String
  /// What is read first.
  package var label: String
  /// What stands at the right, fainter.
  package var detail: String
  /// What typing is matched against; the matching function decides how.
  package var searchText: String

  /// An item; without a search text its label is searched.
  package init(id: String, label: String, detail: String = "", searchText: String? = nil) {
    self.id = id
    self.label = label
    self.detail = detail
    self.searchText = searchText ?? label
  }
}

/// What a key did to a picker.
package enum PickerOutcome: Hashable, Sendable {
  /// It stays open.
  case stay
  /// The item with that id is taken.
  case taken(String)
  /// A new one with that name is wanted.
  case create(String)
  /// Nothing is taken.
  case left
}

/// A list to pick from: typing filters, Enter takes, `+Name` makes a new one.
///
/// How text matches is not decided here: whoever hands in keys also hands in the function.
package struct Picker: Equatable, Sendable {
  /// Whether an item matches what is typed; the empty text is never asked.
  package typealias Matching = (PickerItem, String) -> Bool

  /// All items in their order.
  package private(set) var items: [PickerItem]
  /// What is typed.
  package private(set) var filter: LineInput
  /// Whether `+Name` is offered.
  package let allowsCreation: Bool
  /// Indices of the items that match.
  package private(set) var visible: [Int]
  /// The cursor's place: 0 is the creation row if there is one, then come the visible items.
  package private(set) var cursor = 0
  /// The last key moved among the items: the hardware cursor then stands on the one that it chose.
  package private(set) var isChoosing = false

  /// A picker with everything visible and the cursor on the item with the id `current`.
  package init(items: [PickerItem], current: String? = nil, allowsCreation: Bool = false) {
    self.items = items
    self.allowsCreation = allowsCreation
    filter = LineInput()
    visible = Array(items.indices)
    cursor = items.firstIndex { $0.id == current } ?? 0
  }

  /// The name behind `+`, without blanks around it, or what is typed where nothing matches it; nil
  /// unless a new one can be named.
  package var newName: String? {
    if let markedName { return markedName }
    let text = Self.trimmed(filter.text[...])
    return allowsCreation && visible.isEmpty && !text.isEmpty ? text : nil
  }

  /// The name behind `+`; the filter is then no filter.
  private var markedName: String? {
    guard allowsCreation, filter.text.first == "+" else { return nil }
    return Self.trimmed(filter.text.dropFirst())
  }

  /// The item under the cursor; nil on the creation row and when nothing matches.
  package var current: PickerItem? {
    let index = cursor - creationRows
    return visible.indices.contains(index) ? items[visible[index]] : nil
  }

  /// Runs a key.
  package mutating func handle(_ key: Key, matching: Matching) -> PickerOutcome {
    isChoosing = Self.movingKeys.contains(key)
    switch key {
    case .enter: return take()
    case .escape, .control("c"): return .left
    case .up, .control("p"): move(by: -1)
    case .down, .control("n"): move(by: 1)
    case .pageUp: move(by: -Self.page)
    case .pageDown: move(by: Self.page)
    default:
      let before = filter.text
      let id = current?.id
      if filter.handle(key), filter.text != before { refilter(matching, keeping: id) }
    }
    return .stay
  }

  /// Inserts pasted text into the filter.
  package mutating func paste(_ text: String, matching: Matching) {
    let id = current?.id
    filter.paste(text)
    refilter(matching, keeping: id)
  }

  /// Puts other items in the place of all, keeping filter and cursor as far as possible.
  package mutating func replaceItems(_ items: [PickerItem], matching: Matching) {
    let id = current?.id
    self.items = items
    visible = []
    refilter(matching, keeping: id)
  }

  private static let movingKeys: Set<Key> = [
    .up, .down, .pageUp, .pageDown, .control("p"), .control("n"),
  ]

  /// Puts a sign before each label, for who shows what is marked.
  package mutating func sign(_ sign: (_ id: String) -> String) {
    for index in items.indices { items[index].label = sign(items[index].id) + items[index].label }
  }

  /// Rows that Page Up and Page Down go.
  private static let page = 8

  var creationRows: Int { (newName ?? "").isEmpty ? 0 : 1 }

  private func take() -> PickerOutcome {
    // A name that is still empty is nothing to take.
    if newName?.isEmpty == true { return .stay }
    if let current { return .taken(current.id) }
    if let newName, !newName.isEmpty { return .create(newName) }
    return .stay
  }

  private mutating func move(by rows: Int) {
    let last = max(0, creationRows + visible.count - 1)
    cursor = min(max(0, cursor + rows), last)
  }

  private mutating func refilter(_ matching: Matching, keeping id: String?) {
    let text = markedName ?? Self.trimmed(filter.text[...])
    visible = items.indices.filter { text.isEmpty || matching(items[$0], text) }
    // Who types a new name means the creation row, not what happens to match it.
    let kept = markedName == nil ? id : nil
    // Who types the whole label means that item, whatever else contains it.
    let word = text.lowercased()
    let isFilter = markedName == nil
    let exact = isFilter ? visible.firstIndex { items[$0].label.lowercased() == word } : nil
    cursor = exact ?? kept.flatMap { id in visible.firstIndex { items[$0].id == id } } ?? 0
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text.drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
