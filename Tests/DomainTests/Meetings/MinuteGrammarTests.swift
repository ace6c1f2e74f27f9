import Domain
import Testing

/// What is typed while others talk, and what it is taken for.
@Suite struct MinuteGrammarTests {
  private func read(_ line: String, _ language: DateLanguage = .german) -> MinuteReading {
    MinuteDesk.grammar(language).read(line)
  }

  @Test(arguments: [
    ("! Ausschreibung teilen", MinuteSign.result, "Ausschreibung teilen"),
    ("+ Zahlen liefern", .task, "Zahlen liefern"),
    ("? Wer hat Zahlen?", .question, "Wer hat Zahlen?"),
    ("* Tag der Region", .idea, "Tag der Region"), ("= Früh fragen", .lesson, "Früh fragen"),
    ("# Vertrag", .internal, "Vertrag"),
    ("Erfahrungen aus drei Orten", .note, "Erfahrungen aus drei Orten"),
    ("+5 Stellplätze", .note, "+5 Stellplätze"), ("!wichtig", .note, "!wichtig"), ("!", .note, "!"),
    ("! ", .result, ""), (" ! kein Zeichen", .note, " ! kein Zeichen"), ("", .note, ""),
    ("  viel Platz  ", .note, "viel Platz"), ("+  zwei  Wörter ", .task, "zwei  Wörter"),
  ])
  func `the sign says what a line is`(line: String, sign: MinuteSign, text: String) {
    let reading = read(line)
    #expect(reading.sign == sign)
    #expect(reading.text == text)
    #expect(reading.problems == [])
  }

  @Test(arguments: [
    "+ Liste liefern >KR bis Fr 18.12. wv 1.3.", "+ Liste liefern wv 1.3. bis Fr 18.12. >KR",
    "+ Liste liefern bis 18.12., >Krefeld, wv: 01.03.2027",
    "+ Liste liefern > kr BIS 18.12. WV 1.3.",
    "+  Liste liefern   Wiedervorlage 1.3.   >KR.  bis 18.12.  ",
  ])
  func `the parts at the end are read in any order`(line: String) {
    let reading = read(line)
    #expect(reading.text == "Liste liefern")
    #expect(reading.responsible == [.partner(MinuteDesk.krefeld)])
    #expect(reading.due == CivilDate(year: 2026, month: 12, day: 18))
    #expect(reading.followUp == CivilDate(year: 2027, month: 3, day: 1))
    #expect(reading.problems == [])
  }

  @Test(arguments: [
    ("! A bis Fr", "2026-11-27"), ("! A bis in 2 Wochen", "2026-12-10"),
    ("! A bis Monatsende", "2026-11-30"),
    ("! A bis nächste Woche Di", "2026-12-01"), ("! A bis 1. Di im Dez", "2026-12-01"),
    ("! A bis +2w", "2026-12-10"),
  ])
  func `days are read as in forms`(line: String, day: String) {
    #expect(read(line).due?.canonical == day)
    #expect(read(line).text == "A")
  }

  @Test(arguments: [
    "Sperrung bis 18.12.", "? Wer kann bis Fr liefern >KR", "# wv 1.3.", "= Liste bis Fr",
    "! Bis Fr liefern wir alles fertig nach dem Plan aus", "! Die Frist gilt bis zum Abschluss",
    "! Aufwand > Nutzen", "+ Kosten >5 Mio", "! A by Fri",
  ])
  func `everything else stays text`(line: String) {
    let reading = read(line)
    #expect(reading.ranges == [:])
    #expect(line.hasSuffix(reading.text))
    #expect(reading.problems == [])
  }

  @Test func `English words are read in English`() {
    let reading = read("+ Send the list by Fri >KR fu March 1", .english)
    #expect(reading.text == "Send the list")
    #expect(reading.due?.canonical == "2026-11-27")
    #expect(reading.followUp?.canonical == "2027-03-01")
    #expect(reading.responsible == [.partner(MinuteDesk.krefeld)])
  }

  @Test(arguments: [
    (">anna", [MinuteNames.Who.person(MinuteDesk.anna)]), (">Mueller", [.person(MinuteDesk.anna)]),
    (">Bernd Muster", [.person(MinuteDesk.bernd)]), (">Mettmann", [.partner(MinuteDesk.mettmann)]),
    (">Kreis Mettmann", [.partner(MinuteDesk.mettmann)]), (">gs", [.office]),
    (">Muster", [.person(MinuteDesk.anna), .person(MinuteDesk.bernd)]),
  ])
  func `a name is a sign, a whole name or its parts`(name: String, who: [MinuteNames.Who]) {
    #expect(read("+ Liefern \(name) bis Fr").responsible == who)
  }

  @Test(arguments: [
    ("+ A >Xyz bis Fr", "A >Xyz", MinuteReading.Problem.Reason.unknownName, 4..<8),
    ("+ A bis Fr >Xyz", "A >Xyz", .unknownName, 11..<15),
    ("+ A bis Fr >Muster", "A", .severalNames, 11..<18),
    ("+ A >DU >KR bis Fr", "A >DU", .secondName, 4..<7),
    ("+ A bis 1.11.2026", "A", .past, 4..<17),
    ("+ A bis Fr bis 31.2.", "A bis Fr bis 31.2.", .unreadableDay, 11..<20),
    ("+ A wv irgendwann", "A wv irgendwann", .unreadableDay, 4..<17),
    ("+ >KR liefert bald", ">KR liefert bald", .notAtEnd, 2..<5),
  ])
  func `what cannot be read stays text and says so`(
    line: String, text: String, reason: MinuteReading.Problem.Reason, range: Range<Int>
  ) {
    let reading = read(line)
    #expect(reading.text == text)
    #expect(reading.problems.map(\.reason) == [reason])
    #expect(reading.problems.map(\.range) == [range])
  }

  @Test func `a day before an unknown name still counts`() {
    #expect(read("+ A bis Fr >Xyz").due?.canonical == "2026-11-27")
  }

  @Test func `a part counts once, the first of two stays text`() {
    let reading = read("! Sperrung vom 1.12. bis 18.12. bis Fr")
    #expect(reading.text == "Sperrung vom 1.12. bis 18.12.")
    #expect(reading.due?.canonical == "2026-11-27")
  }

  @Test func `the ranges are those of the typed line`() {
    let line = "+ Größe prüfen >KR bis Fr wv 1.3."
    let ranges = read(line).ranges.mapValues { String(Array(line)[$0]) }
    #expect(ranges == [.responsible: ">KR", .due: "bis Fr", .followUp: "wv 1.3."])
    #expect(read(line).signRange == 0..<1)
  }

  @Test(arguments: [
    ("! A >KR", MinuteSign.task, "+ A >KR"), ("A", .idea, "* A"), ("* A", .note, "A"),
    ("# ! A", .note, " ! A"), ("!  A", .lesson, "= A"), ("", .internal, "# "),
  ])
  func `another sign makes another kind`(line: String, sign: MinuteSign, expected: String) {
    let changed = MinuteGrammar.line(line, as: sign)
    #expect(changed == expected)
    #expect(read(changed).sign == sign)
  }

  @Test(
    arguments: [
      (",lv", 3, "Leistungsverzeichnis", 20),
      ("das ,LV teilen", 7, "das Leistungsverzeichnis teilen", 24),
      ("+ ,bp", 5, "+ Bebauungsplan", 15), (",leist", 6, nil, 0), (",b", 2, "Bebauungsplan", 13),
      (",l", 2, nil, 0),
      ("x,lv", 4, nil, 0), (",", 1, nil, 0), ("lv", 2, nil, 0), (",lv", 9, nil, 0),
      (",lv", -1, nil, 0),
    ] as [(String, Int, String?, Int)])
  func `an abbreviation is written out`(line: String, cursor: Int, expected: String?, place: Int) {
    let list = [
      Abbreviation("lv", "Leistungsverzeichnis"), Abbreviation("lph", "Leistungsphase"),
      Abbreviation("bp", "Bebauungsplan"),
    ]
    let result = MinuteGrammar.expanding(line, cursor: cursor, from: list)
    #expect(result?.line == expected)
    #expect((result?.cursor ?? 0) == place)
  }
}
