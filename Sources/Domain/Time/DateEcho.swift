/// What a form says beside a typed date: `Di 20.10.2026 · KW 43 · in 6 Tagen · Herbstferien NRW`.
package func dateEcho(_ date: CivilDate, in context: DateContext) -> Text {
  let shown = Text(
    "echo.date",
    .text(Text("weekday.\(date.weekday.rawValue)")),
    .verbatim(padded(date.day, to: 2)),
    .verbatim(padded(date.month, to: 2)),
    .verbatim(padded(date.year, to: 4))
  )
  let week = Text("echo.week", .verbatim(String(date.isoWeek.week)))
  let parts = [week, distance(from: context.today, to: date)]
  // A Saturday says so itself; other remarks are news.
  let news = context.book.remarks(on: date).map(\.text).filter { $0.key != "remark.weekend" }
  return (parts + news).reduce(shown) { Text("echo.and", .text($0), .text($1)) }
}

private func distance(from today: CivilDate, to date: CivilDate) -> Text {
  let days = today.days(to: date)
  return switch days {
  case 0: Text("echo.today")
  case 1: Text("echo.tomorrow")
  case -1: Text("echo.yesterday")
  case 2...: Text("echo.inDays", .number(days))
  default: Text("echo.daysAgo", .number(-days))
  }
}
