import Domain
import Screen

/// One place of a form where the cursor can stand.
package struct FormSlot: Equatable, Sendable {
  package enum Input: Equatable, Sendable {
    case line(LineInput)
    case area(TextArea)
    /// A value that is chosen, not typed.
    case chosen(Value)
    /// The members of a set.
    case members([RecordID])
  }

  package let field: FieldInfo
  package let name: CellName
  package var input: Input
  /// What the input was when the form opened.
  private(set) var original: Input

  package init(field: FieldInfo, name: CellName, cells: Cells) {
    self.field = field
    self.name = name
    input = Self.input(for: field, name, cells)
    original = input
  }

  /// Lets the input differ from other values than those with which the form opened.
  package mutating func rebase(on cells: Cells) {
    original = Self.input(for: field, name, cells)
  }

  /// Puts back what the input was when the form opened.
  package mutating func revert() { input = original }

  /// Puts a draft's text into the input as if it had been typed or chosen.
  package mutating func type(_ text: String) {
    switch (input, field.kind) {
    case (.line, _): input = .line(LineInput(text))
    case (.area(let area), _): input = .area(.ending(text, area.size))
    case (.chosen, .keyed), (.chosen, .yesNo):
      input = .chosen(Int64(text).map(Value.integer) ?? .null)
    case (.chosen, _): input = .chosen(Value(string: text))
    case (.members, _):
      input = .members(text.split(separator: " ").compactMap { RecordID(hex: $0) })
    }
  }

  package var isChanged: Bool { plain(input) != plain(original) }

  /// The text as typed, or the token that is chosen.
  package var text: String {
    switch input {
    case .line(let line): line.text
    case .area(let area): area.text
    case .chosen(let value): value.number.map(String.init) ?? value.string
    case .members(let ids): ids.map(\.hex).joined(separator: " ")
    }
  }

  private func plain(_ input: Input) -> String {
    var copy = self
    copy.input = input
    return copy.text
  }

  private static func input(for field: FieldInfo, _ name: CellName, _ cells: Cells) -> Input {
    let value = cells[name] ?? .null
    switch field.kind {
    case .longText: return .area(.ending(value.string))
    case .choice, .yesNo, .link, .keyed, .parent: return .chosen(value)
    case .set:
      let members = cells.filter { $0.key.field == field.name && $0.value.number == 1 }
      return .members(members.compactMap(\.key.member).sorted())
    case .shortText, .wholeNumber, .decimal, .date, .span, .rank:
      return .line(LineInput(FieldText.typed(value, as: field.kind)))
    }
  }
}

/// Why a text is no value of its field.
package struct FieldProblem: Error, Equatable, Sendable {
  package var text: Text
}

extension FormSlot {
  /// The values that the input stands for.
  package func read(in context: DateContext) -> Swift.Result<Cells, FieldProblem> {
    switch input {
    case .area(let area):
      return .success([name: Value(string: area.text)])
    case .chosen(let value):
      return .success([name: value])
    case .members(let ids):
      return .success(
        Dictionary(
          ids.map { (CellName(field.name, member: $0), .integer(1)) },
          uniquingKeysWith: { first, _ in first }))
    case .line(let line):
      return FieldText.read(line.text, as: field.kind, in: context, base: base(in: context))
        .map { [name: $0] }
    }
  }

  /// The span with which the form opened: its day stands where only hours are typed.
  private func base(in context: DateContext) -> CivilSpan? {
    guard field.kind == .span, case .line(let line) = original else { return nil }
    return readSpan(line.text, in: context)
  }
}

extension TextArea {
  /// A field with the cursor behind its text, where people go on writing.
  fileprivate static func ending(
    _ text: String, _ size: Size = Size(width: 72, height: 12)
  ) -> TextArea {
    var area = TextArea(text, size: size)
    area.cursor = text.count
    return area
  }
}
