import Domain

/// A record on a page of its own, with its parts: Steckbrief, meeting, partner, person, body.
package struct PageState: Equatable, Sendable {
  package var type: String
  package var id: RecordID
  /// The place among those items that can be chosen.
  package var cursor = 0
  /// The first line on the screen.
  package var top = 0
  /// The part on which the cursor is to stand as soon as it shows.
  var awaited: RecordID?

  package init(type: String, id: RecordID) {
    self.type = type
    self.id = id
  }
}

/// A list on a record's page: the records of a type that name it in a link.
package struct PartList: Hashable, Sendable {
  package var type: String
  package var link: String
  package var order: Query.Order
  package var columns: [Query.Column]
  package var isNewestFirst = false
  /// A new one can be made from the page.
  package var isOpen = true

  /// The key of the heading.
  package func title(on page: String) -> String { "page.\(page).\(type)" }

  package func query(of id: RecordID) -> Query {
    Query(type, columns: columns, conditions: [.equals(link, Value(link: id))], order: order)
  }

  package func ask(of id: RecordID) -> Ask {
    let query = query(of: id)
    return isNewestFirst
      ? .lastRows(query, limit: Self.limit) : .rows(query, limit: Self.limit)
  }

  /// So many parts stand on a page.
  package static let limit = 100

  /// The lists on the page of a type.
  package static func lists(of type: String) -> [PartList] {
    switch type {
    case Project.typeName:
      [
        PartList(
          type: Report.typeName, link: "project", order: .date("day"),
          columns: [.field("day"), .field("light"), .field("text"), .field("nextStep")],
          isNewestFirst: true),
        PartList(
          type: Milestone.typeName, link: "project", order: .date("day"),
          columns: [.field("day"), .field("isReached"), .field("title")]),
        PartList(
          type: CouncilReference.typeName, link: "project", order: .date("day"),
          columns: [
            .field("day"), .label("partner"), .field("council"), .field("outcome"),
            .field("paper"),
          ]),
        PartList(
          type: AgendaItem.typeName, link: "project", order: .rank("rank"),
          columns: [.field("meeting"), .field("title")], isOpen: false),
      ]
    case Meeting.typeName:
      [
        PartList(
          type: AgendaItem.typeName, link: "meeting", order: .rank("rank"),
          columns: [
            .field("title"), .field("minutes"), .field("presenter"), .label("topic"),
            .label("project"), .field("parentItem"), .field("state"), .field("timesPostponed"),
            .field("carriedFrom"), .field("openResult"), .field("openTask"), .field("followUp"),
            .field("isAdded"), .field("project"),
          ]),
        PartList(
          type: Attendance.typeName, link: "meeting", order: .rank("rank"),
          columns: [
            .label("person"), .field("guest"), .label("partner"), .field("state"), .field("reply"),
          ], isOpen: false),
        PartList(
          type: Paper.typeName, link: "meeting", order: .text("title"),
          columns: [.field("received"), .field("title"), .field("fileName")], isOpen: false),
        PartList(
          type: Result.typeName, link: "meeting", order: .date("day"),
          columns: [.field("number"), .field("text"), .label("partner"), .field("light")],
          isOpen: false),
        PartList(
          type: Task.typeName, link: "meeting", order: .date("due"),
          columns: [.field("due"), .field("title"), .label("partner"), .field("state")],
          isOpen: false),
      ]
    case AgendaItem.typeName:
      [
        PartList(
          type: MinuteLine.typeName, link: "item", order: .rank("rank"),
          columns: [.field("text"), .field("kind"), .field("author")]),
        PartList(
          type: Result.typeName, link: "item", order: .date("day"),
          columns: [.field("number"), .field("text"), .label("partner"), .field("light")],
          isOpen: false),
        PartList(
          type: Task.typeName, link: "item", order: .date("due"),
          columns: [.field("due"), .field("title"), .label("partner"), .field("state")],
          isOpen: false),
        PartList(
          type: Paper.typeName, link: "item", order: .text("title"),
          columns: [.field("received"), .field("title"), .field("fileName")]),
      ]
    case Topic.typeName:
      [
        PartList(
          type: AgendaItem.typeName, link: "topic", order: .rank("rank"),
          columns: [.field("meeting"), .field("title")], isOpen: false)
      ]
    case FieldTrip.typeName:
      [
        AppState.stopList
      ]
    case Result.typeName:
      [
        PartList(
          type: Task.typeName, link: "result", order: .date("due"),
          columns: [.field("due"), .field("title"), .label("partner"), .field("state")]),
        PartList(
          type: FollowUp.typeName, link: "result", order: .date("day"),
          columns: [.field("day"), .field("isDone"), .field("reason")]),
      ]
    case Task.typeName:
      [
        PartList(
          type: FollowUp.typeName, link: "task", order: .date("day"),
          columns: [.field("day"), .field("isDone"), .field("reason")])
      ]
    case Partner.typeName:
      [
        PartList(
          type: Membership.typeName, link: "partner", order: .date("from"),
          columns: membershipColumns),
        PartList(
          type: Mandate.typeName, link: "partner", order: .date("from"),
          columns: [
            .label("person"), .field("council"), .field("from"), .field("until"), .field("person"),
          ]),
        PartList(
          type: Project.typeName, link: "lead", order: .text("title"),
          columns: [
            .field("title"), .field("phase"),
            .newest(part: Report.typeName, link: "project", day: "day", field: "light"),
          ]),
      ]
    case Person.typeName:
      [
        PartList(
          type: Membership.typeName, link: "person", order: .date("from"),
          columns: membershipColumns),
        PartList(
          type: Mandate.typeName, link: "person", order: .date("from"),
          columns: [.label("partner"), .field("council"), .field("from"), .field("until")]),
      ]
    case Body.typeName:
      [
        PartList(
          type: Membership.typeName, link: "body", order: .date("from"),
          columns: membershipColumns),
        PartList(
          type: CircularResolution.typeName, link: "body", order: .date("deadline"),
          columns: [.field("deadline"), .field("title"), .field("outcome")]),
      ]
    default: []
    }
  }

  private static let membershipColumns: [Query.Column] = [
    .label("person"), .label("body"), .label("partner"), .field("role"), .field("from"),
    .field("until"), .field("person"),
  ]
}
