import Domain

/// What is typed in the attendance: guests, and when somebody came and went.
extension AppState {
  mutating func askForTimes() {
    guard let row = rollRow else {
      toast = Text("roll.nobody")
      return
    }
    ask(.times(row.entry), row.entry.comingAndGoing)
  }

  mutating func takeTimes(_ text: String, of entry: Roll.Entry) -> [Effect] {
    guard text != entry.comingAndGoing else { return [] }
    let writes =
      entry.record.map { [Self.times(text, of: $0)] }
      ?? self.writes(of: entry) { $0.comingAndGoing = text }
    // What the release erases stands in its cell and in no step's name.
    let step = Step(
      StepText.Command.edit.rawValue, [Attendance.typeName, entry.name], writes: writes)
    return [.commit(step, .act)]
  }

  private static func times(_ text: String, of record: ID<Attendance>) -> CellWrite {
    CellWrite(
      Attendance.typeName, record.raw, CellName("comingAndGoing"), Value(string: text))
  }

  /// `Muster, Eva, Bezirksregierung`: what stands behind the last comma is the Stelle, where there
  /// are two; a partner's sign there makes somebody its guest.
  mutating func takeGuest(_ text: String, at meeting: RecordID) -> [Effect] {
    let (name, place, partner) = guest(text)
    guard !name.isEmpty else {
      toast = Text("roll.guest.needed")
      return []
    }
    var guest = Attendance(id: ID(ids.next(at: moment.milliseconds)))
    guest.meeting = ID(meeting)
    guest.guest = name
    guest.partner = partner.map { ID($0.id) }
    guest.organisation = partner == nil ? place : ""
    let takesReplies = rollState?.takesReplies == true
    if takesReplies { guest.reply = .accepted } else { guest.state = .onSite }
    rollState?.awaited = .record(guest.id)
    let word = takesReplies ? "attendance.reply.accepted" : "attendance.state.onSite"
    return [
      .commit(Step(StepText.Command.attend.rawValue, [name, word], writes: guest.writes), .act)
    ]
  }

  /// The name, and the partner or Stelle that is read from what is typed.
  func guestEcho(_ text: String) -> [String] {
    guard !text.withoutOuterBlanks.isEmpty else { return [] }
    let guest = guest(text)
    return [guest.name, guest.partner?.title ?? guest.place]
  }

  /// The name and the Stelle of a guest, or the partner whose sign stands there.
  func guest(_ text: String) -> (name: String, place: String, partner: Directory.Entry?) {
    let parts = text.drop { $0 == "+" || $0 == " " }
      .split(separator: ",", omittingEmptySubsequences: false)
      .map { $0.withoutOuterBlanks }
    guard parts.count > 1, let last = parts.last else { return (parts.first ?? "", "", nil) }
    let partner = directory.partners.first { fold($0.code).text == fold(last).text }
    return (parts.dropLast().filter { !$0.isEmpty }.joined(separator: ", "), last, partner)
  }
}
