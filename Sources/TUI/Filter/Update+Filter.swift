import Domain
import Screen

extension AppState {
  /// `f`: the line that narrows the pane, with the filter that it has.
  mutating func openFilter() {
    let place = register?.kind.place ?? SavedView.Place(pane)
    overlays.append(.filter(FilterLine(place: place, text: filterText(place), stay: stay)))
  }

  mutating func pressInFilter(_ key: Key) -> [Effect] {
    guard var line = filterLine else { return [] }
    let isNaming = line.naming != nil
    if case .command(let command) = keymap.answer([key], in: scope) {
      switch command {
      case .filterKeep: return keepFilter()
      case .filterComplete:
        guard line.complete(in: filterContext(line.place)) else {
          toast = Text("filter.complete.none")
          return []
        }
        filterLine = line
        return narrow()
      case .back where isNaming:
        line.naming = nil
        filterLine = line
      case .back: return leaveFilter()
      case .accept: return saveView()
      default: return run(command)
      }
      return []
    }
    if isNaming {
      _ = line.naming?.handle(key)
      filterLine = line
      return []
    }
    let before = line.input.text
    guard line.input.handle(key) else { return [] }
    line.cycle = nil
    filterLine = line
    return line.input.text == before ? [] : narrow()
  }

  mutating func pasteIntoFilter(_ text: String) -> [Effect] {
    guard filterLine?.naming == nil else {
      filterLine?.naming?.paste(text)
      return []
    }
    filterLine?.input.paste(text)
    filterLine?.cycle = nil
    return narrow()
  }

  /// Shows what the line asks for, or what is wrong with it while the last good result stays.
  private mutating func narrow() -> [Effect] {
    guard var line = filterLine else { return [] }
    do throws(FilterError) {
      let effects = try take(filter: line.input.text, in: line.place)
      line.problem = nil
      filterLine = line
      return effects
    } catch {
      line.problem = error
      filterLine = line
      // On the way to `ampel:rot` stands `ampel`, which hides everything: what is being typed does
      // not count yet.
      guard line.isUnfinished(error), let rest = line.textWithoutWord else { return [] }
      return (try? take(filter: rest, in: line.place)) ?? []
    }
  }

  /// Enter: the filter stays; a mistake keeps the line open, with the cursor on it.
  private mutating func keepFilter() -> [Effect] {
    guard let line = filterLine else { return [] }
    if let problem = line.problem {
      filterLine?.input.cursor = problem.range.lowerBound
      toast = problem.text
      return []
    }
    overlays.removeLast()
    return note(line.place.note, line.input.text)
  }

  /// Esc: the filter that was there before.
  private mutating func leaveFilter() -> [Effect] {
    guard let line = filterLine else { return [] }
    // It could be read when the line was opened.
    let effects = (try? take(filter: line.before, in: line.place)) ?? []
    overlays.removeLast()
    calendar.day = line.stay?.pane == .calendar ? line.stay?.day : calendar.day
    calendar.body = line.stay?.pane == .calendar ? line.stay?.body : calendar.body
    return effects
  }

  /// Esc on the pane: everything shows again.
  mutating func dropFilter() -> [Effect] {
    let place = SavedView.Place(pane)
    let effects = (try? take(filter: "", in: place)) ?? []
    return note(place.note, "") + effects
  }

  /// Narrows a pane by a filter and keeps it for the next start, for the palette and the command
  /// line; a mistake is said and changes nothing.
  package mutating func setFilter(_ text: String, in pane: Pane) -> [Effect] {
    let place = SavedView.Place(pane)
    do throws(FilterError) {
      let effects = try take(filter: text, in: place)
      return note(place.note, text) + effects
    } catch {
      toast = error.text
      return []
    }
  }

  /// Reads a filter and narrows its list.
  mutating func take(
    filter text: String, in place: SavedView.Place
  ) throws(FilterError) -> [Effect] {
    let conditions = try readFilter(text, in: filterContext(place))
    let old = self.conditions(in: place)
    let partner = partnerAtHand?.id
    let isBlank = text.allSatisfy(\.isWhitespace)
    filters[place] = isBlank ? nil : PaneFilter(text: text, conditions: conditions)
    return conditions == old ? [] : reread(place, partner: partner)
  }

  /// Reads a list again whose filter has changed; what does not show waits until it does.
  private mutating func reread(
    _ place: SavedView.Place, partner: RecordID?
  ) -> [Effect] {
    let sought = filterLine?.place == place ? filterLine?.stay?.record : nil
    switch place {
    case .topics:
      guard visiblePanes.contains(.topics) else {
        topics.isStale = true
        return []
      }
      return requery(keeping: sought ?? topics.list.row?.id) + [.count(.topics, topicCensusQuery)]
    case .board:
      board.isStale = true
      board.seeksCards = true
      board.wanted = sought
      return loadVisible()
    case .calendar:
      calendar.isStale = true
      calendar.wanted = sought
      takeCalendarFilter()
      return loadVisible()
    case .partners:
      partners.wanted = sought ?? partner
      partners.cursor = 0
      return []
    case .people: return narrowPeople()
    case .results, .tasks, .salons, .trips:
      return register?.kind.place == place ? rereadRegister() : []
    }
  }

  // MARK: The next start, the next day

  /// Takes over the filters that were noted; one that nobody can read any more is left out.
  mutating func restoreFilters() {
    for place in SavedView.Place.allCases {
      guard let text = notes[place.note], !text.isEmpty else { continue }
      _ = try? take(filter: text, in: place)
    }
    filterBasis = FilterBasis(today: moment.today, directory: directory)
  }

  /// `+14t` means another day tomorrow, and a partner's sign may have changed: what is typed is read
  /// anew.
  mutating func settleFilters() -> [Effect] {
    settlePartner()
    let found = seekCards()
    let basis = FilterBasis(today: moment.today, directory: directory)
    guard !filters.isEmpty, filterBasis != basis else { return found }
    filterBasis = basis
    return filters.keys.sorted { $0.rawValue < $1.rawValue }.reduce(into: found) {
      $0 += (try? take(filter: filterText($1), in: $1)) ?? []
    }
  }

  /// The cursor of the partners stays with its partner, or goes to the first that is left.
  private mutating func settlePartner() {
    if let wanted = partners.wanted, knowsShownPartners {
      partners.cursor = shownPartners.firstIndex { $0.id == wanted } ?? 0
      partners.wanted = nil
    }
    partners.cursor = min(partners.cursor, max(0, shownPartners.count - 1))
  }

  /// After a filter has emptied the column of the cursor, the next one that has cards takes it.
  private mutating func seekCards() -> [Effect] {
    guard board.seeksCards, visiblePanes.contains(.board) else { return [] }
    let counts = (0...BoardPane.rest).map { boardCount($0) }
    guard !counts.contains(nil) else { return [] }
    board.seeksCards = false
    guard counts[min(board.column, BoardPane.rest)] == 0,
      let next = counts.firstIndex(where: { ($0 ?? 0) > 0 })
    else { return [] }
    board.column = next
    return readBoard()
  }
}

/// What the meaning of filters depends on beside their text.
struct FilterBasis: Equatable, Sendable {
  var today: CivilDate
  var directory: Directory
}
