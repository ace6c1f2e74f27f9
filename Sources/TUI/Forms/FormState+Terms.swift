import Domain

/// What is wrong with the days of a term, said at its field.
extension FormState {
  /// The fields in which a term begins and ends.
  private static let terms = [
    ("from", "until"), ("founded", "dissolved"), ("memberSince", "memberUntil"),
  ]

  /// An end before the beginning, where one of the two has been typed.
  func termProblems(of cells: Cells) -> [CellName: Text] {
    var problems: [CellName: Text] = [:]
    for (from, until) in Self.terms {
      let (first, last) = (CellName(from), CellName(until))
      guard let begin = cells[first].flatMap({ CivilDate(canonical: $0.string) }),
        let end = cells[last].flatMap({ CivilDate(canonical: $0.string) }), end < begin,
        purpose == .create
          || slots.contains(where: { $0.isChanged && [first, last].contains($0.name) })
      else { continue }
      problems[last] = Text("form.term", .verbatim(FieldText.date(begin)))
    }
    return problems
  }

  /// The term and the links of a membership as typed so far.
  func membership(in context: DateContext) -> Membership? {
    guard type.name == Membership.typeName else { return nil }
    return Membership(id: ID(record), cells: cells(in: context).cells)
  }
}

extension AppState {
  /// The other memberships of the person whom a form names.
  func seatAsks(of form: FormState) -> [Ask] {
    guard let person = form.membership(in: dateContext)?.person else { return [] }
    return [otherSeatsAsk(of: person.raw)]
  }

  private func otherSeatsAsk(of person: RecordID) -> Ask {
    .rows(
      Query(
        Membership.typeName, columns: [.field("body"), .field("from"), .field("until")],
        conditions: [.equals("person", Value(link: person))], order: .date("from")),
      limit: 100)
  }

  /// What is worth a second look and stops nothing: the person sits there at that time already.
  func warning(at name: CellName, in form: FormState) -> Text? {
    guard name == CellName("from"), let seat = form.membership(in: dateContext),
      let person = seat.person, let body = seat.body
    else { return nil }
    let other = rows(otherSeatsAsk(of: person.raw)).first { row in
      row.id != form.record && row.values[0].link == body.raw
        && Term(row.values[1], row.values[2]).meets(seat.term)
    }
    guard let other else { return nil }
    let label = directory.entry(Body.typeName, body.raw)?.label ?? ""
    let since = CivilDate(canonical: other.values[1].string).map { FieldText.date($0) }
    return since.map { Text("form.overlap.since", .verbatim(label), .verbatim($0)) }
      ?? Text("form.overlap", .verbatim(label))
  }
}
