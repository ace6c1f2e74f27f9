import Domain
import SQLite

/// A piece of a statement with the values for its question marks.
struct SQLFragment {
  var text: String
  var arguments: [SQLiteValue]

  init(_ text: String, _ arguments: [SQLiteValue] = []) {
    self.text = text
    self.arguments = arguments
  }

  static func += (left: inout SQLFragment, right: SQLFragment) {
    left.text += " " + right.text
    left.arguments += right.arguments
  }
}
