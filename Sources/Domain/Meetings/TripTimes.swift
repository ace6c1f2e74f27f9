/// The times of a Bereisung, from its departure and the minutes of its stations.
///
/// Brochure rows 70 and 71, DOMAIN.md §4 (c). Travel minutes are typed by hand, from the station
/// before; a station that is skipped takes its own minutes out and leaves its way in, for the bus
/// passes by. Local wall-clock times; nothing here depends on a time zone.
package struct TripTimes: Equatable, Sendable {
  package struct Station: Hashable, Sendable {
    package var id: RecordID
    /// How long one stays, as planned.
    package var minutes: Int
    /// From the station before, or from the departure.
    package var travelMinutes: Int
    /// When somebody waits there and cannot be moved.
    package var fixed: CivilTime?
    package var isSkipped: Bool
    /// What the way has brought so far: minutes more or less than planned, from `:+10` and `:-5`.
    package var shift: Int

    package init(
      id: RecordID, minutes: Int, travelMinutes: Int, fixed: CivilTime? = nil,
      isSkipped: Bool = false, shift: Int = 0
    ) {
      self.id = id
      self.minutes = minutes
      self.travelMinutes = travelMinutes
      self.fixed = fixed
      self.isSkipped = isSkipped
      self.shift = shift
    }
  }

  /// When a station begins and ends.
  package struct Stay: Hashable, Sendable {
    package var id: RecordID
    package var arrival: CivilDateTime
    /// Later than the arrival where a fixed appointment lets one wait.
    package var begin: CivilDateTime
    package var end: CivilDateTime
    package var isSkipped: Bool
    /// By how many minutes the fixed appointment is missed; 0 where it is kept or there is none.
    package var late: Int
  }

  package var departure: CivilDateTime
  /// Minutes later or earlier than planned before the first station, from `:+10` and `:-5`.
  package private(set) var delay: Int
  /// The stations in the order of the way.
  package private(set) var stations: [Station]
  /// From the last station home.
  package var returnMinutes: Int
  /// When everybody has to be back; nil where that is open.
  package var latestReturn: CivilDateTime?

  package init(
    departure: CivilDateTime, delay: Int = 0, stations: [Station], returnMinutes: Int = 0,
    latestReturn: CivilDateTime? = nil
  ) {
    self.departure = departure
    self.delay = min(max(delay, -departure.time.minuteOfDay), Self.longest)
    self.stations = stations
    self.returnMinutes = returnMinutes
    self.latestReturn = latestReturn
  }

  /// The times of every station, in the order of the way.
  package var stays: [Stay] {
    var minute = departure.time.minuteOfDay + delay
    return stations.map { station in
      minute += Self.known(station.travelMinutes)
      let arrival = minute
      guard !station.isSkipped else {
        let time = time(arrival)
        return Stay(
          id: station.id, arrival: time, begin: time, end: time, isSkipped: true, late: 0)
      }
      let fixed = station.fixed.map { appointment($0, near: arrival) }
      let begin = max(arrival, fixed ?? arrival)
      minute = begin + Self.length(station)
      return Stay(
        id: station.id, arrival: time(arrival), begin: time(begin), end: time(minute),
        isSkipped: false, late: fixed.map { max(0, arrival - $0) } ?? 0)
    }
  }

  /// When one leaves, with what has come between.
  package var leaving: CivilDateTime { time(departure.time.minuteOfDay + delay) }

  /// When one is back.
  package var arrivalHome: CivilDateTime {
    let last = stays.last?.end ?? departure
    return Self.time(
      departure.date.days(to: last.date) * 1440 + last.time.minuteOfDay
        + Self.known(returnMinutes), from: departure.date)
  }

  /// The minutes from the departure until one is back.
  package var totalMinutes: Int { Self.minutes(from: departure, to: arrivalHome) }

  /// The minutes that are left before everybody has to be back; negative where it gets too late.
  package var reserve: Int? { latestReturn.map { Self.minutes(from: arrivalHome, to: $0) } }

  /// The fixed appointments that are missed, in the order of the way.
  package var broken: [Stay] { stays.filter { $0.late > 0 } }

  /// The next appointment of this time: that of the day before still counts where one is less than
  /// twelve hours late.
  private func appointment(_ fixed: CivilTime, near arrival: Int) -> Int {
    let day = arrival / 1440 * 1440
    let today = day + fixed.minuteOfDay
    if today < departure.time.minuteOfDay || arrival - today > 720 { return today + 1440 }
    return today - arrival > 720 && today - 1440 >= departure.time.minuteOfDay
      ? today - 1440 : today
  }

  private func time(_ minute: Int) -> CivilDateTime { Self.time(minute, from: departure.date) }

  private static func time(_ minute: Int, from day: CivilDate) -> CivilDateTime {
    CivilDateTime(
      date: day.adding(days: minute / 1440),
      time: CivilTime(hour: minute % 1440 / 60, minute: minute % 60) ?? .midnight)
  }

  private static func minutes(from start: CivilDateTime, to end: CivilDateTime) -> Int {
    start.date.days(to: end.date) * 1440 + end.time.minuteOfDay - start.time.minuteOfDay
  }

  private static func length(_ station: Station) -> Int {
    max(0, known(station.minutes) + min(max(station.shift, -longest), longest))
  }

  private static func known(_ minutes: Int) -> Int { min(max(minutes, 0), longest) }

  /// A day, as the record keeps it.
  private static let longest = 1440
}

/// On the way: what follows moves along.
extension TripTimes {
  /// By how many minutes a station can still be shifted, or with nil what comes before the first
  /// one: nobody stays shorter than not at all, and more than a day is no delay.
  package func room(of id: RecordID?) -> ClosedRange<Int> {
    guard let id else { return -departure.time.minuteOfDay - delay...Self.longest - delay }
    guard let station = stations.first(where: { $0.id == id }) else { return 0...0 }
    let least = -Self.known(station.minutes)
    let shift = min(max(station.shift, least), Self.longest)
    return least - shift...Self.longest - shift
  }

  /// Stays so many minutes longer (`:+10`) or shorter (`:-5`) than planned, with nil leaves later or
  /// earlier, and names the fixed appointments that break by it and were kept before.
  ///
  /// Shorter than nothing nobody stays.
  package mutating func shift(_ id: RecordID?, by minutes: Int) -> [Stay] {
    let room = room(of: id)
    return change { trip in
      guard let id else {
        trip.delay += min(max(minutes, room.lowerBound), room.upperBound)
        return
      }
      guard let place = trip.stations.firstIndex(where: { $0.id == id }) else { return }
      let station = trip.stations[place]
      let step = min(max(minutes, -Self.longest), Self.longest)
      let least = -Self.known(station.minutes)
      let sum = min(max(station.shift, least), Self.longest) + step
      trip.stations[place].shift = min(max(sum, least), Self.longest)
    }
  }

  /// Passes a station by, or takes it in again; answers as `shift(_:by:)` does.
  package mutating func skip(_ id: RecordID, _ isSkipped: Bool = true) -> [Stay] {
    change { trip in
      guard let place = trip.stations.firstIndex(where: { $0.id == id }) else { return }
      trip.stations[place].isSkipped = isSkipped
    }
  }

  /// Visits the next station before this one; answers as `shift(_:by:)` does.
  ///
  /// Each keeps its travel minutes, which somebody has to look at then.
  package mutating func swapWithNext(_ id: RecordID) -> [Stay] {
    change { trip in
      guard let place = trip.stations.firstIndex(where: { $0.id == id }),
        place + 1 < trip.stations.count
      else { return }
      trip.stations.swapAt(place, place + 1)
    }
  }

  private mutating func change(_ body: (inout TripTimes) -> Void) -> [Stay] {
    let before = Set(broken.map(\.id))
    body(&self)
    return broken.filter { !before.contains($0.id) }
  }
}

extension TripTimes {
  /// Where one is at a time: the station that runs, and the next one that is not skipped.
  ///
  /// Before the first station and on the way nothing runs.
  package func place(at now: CivilDateTime) -> (now: Stay?, next: Stay?) {
    let stays = stays.filter { !$0.isSkipped }
    return (
      stays.last { $0.arrival <= now && now < $0.end }, stays.first { $0.arrival > now }
    )
  }
}
