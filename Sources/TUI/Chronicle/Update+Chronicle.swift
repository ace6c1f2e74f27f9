import Domain
import Screen

/// The keys of the Chronik.
extension AppState {
  /// Runs a command of the Chronik; nil for one that it has no answer of its own to.
  mutating func runInChronicle(_ command: Command) -> [Effect]? {
    let obstacle = chronicle?.obstacle
    chronicle?.obstacle = nil
    switch command {
    case .open:
      if let obstacle { return goTo(obstacle) }
      return openStep()
    case .undo:
      guard let entry = stepAtHand else { return [] }
      return [.undoStep(entry.step)]
    case .filter: chronicle?.isTyping = true
    case .chronicle: return chronicle?.subject == nil ? [] : openChronicle()
    case .chronicleRecord:
      guard let detail = stepDetail, chronicle?.subject == nil else { return [] }
      let all = touched(by: detail)
      guard all.count == 1, let only = all.first else { return openTouched(all, for: .chronicle) }
      return openChronicle(of: only)
    case .back:
      guard let text = chronicle?.input.text, !text.isEmpty else { return nil }
      return pressInChronicleLine(.escape)
    default: return nil
    }
    return []
  }

  /// Enter: in a record's Chronik the record as it was then, in the book's what the step wrote.
  private mutating func openStep() -> [Effect] {
    guard let chronicle, let entry = stepAtHand else {
      toast = Text("chronicle.empty")
      return []
    }
    guard let detail = stepDetail else { return [] }
    if let subject = chronicle.subject {
      openThen(subject, at: detail.last, shown: entry.wallMilliseconds)
      return []
    }
    let all = touched(by: detail)
    guard all.count == 1, let only = all.first else { return openTouched(all, for: .open) }
    return open(only)
  }

  private mutating func open(_ subject: ChronicleState.Subject) -> [Effect] {
    guard Registry.type(subject.type) != nil else {
      toast = Text("chronicle.unknown")
      return []
    }
    openPage(subject.type, subject.id)
    return []
  }

  /// A box with the records of a step.
  private mutating func openTouched(
    _ all: [ChronicleState.Subject], for act: TouchedAct
  ) -> [Effect] {
    let items = all.map { subject in
      PickerItem(id: "\(subject.type):\(subject.id.hex)", label: name(of: subject))
    }
    overlays.append(.picker(PickerState(purpose: .touched(act), picker: Picker(items: items))))
    return []
  }

  mutating func takeTouched(_ item: String, for act: TouchedAct) -> [Effect] {
    let parts = item.split(separator: ":")
    guard parts.count == 2, let id = RecordID(hex: parts[1]) else { return [] }
    let subject = ChronicleState.Subject(type: String(parts[0]), id: id)
    switch act {
    case .open: return open(subject)
    case .chronicle: return openChronicle(of: subject)
    }
  }

  /// Goes to a step in the book's Chronik, whatever narrowed it.
  private mutating func goTo(_ step: StepID) -> [Effect] {
    guard chronicle?.subject == nil else { return openChronicle(at: step) }
    chronicle?.input = LineInput("")
    chronicle?.list = ListState(query: Chronicle.query())
    return loadChronicle(.record(ChronicleEntry.rowID(step)))
  }

  /// What came of taking back a chosen step.
  mutating func report(_ outcome: StepUndoOutcome) -> [Effect] {
    switch outcome {
    case .done(let receipt): return report(.done(receipt), isRedo: false)
    case .blocked(let entry):
      chronicle?.obstacle = entry.step
      toast = Text(
        "chronicle.blocked", .text(StepText.text(entry.command, entry.arguments)))
    case .undone: toast = Text("chronicle.undone.already")
    case .reversal: toast = Text("chronicle.reversal")
    case .seed: toast = Text("chronicle.seed")
    case .missing: toast = Text("notice.gone")
    }
    return []
  }
}

/// What is done with one of the records of a step.
package enum TouchedAct: Equatable, Sendable {
  case open
  case chronicle
}

// MARK: When

extension AppState {
  /// `heute 14:23`, `Do 12.03. 14:23`, of another year `12.03.2025 14:23`.
  func whenText(_ milliseconds: Int64) -> String { whenText(civilClock.civil(milliseconds)) }

  func whenText(_ civil: CivilDateTime) -> String {
    let time = civil.time.canonical
    switch civil.date.days(to: moment.today) {
    case 0: return words(Text("chronicle.today", .verbatim(time)))
    case 1: return words(Text("chronicle.yesterday", .verbatim(time)))
    default:
      guard civil.date.year == moment.today.year else {
        return FieldText.date(civil.date) + " " + time
      }
      let day = words("weekday.\(civil.date.weekday.rawValue)")
      let date = "\(FieldText.two(civil.date.day)).\(FieldText.two(civil.date.month))."
      return "\(day) \(date) \(time)"
    }
  }

  /// `Do 12.03.2026 14:23`.
  func exactText(_ milliseconds: Int64) -> String {
    let civil = civilClock.civil(milliseconds)
    return dayText(civil.date) + " " + civil.time.canonical
  }

  /// `vor 2 Stunden`; for a clock that runs ahead `in der Zukunft`.
  func agoText(_ milliseconds: Int64) -> String {
    let minutes = (moment.milliseconds - min(milliseconds, HLC.greatestMilliseconds)) / 60_000
    switch minutes {
    case ..<(-1): return words("chronicle.ago.future")
    case ..<1: return words("chronicle.ago.now")
    case ..<60: return words(Text("chronicle.ago.minutes", .number(Int(minutes))))
    case ..<1440: return words(Text("chronicle.ago.hours", .number(Int(minutes / 60))))
    default:
      let days = civilClock.civil(milliseconds).date.days(to: moment.today)
      return words(Text("chronicle.ago.days", .number(max(1, days))))
    }
  }
}
