import Domain
import Screen

/// The four panes in lines.
extension AppState {
  func linearPane() -> LinearScreen {
    if pane == .topics, topics.reader != nil { return linearReader() }
    var screen =
      switch pane {
      case .partners: linearPartners()
      case .calendar: linearCalendar()
      case .board: linearBoard()
      case .topics: linearTopics()
      }
    if showsOverview { screen.title = words("header.overview") + ", " + screen.title }
    if let partner = directory.entry(Partner.typeName, focus) {
      screen.introduction.insert(words(Text("header.focus", .verbatim(partner.title))), at: 0)
    }
    if showsSummary { screen.introduction += [summary] }
    return screen
  }

  /// A list that is read in windows: its rows with their groups.
  func linearList(
    _ name: ListName, _ list: ListState, title: String, heading: (Row) -> String = { _ in "" },
    text: (Row) -> String
  ) -> LinearScreen {
    var screen = LinearScreen(title: title)
    for (index, row) in list.page.rows.enumerated() {
      if list.beginsGroup(index), case let group = heading(row), !group.isEmpty {
        screen.add(group)
      }
      screen.add(text(row), .row(name, row.id))
    }
    if list.row != nil { screen.place = list.cursor }
    if let position = list.position { screen.offset = max(0, position - list.cursor) }
    return screen
  }

  // MARK: Partner

  private func linearPartners() -> LinearScreen {
    var screen = LinearScreen(title: words(Pane.partners.title))
    let isKnown = seatAsks.allSatisfy { answers[$0] != nil }
    for (index, partner) in shownPartners.enumerated() {
      var parts = [[partner.code, partner.title].filter { !$0.isEmpty }.joined(separator: " ")]
      if isKnown {
        let team = seats(in: .team, of: partner.id).count
        parts.append((team == 0 ? "! " : "") + words("partners.team") + " \(team)")
        let heads = heads(of: partner.id).count
        parts.append((heads == 0 ? "! " : "") + words("partners.conference") + " \(heads)")
      }
      if let led = ledProjects(partner.id) {
        parts.append(words("linear.projects") + " " + words.number(led))
      }
      screen.add(parts.joined(separator: ", "), .place(index))
    }
    screen.place = shownPartners.isEmpty ? nil : partners.cursor
    screen.total = shownPartners.count
    return screen
  }

  // MARK: Projekte

  /// The board by partners, cell by cell.
  private func linearLanes() -> LinearScreen {
    var screen = LinearScreen(
      title: words(Pane.board.title) + ", " + words("board.look.lanes"))
    let (lanes, empty) = lanes
    for lane in lanes {
      screen.add("\(lane.label): \(lane.count)\(lane.isCut ? "+" : "")")
      for (column, rows) in lane.cells.sorted(by: { $0.key < $1.key }) {
        for row in rows {
          if row.id == board.place.row?.id { screen.place = screen.choices.count }
          screen.add("\(words(boardName(of: column))): \(BoardCard(row).title)", .card(row.id))
        }
      }
    }
    if !empty.isEmpty {
      screen.add(words(Text("board.lanes.empty", .verbatim(empty.joined(separator: ", ")))))
    }
    return screen
  }

  private func linearBoard() -> LinearScreen {
    guard board.look != .lanes else { return linearLanes() }
    guard board.columns.indices.contains(board.column) else {
      return LinearScreen(title: words(Pane.board.title))
    }
    let title = words(Pane.board.title) + ", " + boardHead(board.column, columns: .max)
    var screen = linearList(.column(board.column), board.columns[board.column], title: title) {
      BoardCard($0).lines(3, columns: 1000, on: moment.today, words)
        .map { $0.map(\.text).joined().trimmedForSpeech }.filter { !$0.isEmpty }
        .joined(separator: ", ").withoutDashes
    }
    let others = (0...BoardPane.rest).filter { $0 != board.column }
      .map { boardHead($0, columns: .max) }
    screen.introduction = [words("linear.columns") + " " + others.joined(separator: ", ")]
    screen.key = "board/\(board.column)"
    screen.total = boardCount(board.column)
    if screen.lines.isEmpty { screen.add(words("position.none")) }
    return screen
  }

  // MARK: Themenspeicher

  private func linearTopics() -> LinearScreen {
    let list = topics.list
    var screen = linearList(
      .topics, list, title: listTitle(self).replacingSigns, heading: { linearPlatform($0) },
      text: { linearTopic($0) })
    screen.total = topics.count(topics.platform)
    if list.isLoaded, screen.lines.isEmpty { screen.add(words("position.none")) }
    return screen
  }

  private func linearTopic(_ row: Row) -> String {
    let stars = topics.value(.interest, of: row).number ?? 0
    let conflicts = topics.value(.conflicts, of: row).number ?? 0
    var parts = [topics.value(.title, of: row).string]
    if parts[0].isEmpty { parts = [words("value.untitled")] }
    parts.append(words(Text("linear.interest", .number(Int(clamping: stars)))))
    if let proposer = linearProposer(row) {
      parts.append(words(Text("linear.from", .verbatim(proposer))))
    }
    parts.append(stateWord(topics.value(.state, of: row), words))
    if conflicts > 0 {
      parts.append(words(Text("linear.conflicts", .number(Int(clamping: conflicts)))))
    }
    return parts.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  private func linearPlatform(_ row: Row) -> String {
    guard topics.list.query.grouping != nil else { return "" }
    let link = row.key.groupValue.link
    guard let platform = directory.entry(Body.typeName, link) else {
      return words(link == nil ? "strip.none.long" : "value.missing")
    }
    return "\(platform.code) \(platform.title)"
  }

  private func linearProposer(_ row: Row) -> String? {
    guard topics.value(.proposerLink, of: row) != .null else { return nil }
    let label = topics.value(.proposer, of: row).string
    return label.isEmpty ? words("value.missing") : label
  }

  private func linearReader() -> LinearScreen {
    let title = topics.detail.map { self.title(of: $0) } ?? ""
    var screen = LinearScreen(title: words("topic.word") + ": " + title)
    for spans in topicLines(self, columns: 10_000) {
      screen.add(spans.map(\.text).joined().replacingSigns)
    }
    return screen
  }

  /// The line of the search, and where it has led.
  func linearSearch() -> LinearScreen {
    var screen = LinearScreen(title: words("scope.search"))
    if let row = topics.list.row { screen.add(topics.value(.title, of: row).string) }
    return screen
  }
}

extension String {
  /// Signs of the screen as a comma, which is heard as the pause that they are.
  var replacingSigns: String {
    var result = ""
    for character in self {
      switch character {
      case "▸", "·":
        while result.last == " " { result.removeLast() }
        result += ","
      default: result.append(character)
      }
    }
    return result
  }

  /// A dash alone, which stands for nothing, need not be heard.
  var withoutDashes: String {
    replacingSigns.split(separator: ",").map { String($0).trimmedForSpeech }
      .filter { $0 != "–" && !$0.isEmpty }.joined(separator: ", ")
  }
}
