import Domain
import Store

/// The ids of the brochure's records, in their order.
struct Network {
  let partners: [RecordID]
  let platforms: [RecordID]
  /// The bodies that meet: all but the Geschäftsstelle.
  let bodies: [(id: RecordID, kind: Body.Kind)]
  let challenges: [RecordID]
  let departments: [RecordID]
  let themeFields: [RecordID]
  let crossTopics: [RecordID]

  init(of store: Store) throws {
    func rows(_ type: String, _ columns: [Query.Column] = []) throws -> [Row] {
      let query = Query(type, columns: columns, order: .rank("rank"))
      return try store.page(query, .first, before: 0, after: 100).rows
    }
    partners = try rows(Partner.typeName).map(\.id)
    bodies = try rows(Body.typeName, [.field("kind")]).compactMap { row in
      guard let kind = Body.Kind(rawValue: row.values[0].string), kind != .office else {
        return nil
      }
      return (row.id, kind)
    }
    platforms = bodies.filter { $0.kind == .platform }.map(\.id)
    challenges = try rows(Challenge.typeName).map(\.id)
    departments = try rows(Department.typeName).map(\.id)
    themeFields = try rows(ThemeField.typeName).map(\.id)
    crossTopics = try rows(CrossTopic.typeName).map(\.id)
    guard partners.count == 7, platforms.count == 5,
      ![bodies.count, challenges.count, departments.count, themeFields.count, crossTopics.count]
        .contains(0)
    else { throw BenchmarkError("the network has other records") }
  }
}
