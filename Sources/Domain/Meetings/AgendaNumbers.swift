/// The numbers of an agenda, 1, 1.1, 2, from the order of its items and what each is under.
///
/// Every input has numbers: an item under one that is missing stands at the top, and so does the
/// first of items that are under each other, as two laptops can put them.
package struct AgendaNumbers: Equatable, Sendable {
  /// An item as it is stored; the list of them has the order of their ranks.
  package struct Entry: Hashable, Sendable {
    package var id: RecordID
    package var parent: RecordID?

    package init(_ id: RecordID, under parent: RecordID? = nil) {
      self.id = id
      self.parent = parent
    }
  }

  /// An item with its number.
  package struct Line: Hashable, Sendable {
    package var id: RecordID
    package var parent: RecordID?
    /// One figure a level, so `[2, 1]` is 2.1.
    package var figures: [Int]

    /// `2.1`, as it stands on the agenda.
    package var text: String { figures.map(String.init).joined(separator: ".") }
  }

  /// Where an item is to go: under which other, and between which neighbours of its rank.
  package struct Place: Hashable, Sendable {
    package var parent: RecordID?
    package var after: RecordID?
    package var before: RecordID?
  }

  /// An item is put at most this deep by hand: 1.1.1.
  package static let deepest = 3

  /// The items as they are read, each before those under it.
  package let lines: [Line]
  private let children: [RecordID?: [RecordID]]
  private let parents: [RecordID: RecordID]

  /// Numbers the items; of an id that stands twice the first counts.
  package init(_ entries: [Entry]) {
    var wanted: [RecordID: RecordID] = [:]
    var order: [RecordID] = []
    var known: Set<RecordID> = []
    for entry in entries where known.insert(entry.id).inserted {
      order.append(entry.id)
      wanted[entry.id] = entry.parent
    }
    var parents: [RecordID: RecordID] = [:]
    var settled: Set<RecordID> = []
    for id in order {
      // Upwards until the top or what is settled; whoever comes by twice closes a circle.
      var path: [RecordID] = []
      var seen: Set<RecordID> = []
      var place: RecordID? = id
      while let here = place, known.contains(here), !settled.contains(here),
        seen.insert(here).inserted
      {
        path.append(here)
        place = wanted[here]
      }
      if let closing = place, seen.contains(closing) {
        wanted[path.first { Self.isOnCircle($0, path, from: closing) } ?? closing] = nil
      }
      for here in path {
        settled.insert(here)
        if let parent = wanted[here], known.contains(parent) { parents[here] = parent }
      }
    }
    var children: [RecordID?: [RecordID]] = [:]
    for id in order { children[parents[id], default: []].append(id) }
    self.parents = parents
    self.children = children
    lines = Self.numbered(children, parents)
  }

  private static func isOnCircle(
    _ id: RecordID, _ path: [RecordID], from closing: RecordID
  ) -> Bool {
    guard let start = path.firstIndex(of: closing), let place = path.firstIndex(of: id) else {
      return false
    }
    return place >= start
  }

  /// Walks from the top without recursion: a chain of any length is numbered.
  private static func numbered(
    _ children: [RecordID?: [RecordID]], _ parents: [RecordID: RecordID]
  ) -> [Line] {
    var lines: [Line] = []
    var waiting: [(id: RecordID, figures: [Int])] = []
    func wait(_ parent: RecordID?, _ figures: [Int]) {
      let group = children[parent] ?? []
      for (index, id) in group.enumerated().reversed() {
        waiting.append((id, figures + [index + 1]))
      }
    }
    wait(nil, [])
    while let next = waiting.popLast() {
      lines.append(Line(id: next.id, parent: parents[next.id], figures: next.figures))
      wait(next.id, next.figures)
    }
    return lines
  }
}

/// Moving by keys; nil where the item is already at the end or the limit.
extension AgendaNumbers {
  /// The place one further down (1) or up (-1) among the items of its level; what is under it comes
  /// along.
  package func moved(_ id: RecordID, by step: Int) -> Place? {
    guard let (group, index) = siblings(of: id) else { return nil }
    let rest = group.filter { $0 != id }
    let target = min(max(index + (step > 0 ? 1 : step < 0 ? -1 : 0), 0), rest.count)
    return target == index ? nil : place(under: parents[id], at: target, in: rest)
  }

  /// The place under the item before it, as its last.
  package func indented(_ id: RecordID) -> Place? {
    guard let (group, index) = siblings(of: id), index > 0, depth(below: id) < Self.deepest else {
      return nil
    }
    let parent = group[index - 1]
    let rest = children[parent] ?? []
    return place(under: parent, at: rest.count, in: rest)
  }

  /// The place right after the item that it is under.
  package func outdented(_ id: RecordID) -> Place? {
    guard let parent = parents[id], let (group, index) = siblings(of: parent) else { return nil }
    return place(under: parents[parent], at: index + 1, in: group)
  }

  /// How deep the deepest item stands among the item and those under it; 1 at the top.
  private func depth(below id: RecordID) -> Int {
    guard let start = lines.firstIndex(where: { $0.id == id }) else { return 0 }
    let own = lines[start].figures
    return lines[start...].prefix { $0.figures.starts(with: own) }.map(\.figures.count).max() ?? 0
  }

  private func siblings(of id: RecordID) -> (group: [RecordID], index: Int)? {
    guard let group = children[parents[id]], let index = group.firstIndex(of: id) else {
      return nil
    }
    return (group, index)
  }

  private func place(under parent: RecordID?, at index: Int, in group: [RecordID]) -> Place {
    Place(
      parent: parent, after: index > 0 ? group[index - 1] : nil,
      before: index < group.count ? group[index] : nil)
  }
}
