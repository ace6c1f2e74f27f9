import Domain

extension AppState {
  func keepLater(_ line: inout ReportLine) {
    line.draftDue = moment.milliseconds + Self.draftDelay
  }

  /// Keeps what is typed in the line, if the store does not have it.
  mutating func keepReportDraft() -> [Effect] {
    guard var line = reportLine, access != .readOnly else { return [] }
    line.draftDue = nil
    defer { reportLine = line }
    drafts.removeAll { $0.id == line.draft }
    guard line.isTyped else {
      guard line.isKept else { return [] }
      line.isKept = false
      unkept.remove(line.draft)
      return [.dropDraft(line.draft)]
    }
    line.isKept = true
    let draft = Draft(
      id: line.draft, form: ReportLine.draftName(of: line.project, line.type), title: line.title,
      body: line.draftBody, owner: owner,
      wallMilliseconds: moment.milliseconds)
    drafts.append(draft)
    unkept.insert(draft.id)
    return [.saveDraft(draft)]
  }

  /// Closes the line; text that is not saved stays as a draft of its project.
  mutating func leaveReport() -> [Effect] {
    let effects = keepReportDraft()
    if reportLine?.isKept == true { toast = Text("report.kept") }
    reportLine = nil
    return effects
  }
}
