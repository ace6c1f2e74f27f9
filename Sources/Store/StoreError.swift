import Domain
import SQLite

/// Why the store could not do as asked: data only, the sentence is made of `text`.
package enum StoreError: Error, Equatable {
  /// There is no such file, and it was not to be created.
  case missing
  /// The file is something else than an SQLite database, or encrypted.
  case notADatabase
  /// An SQLite database of another program.
  case otherProgram
  /// A newer version of this program has written the file.
  case newerSchema(found: Int, known: Int)
  /// An older version has written the file, and it may not be written now.
  case olderSchema(found: Int, known: Int)
  case damaged(detail: String)
  case noPermission
  case readOnly
  /// The file has been removed, renamed or replaced while it was open.
  case moved(path: String)
  /// Another program holds the lock.
  case busy
  /// The disk or the quota is full.
  case full
  case io(detail: String)
  /// A question took longer than it may.
  case tooSlow
  case unknownType(String)
  case unknownField(type: String, field: String)
  /// The field cannot hold such a value.
  case unfitValue(type: String, field: String)
  /// A rule stops the save: what it says, of which record.
  case blocked(Finding)
  /// SQLite refused what the program asked; a fault of the program.
  case unexpected(detail: String)

  /// Turns what SQLite says into what it means for a person's book.
  package init(_ error: SQLiteError) {
    self =
      if error.isBusy {
        .busy
      } else if error.isFull {
        .full
      } else if error.isMoved {
        .moved(path: error.message)
      } else if error.isReadOnly {
        .readOnly
      } else if error.isNotADatabase {
        .notADatabase
      } else if error.isCorrupt {
        .damaged(detail: error.message)
      } else if error.isCantOpen {
        .noPermission
      } else if error.isIO {
        .io(detail: "\(error.extendedCode) \(error.message)")
      } else if error.isInterrupted {
        .tooSlow
      } else {
        .unexpected(detail: error.description)
      }
  }

  /// The sentence, as a key of the catalogues.
  package var text: Text {
    switch self {
    case .missing: Text("store.error.missing")
    case .notADatabase: Text("store.error.notADatabase")
    case .otherProgram: Text("store.error.otherProgram")
    case .newerSchema(let found, let known):
      Text("store.error.newerSchema", .number(found), .number(known))
    case .olderSchema(let found, let known):
      Text("store.error.olderSchema", .number(found), .number(known))
    case .damaged(let detail): Text("store.error.damaged", .verbatim(detail))
    case .noPermission: Text("store.error.noPermission")
    case .readOnly: Text("store.error.readOnly")
    case .moved(let path): Text("store.error.moved", .verbatim(path))
    case .busy: Text("store.error.busy")
    case .full: Text("store.error.full")
    case .io(let detail): Text("store.error.io", .verbatim(detail))
    case .tooSlow: Text("store.error.tooSlow")
    case .unknownType(let type): Text("store.error.unknownType", .verbatim(type))
    case .unknownField(let type, let field):
      Text("store.error.unknownField", .verbatim(type), .verbatim(field))
    case .unfitValue(let type, let field):
      Text("store.error.unfitValue", .verbatim(type), .verbatim(field))
    case .blocked(let finding):
      Text("store.error.blocked", .text(finding.message), .text(finding.action))
    case .unexpected(let detail): Text("store.error.unexpected", .verbatim(detail))
    }
  }
}
