import Domain

/// The coming meetings of one body, for what is put off to the next of them.
extension AppState {
  /// From a day on, in their order: span and state.
  func bodyMeetingsAsk(_ body: RecordID, from day: CivilDate) -> Ask {
    let query = Query(
      Meeting.typeName, columns: [.field("span"), .field("state")],
      conditions: [
        .equals("body", Value(link: body)),
        .between("span", from: day.canonical, before: "9999-12-32"),
      ], order: .date("span"))
    return .rows(query, limit: 12)
  }

  /// The first of them that is agreed and not over; one that is only proposed where there is none.
  func nextMeeting(
    of body: RecordID, from day: CivilDate, besides meeting: RecordID? = nil,
    orProposed: Bool = true
  ) -> (id: RecordID, span: CivilSpan)? {
    let coming = rows(bodyMeetingsAsk(body, from: day)).filter { $0.id != meeting }
    func first(_ states: [Meeting.State]) -> (id: RecordID, span: CivilSpan)? {
      coming.lazy.compactMap { row in
        guard states.contains(where: { $0.rawValue == row.values[1].string }),
          let span = CivilSpan(canonical: row.values[0].string)
        else { return nil }
        return (row.id, span)
      }.first
    }
    return first([.scheduled, .invited]) ?? (orProposed ? first([.proposed]) : nil)
  }
}
