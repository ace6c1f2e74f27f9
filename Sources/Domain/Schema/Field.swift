/// One line of a record's schema: what the field is, and how it is read from and written to `R`.
package struct Field<R>: Sendable {
  /// A heading of the form, or a field under the last heading.
  package enum Line: Sendable {
    case section(String)
    case field(Field<R>)
  }

  package var info: FieldInfo
  /// The field's cells as the record holds them.
  package var read: @Sendable (R) -> [(RecordID?, Value)]
  /// Takes a value over into the record; false where the value does not decode.
  package var write: @Sendable (inout R, RecordID?, Value) -> Bool
}

extension Field {
  /// A field of one cell, by what turns the property into a value and back.
  static func scalar<P: Sendable>(
    _ name: String, _ kind: FieldKind, _ path: any (WritableKeyPath<R, P> & Sendable),
    encode: @escaping @Sendable (P) -> Value, decode: @escaping @Sendable (Value) -> P?
  ) -> Field {
    Field(
      info: FieldInfo(name: name, kind: kind, section: ""),
      read: { [(nil, encode($0[keyPath: path]))] },
      write: { record, _, value in
        guard kind.accepts(value), let property = decode(value) else { return value == .null }
        record[keyPath: path] = property
        return true
      })
  }
}

extension Field.Line {
  /// The same field, shown by forms only while another one has one of these values.
  package func shown(when field: String, is values: Value...) -> Self {
    guard case .field(var line) = self else { return self }
    line.info.condition = FieldInfo.Condition(field: field, values: values)
    return .field(line)
  }

  /// The same field, which no form changes: a screen of its own does.
  package func leftOut() -> Self {
    guard case .field(var line) = self else { return self }
    line.info.isLeftOut = true
    return .field(line)
  }

  /// One line of text; `sorted` keeps a German sort key, `searched` goes into the full text.
  package static func text(
    _ name: String, _ path: any (WritableKeyPath<R, String> & Sendable),
    required: Bool = false, sorted: Bool = false, searched: Bool = true
  ) -> Self {
    var field = Field.scalar(
      name, .shortText, path, encode: { Value(string: $0) }, decode: { $0.string })
    field.info.isRequired = required
    field.info.isSorted = sorted
    field.info.isSearched = searched
    return .field(field)
  }

  /// Text of several lines.
  package static func longText(
    _ name: String, _ path: any (WritableKeyPath<R, String> & Sendable), searched: Bool = true
  ) -> Self {
    var field = Field.scalar(
      name, .longText, path, encode: { Value(string: $0) }, decode: { $0.string })
    field.info.isSearched = searched
    return .field(field)
  }

  /// A whole number within limits.
  package static func wholeNumber(
    _ name: String, _ path: any (WritableKeyPath<R, Int64?> & Sendable),
    _ range: ClosedRange<Int64>, required: Bool = false
  ) -> Self {
    var field = Field.scalar(
      name, .wholeNumber(range), path,
      encode: { $0.map(Value.integer) ?? .null }, decode: { .some($0.number) })
    field.info.isRequired = required
    return .field(field)
  }

  /// A number in the smallest unit: 1,25 ha with two places is 125.
  package static func decimal(
    _ name: String, _ path: any (WritableKeyPath<R, Int64?> & Sendable),
    unit: String, places: Int, required: Bool = false
  ) -> Self {
    var field = Field.scalar(
      name, .decimal(unit: unit, places: places), path,
      encode: { $0.map(Value.integer) ?? .null }, decode: { .some($0.number) })
    field.info.isRequired = required
    return .field(field)
  }

  /// Yes or no.
  package static func yesNo(
    _ name: String, _ path: any (WritableKeyPath<R, Bool> & Sendable)
  ) -> Self {
    .field(
      Field.scalar(
        name, .yesNo, path, encode: { .integer($0 ? 1 : 0) }, decode: { $0.number == 1 }))
  }

  /// One of an enumeration's cases, whose raw values are the wire tokens.
  package static func choice<C: RawRepresentable & CaseIterable & Sendable>(
    _ name: String, _ path: any (WritableKeyPath<R, C> & Sendable)
  ) -> Self where C.RawValue == String {
    .field(
      Field.scalar(
        name, .choice(C.allCases.map(\.rawValue)), path,
        encode: { .text($0.rawValue) }, decode: { C(rawValue: $0.string) }))
  }

  /// A day.
  package static func date(
    _ name: String, _ path: any (WritableKeyPath<R, CivilDate?> & Sendable),
    required: Bool = false
  ) -> Self {
    var field = Field.scalar(
      name, .date, path,
      encode: { $0.map { .text($0.canonical) } ?? .null },
      decode: { .some(CivilDate(canonical: $0.string)) })
    field.info.isRequired = required
    return .field(field)
  }

  /// A start and an end.
  package static func span(
    _ name: String, _ path: any (WritableKeyPath<R, CivilSpan?> & Sendable),
    required: Bool = false
  ) -> Self {
    var field = Field.scalar(
      name, .span, path,
      encode: { $0.map { .text($0.canonical) } ?? .null },
      decode: { .some(CivilSpan(canonical: $0.string)) })
    field.info.isRequired = required
    return .field(field)
  }

  /// A record of another type.
  package static func link<T: Record>(
    _ name: String, _ path: any (WritableKeyPath<R, ID<T>?> & Sendable), required: Bool = false
  ) -> Self {
    var field = Field.scalar(
      name, .link(T.typeName), path,
      encode: { Value(link: $0?.raw) }, decode: { .some($0.link.map { ID($0) }) })
    field.info.isRequired = required
    return .field(field)
  }

  /// The record that this one is a part of.
  package static func parent<T: Record>(
    _ name: String, _ path: any (WritableKeyPath<R, ID<T>?> & Sendable)
  ) -> Self {
    .field(
      Field.scalar(
        name, .parent(T.typeName), path,
        encode: { Value(link: $0?.raw) }, decode: { .some($0.link.map { ID($0) }) }))
  }

  /// The place in a list; see `Rank`.
  package static func rank(
    _ name: String, _ path: any (WritableKeyPath<R, String> & Sendable), within: String? = nil
  ) -> Self {
    .field(
      Field.scalar(
        name, .rank(within: within), path,
        encode: { Value(string: $0) }, decode: { $0.string }))
  }

  /// Links to several records, one cell a member.
  package static func set<T: Record>(
    _ name: String, _ path: any (WritableKeyPath<R, Set<ID<T>>> & Sendable)
  ) -> Self {
    .field(
      Field(
        info: FieldInfo(name: name, kind: .set(T.typeName), section: ""),
        read: { record in
          record[keyPath: path].map { ($0.raw, .integer(1)) }
        },
        write: { record, member, value in
          guard let member else { return false }
          if value.number == 1 {
            record[keyPath: path].insert(ID(member))
          } else {
            record[keyPath: path].remove(ID(member))
          }
          return FieldKind.set(T.typeName).accepts(value)
        }))
  }

  /// A whole number for each of several records, one cell a key.
  package static func keyed<T: Record>(
    _ name: String, _ path: any (WritableKeyPath<R, [ID<T>: Int64]> & Sendable),
    _ range: ClosedRange<Int64>
  ) -> Self {
    .field(
      Field(
        info: FieldInfo(name: name, kind: .keyed(T.typeName, range), section: ""),
        read: { record in
          record[keyPath: path].map { ($0.key.raw, .integer($0.value)) }
        },
        write: { record, key, value in
          guard let key, FieldKind.keyed(T.typeName, range).accepts(value) else { return false }
          record[keyPath: path][ID(key)] = value.number
          return true
        }))
  }
}
