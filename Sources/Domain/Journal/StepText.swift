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
    case .create, .edit, .trash, .restore:
      return Text("step.\(command)", .text(Text("\(word(0)).word")), .verbatim(word(1)))
    case .interest:
      return Text("step.interest.\(word(2))", .verbatim(word(0)), .verbatim(word(1)))
    case .choose:
      return Text("step.choose", .verbatim(word(0)), .text(Text(word(1))))
    case .report:
      return Text("step.report", .verbatim(word(0)), .text(Text(word(1))))
    case .pause, .resume, .archive, .unarchive:
      return Text("step.\(command)", .verbatim(word(0)))
    case .relink, .rankDown, .rankUp, .toAgenda:
      return Text("step.\(command)", .verbatim(word(0)), .verbatim(word(1)))
    case .undo, .redo:
      let target = text(word(1), Array(arguments.dropFirst(2)))
      return Text("step.\(command)", .text(target))
    case .seed:
      return Text("step.seed")
    case .move: return move(word(0), word(1), milestones: Int(word(2)) ?? 0, word(3))
    case .trashMany, .restoreMany, .phaseNextMany, .phasePreviousMany, .pauseMany, .resumeMany:
      return Text("step.\(command)", records(arguments))
    case .interestMoreMany, .interestLessMany, .toAgendaMany:
      return Text("step.\(command)", records(arguments), .verbatim(word(2)))
    case .chooseMany:
      return Text("step.\(command)", records(arguments), .text(Text(word(2))))
    case .setMany:
      return Text("step.\(command)", records(arguments), .text(Text(word(2))), .verbatim(word(3)))
    case .set:
      return Text("step.set", .verbatim(word(0)), .text(Text(word(1))), .verbatim(word(2)))
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
    /// Project's title.
    case archive, unarchive
    /// Project's title, the meeting.
    case toAgenda = "to-agenda"
    /// Target step, then its command and arguments.
    case undo, redo
    /// Number of the edition.
    case seed
    /// Number of meetings, year.
    case plan
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
  }

  private static func move(
    _ name: String, _ time: String, milestones: Int, _ state: String
  ) -> Text {
    var text = Text("step.move", .verbatim(name), .verbatim(time))
    if milestones > 0 { text = Text("step.move.milestones", .number(milestones), .text(text)) }
    return state.isEmpty ? text : Text("step.move.invited", .text(text))
  }
}
