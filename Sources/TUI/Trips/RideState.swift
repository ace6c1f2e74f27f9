import Domain
import Screen

/// In the bus: where one is, where one goes next, and one line that is always open.
package struct RideState: Equatable, Sendable {
  /// The three answers of a station, in the order in which Enter goes through them.
  package enum Answer: String, CaseIterable, Sendable {
    case good
    case adopt
    case question
  }

  package var trip: RecordID
  package var input = LineInput("")
  package var answer = Answer.good
  /// The station to which the answers go; nil follows the time of day.
  package var chosen: RecordID?
  /// When what is typed is to be noted, in milliseconds of the wall clock.
  package var noteDue: Int64?

  package init(trip: RecordID) { self.trip = trip }
}

extension AppState {
  package var ride: RideState? {
    get {
      for case .ride(let ride) in overlays.reversed() { return ride }
      return nil
    }
    set {
      let index = overlays.lastIndex {
        if case .ride = $0 { return true }
        return false
      }
      guard let index, let newValue else { return }
      overlays[index] = .ride(newValue)
    }
  }

  /// The trips of today that are still to be made.
  var todaysTripsAsk: Ask {
    .rows(
      Query(
        FieldTrip.typeName, columns: [.field("span"), .field("state"), .field("title")],
        conditions: [
          .between(
            "span", from: moment.today.adding(days: -Self.longestTrip).canonical,
            before: moment.today.adding(days: 1).canonical)
        ], order: .date("span")), limit: 12)
  }

  /// A trip may have begun so many days ago.
  private static let longestTrip = 4

  private var todaysTrip: RecordID? {
    rows(todaysTripsAsk).first { row in
      guard let span = CivilSpan(canonical: row.values[0].string), span.end >= moment.today else {
        return false
      }
      let state = FieldTrip.State(rawValue: row.values[1].string)
      return state == .planned || state == .underway
    }?.id
  }

  /// `gb`: the list, and over it the screen of the bus where a trip is today.
  mutating func openTrips() -> [Effect] {
    let effects = openRegister(.trips)
    answers.forget(todaysTripsAsk)
    register?.seeksRide = true
    return effects
  }

  /// Opens the screen of the bus as soon as it is known that a trip is today.
  mutating func settleRide() {
    guard register?.seeksRide == true, answers[todaysTripsAsk] != nil else { return }
    register?.seeksRide = false
    guard case .register = overlays.last, let trip = todaysTrip else { return }
    openRide(of: trip)
  }

  mutating func openRide(of trip: RecordID) {
    var ride = RideState(trip: trip)
    ride.input = LineInput(notes[Self.rideNote(trip)] ?? "")
    overlays.append(.ride(ride))
  }

  /// What is typed and left unsaved is noted under this name.
  static func rideNote(_ trip: RecordID) -> String { "ride.\(trip.hex)" }

  func rideAsks(_ ride: RideState) -> [Ask] {
    [.record(FieldTrip.typeName, ride.trip), Self.stopList.ask(of: ride.trip)]
  }

  /// Notes what is typed in the line of the bus, once nobody has typed for a while.
  mutating func noteRide(ifDueAt milliseconds: Int64) -> [Effect] {
    if let due = ride?.noteDue, due <= milliseconds, let ride {
      self.ride?.noteDue = nil
      return note(Self.rideNote(ride.trip), ride.input.text)
    }
    return []
  }

  /// This minute.
  var now: CivilDateTime { CivilDateTime(date: moment.today, time: moment.time) }

  /// Where the bus is: the station that runs, and the one that comes.
  func place(of ride: RideState) -> (now: TripTimes.Stay?, next: TripTimes.Stay?) {
    tripTimes(of: ride.trip)?.place(at: now) ?? (nil, nil)
  }

  /// The station to which answers go: the chosen one, else the last that has begun.
  func rideStop(_ ride: RideState) -> StopFacts? {
    let stops = stops(of: ride.trip)
    if let chosen = ride.chosen, let stop = stops.first(where: { $0.id == chosen }) { return stop }
    let begun = (tripTimes(of: ride.trip)?.stays ?? []).last {
      !$0.isSkipped && $0.arrival <= now
    }
    return stops.first { $0.id == begun?.id } ?? stops.first { !$0.isSkipped } ?? stops.first
  }

  func number(of stop: RecordID, in trip: RecordID) -> Int {
    (stops(of: trip).firstIndex { $0.id == stop } ?? 0) + 1
  }

  /// The next minute, while the screen of the bus is on top; nothing ticks faster.
  var rideDue: Int64? {
    guard case .ride = overlays.last else { return nil }
    return moment.milliseconds - moment.milliseconds % 60_000 + 60_000
  }
}
