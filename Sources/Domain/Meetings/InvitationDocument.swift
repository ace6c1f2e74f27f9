/// Everything that the invitation to a meeting says, and its sign-in sheet.
package struct InvitationDocument: Equatable, Sendable {
  package struct Item: Hashable, Sendable {
    /// `2.1`.
    package var number: String
    package var title: String
    package var minutes: Int?
    package var presenter = ""
    /// The wording that is proposed for a result.
    package var proposal = ""

    package init(_ number: String, _ title: String, minutes: Int? = nil) {
      self.number = number
      self.title = title
      self.minutes = minutes
    }
  }

  package struct Addressee: Hashable, Sendable {
    package var name: String
    /// The partner or the institution.
    package var group: String

    package init(_ name: String, of group: String) {
      self.name = name
      self.group = group
    }
  }

  package var body = ""
  package var number = ""
  package var span: CivilSpan?
  package var place = ""
  package var online = ""
  package var host = ""
  package var moderator = ""
  package var items: [Item] = []
  /// Names of the papers that go along.
  package var papers: [String] = []
  package var replyUntil: CivilDate?
  /// Who is invited, by partner in the order of the sheet.
  package var guests: [Addressee] = []

  package init() {}

  /// The invitation, in the language of the catalogue.
  package func invitation(words: Catalogue) -> [PaperBlock] {
    let paper = PaperWords(words: words)
    var blocks = head(words("meetingPaper.invitation"), paper)
    blocks.append(.paragraph(words("meetingPaper.invitation.text")))
    if !items.isEmpty {
      blocks.append(.heading(words("meetingPaper.agenda")))
      blocks.append(.list(items.map { shown($0, words) }))
    }
    if !papers.isEmpty {
      blocks += [.heading(words("meetingPaper.papers")), .list(papers)]
    }
    if let day = replyUntil {
      blocks.append(.paragraph(words(Text("meetingPaper.reply", .verbatim(paper.day(day))))))
    }
    return blocks
  }

  /// The sheet on which people sign, with so many empty lines for guests.
  package func signInSheet(words: Catalogue, emptyLines: Int = 5) -> [PaperBlock] {
    let line = String(repeating: "_", count: 24)
    let guests = guests.map { [$0.name, $0.group, line] }
    let empty = Array(repeating: [line, line, line], count: min(max(emptyLines, 0), 100))
    let header = ["name", "group", "signature"].map { words("meetingPaper.signIn.\($0)") }
    return head(words("meetingPaper.signIn"), PaperWords(words: words))
      + [.table(header: header, rows: guests + empty)]
  }

  private func head(_ title: String, _ paper: PaperWords) -> [PaperBlock] {
    [
      .title("\(title) – \(body)"),
      .entries([
        paper.entry("meetingPaper.number", number),
        paper.entry("meetingPaper.date", paper.span(span)),
        paper.entry("meetingPaper.place", place),
        paper.entry("meetingPaper.onlinePlace", online),
        paper.entry("meetingPaper.host", host),
        paper.entry("meetingPaper.moderator", moderator),
      ]),
    ]
  }

  private func shown(_ item: Item, _ words: Catalogue) -> String {
    var details = item.presenter.isEmpty ? [] : [item.presenter]
    if let minutes = item.minutes {
      details.append(words(Text("meetingPaper.minutesLong", .number(minutes))))
    }
    var line = "\(item.number) \(item.title)"
    if !details.isEmpty { line += " (\(details.joined(separator: ", ")))" }
    if !item.proposal.isEmpty {
      line += "\n" + words(Text("meetingPaper.proposal", .verbatim(item.proposal)))
    }
    return line
  }
}
