import Domain
import SQLite

extension SQLiteValue {
  /// A cell's value as the journal stores it.
  init(_ value: Value) {
    self =
      switch value {
      case .null: .null
      case .integer(let number): .integer(number)
      case .text(let text): .text(text)
      }
  }

  /// A record id as its 16 bytes.
  init(_ id: RecordID?) {
    self = id.map { .blob($0.bytes) } ?? .null
  }
}

extension Value {
  /// A stored value; what no version of the program writes there counts as none.
  init(stored: SQLiteValue) {
    self =
      switch stored {
      case .integer(let number): .integer(number)
      case .text(let text): .text(text)
      case .null, .real, .blob: .null
      }
  }

  /// Whether two values are the same to the last byte.
  ///
  /// Swift takes a composed and a decomposed ä for equal; the tables must not.
  func isIdentical(to other: Value) -> Bool {
    switch (self, other) {
    case (.text(let left), .text(let right)): left.utf8.elementsEqual(right.utf8)
    default: self == other
    }
  }
}

extension SQLiteValue {
  /// Whether two stored values are the same to the last byte.
  func isIdentical(to other: SQLiteValue) -> Bool {
    switch (self, other) {
    case (.text(let left), .text(let right)): left.utf8.elementsEqual(right.utf8)
    default: self == other
    }
  }
}

extension [[SQLiteValue]] {
  /// Whether two lists of rows are the same to the last byte.
  func isIdentical(to other: [[SQLiteValue]]) -> Bool {
    elementsEqual(other) { left, right in
      left.elementsEqual(right) { $0.isIdentical(to: $1) }
    }
  }
}

extension SQLiteRow {
  /// The column as a record id; zero where it is none.
  borrowing func id(_ column: Int) -> RecordID {
    RecordID(bytes: blob(column)) ?? .zero
  }

  /// Three columns from the given one: incarnation, number and time of a write.
  borrowing func stamp(_ column: Int) -> Stamp {
    Stamp(
      hlc: HLC(raw: integer(column + 2)),
      dot: Dot(incarnation: integer(column), sequence: integer(column + 1))
    )
  }
}
