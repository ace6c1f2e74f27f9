import Domain
import Screen
import TUI
import Testing

/// The states of which frames are drawn, by name.
enum Frames {
  /// Titles that try to break a screen.
  static let hostile: [String] = [
    "", " ", "\u{1B}[31mrot\u{7}\r\n\tx", "\u{202E}verkehrt\u{202C}\u{2066}x", "\u{200B}\u{FEFF}",
    "🚲🚶‍♀️👩‍👩‍👧‍👦🇩🇪🏳️‍🌈", "自転車と歩行者の道", "ｆｕｌｌ", "\u{301}\u{301}allein",
    "Z" + String(repeating: "\u{335}\u{489}\u{301}", count: 60) + "algo",
    String(repeating: "Muster", count: 1700), String(repeating: "車", count: 300),
    "{0} ⟩ %s \\n", "\u{115F}\u{3164}\u{2028}",
  ]

  static let names = [
    "empty", "empty focus", "list", "grouped", "zoomed", "focus", "hostile", "hostile reader",
    "hostile form", "hostile menu", "hostile trash", "reader", "form", "form problems",
    "new form", "platform picker", "partner picker", "interest", "menu", "help", "help form",
    "search", "search nothing", "drafts", "trash", "empty trash", "banner", "toast", "pending",
    "seat", "clash", "conflicts", "foreign", "demo", "read only",
  ]

  /// Keys after which a list of 23 topics shows the named state.
  private static let keys: [String: String] = [
    "list": "l", "grouped": "", "zoomed": "z", "focus": "p", "reader": "<Enter> j j",
    "form": "e", "form problems": "e <C-u> <Tab> <C-s>", "new form": #"a "Neu""#,
    "platform picker": "e <Tab> <Space>", "partner picker": "e <Tab> <Tab> <Tab> <Space>",
    "menu": "m", "help": "?", "help form": "e <F1> feld", "search": "/ thema",
    "search nothing": "/ xyzzy", "trash": "d d D", "empty trash": "D", "toast": "+",
    "pending": "g", "hostile": "G", "hostile reader": "<Enter> G", "hostile form": "e",
    "hostile menu": "m", "hostile trash": "d d D", "interest": "+",
  ]

  static func bench(_ name: String, words: Catalogue) throws -> Bench {
    var bench = Bench(
      topics: name.hasPrefix("empty") && name != "empty trash" ? 0 : 23,
      access: access(name),
      words: words
    )
    if name.hasPrefix("hostile") { spoil(&bench.book) }
    if name == "foreign" || name == "conflicts" { estrange(&bench.book) }
    bench.book.write(Network.topic(0), CellName("text"), .text(longText))
    if name.hasPrefix("hostile") {
      bench.book.write(Network.topic(0), CellName("text"), .text(hostile.joined(separator: "\n")))
    }
    bench.begin(
      seat: ["interest": "", "seat": nil][name] ?? "DU",
      proposedName: "Frau Muster",
      drafts: name == "drafts" ? drafts : []
    )
    try bench.press(keys[name] ?? "")
    if name == "empty focus" { bench.state.focus = Network.id(of: "KR") }
    if name == "clash" {
      try bench.press("e")
      bench.elsewhere { $0.write(Network.topic(0), CellName("title"), .text(hostile[2])) }
      try bench.press("mine <C-s>")
    }
    if name == "conflicts" { try bench.press("<Enter>") }
    if name == "banner" {
      bench.writeFailure = Text("store.error.full")
      try bench.press("+")
    }
    return bench
  }

  private static func access(_ name: String) -> AppState.Access {
    switch name {
    case "demo": .demo
    case "read only": .readOnly
    default: .edit
    }
  }

  private static let longText = (1...80).map { "Zeile \($0) mit etwas Text" }
    .joined(separator: "\n")

  private static var drafts: [Draft] {
    hostile.enumerated().map { number, title in
      Draft(
        id: RecordID(high: 1, low: UInt64(number)),
        form: "topic/new",
        title: title,
        body: "{}",
        owner: Bench.gone,
        wallMilliseconds: Bench.start.milliseconds - 90_000_000
      )
    }
  }

  private static func spoil(_ book: inout PaperBook) {
    for (number, title) in hostile.enumerated() {
      book.write(Network.topic(number), CellName("title"), .text(title))
    }
    for type in book.directory.entries.keys {
      for index in book.directory.entries[type, default: []].indices.dropFirst() {
        let title = hostile[index % hostile.count]
        book.directory.entries[type]?[index].title = title
        if index == 2 { book.directory.entries[type]?[index].code = title }
      }
    }
  }

  /// What a merge with a newer version can leave behind.
  private static func estrange(_ book: inout PaperBook) {
    let stranger = RecordID(high: 8, low: 8)
    let clash = Clash(
      record: Network.topic(0),
      name: CellName("state"),
      value: .text("futureState"),
      version: nil,
      author: "Frau\u{1B}Muster",
      wallMilliseconds: .min
    )
    for number in 0..<5 {
      let topic = Network.topic(number)
      book.write(topic, CellName("state"), .text("futureState"))
      book.write(topic, CellName("platform"), .text(stranger.hex))
      book.write(topic, CellName("proposer"), .text(stranger.hex))
      book.write(topic, CellName("challenge"), .text("kein Verweis"))
      book.write(topic, CellName("interest", member: Network.id(of: "D")), .integer(1_000_000))
      book.write(topic, CellName("interest", member: stranger), .integer(-3))
      book.conflict(topic, [CellName("state"): [clash], CellName("title"): [clash, clash]])
      book.conflict(topic, [CellName("interest", member: stranger): [clash]])
    }
  }
}

extension PaperBook {
  /// Lets laptops disagree about cells of a topic.
  mutating func conflict(_ id: RecordID, _ conflicts: [CellName: [Clash]]) {
    guard let index = sheets.firstIndex(where: { $0.id == id }) else { return }
    sheets[index].conflicts.merge(conflicts) { $1 }
  }
}
