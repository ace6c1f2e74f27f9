import Domain

/// A thing that a line of the linear dialogue stands for, so that its number puts the cursor on it.
package enum LinearChoice: Hashable, Sendable {
  /// A row of a list that is read in windows, by its record.
  case row(ListName, RecordID)
  /// A thing of the topmost layer by its place among those that can be chosen.
  case place(Int)
  /// A body of the calendar, on the day that is said or where the cursor is.
  case body(RecordID, CivilDate?)
  /// A day of the calendar.
  case day(CivilDate)
  /// A thing in the coming weeks.
  case thing(WeekItem.Thing, CivilDate)
  /// A card in the lanes of the board.
  case card(RecordID)
}

extension AppState {
  /// Puts the cursor there; what is gone meanwhile is said.
  mutating func choose(_ choice: LinearChoice) -> [Effect] {
    toast = nil
    switch choice {
    case .row(let name, let id):
      guard var list = self[name], let index = list.page.rows.firstIndex(where: { $0.id == id })
      else {
        toast = Text("notice.gone")
        return []
      }
      _ = list.move(by: index - list.cursor)
      self[name] = list
    case .place(let place): choosePlace(place)
    case .body(let body, let day):
      calendar.body = body
      if let day { calendar.day = day }
    case .day(let day): calendar.day = day
    case .thing(let thing, let day):
      calendar.day = day
      calendar.weeks.thing = thing
    case .card(let id):
      board.place.wanted = id
      settleLanes()
    }
    return []
  }

  private mutating func choosePlace(_ place: Int) {
    switch overlays.last {
    case .page: page?.cursor = place
    case .sheet: sheet?.cursor = place
    case .yearPlan: yearPlan?.cursor = place
    case .review: review?.cursor = place
    case .palette: palette?.cursor = place
    case .everywhere: everywhere?.cursor = place
    case .then: then?.cursor = place
    case .roll: chooseInRoll(place)
    case .round: handRound?.cursor = place
    case .circular: circular?.cursor = place
    case .paper: choosePaperPlace(place)
    case .drafts: draftOffer?.cursor = place
    case .headCounts:
      let columns = headColumns.count
      headCounts?.row = place / columns
      headCounts?.column = place % columns
    case .stops: stopChooser?.cursor = place
    case .form: if form?.slots.indices.contains(place) == true { form?.focus = place }
    case nil where pane == .partners: partners.cursor = place
    default: break
    }
  }
}
