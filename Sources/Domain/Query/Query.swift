/// A question for records of one type, in an order by which pages can be read by key.
package struct Query: Hashable, Sendable {
  package var type: String
  package var columns: [Column]
  package var conditions: [Condition]
  /// A link field: rows stand in the order of the records that it points to, those without a known
  /// one last.
  package var grouping: String?
  package var order: Order
  /// The records in the trash instead of those outside it.
  package var trashed: Bool
  /// From the other end: each group's last row first, those without a value still last.
  package var descending = false
  /// Counting may stop after so many rows; nil counts them all.
  package var countLimit: Int?

  package init(
    _ type: String, columns: [Column], conditions: [Condition] = [], grouping: String? = nil,
    order: Order, trashed: Bool = false
  ) {
    self.type = type
    self.columns = columns
    self.conditions = conditions
    self.grouping = grouping
    self.order = order
    self.trashed = trashed
  }

  /// What a row brings for one place of a list.
  package enum Column: Hashable, Sendable {
    /// The field's own value.
    case field(String)
    /// What people call the record that a link points to: its code, or its title; null where the
    /// link is empty, and an empty text where that record is missing or in the trash.
    case label(String)
    /// The sum over a keyed field.
    case sum(String)
    /// One value of a keyed field.
    case member(String, RecordID)
    /// A field of the newest of the record's parts: those of `part` whose `link` names it, by the
    /// day in `day`.
    case newest(part: String, link: String, day: String, field: String)
    /// How many records of a type name this one in a link.
    case count(of: String, link: String)
    /// How many concurrent values of the record nobody has decided on.
    case conflicts
  }

  /// What a record must fulfil; several are joined by AND.
  package enum Condition: Hashable, Sendable {
    case equals(String, Value)
    /// Not all of these hold; what is unknown does not hold.
    indirect case not([Condition])
    /// The field has one of these values.
    case oneOf(String, [Value])
    /// The text of a field lies from the first on and before the second; canonical days and spans
    /// stand in the order of time.
    case between(String, from: String, before: String)
    /// One of the fields in which a record concerns a partner names this one.
    case concerns(RecordID)
    /// A record of `type` names this one in `link`, and has `value` in `field`: the people who
    /// sit in a body.
    case named(by: String, link: String, field: String, Value)
    /// The record's texts contain this (umlauts fold).
    case matches(String)
    /// At least one of these groups holds in full.
    indirect case any([[Condition]])
    /// A number stands so to a limit; where there is none it does not.
    case compares(Measure, Comparison, Int64)
    /// A set or keyed field names this record with more than 0.
    case holds(String, RecordID)
    /// The field has no value; a set or keyed field names nobody with more than 0.
    case lacks(String)
    /// The text of a field contains this (umlauts fold).
    case contains(String, String)
    /// The record that a link names lies outside the trash and fulfils these.
    indirect case linked(String, [Condition])
    /// A record of a type names this one in `link` and fulfils these.
    indirect case part(of: String, link: String, [Condition])
    /// Of those records the newest, by its day, fulfils these.
    indirect case newest(of: String, link: String, day: String, [Condition])
  }

  /// A number of a record that a condition compares.
  package enum Measure: Hashable, Sendable {
    case field(String)
    /// The sum over a keyed field; 0 where nobody is named.
    case sum(String)
    /// How many records of a type name this one in a link.
    case count(of: String, link: String)
  }

  /// How a number stands to a limit.
  package enum Comparison: String, Hashable, CaseIterable, Sendable {
    case less = "<"
    case atMost = "<="
    case equal = "="
    case atLeast = ">="
    case more = ">"

    /// Whether the number stands so to the limit.
    package func holds(_ number: Int64, _ limit: Int64) -> Bool {
      switch self {
      case .less: number < limit
      case .atMost: number <= limit
      case .equal: number == limit
      case .atLeast: number >= limit
      case .more: number > limit
      }
    }
  }

  /// By which field the rows stand; the record id breaks ties.
  package enum Order: Hashable, Sendable {
    /// By a rank; records without one stand last.
    case rank(String)
    /// By the German sort key of a text field.
    case text(String)
    /// By the day or span of a field; records without one stand last.
    case date(String)
    /// By when the record was last written, newest first.
    case newest
  }
}
