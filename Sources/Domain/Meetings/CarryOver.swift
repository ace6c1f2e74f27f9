/// What earlier meetings of a body have left open and the next agenda takes up by itself.
///
/// Open results and tasks, Wiedervorlagen whose day has come by the meeting, and TOPs that were put
/// off. What stands on the agenda already, whoever put it there, does not come a second time.
package struct CarryOver: Equatable, Sendable {
  /// One thing that comes, as a TOP.
  package struct Entry: Hashable, Sendable {
    package enum Matter: Hashable, Sendable {
      case result(ID<Result>)
      case task(ID<Task>)
      case followUp(ID<FollowUp>)
      /// A TOP that was put off, with how often that was and why.
      case item(ID<AgendaItem>, times: Int64)
    }

    package var matter: Matter
    package var title: String
    package var minutes: Int64?
    package var project: ID<Project>?
    package var topic: ID<Topic>?
    /// The earlier TOP from which it comes.
    package var from: ID<AgendaItem>?
  }

  package var entries: [Entry]

  /// Those that stand under the TOP of the open points; the others are TOPs of their own.
  package var points: [Entry] { entries.filter { !$0.isItem } }
  package var items: [Entry] { entries.filter(\.isItem) }

  /// What there is to take up for a meeting on a day, beside the agenda that it has.
  ///
  /// Results, tasks and Wiedervorlagen are those of the body; of them what is open, of an earlier
  /// meeting and due by the day counts. `putOff` are TOPs of earlier meetings that went nowhere.
  package init(
    for meeting: ID<Meeting>, on day: CivilDate, agenda: [AgendaItem], results: [Result],
    tasks: [Task], followUps: [FollowUp], putOff: [AgendaItem]
  ) {
    let knownResults = Set(agenda.compactMap(\.openResult))
    let knownTasks = Set(agenda.compactMap(\.openTask))
    let knownFollowUps = Set(agenda.compactMap(\.followUp))
    let knownItems = Set(agenda.compactMap(\.carriedFrom))
    var entries: [Entry] = []
    for result in results
    where result.state == .open && result.meeting != meeting && !knownResults.contains(result.id)
      && result.kind != .acknowledgement && (result.day.map { $0 < day } ?? true)
      && (result.followUp.map { $0 <= day } ?? true)
    {
      let title = [result.number, result.text].filter { !$0.isEmpty }.joined(separator: " ")
      entries.append(
        Entry(
          matter: .result(result.id), title: title, project: result.project, from: result.item))
    }
    for task in tasks
    where task.state == .open && task.meeting != meeting && !knownTasks.contains(task.id) {
      entries.append(
        Entry(matter: .task(task.id), title: task.title, project: task.project, from: task.item))
    }
    let said = Set(entries.map(\.matter))
    for followUp in followUps
    where !followUp.isDone && !knownFollowUps.contains(followUp.id)
      && (followUp.day.map { $0 <= day } ?? false)
    {
      // The matter itself is on the agenda or comes along.
      if let result = followUp.result,
        knownResults.contains(result) || said.contains(.result(result))
      {
        continue
      }
      if let task = followUp.task, knownTasks.contains(task) || said.contains(.task(task)) {
        continue
      }
      entries.append(
        Entry(
          matter: .followUp(followUp.id), title: followUp.reason, project: followUp.project,
          topic: followUp.topic, from: followUp.item))
    }
    for item in putOff
    where item.state == .postponed && item.meeting != meeting && !knownItems.contains(item.id) {
      entries.append(
        Entry(
          matter: .item(item.id, times: max(1, item.timesPostponed ?? 1)), title: item.title,
          minutes: item.minutes, project: item.project, topic: item.topic, from: item.id))
    }
    self.entries = entries.filter { !$0.title.isEmpty }
  }
}

extension CarryOver.Entry {
  package var isItem: Bool {
    if case .item = matter { return true }
    return false
  }

  /// The TOP that it becomes.
  package func item(_ id: ID<AgendaItem>, of meeting: ID<Meeting>) -> AgendaItem {
    var item = AgendaItem(id: id)
    item.meeting = meeting
    item.title = title
    item.minutes = minutes
    item.project = project
    item.topic = topic
    switch matter {
    case .result(let id): item.openResult = id
    case .task(let id): item.openTask = id
    case .followUp(let id): item.followUp = id
    case .item(let id, let times):
      item.carriedFrom = id
      item.timesPostponed = times
    }
    return item
  }
}
