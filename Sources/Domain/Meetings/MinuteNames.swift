/// Who can be named after `>` in a line of the minutes, with the names prepared for comparing.
package struct MinuteNames: Sendable {
  /// Somebody who can be responsible for a result or a task.
  package enum Who: Hashable, Sendable {
    case partner(ID<Partner>)
    case person(ID<Person>)
    case office
  }

  private struct Entry: Sendable {
    var who: Who
    /// Folded.
    var code: String
    /// Folded.
    var name: String
    var words: [Substring]
  }

  private var entries: [Entry] = []

  package init() {}

  /// Adds somebody by a sign such as KR, which may be empty, and by name.
  package mutating func add(_ who: Who, code: String = "", name: String) {
    let folded = Self.key(name)
    entries.append(
      Entry(who: who, code: Self.key(code), name: folded, words: Self.words(folded)))
  }

  /// Who is meant by what stands after `>`: the sign or the whole name before parts of names.
  ///
  /// Of parts each must begin a word of the name, in any order. More than one answer is a choice
  /// that somebody has to make; none is a name that nobody bears.
  package func candidates(_ typed: String) -> [Who] {
    let typed = Self.key(typed)
    guard !typed.isEmpty else { return [] }
    let byCode = entries.filter { $0.code == typed }
    if !byCode.isEmpty { return Self.unique(byCode) }
    let byName = entries.filter { $0.name == typed }
    if !byName.isEmpty { return Self.unique(byName) }
    let parts = Self.words(typed)
    return Self.unique(
      entries.filter { entry in
        parts.allSatisfy { part in entry.words.contains { $0.hasPrefix(part) } }
      })
  }

  private static func unique(_ entries: [Entry]) -> [Who] {
    var seen: Set<Who> = []
    return entries.map(\.who).filter { seen.insert($0).inserted }
  }

  private static func key(_ text: String) -> String {
    words(fold(text).text).joined(separator: " ")
  }

  private static func words(_ folded: String) -> [Substring] {
    folded.split { $0 == " " || $0 == "-" || $0 == "," }
  }
}
