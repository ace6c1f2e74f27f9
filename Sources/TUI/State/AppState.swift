import Domain
import Screen

/// Everything that the screen shows and the next key needs.
package struct AppState: Equatable, Sendable {
  package var size: Size
  package var moment: Moment
  package var access: Access
  package var seat: Author?
  package var directory = Directory()
  /// What the screen has asked the store, and what that said.
  package var answers = Answers()
  /// The pane that has the cursor.
  package var pane = Pane.topics
  /// All four panes at once, where there is room for them.
  package var isOverview = false
  /// The partner on whom everything is narrowed.
  package var focus: RecordID?
  package var partners = PartnerPane()
  package var calendar = CalendarPane()
  package var board = BoardPane()
  package var topics = TopicPane()
  /// What was last looked for, wherever that was.
  package var search = SearchMemory()
  package var many = ManyState()
  /// What hides the others in each list, by what was typed last that could be read.
  package var filters: [SavedView.Place: PaneFilter] = [:]
  /// The day and the names by which the filters were read.
  var filterBasis: FilterBasis?
  /// What lies above the pane, the topmost last.
  package var overlays: [Overlay] = []
  /// The last step or mistake in a sentence; the next key takes it away.
  package var toast: Text?
  /// A save that failed; stays until one succeeds.
  package var banner: Text?
  /// The banner is a form's: a draft that could be kept does not take it away.
  var hasSaveFailed = false
  /// The keys of a sequence that has begun.
  package var pending: [Key] = []
  /// When the box with the choices of such a sequence shows.
  package var choicesDue: Int64?
  package var ids: IDSource
  /// The sentences of the person's language.
  package var words: Catalogue
  /// This program run, as drafts name it.
  package var owner: Draft.Owner
  /// Text that was left in forms, by this program or by one that is gone.
  package var drafts: [Draft] = []
  /// Drafts that the store has not taken: quitting would lose them.
  package var unkept: Set<RecordID> = []
  package var keymap = Keymap.standard
  package var looks = Looks()
  /// A round of raised hands that was left before it was saved.
  var leftRound: HandRound?
  /// What was typed in lines that were left.
  var leftLines: [LineQuestion.Purpose: String] = [:]
  /// What this person has chosen for good and the book does not hold: kept on this laptop only.
  package private(set) var notes: [String: String] = [:]
  /// When the demo is to open; what is on the screen shows before.
  package var demoDue: Int64?
  /// The loop's next wake-up beside keys, in milliseconds of the wall clock.
  package var wake: Int64?
  /// The program only shows, read-only, what all may see of the running meeting.
  package var isFollowing = false
  /// Leaving the beamer mode has been asked for, and waits for a yes.
  var isLeavingBeamer = false
  /// What was entered while the room looks on has not been taken; why is not for the room.
  var isRefused = false
  package var isEnding = false
  /// The program ends as soon as the store has taken what is typed.
  var isLeaving = false

  package enum Access: Equatable, Sendable {
    case edit
    case readOnly
    case demo
  }

  /// How many hits of a search are counted; a longer number says nothing more to a person.
  package static let hitLimit = 1000

  package init(
    size: Size, moment: Moment, access: Access, ids: IDSource, words: Catalogue, owner: Draft.Owner
  ) {
    self.size = size
    self.moment = moment
    self.access = access
    self.ids = ids
    self.words = words
    self.owner = owner
  }

  /// Notes something for this and every later start.
  mutating func note(_ name: String, _ value: String) -> [Effect] {
    guard notes[name] != value else { return [] }
    notes[name] = value
    return [.saveNote(name, value)]
  }

  /// Takes over what was noted at earlier starts.
  mutating func recall(_ notes: [String: String]) { self.notes = notes }

  /// Whether the terminal is too small for any screen; keys are then ignored and nothing is lost.
  package var isTooSmall: Bool { size.width < 60 || size.height < 16 }

  /// Where the next key is pressed.
  package var scope: Scope {
    switch overlays.last {
    case .form: .form
    case .picker: .picker
    case .search: .search
    case .trash: .trash
    case .drafts, .keyProblems: .notice
    case .page: .page
    case .sheet(let sheet): sheet.kind == .region ? .region : .sheet
    case .people(let people): people.isTyping ? .people : .peopleList
    case .report: .report
    case .review: .review
    case .yearPlan(let plan): plan.input == nil ? .plan : .dayLine
    case .move: .dayLine
    case .everywhere(let everywhere): everywhere.isTyping ? .everywhere : .everywhereList
    case .palette: .palette
    case .question: .question
    case .filter(let line): line.naming == nil ? .filter : .viewName
    case .views: .views
    case .chronicle(let chronicle): chronicle.isTyping ? .chronicleLine : .chronicle
    case .then: .then
    case .writing: .writing
    case .day: .day
    case .meeting: .meeting
    case .roll(let roll): roll.takesReplies ? .replies : .attendance
    case .round(let round): round.phase == .order ? .roundOrder : .round
    case .circular: .consent
    case .line: .line
    case .register: .register
    case .headCounts: .headCounts
    case .stops: .stops
    case .ride: .ride
    case .paper: .paper
    case nil: pane == .topics && topics.reader != nil ? .reader : pane.scope
    }
  }

  /// The partner for whom `+` and `-` count: the focus, else the person's own.
  package var interestedPartner: RecordID? { focus ?? seat?.partner }

  /// The first start: who sits here has to be known before anything can be saved.
  var mustBeSeated: Bool { form?.purpose == .seat && seat == nil && access == .edit }

  package var author: Author { seat ?? .nobody }
}
