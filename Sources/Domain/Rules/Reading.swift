/// Which other records a rule looks at: a question that an index answers, with a limit.
///
/// It also says the reverse, which subjects a change touches, so that a step judges them and no
/// others (DESIGN.md §3, "Rules").
package struct Reading: Hashable, Sendable {
  /// How the records are found from the subject.
  package enum Relation: Hashable, Sendable {
    /// Every record of the type; for types of which there are a few dozen.
    case all
    /// Those whose link names the subject.
    case naming(link: String)
    /// The one that a link of the subject names.
    case named(link: String)
    /// Those of the subject's own type that hold the same in these fields, without itself.
    case sharing([String])
    /// Those whose days meet the subject's; `Days` says how far is looked.
    case overlapping(span: String, own: String)
  }

  /// The record's field has one of these values; null stands for none.
  package struct Condition: Hashable, Sendable {
    package var field: String
    package var values: [Value]
  }

  /// Only records whose day or span begins in these years, counted from the present one.
  package struct Years: Hashable, Sendable {
    package var field: String
    package var from: Int
    package var to: Int
  }

  package var type: String
  package var relation: Relation
  /// What the rule looks at in them; other fields are empty in what it gets.
  package var fields: [String]
  package var conditions: [Condition]
  package var years: Years?
  package var limit: Int

  /// A question for records of a type.
  package init<R: Record>(
    _ type: R.Type, _ relation: Relation, _ fields: [String],
    where conditions: [Condition] = [], years: Years? = nil, limit: Int = 1000
  ) {
    self.type = R.typeName
    self.relation = relation
    self.fields = fields
    self.conditions = conditions
    self.years = years
    self.limit = limit
  }

  /// The fields of the other record on which the answer depends.
  package var watched: Set<String> {
    var names = Set(fields).union(conditions.map(\.field))
    if let years { names.insert(years.field) }
    switch relation {
    case .all, .named: break
    case .naming(let link): names.insert(link)
    case .sharing(let shared): names.formUnion(shared)
    case .overlapping(let span, _): names.insert(span)
    }
    return names
  }

  /// The fields of the subject on which the question depends.
  package var asked: Set<String> {
    switch relation {
    case .all, .naming: []
    case .named(let link): [link]
    case .sharing(let shared): Set(shared)
    case .overlapping(_, let own): [own]
    }
  }

  /// How far `overlapping` looks, so that an index over the first days answers it.
  package enum Days {
    /// Of a subject only so many days from its first one count.
    package static let ofSubject = 31
    /// An entry that began more days before the subject does not stand in its way.
    package static let ofEntry = 366
  }

  /// The days of a subject's span that count.
  package static func days(of span: CivilSpan) -> ClosedRange<CivilDate> {
    span.start...min(span.end, span.start.adding(days: Days.ofSubject - 1))
  }

  /// Whether an entry's span meets days of a subject.
  package static func overlap(_ entry: CivilSpan, _ days: ClosedRange<CivilDate>) -> Bool {
    entry.start <= days.upperBound && entry.end >= days.lowerBound
      && entry.start >= days.lowerBound.adding(days: -Days.ofEntry)
  }
}
