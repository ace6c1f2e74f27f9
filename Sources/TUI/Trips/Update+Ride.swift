import Domain
import Screen

/// The line of the bus: answers, and behind a colon what changes the way.
extension AppState {
  mutating func pressInRide(_ key: Key) -> [Effect] {
    guard var ride = ride else { return [] }
    if case .command(let command) = keymap.answer([key], in: .ride) {
      switch command {
      case .accept: return enterInRide(ride)
      case .fieldNext: chooseStop(by: 1)
      case .fieldPrevious: chooseStop(by: -1)
      case .undo: return ride.input.text.isEmpty ? run(.undo) : []
      case .redo: return run(.redo)
      case .help: openHelp()
      case .back:
        overlays.removeLast()
        return note(Self.rideNote(ride.trip), ride.input.text)
      case .redraw: return [.redraw]
      default: break
      }
      return []
    }
    if ride.input.text.isEmpty, key == .up || key == .down {
      let all = RideState.Answer.allCases
      let place = all.firstIndex(of: ride.answer) ?? 0
      ride.answer = all[min(max(0, place + (key == .down ? 1 : -1)), all.count - 1)]
      self.ride = ride
      return []
    }
    guard ride.input.handle(key) else { return [] }
    ride.noteDue = moment.milliseconds + Self.draftDelay
    self.ride = ride
    return []
  }

  mutating func pasteIntoRide(_ text: String) { ride?.input.paste(text) }

  /// Tab goes to the station beside this one; what is typed stays.
  private mutating func chooseStop(by step: Int) {
    guard let ride, let present = rideStop(ride) else { return }
    let stops = stops(of: ride.trip)
    let index = (stops.firstIndex { $0.id == present.id } ?? 0) + step
    guard stops.indices.contains(index) else {
      toast = Text(step > 0 ? "ride.last" : "ride.first")
      return
    }
    self.ride?.chosen = stops[index].id
    self.ride?.answer = .good
  }

  private mutating func enterInRide(_ ride: RideState) -> [Effect] {
    let typed = Self.value(of: ride.input.text).string
    if typed.first == ":" { return runRideWord(String(typed.dropFirst()), ride) }
    guard let stop = rideStop(ride) else {
      toast = Text("ride.noStop")
      return []
    }
    guard typed.isEmpty || access != .readOnly else {
      toast = Text("disabled.readonly")
      return []
    }
    let present = ride.answer
    advance(ride, from: stop)
    guard !typed.isEmpty else { return [] }
    // What stands there stays: the answers of several people stand below each other.
    let before = stop.text(present.rawValue)
    let text = before.isEmpty ? typed : before + "\n" + typed
    let label = "fieldTripStop.\(present.rawValue).label"
    return note(Self.rideNote(ride.trip), "")
      + write(stop, [(present.rawValue, .text(text))], .addendum, [stop.title, label])
  }

  /// Enter goes to the next question; behind the third one the time of day decides again.
  private mutating func advance(_ ride: RideState, from stop: StopFacts) {
    self.ride?.input = LineInput("")
    let all = RideState.Answer.allCases
    let place = all.firstIndex(of: ride.answer) ?? 0
    self.ride?.answer = all[(place + 1) % all.count]
    // As long as a station is answered, the clock does not take it away.
    self.ride?.chosen = place + 1 < all.count ? stop.id : nil
  }

  func write(
    _ stop: StopFacts, _ values: [(String, Value)], _ command: StepText.Command,
    _ arguments: [String]
  ) -> [Effect] {
    let writes = values.map {
      CellWrite(FieldTripStop.typeName, stop.id, CellName($0.0), $0.1)
    }
    return [.commit(Step(command.rawValue, arguments, writes: writes), .act)]
  }

  // MARK: Words behind a colon

  private mutating func runRideWord(_ typed: String, _ ride: RideState) -> [Effect] {
    let parts = typed.split(separator: " ", maxSplits: 1).map(String.init)
    let word = parts.first ?? ""
    let rest = parts.count > 1 ? parts[1] : ""
    if let step = RideWord.delay(word) { return shift(by: step, ride) }
    if let number = Int(word) {
      let stops = stops(of: ride.trip)
      guard stops.indices.contains(number - 1) else {
        toast = Text("ride.noNumber", .number(number))
        return []
      }
      self.ride?.input = LineInput("")
      self.ride?.chosen = stops[number - 1].id
      self.ride?.answer = .good
      return []
    }
    guard let known = RideWord.named(word, words) else {
      toast = Text("ride.unknown", .verbatim(word))
      return []
    }
    if known != .help, known != .follow, access == .readOnly {
      toast = Text("disabled.readonly")
      return []
    }
    if known == .help {
      self.ride?.input = LineInput("")
      openLineHelp()
      return []
    }
    guard let stop = rideStop(ride) else {
      toast = Text("ride.noStop")
      return []
    }
    switch known {
    case .later, .earlier, .station, .help:
      toast = Text("ride.how", .verbatim(known.usage(words)), .verbatim(known.help(words)))
      return []
    case .follow:
      self.ride?.chosen = nil
      self.ride?.answer = .good
    case .skip: return skip(stop, ride)
    case .swap: return swap(stop, ride)
    case .heads:
      guard let number = Int64(rest), (0...10_000).contains(number) else {
        toast = Text("ride.heads")
        return []
      }
      self.ride?.input = LineInput("")
      return write(
        stop, [("heads", .integer(number))], .addendum,
        [stop.title, "fieldTripStop.heads.label"])
    case .photo:
      guard !rest.isEmpty else {
        toast = Text("ride.photo")
        return []
      }
      let before = stop.text("photos")
      self.ride?.input = LineInput("")
      return write(
        stop, [("photos", .text(before.isEmpty ? rest : before + "\n" + rest))], .addendum,
        [stop.title, "fieldTripStop.photos.label"])
    case .end: return endRide(ride)
    }
    self.ride?.input = LineInput("")
    return []
  }

  private mutating func endRide(_ ride: RideState) -> [Effect] {
    guard let record = record(FieldTrip.typeName, ride.trip) else { return [] }
    self.ride?.input = LineInput("")
    let state = FieldTrip.State.done.rawValue
    let step = Step(
      StepText.Command.choose.rawValue, [title(of: record), "fieldTrip.state.\(state)"],
      writes: [CellWrite(FieldTrip.typeName, ride.trip, CellName("state"), .text(state))])
    overlays.removeLast()
    openPage(FieldTrip.typeName, ride.trip)
    return [.commit(step, .act)]
  }

  // MARK: The way

  /// The fixed appointments that break by a change, in one line: `Muster-Hafen 14:30`.
  private func broken(_ stays: [TripTimes.Stay], in trip: RecordID) -> String {
    let stops = stops(of: trip)
    return stays.compactMap { stay in
      stops.first { $0.id == stay.id }.map { "\($0.title) \($0.text("fixedTime"))" }
    }.joined(separator: ", ")
  }

  /// What follows moves: the station that runs takes longer, on the way the one before has taken
  /// longer, and before the first one the trip begins later; what was planned stays as it is.
  private mutating func shift(by minutes: Int, _ ride: RideState) -> [Effect] {
    guard access != .readOnly else {
      toast = Text("disabled.readonly")
      return []
    }
    guard var times = tripTimes(of: ride.trip) else {
      toast = Text("ride.noHours")
      return []
    }
    let stops = stops(of: ride.trip)
    let begun = times.stays.last { !$0.isSkipped && $0.arrival <= now }
    let stop = stops.first { $0.id == begun?.id }
    guard let name = stop?.title ?? stops.first?.title else {
      toast = Text("ride.noStop")
      return []
    }
    let room = times.room(of: stop?.id)
    guard room.contains(minutes) else {
      toast =
        minutes > 0
        ? Text("ride.shift.most", .number(room.upperBound))
        : Text(
          stop == nil ? "ride.shift.leave" : "ride.shift.least", .number(-room.lowerBound),
          .verbatim(name))
      return []
    }
    self.ride?.input = LineInput("")
    let arguments = [
      String(minutes), name, broken(times.shift(stop?.id, by: minutes), in: ride.trip),
    ]
    if let stop {
      let shift = times.stations.first { $0.id == stop.id }?.shift ?? 0
      return write(stop, [("shift", .integer(Int64(shift)))], .shift, arguments)
    }
    let write = CellWrite(
      FieldTrip.typeName, ride.trip, CellName("shift"), .integer(Int64(times.delay)))
    let step = Step(StepText.Command.shift.rawValue, arguments, writes: [write])
    return [.commit(step, .act)]
  }

  private mutating func skip(_ stop: StopFacts, _ ride: RideState) -> [Effect] {
    var times = tripTimes(of: ride.trip)
    let news = times?.skip(stop.id, !stop.isSkipped) ?? []
    self.ride?.input = LineInput("")
    self.ride?.chosen = nil
    return write(
      stop, [("isSkipped", .integer(stop.isSkipped ? 0 : 1))],
      stop.isSkipped ? .unskip : .skip, [stop.title, broken(news, in: ride.trip)])
  }

  /// The next station is visited before this one.
  private mutating func swap(_ stop: StopFacts, _ ride: RideState) -> [Effect] {
    let stops = stops(of: ride.trip)
    guard let index = stops.firstIndex(where: { $0.id == stop.id }),
      stops.indices.contains(index + 1)
    else {
      toast = Text("ride.last")
      return []
    }
    self.ride?.input = LineInput("")
    let next = stops[index + 1]
    let move = RankMove(
      FieldTripStop.typeName, stop.id, field: "rank", to: .after(next.id))
    return [
      .commit(
        Step(StepText.Command.rankDown.rawValue, [stop.title, next.title], moves: [move]), .act)
    ]
  }
}
