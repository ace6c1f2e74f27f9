import Domain
import Screen

/// A word behind a colon at the start of a line.
///
/// What is typed for it, how and what for stands in the catalogues: `<texts>.<name>.names`, `.usage`
/// and `.help`.
protocol ColonWord: CaseIterable, RawRepresentable where RawValue == String {
  static var texts: String { get }
}

extension ColonWord {
  /// The word that is typed, or the beginning of one that no other has.
  static func named(_ typed: String, _ words: Catalogue) -> Self? {
    let typed = fold(typed).text
    guard !typed.isEmpty else { return nil }
    let whole = allCases.first { $0.names(words).contains { fold($0).text == typed } }
    if let whole { return whole }
    let begun = allCases.filter { $0.names(words).contains { fold($0).text.hasPrefix(typed) } }
    return begun.count == 1 ? begun.first : nil
  }

  /// All that can be typed for it; the first is the one that screens show.
  func names(_ words: Catalogue) -> [String] {
    words("\(Self.texts).\(rawValue).names").split(separator: ",").map {
      String($0).withoutOuterBlanks
    }
  }

  /// `:p 10`.
  func usage(_ words: Catalogue) -> String { words("\(Self.texts).\(rawValue).usage") }

  func help(_ words: Catalogue) -> String { words("\(Self.texts).\(rawValue).help") }

  /// All of them for a box, in which typing finds them by each of their names.
  static func items(_ words: Catalogue) -> [PickerItem] {
    allCases.map { word in
      PickerItem(
        id: word.rawValue, label: word.usage(words), detail: word.help(words),
        searchText: word.names(words).joined(separator: " ") + " " + word.help(words))
    }
  }

  /// All of them in lines.
  static func spoken(_ words: Catalogue) -> [String] {
    allCases.map { $0.usage(words) + ": " + $0.help(words) }
  }
}

extension AppState {
  /// Opens the box of all words of the line that is open; taking one writes it into the line.
  mutating func openLineHelp() {
    let items = showsRide ? RideWord.items(words) : LineCommand.items(words)
    overlays.append(.picker(PickerState(purpose: .lineOrders, picker: Picker(items: items))))
  }

  mutating func takeLineOrder(_ id: String) -> [Effect] {
    if showsRide, let word = RideWord(rawValue: id) {
      let typed = word.beginning(words)
      ride?.input = LineInput(typed)
    } else if let command = LineCommand(rawValue: id) {
      let typed = ":" + (command.names(words).first ?? "") + " "
      meeting?.input = LineInput(typed)
    }
    return []
  }

  private var showsRide: Bool {
    if case .ride = overlays.last(where: \.fillsScreen) { return true }
    return false
  }

  /// The words of the line that is open, said beside the commands.
  var spokenWords: [String] {
    switch scope {
    case .meeting: LineCommand.spoken(words)
    case .ride: RideWord.spoken(words)
    default: []
    }
  }
}
