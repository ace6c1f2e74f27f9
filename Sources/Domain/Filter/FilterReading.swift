/// What the words of a filter mean for the records of a type.
struct FilterReading {
  let context: FilterContext
  let fields: [FilterField]

  init(_ context: FilterContext) {
    self.context = context
    fields = FilterField.all(of: context.type)
  }

  func conditions(_ node: FilterNode) throws(FilterError) -> [Query.Condition] {
    switch node {
    case .all(let nodes):
      var all: [Query.Condition] = []
      for node in nodes { all += try conditions(node) }
      return all
    case .any(let nodes):
      var groups: [[Query.Condition]] = []
      for node in nodes { groups.append(try conditions(node)) }
      return [.any(groups)]
    case .not(let node): return [.not(try conditions(node))]
    case .text(let term):
      if !term.isQuoted, let own = context.bareWord?(term.text) { return own }
      return [.matches(term.text)]
    case .field(let name, let values): return try conditions(name, values)
    }
  }

  /// The field of a word; an unambiguous beginning suffices.
  func field(_ name: FilterTerm) throws(FilterError) -> FilterField {
    let typed = fold(name.text).text
    if let exact = fields.first(where: { $0.words.contains { fold($0).text == typed } }) {
      return exact
    }
    let begun = fields.filter { $0.words.contains { begins($0, with: typed) } }
    if begun.count == 1 { return begun[0] }
    if begun.count > 1 {
      let words = begun.map { $0.word(context.language) }
      throw FilterError(
        "filter.error.fields", name.range, .verbatim(name.text),
        .verbatim(Self.listed(words)), suggestions: words)
    }
    throw unknown(
      "filter.error.field", name, among: fields.map { $0.word(context.language) },
      known: fields.flatMap(\.words))
  }

  private func conditions(
    _ name: FilterTerm, _ values: [FilterValue]
  ) throws(FilterError) -> [Query.Condition] {
    let field = try field(name)
    var groups: [[Query.Condition]] = []
    for value in values { groups.append(try conditions(field, value)) }
    return Self.joined(groups)
  }

  /// Alternatives; several values of one field are one condition.
  static func joined(_ groups: [[Query.Condition]]) -> [Query.Condition] {
    guard groups.count > 1 else { return groups.first ?? [] }
    var name: String?
    var values: [Value] = []
    for group in groups {
      guard group.count == 1, case .equals(let field, let value) = group[0], value != .null,
        name == nil || name == field
      else { return [.any(groups)] }
      name = field
      values.append(value)
    }
    return [name.map { .oneOf($0, values) } ?? .any(groups)]
  }

  private func conditions(
    _ field: FilterField, _ value: FilterValue
  ) throws(FilterError) -> [Query.Condition] {
    switch field.meaning {
    case .own(let info): return try own(info, value)
    case .text:
      try refuseComparison(value)
      return [.matches(value.term.text)]
    case .partner:
      try refuseComparison(value)
      let partner = try record(of: Partner.typeName, value.term)
      return [.concerns(partner)]
    case .newest(let part, let info):
      return [newest(part, try own(info, value, in: part.type))]
    case .part(let part): return [try measured(part, value)]
    case .person(let links):
      try refuseComparison(value)
      let title = Registry.type(Person.typeName)?.traits.title ?? ""
      return Self.joined(links.map { [.linked($0, [.contains(title, value.term.text)])] })
    case .seat:
      try refuseComparison(value)
      let body = try record(of: Body.typeName, value.term)
      return [
        .named(by: Membership.typeName, link: "person", field: "body", Value(link: body))
      ]
    case .year(let day):
      let range = try year(value)
      return [.between(day, from: range.from, before: range.before)]
    case .due: return [try due(value)]
    case .without: return [.not(try having(value))]
    case .with: return try having(value)
    }
  }

  func newest(_ part: FilterPart, _ conditions: [Query.Condition]) -> Query.Condition {
    .newest(of: part.type, link: part.link, day: part.day ?? "", conditions)
  }

  /// A number counts, a day is that of the newest: `meilensteine:>3`, `sachstand:<-90t`.
  private func measured(
    _ part: FilterPart, _ value: FilterValue
  ) throws(FilterError) -> Query.Condition {
    if value.term.text.count <= 3, let number = Int64(value.term.text), number >= 0 {
      return .compares(
        .count(of: part.type, link: part.link), value.comparison ?? .equal, number)
    }
    guard let day = part.day else {
      throw FilterError("filter.error.number", value.term.range, .verbatim(value.term.text))
    }
    let range = try days(value)
    return newest(part, [.between(day, from: range.from, before: range.before)])
  }

  /// An open milestone or the next Sachstand on these days; a project that nobody has reported on
  /// is due at all times (DOMAIN.md §4).
  private func due(_ value: FilterValue) throws(FilterError) -> Query.Condition {
    let range = try days(value)
    let milestones: [Query.Condition] = [
      .not([.equals("isReached", .integer(1))]),
      .between("day", from: range.from, before: range.before),
    ]
    var groups: [[Query.Condition]] = [
      [.part(of: Milestone.typeName, link: "project", milestones)],
      [
        newest(
          FilterPart(type: Report.typeName, link: "project", day: "day"),
          [
            .between(
              "day", from: shifted(range.from, by: -Report.dueAfter),
              before: shifted(range.before, by: -Report.dueAfter))
          ])
      ],
    ]
    if range.from.isEmpty {
      groups.append([.not([.part(of: Report.typeName, link: "project", [])])])
    }
    return .any(groups)
  }

  private func shifted(_ day: String, by days: Int) -> String {
    CivilDate(canonical: day).map { $0.adding(days: days).canonical } ?? day
  }

  /// Whether a record has a value of the named field, or anything of the named kind.
  private func having(_ value: FilterValue) throws(FilterError) -> [Query.Condition] {
    try refuseComparison(value)
    switch try field(value.term).meaning {
    case .own(let info): return [.not([.lacks(info.name)])]
    case .newest(let part, _), .part(let part): return [.part(of: part.type, link: part.link, [])]
    case .seat: return [.part(of: Membership.typeName, link: "person", [])]
    case .year(let day): return [.not([.lacks(day)])]
    case .person(let links): return Self.joined(links.map { [.not([.lacks($0)])] })
    case .partner:
      let concerns = Registry.type(context.type)?.traits.concerns ?? []
      return Self.joined(concerns.map { [.not([.lacks($0)])] })
    case .text, .due, .without, .with:
      throw FilterError("filter.error.aspect", value.term.range, .verbatim(value.term.text))
    }
  }

  func refuseComparison(_ value: FilterValue) throws(FilterError) {
    guard value.comparison != nil, value.comparison != .equal else { return }
    throw FilterError(
      "filter.error.comparison", value.term.range.lowerBound - 1..<value.term.range.upperBound,
      .verbatim(value.term.text))
  }
}
