import Domain
import Screen

/// A layer above the pane; Esc takes the topmost away.
package enum Overlay: Equatable, Sendable {
  case trash(ListState)
  case page(PageState)
  case sheet(SheetState)
  case people(PeopleState)
  case form(FormState)
  case picker(PickerState)
  case search(SearchState)
  case drafts(DraftOffer)
  case report(ReportLine)
  case review(ReviewState)
  case yearPlan(YearPlan)
  /// What of `keys.conf` does not count, a sentence each.
  case keyProblems([Text])
}

/// The line of a search while it is typed.
package struct SearchState: Equatable, Sendable {
  package var input: LineInput
  /// Where the cursor stood before; Esc leads back.
  package var origin: PageKey?

  package init(input: LineInput, origin: PageKey?) {
    self.input = input
    self.origin = origin
  }
}

/// Texts of a program that is gone, offered one after the other.
package struct DraftOffer: Equatable, Sendable {
  package var drafts: [Draft]
  package var cursor = 0
  /// Discarding for good asks first; the same key again answers.
  package var isAsked = false

  package init(drafts: [Draft]) { self.drafts = drafts }
}

/// A topic that an action is about, whatever the list shows by then.
package struct TopicAtHand: Equatable, Sendable {
  package var id: RecordID
  package var title: String
}

/// A project that an action is about, whatever the board shows by then.
package struct ProjectAtHand: Equatable, Sendable {
  package var id: RecordID
  package var title: String
  package var phase: Project.Phase
  package var isPaused: Bool
}

/// A box with a list that typing narrows.
package struct PickerState: Equatable, Sendable {
  package enum Purpose: Equatable, Sendable {
    /// A value for a place of the form below.
    case field(CellName, type: String)
    /// A partner whose interest in a topic is then changed.
    case interest(TopicAtHand, up: Bool)
    /// Where a topic goes.
    case menu(TopicAtHand)
    /// Where a project goes: a phase, to rest, an agenda.
    case card(ProjectAtHand)
    /// One of several meetings or entries of a day or month.
    case things(CalendarAct)
    /// What is to be made for a day; nil for the next day that suits.
    case newOnDay(CivilDate?)
    /// How far a meeting is.
    case meetingState(RecordID, title: String)
    /// The commands of a screen.
    case help(Scope)
    /// Every command there is, by its words.
    case palette(Scope)
  }

  package var purpose: Purpose
  package var picker: Picker

  package init(purpose: Purpose, picker: Picker) {
    self.purpose = purpose
    self.picker = picker
  }
}
