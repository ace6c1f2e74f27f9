import Domain
import Store

extension DemoNetwork {
  /// What the meetings of the year have left: presence, lines, results, tasks, and replies to come.
  mutating func writeMinutes() throws(StoreError) {
    for draft in DemoMinutes.all {
      try write(draft.agenda, of: draft.meeting)
      for (name, sign) in draft.present { try writePresence(of: name, sign, in: draft.meeting) }
      var lines: [String: ID<MinuteLine>] = [:]
      for entry in draft.lines {
        var line: MinuteLine = new("\(draft.meeting) \(entry.text)")
        line.item = id("\(draft.meeting) \(entry.item)")
        line.text = entry.text
        line.kind = MinuteLine.Kind(rawValue: entry.kind) ?? .note
        line.author = DemoBook.author.name
        lines[entry.text] = line.id
        try write([line], entry.text)
        try writeThought(line, entry.item, in: draft.meeting)
      }
      for entry in draft.results { try write(entry, in: draft.meeting, lines) }
      for entry in draft.tasks { try write(entry, in: draft.meeting, lines) }
      try close(draft)
    }
    for entry in DemoReply.all {
      var attendance: Attendance = new("\(entry.meeting) \(entry.person)")
      attendance.meeting = id(entry.meeting)
      attendance.person = id(entry.person)
      attendance.partner = DemoPerson.partner(of: entry.person).flatMap { id($0) }
      attendance.reply =
        entry.reply == "z" ? .accepted : entry.reply == "a" ? .declined : .open
      try write([attendance], entry.person)
    }
    try writePapers()
  }

  private mutating func writePresence(
    of name: String, _ sign: String, in meeting: String
  ) throws(StoreError) {
    var attendance: Attendance = new("\(meeting) \(name)")
    attendance.meeting = id(meeting)
    attendance.person = id(name)
    attendance.partner = DemoPerson.partner(of: name).flatMap { id($0) }
    attendance.reply = sign == "a" ? .declined : .accepted
    attendance.state = sign == "v" ? .onSite : sign == "o" ? .online : .excused
    try write([attendance], name)
  }

  /// The question, idea or experience that a line has become.
  private mutating func writeThought(
    _ line: MinuteLine, _ item: String, in meeting: String
  ) throws(StoreError) {
    switch line.kind {
    case .question:
      var question: Question = new(line.text)
      question.text = line.text
      question.partner = id("DU")
      question.due = CivilDate(canonical: "2026-12-15")
      (question.meeting, question.item, question.line) = (id(meeting), line.item, line.id)
      try write([question], line.text)
    case .idea:
      var impulse: Impulse = new(line.text)
      impulse.title = line.text
      impulse.origin = .meeting
      impulse.day = day(of: meeting)
      (impulse.meeting, impulse.item, impulse.line) = (id(meeting), line.item, line.id)
      try write([impulse], line.text)
    case .lesson:
      var lesson: Lesson = new(line.text)
      lesson.title = line.text
      lesson.day = day(of: meeting)
      (lesson.meeting, lesson.item, lesson.line) = (id(meeting), line.item, line.id)
      try write([lesson], line.text)
    case .note, .result, .task, .internal: break
    }
  }

  private mutating func write(
    _ entry: DemoResult, in meeting: String, _ lines: [String: ID<MinuteLine>]
  ) throws(StoreError) {
    var result: Result = new(entry.number)
    result.text = entry.text
    result.number = entry.number
    result.kind = Result.Kind(rawValue: entry.kind) ?? .recommendation
    result.body = body(of: meeting)
    result.day = day(of: meeting)
    result.partner = id(entry.partner)
    result.due = entry.due.flatMap { CivilDate(canonical: $0) }
    result.followUp = entry.followUp.flatMap { CivilDate(canonical: $0) }
    result.light = Report.Light(rawValue: entry.light) ?? .green
    result.status = entry.status
    result.state = entry.isDone ? .done : .open
    (result.meeting, result.item) = (id(meeting), id("\(meeting) \(entry.item)"))
    result.line = lines[entry.text]
    try write([result], entry.text)
  }

  private mutating func write(
    _ entry: DemoTask, in meeting: String, _ lines: [String: ID<MinuteLine>]
  ) throws(StoreError) {
    var task: Task = new(entry.title)
    task.title = entry.title
    task.partner = id(entry.partner)
    task.due = entry.due.flatMap { CivilDate(canonical: $0) }
    task.state = entry.isDone ? .done : .open
    task.body = body(of: meeting)
    (task.meeting, task.item) = (id(meeting), id("\(meeting) \(entry.item)"))
    task.line = lines[entry.title]
    try write([task], entry.title)
  }

  /// The course of the meeting and how far its minutes are.
  private mutating func close(_ draft: DemoMinutes) throws(StoreError) {
    let meeting: ID<Meeting> = id(draft.meeting)
    func cell(_ field: String, _ value: Value) -> CellWrite {
      CellWrite(Meeting.typeName, meeting.raw, CellName(field), value)
    }
    var writes = [cell("held", .text(String(draft.meeting.drop { $0 != " " }.dropFirst())))]
    if let released = draft.released {
      writes += [
        cell("minutesState", .text(Meeting.MinutesState.released.rawValue)),
        cell("releasedOn", .text(released)), cell("minutesEdition", .integer(1)),
      ]
    }
    let postponed = Set(draft.postponed.map(\.item))
    for item in Set(draft.lines.map(\.item)).subtracting(postponed).sorted() {
      let id: ID<AgendaItem> = id("\(draft.meeting) \(item)")
      writes.append(
        CellWrite(
          AgendaItem.typeName, id.raw, CellName("state"),
          .text(AgendaItem.State.discussed.rawValue)))
    }
    for (item, reason, times) in draft.postponed {
      let id: ID<AgendaItem> = id("\(draft.meeting) \(item)")
      for (field, value) in [
        ("state", Value.text(AgendaItem.State.postponed.rawValue)),
        ("postponedReason", .text(reason)), ("timesPostponed", .integer(times)),
      ] { writes.append(CellWrite(AgendaItem.typeName, id.raw, CellName(field), value)) }
    }
    let step = Step(
      StepText.Command.edit.rawValue, [Meeting.typeName, Self.name(of: draft.meeting)],
      writes: writes)
    _ = try store.apply(step, by: DemoBook.author)
  }

  /// What is to lie on the table of the next meeting, and what the partners decide by letter.
  private mutating func writePapers() throws(StoreError) {
    let meeting = "MOB 2026-11-26T14:00/16:00"
    for (title, received) in [
      ("Muster-Kostenübersicht Mobilstationen", "2026-11-16"), ("Muster-Lageplan Radachse", nil),
    ] as [(String, String?)] {
      var paper: Paper = new(title)
      paper.title = title
      paper.partner = id("DU")
      paper.due = CivilDate(canonical: "2026-11-19")
      paper.received = received.flatMap { CivilDate(canonical: $0) }
      paper.meeting = id(meeting)
      try write([paper], title)
    }
    var letter: CircularResolution = new("Muster-Stellungnahme zum Regionalplan")
    letter.title = "Muster-Stellungnahme zum Regionalplan"
    letter.text = "Die Partner stimmen der gemeinsamen Stellungnahme in der Fassung vom 13.11. zu."
    letter.body = id("BK")
    letter.begun = CivilDate(canonical: "2026-11-13")
    letter.deadline = CivilDate(canonical: "2026-11-30")
    for code in ["D", "DU", "NE", "ME"] {
      letter.consent[id(code)] = CircularResolution.Consent.agrees.rawValue
    }
    try write([letter], letter.title)
  }

  private func body(of meeting: String) -> ID<Body> {
    id(meeting.split(separator: " ").first.map(String.init) ?? meeting)
  }

  private func day(of meeting: String) -> CivilDate? {
    CivilDate(canonical: String(meeting.drop { $0 != " " }.dropFirst().prefix(10)))
  }
}

extension DemoPerson {
  static func partner(of name: String) -> String? { all.first { $0.name == name }?.partner }
}
