import Domain
import Screen

extension AppState {
  /// The line that reports a Sachstand, if it is open.
  package var reportLine: ReportLine? {
    get {
      for case .report(let line) in overlays.reversed() { return line }
      return nil
    }
    set {
      let index = overlays.lastIndex {
        if case .report = $0 { return true }
        return false
      }
      guard let index else { return }
      if let newValue {
        overlays[index] = .report(newValue)
      } else {
        overlays.remove(at: index)
      }
    }
  }

  /// Opens the line for a project, with the Ampel that it had and with what was typed before.
  mutating func openReport(
    _ project: RecordID, _ title: String, goesOn: Bool, about type: String = Project.typeName,
    light: Value? = nil
  ) -> [Effect] {
    answers.forget(dueAsk(of: ownPartner))
    open(project, title, light: light ?? lastLight(of: project), goesOn: goesOn, about: type)
    return []
  }

  private mutating func open(
    _ project: RecordID, _ title: String, light: Value, goesOn: Bool,
    queue: [BoardCard]? = nil, about type: String = Project.typeName
  ) {
    var line = ReportLine(
      project: project, title: title, light: Report.Light(rawValue: light.string) ?? .green,
      goesOn: goesOn, draft: ids.next(at: moment.milliseconds))
    line.queue = queue
    line.type = type
    let name = ReportLine.draftName(of: project, type)
    if let draft = drafts.first(where: { $0.form == name }) {
      line.take(draft)
      drafts.removeAll { $0.id == draft.id }
    }
    overlays.append(.report(line))
  }

  /// The Ampel of the newest Sachstand, from whatever is on the screen.
  private func lastLight(of project: RecordID) -> Value {
    if let card = board.card, card.id == project { return card.light }
    return newestReport(of: project)?.values[1] ?? .null
  }

  /// The projects of a partner, or of all, that run: those that can be due.
  func dueAsk(of partner: RecordID?) -> Ask {
    let open = Project.Phase.allCases.filter { $0 != .done }
    var conditions: [Query.Condition] = [
      .equals("paused", .integer(0)), .oneOf("phase", open.map { .text($0.rawValue) }),
    ]
    if let partner {
      conditions = [.concerns(partner), .equals("lead", Value(link: partner))] + conditions
    }
    let query = Query(
      Project.typeName, columns: cardColumns, conditions: conditions,
      grouping: partner == nil ? "lead" : nil, order: .text("title"))
    return .rows(query, limit: Self.dueLimit)
  }

  /// So many running projects are looked through at once.
  private static let dueLimit = 200

  func reportAsks(_ line: ReportLine) -> [Ask] {
    [.record(line.type, line.project)]
      + (line.goesOn && line.queue == nil ? [dueAsk(of: ownPartner)] : [])
  }

  /// Learns which projects are due beside this one: those behind it first.
  mutating func settleReport() {
    guard var line = reportLine, line.goesOn, line.queue == nil else { return }
    let ask = dueAsk(of: ownPartner)
    guard answers[ask] != nil else { return }
    let cards = rows(ask).map { BoardCard($0) }
    let place = cards.firstIndex { $0.id == line.project } ?? cards.count
    let ordered = cards.dropFirst(place + 1) + cards.prefix(place)
    line.queue = ordered.filter { $0.isDue(on: moment.today) }
    reportLine = line
  }

  // MARK: Keys

  mutating func pressInReport(_ key: Key) -> [Effect] {
    guard var line = reportLine else { return [] }
    if case .command(let command) = keymap.answer([key], in: .report) {
      switch command {
      case .reportOn where line.place == .sentence && line.type == Project.typeName:
        return goToNextStep()
      case .reportOn, .save: return saveReport()
      case .reportLight:
        line.turnLight()
        keepLater(&line)
        reportLine = line
      case .back: return leaveReport()
      case .redraw: return [.redraw]
      default: break
      }
      return []
    }
    if key == .up || key == .backTab {
      line.place = .sentence
    } else {
      let before = line.input.text
      guard line.input.handle(key) else { return [] }
      if line.input.text != before { keepLater(&line) }
    }
    reportLine = line
    return []
  }

  mutating func pasteIntoReport(_ text: String) {
    guard var line = reportLine else { return }
    line.input.paste(text)
    keepLater(&line)
    reportLine = line
  }

  private mutating func goToNextStep() -> [Effect] {
    guard !isBlank(reportLine?.sentence.text ?? "") else {
      toast = Text("report.needed")
      return []
    }
    reportLine?.place = .nextStep
    return []
  }

  private func isBlank(_ text: String) -> Bool { Self.value(of: text) == .null }

  static func value(of text: String) -> Value {
    let read = FieldText.read(text, as: .shortText, today: .first)
    guard case .success(let value) = read else { return .null }
    return value
  }

  /// One Sachstand of today, as one step.
  private mutating func saveReport() -> [Effect] {
    guard let line = reportLine else { return [] }
    guard !isBlank(line.sentence.text) else {
      reportLine?.place = .sentence
      toast = Text("report.needed")
      return []
    }
    guard record(line.type, line.project)?.isTrashed != true else {
      toast = Text("form.whole.trashed")
      return []
    }
    if line.type == Result.typeName { return saveStatus(line) }
    var report = Report(id: ID(ids.next(at: moment.milliseconds)))
    report.project = ID(line.project)
    report.day = moment.today
    report.light = line.light
    report.text = Self.value(of: line.sentence.text).string
    report.nextStep = Self.value(of: line.nextStep.text).string
    let writes = report.writes + archiveWrites(reporting: line.project)
    let arguments = [line.title, "report.light.\(line.light.rawValue).short"]
    return [
      .commit(Step(StepText.Command.report.rawValue, arguments, writes: writes), .report)
    ]
  }

  /// The Sachstand stands in the journal: the line goes on to the next project that is due.
  mutating func takeReported(_ said: Text) -> [Effect] {
    guard let line = reportLine else { return [] }
    reportLine = nil
    var effects: [Effect] = []
    if line.isKept { effects.append(.dropDraft(line.draft)) }
    drafts.removeAll { $0.id == line.draft }
    unkept.remove(line.draft)
    let queue = line.queue ?? []
    guard line.goesOn else { return effects }
    guard let next = queue.first else {
      toast = Text("report.done.all", .verbatim(line.title))
      return effects
    }
    toast = Text("report.done", .verbatim(line.title), .number(queue.count))
    open(
      next.id, next.title, light: next.light, goesOn: true, queue: Array(queue.dropFirst()))
    return effects
  }
}
