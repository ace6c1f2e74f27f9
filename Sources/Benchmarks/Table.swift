/// One line of the table: ours against the reference of the same minute.
struct Line {
  enum Unit {
    case microseconds
    case count
    case mebibytes
    case perSecond
    case ratio
  }

  enum Goal {
    /// Ours is at most so many times the reference.
    case times(Double)
    /// Ours is at most so much more than the reference.
    case more(Double)
    /// Ours is at most this.
    case atMost(Double)
    /// Nothing is asked; the figure is for the reader.
    case none
  }

  var name: String
  var ours: Double
  var reference: Double?
  var unit = Unit.microseconds
  var goal = Goal.none
  /// What stands behind the table's columns.
  var note = ""

  var ratio: Double? {
    guard let reference, reference > 0 else { return nil }
    return ours / reference
  }

  /// Whether the goal is met; nil without one.
  var isMet: Bool? {
    switch goal {
    // What was not answered meets nothing.
    case .times where !ours.isFinite: false
    case .times(let limit): ratio.map { $0 <= limit }
    case .more(let limit): reference.map { ours - $0 <= limit }
    case .atMost(let limit): ours <= limit
    case .none: nil
    }
  }
}

/// The table as it is printed.
struct Table {
  private var rows: [[String]] = [["", "ours", "reference", "ratio", "goal", "met?", ""]]
  private var lines: [(section: Int, line: Line)] = []
  /// What was measured in, where it was a book.
  private var sections: [(content: BookContent, size: Int)?] = []

  mutating func section(_ name: String, of content: BookContent? = nil, _ size: Int = 0) {
    sections.append(content.map { ($0, size) })
    rows.append([])
    rows.append([name])
  }

  mutating func add(_ line: Line) {
    lines.append((sections.count - 1, line))
    let met = line.isMet.map { $0 ? "yes" : "NO" } ?? ""
    rows.append([
      "  " + line.name, line.unit.text(line.ours),
      line.reference.map(line.unit.text) ?? "", line.ratio.map { decimal($0) + "×" } ?? "",
      line.goal.text, met, line.note,
    ])
  }

  /// A measurement that ended in an error is in the table, not left out of it.
  mutating func fail(_ name: String, _ reason: String) {
    rows.append(["  " + name, "failed", "", "", "", "NO", reason])
  }

  /// For lines that must not grow with the records: the largest book against the smallest one of
  /// the same content.
  mutating func addGrowth() {
    var small: [BookContent: Int] = [:]
    for (place, book) in sections.enumerated() {
      guard let book else { continue }
      guard let first = small[book.content], let smallest = sections[first] else {
        small[book.content] = place
        continue
      }
      for (section, line) in lines where section == first && line.isConstant {
        let other = lines.first { $0.section == place && $0.line.name == line.name }
        // How full the panes of a small network are decides what a key sends.
        let isFilling = book.content == .network && line.unit == .count
        guard let other, !isFilling else { continue }
        add(
          Line(
            name: "\(line.name): \(book.size) to \(smallest.size) \(book.content)",
            ours: other.line.ours,
            reference: line.ours,
            unit: line.unit,
            goal: .times(1.5)
          )
        )
      }
    }
  }

  var text: String {
    var widths = [0, 0, 0, 0, 0, 0]
    for row in rows where row.count > 1 {
      for column in widths.indices { widths[column] = max(widths[column], row[column].count) }
    }
    let printed = rows.map { row -> String in
      guard row.count > 1 else { return row.first ?? "" }
      var line = padded(row[0], widths[0], left: true)
      for column in 1..<widths.count { line += "  " + padded(row[column], widths[column]) }
      return line + "  " + row[6]
    }
    return printed.joined(separator: "\n")
  }

  private func padded(_ text: String, _ width: Int, left: Bool = false) -> String {
    let blanks = String(repeating: " ", count: max(0, width - text.count))
    return left ? text + blanks : blanks + text
  }
}

extension Line {
  /// Whether the figure must stay the same with more records.
  var isConstant: Bool {
    ["steps", "key", "memory", "start"].contains { name.hasPrefix($0) }
  }
}

extension Line.Unit {
  func text(_ value: Double) -> String {
    switch self {
    case .microseconds: value >= 10_000 ? decimal(value / 1000) + " ms" : decimal(value) + " µs"
    case .count: value == value.rounded() ? String(Int(value)) : decimal(value)
    case .mebibytes: decimal(value) + " MiB"
    case .perSecond: decimal(value) + "/s"
    case .ratio: decimal(value)
    }
  }
}

extension Line.Goal {
  var text: String {
    switch self {
    case .times(let limit): "≤ \(decimal(limit))×"
    case .more(let limit): "≤ +\(decimal(limit))"
    case .atMost(let limit): "≤ \(decimal(limit))"
    case .none: ""
    }
  }
}

/// A number with one digit behind the point, or two below ten; there is no `String(format:)`.
func decimal(_ value: Double) -> String {
  // Nothing was measured: no key was answered.
  guard value.isFinite else { return "–" }
  let digits = value.magnitude < 10 ? 100.0 : 10.0
  let scaled = Int((value * digits).rounded())
  let (whole, rest) = scaled.magnitude.quotientAndRemainder(dividingBy: UInt(digits))
  guard rest != 0 else { return (scaled < 0 ? "-" : "") + "\(whole)" }
  let fraction = digits == 100 && rest < 10 ? "0\(rest)" : "\(rest)"
  return (scaled < 0 ? "-" : "") + "\(whole).\(fraction)"
}
