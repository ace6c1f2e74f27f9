import Domain
import SQLite

extension Store {
  /// Keeps a draft, in place of an older one of the same id.
  package func saveDraft(_ draft: Draft) throws(StoreError) {
    try writeLocally { () throws(StoreError) in
      _ = try run(
        """
        INSERT OR REPLACE INTO draft (id, form, title, body, boot, process, started, wall_ms)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        [
          SQLiteValue(draft.id), .text(draft.form), .text(draft.title), .text(draft.body),
          .text(draft.owner.boot), .integer(draft.owner.process), .integer(draft.owner.started),
          .integer(draft.wallMilliseconds),
        ]
      )
    }
  }

  /// Forgets a draft; one that is not there is as good.
  package func dropDraft(_ id: RecordID) throws(StoreError) {
    try writeLocally { () throws(StoreError) in
      _ = try run("DELETE FROM draft WHERE id = ?", [SQLiteValue(id)])
    }
  }

  /// Every draft, the latest first.
  package func drafts() throws(StoreError) -> [Draft] {
    var drafts: [Draft] = []
    try each(
      """
      SELECT id, form, title, body, boot, process, started, wall_ms FROM draft
      ORDER BY wall_ms DESC, id /* scan */
      """
    ) { row in
      drafts.append(
        Draft(
          id: row.id(0),
          form: row.text(1),
          title: row.text(2),
          body: row.text(3),
          owner: Draft.Owner(
            boot: row.text(4),
            process: row.integer(5),
            started: row.integer(6)
          ),
          wallMilliseconds: row.integer(7)
        )
      )
    }
    return drafts
  }
}
