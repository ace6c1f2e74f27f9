import Domain
import SQLite

/// Decides whether a file is ours before anything is opened that could write.
enum Judge {
  /// What the header of a file says.
  private struct Header {
    var application: Int64
    var version: Int64
    var isEmpty = false

    var isBlank: Bool { application == 0 && version == 0 }
  }

  /// Looks at a file and says whether it is ours but needs the leftover of a write rolled back.
  ///
  /// - Throws: `notADatabase`, `otherProgram`, `newerSchema`, `noPermission`, `damaged` or `busy`.
  static func examine(_ path: String) throws(StoreError) -> Bool {
    let header: Header
    var needsRollback = false
    do throws(SQLiteError) {
      header = try read(path, .readOnly)
    } catch  where error.needsRollback {
      // The journal of a write that was cut off lies beside the file, and rolling it back would be
      // writing. What names the owner stands in the file's first hundred bytes, which SQLite reads
      // without journal and locks if it is told that nobody changes the file.
      needsRollback = true
      do throws(SQLiteError) {
        header = try read(path, .immutable)
      } catch {
        throw StoreError(error)
      }
    } catch {
      throw StoreError(error)
    }
    try judge(header)
    return needsRollback
  }

  /// Has SQLite roll back what a write that was cut off has left; where it cannot, the next read
  /// will say so.
  static func rollBack(_ path: String) {
    _ = try? read(path, .readWrite)
  }

  private static func judge(_ header: Header) throws(StoreError) {
    if header.isBlank, header.isEmpty { return }
    guard header.application == Store.applicationID else { throw .otherProgram }
    guard header.version <= Int64(Migrations.current) else {
      throw .newerSchema(
        found: Int(clamping: header.version),
        known: Migrations.current
      )
    }
  }

  private static func read(
    _ path: String,
    _ mode: Database.Mode
  ) throws(SQLiteError) -> Header {
    let database = try Database(path: path, mode: mode)
    database.setBusyTimeout(milliseconds: Store.writePatience)
    database.limits()
    if mode == .immutable {
      database.toleratesMissingPages()
    } else {
      database.defensive(true)
    }
    var header = Header(
      application: try database.value("PRAGMA application_id")?.integer ?? 0,
      version: try database.value("PRAGMA user_version")?.integer ?? 0)
    // In the middle of a write no more than the first page can be relied on.
    if header.isBlank {
      let tables = try database.value("SELECT count(*) FROM sqlite_schema /* scan */")?.integer
      header.isEmpty = tables == 0
    }
    return header
  }
}

extension SQLiteError {
  /// A journal has to be rolled back and this connection cannot
  /// (https://www.sqlite.org/rescode.html#readonly_rollback, and readonly_recovery,
  /// readonly_cantinit beside it).
  fileprivate var needsRollback: Bool { isReadOnly }
}
