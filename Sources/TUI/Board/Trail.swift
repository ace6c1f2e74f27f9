import Domain
import Screen

/// How a card went through the phases: from the journal, a day's last word on each day.
extension AppState {
  /// A phase, and the day on which the project came into it.
  struct Station: Equatable {
    var phase: Value
    var day: CivilDate
  }

  func trail(of project: RecordID) -> [Station] {
    guard case .phases(let moves) = answers[.phases(project)] else { return [] }
    var stations: [Station] = []
    for move in moves where move.phase != .null {
      let day = day(ofWall: move.wallMilliseconds)
      // What was moved and taken back on one day was not there.
      if stations.last?.day == day { stations.removeLast() }
      if stations.last?.phase != move.phase {
        stations.append(Station(phase: move.phase, day: day))
      }
    }
    return stations
  }

  /// `Idee 12.03.2026 → Vorbereitung 02.05. (51 Tage) → …`; the days are those since the one before.
  func trailLines(of project: RecordID, columns: Int) -> [String] {
    let stations = trail(of: project)
    guard !stations.isEmpty else { return [] }
    guard stations.count > 1 else {
      let day = FieldText.date(stations[0].day)
      return words(Text("trail.since", .verbatim(phaseWord(stations[0].phase)), .verbatim(day)))
        .wrapped(to: max(8, columns))
    }
    var lines: [String] = []
    for index in stations.indices {
      let station = stations[index]
      let before = index > 0 ? stations[index - 1].day : nil
      let day =
        before?.year == station.day.year
        ? "\(FieldText.two(station.day.day)).\(FieldText.two(station.day.month))."
        : FieldText.date(station.day)
      var piece = "\(phaseWord(station.phase)) \(day)"
      if let before {
        piece = "→ \(piece) (\(words(Text("trail.days", .number(before.days(to: station.day)))))) "
        piece.removeLast()
      }
      if let last = lines.last, (last + " " + piece).displayWidth <= columns {
        lines[lines.count - 1] = last + " " + piece
      } else {
        lines.append(piece)
      }
    }
    return lines
  }

  private func phaseWord(_ value: Value) -> String {
    words["project.phase.\(value.string)"]
      ?? words(Text("value.verbatim", .verbatim(value.string)))
  }

  /// The day of a wall time, by the present one.
  private func day(ofWall milliseconds: Int64) -> CivilDate {
    let known = min(max(milliseconds, 0), HLC.greatestMilliseconds)
    let minutes = Int((known - moment.milliseconds) / 60_000) + moment.time.minuteOfDay
    let days = minutes >= 0 ? minutes / 1440 : -((1439 - minutes) / 1440)
    return moment.today.adding(days: days)
  }

  // MARK: The box

  /// Each move in a line, the last one first; Enter opens the Steckbrief.
  func trailItems(of project: RecordID) -> [PickerItem] {
    let stations = trail(of: project)
    return stations.indices.reversed().map { index in
      let station = stations[index]
      let days = index > 0 ? stations[index - 1].day.days(to: station.day) : nil
      return PickerItem(
        id: "\(index)", label: phaseWord(station.phase),
        detail: [
          FieldText.date(station.day), days.map { words(Text("trail.after", .number($0))) } ?? "",
        ].filter { !$0.isEmpty }.joined(separator: " · "))
    }
  }

  mutating func openTrail(of project: ProjectAtHand) {
    let picker = Picker(items: trailItems(of: project.id))
    overlays.append(.picker(PickerState(purpose: .trail(project), picker: picker)))
  }
}
