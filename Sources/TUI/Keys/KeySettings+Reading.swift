import Domain
import Screen

extension KeySettings {
  /// Reads a `keys.conf`: `[scope]`, `command = key, key`, `single-keys = off`, `#` for a remark.
  ///
  /// Every good line counts; what cannot be meant is named with its place and left out. A byte order
  /// mark and line ends of other systems are let pass, a line that is no UTF-8 is not.
  package init(reading bytes: [UInt8], words: Catalogue) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let body = bytes.starts(with: mark) ? bytes[mark.count...] : bytes[...]
    var scopes: [Scope]? = []
    let lines = body.split(omittingEmptySubsequences: false) { $0 == 0x0A }
    for (index, line) in lines.enumerated() {
      let end = line.last == 0x0D ? line.dropLast() : line
      guard let text = String(validating: end, as: UTF8.self) else {
        note(Text("keys.encoding"), index + 1, 1)
        continue
      }
      read(text, line: index + 1, in: &scopes, words)
      // A file of another kind would be named line by line.
      if problems.count >= Self.problemLimit {
        note(Text("keys.tooMany", .number(lines.count - index - 1)), index + 1, 1)
        return
      }
    }
  }

  private static let problemLimit = 20

  private mutating func note(_ reason: Text, _ line: Int, _ column: Int) {
    problems.append(Problem(line: line, column: column, reason))
  }

  /// Reads one line; `scopes` are those of the heading above it, none for all, nil after a heading
  /// that names nothing.
  private mutating func read(
    _ line: String, line number: Int, in scopes: inout [Scope]?, _ words: Catalogue
  ) {
    let text = line.withoutRemark
    guard let start = text.firstIndex(where: { !$0.isWhitespace }) else { return }
    let column = line.column(of: start)
    if text[start] == "[" {
      scopes = heading(text[start...], number, column, words)
      return
    }
    guard let scopes else { return }
    guard let equals = text[start...].firstIndex(of: "="), equals > start else {
      note(Text("keys.noEntry"), number, column)
      return
    }
    let name = text[start..<equals].withoutOuterBlanks
    let rest = text[text.index(after: equals)...]
    if Self.singleKeyNames.contains(name.lowercased()),
      let isOn = Self.isOn(rest.withoutOuterBlanks)
    {
      allowsSingleKeys = isOn
      return
    }
    guard let command = Command(rawValue: name.lowercased()) else {
      note(Self.unknownCommand(name), number, column)
      return
    }
    let own = command.info.scopes
    let wanted = scopes.isEmpty ? own : own.filter(scopes.contains)
    guard !wanted.isEmpty else {
      note(Text("keys.notThere", .verbatim(name)), number, column)
      return
    }
    var entry = Entry(
      command: command, scopes: wanted, isEverywhere: scopes.isEmpty, keys: [], line: number,
      column: column)
    readKeys(of: &entry, rest, in: line)
  }

  private mutating func readKeys(
    of entry: inout Entry, _ rest: Substring, in line: String
  ) {
    let number = entry.line
    var isRefused = false
    let parts = rest.split(separator: ",", omittingEmptySubsequences: false)
    for part in parts where parts.count > 1 || !part.withoutOuterBlanks.isEmpty {
      do throws(KeyNameError) {
        let keys = try KeyName.sequence(part)
        guard (1...Self.longestSequence).contains(keys.count) else {
          isRefused = true
          note(
            Text(keys.isEmpty ? "keys.emptyKey" : "keys.tooLong"), number,
            line.column(of: part.startIndex))
          continue
        }
        let start = part.firstIndex { $0 != " " } ?? part.startIndex
        entry.keys.append(Place(keys: keys, column: line.column(of: start)))
      } catch {
        isRefused = true
        note(Self.unknownKey(error.word), number, line.column(of: error.place))
      }
    }
    // Without one good key the command keeps those that it has.
    guard !entry.keys.isEmpty || !isRefused else { return }
    entries.append(entry)
  }

  private static let longestSequence = 3

  private mutating func heading(
    _ text: Substring, _ number: Int, _ column: Int, _ words: Catalogue
  ) -> [Scope]? {
    guard text.withoutOuterBlanks.last == "]" else {
      note(Text("keys.heading"), number, column)
      return nil
    }
    let name = Substring(text.withoutOuterBlanks.dropFirst().dropLast()).withoutOuterBlanks
    let folded = fold(name).text
    let all = [fold(words("scope.all")).text, "all", "*"]
    if all.contains(folded) { return [] }
    let found = Scope.allCases.filter {
      fold($0.rawValue).text == folded || fold(words("scope.\($0.rawValue)")).text == folded
    }
    guard found.isEmpty else { return found }
    let near = nearest(name, in: Scope.allCases.map(\.rawValue))
    note(Self.unknown("keys.unknownScope", name, near), number, column)
    return nil
  }

  private static let singleKeyNames: Set<String> = ["single-keys", "einzeltasten"]

  private static func isOn(_ word: String) -> Bool? {
    switch word.lowercased() {
    case "on", "an", "ein": true
    case "off", "aus": false
    default: nil
    }
  }

  private static func unknownCommand(_ name: String) -> Text {
    unknown("keys.unknownCommand", name, nearest(name, in: Command.allCases.map(\.rawValue)))
  }

  private static func unknownKey(_ name: String) -> Text {
    unknown("keys.unknownKey", name, nearest(name, in: KeyName.known))
  }

  /// A key of the catalogues, and with `.near` behind it the one that names the nearest word.
  private static func unknown(_ key: String, _ name: String, _ near: String?) -> Text {
    let shown = Text.Argument.verbatim(displaySafe(String(name.prefix(40))))
    guard let near else { return Text(key, shown) }
    return Text(key + ".near", shown, .verbatim(near))
  }
}

extension String {
  /// The text before a `#` that begins the line or stands behind a blank.
  fileprivate var withoutRemark: Substring {
    var before: Character = " "
    for index in indices {
      if self[index] == "#", before.isWhitespace { return self[..<index] }
      before = self[index]
    }
    return self[...]
  }

  /// The number of a character in its line, from 1.
  fileprivate func column(of index: Index) -> Int { distance(from: startIndex, to: index) + 1 }
}
