/// What a Bereisung takes along and brings back on paper: the programme with its times, a card for
/// each station, and afterwards the report (brochure rows 70 and 71, DOMAIN.md §4 (c)).
package struct TripPaper: Equatable, Sendable {
  package struct Card: Hashable, Sendable {
    package var title = ""
    package var partner = ""
    package var place = ""
    package var meetingPoint = ""
    package var contact = ""
    package var phone = ""
    /// The word for whether one gets there without steps; empty where nobody knows.
    package var access = ""
    package var questions = ""
    package var good = ""
    package var adopt = ""
    package var question = ""
    package var heads: Int?
    package var photos = ""
    package var travelMinutes = 0
    /// When one is there; nil where the trip has no departure.
    package var stay: TripTimes.Stay?
    package var fixed: CivilTime?

    package init() {}
  }

  package var title = ""
  package var kind = ""
  package var body = ""
  package var host = ""
  package var departure = ""
  package var note = ""
  package var span: CivilSpan?
  /// When one is back as computed.
  package var arrivalHome: CivilDateTime?
  package var cards: [Card] = []

  package init() {}

  /// Programme and cards, for phone and paper.
  package func programme(words: Catalogue) -> [PaperBlock] {
    let paper = PaperWords(words: words)
    var blocks = head(words, paper)
    let visited = cards.filter { $0.stay?.isSkipped != true }
    blocks.append(
      .table(
        header: ["time", "stop", "place", "travel"].map { words("tripPaper.\($0)") },
        rows: visited.enumerated().map { number, card in
          [
            time(card), "\(number + 1) \(card.title)",
            card.meetingPoint.isEmpty ? card.place : card.meetingPoint,
            words(Text("meetingPaper.minutesLong", .number(card.travelMinutes))),
          ]
        }))
    if let home = arrivalHome {
      blocks.append(
        .paragraph(words(Text("tripPaper.home", .verbatim(home.time.canonical)))))
    }
    for (number, card) in visited.enumerated() {
      blocks.append(.heading("\(number + 1) \(card.title)"))
      blocks.append(
        .entries([
          paper.entry("tripPaper.time", time(card)),
          paper.entry("fieldTripStop.fixedTime.label", card.fixed?.canonical ?? ""),
          paper.entry("fieldTripStop.partner.label", card.partner),
          paper.entry("fieldTripStop.place.label", card.place),
          paper.entry("fieldTripStop.meetingPoint.label", card.meetingPoint),
          paper.entry("fieldTripStop.contact.label", card.contact),
          paper.entry("fieldTripStop.phone.label", card.phone),
          paper.entry("fieldTripStop.access.label", card.access),
          paper.entry("fieldTripStop.questions.label", card.questions),
        ]))
      blocks.append(
        .entries(
          ["good", "adopt", "question"].map { field in
            paper.entry("fieldTripStop.\(field).label", "____________________")
          }))
    }
    return blocks
  }

  /// What the stations have brought, for those who were not there.
  package func report(words: Catalogue) -> [PaperBlock] {
    let paper = PaperWords(words: words)
    var blocks = head(words, paper)
    for (number, card) in cards.filter({ $0.stay?.isSkipped != true }).enumerated() {
      blocks.append(.heading("\(number + 1) \(card.title)"))
      blocks.append(
        .entries([
          paper.entry("fieldTripStop.partner.label", card.partner),
          paper.entry("fieldTripStop.place.label", card.place),
          paper.entry("fieldTripStop.good.label", card.good),
          paper.entry("fieldTripStop.adopt.label", card.adopt),
          paper.entry("fieldTripStop.question.label", card.question),
          paper.entry("fieldTripStop.heads.label", card.heads.map { "\($0)" } ?? ""),
          paper.entry("fieldTripStop.photos.label", card.photos.paperLine),
        ]))
    }
    return blocks
  }

  private func head(_ words: Catalogue, _ paper: PaperWords) -> [PaperBlock] {
    [
      .title([kind, title].filter { !$0.isEmpty }.joined(separator: ": ")),
      .entries([
        paper.entry("meetingPaper.date", paper.span(span)),
        paper.entry("fieldTrip.body.label", body), paper.entry("fieldTrip.host.label", host),
        paper.entry("fieldTrip.departure.label", departure),
        paper.entry("fieldTrip.note.label", note),
      ]),
    ]
  }

  /// `09:30–10:15`.
  private func time(_ card: Card) -> String {
    card.stay.map { "\($0.begin.time.canonical)–\($0.end.time.canonical)" } ?? ""
  }
}
