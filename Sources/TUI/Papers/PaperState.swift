import Domain
import Screen

/// A paper of a meeting over the whole screen: what can be done with it, what is to be looked at,
/// and its text as it goes out.
package struct PaperState: Equatable, Sendable {
  package enum Kind: Equatable, Sendable {
    case invitation
    case signIn
    case minutes
    /// What concerns one partner.
    case extract(RecordID)
    /// What the present text changes of the last Fassung, or that of the one before.
    case difference
  }

  package var kind: Kind
  package var meeting: RecordID
  /// The row under the cursor, among all.
  package var cursor = 0
  /// The first row on the screen.
  var top = 0
  /// The rows as they were made last: long minutes are not made anew with each key.
  var made: PaperMade?

  package init(_ kind: Kind, of meeting: RecordID) {
    self.kind = kind
    self.meeting = meeting
  }
}

/// The rows and questions of a paper, and of what they were made.
struct PaperMade: Equatable, Sendable {
  struct Basis: Equatable, Sendable {
    var answers: Int
    var columns: Int
    var today: CivilDate
    var access: AppState.Access
  }

  var basis: Basis
  var rows: [PaperRow]
  var asks: [Ask]
}

/// What a paper offers.
enum PaperAct: Equatable, Sendable {
  case invite
  case review
  case release
  case toDraft
  case edition
  case passOn
  case extract
  case difference
}

/// One row of a paper: something to do, something to look at, or a line of the text.
struct PaperRow: Equatable, Sendable {
  enum Target: Equatable, Sendable {
    case act(PaperAct)
    /// A record where something is missing; with the field, where it is one.
    case page(String, RecordID)
    case field(String, RecordID, CellName)
  }

  var row: ListRow
  var target: Target?

  init(_ row: ListRow, _ target: Target? = nil) {
    self.row = row
    self.target = target
  }
}

extension AppState {
  /// The topmost paper, whatever lies above it.
  package var paper: PaperState? {
    get {
      for case .paper(let paper) in overlays.reversed() { return paper }
      return nil
    }
    set {
      let index = overlays.lastIndex {
        if case .paper = $0 { return true }
        return false
      }
      guard let index, let newValue else { return }
      overlays[index] = .paper(newValue)
    }
  }

  mutating func openPaper(_ kind: PaperState.Kind, of meeting: RecordID) -> [Effect] {
    let effects = kind == .invitation ? carryOver(to: meeting) : []
    overlays.append(.paper(PaperState(kind, of: meeting)))
    return effects
  }

  // MARK: What it asks

  /// The source of a paper's records: what the store has answered so far.
  private var knownSource: MeetingMatter.Source {
    MeetingMatter.Source(
      rows: { self.rows(.rows($0, limit: MeetingMatter.limit)) },
      cells: { self.record($0, $1)?.cells })
  }

  private var partnerNames: [MeetingMatter.PartnerName] {
    directory.partners.map {
      .init(ID($0.id), $0.title.isEmpty ? $0.code : $0.title, code: $0.label)
    }
  }

  /// The records of a meeting as far as they are known; nil where the meeting is not.
  func matter(of meeting: RecordID) -> MeetingMatter? {
    MeetingMatter(of: meeting, partners: partnerNames, from: knownSource)
  }

  /// Everything that the papers of a meeting ask; what is answered leads to further questions.
  func matterAsks(of meeting: RecordID) -> [Ask] {
    var asks: [Ask] = []
    let known = knownSource
    let asking = MeetingMatter.Source(
      rows: { query in
        asks.append(.rows(query, limit: MeetingMatter.limit))
        return known.rows(query)
      },
      cells: { type, id in
        asks.append(.record(type, id))
        return known.cells(type, id)
      })
    _ = MeetingMatter(of: meeting, partners: [], from: asking, isOutline: true)
    return asks
  }

  func paperAsks(_ paper: PaperState) -> [Ask] {
    if let made = paper.made, made.basis.answers == answers.edition { return made.asks }
    var asks = matterAsks(of: paper.meeting)
    guard let cells = record(Meeting.typeName, paper.meeting)?.cells else { return asks }
    let meeting = Meeting(id: ID(paper.meeting), cells: cells)
    if let span = meeting.span {
      asks.append(calendarAsk(around: span.start.year))
      asks += choiceAsks(of: meeting.body?.raw, at: span, as: paper.meeting)
    }
    if paper.kind == .invitation { asks += carryAsks(of: paper.meeting) }
    return asks
  }

  // MARK: The text

  /// The pieces of the paper's text; empty while the meeting is not known.
  func blocks(of paper: PaperState, _ matter: MeetingMatter) -> [PaperBlock] {
    switch paper.kind {
    case .invitation:
      return matter.invitation(words: words, replyUntil: replyDay(of: matter.meeting))
        .invitation(words: words)
    case .signIn:
      return matter.invitation(words: words).signInSheet(words: words)
    case .minutes, .difference:
      return PlainMinutes(matter.minutes(words: words), words: words).blocks
    case .extract(let partner):
      let name = directory.entry(Partner.typeName, partner)?.title ?? ""
      return PlainMinutes(matter.minutes(words: words), words: words)
        .blocks(for: ID(partner), named: name)
    }
  }

  /// The day until which people answer, where none is set: a week before, and never today.
  func replyDay(of meeting: Meeting) -> CivilDate? {
    guard let day = meeting.span?.start, day > moment.today else { return nil }
    let usual = day.adding(days: -7)
    let earliest = moment.today.adding(days: 1)
    return min(max(usual, earliest), day.adding(days: -1) >= earliest ? day.adding(days: -1) : day)
  }

  /// The last day of the Rückmeldung: two weeks from today (DOMAIN.md §3.4).
  var reviewDay: CivilDate { moment.today.adding(days: 14) }

  /// `Einladung · MOB Do 26.11.2026 14:00–16:00`.
  func paperTitle(_ paper: PaperState) -> String {
    let key: String
    switch paper.kind {
    case .invitation: key = "paper.invitation"
    case .signIn: key = "paper.signIn"
    case .minutes: key = "paper.minutes"
    case .extract(let partner):
      let name = directory.entry(Partner.typeName, partner)?.label ?? ""
      return words(Text("paper.extract", .verbatim(name))) + " · " + meetingTitle(paper.meeting)
    case .difference: key = "paper.difference"
    }
    return words(key) + " · " + meetingTitle(paper.meeting)
  }

  func meetingTitle(_ id: RecordID) -> String {
    record(Meeting.typeName, id).map { title(of: $0) } ?? ""
  }
}
