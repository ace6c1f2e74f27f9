/// Every record type that this version knows.
package enum Registry {
  package static let all: [RecordType] = [
    RecordType(Partner.self),
    RecordType(Body.self),
    RecordType(Challenge.self),
    RecordType(Topic.self),
  ]

  private static let byName = Dictionary(
    all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

  /// The type of a wire name, or nil for one from a newer version.
  package static func type(_ name: String) -> RecordType? { byName[name] }
}
