import Testing

@testable import Domain

/// Asks one rule about a record on a day, with just the fields that the rule says it looks at.
///
/// The answer is one line a remark: severity, variant, arguments; and the day until which it holds.
struct Trial: Equatable, CustomStringConvertible {
  var lines: [String]
  var until: String?

  init(_ lines: [String] = [], until: String? = nil) {
    self.lines = lines
    self.until = until
  }

  init<R: Record>(_ name: String, of record: R, on day: String, reads others: [Other] = []) throws {
    let rule = try #require(Rule.all.first { $0.name == name && $0.subject == R.typeName })
    var subject = Subject(
      id: record.id.raw,
      cells: record.cells.filter { rule.fields.contains($0.key.field) },
      today: try #require(CivilDate(canonical: day))
    )
    guard rule.applies(subject) else {
      self.init()
      return
    }
    for reading in rule.readings {
      let fields = Set(reading.fields)
      let found = others.filter { $0.type == reading.type }.map { other in
        Subject.Other(
          id: other.id, cells: other.cells.filter { fields.contains($0.key.field) })
      }
      subject.answers.append((reading.type, found))
    }
    let ruling = rule.judge(subject)
    for remark in ruling.remarks { #expect(rule.variants.contains(remark.variant)) }
    self.init(ruling.remarks.map(Self.line), until: ruling.until?.canonical)
    #expect(rule.followsDay || ruling.until == nil)
  }

  var description: String { "\(lines) until \(until ?? "-")" }

  private static func line(_ remark: Ruling.Remark) -> String {
    let arguments = remark.arguments.map { argument in
      switch argument {
      case .number(let number): String(number)
      case .verbatim(let text), .key(let text): text
      case .day(let day): day.canonical
      case .label(let type, let id): "\(type):\(id.low)"
      }
    }
    let words = [remark.severity.rawValue, remark.variant] + arguments
    return words.filter { !$0.isEmpty }.joined(separator: " ")
  }
}

/// A record that a rule reads.
struct Other {
  var type: String
  var id: RecordID
  var cells: Cells

  init<R: Record>(_ record: R) {
    type = R.typeName
    id = record.id.raw
    cells = record.cells
  }
}

/// A record with the given number as its id, and what the closure writes into it.
func make<R: Record>(_ type: R.Type, _ number: UInt64 = 1, _ fill: (inout R) -> Void = { _ in })
  -> R
{
  var record = R(id: ID(RecordID(high: 0, low: number)))
  fill(&record)
  return record
}

func id<R: Record>(_ number: UInt64, _ type: R.Type = R.self) -> ID<R> {
  ID(RecordID(high: 0, low: number))
}

func date(_ text: String?) -> CivilDate? { text.flatMap { CivilDate(canonical: $0) } }

func span(_ text: String) -> CivilSpan? { CivilSpan(canonical: text) }
