/// The invitation and the sign-in sheet that the records of a meeting make.
extension MeetingMatter {
  /// Everything that the invitation says; `replyUntil` where no day is set yet.
  package func invitation(words: Catalogue, replyUntil: CivilDate? = nil) -> InvitationDocument {
    var document = InvitationDocument()
    document.body = bodyName(words)
    document.number = number
    document.span = meeting.span
    document.place = meeting.place
    document.online = meeting.online
    document.host = name(of: meeting.host)
    document.moderator = moderator(words)
    document.items = numbered.map { item, number in
      var shown = InvitationDocument.Item(
        number, item.title, minutes: item.minutes.map { Int(clamping: $0) })
      shown.presenter = item.presenter
      shown.proposal = item.proposal
      return shown
    }
    document.papers = papers.filter { $0.kind == .paper }.map { paper in
      [paper.number, paper.title].filter { !$0.isEmpty }.joined(separator: " ")
    }
    document.replyUntil = meeting.repliesBy ?? replyUntil
    document.guests = guests
    return document
  }

  /// Who is invited, by partner in the network's order: the attendance as far as it is entered, and
  /// whoever has a seat on the day.
  private var guests: [InvitationDocument.Addressee] {
    var guests: [(place: Int, name: String, group: String)] = []
    var known: Set<ID<Person>> = []
    for row in attendance {
      if let person = row.person { known.insert(person) }
      let partner = name(of: row.partner)
      let own = name(row.person)
      guests.append(
        (
          place(of: row.partner), own.isEmpty ? row.guest : own,
          partner.isEmpty ? row.organisation : partner
        ))
    }
    let day = meeting.span?.start
    for seat in seats where day.map({ seat.term.holds(on: $0) }) ?? true {
      guard let person = seat.person, known.insert(person).inserted else { continue }
      guests.append((place(of: seat.partner), name(person), name(of: seat.partner)))
    }
    return guests.enumerated()
      .sorted { ($0.element.place, $0.offset) < ($1.element.place, $1.offset) }
      .map { InvitationDocument.Addressee($0.element.name, of: $0.element.group) }
  }

  /// The papers that are announced and have not come.
  package var missingPapers: [Paper] { papers.filter { $0.received == nil } }
}
