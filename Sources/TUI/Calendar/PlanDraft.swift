import Domain
import Screen

/// A Jahresplan that somebody has shifted and marked is text that a crash may not cost.
extension YearPlan {
  /// The year of a draft that a plan has left; nil for one of a form.
  static func year(ofDraft draft: Draft) -> Int? {
    guard draft.form.hasPrefix(draftPrefix) else { return nil }
    return Int(draft.form.dropFirst(draftPrefix.count))
  }

  static let draftPrefix = "plan/"

  /// The bodies, the rows, and what is typed in the line.
  var draftBody: String {
    func words(_ words: [String]) -> JSON { .array(words.map(JSON.string)) }
    let bodies = (choices ?? []).map { choice in
      words(
        [
          choice.body.hex, "\(choice.missing)", "\(choice.count)", choice.isMarked ? "1" : "0",
        ] + choice.days.map(\.canonical))
    }
    let rows = meetings.map { meeting in
      words([meeting.body.hex, meeting.day?.canonical ?? "", meeting.isLeftOut ? "1" : "0"])
    }
    return JSON.object([
      JSON.Member("bodies", .array(bodies)), JSON.Member("rows", .array(rows)),
      JSON.Member("cursor", .string("\(cursor)")),
      JSON.Member("line", .string(input?.text ?? "")),
    ]).text
  }

  /// The plan as a draft left it; nil where it says nothing.
  init?(_ draft: Draft) {
    guard let year = Self.year(ofDraft: draft),
      let body = try? JSON.read(Array(draft.body.utf8))
    else { return nil }
    func lists(_ name: String) -> [[String]] {
      (body[name]?.arrayValue ?? []).map { ($0.arrayValue ?? []).compactMap(\.stringValue) }
    }
    self.init(year: year)
    self.draft = draft.id
    isKept = true
    choices = lists("bodies").compactMap { words in
      guard words.count >= 4, let id = RecordID(hex: words[0]), let missing = Int(words[1]),
        let count = Int(words[2])
      else { return nil }
      return Choice(
        body: id, missing: missing, count: count, isMarked: words[3] == "1",
        days: words.dropFirst(4).compactMap { CivilDate(canonical: $0) })
    }
    meetings = lists("rows").compactMap { words in
      guard words.count == 3, let id = RecordID(hex: words[0]) else { return nil }
      return Meeting(body: id, day: CivilDate(canonical: words[1]), isLeftOut: words[2] == "1")
    }
    guard !meetings.isEmpty else { return nil }
    planned = chosen
    isPreview = true
    cursor = Int(body["cursor"]?.stringValue ?? "") ?? 0
    let line = body["line"]?.stringValue ?? ""
    if !line.isEmpty { input = LineInput(line) }
  }
}

extension AppState {
  func keepLater(_ plan: inout YearPlan) {
    guard plan.isPreview else { return }
    plan.draftDue = moment.milliseconds + Self.draftDelay
  }

  /// Keeps the rows of a Jahresplan, if the store does not have them as they are.
  mutating func keepPlanDraft() -> [Effect] {
    guard var plan = yearPlan, plan.draftDue != nil, access != .readOnly else { return [] }
    plan.draftDue = nil
    let id = plan.draft ?? ids.next(at: moment.milliseconds)
    plan.draft = id
    plan.isKept = true
    yearPlan = plan
    let draft = Draft(
      id: id, form: YearPlan.draftPrefix + "\(plan.year)",
      title: words(Text("plan.draft", .verbatim("\(plan.year)"))), body: plan.draftBody,
      owner: owner, wallMilliseconds: moment.milliseconds)
    drafts.removeAll { $0.id == id }
    drafts.append(draft)
    unkept.insert(id)
    return [.saveDraft(draft)]
  }

  /// The plan stands in the book, or is made anew: nothing of it is left to be offered.
  mutating func dropPlanDraft() -> [Effect] {
    guard let plan = yearPlan, let id = plan.draft, plan.isKept else { return [] }
    drafts.removeAll { $0.id == id }
    unkept.remove(id)
    return [.dropDraft(id)]
  }

  /// Goes on with a plan that a program which is gone left behind; nil for another draft.
  ///
  /// Where the bodies have got other meetings meanwhile, the plan is made anew; the draft stays until
  /// somebody discards it.
  mutating func takePlanDraft(_ draft: Draft) -> [Effect]? {
    guard YearPlan.year(ofDraft: draft) != nil else { return nil }
    guard let plan = YearPlan(draft) else { return [.dropDraft(draft.id)] }
    calendar.leftPlan = plan
    var fresh = YearPlan(year: plan.year)
    fresh.mayMoveOn = false
    overlays.append(.yearPlan(fresh))
    return []
  }
}
