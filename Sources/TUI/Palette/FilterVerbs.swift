import Domain
import Screen

/// `:filter ampel:rot` and `:ansicht NAME`.
extension AppState {
  /// The list that a filter typed in the palette narrows.
  var filterPlace: SavedView.Place {
    register?.kind.place ?? (people == nil ? SavedView.Place(pane) : .people)
  }

  /// The filter itself where it can be read, and what Tab could put in.
  func filterItems(_ reading: VerbReading) -> [PaletteItem] {
    let completion = filterCompletions(
      reading.text, cursor: reading.text.count, in: filterContext(filterPlace))
    let characters = Array(reading.text)
    let typed = String(characters[completion.range])
    let candidates = completion.candidates.filter { $0 != typed }.map { candidate in
      let line = reading.before + String(characters[..<completion.range.lowerBound]) + candidate
      return PaletteItem(
        action: .completion(candidate.hasSuffix(":") ? line : line + " "), label: candidate)
    }
    guard reading.problem == nil || candidates.isEmpty else { return candidates }
    let isBlank = reading.text.allSatisfy(\.isWhitespace)
    let item = PaletteItem(
      action: .verb(.filter, nil),
      label: understood(reading) + (isBlank ? " · " + words("verb.filter.none") : ""),
      reason: reading.problem)
    return [item] + candidates
  }

  mutating func filter(_ reading: VerbReading) -> [Effect] {
    let text = reading.text.split(separator: " ").joined(separator: " ")
    if let register {
      do throws(FilterError) {
        let effects = try take(filter: text, in: register.kind.place)
        return note(register.kind.place.note, text) + effects
      } catch {
        toast = error.text
        return []
      }
    }
    if people != nil {
      people?.input = LineInput(text)
      return narrowPeople()
    }
    overlays = []
    return setFilter(text, in: pane) + loadVisible()
  }

  // MARK: Views

  /// It is known which views there are.
  var knowsViews: Bool { answers[filterAsks[0]] != nil }

  /// The views that have the words in their names.
  func views(named text: String) -> [Row] {
    let typed = text.split(separator: " ").map { fold(String($0)) }
    return rows(filterAsks[0]).filter { row in
      let name = fold(row.values[0].string)
      return typed.allSatisfy { name.contains($0) }
    }
  }

  func viewItems(_ reading: VerbReading) -> [PaletteItem] {
    let typed = fold(reading.text).text
    let found = views(named: reading.text)
    // The one that is called so comes before those that are called longer.
    let exact = found.filter { fold($0.values[0].string).text == typed }
    let others = found.filter { fold($0.values[0].string).text != typed }
    return (exact + others).map { row in
      let name = row.values[0].string
      let pane = row.values[1].string
      let place = words["savedView.pane.\(pane)"] ?? words(Text("value.verbatim", .verbatim(pane)))
      return PaletteItem(
        action: .verb(
          .view,
          RecordHit(type: SavedView.typeName, id: row.id, cells: [CellName("name"): .text(name)])),
        label: "\(word(of: reading.verb)) · \(name)", detail: "\(place) · \(row.values[2].string)")
    }
  }

  mutating func showView(_ reading: VerbReading) -> [Effect] {
    guard let row = rows(filterAsks[0]).first(where: { $0.id == reading.hit?.id }) else {
      return []
    }
    return show(view: row)
  }
}
