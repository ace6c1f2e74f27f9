import Domain
import Screen

/// What lies above the panes, in lines.
extension AppState {
  /// So wide that nothing is cut or broken.
  private static let unbroken = 10_000

  func linearPage(_ page: PageState) -> LinearScreen {
    var screen = LinearScreen(title: pageTitle(page).replacingSigns)
    let items = content(of: page, columns: Self.unbroken)
    for item in items {
      let choice = item.target == nil ? nil : LinearChoice.place(screen.choices.count)
      screen.add(linearText(of: item), choice)
    }
    if items.isEmpty, answers[.record(page.type, page.id)] != nil {
      screen.add(words("value.missing"))
    }
    screen.place = screen.choices.isEmpty ? nil : page.cursor
    screen.total = screen.choices.count
    return screen
  }

  func linearText(of item: PageItem) -> String {
    switch item.target {
    case .field:
      let spans = item.row.lines.flatMap { $0.map(\.text.trimmedForSpeech) }
      let texts = spans.filter { !$0.isEmpty }
      guard let label = texts.first, texts.count > 1 else { return texts.first ?? "" }
      return label + ": " + texts.dropFirst().joined(separator: " ")
    case .part(let list, let row) where list.type == AgendaItem.typeName && list.link == "meeting":
      let spans = item.row.lines.first ?? []
      // Before the number stands the time, where the meeting has one.
      let time = spans.count > 4 ? spans[0].text.trimmedForSpeech : ""
      let about = row.values[2...4].map(\.string) + [carriedText(row)]
      let minutes = row.values[1].number.map {
        words(Text("linear.minutes", .number(Int(clamping: $0))))
      }
      let number = spans.dropLast(3).last?.text.trimmedForSpeech ?? ""
      let title = "\(number) \(row.values[0].string)".trimmedForSpeech
      return ([title, time, minutes ?? ""] + about).filter { !$0.isEmpty }
        .joined(separator: ", ")
    default: return item.row.spokenText.replacingSigns
    }
  }

  func linearSheet(_ sheet: SheetState) -> LinearScreen {
    let items: [SheetItem] =
      switch sheet.kind {
      case .today: todayItems(columns: Self.unbroken)
      case .check: checkItems(columns: Self.unbroken)
      case .region: regionItems(columns: Self.unbroken)
      }
    var screen = LinearScreen(title: words(sheet.title))
    for item in items {
      let choice = item.target == nil ? nil : LinearChoice.place(screen.choices.count)
      screen.add(item.row.spokenText.replacingSigns, choice)
    }
    screen.place = screen.choices.isEmpty ? nil : sheet.cursor
    screen.total = screen.choices.count
    return screen
  }

  func linearPeople(_ people: PeopleState) -> LinearScreen {
    var screen = linearList(.people, people.list, title: words("people.title")) { row in
      let seats = rows(seatsAsk(of: row.id)).filter {
        Term($0.values[2], $0.values[3]).holds(on: moment.today)
      }.map { seat in
        let role = seat.values[1].string
        let word = words["membership.role.\(role)"] ?? role
        return "\(seat.values[0].string) \(word)"
      }
      let name = people.text(.name, of: row)
      let work = [PeopleState.Column.partner, .department, .jobTitle, .organisation]
        .map { people.text($0, of: row) }
      return ([name.isEmpty ? words("value.untitled") : name] + work + seats)
        .filter { !$0.isEmpty }.joined(separator: ", ")
    }
    let known = peopleWords
    let asked = known.understood + known.texts
    if !asked.isEmpty {
      screen.introduction = [words("people.filter") + " " + asked.joined(separator: ", ")]
    }
    screen.total = people.total
    if people.list.isLoaded, screen.lines.isEmpty { screen.add(words("position.none")) }
    return screen
  }

  func linearTrash(_ list: ListState) -> LinearScreen {
    var screen = linearList(.trash, list, title: words("header.trash")) { row in
      let detail =
        list.query.type == Meeting.typeName
        ? dayText(row.values[1]) : row.values[1].string
      return [row.values[0].string, detail].filter { !$0.isEmpty }.joined(separator: ", ")
    }
    screen.total = list.census.total
    if list.isLoaded, screen.lines.isEmpty { screen.add(words("trash.empty")) }
    return screen
  }

  func linearReview(_ review: ReviewState) -> LinearScreen {
    let place = reviewPlace(review)
    var screen = LinearScreen(
      title: [reviewTitle(review), place].filter { !$0.isEmpty }.joined(separator: ", "))
    guard let cards = review.cards else { return screen }
    guard let card = review.card, let record = record(Project.typeName, card.id) else {
      let text =
        cards.isEmpty ? Text("review.nothing") : Text("review.end", .number(cards.count))
      screen.add(words(text))
      return screen
    }
    guard !record.isTrashed else {
      screen.add(words("notice.gone"))
      return screen
    }
    for spans in reviewLines(record, columns: Self.unbroken) {
      screen.add(spans.map(\.text).joined().replacingSigns)
    }
    return screen
  }

  func linearPlan(_ plan: YearPlan) -> LinearScreen {
    var screen = LinearScreen(title: words(Text("plan.title", .verbatim("\(plan.year)"))))
    screen.title += ", " + words(plan.isPreview ? "plan.step.preview" : "plan.step.bodies")
    for (index, row) in yearPlanList(plan).rows.enumerated() {
      screen.add(linearText(ofPlan: row), .place(index))
    }
    screen.place = plan.rowCount == 0 ? nil : plan.cursor
    screen.total = plan.rowCount
    if plan.input != nil { screen.introduction = [words("plan.day.help")] }
    return screen
  }

  /// `[x]` is heard as what it means.
  private func linearText(ofPlan row: ListRow) -> String {
    var spans = row.lines.first ?? []
    guard let box = spans.first?.text, box.first == "[" else { return row.spokenText }
    spans.removeFirst()
    let key = box.hasPrefix("[x]") ? "linear.marked" : "linear.unmarked"
    return words(key) + ": " + ListRow(spans).spokenText.replacingSigns
  }

  func linearDrafts(_ offer: DraftOffer) -> LinearScreen {
    var screen = LinearScreen(title: words("draft.title"))
    screen.introduction = [words("draft.offer")]
    for (index, draft) in offer.drafts.enumerated() {
      let title = draft.title.isEmpty ? words("draft.untitled") : draft.title
      screen.add("\(title), \(clock(draft.wallMilliseconds))", .place(index))
    }
    screen.place = offer.cursor
    screen.total = offer.drafts.count
    return screen
  }

  func linearProblems(_ problems: [Text]) -> LinearScreen {
    var screen = LinearScreen(title: words("keys.problems"))
    for problem in problems { screen.add(words(problem)) }
    return screen
  }

  func linearPicker(_ open: PickerState) -> LinearScreen {
    var screen = LinearScreen(title: words("linear.choose") + " " + linearTitle(of: open.purpose))
    for (place, index) in open.picker.visible.enumerated() {
      let item = open.picker.items[index]
      let text = [item.label, item.detail].map(\.trimmedForSpeech).filter { !$0.isEmpty }
      let isMarked = open.marks?.contains(item.id) == true
      let front = isMarked ? words("linear.marked") + ": " : ""
      screen.add(front + text.joined(separator: ", ").replacingSigns, .place(place))
      if item.id == open.picker.current?.id { screen.place = place }
    }
    if screen.lines.isEmpty { screen.add(words("position.none")) }
    screen.total = open.picker.visible.count
    if open.marks != nil { screen.introduction = [words("linear.several")] }
    if open.picker.allowsCreation { screen.introduction = [words("linear.creates")] }
    return screen
  }

  private func linearTitle(of purpose: PickerState.Purpose) -> String {
    switch purpose {
    case .help(let scope):
      words(Text("help.title", .text(Text("scope.\(scope.rawValue)"))))
    case .things: words("calendar.things")
    case .newOnDay(let day):
      day.map { words(Text("calendar.new.day", .verbatim(dayText($0)))) } ?? words("calendar.new")
    case .meetingState(_, let name): words(Text("menu.title", .verbatim(name)))
    case .menu(let topic): words(Text("menu.title", .verbatim(topic.title)))
    case .card(let project): words(Text("menu.title", .verbatim(project.title)))
    case .interest(_, let up): words(up ? "interest.title.more" : "interest.title.less")
    case .field(let name, _): words("\(form?.type.name ?? "").\(name.field).label")
    case .many(let pick): boxTitle(pick)
    case .themes: words("themes.title")
    case .faces: words("command.clock.label")
    case .meetings: words("meetings.title")
    case .lineOrders: words("line.title")
    case .ideaPlatform(_, let name, _): words(Text("menu.title", .verbatim(name)))
    case .registerLook(let kind): words("register.\(kind.rawValue).title")
    case .touched: words("chronicle.touched")
    case .agenda: words("agenda.pick")
    case .extract: words("paper.extract.pick")
    case .view(let pane): words(pane.title)
    case .substitute(let entry): words(Text("roll.stands", .verbatim(entry.name)))
    case .round: words("menu.round")
    case .trail(let project): words(Text("trail.title", .verbatim(project.title)))
    }
  }
}
