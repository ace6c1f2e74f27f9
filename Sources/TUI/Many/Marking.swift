import Domain

extension AppState {
  /// The list with the cursor, where its rows can be marked.
  package var markPlace: MarkPlace? {
    switch scope {
    case .topics: .topics
    case .board: .board
    case .calendar: calendar.look == .list ? .meetings : nil
    case .peopleList: .people
    case .trash: .trash
    case .register: register?.kind.markPlace
    default: nil
    }
  }

  /// The type of the records that a place lists.
  func markedType(in place: MarkPlace) -> String {
    switch place {
    case .topics: Topic.typeName
    case .board: Project.typeName
    case .meetings: Meeting.typeName
    case .people: Person.typeName
    case .trash: trashList?.query.type ?? Topic.typeName
    case .results: Result.typeName
    case .tasks: Task.typeName
    case .salons: Meeting.typeName
    case .trips: FieldTrip.typeName
    }
  }

  /// What is marked where the cursor is.
  package var markedAtHand: [RecordID] { markPlace.flatMap { many.marks[$0]?.ids } ?? [] }

  func isMarked(_ id: RecordID, in place: MarkPlace) -> Bool {
    many.marks[place]?.contains(id) ?? false
  }

  /// Leertaste: marks the row and goes down; ends a range that is being drawn.
  mutating func markRow() -> [Effect] {
    guard let place = markPlace, let row = self[listAtHand]?.row else { return [] }
    var marks = many.marks[place] ?? Marks()
    if marks.range != nil {
      marks.range = nil
    } else {
      if marks.count >= Marks.limit, !marks.contains(row.id) { toast = Self.marksFull }
      marks.toggle(row.id)
    }
    many.marks[place] = marks
    return move(by: 1)
  }

  /// `v`: begins a range at the row, or ends the one that is being drawn.
  mutating func markStretch() -> [Effect] {
    guard let place = markPlace, let row = self[listAtHand]?.row else { return [] }
    var marks = many.marks[place] ?? Marks()
    if marks.range != nil {
      marks.range = nil
    } else {
      marks.range = Marks.Stretch(list: listAtHand, begin: row.key, base: marks.ids, end: row.id)
      marks.set(marks.ids + [row.id])
      toast = Text("many.range")
    }
    many.marks[place] = marks
    return []
  }

  /// `V`: all rows of the list as it is asked for, or none of them where all are marked.
  mutating func markAll() -> [Effect] {
    guard markPlace != nil, var query = self[listAtHand]?.query else { return [] }
    query.columns = []
    return [
      .many(.survey(listAtHand, query, .first, before: 0, after: Marks.limit - 1, .all))
    ]
  }

  static let marksFull = Text("many.marks.full", .number(Marks.limit))

  mutating func take(_ page: Page, of list: ListName, for survey: Survey) {
    guard let place = markPlace, listAtHand == list else { return }
    var marks = many.marks[place] ?? Marks()
    let ids = page.rows.map(\.id)
    switch survey {
    case .all:
      marks.range = nil
      if !ids.isEmpty, ids.allSatisfy(marks.contains) {
        let gone = Set(ids)
        marks.set(marks.ids.filter { !gone.contains($0) })
      } else {
        marks.set(marks.ids + ids)
      }
      toast = page.hasAfter ? Self.marksFull : Text("many.marks", .number(marks.count))
    case .stretch(let from, let to):
      guard let range = marks.range, let first = ids.firstIndex(of: from),
        let last = ids.firstIndex(of: to)
      else {
        toast = Text("many.range.far", .number(Marks.limit))
        return
      }
      marks.set(range.base + ids[min(first, last)...max(first, last)])
    }
    many.marks[place] = marks
  }

  /// Draws a range on to the cursor, and forgets marks whose list has been left.
  mutating func settleMarks() -> [Effect] {
    if trashList == nil { many.marks[.trash] = nil }
    if people == nil { many.marks[.people] = nil }
    for kind in RegisterState.Kind.allCases where register?.kind != kind {
      many.marks[kind.markPlace] = nil
    }
    for place in many.marks.keys where place != markPlace { many.marks[place]?.range = nil }
    guard let place = markPlace, var marks = many.marks[place], var range = marks.range else {
      return []
    }
    guard range.list == listAtHand, let list = self[listAtHand] else {
      many.marks[place]?.range = nil
      return []
    }
    guard let row = list.row, row.id != range.end else { return [] }
    range.end = row.id
    marks.range = range
    defer { many.marks[place] = marks }
    let ids = list.page.rows.map(\.id)
    if let first = ids.firstIndex(of: range.begin.id) {
      marks.set(range.base + ids[min(first, list.cursor)...max(first, list.cursor)])
      return []
    }
    var query = list.query
    query.columns = []
    return [
      .many(
        .survey(
          range.list, query, .key(range.begin), before: Marks.limit, after: Marks.limit,
          .stretch(from: range.begin.id, to: row.id)))
    ]
  }

  /// Esc: first the range that is being drawn, then every mark of the list.
  mutating func dropMarks() -> Bool {
    guard let place = markPlace, var marks = many.marks[place],
      marks.range != nil || marks.count > 0
    else { return false }
    if let range = marks.range {
      marks.set(range.base)
      marks.range = nil
    } else {
      marks.set([])
      toast = Text("many.none")
    }
    many.marks[place] = marks
    return true
  }

  /// ` · 3 markiert · ↓ Titel`: what a list says of its marks and its order behind the position.
  func manySuffix(_ place: MarkPlace) -> String {
    var parts: [String] = []
    if let marks = many.marks[place], marks.count > 0 {
      let key = marks.range == nil ? "many.marks" : "many.marks.range"
      parts.append(words(Text(key, .number(marks.count))))
    }
    if let order = orderWord(of: place) { parts.append(order) }
    return parts.map { " · " + $0 }.joined()
  }
}
