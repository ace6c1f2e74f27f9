import Domain

/// How many bodies keep their rhythm (brochure rows 43, 68): the number in the calendar's title.
extension AppState {
  /// Those that have a rhythm in the year on the screen; nil while not all are known, and where
  /// there are too many to look through.
  private var rhythmBodies: [RecordID]? {
    let year = calendarDay.year
    var bodies: [RecordID] = []
    for body in calendarBodies {
      guard let cells = record(Body.typeName, body.id)?.cells else { return nil }
      if YearTarget(Body(id: ID(body.id), cells: cells), in: year) != nil { bodies.append(body.id) }
    }
    return bodies.count <= Self.rhythmLimit ? bodies : nil
  }

  private static let rhythmLimit = 24

  /// The meetings of those bodies also where their rows do not show.
  var rhythmAsks: [Ask] {
    (rhythmBodies ?? []).map { meetingsAsk(of: $0, in: calendarDay.year) }
  }

  /// `3 von 6 im Soll`; empty where nothing is known.
  var rhythmText: String {
    let year = calendarDay.year
    guard calendar.look == .year, let bodies = rhythmBodies, !bodies.isEmpty,
      bodies.allSatisfy({ answers[meetingsAsk(of: $0, in: year)] != nil })
    else { return "" }
    let kept = bodies.count { yearRow(of: $0, in: year).missing == 0 }
    return words(Text("calendar.rhythm", .number(kept), .number(bodies.count)))
  }
}
