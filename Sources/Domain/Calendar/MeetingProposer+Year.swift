/// The further meetings of a body in a calendar year.
extension MeetingProposer {
  /// The least number of days between two meetings of a body, where it can be kept.
  static let leastDistance = 28

  /// So many further meetings of one body, spread over the rest of the year, in their order.
  ///
  /// Together with the `existing` ones they lie as evenly as the days allow, none before `from`;
  /// the school holidays are left free and the least distance is kept where that is possible, as are
  /// the preferences of `day(near:within:)`. Where there are too few days, there are fewer proposals.
  package func plan(
    year: Int,
    count: Int,
    existing: [CivilDate],
    from: CivilDate
  ) -> [Proposal] {
    guard count > 0, let newYear = CivilDate(year: year, month: 1, day: 1),
      let lastDay = CivilDate(year: year, month: 12, day: 31), from <= lastDay
    else { return [] }
    let earliest = max(from, newYear)
    let fixed = Set(existing.filter { $0.year == year })
    let others = existing.filter { $0.year != year }
    var stops = fixed.map { YearStop(date: $0, cost: 0, proposal: nil) }
    for number in earliest.dayNumber...lastDay.dayNumber {
      guard let date = CivilDate(dayNumber: number), !fixed.contains(date),
        let day = quality(of: date)
      else { continue }
      let isClose = others.contains { abs($0.days(to: date)) < Self.leastDistance }
      let cost = cost(of: day) + (isClose ? YearSpread.closeness : 0)
      stops.append(YearStop(date: date, cost: cost, proposal: day.proposal))
    }
    stops.sort { $0.date < $1.date }
    let possible = min(count, stops.count { $0.proposal != nil })
    // The year's own meetings before `from` count, so the spreading then begins in January.
    let begin = fixed.contains { $0 < earliest } ? newYear : earliest
    return YearSpread(stops: stops, begin: begin, end: lastDay).best(adding: possible)
  }

  /// How much is against a day, in the measure of `YearSpread`: squares of days.
  ///
  /// A meeting gives way by some days to a Tuesday, even where the last one was half a year ago
  /// and each day counts; by weeks to a day without a hint; and to the end of school holidays even
  /// where the least distance is lost, for between Christmas and New Year nobody comes.
  private func cost(of day: DayQuality) -> Int {
    var cost = day.isMidweek ? 0 : 3000
    if day.isTaken { cost += 50_000 }
    switch day.schoolHolidayLength {
    case 28...: cost += 10_000_000
    case 1...: cost += 2_000_000
    default: cost += day.remarks.isEmpty ? 0 : 20_000
    }
    return cost
  }
}

/// A day on which the body meets already or could.
private struct YearStop {
  var date: CivilDate
  var cost: Int
  /// nil where the meeting stands already.
  var proposal: Proposal?
}

/// Chooses among the days of a year those that lie most evenly, step by step over the stops.
private struct YearSpread {
  /// What it costs to stay below the least distance.
  static let closeness = 1_000_000

  let stops: [YearStop]
  let begin: CivilDate
  let end: CivilDate

  /// The cheapest way to a stop, with so many proposals taken.
  private struct Way {
    var cost: Int
    var before: Int?
  }

  /// The cheapest choice of exactly so many proposals.
  func best(adding count: Int) -> [Proposal] {
    guard count > 0 else { return [] }
    // ways[taken][stop]: the stop is the last one, `taken` proposals up to it and with it.
    var ways = [[Way?]](repeating: Array(repeating: nil, count: stops.count), count: count + 1)
    for (index, stop) in stops.enumerated() {
      let own = stop.proposal == nil ? 0 : 1
      for taken in own...count {
        ways[taken][index] = way(to: index, ways[taken - own], isFirst: taken == own)
      }
    }
    var last: (cost: Int, stop: Int)?
    for index in stops.indices.reversed() {
      if let way = ways[count][index] {
        let cost = way.cost + edge(stops[index].date.days(to: end))
        if last.map({ cost <= $0.cost }) ?? true { last = (cost, index) }
      }
      // Nothing may skip a meeting that stands.
      if stops[index].proposal == nil { break }
    }
    return proposals(endingAt: last?.stop, ways)
  }

  /// The cheapest way to a stop from the start or from a stop before it.
  private func way(to index: Int, _ before: [Way?], isFirst: Bool) -> Way? {
    let stop = stops[index]
    var best: Way?
    var mayBeFirst = isFirst
    for previous in stride(from: index - 1, through: 0, by: -1) {
      if let way = before[previous] {
        let cost = way.cost + stop.cost + gap(stops[previous].date.days(to: stop.date))
        if best.map({ cost <= $0.cost }) ?? true { best = Way(cost: cost, before: previous) }
      }
      if stops[previous].proposal == nil {
        mayBeFirst = false
        break
      }
    }
    if mayBeFirst {
      let cost = stop.cost + edge(begin.days(to: stop.date))
      if best.map({ cost <= $0.cost }) ?? true { best = Way(cost: cost, before: nil) }
    }
    return best
  }

  private func proposals(endingAt last: Int?, _ ways: [[Way?]]) -> [Proposal] {
    var result: [Proposal] = []
    var index = last
    var taken = ways.count - 1
    while let stop = index {
      index = ways[taken][stop]?.before
      if let proposal = stops[stop].proposal {
        result.append(proposal)
        taken -= 1
      }
    }
    return result.reversed()
  }

  /// Two meetings cost the square of their distance, so that equal distances are cheapest.
  private func gap(_ days: Int) -> Int {
    let missing = max(0, MeetingProposer.leastDistance - days)
    return days * days + (missing > 0 ? Self.closeness + 10_000 * missing : 0)
  }

  /// Towards the ends of the time there is half a distance.
  private func edge(_ days: Int) -> Int { 2 * days * days }
}
