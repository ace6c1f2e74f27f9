/// The statements that bring a file from one version of the schema to the next.
///
/// Frozen once released, additive only, each run in one transaction together with its number. A
/// step spells its tables as text and never through today's types: what it made in the field years
/// ago must not change with them.
enum Migrations {
  /// One step: the version that it leads to, and its statements.
  struct Migration: Sendable {
    var version: Int
    var sql: String
  }

  /// Every step, oldest first.
  static let all = [
    Migration(version: 1, sql: schema1),
    Migration(version: 2, sql: schema2),
    Migration(version: 3, sql: schema3),
    Migration(version: 4, sql: schema4),
  ]

  /// The version that this program writes.
  static let current = all.last?.version ?? 0
}
