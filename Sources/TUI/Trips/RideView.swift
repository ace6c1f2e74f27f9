import Domain
import Screen

/// The screen of the bus: one pane, readable at arm's length.
func drawRide(
  _ ride: RideState, _ state: AppState, into canvas: inout Canvas, _ rect: Rect
) {
  let words = state.words
  let title = state.record(FieldTrip.typeName, ride.trip).map { state.title(of: $0) } ?? ""
  canvas.box(
    rect, title: " \(title.clipped(to: max(8, rect.width - 20)))",
    rightTitle: state.moment.time.canonical, titleStyle: Theme.strong)
  let inner = rect.inset(by: 1)
  let (line, body) = inner.rows(bottom: 1)
  var y = body.y
  for row in state.rideLines(ride, columns: body.width) where y < body.maxY {
    canvas.write(row, in: Rect(x: body.x, y: y, width: body.width, height: 1))
    y += 1
  }
  // What can be typed beside answers, where there is room for it.
  if y + 1 < body.maxY {
    canvas.write(
      words("ride.words").clipped(to: body.width),
      at: Point(x: body.x, y: body.maxY - 1), style: Theme.faint, clip: body)
  }
  let label = words("fieldTripStop.\(ride.answer.rawValue).label") + " "
  let (left, field) = line.columns(left: label.displayWidth)
  canvas.write(label, at: left.origin, style: Theme.strong, clip: left)
  ride.input.draw(into: &canvas, field, focused: true)
}

extension AppState {
  /// `JETZT`, `NÄCHSTE`, the return, and the answers of the station at hand.
  func rideLines(_ ride: RideState, columns: Int) -> [[Span]] {
    let stops = stops(of: ride.trip)
    guard let times = tripTimes(of: ride.trip) else { return [[Span(words("ride.noHours"))]] }
    guard !stops.isEmpty else { return [[Span(words("ride.noStop"))]] }
    let place = place(of: ride)
    var lines: [[Span]] = []
    if let now = place.now, let stop = stops.first(where: { $0.id == now.id }) {
      lines.append(
        head("ride.now", stop, ride, words(Text("ride.until", .verbatim(now.end.time.canonical)))))
      lines += details(of: stop, columns: columns, most: size.height >= 20 ? 4 : 2)
    } else {
      lines.append([
        Span(words("ride.now"), Theme.strong, width: .fixed(10)),
        Span(words(rideBetween(times, place.next))),
      ])
    }
    if let next = place.next, let stop = stops.first(where: { $0.id == next.id }) {
      let hours = "\(next.begin.time.canonical)–\(next.end.time.canonical)"
      if size.height >= 20 { lines.append([Span("")]) }
      lines.append(head("ride.next", stop, ride, hours))
      var about: [String] = []
      if let fixed = stop.fixed {
        about.append(
          next.late > 0
            ? "! " + words(Text("trip.late", .verbatim(fixed.canonical), .number(next.late)))
            : words(Text("trip.fixed", .verbatim(fixed.canonical))))
      }
      about.append(
        words(Text("trip.travel", .number(stop.number("travelMinutes")))))
      about.append(stop.text("meetingPoint"))
      let text = about.filter { !$0.isEmpty }.joined(separator: " · ")
      lines.append([
        Span("", width: .fixed(10)),
        Span(text, next.late > 0 ? Theme.warning : .plain, width: .flexible),
      ])
    }
    // A tall window leaves room between what is, what comes and what is answered.
    let gap: [[Span]] = size.height >= 20 ? [[Span("")]] : []
    let late = times.broken.filter { $0.id != place.next?.id }.compactMap { stay in
      stops.first { $0.id == stay.id }.map {
        "! \($0.title): "
          + words(
            Text("trip.late", .verbatim($0.text("fixedTime")), .number(stay.late)))
      }
    }
    lines += late.prefix(2).map { [Span($0, Theme.warning, width: .flexible)] }
    lines.append([Span(returnText(times), Theme.faint, width: .flexible)])
    lines += gap
    guard let stop = rideStop(ride) else { return lines }
    let number = number(of: stop.id, in: ride.trip)
    let heads = stop.value("heads").number.map {
      " · " + words(Text("trip.heads", .number(Int(clamping: $0))))
    }
    lines.append([
      Span(
        words(Text("ride.answers", .verbatim("\(number) \(stop.title)"))) + (heads ?? ""),
        Theme.strong, width: .flexible)
    ])
    lines += RideState.Answer.allCases.map { answer in
      let text = stop.text(answer.rawValue).split(whereSeparator: \.isNewline)
        .joined(separator: " / ")
      return [
        Span(answer == ride.answer ? "▸" : " "),
        Span(words("fieldTripStop.\(answer.rawValue).label") + " ", Theme.faint),
        Span(text, width: .flexible),
      ]
    }
    return lines
  }

  private func head(_ key: String, _ stop: StopFacts, _ ride: RideState, _ hours: String) -> [Span]
  {
    [
      Span(words(key), Theme.strong, width: .fixed(10)),
      Span("\(number(of: stop.id, in: ride.trip)) \(stop.title)", Theme.strong, width: .flexible),
      Span(" " + hours),
    ]
  }

  /// Where nothing runs: before the departure, on the way, or at the end.
  private func rideBetween(_ times: TripTimes, _ next: TripTimes.Stay?) -> Text {
    if now < times.departure {
      let day = times.departure.date == moment.today ? "" : dayText(times.departure.date) + " "
      return Text("ride.before", .verbatim(day + times.leaving.time.canonical))
    }
    return Text(next == nil ? "ride.over" : "ride.between")
  }

  /// Treffpunkt, Ansprechperson, telephone, and the questions that were prepared.
  private func details(of stop: StopFacts, columns: Int, most: Int) -> [[Span]] {
    let access = stop.text("access")
    let facts = [
      stop.text("meetingPoint"), stop.contact, stop.text("phone"),
      access == FieldTripStop.Access.unknown.rawValue
        ? ""
        : words("fieldTripStop.access.label") + " "
          + (words["fieldTripStop.access.\(access)"] ?? access),
    ].filter { !$0.isEmpty }.joined(separator: " · ")
    let questions = stop.text("questions").split(whereSeparator: \.isNewline).map { "? \($0)" }
    let texts = ([facts] + questions).filter { !$0.isEmpty }
    return texts.flatMap { $0.wrapped(to: max(8, columns - 10)) }.prefix(most).map {
      [Span("", width: .fixed(10)), Span($0, width: .flexible)]
    }
  }

  /// The same in lines; nothing is said unless a line was entered.
  func linearRide(_ ride: RideState) -> LinearScreen {
    var screen = LinearScreen(
      title: words("scope.ride") + ", " + moment.time.canonical)
    for line in rideLines(ride, columns: 10_000) {
      screen.add(ListRow(line).spokenText.replacingSigns)
    }
    screen.introduction = [words("ride.words")]
    return screen
  }
}
