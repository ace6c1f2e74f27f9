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
  case move(MoveLine)
  case everywhere(EverywhereState)
  case palette(PaletteState)
  case question(Question)
  case filter(FilterLine)
  case views(ListState)
  case chronicle(ChronicleState)
  case then(ThenState)
  case writing(WritingState)
  case day(DayPickerState)
  case roll(RollState)
  case round(HandRound)
  case circular(CircularState)
  case line(LineQuestion)
  case register(RegisterState)
  case headCounts(HeadCountState)
  /// Projects and places from which stations are made.
  case stops(StopChooser)
  case ride(RideState)
  /// A paper of a meeting: invitation, minutes.
  case paper(PaperState)
  /// What of `keys.conf` does not count, a sentence each.
  case keyProblems([Text])
  case meeting(MeetingState)
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
    /// How a pane shows what it has.
    case view(Pane)
    /// When a project's card came into its columns.
    case trail(ProjectAtHand)
    /// Something for several records, or for the list.
    case many(ManyPick)
    /// One of the records that a step wrote.
    case touched(TouchedAct)
    /// Who stands in for somebody in a meeting.
    case substitute(Roll.Entry)
    /// What a meeting settles by raised hands.
    case round(RecordID)
    /// The commands of a screen.
    case help(Scope)
    /// How the screen looks.
    case themes
    /// How the clock of a meeting goes.
    case faces
    /// The meeting whose screen is to open.
    case meetings
    /// The commands of a meeting's line.
    case lineOrders
    /// The platform in whose backlog an idea goes.
    case ideaPlatform(RecordID, title: String, text: String)
    /// How a register shows what it has.
    case registerLook(RegisterState.Kind)
    /// Topics and projects for the agenda of a meeting.
    case agenda(RecordID)
    /// The partner for whom an extract of a meeting's minutes is made.
    case extract(RecordID)
  }

  package var purpose: Purpose
  package var picker: Picker
  /// What Leertaste has marked, in its order; nil where one thing is taken.
  package var marks: [String]?

  package init(purpose: Purpose, picker: Picker) {
    self.purpose = purpose
    self.picker = picker
  }
}
