import Domain

/// The programme of a RegioSalon or a Bereisung, and its report, to the clipboard and a file.
extension AppState {
  private var paperRecord: RecordState? { page.flatMap { record($0.type, $0.id) } }

  /// What the page at hand has on paper.
  var paperKinds: [CopyKind] {
    guard let record = paperRecord else { return [] }
    let programme: [CopyKind] = [.programmeText, .programmeHTML, .programmeMarkdown]
    if isSalon(record) { return programme }
    guard record.type == FieldTrip.typeName else { return [] }
    let hasAnswers = stops(of: record.id).contains { stop in
      RideState.Answer.allCases.contains { !stop.text($0.rawValue).isEmpty }
    }
    return programme + (hasAnswers ? [.reportText, .reportHTML] : [])
  }

  func copyProgramme(_ kind: CopyKind) -> [Effect] {
    guard let record = paperRecord else { return [] }
    let isReport = kind == .reportText || kind == .reportHTML
    let blocks: [PaperBlock]
    if record.type == FieldTrip.typeName {
      let paper = tripPaper(of: record)
      blocks = isReport ? paper.report(words: words) : paper.programme(words: words)
    } else {
      blocks = programme(of: record).blocks(words: words)
    }
    let format: PaperFormat
    let ending: String
    switch kind {
    case .programmeHTML, .reportHTML: (format, ending) = (.html, "html")
    case .programmeMarkdown: (format, ending) = (.markdown, "md")
    default: (format, ending) = (.text, "txt")
    }
    let text = format.page(blocks, language: words["language.code"] ?? "de")
    var copy = Copy(text, what: Text("copy.done.\(kind.rawValue)"))
    copy.file = words(isReport ? "paper.file.report" : "paper.file.programme") + "." + ending
    return [.many(.copy(copy))]
  }
}
