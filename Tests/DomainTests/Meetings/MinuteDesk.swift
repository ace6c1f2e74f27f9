import Domain

/// Who can be named in the tests of lines, on Thursday, 26 November 2026.
enum MinuteDesk {
  static let today = CivilDate(year: 2026, month: 11, day: 26) ?? .first
  static let duisburg = ID<Partner>(RecordID(high: 1, low: 1))
  static let krefeld = ID<Partner>(RecordID(high: 1, low: 2))
  static let mettmann = ID<Partner>(RecordID(high: 1, low: 3))
  static let anna = ID<Person>(RecordID(high: 2, low: 1))
  static let bernd = ID<Person>(RecordID(high: 2, low: 2))

  static func grammar(_ language: DateLanguage = .german) -> MinuteGrammar {
    var names = MinuteNames()
    names.add(.partner(duisburg), code: "DU", name: "Duisburg")
    names.add(.partner(krefeld), code: "KR", name: "Krefeld")
    names.add(.partner(mettmann), code: "ME", name: "Kreis Mettmann")
    names.add(.person(anna), name: "Anna Müller-Muster")
    names.add(.person(bernd), name: "Bernd Muster")
    names.add(.office, code: "GS", name: "Geschäftsstelle")
    return MinuteGrammar(context: DateContext(today: today, language: language), names: names)
  }
}
