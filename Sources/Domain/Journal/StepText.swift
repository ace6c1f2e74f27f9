/// The sentence for a step, from its command and arguments alone: toasts, history and undo say it
/// alike, and a step from a newer version is named by its command.
package enum StepText {
  /// The sentence for a command and its arguments, as `Step` keeps them.
  package static func text(_ command: String, _ arguments: [String]) -> Text {
    guard let known = Command(rawValue: command) else {
      return Text("step.unknown", .verbatim(command))
    }
    func word(_ place: Int) -> String { arguments.indices.contains(place) ? arguments[place] : "" }
    switch known {
    case .create, .edit, .trash, .restore, .close:
      return Text("step.\(command)", .text(Text("\(word(0)).word")), .verbatim(word(1)))
    case .interest:
      return Text("step.interest.\(word(2))", .verbatim(word(0)), .verbatim(word(1)))
    case .choose:
      return Text("step.choose", .verbatim(word(0)), .text(Text(word(1))))
    case .report:
      return Text("step.report", .verbatim(word(0)), .text(Text(word(1))))
    case .pause, .resume, .archive, .unarchive:
      return Text("step.\(command)", .verbatim(word(0)))
    case .addendum:
      return Text("step.addendum", .verbatim(word(0)), .text(Text(word(1))))
    case .heads:
      return Text(
        "step.heads", .verbatim(word(0)), .text(Text(word(1))), .verbatim(word(2)),
        .text(Text(word(3))))
    case .stops: return Text("step.stops", .number(Int(word(0)) ?? 0), .verbatim(word(1)))
    case .shift: return shift(Int(word(0)) ?? 0, word(1), word(2))
    case .skip, .unskip:
      return Text(
        word(1).isEmpty ? "step.\(command)" : "step.\(command).breaks", .verbatim(word(0)),
        .verbatim(word(1)))
    case .file:
      return Text(
        "step.file", .verbatim(word(0)), .verbatim(word(1)), .verbatim(word(2)),
        .verbatim(word(3)))
    case .relink, .rankDown, .rankUp, .toAgenda, .toBacklog:
      return Text("step.\(command)", .verbatim(word(0)), .verbatim(word(1)))
    case .undo, .redo:
      let target = text(word(1), Array(arguments.dropFirst(2)))
      return Text("step.\(command)", .text(target))
    case .seed:
      return Text("step.seed")
    case .attend:
      return Text("step.attend", .verbatim(word(0)), .text(Text(word(1))))
    case .attendAll:
      return Text("step.attend-all", .number(Int(word(0)) ?? 0))
    case .settle:
      return Text("step.settle", .verbatim(word(0)), .text(Text(word(1))))
    case .consent:
      return Text("step.consent", .verbatim(word(0)), .verbatim(word(1)), .text(Text(word(2))))
    case .adopt, .refer:
      return Text("step.\(command)", .verbatim(word(0)), .verbatim(word(1)))
    case .move: return move(word(0), word(1), milestones: Int(word(2)) ?? 0, word(3))
    case .trashMany, .restoreMany, .phaseNextMany, .phasePreviousMany, .pauseMany, .resumeMany,
      .closeMany:
      return Text("step.\(command)", records(arguments))
    case .interestMoreMany, .interestLessMany, .toAgendaMany:
      return Text("step.\(command)", records(arguments), .verbatim(word(2)))
    case .chooseMany:
      return Text("step.\(command)", records(arguments), .text(Text(word(2))))
    case .setMany:
      return Text("step.\(command)", records(arguments), .text(Text(word(2))), .verbatim(word(3)))
    case .set:
      return Text("step.set", .verbatim(word(0)), .text(Text(word(1))), .verbatim(word(2)))
    case .minuteLine, .lineEdit, .lineMove:
      let kind = Text.Argument.text(Text("minuteLine.kind.\(word(0))"))
      let key = word(1).isEmpty ? "step.\(command).internal" : "step.\(command)"
      return Text(key, kind, .verbatim(word(1)), .verbatim(word(2)))
    case .lineShow:
      let key = word(1) == "hidden" ? "step.line-show.hidden" : "step.line-show.shown"
      return Text(key, .verbatim(word(0)))
    case .postpone:
      let count = Int(word(2)) ?? 0
      let place = !word(1).isEmpty ? "" : word(3) == "waits" ? ".waits" : ".backlog"
      let key = "step.postpone" + place + (count > 1 ? ".again" : "")
      return Text(key, .verbatim(word(0)), .verbatim(word(1)), .number(count))
    case .addItem, .closeMeeting: return Text("step.\(command)", .verbatim(word(0)))
    case .votes:
      let key = word(1).isEmpty ? "step.votes.consensus" : "step.votes"
      return Text(key, .verbatim(word(0)), .verbatim(word(1)))
    case .plan, .takeUp, .carryOver, .passOn:
      return Text("step.\(command)", .number(Int(word(0)) ?? 0), .verbatim(word(1)))
    case .deeper, .minutesReview, .minutesRelease, .minutesEdition:
      return Text("step.\(command)", .verbatim(word(0)), .verbatim(word(1)))
    case .higher, .invite, .minutesDraft:
      return Text("step.\(command)", .verbatim(word(0)))
    }
  }

  /// `3 Themen`: the type and the number with which the steps over several records begin.
  private static func records(_ arguments: [String]) -> Text.Argument {
    let count = arguments.dropFirst().first.flatMap { Int($0) } ?? 0
    return .text(Text("\(arguments.first ?? "").many", .number(count)))
  }

  /// The wire names of the commands that take steps.
  package enum Command: String, CaseIterable, Sendable {
    /// Type, title.
    case create, edit, trash, restore
    /// Title, partner's code, level.
    case interest
    /// Title, key of the choice's word.
    case choose
    /// Title, what the record is linked to now.
    case relink
    /// Title, title of the neighbour with which it changed places.
    case rankDown = "rank-down"
    case rankUp = "rank-up"
    /// Project's title, key of the Ampel's word.
    case report
    /// Project's title.
    case pause, resume
    /// Type, title.
    case close
    /// Type, number of records.
    case closeMany = "close-many"
    /// Project's title.
    case archive, unarchive
    /// Project's title, the meeting.
    case toAgenda = "to-agenda"
    /// Idea's title, the platform.
    case toBacklog = "to-backlog"
    /// Partner, key of the group's word, number, key of what is counted.
    case heads
    /// Number of stations, title of the Bereisung.
    case stops
    /// Station's title, key of the field that was answered.
    case addendum
    /// Minutes later, or earlier below 0; the station; the fixed appointments that break.
    case shift
    /// Station's title, the fixed appointments that break.
    case skip, unskip
    /// The Bereisung, numbers of lessons, questions and ideas.
    case file
    /// Target step, then its command and arguments.
    case undo, redo
    /// Number of the edition.
    case seed
    /// Number of meetings, year.
    case plan
    /// Person's name, key of the answer's word.
    case attend
    /// Number of people.
    case attendAll = "attend-all"
    /// Number of the result, key of what it settles.
    case settle
    /// Umlaufbeschluss, partner's code, key of the answer's word.
    case consent
    /// Umlaufbeschluss, number of the result.
    case adopt
    /// Umlaufbeschluss, the meeting.
    case refer
    /// Number of TOPs, the meeting.
    case takeUp = "take-up"
    case carryOver = "carry-over"
    /// TOP's title, title of the TOP under which it stands now.
    case deeper
    /// TOP's title.
    case higher
    /// The meeting.
    case invite
    /// The meeting, the last day of the Rückmeldung.
    case minutesReview = "minutes-review"
    /// The meeting.
    case minutesDraft = "minutes-draft"
    /// The meeting, the number of the Fassung.
    case minutesRelease = "minutes-release"
    case minutesEdition = "minutes-edition"
    /// Number of lines, the meeting.
    case passOn = "pass-on"
    /// The meeting, its new time, how many milestones moved along, `invited` where it was.
    case move
    /// Title, key of the field's name, its value as people read it.
    case set
    /// Type, number of records.
    case trashMany = "trash-many"
    case restoreMany = "restore-many"
    case phaseNextMany = "phase-next-many"
    case phasePreviousMany = "phase-previous-many"
    case pauseMany = "pause-many"
    case resumeMany = "resume-many"
    /// Type, number, partner's code.
    case interestMoreMany = "interest-more-many"
    case interestLessMany = "interest-less-many"
    /// Type, number, the meeting.
    case toAgendaMany = "to-agenda-many"
    /// Type, number, key of the choice's word.
    case chooseMany = "choose-many"
    /// Type, number, key of the field's name, its value as people read it.
    case setMany = "set-many"
    /// Kind of the line, its wording, number of the TOP; no wording where it is internal.
    case minuteLine = "minute-line"
    case lineEdit = "line-edit"
    case lineMove = "line-move"
    /// Its wording, and whether all may see it from now on: `shown` or `hidden`.
    case lineShow = "line-show"
    /// Title of the TOP, the meeting to which it goes or nothing, how often it has been put off.
    case postpone
    /// Title of the TOP.
    case addItem = "add-item"
    /// The meeting.
    case closeMeeting = "close-meeting"
    /// Number of the result, `5:1:1` or nothing for a consensus.
    case votes
  }

  private static func shift(_ minutes: Int, _ station: String, _ broken: String) -> Text {
    let text = Text(
      minutes < 0 ? "step.shift.earlier" : "step.shift", .number(abs(minutes)),
      .verbatim(station))
    return broken.isEmpty ? text : Text("step.shift.breaks", .text(text), .verbatim(broken))
  }

  private static func move(
    _ name: String, _ time: String, milestones: Int, _ state: String
  ) -> Text {
    var text = Text("step.move", .verbatim(name), .verbatim(time))
    if milestones > 0 { text = Text("step.move.milestones", .number(milestones), .text(text)) }
    return state.isEmpty ? text : Text("step.move.invited", .text(text))
  }
}
