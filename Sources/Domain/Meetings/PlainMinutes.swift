/// The minutes in the order and wording of a German Ergebnisprotokoll.
///
/// Head, who was there, agenda, the items with their results, then what remains: tasks,
/// Wiedervorlagen, the next meeting. Results, not the course of the talk; no `#` line.
package struct PlainMinutes: Sendable {
  package let document: MinutesDocument
  private let paper: PaperWords

  private var words: Catalogue { paper.words }

  /// Writes in the language of the catalogue.
  package init(_ document: MinutesDocument, words: Catalogue) {
    self.document = document
    paper = PaperWords(words: words)
  }

  /// The whole minutes.
  package var blocks: [PaperBlock] {
    let items = document.shownItems
    var blocks = head(words("meetingPaper.minutes"))
    blocks += attendance
    if !items.isEmpty {
      blocks.append(.heading(words("meetingPaper.agenda")))
      let agenda = items.filter { !$0.number.isEmpty }
      blocks.append(.list(agenda.map { "\($0.number) \($0.title)" }))
    }
    blocks += items.flatMap(item)
    blocks += section(words("meetingPaper.tasks"), entries(.task).map(named))
    blocks += section(words("meetingPaper.followUps"), followUps(of: allEntries))
    if document.nextSpan != nil {
      blocks.append(.heading(words("meetingPaper.next")))
      let parts = [paper.span(document.nextSpan), document.nextPlace]
      blocks.append(.paragraph(parts.filter { !$0.isEmpty }.joined(separator: ", ")))
    }
    return blocks
  }

  /// What concerns one partner: its tasks and results, the items about its projects, Weitergabe.
  package func blocks(for partner: ID<Partner>, named name: String) -> [PaperBlock] {
    let own = allEntries.filter { $0.partner == partner }
    var blocks = head(words(Text("meetingPaper.extract", .verbatim(name))))
    blocks += section(words("meetingPaper.tasks"), own.filter { $0.sign == .task }.map(named))
    blocks += section(words("meetingPaper.results"), own.filter { $0.sign == .result }.map(named))
    let items = document.shownItems.filter { $0.partners.contains(partner) }
    blocks += section(words("meetingPaper.projects"), items.map { "\($0.number) \($0.title)" })
    blocks += section(
      words("meetingPaper.passingOn"),
      document.passingOn.filter { $0.partner == partner }.map(\.text))
    blocks += section(words("meetingPaper.followUps"), followUps(of: own))
    if blocks.count <= 2 { blocks.append(.paragraph(words("meetingPaper.extract.nothing"))) }
    return blocks
  }

  private var allEntries: [MinutesDocument.Entry] { document.shownItems.flatMap(\.entries) }

  private func entries(_ sign: MinuteSign) -> [MinutesDocument.Entry] {
    allEntries.filter { $0.sign == sign }
  }

  private func section(_ heading: String, _ list: [String]) -> [PaperBlock] {
    list.isEmpty ? [] : [.heading(heading), .list(list)]
  }

  private func head(_ title: String) -> [PaperBlock] {
    [
      .title("\(title) – \(document.body)"),
      .entries([
        paper.entry("meetingPaper.number", document.number),
        paper.entry("meetingPaper.date", paper.span(document.span)),
        paper.entry("meetingPaper.place", document.place),
        paper.entry("meetingPaper.moderator", document.moderator),
        paper.entry("meetingPaper.minuteTaker", document.minuteTaker),
        paper.entry("meetingPaper.version", version),
      ]),
    ]
  }

  private var version: String {
    guard let number = document.version else {
      return document.reviewUntil.map {
        words(Text("meetingPaper.inReview", .verbatim(paper.day($0))))
      } ?? words("meetingPaper.draft")
    }
    var text = words(Text("meetingPaper.version.number", .verbatim(String(number))))
    if let day = document.releasedOn {
      text += ", " + words(Text("meetingPaper.released", .verbatim(paper.day(day))))
    }
    return document.versionNote.isEmpty ? text : "\(text): \(document.versionNote)"
  }

  /// Those present by partner, with who stands in for whom, then those excused.
  private var attendance: [PaperBlock] {
    let present = document.attendees.filter { $0.state != .excused }
    let excused = document.attendees.filter { $0.state == .excused }
    var blocks: [PaperBlock] = []
    for (key, people) in [("meetingPaper.present", present), ("meetingPaper.excused", excused)]
    where !people.isEmpty {
      blocks += [.heading(words(key)), .entries(byGroup(people))]
    }
    return blocks
  }

  private func byGroup(_ people: [MinutesDocument.Attendee]) -> [PaperBlock.Entry] {
    var groups: [String] = []
    var names: [String: [String]] = [:]
    for person in people {
      if names[person.group] == nil { groups.append(person.group) }
      names[person.group, default: []].append(shown(person))
    }
    return groups.map {
      PaperBlock.Entry(
        $0.isEmpty ? words("meetingPaper.noGroup") : $0, (names[$0] ?? []).joined(separator: ", "))
    }
  }

  private func shown(_ person: MinutesDocument.Attendee) -> String {
    switch person.state {
    case .onSite, .excused: person.name
    case .online: "\(person.name) (\(words("meetingPaper.online")))"
    case .represented(let other):
      "\(other) (\(words(Text("meetingPaper.represents", .verbatim(person.name)))))"
    }
  }
}

extension PlainMinutes {
  private func item(_ item: MinutesDocument.Item) -> [PaperBlock] {
    var blocks: [PaperBlock] = [
      .heading(
        item.number.isEmpty
          ? item.title
          : words(Text("meetingPaper.item", .verbatim(item.number), .verbatim(item.title))))
    ]
    if !item.presenter.isEmpty {
      blocks.append(.paragraph("\(words("meetingPaper.presenter")): \(item.presenter)"))
    }
    let notes = item.entries.filter { $0.sign != .result && $0.sign != .task }
    if !notes.isEmpty { blocks.append(.list(notes.map(line))) }
    blocks += item.entries.filter { $0.sign == .result }.map { .paragraph(result($0)) }
    let tasks = item.entries.filter { $0.sign == .task }
    if !tasks.isEmpty { blocks.append(.list(tasks.map(line))) }
    if let reason = item.putOff {
      let key =
        reason.isEmpty ? words("meetingPaper.putOff") : words("meetingPaper.putOff") + ": " + reason
      blocks.append(.paragraph(key))
    }
    return blocks
  }

  private func line(_ entry: MinutesDocument.Entry) -> String {
    entry.sign == .note
      ? entry.text : "\(words("meetingPaper.sign.\(entry.sign.rawValue)")): \(named(entry))"
  }

  /// `Empfehlung MOB-2026-07: Wortlaut`, below it who, until when, and how it came about.
  private func result(_ entry: MinutesDocument.Entry) -> String {
    let kind = words("meetingPaper.kind.\(entry.kind.rawValue)")
    let head = [kind, entry.number].filter { !$0.isEmpty }.joined(separator: " ")
    let rest = [parts(entry), votes(entry.votes)].filter { !$0.isEmpty }.joined(separator: "; ")
    return "\(head): \(entry.text)\n(\(rest))"
  }

  /// The wording with its number and who does it until when.
  private func named(_ entry: MinutesDocument.Entry) -> String {
    let front = entry.number.isEmpty ? entry.text : "\(entry.number) \(entry.text)"
    let parts = parts(entry)
    return parts.isEmpty ? front : "\(front) (\(parts))"
  }

  private func parts(_ entry: MinutesDocument.Entry) -> String {
    var parts: [String] = []
    let office = entry.isByOffice ? words("body.kind.office") : ""
    let responsible = entry.responsible.isEmpty ? office : entry.responsible
    if !responsible.isEmpty { parts.append(responsible) }
    if let due = entry.due {
      parts.append(words(Text("meetingPaper.until", .verbatim(paper.day(due)))))
    }
    if let day = entry.followUp {
      parts.append(words(Text("meetingPaper.again", .verbatim(paper.day(day)))))
    }
    return parts.joined(separator: ", ")
  }

  private func votes(_ votes: Votes) -> String {
    guard let tally = votes.tally else { return words("meetingPaper.consensus") }
    if case .partners = votes {
      let said = votes.text(in: document.voters, words: words)
      return words(Text("meetingPaper.votes.partners", .verbatim(said)))
    }
    let counts = [tally.yes, tally.no, tally.abstained].map { Text.Argument.verbatim(String($0)) }
    return words(Text("meetingPaper.votes", arguments: counts))
  }

  /// What returns, the earliest first.
  private func followUps(of entries: [MinutesDocument.Entry]) -> [String] {
    let dated = entries.enumerated().compactMap { place, entry in
      entry.followUp.map { (day: $0, place: place, entry: entry) }
    }
    return dated.sorted { ($0.day, $0.place) < ($1.day, $1.place) }.map { dated in
      let name = [dated.entry.number, dated.entry.text].filter { !$0.isEmpty }
      return "\(paper.day(dated.day)): \(name.joined(separator: " "))"
    }
  }
}
