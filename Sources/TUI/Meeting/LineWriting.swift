import Domain

/// From a line as it is read to what a step writes: the line, and what it leads to.
///
/// DOMAIN.md §2 and brochure rows 43, 65, 79: a `!` becomes a Result of the body's kind with its
/// number, `+` a Task, `?` a Question, `*` an Impulse, `=` a Lesson; each names its line.
package struct LineWriting {
  package var meeting: RecordID
  package var body: RecordID?
  package var kind: Body.Kind?
  package var day: CivilDate
  package var item: RecordID
  /// The project of the TOP.
  package var project: RecordID?
  /// The number for a new result.
  package var number: String
  package var author: String
  /// For whom people work.
  package var partners: [RecordID: RecordID]

  package init(
    meeting: RecordID, body: RecordID?, kind: Body.Kind?, day: CivilDate, item: RecordID,
    project: RecordID? = nil, number: String, author: String,
    partners: [RecordID: RecordID] = [:]
  ) {
    self.meeting = meeting
    self.body = body
    self.kind = kind
    self.day = day
    self.item = item
    self.project = project
    self.number = number
    self.author = author
    self.partners = partners
  }

  /// The line itself, with a text that stands without its sign.
  package func line(_ id: RecordID, _ kind: MinuteLine.Kind, _ text: String) -> MinuteLine {
    var line = MinuteLine(id: ID(id))
    line.item = ID(item)
    line.text = text
    line.kind = kind
    line.author = author
    return line
  }

  /// What a line leads to: the type, the cells of a new record, and which of them the line says, so
  /// that a changed line writes those and no others; nil where it leads to nothing.
  package func led(
    _ reading: MinuteReading, by line: RecordID
  ) -> (type: String, cells: Cells, said: [String])? {
    let blank = RecordID.zero
    switch reading.sign {
    case .note, .internal: return nil
    case .result:
      var result = Result(id: ID(blank))
      result.text = reading.text
      result.number = number
      result.kind =
        kind.flatMap { Result.Kind(rawValue: ResultKindRule.kind(in: $0).rawValue) }
        ?? .recommendation
      result.body = body.map { ID($0) }
      result.day = day
      (result.responsible, result.partner, result.byOffice) = who(reading)
      result.due = reading.due
      result.followUp = reading.followUp
      result.meeting = ID(meeting)
      result.item = ID(item)
      result.line = ID(line)
      result.project = project.map { ID($0) }
      return (
        Result.typeName, result.cells,
        ["text", "responsible", "partner", "byOffice", "due", "followUp"]
      )
    case .task:
      var task = Task(id: ID(blank))
      task.title = reading.text
      (task.responsible, task.partner, task.byOffice) = who(reading)
      task.due = reading.due
      task.body = body.map { ID($0) }
      task.meeting = ID(meeting)
      task.item = ID(item)
      task.line = ID(line)
      task.project = project.map { ID($0) }
      return (Task.typeName, task.cells, ["title", "responsible", "partner", "byOffice", "due"])
    case .question:
      var question = Domain.Question(id: ID(blank))
      question.text = reading.text
      question.project = project.map { ID($0) }
      question.meeting = ID(meeting)
      question.item = ID(item)
      question.line = ID(line)
      return (Domain.Question.typeName, question.cells, ["text"])
    case .idea:
      var impulse = Impulse(id: ID(blank))
      impulse.title = reading.text
      impulse.origin = kind == .salon ? .salon : .meeting
      impulse.day = day
      impulse.meeting = ID(meeting)
      impulse.item = ID(item)
      impulse.line = ID(line)
      return (Impulse.typeName, impulse.cells, ["title"])
    case .lesson:
      var lesson = Lesson(id: ID(blank))
      lesson.title = reading.text
      lesson.day = day
      lesson.project = project.map { ID($0) }
      lesson.meeting = ID(meeting)
      lesson.item = ID(item)
      lesson.line = ID(line)
      return (Lesson.typeName, lesson.cells, ["title"])
    }
  }

  /// The Wiedervorlage of a task; a result has its day itself.
  package func followUp(
    _ id: RecordID, of task: RecordID, _ reading: MinuteReading
  ) -> FollowUp? {
    guard reading.sign == .task, let day = reading.followUp else { return nil }
    var followUp = FollowUp(id: ID(id))
    followUp.reason = reading.text
    followUp.day = day
    followUp.body = body.map { ID($0) }
    followUp.item = ID(item)
    followUp.task = ID(task)
    followUp.project = project.map { ID($0) }
    return followUp
  }

  /// The one who is named for sure: a person with the own partner, a partner, or the office.
  private func who(_ reading: MinuteReading) -> (ID<Person>?, ID<Partner>?, Bool) {
    guard reading.responsible.count == 1 else { return (nil, nil, false) }
    switch reading.responsible[0] {
    case .person(let person): return (person, partners[person.raw].map { ID($0) }, false)
    case .partner(let partner): return (nil, partner, false)
    case .office: return (nil, nil, true)
    }
  }
}

extension MinuteSign {
  /// The kind of line that the sign makes.
  var kind: MinuteLine.Kind { MinuteLine.Kind(rawValue: rawValue) ?? .note }
}

extension MinuteLine.Kind {
  var sign: MinuteSign { MinuteSign(rawValue: rawValue) ?? .note }

  /// The type to which such a line leads.
  var led: String? {
    switch self {
    case .note, .internal: nil
    case .result: Result.typeName
    case .task: Task.typeName
    case .question: Domain.Question.typeName
    case .idea: Impulse.typeName
    case .lesson: Lesson.typeName
    }
  }
}
