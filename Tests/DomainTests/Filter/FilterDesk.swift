import Domain

/// What the tests of filters know: two partners, three bodies, a field of work.
enum FilterDesk {
  static let today = CivilDate(year: 2026, month: 11, day: 23) ?? .first

  static let duisburg = RecordID(high: 1, low: 1)
  static let krefeld = RecordID(high: 1, low: 2)
  static let mettmann = RecordID(high: 1, low: 3)
  static let mobility = RecordID(high: 2, low: 1)
  static let energy = RecordID(high: 2, low: 2)
  static let settlement = RecordID(high: 3, low: 1)
  static let planning = RecordID(high: 4, low: 1)

  static func context(
    _ type: String = Project.typeName, _ language: DateLanguage = .german
  ) -> FilterContext {
    FilterContext(
      type: type, today: today, language: language,
      names: [
        Partner.typeName: [
          .init(id: duisburg, code: "DU", title: "Duisburg"),
          .init(id: krefeld, code: "KR", title: "Krefeld"),
          .init(id: mettmann, code: "ME", title: "Kreis Mettmann"),
        ],
        Body.typeName: [
          .init(id: mobility, code: "MOB", title: "Nachhaltige Mobilität"),
          .init(id: energy, code: "ENU", title: "Energie und Umwelt"),
        ],
        ThemeField.typeName: [.init(id: settlement, code: "", title: "Siedlung und Wohnen")],
        Department.typeName: [.init(id: planning, code: "", title: "Stadtplanung")],
        CrossTopic.typeName: [],
      ])
  }

  static func light(_ tokens: String...) -> Query.Condition {
    let values = tokens.map { Query.Condition.equals("light", .text($0)) }
    let groups = values.map { value in
      [Query.Condition.newest(of: "report", link: "project", day: "day", [value])]
    }
    return groups.count == 1 ? groups[0][0] : .any(groups)
  }

  static func phase(_ token: String) -> Query.Condition { .equals("phase", .text(token)) }

  static let reports = Query.Condition.part(of: "report", link: "project", [])
  static let noReports = Query.Condition.not([reports])

  static func newestDay(_ from: String, _ before: String) -> Query.Condition {
    .newest(
      of: "report", link: "project", day: "day", [.between("day", from: from, before: before)])
  }
}
