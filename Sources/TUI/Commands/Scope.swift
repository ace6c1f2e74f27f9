/// Where a key is pressed: it decides which commands there are.
package enum Scope: String, CaseIterable, Sendable {
  /// The list of the partners.
  case partners
  /// The Gremienkalender.
  case calendar
  /// The project board.
  case board
  /// The list of the Themenspeicher.
  case topics
  /// One topic, filling the screen.
  case reader
  /// A record on a page of its own: Steckbrief, meeting, person.
  case page
  /// A list with headings: Heute, the Netzwerk-Check.
  case sheet
  /// The region's profile.
  case region
  /// The line above the people, in which typing narrows.
  case people
  /// The list of the people.
  case peopleList
  /// The Durchsicht: one project after the other.
  case review
  /// The line that reports a Sachstand.
  case report
  /// The meetings that a year still needs, before they are saved.
  case plan
  /// The line for another day of a planned meeting.
  case dayLine
  /// The steps of the Chronik.
  case chronicle
  /// The line of the Chronik, in which typing narrows.
  case chronicleLine
  /// A record as it was: nothing of it can be changed.
  case then
  /// The list of the trash.
  case trash
  /// A long text of a form, filling the screen.
  case writing
  /// The calendar of a form's day.
  case day
  /// A form.
  case form
  /// A box in which typing filters and Enter takes.
  case picker
  /// The line of the search.
  case search
  /// A box with one sentence or question.
  case notice
  /// The line of the search through everything.
  case everywhere
  /// What that search has found.
  case everywhereList
  /// The line in which commands, records and verbs are typed.
  case palette
  /// A question before many records change.
  case question
  /// The line of the filter.
  case filter
  /// The line for the name of a view.
  case viewName
  /// The list of the views.
  case views
  /// A meeting, with its line always open.
  case meeting
  /// Who is there, in a meeting.
  case attendance
  /// Who has replied to an invitation.
  case replies
  /// What each partner says to an Umlaufbeschluss.
  case consent
  /// The hands of a round, and what there is to choose from.
  case round
  /// The order that a round has led to.
  case roundOrder
  /// A line that a screen asks for: a guest, TOP after TOP, stations.
  case line
  /// A register: results, tasks, RegioSalon, Bereisungen.
  case register
  /// The grid of a RegioSalon's numbers.
  case headCounts
  /// The projects and places from which stations are made.
  case stops
  /// In the bus.
  case ride
  /// A paper of a meeting, with what can be done with it.
  case paper

  /// An input or a question that no command but its own reaches: its keys are all it knows.
  var asksByKeys: Bool {
    [.question, .day].contains(self) || (takesText && ![.form, .people, .picker].contains(self))
  }

  /// Whether letters are text here.
  var takesText: Bool {
    switch self {
    case .form, .picker, .search, .report, .dayLine, .people, .everywhere, .palette, .filter,
      .viewName, .chronicleLine, .writing, .meeting, .round, .line, .stops, .ride:
      true
    case .partners, .calendar, .board, .topics, .reader, .page, .review, .plan, .sheet, .region,
      .peopleList, .trash, .notice, .everywhereList, .question, .views, .chronicle, .then, .day,
      .attendance, .replies, .consent, .roundOrder,
      .register, .headCounts,
      .paper:
      false
    }
  }
}
