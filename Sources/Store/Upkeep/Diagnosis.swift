import Domain

/// What a thorough look at the file has found, for `doctor`.
package struct Diagnosis: Hashable, Sendable {
  /// What SQLite's own checks say; empty is well.
  package var integrity: [String] = []
  /// Tables that differ from what the journal says they hold.
  package var differences: [String] = []
  /// Incarnations whose journal has gaps, times that do not rise or writes without a step.
  package var journalFaults: [String] = []
  /// Tables, columns and indexes that are not as the schemas ask.
  package var schemaFaults: [String] = []
  /// How many records of each type are outside the trash.
  package var records: [String: Int] = [:]
  package var findings = 0
  /// Links that point to a record that is missing or in the trash.
  package var danglingLinks = 0
  package var conflicts = 0
  /// Numbers that more than one result bears, as laptops give them apart from each other.
  package var doubledNumbers: [String] = []
  package var cells = 0
  package var steps = 0

  package init() {}

  /// Whether nothing is wrong with the file; findings and conflicts are people's matters.
  package var isClean: Bool {
    integrity.isEmpty && differences.isEmpty && journalFaults.isEmpty && schemaFaults.isEmpty
  }
}
