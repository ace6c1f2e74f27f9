import Domain
import Screen
import TUI
import Testing

@Suite("The command table")
struct CommandTableTests {
  private static let keymap = Keymap.standard

  /// Every key sequence that works in a scope, with the command that claims it.
  private static func sequences(in scope: Scope) -> [(keys: [Key], command: Command)] {
    Command.allCases.filter { $0.info.scopes.contains(scope) }.flatMap { command in
      keymap.keys(for: command, in: scope).map { ($0, command) }
    }
  }

  @Test(arguments: Scope.allCases)
  func `a key belongs to one command of a scope`(scope: Scope) {
    var owners: [[Key]: [Command]] = [:]
    for command in Command.allCases where command.info.scopes.contains(scope) {
      for keys in command.info.keys { owners[keys, default: []].append(command) }
    }
    for (keys, commands) in owners {
      #expect(commands.count == 1, "\(keys.map(\.name)) in \(scope): \(commands)")
    }
  }

  @Test(arguments: Scope.allCases)
  func `no key begins the sequence of another`(scope: Scope) {
    let all = Self.sequences(in: scope)
    for (keys, command) in all {
      #expect(!keys.isEmpty)
      for other in all where other.keys.count > keys.count {
        #expect(!other.keys.starts(with: keys), "\(command) stops \(other.command) in \(scope)")
      }
    }
  }

  @Test(arguments: Scope.allCases)
  func `the keymap answers every key of the table`(scope: Scope) {
    for (keys, command) in Self.sequences(in: scope) {
      #expect(Self.keymap.answer(keys, in: scope) == .command(command))
      for length in 1..<keys.count {
        #expect(Self.keymap.answer(Array(keys.prefix(length)), in: scope) == .pending)
      }
    }
    #expect(Self.keymap.answer([.function(47)], in: scope) == .nothing)
  }

  @Test(arguments: Command.allCases)
  func `no key needs AltGr or is dead on a German keyboard`(command: Command) {
    let refused: Set<Character> = [
      "@", "{", "[", "]", "}", "\\", "|", "~", "€", "µ", "^", "´", "`",
    ]
    for key in command.info.keys.joined() {
      switch key {
      case .character(let character), .control(let character), .alt(let character):
        #expect(!refused.contains(character), "\(key.name)")
        #expect(character.isASCII || "äöüß".contains(character), "\(key.name)")
      default: break
      }
    }
  }

  @Test(arguments: Command.allCases)
  func `the first key is no function key and no Alt`(command: Command) {
    for key in command.info.keys.first ?? [] {
      switch key {
      case .function, .alt: Issue.record("\(command): \(key.name)")
      default: break
      }
    }
  }

  @Test(arguments: Command.allCases)
  func `a command is reached by a key or through a help box`(command: Command) {
    let info = command.info
    let byKey = info.scopes.contains { !Self.keymap.keys(for: command, in: $0).isEmpty }
    let helpful = Set(info.scopes).intersection(Command.help.info.scopes)
    #expect(byKey || !helpful.isEmpty)
    #expect(!info.scopes.isEmpty)
  }

  @Test(arguments: Command.allCases)
  func `both languages name and explain it`(command: Command) {
    for words in [Words.german, Words.english] {
      for key in [command.label, command.help, command.info.group.title] {
        #expect(words[key]?.isEmpty == false, "\(key)")
      }
    }
  }

  @Test func `both languages name every scope, group and key`() {
    let names =
      Scope.allCases.map { "scope.\($0.rawValue)" }
      + CommandInfo.Group.allCases.map(\.title)
    for words in [Words.german, Words.english] {
      for name in names { #expect(words[name]?.isEmpty == false, "\(name)") }
      for keys in Command.allCases.flatMap(\.info.keys) {
        #expect(!words.label(of: keys).contains("⟨"))
      }
    }
    #expect(Words.german.keys == Words.english.keys)
  }

  /// Where a key serves two commands, they are kin: what the key means to the hand is the same.
  private static let kin: [Key: Set<Command>] = [
    .enter: [.open, .restore, .searchKeep, .take, .accept, .reportOn, .no, .filterKeep, .lineKeep],
    // A question is answered with the first letter of the answer (INTERFACE.md §3.4).
    .character("j"): [.down, .yes],
    .character("y"): [.copy, .yes],
    .character("n"): [.searchNext, .no],
    .control("s"): [.save, .accept, .filterSave, .lineKeep],
    .character(" "): [.pick, .mark, .presence],
    .pageUp: [.pageUp, .dayLater],
    .pageDown: [.pageDown, .dayEarlier],
    .tab: [
      .paneNext, .fieldNext, .reportLight, .filterRows, .filterComplete, .trashIncluded, .complete,
      .itemNext, .rollSide,
      .otherCount,
      .deeper,
    ],
    .backTab: [.panePrevious, .fieldPrevious, .foundRows, .itemPrevious, .higher],
    // A card goes to the next column, a TOP one level in.
    .character("L"): [.phaseNext, .deeper],
    .character("H"): [.phasePrevious, .higher],
    .character("d"): [.trash, .discard],
    .delete: [.trash, .discard],
    // In the attendance and in an Umlaufbeschluss letters are answers, as in a question.
    .character("v"): [.markRange, .onSite],
    .character("V"): [.markAll, .allPresent],
    .character("o"): [.fold, .online, .unanswered],
    .character("a"): [.new, .excused],
    .character("r"): [.report, .represented],
    .character("f"): [.filter, .absent],
    .character("+"): [.more, .guest],
    .character("z"): [.zoom, .agrees],
    .character("w"): [.look, .objects],
  ]

  @Test func `a key has one meaning on every screen`() {
    var meanings: [[Key]: Set<Command>] = [:]
    for scope in Scope.allCases {
      for (keys, command) in Self.sequences(in: scope) {
        meanings[keys, default: []].insert(command)
      }
    }
    for (keys, commands) in meanings where commands.count > 1 {
      let allowed = keys.count == 1 ? keys.first.flatMap { Self.kin[$0] } ?? [] : []
      #expect(commands.isSubset(of: allowed), "\(keys.map(\.name)): \(commands)")
    }
  }

  @Test func `where letters are text no letter is a command`() {
    let scopes: [Scope] = [
      .form, .picker, .search, .people, .everywhere, .palette, .filter, .viewName, .round, .line,
    ]
    for scope in scopes {
      for (keys, command) in Self.sequences(in: scope) {
        for case .character(let character) in keys {
          #expect(character == " ", "\(command) in \(scope)")
        }
      }
    }
  }

  @Test(arguments: [
    (Key.control("s"), "Strg+S"), (.delete, "Entf"), (.insert, "Einfg"), (.home, "Pos1"),
    (.end, "Ende"), (.pageDown, "Bild↓"), (.pageUp, "Bild↑"), (.backTab, "Umschalt+Tab"),
    (.character(" "), "Leertaste"), (.escape, "Esc"), (.enter, "Enter"), (.function(1), "F1"),
    (.character("+"), "+"), (.alt("b"), "Alt+b"), (.up, "↑"), (.right, "→"),
  ])
  func `keys are named as the keyboard shows them`(key: Key, name: String) {
    #expect(Words.german.label(of: key) == name)
  }

  @Test func `a sequence is named by its keys`() {
    #expect(Words.german.label(of: ["g", "g"]) == "gg")
  }
}
