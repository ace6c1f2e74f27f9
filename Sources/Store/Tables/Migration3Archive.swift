extension Migrations {
  /// From when on a project that is done lies in the archive.
  static let schema3Archive = #"""
    ALTER TABLE project ADD COLUMN archivedOn TEXT;
    CREATE INDEX project_by_archivedOn ON project (deleted, archivedOn, uuid);
    """#
}
