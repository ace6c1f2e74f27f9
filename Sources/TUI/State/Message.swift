import Domain
import Screen

/// What happened: a key, an answer of the store, or something in the world.
package enum Message: Equatable, Sendable {
  case key(Key)
  case paste(String)
  case mouse(MouseEvent)
  case resized(Size)

  /// The program has begun; `drafts` are those whose program is gone.
  case started(Start)
  case directory(Directory)
  case answered(Ask, Answer)
  case loaded(ListName, Page)
  case counted(ListName, Census)
  case located(ListName, Int?)
  case recalled(RecordID, RecordState?, Recall)
  /// A search has arrived in one of its lists.
  case found(Found?, list: Int, matches: Int)

  case committed(Receipt, Commit)
  case clashed([Clash], Commit)
  case undone(UndoOutcome, isRedo: Bool)
  case stepUndone(StepUndoOutcome)
  case seated(Author)
  /// A draft lies in the store.
  case kept(RecordID)
  /// An effect failed; the text says what and what to do.
  case failed(Text, Commit?)
  /// `$EDITOR` is back, with the text or the reason why there is none.
  case edited(String?, Text?, Handover)

  case many(ManyAnswer)
  /// Something to be said above the footer.
  case notice(Text)
  /// The notes as the file holds them now.
  case noted([String: String])
  /// Another program wrote to the file.
  case changedElsewhere
  /// The moment has come that `wake` named.
  case woke
  /// A command by its name, with or without a key.
  case command(Command)
  /// Puts the cursor on a thing of what the screen shows.
  case choose(LinearChoice)
  /// A text for the present input, in the place of what stands there.
  case typed(String)
  /// The terminal or the system asks the program to end.
  case terminate
}

/// What the program knows when it begins.
package struct Start: Equatable, Sendable {
  package var seat: Author?
  package var proposedName: String
  /// What was noted for later starts, by name.
  package var notes: [String: String]
  package var drafts: [Draft]
  /// What the person's `keys.conf` says.
  package var keys = KeySettings()

  package init(seat: Author?, proposedName: String, notes: [String: String] = [:], drafts: [Draft])
  {
    self.seat = seat
    self.proposedName = proposedName
    self.notes = notes
    self.drafts = drafts
  }
}

/// The lists that are read in windows.
package enum ListName: Hashable, Sendable {
  case topics
  case trash
  /// The meetings of the Gremienkalender, one after the other.
  case meetings
  case people
  /// The named filters.
  case views
  /// The steps of the Chronik.
  case chronicle
  /// The register that is open.
  case register
  /// A column of the board, the strip of the paused last.
  case column(Int)
}

/// What a record is wanted for.
package enum Recall: Equatable, Sendable {
  /// To be shown beside the list.
  case detail
  /// To be edited in the form.
  case form
  /// To be edited in the form, beginning at this field.
  case field(CellName)
  /// To be edited in the form as a draft left it.
  case draft(Draft)
  /// To hand its long text to `$EDITOR`.
  case editor
  /// The form goes on over the record as it was saved from the screen of a long text.
  case writing
  /// To put the board's cursor on its card.
  case card
}

/// What a commit is for, so that its answer finds its way.
package enum Commit: Equatable, Sendable {
  /// A single act on a row.
  case act
  /// The form of this draft.
  case form(RecordID)
  /// A long text that `$EDITOR` brought back for a record of a type, with the version that it began from.
  case text(String, RecordID, CellName, String, version: Stamp?)
  /// The line that reports a Sachstand.
  case report
  /// The screen of a meeting.
  case meeting(MeetingAct)
}

/// For whom `$EDITOR` works.
package enum Handover: Equatable, Sendable {
  /// The long text field under the form's cursor.
  case form(CellName)
  /// The long text of a record, with the version it had.
  case record(String, RecordID, CellName, text: String, version: Stamp?)
}
