/// Days and hours as papers write them.
struct PaperWords {
  let words: Catalogue

  /// `Do 26.11.2026`.
  func day(_ day: CivilDate) -> String {
    "\(words("weekday.\(day.weekday.rawValue)")) \(padded(day.day, to: 2))."
      + "\(padded(day.month, to: 2)).\(padded(day.year, to: 4))"
  }

  /// `Do 26.11.2026, 14:00–16:00 Uhr`.
  func span(_ span: CivilSpan?) -> String {
    guard let span else { return "" }
    guard let from = span.startTime, let to = span.endTime else {
      return span.start == span.end ? day(span.start) : "\(day(span.start)) – \(day(span.end))"
    }
    if span.start != span.end {
      return "\(day(span.start)), \(at(from)) – \(day(span.end)), \(at(to))"
    }
    guard from != to else { return "\(day(span.start)), \(at(from))" }
    let hours = words(
      Text("meetingPaper.hours", .verbatim(from.canonical), .verbatim(to.canonical)))
    return "\(day(span.start)), \(hours)"
  }

  private func at(_ time: CivilTime) -> String {
    words(Text("meetingPaper.hour", .verbatim(time.canonical)))
  }

  /// Label and value, the label by its key.
  func entry(_ key: String, _ text: String) -> PaperBlock.Entry {
    PaperBlock.Entry(words(key), text)
  }
}
