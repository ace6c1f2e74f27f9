import Domain
import Screen

/// The Chronik: every step of the book, or those of one record, the newest first.
package struct ChronicleState: Equatable, Sendable {
  /// The record whose steps these are; nil for the whole book.
  package var subject: Subject?
  package var list: ListState
  /// Words that narrow, or a day to go to.
  package var input = LineInput("")
  /// Letters go into the line.
  package var isTyping = false
  /// The step that stood against the last undo: Enter goes there.
  var obstacle: StepID?

  package struct Subject: Hashable, Sendable {
    package var type: String
    package var id: RecordID
  }

  init(_ subject: Subject?) {
    self.subject = subject
    list = ListState(query: Chronicle.query(of: subject.map { ($0.type, $0.id) }))
  }
}

extension AppState {
  /// The topmost Chronik, whatever lies above it.
  package var chronicle: ChronicleState? {
    get {
      for case .chronicle(let chronicle) in overlays.reversed() { return chronicle }
      return nil
    }
    set {
      let index = overlays.lastIndex {
        if case .chronicle = $0 { return true }
        return false
      }
      guard let index, let newValue else { return }
      overlays[index] = .chronicle(newValue)
    }
  }

  /// The step under the cursor.
  package var stepAtHand: ChronicleEntry? { chronicle?.list.row.flatMap { ChronicleEntry($0) } }

  /// Opens the Chronik of everything, or of a record; `step` is where the cursor stands.
  mutating func openChronicle(
    of subject: ChronicleState.Subject? = nil, at step: StepID? = nil
  ) -> [Effect] {
    overlays.append(.chronicle(ChronicleState(subject)))
    return loadChronicle(step.map { .record(ChronicleEntry.rowID($0)) })
  }

  /// `C`: the Chronik of the row or page.
  mutating func openChronicleOfRow() -> [Effect] {
    if scope == .calendar { return actOnMeetings(.chronicle) }
    guard let subject = recordAtHand else {
      toast = emptiness
      return []
    }
    return openChronicle(of: subject)
  }

  /// The record of the row or page at hand.
  package var recordAtHand: ChronicleState.Subject? {
    func subject(_ type: String, _ id: RecordID?) -> ChronicleState.Subject? {
      id.map { ChronicleState.Subject(type: type, id: $0) }
    }
    switch scope {
    case .page: return page.map { ChronicleState.Subject(type: $0.type, id: $0.id) }
    case .partners: return subject(Partner.typeName, partnerAtHand?.id)
    case .board: return subject(Project.typeName, board.row?.id)
    case .review: return subject(Project.typeName, reviewed?.id)
    case .topics, .reader: return subject(Topic.typeName, topics.list.row?.id)
    case .people, .peopleList: return subject(Person.typeName, people?.list.row?.id)
    case .register: return subject(register?.kind.type ?? "", register?.list.row?.id)
    case .trash: return trashList.flatMap { subject($0.query.type, $0.row?.id) }
    case .sheet, .region:
      switch sheetTarget {
      case .page(let type, let id), .form(let type, let id): return subject(type, id)
      default: return nil
      }
    default: return nil
    }
  }

  /// Reads the list again where its cursor stands.
  mutating func loadChronicle(_ anchor: PageAnchor? = nil) -> [Effect] {
    guard let list = chronicle?.list else { return [] }
    chronicle?.list.lose()
    return [load(.chronicle, anchor ?? list.anchor), .count(.chronicle, list.query)]
  }

  /// What a step did, in full only for the one under the cursor.
  func chronicleAsks(_ chronicle: ChronicleState) -> [Ask] {
    var asks: [Ask] = []
    if let subject = chronicle.subject { asks.append(.record(subject.type, subject.id)) }
    guard let entry = chronicle.list.row.flatMap({ ChronicleEntry($0) }) else { return asks }
    let ask = detailAsk(of: entry.step, in: chronicle)
    asks.append(ask)
    guard case .step(let detail?) = answers[ask] else { return asks }
    for change in detail.changes {
      asks += titleAsks([change.name: change.after], in: change.type)
      if let before = change.before { asks += titleAsks([change.name: before], in: change.type) }
    }
    guard chronicle.subject == nil else { return asks }
    for touched in touched(by: detail) where directory.entry(touched.type, touched.id) == nil {
      asks.append(.naming(touched.type, touched.id))
      asks.append(.record(touched.type, touched.id))
    }
    return asks
  }

  func detailAsk(of step: StepID, in chronicle: ChronicleState) -> Ask {
    .step(step, of: chronicle.subject, limit: Self.changeLimit)
  }

  /// So many changes of a step are shown.
  static let changeLimit = 120

  /// What the step under the cursor did; nil while nobody knows.
  package var stepDetail: StepDetail? {
    guard let chronicle, let entry = stepAtHand,
      case .step(let detail) = answers[detailAsk(of: entry.step, in: chronicle)]
    else { return nil }
    return detail
  }

  /// The records that a step wrote, in the order of its first writes.
  func touched(by detail: StepDetail) -> [ChronicleState.Subject] {
    var touched: [ChronicleState.Subject] = []
    for change in detail.changes {
      let subject = ChronicleState.Subject(type: change.type, id: change.record)
      if touched.last != subject, !touched.contains(subject) { touched.append(subject) }
    }
    return touched
  }

  /// What screens call a record that a step wrote: `Projekt Muster-Radachse`.
  func name(of subject: ChronicleState.Subject) -> String {
    let word = words["\(subject.type).word"] ?? subject.type
    guard Registry.type(subject.type) != nil else { return word }
    let label: String
    if let record = record(subject.type, subject.id),
      subject.type == Meeting.typeName || record.isTrashed
    {
      label = title(of: record) + (record.isTrashed ? " " + words("page.trashed") : "")
    } else {
      label = fullLabel(subject.type, subject.id)
    }
    return label.isEmpty ? word : "\(word) · \(label)"
  }

  /// `Chronik`, or `Chronik · Projekt · Muster-Radachse`.
  func chronicleTitle(_ chronicle: ChronicleState) -> String {
    guard let subject = chronicle.subject else { return words("chronicle.title") }
    let record = record(subject.type, subject.id)
    let title = record.map { self.title(of: $0) } ?? ""
    let word = words["\(subject.type).word"] ?? subject.type
    return [words("chronicle.title"), word, title].filter { !$0.isEmpty }.joined(separator: " · ")
  }
}
