/// Text that somebody typed into a form and has not saved.
///
/// It belongs to a running program; when that one is gone, the next one offers it.
package struct Draft: Hashable, Sendable {
  package var id: RecordID
  /// Which form it belongs to: the type and the record.
  package var form: String
  /// What people call the record, as typed.
  package var title: String
  /// The form's content, in a notation of the form's own.
  package var body: String
  package var owner: Owner
  package var wallMilliseconds: Int64

  /// A program run: the boot, the process and when it began tell it from any later one.
  package struct Owner: Hashable, Sendable {
    package var boot: String
    package var process: Int64
    package var started: Int64

    package init(boot: String, process: Int64, started: Int64) {
      self.boot = boot
      self.process = process
      self.started = started
    }
  }

  package init(
    id: RecordID, form: String, title: String, body: String, owner: Owner, wallMilliseconds: Int64
  ) {
    self.id = id
    self.form = form
    self.title = title
    self.body = body
    self.owner = owner
    self.wallMilliseconds = wallMilliseconds
  }
}
