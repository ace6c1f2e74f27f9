import Domain
import Screen

/// A station as the lists of a Bereisung have it.
struct StopFacts {
  let row: Row

  var id: RecordID { row.id }
  var title: String { row.values[0].string }
  var minutes: Int64? { row.values[1].number }

  func value(_ name: String) -> Value {
    guard let place = AppState.stopFields.firstIndex(of: name) else { return .null }
    return row.values[AppState.stopHead + place]
  }

  func text(_ name: String) -> String { value(name).string }
  func number(_ name: String) -> Int { Int(clamping: value(name).number ?? 0) }

  var fixed: CivilTime? { CivilTime(typed: text("fixedTime")) }
  var isSkipped: Bool { value("isSkipped").number == 1 }

  var station: TripTimes.Station {
    TripTimes.Station(
      id: id, minutes: Int(clamping: minutes ?? 0), travelMinutes: number("travelMinutes"),
      fixed: fixed, isSkipped: isSkipped, shift: number("shift"))
  }

  /// Whom one meets: a person of the book, or a name.
  var contact: String {
    let person = row.values[AppState.stopHead - 1].string
    return person.isEmpty ? text("contactName") : person
  }
}

/// What the page of a Bereisung has of its own: the stations with their times, and what breaks.
extension AppState {
  /// Fields of a station behind those that every list of them has.
  static let stopFields = [
    "travelMinutes", "fixedTime", "isSkipped", "shift", "meetingPoint", "contactName", "phone",
    "access", "questions", "good", "adopt", "question", "heads", "photos", "project", "partner",
  ]

  /// Title, minutes, partner, place, contact.
  static let stopHead = 5

  static let stopList = PartList(
    type: FieldTripStop.typeName, link: "trip", order: .rank("rank"),
    columns: [
      .field("title"), .field("minutes"), .label("partner"), .field("place"), .label("contact"),
    ] + stopFields.map { .field($0) })

  func stops(of trip: RecordID) -> [StopFacts] {
    rows(Self.stopList.ask(of: trip)).map { StopFacts(row: $0) }
  }

  /// The times of a trip; nil while it has no hours.
  func tripTimes(of trip: RecordID) -> TripTimes? {
    guard let cells = record(FieldTrip.typeName, trip)?.cells,
      let span = CivilSpan(canonical: cells[CellName("span")]?.string ?? ""),
      let start = span.startTime
    else { return nil }
    return TripTimes(
      departure: CivilDateTime(date: span.start, time: start),
      delay: Int(clamping: cells[CellName("shift")]?.number ?? 0),
      stations: stops(of: trip).map(\.station),
      returnMinutes: Int(clamping: cells[CellName("returnMinutes")]?.number ?? 0),
      latestReturn: span.endTime.map { CivilDateTime(date: span.end, time: $0) })
  }

  /// `zurück 15:40 von 16:00 · 20 Minuten Luft`, or by how much it is too late.
  func returnText(_ times: TripTimes) -> String {
    let home = times.arrivalHome.time.canonical
    guard let latest = times.latestReturn, let reserve = times.reserve else {
      return words(Text("trip.home", .verbatim(home)))
    }
    let text = words(
      Text("trip.home.of", .verbatim(home), .verbatim(latest.time.canonical)))
    return text + " · "
      + words(
        reserve >= 0
          ? Text("trip.reserve", .number(reserve)) : Text("trip.tooLate", .number(-reserve)))
  }

  /// `Stationen ── 4 · zurück …`, each station with arrival, stay and what breaks.
  func stopItems(of record: RecordState, _ page: PageState) -> [PageItem] {
    guard record.type == FieldTrip.typeName else { return [] }
    let list = Self.stopList
    let stops = stops(of: record.id)
    let times = tripTimes(of: record.id)
    var title = words("page.fieldTrip.fieldTripStop")
    if !stops.isEmpty { title += " ── \(stops.count)" }
    if let times, !stops.isEmpty { title += " · " + returnText(times) }
    guard !stops.isEmpty else {
      let text = words(access == .readOnly ? "trip.stops.none.readonly" : "trip.stops.none")
      return [
        heading(title),
        PageItem(row: ListRow([Span(text, Theme.faint)]), target: .empty(list)),
      ]
    }
    let stays = times?.stays ?? []
    return [heading(title)]
      + stops.enumerated().map { index, stop in
        let stay = stays.indices.contains(index) ? stays[index] : nil
        return PageItem(
          row: ListRow(stopSpans(stop, stay, number: index + 1)), target: .part(list, stop.row))
      }
  }

  private func stopSpans(_ stop: StopFacts, _ stay: TripTimes.Stay?, number: Int) -> [Span] {
    let style = stop.isSkipped ? Theme.faint : Style.plain
    let isNarrow = size.width < 76
    let hours = stay.map { "\($0.begin.time.canonical)–\($0.end.time.canonical)" } ?? "–"
    let travel = stop.number("travelMinutes")
    var about = [row(stop, 2), isNarrow ? "" : row(stop, 3)]
    if stop.isSkipped { about = [words("fieldTripStop.isSkipped.label")] }
    if let fixed = stop.fixed {
      let late = stay?.late ?? 0
      about.append(
        late > 0
          ? "! " + words(Text("trip.late", .verbatim(fixed.canonical), .number(late)))
          : words(Text("trip.fixed", .verbatim(fixed.canonical))))
    } else if !stop.text("fixedTime").isEmpty {
      about.append("! " + words(Text("trip.fixed.unread", .verbatim(stop.text("fixedTime")))))
    }
    return [
      Span("\(number)", style, width: .fixed(3), align: .right),
      Span(" " + (stop.isSkipped ? "–" : hours), style, width: .fixed(13)),
      Span(travel > 0 ? "+\(travel)" : "", Theme.faint, width: .fixed(5)),
      Span(stop.title, style, width: .flexible),
      Span(
        " " + about.filter { !$0.isEmpty }.joined(separator: " · "),
        (stay?.late ?? 0) > 0 ? Theme.warning : Theme.faint),
      Span(stop.minutes.map { "\($0)" } ?? "–", style, width: .fixed(5), align: .right),
    ]
  }

  private func row(_ stop: StopFacts, _ place: Int) -> String { stop.row.values[place].string }

  // MARK: Paper

  /// What a trip says on paper.
  func tripPaper(of record: RecordState) -> TripPaper {
    let cells = record.cells
    var paper = TripPaper()
    paper.title = title(of: record)
    paper.kind = words["fieldTrip.kind.\(cells[CellName("kind")]?.string ?? "")"] ?? ""
    paper.body = cells[CellName("body")]?.link.map { fullLabel(Body.typeName, $0) } ?? ""
    paper.host = directory.entry(Partner.typeName, cells[CellName("host")]?.link)?.title ?? ""
    paper.departure = cells[CellName("departure")]?.string ?? ""
    paper.note = cells[CellName("note")]?.string ?? ""
    paper.span = CivilSpan(canonical: cells[CellName("span")]?.string ?? "")
    let times = tripTimes(of: record.id)
    let stays = times?.stays ?? []
    paper.arrivalHome = times?.arrivalHome
    paper.cards = stops(of: record.id).enumerated().map { index, stop in
      var card = TripPaper.Card()
      card.title = stop.title
      card.partner = directory.entry(Partner.typeName, stop.value("partner").link)?.title ?? ""
      card.place = row(stop, 3)
      card.meetingPoint = stop.text("meetingPoint")
      card.contact = stop.contact
      card.phone = stop.text("phone")
      let access = stop.text("access")
      if access != FieldTripStop.Access.unknown.rawValue {
        card.access = words["fieldTripStop.access.\(access)"] ?? ""
      }
      card.questions = stop.text("questions")
      card.good = stop.text("good")
      card.adopt = stop.text("adopt")
      card.question = stop.text("question")
      card.heads = stop.value("heads").number.map { Int(clamping: $0) }
      card.photos = stop.text("photos")
      card.travelMinutes = stop.number("travelMinutes")
      card.stay = stays.indices.contains(index) ? stays[index] : nil
      card.fixed = stop.fixed
      return card
    }
    return paper
  }
}
