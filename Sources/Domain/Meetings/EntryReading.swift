/// A line of a programme or a route as it is typed: `Muster-Quartier am Hafen 45m +20`.
///
/// Only words at the end count: `45m`, `45min` or `45 Min.` is how long it takes, `+20` how long one travels
/// there. Everything else is text, so that `Linie 7` and `+ Grün` stay what they are.
package struct EntryReading: Hashable, Sendable {
  package var text: String
  package var minutes: Int64?
  package var travelMinutes: Int64?

  package init(_ typed: String) {
    var words = typed.split(whereSeparator: \.isWhitespace).map { String($0) }
    var minutes: Int64?
    var travel: Int64?
    while words.count > 1, let last = words.last {
      var rest = words
      if minutes == nil, let taken = TypedMinutes.take(from: &rest, atMost: 1440), !rest.isEmpty {
        (minutes, words) = (taken, rest)
      } else if travel == nil, last.first == "+", let number = Self.number(last.dropFirst()) {
        travel = number
        words.removeLast()
      } else {
        break
      }
    }
    text = words.joined(separator: " ")
    self.minutes = minutes
    travelMinutes = travel
  }

  /// The pieces between ` / `, without blanks: title, speaker and institution of a talk.
  package var pieces: [String] {
    var pieces: [[Substring]] = [[]]
    for word in text.split(separator: " ") {
      if word == "/" { pieces.append([]) } else { pieces[pieces.count - 1].append(word) }
    }
    return pieces.map { $0.joined(separator: " ") }
  }

  /// A number of minutes of a day.
  private static func number(_ text: Substring) -> Int64? {
    guard !text.isEmpty, text.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int64(text),
      number <= 1440
    else { return nil }
    return number
  }
}

extension CivilTime {
  /// Reads a time of day as people type it: `14:30`, `14.30`, `1430`, `9:05`, `9`, each with `Uhr`
  /// behind it or without; nil for every other text.
  package init?(typed text: String) {
    var words = text.split(whereSeparator: \.isWhitespace)
    if words.last?.lowercased() == "uhr" { words.removeLast() }
    guard words.count == 1 else { return nil }
    let parts = words[0].split(separator: words[0].contains(":") ? ":" : ".")
    guard parts.count <= 2, parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let first = parts.first.flatMap({ Int($0) })
    else { return nil }
    if parts.count == 2 {
      guard parts[1].utf8.count == 2, let minute = Int(parts[1]) else { return nil }
      self.init(hour: first, minute: minute)
    } else if words[0].utf8.count > 2 {
      self.init(hour: first / 100, minute: first % 100)
    } else {
      self.init(hour: first, minute: 0)
    }
  }
}
