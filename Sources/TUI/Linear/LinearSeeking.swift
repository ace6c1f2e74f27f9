import Domain
import Screen

/// Lines that look for something, and what they find, in lines.
extension AppState {
  func linearPalette(_ palette: PaletteState) -> LinearScreen {
    var screen = LinearScreen(title: words("palette.title"))
    screen.key = "palette"
    if !palette.text.isEmpty {
      screen.introduction = [palette.text, paletteLine(palette).text.trimmedForSpeech]
    }
    for (index, item) in palette.items.enumerated() {
      let reason = item.reason.map { words(Text("linear.not", .text($0))) } ?? item.detail
      let text = [item.label, reason.trimmedForSpeech].filter { !$0.isEmpty }
      screen.add(text.joined(separator: ", ").replacingSigns, .place(index))
    }
    if screen.lines.isEmpty { screen.add(words("position.none")) }
    screen.place = palette.items.isEmpty ? nil : palette.cursor
    screen.total = palette.items.count
    return screen
  }

  func linearEverywhere(_ everywhere: EverywhereState) -> LinearScreen {
    var screen = LinearScreen(title: words("everywhere.title"))
    screen.key = "everywhere"
    screen.introduction = [everywhere.input.text, summary(of: everywhere)].filter { !$0.isEmpty }
    let items = items(of: everywhere)
    for item in items {
      let text = row(of: item).spokenText.replacingSigns
      screen.add(text, item.isChoice ? .place(screen.choices.count) : nil)
    }
    if items.isEmpty { screen.add(words(emptiness(of: everywhere))) }
    screen.place = screen.choices.isEmpty ? nil : everywhere.cursor
    screen.total = screen.choices.count
    return screen
  }

  func linearFilter(_ line: FilterLine) -> LinearScreen {
    var screen = LinearScreen(title: words(line.naming == nil ? "scope.filter" : "scope.viewName"))
    let text = line.input.text
    screen.add(words("filter.line") + " " + (text.isEmpty ? words("value.none") : text))
    if let problem = line.problem { screen.add("! " + words(problem.text)) }
    if let naming = line.naming { screen.add(viewHint(naming.text, line)) }
    return screen
  }

  func linearViews(_ list: ListState) -> LinearScreen {
    var screen = linearList(.views, list, title: words("views.title")) { row in
      let pane = row.values[1].string
      let name = row.values[0].string
      return [
        name.isEmpty ? words("value.untitled") : name, words["savedView.pane.\(pane)"] ?? pane,
        row.values[2].string,
      ].joined(separator: ", ")
    }
    screen.total = list.census.total
    if list.isLoaded, screen.lines.isEmpty { screen.add(words("views.empty")) }
    return screen
  }
}

/// The Chronik, a record as it was, a question and the line that moves a meeting, in lines.
extension AppState {
  /// So wide that nothing is cut or broken.
  private static let unbroken = 10_000
  /// So much of what a step did is said.
  private static let detailLimit = 12

  func linearChronicle(_ chronicle: ChronicleState) -> LinearScreen {
    var screen = linearList(
      .chronicle, chronicle.list, title: chronicleTitle(chronicle).replacingSigns
    ) { row in
      ChronicleEntry(row).map {
        ListRow(stepSpans($0, columns: Self.unbroken)).spokenText.replacingSigns
      } ?? ""
    }
    screen.total = chronicle.list.census.total
    let text = chronicle.input.text
    if !text.isEmpty { screen.introduction = [text, understood(chronicle)].filter { !$0.isEmpty } }
    if chronicle.list.isLoaded, screen.lines.isEmpty { screen.add(words("chronicle.empty")) }
    let lines = stepLines(chronicle, columns: Self.unbroken, rows: Self.detailLimit)
    // The first lines repeat the row.
    screen.detail = lines.dropFirst(2).prefix(Self.detailLimit).map {
      $0.map(\.text).joined().trimmedForSpeech
    }
    return screen
  }

  func linearThen(_ then: ThenState) -> LinearScreen {
    let word = words["\(then.subject.type).word"] ?? ""
    let title = recordThen(then).map { self.title(of: $0) } ?? ""
    var screen = LinearScreen(
      title: [thenTitle(then), word, title].filter { !$0.isEmpty }.joined(separator: ", "))
    for item in items(of: then, columns: Self.unbroken) {
      screen.add(
        linearText(of: item), item.target == nil ? nil : .place(screen.choices.count))
    }
    screen.place = screen.choices.isEmpty ? nil : then.cursor
    screen.total = screen.choices.count
    return screen
  }

  func linearQuestion(_ question: Question) -> LinearScreen {
    let isAsked = question.isAsked
    var screen = LinearScreen(title: words(isAsked ? question.title : "many.note.title"))
    screen.key = "question"
    screen.add(words(question.text))
    return screen
  }

  func linearMove(_ line: MoveLine) -> LinearScreen {
    var screen = LinearScreen(title: words("scope.dayLine"))
    screen.add(line.name)
    for news in moveNews(line) { screen.add(news.trimmedForSpeech) }
    return screen
  }

  func linearDay(_ picker: DayPickerState) -> LinearScreen {
    var screen = LinearScreen(title: words("scope.day"))
    screen.add(dayText(picker.day))
    return screen
  }

  func linearWriting() -> LinearScreen {
    var screen = LinearScreen(title: words("scope.writing"))
    screen.add(writtenArea?.area.text ?? "")
    return screen
  }
}
