import Domain

/// The small types that every screen names: partners, bodies, challenges, in their order.
package struct Directory: Equatable, Sendable {
  /// One record as pickers and labels name it.
  package struct Entry: Equatable, Sendable {
    package var id: RecordID
    package var code: String
    package var title: String
    /// The token of the type's `kind` field, if it has one.
    package var kind: String

    package init(id: RecordID, code: String, title: String, kind: String) {
      self.id = id
      self.code = code
      self.title = title
      self.kind = kind
    }

    /// The code, or where there is none the title.
    package var label: String { code.isEmpty ? title : code }
  }

  package var entries: [String: [Entry]]

  package init(_ entries: [String: [Entry]] = [:]) { self.entries = entries }

  package func entry(_ type: String, _ id: RecordID?) -> Entry? {
    guard let id else { return nil }
    return entries[type]?.first { $0.id == id }
  }

  package var partners: [Entry] { entries[Partner.typeName] ?? [] }
  package var platforms: [Entry] { bodies(.platform) }
  package var groups: [Entry] { bodies(.projectGroup) }

  private func bodies(_ kind: Body.Kind) -> [Entry] {
    (entries[Body.typeName] ?? []).filter { $0.kind == kind.rawValue }
  }

  /// The queries that fill it, by type.
  package static let queries: [Query] = [
    Partner.typeName, Body.typeName, Challenge.typeName, Department.typeName,
    ThemeField.typeName, CrossTopic.typeName,
  ]
  .compactMap { Registry.type($0) }
  .map { type in
    let names = [type.traits.title, type.traits.code, type.field("kind")?.name]
    return Query(
      type.name, columns: names.map { .field($0 ?? type.traits.title) },
      order: type.order)
  }

  /// Takes the rows of one of the `queries` over.
  package mutating func take(_ rows: [Row], of type: String) {
    guard let schema = Registry.type(type) else { return }
    entries[type] = rows.map { row in
      Entry(
        id: row.id, code: schema.traits.code == nil ? "" : row.values[1].string,
        title: row.values[0].string,
        kind: schema.field("kind") == nil ? "" : row.values[2].string)
    }
  }
}
