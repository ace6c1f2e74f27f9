extension Migrations {
  /// Filters under a name, and from when on a project that is done lies in the archive.
  static let schema3 = #"""
    CREATE TABLE savedView (
      key INTEGER PRIMARY KEY, uuid BLOB, deleted INTEGER, name TEXT, name_key TEXT, pane TEXT,
      filter TEXT, rank TEXT
    ) STRICT;
    CREATE INDEX savedView_by_name ON savedView (deleted, name_key, uuid);
    CREATE INDEX savedView_by_rank ON savedView (deleted, rank, uuid);
    ALTER TABLE project ADD COLUMN archivedOn TEXT;
    CREATE INDEX project_by_archivedOn ON project (deleted, archivedOn, uuid);
    """#
}
