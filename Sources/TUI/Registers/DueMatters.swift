import Domain
import Screen

/// Tasks and Wiedervorlagen whose day has come: rows of Heute and parts of the counts line.
extension AppState {
  /// Tasks are named in Heute so many days before they are due.
  private static let taskDays = 7
  private static let matterLimit = 60

  private func open(
    _ type: String, _ columns: [Query.Column], by field: String, before day: CivilDate
  ) -> Query {
    var conditions: [Query.Condition] = [
      type == FollowUp.typeName
        ? .equals("isDone", .integer(0)) : .equals("state", .text(Task.State.open.rawValue)),
      .between(field, from: CivilDate.first.canonical, before: day.canonical),
    ]
    if let ownPartner, type != FollowUp.typeName {
      conditions.append(.equals("partner", Value(link: ownPartner)))
    }
    var query = Query(type, columns: columns, conditions: conditions, order: .date(field))
    query.countLimit = Self.hitLimit
    return query
  }

  private var tasksDue: Query {
    open(
      Task.typeName, [.field("due"), .field("title"), .label("partner"), .label("body")],
      by: "due", before: moment.today.adding(days: Self.taskDays + 1))
  }

  private var followUpsDue: Query {
    open(
      FollowUp.typeName, [.field("day"), .field("reason"), .label("body")], by: "day",
      before: moment.today.adding(days: 1))
  }

  private var resultsDue: Query {
    open(
      Result.typeName, [.field("followUp"), .field("text"), .label("body"), .field("number")],
      by: "followUp", before: moment.today.adding(days: 1))
  }

  private var tasksOverdue: Query {
    open(Task.typeName, [], by: "due", before: moment.today)
  }

  private func counted(_ query: Query) -> Query {
    var query = query
    query.columns = []
    return query
  }

  func matterAsks() -> [Ask] {
    [tasksDue, followUpsDue, resultsDue].map { .rows($0, limit: Self.matterLimit) } + [
      nextMeetingsAsk
    ]
  }

  func matterSummaryAsks() -> [Ask] {
    [tasksOverdue, followUpsDue, resultsDue].map { .count(counted($0)) }
  }

  /// `2 Aufgaben überfällig`, `1 Wiedervorlage`: only what is not zero.
  var matterSummary: [String] {
    let tasks = count(counted(tasksOverdue)) ?? 0
    let matters = (count(counted(followUpsDue)) ?? 0) + (count(counted(resultsDue)) ?? 0)
    return (tasks > 0 ? [words(Text("summary.tasks", .number(tasks)))] : [])
      + (matters > 0 ? [words(Text("summary.followUps", .number(matters)))] : [])
  }

  /// The tasks that are due in the next days, those that are late first.
  var taskRows: [SheetItem] {
    rows(.rows(tasksDue, limit: Self.matterLimit)).map { row in
      let day = CivilDate(canonical: row.values[0].string) ?? moment.today
      return matter(
        day, row.values[1].string, [row.values[2].string, row.values[3].string],
        isLate: day < moment.today, .page(Task.typeName, row.id))
    }
  }

  /// What returns today or should have returned before.
  var followUpRows: [SheetItem] {
    let matters = rows(.rows(followUpsDue, limit: Self.matterLimit)).map { row in
      (
        row.values[0].string, row.values[1].string, [row.values[2].string], FollowUp.typeName,
        row.id
      )
    }
    let results = rows(.rows(resultsDue, limit: Self.matterLimit)).map { row in
      (
        row.values[0].string,
        [row.values[3].string, row.values[1].string].filter { !$0.isEmpty }
          .joined(separator: " "), [row.values[2].string], Result.typeName, row.id
      )
    }
    return (matters + results).sorted { $0.0 < $1.0 }.map { day, text, about, type, id in
      matter(
        CivilDate(canonical: day) ?? moment.today, text, about, isLate: false, .page(type, id))
    }
  }

  private func matter(
    _ day: CivilDate, _ text: String, _ about: [String], isLate: Bool, _ target: SheetItem.Target
  ) -> SheetItem {
    let about = about.filter { !$0.isEmpty }.joined(separator: " · ")
    return SheetItem(
      ListRow([
        Span((isLate ? "! " : "  ") + dayText(day), width: .fixed(size.width < 76 ? 18 : 28)),
        Span(text, width: .flexible), Span(about.isEmpty ? "" : " " + about, Theme.faint),
        Span(isLate ? " " + words("today.overdue") : "", Theme.faint),
      ]), target)
  }
}
