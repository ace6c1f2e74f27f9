import Domain
import Screen

/// An order that a person can choose for a list.
struct SortChoice: Equatable {
  /// `title`, with `-` before it from the end.
  var id: String
  var order: Query.Order
  /// The rows stay under the headings of their groups.
  var isGrouped = false
  var isDescending = false
  /// What the list is called in this order; from the end it may have words of its own.
  var word: String

  /// The order that is read the other way round.
  var reversed: SortChoice {
    var copy = self
    copy.isDescending.toggle()
    copy.id = id.hasPrefix("-") ? String(id.dropFirst()) : "-" + id
    return copy
  }

  /// A place given by hand has one direction.
  var canBeReversed: Bool {
    if case .rank = order { return false }
    return !isGrouped
  }
}

extension AppState {
  /// The list whose order can be chosen here.
  var sortPlace: MarkPlace? { markPlace }

  /// The orders in which a list can be read along an index, its usual one first.
  func sortChoices(of place: MarkPlace) -> [SortChoice] {
    let newest = SortChoice(id: "newest", order: .newest, word: "sort.newest")
    func title(_ field: String) -> SortChoice {
      SortChoice(id: "title", order: .text(field), word: "sort.title")
    }
    switch place {
    case .topics:
      return [
        SortChoice(id: "", order: .rank("rank"), isGrouped: true, word: "sort.rank"),
        title("title"), newest,
      ]
    case .board:
      return [
        SortChoice(id: "", order: .text("title"), isGrouped: true, word: "sort.partner"),
        title("title"), newest,
      ]
    case .meetings:
      return [SortChoice(id: "", order: .date("span"), word: "sort.day"), newest]
    case .people:
      return [
        SortChoice(id: "", order: .text("name"), isGrouped: true, word: "sort.partner"),
        SortChoice(id: "title", order: .text("name"), word: "sort.name"), newest,
      ]
    case .results:
      return [
        SortChoice(id: "", order: .date("day"), isGrouped: true, word: "sort.day"),
        SortChoice(id: "due", order: .date("due"), word: "sort.due"), newest,
      ]
    case .tasks:
      return [
        SortChoice(id: "", order: .date("due"), isGrouped: true, word: "sort.due"),
        title("title"), newest,
      ]
    case .salons:
      return [SortChoice(id: "", order: .date("span"), isGrouped: true, word: "sort.day"), newest]
    case .trips:
      return [
        SortChoice(id: "", order: .date("span"), isGrouped: true, word: "sort.day"),
        title("title"), newest,
      ]
    case .trash:
      let type = Registry.type(markedType(in: .trash))
      let name = type?.traits.title ?? ""
      var choices = [SortChoice(id: "", order: .newest, word: "sort.newest")]
      if type?.field(name)?.isSorted == true { choices.append(title(name)) }
      return choices
    }
  }

  private func noteName(of place: MarkPlace) -> String {
    place == .trash ? "sort.trash.\(markedType(in: place))" : "sort.\(place)"
  }

  /// The order that was chosen for a list; nil while it has its usual one.
  func sortChoice(of place: MarkPlace) -> SortChoice? {
    let id = notes[noteName(of: place)] ?? ""
    guard !id.isEmpty else { return nil }
    return sortChoices(of: place).flatMap { $0.canBeReversed ? [$0, $0.reversed] : [$0] }
      .first { $0.id == id }
  }

  /// `↓ Titel`: the order of a list that is not its usual one.
  func orderWord(of place: MarkPlace) -> String? {
    sortChoice(of: place).map { sign(of: $0) + " " + words($0.word) }
  }

  private func sign(of choice: SortChoice) -> String { choice.isDescending ? "↑" : "↓" }

  /// A list's question in the order that was chosen for it.
  func sorted(_ query: Query, in place: MarkPlace) -> Query {
    guard let choice = sortChoice(of: place) else { return query }
    var query = query
    query.order = choice.order
    query.descending = choice.isDescending
    if !choice.isGrouped { query.grouping = nil }
    return query
  }

  /// `s`: the orders of the list; the present one reverses where it can.
  mutating func openSort() -> [Effect] {
    guard let place = sortPlace else { return [] }
    let present = sortChoice(of: place)
    let items = sortChoices(of: place).map { choice -> PickerItem in
      let isPresent = choice.id == present?.id ?? "" || choice.reversed.id == present?.id
      let shown = isPresent ? present ?? choice : choice
      let detail =
        isPresent ? words(choice.canBeReversed ? "sort.reverse" : "sort.present") : ""
      let target = isPresent && choice.canBeReversed ? shown.reversed : choice
      return PickerItem(
        id: target.id, label: sign(of: shown) + " " + words(choice.word), detail: detail,
        searchText: words(choice.word))
    }
    let here = present.map { $0.canBeReversed ? $0.reversed.id : $0.id }
    openBox(.sort, items, current: here)
    return []
  }

  /// Reads the list in another order; the cursor stays with its record, and the order with the
  /// person.
  mutating func sort(by id: String) -> [Effect] {
    guard let place = sortPlace else { return [] }
    let effects = note(noteName(of: place), id)
    toast = Text("sort.done", .verbatim(orderWord(of: place) ?? usualWord(of: place)))
    switch place {
    case .topics: return effects + show(topics.platform)
    case .board:
      let row = board.row?.id
      let column = board.column
      board.columns = []
      board.wanted = row
      let reading = loadBoard(nil)
      board.column = column
      return effects + reading
    case .meetings:
      let row = calendar.list.row?.id
      orderMeetings()
      calendar.wanted = row
      return effects + loadMeetings()
    case .people:
      let row = people?.list.row?.id
      people?.wanted = row
      if let wanted = peopleQuery() {
        let query = sorted(wanted, in: .people)
        people?.list = ListState(query: query)
      }
      return effects + loadPeople()
    case .results, .tasks, .salons, .trips: return effects + rereadRegister()
    case .trash:
      guard let list = trashList else { return effects }
      let row = list.row?.id
      var query = list.query
      query.order = .newest
      query.descending = false
      trashList = ListState(query: sorted(query, in: .trash))
      return effects + [
        load(.trash, row.map { .record($0) } ?? .first), .count(.trash, list.query),
      ]
    }
  }

  private func usualWord(of place: MarkPlace) -> String {
    "↓ " + words(sortChoices(of: place).first?.word ?? "sort.newest")
  }

  /// Puts the list of meetings into the order that was chosen for it.
  mutating func orderMeetings() {
    calendar.list = newMeetingList
  }

  /// The list of meetings as it is ordered and filtered now.
  var newMeetingList: ListState {
    var query = sorted(CalendarPane.listQuery, in: .meetings)
    query.filter(by: conditions(in: .calendar))
    var list = ListState(query: query)
    list.isByMonth = query.order == .date("span")
    return list
  }
}
