import Domain
import Store

extension DemoNetwork {
  /// The RegioSalon's programme and numbers, and the Bereisungen.
  mutating func writeRoad() throws(StoreError) {
    try writeSalon()
    for draft in DemoTrip.all { try write(draft) }
  }

  private mutating func writeSalon() throws(StoreError) {
    let meeting: ID<Meeting> = id(DemoSalon.meeting)
    let motto = CellWrite(
      Meeting.typeName, meeting.raw, CellName("motto"), .text(DemoSalon.motto))
    let step = Step(
      StepText.Command.edit.rawValue, [Meeting.typeName, DemoSalon.motto], writes: [motto])
    _ = try store.apply(step, by: DemoBook.author)
    for entry in DemoSalon.talks {
      var talk: Talk = new(entry.title)
      talk.meeting = meeting
      talk.title = entry.title
      talk.speaker = entry.speaker
      talk.institution = entry.house
      talk.time = entry.time
      talk.minutes = entry.minutes
      try write([talk], entry.title)
    }
    for entry in DemoSalon.heads {
      var heads: HeadCount = new("\(entry.group) \(entry.partner ?? "")")
      heads.meeting = meeting
      heads.group = HeadCount.Group(rawValue: entry.group) ?? .staff
      heads.partner = id(entry.partner)
      heads.registered = entry.registered
      heads.present = entry.present
      try write([heads], entry.partner ?? "")
    }
    for entry in DemoSalon.ideas {
      var impulse: Impulse = new(entry.title)
      impulse.title = entry.title
      impulse.origin = .salon
      impulse.day = CivilDate(canonical: "2026-10-08")
      impulse.partner = id(entry.partner)
      impulse.meeting = meeting
      try write([impulse], entry.title)
    }
  }

  private mutating func write(_ draft: DemoTrip) throws(StoreError) {
    var trip: FieldTrip = new(draft.title)
    trip.title = draft.title
    trip.span = CivilSpan(canonical: draft.span)
    trip.state = FieldTrip.State(rawValue: draft.state) ?? .planned
    trip.body = id(draft.body)
    trip.host = id(draft.host)
    trip.departure = draft.departure
    try write([trip], draft.title)
    for entry in draft.stops {
      var stop: FieldTripStop = new("\(draft.title) \(entry.title)")
      stop.trip = trip.id
      stop.title = entry.title
      stop.partner = id(entry.partner)
      stop.project = id(entry.project)
      stop.place = entry.place
      stop.meetingPoint = entry.meetingPoint
      stop.contact = id(entry.contact)
      stop.access = FieldTripStop.Access(rawValue: entry.access) ?? .unknown
      stop.minutes = entry.minutes
      stop.travelMinutes = entry.travel
      stop.fixedTime = entry.fixedTime
      stop.questions = entry.questions
      stop.good = entry.good
      stop.adopt = entry.adopt
      stop.question = entry.question
      stop.heads = entry.heads
      try write([stop], entry.title)
    }
  }
}
