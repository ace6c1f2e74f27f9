import Domain
import Screen

extension AppState {
  /// The fields that a line names behind the title, by type; elsewhere every short one.
  private static let factFields: [String: [String]] = [
    Topic.typeName: ["platform", "state", "proposer"],
    Project.typeName: ["lead", "phase", "themeField", "place"],
    Meeting.typeName: ["state", "place", "online", "host"],
    Result.typeName: ["number", "body", "partner", "due", "followUp", "state"],
    Task.typeName: ["partner", "due", "body", "state"],
    FieldTrip.typeName: ["span", "body", "host", "state"],
    Person.typeName: ["jobTitle", "department", "partner", "organisation", "mail", "phone"],
  ]

  /// A record in one line: what it is called, and the facts that people ask for.
  func factLine(of record: RecordState) -> String {
    guard let type = Registry.type(record.type) else { return "" }
    let names =
      Self.factFields[type.name]
      ?? type.fields.filter { !$0.kind.hasMembers && $0.kind != .longText && $0.kind.isEditable }
      .map(\.name)
    let facts = names.filter { $0 != type.traits.title }.compactMap { type.field($0) }
      .map { field -> String in
        let text = shown(field, of: record, in: type)
        return isKnown(field, of: record) ? text : ""
      }
    return ([title(of: record)] + facts).filter { !$0.isEmpty }
      .map { $0.split(whereSeparator: \.isNewline).joined(separator: " ") }
      .joined(separator: " · ")
  }

  /// Whether a link's name has been read; what nobody knows is left out of a line.
  private func isKnown(_ field: FieldInfo, of record: RecordState) -> Bool {
    guard let target = field.kind.target, !field.kind.hasMembers else { return true }
    return label(target, record.cells[CellName(field.name)]?.link) != nil
  }

  /// Columns of a text that goes into a mail.
  private static let textColumns = 76

  /// The page, topic or sheet on the screen, from its first line to its last.
  var screenText: String {
    var rows: [ListRow] = []
    var head = ""
    switch scope {
    case .page:
      guard let page else { return "" }
      head = pageTitle(page)
      rows = content(of: page, columns: Self.textColumns).map(\.row)
    case .sheet, .region:
      guard let sheet else { return "" }
      head = words(sheet.title)
      rows = items(of: sheet).map(\.row)
    case .topics, .reader:
      head = topics.detail.map { title(of: $0) } ?? ""
      rows = [ListRow(lines: topicLines(self, columns: Self.textColumns))]
    default: break
    }
    return head + "\n\n" + rows.map { Self.plain($0) }.joined(separator: "\n") + "\n"
  }

  /// The row of the sheet under the cursor.
  var sheetLine: String {
    guard let sheet else { return "" }
    let rows = items(of: sheet).filter { $0.target != nil }.map(\.row)
    guard rows.indices.contains(sheet.cursor) else { return "" }
    return rows[sheet.cursor].lines.map { line in
      line.map(\.text).filter { !$0.isEmpty }.joined(separator: " ")
    }
    .joined(separator: " ").split(separator: " ").joined(separator: " ")
  }

  /// A row without its styles: columns stay under each other, and nothing is cut.
  private static func plain(_ row: ListRow) -> String {
    let lines = row.lines.map { spans -> String in
      var line = spans.map { span -> String in
        guard case .fixed(let width) = span.width, span.text.displayWidth < width else {
          return span.text
        }
        return span.text.padded(to: width)
      }
      .joined()
      while line.last == " " { line.removeLast() }
      return line
    }
    return (row.isHeading ? "\n" : "") + lines.joined(separator: "\n")
  }
}
