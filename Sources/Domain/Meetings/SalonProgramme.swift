/// The programme of an evening of the RegioSalon, with the times of its talks (brochure rows 51–53).
///
/// A talk begins when it says so, else when the one before ends; the first one with the evening.
package struct SalonProgramme: Equatable, Sendable {
  package struct Talk: Hashable, Sendable {
    package var title: String
    package var speaker: String
    package var institution: String
    package var minutes: Int?
    /// The time that somebody has typed; nil lets it follow.
    package var time: CivilTime?

    package init(
      _ title: String, speaker: String = "", institution: String = "", minutes: Int? = nil,
      time: CivilTime? = nil
    ) {
      self.title = title
      self.speaker = speaker
      self.institution = institution
      self.minutes = minutes
      self.time = time
    }
  }

  /// When a talk begins and ends, and by how many minutes the one before runs into it.
  package struct Slot: Hashable, Sendable {
    package var begin: CivilTime
    package var end: CivilTime
    /// 0 where they fit.
    package var overlap: Int
  }

  package var title = ""
  package var motto = ""
  package var host = ""
  package var place = ""
  package var span: CivilSpan?
  package var talks: [Talk] = []

  package init() {}

  /// The times of the talks in their order; nil where the evening has no hours and nothing is typed.
  package var slots: [Slot?] {
    var minute = span?.startTime?.minuteOfDay
    return talks.map { talk in
      let end = minute
      if let time = talk.time { minute = time.minuteOfDay }
      guard let begin = minute else { return nil }
      let last = begin + min(max(talk.minutes ?? 0, 0), Self.longest)
      minute = last
      return Slot(
        begin: Self.time(begin), end: Self.time(last), overlap: max(0, (end ?? begin) - begin))
    }
  }

  /// How many minutes the talks take beyond the end of the evening; negative where some are left,
  /// nil where the evening has no end or no talk has a time.
  package var excess: Int? {
    guard let end = span?.endTime, let last = slots.last?.flatMap({ $0 }) else { return nil }
    return last.end.minuteOfDay - end.minuteOfDay
  }

  private static let longest = 600

  private static func time(_ minute: Int) -> CivilTime {
    CivilTime(hour: minute % 1440 / 60, minute: minute % 60) ?? .midnight
  }

  /// The programme as people mail and print it, in the language of the catalogue.
  package func blocks(words: Catalogue) -> [PaperBlock] {
    let paper = PaperWords(words: words)
    var blocks: [PaperBlock] = [
      .title(title.isEmpty ? words("salonPaper.title") : title),
      .entries([
        paper.entry("salonPaper.motto", motto), paper.entry("meetingPaper.date", paper.span(span)),
        paper.entry("meetingPaper.place", place), paper.entry("meetingPaper.host", host),
      ]),
    ]
    guard !talks.isEmpty else { return blocks }
    blocks.append(.heading(words("salonPaper.programme")))
    blocks.append(
      .table(
        header: [words("salonPaper.time"), words("salonPaper.talk"), words("salonPaper.speaker")],
        rows: zip(talks, slots).map { talk, slot in
          [
            slot?.begin.canonical ?? "", talk.title,
            [talk.speaker, talk.institution].filter { !$0.isEmpty }.joined(separator: ", "),
          ]
        }))
    return blocks
  }
}
