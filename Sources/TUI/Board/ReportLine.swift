import Domain
import Screen

/// The line at the bottom that reports a Sachstand: a sentence, the Ampel, and the next step.
package struct ReportLine: Equatable, Sendable {
  package enum Place: Equatable, Sendable {
    case sentence
    case nextStep
  }

  package var project: RecordID
  /// What it is about: a project, or a result of the register.
  package var type = Project.typeName
  package var title: String
  package var light: Report.Light
  package var place = Place.sentence
  package var sentence = LineInput("")
  package var nextStep = LineInput("")
  /// After saving the line goes on to the next project that is due.
  package var goesOn: Bool
  /// The projects that are due beside this one, the next first; nil while nobody knows.
  package var queue: [BoardCard]?
  /// The draft under which the text is kept.
  package var draft: RecordID
  /// When the text is to be kept, in milliseconds of the wall clock.
  package var draftDue: Int64?
  /// A draft of this line lies in the store.
  package var isKept = false

  package init(
    project: RecordID, title: String, light: Report.Light, goesOn: Bool, draft: RecordID
  ) {
    self.project = project
    self.title = title
    self.light = light
    self.goesOn = goesOn
    self.draft = draft
  }

  /// Something is typed that would be missed.
  var isTyped: Bool { !sentence.text.isEmpty || !nextStep.text.isEmpty }

  /// The input that has the keys.
  var input: LineInput {
    get { place == .sentence ? sentence : nextStep }
    set {
      switch place {
      case .sentence: sentence = newValue
      case .nextStep: nextStep = newValue
      }
    }
  }

  /// Green, yellow, red, and green again.
  mutating func turnLight() {
    let all = Report.Light.allCases
    let place = all.firstIndex(of: light) ?? 0
    light = all[(place + 1) % all.count]
  }
}

// MARK: Draft

extension ReportLine {
  /// The name of the drafts of this line.
  static func draftName(of id: RecordID, _ type: String = Project.typeName) -> String {
    (type == Result.typeName ? resultPrefix : draftPrefix) + id.hex
  }

  /// The result of a draft that this line has left.
  static func result(ofDraft draft: Draft) -> RecordID? {
    guard draft.form.hasPrefix(resultPrefix) else { return nil }
    return RecordID(hex: draft.form.dropFirst(resultPrefix.count))
  }

  /// The project of a draft that this line has left; nil for one of a form.
  static func project(ofDraft draft: Draft) -> RecordID? {
    guard draft.form.hasPrefix(draftPrefix) else { return nil }
    return RecordID(hex: draft.form.dropFirst(draftPrefix.count))
  }

  private static let draftPrefix = "\(Report.typeName)/line/"
  private static let resultPrefix = "\(Result.typeName)/line/"

  /// The text in the notation of the form's drafts.
  var draftBody: String {
    let typed: [(String, String)] = [
      ("text", sentence.text), ("light", light.rawValue), ("nextStep", nextStep.text),
    ]
    let members = typed.map { JSON.Member($0.0, .string($0.1)) }
    return JSON.object([JSON.Member("typed", .object(members))]).text
  }

  /// Goes on where a draft was left.
  mutating func take(_ draft: Draft) {
    self.draft = draft.id
    isKept = true
    guard let typed = (try? JSON.read(Array(draft.body.utf8)))?["typed"] else { return }
    sentence = LineInput(typed["text"]?.stringValue ?? "")
    nextStep = LineInput(typed["nextStep"]?.stringValue ?? "")
    light = Report.Light(rawValue: typed["light"]?.stringValue ?? "") ?? light
  }
}
