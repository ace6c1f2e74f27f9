import Domain

/// What the program is to do in the world; the runner does it and answers with messages.
package enum Effect: Equatable, Sendable {
  case loadDirectory
  case ask(Ask)
  case load(ListName, Query, PageAnchor, before: Int, after: Int)
  case count(ListName, Query)
  case locate(ListName, Query, PageKey)
  case recall(String, RecordID, Recall)
  /// The next row that a search finds.
  case find(ListSearch)

  case commit(Step, Commit)
  case undo
  case redo
  /// Takes back a chosen step.
  case undoStep(StepID)
  /// A day has begun: lets the store say again what the rules say.
  case judgeAnew
  case seat(Author)

  /// Keeps a form's text.
  case saveDraft(Draft)
  case dropDraft(RecordID)
  /// Keeps a note of this laptop's person under its name.
  case saveNote(String, String)
  /// Reads all notes again: another program may have written some.
  case loadNotes

  /// What choosing many asks of the world.
  case many(ManyEffect)
  /// Hands a text to `$EDITOR`.
  case edit(String, Handover)
  case redraw
  /// Leads into a demo beside the own book, and back.
  case visitDemo
  case quit
}
