import Domain

/// Back from a Bereisung: what the stations have brought becomes lessons, questions and ideas.
extension AppState {
  /// What has been filed of a trip's stations before.
  private func filedAsks(_ trip: RecordID) -> [Ask] {
    let stops = stops(of: trip).map { Value(link: $0.id) }
    guard !stops.isEmpty else { return [] }
    return [Lesson.typeName, Domain.Question.typeName, Impulse.typeName].map { type in
      .rows(
        Query(
          type, columns: [.field("stop")], conditions: [.oneOf("stop", stops)],
          order: .date(type == Domain.Question.typeName ? "due" : "day")), limit: 300)
    }
  }

  func tripAsks(_ page: PageState) -> [Ask] {
    page.type == FieldTrip.typeName ? filedAsks(page.id) : []
  }

  /// What is still to be filed of a trip: station by station.
  private func unfiled(_ trip: RecordID) -> [(stop: StopFacts, type: String, text: String)] {
    let asks = filedAsks(trip)
    guard asks.count == 3 else { return [] }
    let filed = asks.map { Set(rows($0).compactMap { $0.values[0].link }) }
    return stops(of: trip).flatMap { stop in
      [
        (stop, Lesson.typeName, stop.text("good")),
        (stop, Domain.Question.typeName, stop.text("question")),
        (stop, Impulse.typeName, stop.text("adopt")),
      ].enumerated().filter { !$1.2.isEmpty && !filed[$0].contains(stop.id) }.map(\.element)
    }
  }

  /// Why nothing can be filed from the page at hand.
  var reasonAgainstFiling: Text? {
    guard let page, page.type == FieldTrip.typeName else { return Text("disabled.trip") }
    return unfiled(page.id).isEmpty ? Text("disabled.filing") : nil
  }

  /// One step: lessons to the project and the partner, questions, ideas, and the report.
  mutating func fileTrip() -> [Effect] {
    guard let page, let record = record(page.type, page.id) else { return [] }
    let matters = unfiled(page.id)
    let span = CivilSpan(canonical: record.cells[CellName("span")]?.string ?? "")
    let day = span?.start ?? moment.today
    let meeting = record.cells[CellName("meeting")]?.link
    var writes: [CellWrite] = []
    for (stop, type, text) in matters {
      let id = ids.next(at: moment.milliseconds)
      let partner = stop.value("partner").link
      let project = stop.value("project").link
      switch type {
      case Lesson.typeName:
        var lesson = Lesson(id: ID(id))
        lesson.title = stop.title
        lesson.worked = text
        lesson.day = day
        lesson.partner = partner.map { ID($0) }
        lesson.project = project.map { ID($0) }
        lesson.meeting = meeting.map { ID($0) }
        lesson.stop = ID(stop.id)
        writes += lesson.writes
      case Impulse.typeName:
        var idea = Impulse(id: ID(id))
        idea.title = Self.firstLine(text)
        idea.text = text
        idea.origin = .fieldTrip
        idea.day = day
        idea.partner = partner.map { ID($0) }
        idea.project = project.map { ID($0) }
        idea.meeting = meeting.map { ID($0) }
        idea.stop = ID(stop.id)
        writes += idea.writes
      default:
        var question = Domain.Question(id: ID(id))
        question.text = text.split(whereSeparator: \.isNewline).joined(separator: " ")
        question.partner = ownPartner.map { ID($0) }
        question.project = project.map { ID($0) }
        question.meeting = meeting.map { ID($0) }
        question.stop = ID(stop.id)
        writes += question.writes
      }
    }
    func set(_ field: String, _ value: String) {
      writes.append(CellWrite(page.type, page.id, CellName(field), .text(value)))
    }
    if (record.cells[CellName("report")]?.string ?? "").isEmpty {
      let blocks = tripPaper(of: record).report(words: words)
      let report = PaperFormat.text.page(blocks, language: words["language.code"] ?? "de")
      set("report", report)
    }
    if record.cells[CellName("state")]?.string != FieldTrip.State.done.rawValue {
      set("state", FieldTrip.State.done.rawValue)
    }
    let counts = [Lesson.typeName, Domain.Question.typeName, Impulse.typeName].map { type in
      String(matters.count { $0.type == type })
    }
    let step = Step(
      StepText.Command.file.rawValue, [title(of: record)] + counts, writes: writes)
    return [.commit(step, .act)]
  }

  /// The first line of a text as a title: not longer than lists show.
  private static func firstLine(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
    return line.count <= 100 ? line : String(line.prefix(99)) + "…"
  }
}
