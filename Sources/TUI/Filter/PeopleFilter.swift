import Domain
import Screen

/// The line above the people is a filter too: its bare words call people by partner, Gremium and
/// Fachbereich as ever, and with a sign of the language all of it is read as one.
extension AppState {
  /// Whether a line has anything of the language but bare words.
  static func isFilter(_ text: String) -> Bool {
    text.contains { ":!()\"„“”".contains($0) }
      || text.split(whereSeparator: \.isWhitespace).contains {
        FilterParser.or.contains($0.lowercased())
      }
  }

  /// What the line asks for; nil while it cannot be read, and the last good result stays.
  mutating func peopleQuery() -> Query? {
    people?.problem = nil
    let text = people?.input.text ?? ""
    guard Self.isFilter(text) else { return PeopleState.query(peopleWords, focus: focus) }
    do throws(FilterError) {
      var query = PeopleState.query(PeopleWords("", Directory()), focus: nil)
      query.filter(by: try readFilter(text, in: filterContext(.people)))
      return query
    } catch {
      people?.problem = error
      return nil
    }
  }

  /// Tab completes what has a colon before it; elsewhere it leads to the list.
  mutating func completePeople() -> Bool {
    guard let people else { return false }
    let typed = people.input.text.prefix(people.input.cursor)
    let word = typed.split(separator: " ", omittingEmptySubsequences: false).last ?? ""
    guard word.contains(":") else { return false }
    var line = FilterLine(place: .people, text: people.input.text)
    line.input.cursor = people.input.cursor
    line.cycle = people.cycle
    guard line.complete(in: filterContext(.people)) else { return false }
    self.people?.input = line.input
    self.people?.cycle = line.cycle
    return true
  }
}
