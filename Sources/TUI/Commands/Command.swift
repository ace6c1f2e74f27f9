import Domain
import Screen

/// Everything a person can do, by its stable name.
///
/// The keymap, the footer, the help and the key table of the README are made from `info`, so that
/// they agree; the labels are in the catalogues under `command.<name>.label` and `.help`.
package enum Command: String, CaseIterable, Sendable {
  case open
  case new
  case edit
  case editLong = "edit-long"
  case more
  case less
  case menu
  case rankDown = "rank-down"
  case rankUp = "rank-up"
  case deeper = "item-indent"
  case higher = "item-outdent"
  case trash
  case restore
  /// Says that a result, a task or a Wiedervorlage is done.
  case done
  /// An idea becomes a topic of the backlog.
  case toBacklog = "to-backlog"
  /// Registered or come: the other number of the grid.
  case otherCount = "other-count"
  /// Opens the screen of the bus.
  case ride
  /// What a Bereisung has brought becomes lessons, questions and ideas.
  case file
  case phaseNext = "phase-next"
  case phasePrevious = "phase-previous"
  case report
  case review

  case plan
  case mark
  case accept
  case dayLater = "day-later"
  case dayEarlier = "day-earlier"
  case look
  case fold
  case toToday = "to-today"
  case periodNext = "period-next"
  case periodPrevious = "period-previous"

  case panePartners = "pane-partners"
  case paneCalendar = "pane-calendar"
  case paneBoard = "pane-board"
  case paneTopics = "pane-topics"
  case paneNext = "pane-next"
  case panePrevious = "pane-previous"
  case overview
  case focus
  case zoom
  case trashView = "trash-view"

  case down
  case up
  case left
  case right
  case pageDown = "page-down"
  case pageUp = "page-up"
  case halfDown = "half-down"
  case halfUp = "half-up"
  case first
  case last

  case today
  case meeting = "in-meeting"
  case results
  case tasks
  case salons
  case trips
  case people
  case check
  case region
  case chronicle
  case chronicleRecord = "chronicle-record"
  case filter
  case filterRows = "filter-rows"
  case filterKeep = "filter-keep"
  case filterComplete = "filter-complete"
  case filterSave = "filter-save"
  case views

  case search
  case searchNext = "search-next"
  case searchPrevious = "search-previous"
  case searchKeep = "search-keep"
  case everywhere
  case foundRows = "found-rows"
  case trashIncluded = "trash-included"
  case complete

  case take
  case discard
  case lineKeep = "line-keep"
  case itemNext = "item-next"
  case itemPrevious = "item-previous"
  case reportOn = "report-on"
  case reportLight = "report-light"
  case fieldNext = "field-next"
  case fieldPrevious = "field-previous"
  case pick
  case enlarge
  case editor
  case revert
  case save

  case markRange = "mark-range"
  case markAll = "mark-all"
  case again
  case copy
  case sort
  case jumpBack = "jump-back"
  case jumpOn = "jump-on"
  case yes
  case no

  case attendance
  case onSite = "on-site"
  case online
  case excused
  case represented
  case absent
  case unanswered
  case presence
  case allPresent = "all-present"
  case guest
  case rollSide = "roll-side"
  case round
  case circular
  case agrees
  case abstains
  case objects

  case undo
  case redo
  case help
  case demo
  case palette
  case back
  case seat
  case redraw
  case theme
  case clockFace = "clock"
  case mouse
  case singleKeys = "single-keys"
  case quit
  case exit
}

extension Command {
  /// The short word of the footer.
  package var label: String { "command.\(rawValue).label" }
  /// The line of the help.
  package var help: String { "command.\(rawValue).help" }

  /// What the table says of the command.
  package var info: CommandInfo { Self.table[self] ?? row }

  /// Every row once: a frame asks for all of them, and making one builds arrays of scopes.
  private static let table = Dictionary(uniqueKeysWithValues: allCases.map { ($0, $0.row) })

  /// The command's row in the table; the compiler asks for one each.
  private var row: CommandInfo {
    let panes: [Scope] = [.partners, .calendar, .board, .topics]
    let topics: [Scope] = [.topics, .reader]
    let rows: [Scope] = [.calendar, .board, .topics, .reader, .page]
    // Lists in which letters are answers.
    let rolls: [Scope] = [.attendance, .replies]
    let sheets: [Scope] =
      [
        .sheet, .region, .peopleList, .views, .chronicle, .then, .register,
      ] + rolls + [.consent, .paper]
    let moving: [Scope] =
      panes + [.reader, .page, .review, .plan, .trash, .everywhereList, .roundOrder] + sheets
    let typing: [Scope] = [.people, .everywhere]
    let searched: [Scope] =
      panes + [.reader, .page, .trash, .sheet, .region, .peopleList, .register]
    let found: [Scope] = [.everywhere, .everywhereList]
    // In a plan the page keys move days.
    let paging: [Scope] =
      panes + [.reader, .page, .review, .trash, .everywhereList, .palette, .roundOrder] + sheets
      + typing
    let listed: [Scope] = moving + [.notice, .search, .palette] + typing
    let marking: [Scope] = [.topics, .board, .calendar, .peopleList, .trash, .register]
    switch self {
    case .open:
      return CommandInfo(
        panes + [.reader, .page, .review, .everywhereList, .headCounts] + sheets + typing,
        [[.enter]], .row, footer: 2)
    case .new:
      return CommandInfo(
        rows + [.region, .peopleList, .people, .register], [["a"], [.insert]], .row, footer: 3)
    case .edit:
      return CommandInfo(
        rows + [.partners, .review, .plan, .region, .peopleList, .views, .register, .headCounts]
          + rolls,
        [["e"]], .row,
        footer: 4)
    case .editLong: return CommandInfo(topics + [.board, .page], [["E"]], .row)
    case .more:
      return CommandInfo(topics + [.page, .plan, .headCounts], [["+"]], .row, footer: 5)
    case .less: return CommandInfo(topics + [.page, .plan, .headCounts], [["-"]], .row)
    case .menu:
      return CommandInfo(topics + [.calendar, .board, .page, .consent], [["m"]], .row, footer: 7)
    case .rankDown: return CommandInfo([.topics, .page, .roundOrder], [["J"]], .row, footer: 9)
    case .rankUp: return CommandInfo([.topics, .page, .roundOrder], [["K"]], .row)
    case .deeper: return CommandInfo([.page, .line], [["L"], [.tab]], .row, footer: 10)
    case .higher: return CommandInfo([.page, .line], [["H"], [.backTab]], .row)
    case .trash:
      return CommandInfo(
        rows + [.plan, .peopleList, .views, .consent, .register] + rolls, [["d"], [.delete]], .row)
    case .restore: return CommandInfo([.trash], [[.enter]], .row, footer: 2)
    case .done: return CommandInfo([.register, .page, .sheet], [["x"]], .row, footer: 5)
    case .toBacklog: return CommandInfo([.page], [["b"]], .row, footer: 6)
    case .otherCount: return CommandInfo([.headCounts], [[.tab]], .row, footer: 1)
    case .ride: return CommandInfo([.page, .register], [["W"]], .row, footer: 3)
    case .file: return CommandInfo([.page], [["X"]], .row, footer: 6)
    case .phaseNext: return CommandInfo([.board], [["L"]], .row, footer: 2)
    case .phasePrevious: return CommandInfo([.board], [["H"]], .row)
    case .report: return CommandInfo([.board, .page, .review, .register], [["r"]], .row, footer: 1)
    case .review: return CommandInfo([.board], [["R"]], .row, footer: 5)

    case .plan: return CommandInfo([.calendar], [["P"]], .row, footer: 4)
    case .mark: return CommandInfo([.plan, .stops] + marking, [[.character(" ")]], .row, footer: 3)
    case .markRange: return CommandInfo(marking, [["v"]], .row)
    case .markAll: return CommandInfo(marking, [["V"]], .row)
    case .again:
      return CommandInfo([.reader, .page] + marking, [["."]], .row)
    case .copy:
      return CommandInfo(
        panes + [.reader, .page, .sheet, .region, .peopleList, .trash, .register, .paper], [["y"]],
        .row,
        footer: 3)
    case .sort: return CommandInfo(marking, [["s"]], .view)
    case .jumpBack:
      return CommandInfo(moving.filter { ![.plan, .roundOrder].contains($0) }, [[","]], .move)
    case .jumpOn:
      return CommandInfo(moving.filter { ![.plan, .roundOrder].contains($0) }, [[";"]], .move)
    case .yes: return CommandInfo([.question], [["j"], ["y"]], .form, footer: 1)
    case .no: return CommandInfo([.question], [["n"], [.enter]], .form, footer: 2)
    case .accept:
      return CommandInfo(
        [
          .plan, .dayLine, .viewName, .line, .round, .roundOrder, .stops, .ride,
        ],
        [[.enter], [.control("s")]],
        .row, footer: 2)
    case .attendance: return CommandInfo([.page], [["A"]], .row, footer: 6)
    case .onSite: return CommandInfo(rolls, [["v"]], .row, footer: 1)
    case .online:
      return CommandInfo(
        [.attendance], [["o"]], .row,
        footer: 2)
    case .excused: return CommandInfo(rolls, [["a"]], .row, footer: 3)
    case .represented: return CommandInfo([.attendance], [["r"]], .row, footer: 4)
    case .absent: return CommandInfo([.attendance], [["f"]], .row, footer: 5)
    case .unanswered: return CommandInfo([.replies, .consent], [["o"]], .row, footer: 5)
    case .presence: return CommandInfo(rolls, [[.character(" ")]], .row, footer: 9)
    case .allPresent: return CommandInfo([.attendance], [["V"]], .row, footer: 8)
    case .guest: return CommandInfo(rolls, [["+"]], .row, footer: 6)
    case .rollSide: return CommandInfo(rolls, [[.tab]], .view, footer: 7)
    case .round: return CommandInfo([.page], [], .row)
    case .circular: return CommandInfo([.page], [], .row)
    case .agrees: return CommandInfo([.consent], [["z"]], .row, footer: 1)
    case .abstains: return CommandInfo([.consent], [["i"]], .row, footer: 3)
    case .objects: return CommandInfo([.consent], [["w"]], .row, footer: 2)
    case .dayLater: return CommandInfo([.plan], [[.pageUp]], .row, footer: 6)
    case .dayEarlier: return CommandInfo([.plan], [[.pageDown]], .row)
    case .look: return CommandInfo([.calendar, .board, .register], [["w"]], .view, footer: 5)
    case .fold: return CommandInfo([.board], [["o"]], .view)
    case .toToday: return CommandInfo([.calendar, .day], [["t"]], .view, footer: 7)
    case .periodNext: return CommandInfo([.calendar, .day], [[">"]], .view, footer: 6)
    case .periodPrevious: return CommandInfo([.calendar, .day], [["<"]], .view)

    case .panePartners: return CommandInfo(panes, [["1"]], .view)
    case .paneCalendar: return CommandInfo(panes, [["2"]], .view)
    case .paneBoard: return CommandInfo(panes, [["3"]], .view)
    case .paneTopics: return CommandInfo(panes, [["4"]], .view)
    case .paneNext: return CommandInfo(panes, [[.tab]], .view, footer: 1)
    case .panePrevious: return CommandInfo(panes, [[.backTab]], .view)
    case .overview: return CommandInfo(panes, [["0"]], .view)
    case .focus: return CommandInfo(panes + [.reader], [["p"]], .view, footer: 10)
    case .zoom: return CommandInfo(panes, [["z"]], .view)
    case .trashView: return CommandInfo(panes, [["D"]], .view)

    case .down:
      return CommandInfo(listed + [.day, .meeting, .headCounts, .stops], [["j"], [.down]], .move)
    case .up:
      return CommandInfo(listed + [.day, .meeting, .headCounts, .stops], [["k"], [.up]], .move)
    case .left:
      return CommandInfo(
        Array(panes.dropFirst()) + [.reader, .everywhereList, .day, .headCounts], [["h"], [.left]],
        .move)
    case .right:
      return CommandInfo(
        Array(panes.dropFirst()) + [.reader, .everywhereList, .day, .headCounts],
        [["l"], [.right]],
        .move)
    case .pageDown: return CommandInfo(paging + [.day, .meeting], [[.pageDown]], .move)
    case .pageUp: return CommandInfo(paging + [.day, .meeting], [[.pageUp]], .move)
    case .halfDown: return CommandInfo(moving, [[.control("d")]], .move)
    case .halfUp: return CommandInfo(moving, [[.control("u")]], .move)
    case .first: return CommandInfo(moving, [["g", "g"], [.home]], .move)
    case .last: return CommandInfo(moving, [["G"], [.end]], .move)

    case .today: return CommandInfo(moving, [["g", "h"]], .view)
    case .meeting: return CommandInfo(moving, [["g", "s"]], .view)
    case .results: return CommandInfo(moving, [["g", "e"]], .view)
    case .tasks: return CommandInfo(moving, [["g", "a"]], .view)
    case .salons: return CommandInfo(moving, [["g", "r"]], .view)
    case .trips: return CommandInfo(moving, [["g", "b"]], .view)
    case .people: return CommandInfo(moving, [["g", "p"]], .view)
    case .check: return CommandInfo(moving, [["g", "n"]], .view)
    case .region: return CommandInfo(moving, [["g", "z"]], .view)
    case .chronicle: return CommandInfo(moving, [["g", "c"]], .view)
    case .chronicleRecord:
      return CommandInfo(
        panes + [
          .reader, .page, .review, .peopleList, .trash, .sheet, .region, .chronicle, .register,
        ],
        [["C"]], .row)
    case .filter:
      return CommandInfo(panes + [.peopleList, .chronicle, .register], [["f"]], .search, footer: 6)
    case .filterRows: return CommandInfo([.people, .peopleList], [[.tab]], .search, footer: 7)
    case .filterKeep: return CommandInfo([.filter], [[.enter]], .search, footer: 2)
    case .filterComplete: return CommandInfo([.filter], [[.tab]], .search, footer: 1)
    case .filterSave:
      return CommandInfo([.filter, .people], [[.control("s")]], .search, footer: 3)
    case .views: return CommandInfo(moving, [["g", "v"]], .view)

    case .search:
      return CommandInfo(
        searched + [.people, .everywhereList], [["/"], [.function(3)]], .search, footer: 6)
    case .searchNext: return CommandInfo(searched, [["n"]], .search)
    case .searchPrevious: return CommandInfo(searched, [["N"]], .search)
    case .everywhere: return CommandInfo(moving, [["g", "/"]], .search)
    case .foundRows: return CommandInfo(found, [[.backTab]], .search, footer: 5)
    case .trashIncluded: return CommandInfo(found, [[.tab]], .search, footer: 3)
    case .complete: return CommandInfo([.palette], [[.tab]], .search, footer: 3)
    case .searchKeep: return CommandInfo([.search], [[.enter]], .search, footer: 2)

    case .take:
      return CommandInfo(
        [.picker, .notice, .palette, .chronicleLine, .day], [[.enter]], .form, footer: 2)
    case .discard: return CommandInfo([.notice], [["d"], [.delete]], .form, footer: 3)
    case .lineKeep:
      return CommandInfo([.meeting], [[.enter], [.control("s")]], .form, footer: 2)
    case .itemNext: return CommandInfo([.meeting], [[.tab]], .form, footer: 1)
    case .itemPrevious: return CommandInfo([.meeting], [[.backTab]], .form)
    case .reportOn: return CommandInfo([.report], [[.enter]], .form, footer: 1)
    case .reportLight: return CommandInfo([.report], [[.tab]], .form, footer: 2)
    case .fieldNext: return CommandInfo([.form, .round, .ride], [[.tab]], .form, footer: 3)
    case .fieldPrevious: return CommandInfo([.form, .round, .ride], [[.backTab]], .form, footer: 8)
    case .pick: return CommandInfo([.form, .page], [[.character(" ")]], .form)
    case .enlarge: return CommandInfo([.form, .writing], [[.control("g")]], .form, footer: 7)
    case .editor: return CommandInfo([.form, .writing], [[.control("o")]], .form, footer: 6)
    case .revert: return CommandInfo([.form, .writing], [[.control("r")]], .form, footer: 5)
    case .save: return CommandInfo([.form, .report, .writing], [[.control("s")]], .form, footer: 2)

    case .undo:
      return CommandInfo(
        moving + [.meeting] + [.headCounts, .ride], [["u"], [.control("z")]], .book, footer: 8)
    case .redo:
      return CommandInfo(
        moving + [.meeting] + [.headCounts, .ride], [["U"], [.control("y")]], .book)
    case .help:
      return CommandInfo(Scope.allCases, [["?"], [.function(1)]], .book, footer: 0)
    case .demo:
      return CommandInfo(panes + [.form], [["g", "d"], [.control("x")]], .book, footer: 3)
    case .palette:
      return CommandInfo(
        panes + [.reader, .page, .review, .trash] + sheets + found + [.people],
        [[":"], [.control("p")]], .book)
    case .back:
      return CommandInfo(
        Scope.allCases, [[.escape], [.control("c")]], .book, footer: 4)
    case .seat: return CommandInfo(panes, [], .book)
    case .theme: return CommandInfo(panes + [.reader, .page] + sheets, [], .book)
    case .clockFace: return CommandInfo(panes + [.reader, .page] + sheets, [], .book)
    case .mouse: return CommandInfo(panes + [.reader, .page] + sheets, [], .book)
    case .redraw: return CommandInfo(Scope.allCases, [[.control("l")]], .book)
    case .singleKeys: return CommandInfo(panes + [.reader, .page], [], .book)
    case .quit:
      return CommandInfo(moving + [.notice, .day, .headCounts], [["q"]], .book, footer: 11)
    case .exit:
      return CommandInfo(Scope.allCases, [["Z", "Z"], [.function(10)]], .book, footer: 12)
    }
  }
}
