import Domain
import Screen

/// Personen: all people in one list that typing narrows (brochure rows 2, 64).
package struct PeopleState: Equatable, Sendable {
  /// What is typed.
  package var input = LineInput("")
  /// Letters go into the line; otherwise they are commands on the row.
  package var isTyping = true
  package var list: ListState
  /// What of the line cannot be read as a filter.
  package var problem: FilterError?
  /// The candidates through which Tab goes.
  var cycle: FilterLine.Cycle?
  /// The record on which the cursor is to stand at the next reading.
  var wanted: RecordID?

  package init(focus: RecordID?) {
    list = ListState(query: PeopleState.query(PeopleWords("", Directory()), focus: focus))
  }

  package enum Column: Int {
    case name, jobTitle, department, partner, organisation
  }

  func text(_ column: Column, of row: Row) -> String { row.values[column.rawValue].string }

  static func query(_ words: PeopleWords, focus: RecordID?) -> Query {
    let conditions = words.conditions(focus: focus)
    let hasPartner = words.partner != nil || (words.isEmpty && focus != nil)
    return Query(
      Person.typeName,
      columns: [
        .field("name"), .field("jobTitle"), .label("department"), .label("partner"),
        .field("organisation"),
      ],
      conditions: conditions, grouping: hasPartner ? nil : "partner", order: .text("name"))
  }
}

extension AppState {
  /// The list of people, whatever lies above it.
  package var people: PeopleState? {
    get {
      for case .people(let people) in overlays { return people }
      return nil
    }
    set {
      let index = overlays.firstIndex {
        if case .people = $0 { return true }
        return false
      }
      guard let index, let newValue else { return }
      overlays[index] = .people(newValue)
    }
  }

  /// What the typed words mean.
  package var peopleWords: PeopleWords { PeopleWords(people?.input.text ?? "", directory) }

  mutating func openPeople() -> [Effect] {
    overlays.removeAll {
      if case .people = $0 { return true }
      return false
    }
    go(to: .people(PeopleState(focus: focus)))
    let query = sorted(PeopleState.query(peopleWords, focus: focus), in: .people)
    people?.list.query = query
    return loadPeople()
  }

  /// Reads the list again where its cursor stands; counted is what the tallies know.
  mutating func loadPeople() -> [Effect] {
    guard let people else { return [] }
    let anchor = people.wanted.map { PageAnchor.record($0) } ?? people.list.anchor
    self.people?.wanted = nil
    self.people?.list.lose()
    var effects = [load(.people, anchor)]
    if people.isTallied { effects.append(.count(.people, people.list.query)) }
    return effects
  }

  /// Asks for what the line says now.
  mutating func narrowPeople() -> [Effect] {
    guard let people, let wanted = peopleQuery() else { return [] }
    let query = sorted(wanted, in: .people)
    guard query != people.list.query else { return [] }
    self.people?.list = ListState(query: query)
    return loadPeople()
  }

  /// The bodies and roles of the people on the screen.
  func peopleAsks() -> [Ask] { shownPeople.map { seatsAsk(of: $0.id) } }

  var shownPeople: [Row] {
    guard let list = people?.list, !list.page.rows.isEmpty else { return [] }
    let count = list.visibleCount(from: list.top, height: height(of: .people))
    return Array(list.page.rows[list.top..<min(list.top + count, list.page.rows.count)])
  }

  func seatsAsk(of person: RecordID) -> Ask {
    .rows(
      Query(
        Membership.typeName,
        columns: [.label("body"), .field("role"), .field("from"), .field("until")],
        conditions: [.equals("person", Value(link: person))], order: .date("from")),
      limit: 12)
  }

  // MARK: Keys

  mutating func pressInPeople(_ key: Key) -> [Effect] {
    if key == .tab, completePeople() { return narrowPeople() }
    if case .command(let command) = keymap.answer([key], in: .people) { return run(command) }
    guard let people else { return [] }
    var input = people.input
    guard input.handle(key) else { return [] }
    self.people?.input = input
    self.people?.cycle = nil
    return narrowPeople()
  }

  mutating func pasteIntoPeople(_ text: String) -> [Effect] {
    people?.input.paste(text)
    return narrowPeople()
  }

  /// Runs a command of the list; nil for one that it has no answer of its own to.
  mutating func runInPeople(_ command: Command) -> [Effect]? {
    switch command {
    case .open:
      guard let row = people?.list.row else { return [] }
      openPage(Person.typeName, row.id)
    case .edit:
      guard let row = people?.list.row else { return [] }
      return [.recall(Person.typeName, row.id, .form)]
    case .trash:
      guard let people, let row = people.list.row else { return [] }
      let step = Step(
        StepText.Command.trash.rawValue, [Person.typeName, people.text(.name, of: row)],
        writes: [CellWrite(Person.typeName, row.id, .deleted, .integer(1))])
      return [.commit(step, .act)]
    case .new: return newPerson()
    case .filter: people?.isTyping = true
    case .filterRows: people?.isTyping.toggle()
    case .back:
      guard let people, people.isTyping, !people.input.text.isEmpty else { return nil }
      self.people?.input = LineInput("")
      return narrowPeople()
    default: return nil
    }
    return []
  }

  /// A new person of the partner and Fachbereich that are asked for.
  private mutating func newPerson() -> [Effect] {
    var cells = Registry.type(Person.typeName)?.blank ?? [:]
    let asked = peopleWords
    let row = people?.list.query.grouping == nil ? nil : people?.list.row?.key.groupValue.link
    if let partner = asked.partner?.id ?? focus ?? row ?? seat?.partner {
      cells[CellName("partner")] = Value(link: partner)
    }
    if asked.departments.count == 1 {
      cells[CellName("department")] = Value(link: asked.departments[0].id)
    }
    return openNewForm(Person.typeName, cells)
  }
}

extension PeopleState {
  /// Whether the number of people is known without looking at them.
  var isTallied: Bool {
    switch list.query.conditions.count {
    case 0: return true
    case 1:
      if case .equals = list.query.conditions[0] { return list.query.grouping == nil }
      return false
    default: return false
    }
  }

  /// How many people the list has; nil where nobody has counted them.
  var total: Int? {
    if isTallied { return list.census.total }
    return list.isLoaded && !list.page.hasBefore && !list.page.hasAfter
      ? list.page.rows.count : nil
  }
}
