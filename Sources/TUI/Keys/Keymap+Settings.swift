import Domain
import Screen

extension Keymap {
  /// The command table with what a person's `keys.conf` says, and what of that cannot be.
  ///
  /// An entry takes a command's keys away before it gives it others, so that two commands may change
  /// places. What would clash, be text, or take away the last way out stays as the table has it.
  package init(_ settings: KeySettings) {
    self.init(settings, problems: nil)
  }

  /// The same, with the problems that show only when all entries are looked at together.
  package static func applying(
    _ settings: KeySettings
  ) -> (keymap: Keymap, problems: [KeySettings.Problem]) {
    var problems: [KeySettings.Problem] = []
    let keymap = Keymap(settings) { problem in
      // One entry clashes in many scopes; the first says enough.
      if !problems.contains(where: { $0.line == problem.line && $0.column == problem.column }) {
        problems.append(problem)
      }
    }
    return (keymap, problems)
  }

  private init(_ settings: KeySettings, problems note: ((KeySettings.Problem) -> Void)?) {
    self.init()
    for scope in Scope.allCases {
      // The last entry of a command counts.
      var entries: [Command: KeySettings.Entry] = [:]
      for entry in settings.entries where entry.scopes.contains(scope) {
        entries[entry.command] = entry
      }
      var claims = Claims(scope, besides: Set(entries.keys))
      for entry in entries.values.sorted(by: Self.comesFirst) {
        let (keys, refused) = claims.claim(entry)
        for problem in refused { note?(problem) }
        bind(entry.command, keys, in: scope)
      }
    }
    index()
    allowsSingleKeys = settings.allowsSingleKeys ?? true
  }

  /// What must never be without a key where the table gives it one: the ways out and to everything
  /// else.
  private static let essential: Set<Command> = [.back, .help, .quit, .exit, .palette]

  /// An essential command chooses its keys first: it holds those of the table until it has.
  private static func comesFirst(_ one: KeySettings.Entry, _ other: KeySettings.Entry) -> Bool {
    let (first, second) = (essential.contains(one.command), essential.contains(other.command))
    return first == second ? one.line < other.line : first
  }

  /// Who has which keys in a scope, while entries are taken in.
  private struct Claims {
    let scope: Scope
    private var owners: [[Key]: Command] = [:]

    init(_ scope: Scope, besides changed: Set<Command>) {
      self.scope = scope
      for command in Command.allCases where command.info.scopes.contains(scope) {
        guard !changed.contains(command) || essential.contains(command) else { continue }
        for keys in tableKeys(of: command, in: scope) { owners[keys] = command }
      }
    }

    /// The keys that an entry gets, and why it does not get the others.
    mutating func claim(
      _ entry: KeySettings.Entry
    ) -> (keys: [[Key]], refused: [KeySettings.Problem]) {
      var refused: [KeySettings.Problem] = []
      var keys: [[Key]] = []
      let table = tableKeys(of: entry.command, in: scope)
      for place in entry.keys where !keys.contains(place.keys) {
        if entry.isEverywhere, scope.takesText, !isFree(place.keys) { continue }
        if let reason = reason(against: place.keys, for: entry.command) {
          refused.append(.init(line: entry.line, column: place.column, reason))
        } else {
          keys.append(place.keys)
        }
      }
      if keys.isEmpty, !entry.keys.isEmpty || essential.contains(entry.command) {
        if entry.keys.isEmpty, !table.isEmpty {
          refused.append(
            .init(line: entry.line, column: entry.column, Text("keys.last", name(entry.command))))
        }
        keys = table.filter { reason(against: $0, for: entry.command) == nil }
      }
      for (old, owner) in owners where owner == entry.command { owners[old] = nil }
      for new in keys { owners[new] = entry.command }
      return (keys, refused)
    }

    /// Why a sequence cannot be a command's; nil where it can.
    private func reason(against keys: [Key], for command: Command) -> Text? {
      if scope.takesText, !isFree(keys) {
        return Text("keys.text", .text(Text("scope.\(scope.rawValue)")))
      }
      if let fixed = Self.fixed(keys, in: scope, for: command) { return fixed }
      for (other, owner) in owners.sorted(by: { $0.value.rawValue < $1.value.rawValue })
      where owner != command && (other.starts(with: keys) || keys.starts(with: other)) {
        return Text(
          "keys.clash", name(owner), .text(Text("scope.\(scope.rawValue)")))
      }
      return nil
    }

    /// What an input needs for writing is no command's there.
    private static func fixed(_ keys: [Key], in scope: Scope, for command: Command) -> Text? {
      guard scope.takesText, command.info.keys.contains(keys) == false, let key = keys.first,
        [.backspace, .delete, .left, .right, .home, .end, .character(" ")].contains(key)
      else { return nil }
      return Text("keys.text", .text(Text("scope.\(scope.rawValue)")))
    }

    private func name(_ command: Command) -> Text.Argument { .verbatim(command.rawValue) }
  }
}
