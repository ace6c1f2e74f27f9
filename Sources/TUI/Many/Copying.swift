import Domain
import Screen

/// What of a row or screen is copied.
package enum CopyKind: String, CaseIterable, Sendable {
  /// A line of facts; of what is marked a line each.
  case line
  /// What stands on the screen's page, as one reads it.
  case text
  /// A meeting's paper as Word opens it, and for a wiki.
  case html
  case markdown
  /// The Verteiler of a body, a meeting or of the people in a list.
  case mails
  /// The programme of a RegioSalon or a Bereisung, in three forms.
  case programmeText = "programme-text"
  case programmeHTML = "programme-html"
  case programmeMarkdown = "programme-markdown"
  /// What a Bereisung has brought.
  case reportText = "report-text"
  case reportHTML = "report-html"
}

/// Whose addresses make a Verteiler.
package enum MailSource: Hashable, Sendable {
  /// Who has a seat in a body on a day.
  case body(RecordID, CivilDate)
  case people([RecordID], CivilDate)
  case list(Query, CivilDate)
}

/// A text on its way to the clipboard.
package struct Copy: Equatable, Sendable {
  package var text: String
  /// What it is, as the toast says it: `3 Zeilen`.
  var what: Text
  /// The name of the file; nil for the one of all copies.
  package var file: String?
  /// What is to be known of it beside: who has no address.
  var remarks: [Text] = []

  package init(_ text: String, what: Text, remarks: [Text] = []) {
    self.text = text
    self.what = what
    self.remarks = remarks
  }
}

/// Where a copied text has arrived.
package struct CopyOutcome: Equatable, Sendable {
  /// How the terminal took it.
  package enum Terminal: Equatable, Sendable {
    case sent
    /// Too long for what terminals take.
    case tooLong
    /// There is no terminal that could.
    case none
  }

  package var terminal: Terminal
  /// The file's path as people write it; nil where it could not be written.
  package var file: String?
  /// Why there is no file.
  package var problem: Text?

  package init(terminal: Terminal, file: String?, problem: Text? = nil) {
    self.terminal = terminal
    self.file = file
    self.problem = problem
  }
}

extension AppState {
  /// What can be copied here.
  var copyKinds: [CopyKind] {
    let isMarked = !markedAtHand.isEmpty
    switch scope {
    case .topics, .reader:
      guard topics.list.row != nil || isMarked else { return [] }
      let isRead = topics.detail != nil && topics.detail?.id == topics.list.row?.id
      return isMarked || !isRead ? [.line] : [.line, .text]
    case .board: return board.row != nil || isMarked ? [.line] : []
    case .partners: return partnerAtHand == nil ? [] : [.line]
    case .calendar:
      if isMarked { return [.line] }
      return (meetingsAtHand.isEmpty ? [] : [.line]) + (mailSource == nil ? [] : [.mails])
    case .peopleList:
      return people?.list.row == nil && !isMarked ? [] : [.line, .mails]
    case .register: return register?.list.row != nil || isMarked ? [.line] : []
    case .trash: return trashList?.row != nil || isMarked ? [.line] : []
    case .page: return paperKinds + [.line, .text] + (mailSource == nil ? [] : [.mails])
    case .sheet, .region: return [.line, .text]
    case .paper: return [.text, .html, .markdown]
    default: return []
    }
  }

  /// Whose addresses are meant: the body's, the meeting's body's, or those of the list.
  private var mailSource: MailSource? {
    let today = moment.today
    switch scope {
    case .calendar:
      let body = meetingsAtHand.first?.body ?? (calendar.look == .year ? bodyAtHand?.id : nil)
      return body.map { .body($0, today) }
    case .page where page?.type == Body.typeName: return page.map { .body($0.id, today) }
    case .page where page?.type == Meeting.typeName:
      let cells = page.flatMap { record($0.type, $0.id)?.cells }
      return cells?[CellName("body")]?.link.map { .body($0, today) }
    case .peopleList:
      guard let query = people?.list.query else { return nil }
      return markedAtHand.isEmpty ? .list(query, today) : .people(markedAtHand, today)
    default: return nil
    }
  }

  /// `y`: copies, or asks what where there is more than one thing.
  mutating func openCopy() -> [Effect] {
    let kinds = copyKinds
    guard kinds.count > 1 else { return kinds.first.map { copy($0) } ?? [] }
    openBox(
      .copy,
      kinds.map { kind in
        PickerItem(
          id: kind.rawValue, label: words("copy.\(kind.rawValue)"),
          detail: words("copy.\(kind.rawValue).help"))
      })
    return []
  }

  mutating func copy(_ kind: CopyKind) -> [Effect] {
    switch kind {
    case .programmeText, .programmeHTML, .programmeMarkdown, .reportText, .reportHTML:
      return copyProgramme(kind)
    case .mails: return mailSource.map { [.many(.recipients($0))] } ?? []
    case .text where scope == .paper, .html, .markdown: return copyPaper(kind)
    case .text: return copied([screenText], Text("copy.done.text"))
    case .line:
      if scope == .sheet || scope == .region {
        return copied([sheetLine].filter { !$0.isEmpty }, Text("copy.done.line", .number(1)))
      }
      return targetsAtHand.map { [.many(.gather($0.type, $0.ids, .lines))] } ?? []
    }
  }

  private mutating func copied(
    _ lines: [String], _ what: Text, _ remarks: [Text] = []
  ) -> [Effect] {
    guard lines.contains(where: { !$0.isEmpty }) else {
      toast = Text("copy.nothing")
      return []
    }
    return [
      .many(.copy(Copy(lines.joined(separator: "\n"), what: what, remarks: remarks)))
    ]
  }

  /// The records have come whose facts are wanted.
  mutating func copyLines(of records: [RecordState]) -> [Effect] {
    copied(records.map { factLine(of: $0) }, Text("copy.done.line", .number(records.count)))
  }

  mutating func copyMailingList(_ recipients: [Recipient], isCut: Bool) -> [Effect] {
    let list = MailingList(recipients)
    var remarks: [Text] = []
    if !list.missing.isEmpty {
      remarks.append(
        Text(
          "copy.missing", .number(list.missing.count),
          .verbatim(list.missing.joined(separator: " · "))))
    }
    if list.speakers > 0 { remarks.append(Text("copy.speakers", .number(list.speakers))) }
    if isCut { remarks.append(Text("copy.cut", .number(recipients.count))) }
    guard !list.addresses.isEmpty else {
      let none = Text("copy.nobody")
      if remarks.isEmpty { toast = none } else { tell([none] + remarks) }
      return []
    }
    return copied([list.text], Text("copy.done.mails", .number(list.addresses.count)), remarks)
  }

  /// Says where the text has arrived; what is too long for a line stands in a box.
  mutating func report(_ copy: Copy, _ outcome: CopyOutcome) {
    var said: Text
    let file = Text.Argument.verbatim(outcome.file ?? "")
    switch (outcome.terminal, outcome.file != nil) {
    case (.sent, true):
      said = Text(size.width < 76 ? "copy.both.short" : "copy.both", .text(copy.what), file)
    case (.sent, false): said = Text("copy.terminal", .text(copy.what))
    case (_, true): said = Text("copy.file", .text(copy.what), file)
    case (_, false): said = Text("copy.failed")
    }
    var remarks = copy.remarks
    if outcome.terminal == .tooLong { remarks.append(Text("copy.long")) }
    if let problem = outcome.problem { remarks.append(problem) }
    guard !remarks.isEmpty else {
      toast = said
      return
    }
    tell([said] + remarks)
  }

  /// Sentences that have to be read: a line if there is room for one, else a box.
  private mutating func tell(_ texts: [Text]) {
    let sentences = texts.map { words($0) }
    let line = sentences.joined(separator: " · ")
    if line.displayWidth <= size.width - 2 {
      toast = Text("copy.said", .verbatim(line))
    } else {
      let whole = sentences.joined(separator: "\n")
      overlays.append(.question(Question(text: Text("copy.said", .verbatim(whole)))))
    }
  }
}
