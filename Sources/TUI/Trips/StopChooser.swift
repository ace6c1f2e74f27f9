import Domain
import Screen

/// Projects and places from which stations are made, several at once: typing narrows, Leertaste
/// marks, Enter takes.
package struct StopChooser: Equatable, Sendable {
  package var trip: RecordID
  package var input = LineInput("")
  /// In the order in which they were marked: the order of the way.
  package var marked: [RecordID] = []
  package var cursor = 0
}

extension AppState {
  package var stopChooser: StopChooser? {
    get {
      guard case .stops(let chooser) = overlays.last else { return nil }
      return chooser
    }
    set {
      guard case .stops = overlays.popLast(), let newValue else { return }
      overlays.append(.stops(newValue))
    }
  }

  /// What can become a station.
  struct StopOffer: Equatable {
    var id: RecordID
    var title: String
    var place: String
    var partner: RecordID?
    /// Nil for a place that belongs to no project.
    var project: RecordID?
  }

  /// So many are offered.
  private static let offerLimit = 300

  private var offerAsks: [Ask] {
    [
      .rows(
        Query(
          Project.typeName, columns: [.field("title"), .field("place"), .field("lead")],
          order: .text("title")), limit: Self.offerLimit),
      .rows(
        Query(RegionFact.typeName, columns: [.field("title")], order: .rank("rank")), limit: 100),
      .rows(
        Query(
          FieldTripStop.typeName,
          columns: [.field("title"), .field("place"), .field("partner"), .field("project")],
          order: .newest), limit: 100),
    ]
  }

  /// What the brochure's profile of the region names that one can go to: the airport and the
  /// harbour (brochure row 26).
  private static let placeFacts: [RecordID] = [8, 9].map {
    RecordID(high: 0x7000, low: 0x8000_0000_0009_0000 + $0)
  }

  func chooserAsks(_ chooser: StopChooser) -> [Ask] {
    offerAsks + [Self.stopList.ask(of: chooser.trip), .record(FieldTrip.typeName, chooser.trip)]
  }

  private var stopOffers: [StopOffer] {
    let projects = rows(offerAsks[0]).map { row in
      StopOffer(
        id: row.id, title: row.values[0].string, place: row.values[1].string,
        partner: row.values[2].link, project: row.id)
    }
    let places = rows(offerAsks[1]).filter { Self.placeFacts.contains($0.id) }.map { row in
      StopOffer(id: row.id, title: row.values[0].string, place: "", partner: nil, project: nil)
    }
    var known = Set((projects + places).map(\.title))
    // Where one has been before, each place once.
    let earlier = rows(offerAsks[2]).filter {
      $0.values[3] == .null && known.insert($0.values[0].string).inserted
    }.map { row in
      StopOffer(
        id: row.id, title: row.values[0].string, place: row.values[1].string,
        partner: row.values[2].link, project: nil)
    }
    return projects + places + earlier
  }

  /// The offers that what is typed leaves, without those that are stations already.
  func shownOffers(_ chooser: StopChooser) -> [StopOffer] {
    let taken = Set(stops(of: chooser.trip).compactMap { $0.value("project").link })
    let words = chooser.input.text.split(separator: " ").map { fold(String($0)) }
    return stopOffers.filter { offer in
      guard offer.project.map({ !taken.contains($0) }) ?? true else { return false }
      let partner = directory.entry(Partner.typeName, offer.partner)
      let text = fold(
        "\(offer.title) \(offer.place) \(partner?.code ?? "") \(partner?.title ?? "")")
      return words.allSatisfy { text.contains($0) }
    }
  }

  mutating func openStopChooser() {
    guard let page, page.type == FieldTrip.typeName else { return }
    overlays.append(.stops(StopChooser(trip: page.id)))
  }

  mutating func pressInStopChooser(_ key: Key) -> [Effect] {
    guard var chooser = stopChooser else { return [] }
    let offers = shownOffers(chooser)
    chooser.cursor = min(max(0, chooser.cursor), max(0, offers.count - 1))
    if case .command(let command) = keymap.answer([key], in: .stops) {
      switch command {
      case .down: chooser.cursor = min(chooser.cursor + 1, max(0, offers.count - 1))
      case .up: chooser.cursor = max(0, chooser.cursor - 1)
      case .mark:
        if offers.indices.contains(chooser.cursor) {
          let id = offers[chooser.cursor].id
          if let place = chooser.marked.firstIndex(of: id) {
            chooser.marked.remove(at: place)
          } else {
            chooser.marked.append(id)
          }
          chooser.cursor = min(chooser.cursor + 1, max(0, offers.count - 1))
        }
      case .accept:
        stopChooser = chooser
        return takeStops(chooser)
      case .back:
        overlays.removeLast()
        return []
      case .redraw: return [.redraw]
      default: break
      }
      stopChooser = chooser
      return []
    }
    guard chooser.input.handle(key) else { return [] }
    chooser.cursor = 0
    stopChooser = chooser
    return []
  }

  mutating func pasteIntoStopChooser(_ text: String) {
    stopChooser?.input.paste(text)
    stopChooser?.cursor = 0
  }

  /// One step for all that are marked, or for the one under the cursor.
  private mutating func takeStops(_ chooser: StopChooser) -> [Effect] {
    let shown = shownOffers(chooser)
    let here = shown.indices.contains(chooser.cursor) ? [shown[chooser.cursor].id] : []
    let all = stopOffers
    let chosen = (chooser.marked.isEmpty ? here : chooser.marked).compactMap { id in
      all.first { $0.id == id }
    }
    guard !chosen.isEmpty else { return [] }
    overlays.removeLast()
    var writes: [CellWrite] = []
    for offer in chosen {
      var stop = FieldTripStop(id: ID(ids.next(at: moment.milliseconds)))
      stop.trip = ID(chooser.trip)
      stop.title = offer.title
      stop.place = offer.place
      stop.partner = offer.partner.map { ID($0) }
      stop.project = offer.project.map { ID($0) }
      stop.minutes = Self.usualStay
      writes += stop.writes
    }
    let name = record(FieldTrip.typeName, chooser.trip).map { title(of: $0) } ?? ""
    let step = Step(
      StepText.Command.stops.rawValue, [String(chosen.count), name], writes: writes)
    return [.commit(step, .act)]
  }

  /// How long a station takes while nobody has said otherwise.
  static let usualStay: Int64 = 30

  private func offerSpans(_ offer: StopOffer, _ chooser: StopChooser) -> [Span] {
    let mark = chooser.marked.firstIndex(of: offer.id).map { "[\($0 + 1)] " } ?? "[ ] "
    let partner = directory.entry(Partner.typeName, offer.partner)?.label ?? ""
    return [
      Span(mark, width: .fixed(5)), Span(offer.title, width: .flexible),
      Span(" " + offer.place.clipped(to: 24), Theme.faint),
      Span(" " + partner, width: .fixed(4)),
    ]
  }

  private func chooserTitle(_ chooser: StopChooser) -> String {
    words(Text("trip.choose", .number(chooser.marked.count)))
  }

  func linearStops(_ chooser: StopChooser) -> LinearScreen {
    var screen = LinearScreen(title: chooserTitle(chooser))
    for (index, offer) in shownOffers(chooser).enumerated() {
      let isMarked = chooser.marked.contains(offer.id)
      let text = ListRow(Array(offerSpans(offer, chooser).dropFirst())).spokenText
      screen.add(
        (isMarked ? words("linear.chosen") + ": " : "") + text.replacingSigns, .place(index))
    }
    screen.place = screen.choices.isEmpty ? nil : chooser.cursor
    screen.total = screen.choices.count
    return screen
  }

  fileprivate func drawnStops(_ chooser: StopChooser) -> [ListRow] {
    shownOffers(chooser).map { ListRow(offerSpans($0, chooser)) }
  }

  fileprivate func drawnTitle(_ chooser: StopChooser) -> String { chooserTitle(chooser) }
}

func drawStopChooser(
  _ chooser: StopChooser, _ state: AppState, into canvas: inout Canvas, _ rect: Rect
) {
  let rows = state.drawnStops(chooser)
  canvas.box(
    rect, title: " " + state.drawnTitle(chooser), rightTitle: "\(rows.count)",
    titleStyle: Theme.strong)
  let (line, list) = rect.inset(by: 1).rows(top: 1)
  let label = state.words("trip.choose.line") + " "
  let (left, field) = line.columns(left: label.displayWidth)
  canvas.write(label, at: left.origin, style: Theme.strong, clip: left)
  guard !rows.isEmpty else {
    canvas.write(
      state.words("position.none"), at: Point(x: list.x, y: list.y + 1), style: Theme.faint,
      clip: list)
    chooser.input.draw(into: &canvas, field, focused: true)
    return
  }
  ListView(rows: rows, cursor: min(chooser.cursor, rows.count - 1), focused: true)
    .draw(into: &canvas, list)
  let cursor = canvas.cursor
  chooser.input.draw(into: &canvas, field, focused: chooser.cursor == 0)
  if chooser.cursor > 0 { canvas.cursor = cursor }
}
