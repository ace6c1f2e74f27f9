import Domain
import Screen
import TUI
import Testing

/// Each command does something that a person notices; a new one does not compile without its line.
@Suite("Every command")
struct EveryCommandTests {
  /// Keys that prepare, the command's own keys, and what must hold after them.
  struct Proof {
    /// Whether a program that is gone has left a draft.
    var isInterrupted = false
    /// The window has room for the overview.
    var isWide = false
    /// A meeting of MOB is today.
    var hasMeeting = false
    /// The BK meets today, and an Umlaufbeschluss is under way.
    var hasRoll = false
    /// There is a coming meeting with three TOPs.
    var hasAgenda = false
    var prepare = ""
    var keys: String
    var holds: (Bench) -> Bool
  }

  @Test(arguments: Command.allCases)
  func `does what its name says`(command: Command) throws {
    let proof = Self.proof(of: command)
    var bench = try Self.bench(for: proof)
    let before = bench
    try bench.press(proof.keys)
    #expect(proof.holds(bench))
    #expect(!proof.holds(before), "It held before the key already")
    #expect(bench.banner == nil)
  }

  /// A bench on which everything is as it has to be before the command.
  static func bench(for proof: Proof) throws -> Bench {
    let size = proof.isWide ? Size(width: 120, height: 34) : Size(width: 80, height: 24)
    var bench = Bench(topics: 40, size: size, platforms: ["BLP", "MOB"])
    bench.book.add(Network.project)
    if proof.hasMeeting { bench.book.addMeeting() }
    if proof.hasRoll { Network.addRoll(to: &bench.book) }
    bench.book.add(Network.task)
    bench.book.add(Network.trip)
    bench.book.add(Network.stop)
    bench.book.add(Network.salon)
    bench.book.add(Network.idea)
    if proof.hasAgenda { Network.addAgenda(to: &bench.book) }
    bench.begin()
    if proof.isInterrupted {
      bench = Bench(topics: 5)
      bench.begin(drafts: [
        Draft(
          id: RecordID(high: 1, low: 1), form: "topic/new", title: "Rest", body: "{}",
          owner: Bench.gone, wallMilliseconds: 0)
      ])
    }
    try bench.press(proof.prepare)
    return bench
  }

  static func proof(of command: Command) -> Proof {
    switch command {
    case .open, .new, .edit, .editLong, .more, .less, .menu, .rankDown, .rankUp, .trash, .restore:
      rowProof(of: command)
    case .down, .up, .left, .right, .pageDown, .pageUp, .halfDown, .halfUp, .first, .last:
      moveProof(of: command)
    case .deeper:
      Proof(hasAgenda: true, prepare: Network.secondItem, keys: "L") {
        $0.book.sheet(Network.agendaItem(1))?.cells[CellName("parentItem")]?.link
          == Network.agendaItem(0)
      }
    case .higher:
      Proof(hasAgenda: true, prepare: Network.secondItem + " L", keys: "H") {
        $0.book.sheet(Network.agendaItem(1))?.cells[CellName("parentItem")] == nil
      }
    case .phaseNext, .phasePrevious, .report, .review, .reportOn, .reportLight:
      boardProof(of: command)
    case .focus: Proof(keys: "p") { $0.state.focus == Network.id(of: "D") }
    case .panePartners: Proof(keys: "1") { $0.state.pane == .partners }
    case .paneCalendar: Proof(keys: "2") { $0.state.pane == .calendar }
    case .paneBoard: Proof(keys: "3") { $0.state.pane == .board }
    case .paneTopics: Proof(prepare: "1", keys: "4") { $0.state.pane == .topics }
    case .paneNext: Proof(keys: "<Tab>") { $0.state.pane == .partners }
    case .panePrevious: Proof(keys: "<S-Tab>") { $0.state.pane == .board }
    case .overview:
      Proof(isWide: true, prepare: "3", keys: "0") { $0.state.showsOverview }
    case .palette: Proof(keys: ":") { $0.state.scope == .palette }
    case .plan, .mark, .accept, .dayLater, .dayEarlier, .look, .toToday, .periodNext,
      .periodPrevious:
      calendarProof(of: command)
    case .fold: Proof(prepare: "3", keys: "o") { $0.state.board.folded == [0] }
    case .zoom: Proof(keys: "z") { $0.state.topics.isZoomed }
    case .trashView: Proof(keys: "D") { $0.state.scope == .trash }

    case .meeting:
      Proof(hasMeeting: true, keys: "g s") { $0.state.meeting?.meeting == Network.meeting }
    case .itemNext:
      Proof(hasMeeting: true, prepare: "g s <Tab>", keys: "<Tab>") {
        $0.state.meeting?.runningItem == Network.item(2)
      }
    case .itemPrevious:
      Proof(hasMeeting: true, prepare: "g s <Tab> <Tab>", keys: "<S-Tab>") {
        $0.state.meeting?.runningItem == Network.item(1)
      }
    case .lineKeep:
      Proof(hasMeeting: true, prepare: #"g s <Tab> "Muster""#, keys: "<Enter>") { bench in
        bench.book.sheets.contains { $0.type == MinuteLine.typeName }
      }
    case .today: Proof(keys: "g h") { $0.state.sheet?.kind == .today }
    case .results: Proof(keys: "g e") { $0.state.register?.kind == .results }
    case .tasks: Proof(keys: "g a") { $0.state.register?.kind == .tasks }
    case .salons: Proof(keys: "g r") { $0.state.register?.kind == .salons }
    case .trips: Proof(keys: "g b") { $0.state.register?.kind == .trips }
    case .done:
      Proof(prepare: "g a", keys: "x") {
        $0.book.sheet(Network.task.id.raw)?.cells[CellName("state")] == .text("done")
      }
    case .toBacklog:
      Proof(prepare: "g r <Enter> /muster-idee <Enter>", keys: "b <Enter>") {
        $0.book.sheet(Network.idea.id.raw)?.cells[CellName("state")] == .text("topic")
      }
    case .otherCount:
      Proof(prepare: "g r <Enter> /politik <Enter> <Enter>", keys: "<Tab>") {
        $0.state.headCounts?.count == .registered
      }
    case .ride: Proof(prepare: "g b", keys: "W") { $0.state.ride?.trip == Network.trip.id.raw }
    case .file:
      Proof(prepare: "g b <Enter>", keys: "X") {
        $0.book.sheet(Network.trip.id.raw)?.cells[CellName("state")] == .text("done")
      }
    case .people: Proof(keys: "g p") { $0.state.people != nil }
    case .check: Proof(keys: "g n") { $0.state.sheet?.kind == .check }
    case .region: Proof(keys: "g z") { $0.state.sheet?.kind == .region }
    case .chronicle:
      Proof(keys: "g c") { $0.state.chronicle?.subject == nil && $0.state.scope == .chronicle }
    case .chronicleRecord:
      Proof(keys: "C") { $0.state.chronicle?.subject?.id == Network.topic(0) }
    case .enlarge: Proof(prepare: "e", keys: "<C-g>") { $0.state.scope == .writing }
    case .filter: Proof(prepare: "g p <Tab>", keys: "f") { $0.state.scope == .people }
    case .filterRows: Proof(prepare: "g p", keys: "<Tab>") { $0.state.scope == .peopleList }

    case .everywhere: Proof(keys: "g /") { $0.state.scope == .everywhere }
    case .foundRows: Proof(prepare: "g /", keys: "<S-Tab>") { $0.state.scope == .everywhereList }
    case .trashIncluded:
      Proof(prepare: "g /", keys: "<Tab>") { $0.state.everywhere?.withTrash == true }
    case .complete:
      Proof(prepare: ": ter", keys: "<Tab>") { $0.state.palette?.input.text == "termin " }
    case .filterKeep:
      Proof(prepare: "f 17", keys: "<Enter>") { $0.state.scope == .topics && $0.title == title(17) }
    case .filterComplete:
      Proof(prepare: "f zust", keys: "<Tab>") { $0.state.filterLine?.input.text == "zustand:" }
    case .filterSave: Proof(prepare: "f thema", keys: "<C-s>") { $0.state.scope == .viewName }
    case .views: Proof(keys: "g v") { $0.state.scope == .views }

    case .search: Proof(keys: "/") { $0.state.scope == .search }
    case .searchNext: Proof(prepare: "/ thema <Enter>", keys: "n") { $0.position == 2 }
    case .searchPrevious: Proof(prepare: "/ thema <Enter>", keys: "N") { $0.position == 40 }
    case .searchKeep:
      Proof(prepare: "/ 17", keys: "<Enter>") { $0.state.scope == .topics && $0.title == title(17) }

    case .take, .fieldNext, .fieldPrevious, .pick, .editor, .revert, .save:
      formProof(of: command)
    case .markRange, .markAll, .again, .copy, .sort, .jumpBack, .jumpOn, .yes, .no:
      manyProof(of: command)
    case .attendance, .onSite, .online, .excused, .represented, .absent, .unanswered, .presence,
      .allPresent, .guest, .rollSide, .round, .circular, .agrees, .abstains, .objects:
      courseProof(of: command)
    case .undo: Proof(prepare: "+", keys: "u") { $0.effects.contains(.undo) }
    case .redo: Proof(prepare: "+ u", keys: "U") { $0.effects.contains(.redo) }
    case .help: Proof(keys: "?") { $0.state.scope == .picker }
    case .demo: Proof(keys: "g d") { $0.state.demoDue != nil }
    case .back: Proof(prepare: "<Enter>", keys: "<Esc>") { $0.state.topics.reader == nil }
    case .seat:
      Proof(keys: #"? "Wer sitzt" <Enter>"#) { $0.state.form?.purpose == .seat }
    case .discard:
      Proof(isInterrupted: true, prepare: "d", keys: "d") {
        $0.state.scope == .topics && $0.drafts.isEmpty
      }
    case .exit:
      Proof(prepare: "e xyz", keys: "<F10>") { $0.state.isEnding && $0.effects.last == .quit }
    case .theme:
      Proof(keys: #": "farben" <Enter> <Down> <Down> <Enter>"#) { $0.state.looks.theme == .dark }
    case .clockFace:
      Proof(keys: #": "sitzungsuhr" <Enter> "aus" <Enter>"#) { $0.notes["meeting.face"] == "off" }
    case .mouse: Proof(keys: #": "maus" <Enter>"#) { !$0.state.looks.hearsMouse }
    case .redraw: Proof(keys: "<C-l>") { $0.effects == [.redraw] }
    case .singleKeys:
      Proof(keys: #"? "Einzelne Buch" <Enter>"#) { !$0.state.keymap.allowsSingleKeys }
    case .quit: Proof(keys: "q") { $0.state.isEnding && $0.effects.last == .quit }
    }
  }

  private static func rowProof(of command: Command) -> Proof {
    switch command {
    case .open: Proof(keys: "<Enter>") { $0.state.scope == .reader }
    case .new: Proof(keys: "a") { $0.state.form?.purpose == .create }
    case .edit: Proof(keys: "e") { $0.typed("title") == title(0) }
    case .editLong:
      Proof(keys: "E") {
        $0.effects.contains { effect in
          if case .edit = effect { return true }
          return false
        }
      }
    case .more: Proof(keys: "+") { $0.cell(0, "interest", of: "DU") == .integer(1) }
    case .less:
      Proof(prepare: "+ +", keys: "-") { $0.cell(0, "interest", of: "DU") == .integer(1) }
    case .menu:
      Proof(keys: "m") {
        if case .menu(let topic) = $0.state.picker?.purpose { return topic.title == title(0) }
        return false
      }
    case .rankDown: Proof(keys: "J") { $0.position == 2 && $0.title == title(0) }
    case .rankUp: Proof(prepare: "j", keys: "K") { $0.position == 1 && $0.title == title(2) }
    case .trash: Proof(keys: "d") { $0.book.sheet(Network.topic(0))?.isTrashed == true }
    default:
      Proof(prepare: "d D", keys: "<Enter>") {
        $0.book.sheet(Network.topic(0))?.isTrashed == false
      }
    }
  }

  private static func boardProof(of command: Command) -> Proof {
    switch command {
    case .phaseNext: Proof(prepare: "3", keys: "L") { $0.phase == "preparation" }
    case .phasePrevious: Proof(prepare: "3 L L", keys: "H") { $0.phase == "preparation" }
    case .report: Proof(prepare: "3", keys: "r") { $0.state.scope == .report }
    case .review:
      Proof(prepare: "3", keys: "R") { $0.state.review?.card?.id == Network.project.id.raw }
    case .reportOn:
      Proof(prepare: "3 r Gut", keys: "<Enter>") { $0.state.reportLine?.place == .nextStep }
    default: Proof(prepare: "3 r", keys: "<Tab>") { $0.state.reportLine?.light == .yellow }
    }
  }

  private static func manyProof(of command: Command) -> Proof {
    switch command {
    case .markRange: Proof(keys: "v j j") { $0.state.markedAtHand.count == 3 }
    case .markAll: Proof(keys: "V") { $0.state.markedAtHand.count == 40 }
    case .again:
      Proof(prepare: "+ j", keys: ".") { $0.cell(2, "interest", of: "DU") == .integer(1) }
    case .copy:
      Proof(keys: "y <Enter>") { $0.copied.last?.hasPrefix(title(0)) == true }
    case .sort: Proof(keys: "s titel <Enter>") { $0.notes["sort.topics"] == "title" }
    case .jumpBack: Proof(prepare: "3", keys: ",") { $0.state.pane == .topics }
    case .jumpOn: Proof(prepare: "3 ,", keys: ";") { $0.state.pane == .board }
    case .yes:
      Proof(prepare: "V d", keys: "j") { $0.book.sheet(Network.topic(30))?.isTrashed == true }
    default:
      Proof(prepare: "V d", keys: "n") {
        $0.state.question == nil && $0.state.markedAtHand.count == 40
      }
    }
  }

  private static func moveProof(of command: Command) -> Proof {
    switch command {
    case .down: Proof(keys: "j") { $0.position == 2 }
    case .up: Proof(prepare: "j j", keys: "k") { $0.position == 2 }
    case .left: Proof(prepare: "l", keys: "h") { $0.state.topics.platform == .all }
    case .right:
      Proof(keys: "l") { $0.state.topics.platform == .one(Network.id(of: "BLP")) }
    case .pageDown: Proof(keys: "<PageDown>") { ($0.position ?? 0) > 4 }
    case .pageUp: Proof(prepare: "G", keys: "<PageUp>") { ($0.position ?? 40) < 37 }
    case .halfDown: Proof(keys: "<C-d>") { ($0.position ?? 0) > 2 }
    case .halfUp: Proof(prepare: "G", keys: "<C-u>") { ($0.position ?? 40) < 39 }
    case .first: Proof(prepare: "G", keys: "gg") { $0.position == 1 }
    default: Proof(keys: "G") { $0.position == 40 }
    }
  }

  /// The day of the Jahresplan's first row.
  private static func planned(_ bench: Bench) -> CivilDate? {
    bench.state.yearPlan?.meetings.first?.day
  }

  private static func calendarProof(of command: Command) -> Proof {
    let plan = "2 > P <Space> <Enter>"
    let day = CivilDate(year: 2027, month: 7, day: 1) ?? .first
    switch command {
    case .plan: return Proof(prepare: "2", keys: "P") { $0.state.scope == .plan }
    case .mark:
      return Proof(prepare: "2 P", keys: "<Space>") {
        $0.state.yearPlan?.choices?.first?.isMarked == true
      }
    case .accept:
      return Proof(prepare: "2 P <Space>", keys: "<Enter>") { $0.state.yearPlan?.isPreview == true }
    case .dayLater:
      return Proof(prepare: plan, keys: "<PageUp>") { planned($0) == day.nextWorkingDay }
    case .dayEarlier:
      return Proof(prepare: plan, keys: "<PageDown>") { planned($0) == day.previousWorkingDay }
    case .look:
      return Proof(prepare: "2", keys: "w") { $0.state.picker?.purpose == .view(.calendar) }
    case .toToday: return Proof(prepare: "2 >", keys: "t") { $0.state.calendarDay.year == 2026 }
    case .periodNext: return Proof(prepare: "2", keys: ">") { $0.state.calendarDay.year == 2027 }
    default: return Proof(prepare: "2", keys: "<lt>") { $0.state.calendarDay.year == 2025 }
    }
  }

  private static func formProof(of command: Command) -> Proof {
    switch command {
    case .take:
      Proof(prepare: "m erledigt", keys: "<Enter>") { $0.cell(0, "state") == .text("done") }
    case .fieldNext: Proof(prepare: "e", keys: "<Tab>") { $0.state.form?.focus == 1 }
    case .fieldPrevious:
      Proof(prepare: "e <Tab> <Tab>", keys: "<S-Tab>") { $0.state.form?.focus == 1 }
    case .pick: Proof(prepare: "e <Tab>", keys: "<Space>") { $0.state.scope == .picker }
    case .editor:
      Proof(prepare: "e", keys: "<C-o>") {
        $0.effects.contains(.edit("", .form(CellName("text"))))
      }
    case .revert: Proof(prepare: "e xyz", keys: "<C-r>") { $0.typed("title") == title(0) }
    default:
      Proof(prepare: "e xyz", keys: "<C-s>") { $0.cell(0, "title") == .text(title(0) + "xyz") }
    }
  }

  private static func title(_ number: Int) -> String { "Muster-Thema \(number)" }
}

extension Bench {
  /// The phase of the only project.
  fileprivate var phase: String? {
    book.sheet(Network.project.id.raw)?.cells[CellName("phase")]?.string
  }
}
