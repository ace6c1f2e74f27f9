/// The words of dates, folded: what each means.
struct DateWords: Sendable {
  /// A unit of `+2w` and of `in 3 Wochen`.
  enum Unit: Sendable {
    case day
    case week
    case month
    case year
  }

  /// The end of which time.
  enum Period: Sendable {
    case month
    case quarter
    case year
  }

  private(set) var relative: [String: Int]
  private(set) var weekdays: [String: Weekday]
  private(set) var months: [String: Int]
  private(set) var units: [String: Unit]
  private(set) var periods: [String: Period]
  /// `erster` is 1, `letzter` is -1.
  private(set) var ordinals: [String: Int]
  /// `zwei Wochen`.
  private(set) var counts: [String: Int]
  /// The beginning of each word for school holidays: `oster` of `Osterferien`.
  private(set) var seasons: [String: String]

  /// The words for a language; English ones come in addition.
  static func of(_ language: DateLanguage) -> DateWords {
    language == .english ? english : german
  }

  /// `nächsten` and `kommenden` in every form; `next`.
  static func isNext(_ word: String) -> Bool {
    let stems = ["naechst", "kommend"].map { word.hasPrefix($0) ? word.dropFirst($0.count) : nil }
    return word == "next" || stems.contains { $0.map { endings.contains(String($0)) } ?? false }
  }

  private static let endings = ["e", "em", "en", "er", "es"]

  private static func declined<Meaning>(_ stems: [(String, Meaning)]) -> [String: Meaning] {
    var words: [String: Meaning] = [:]
    for (stem, meaning) in stems {
      for ending in endings { words[stem + ending] = meaning }
    }
    return words
  }

  private static func listed<Meaning>(_ lists: [(String, Meaning)]) -> [String: Meaning] {
    var words: [String: Meaning] = [:]
    for (list, meaning) in lists {
      for word in list.split(separator: " ") { words[String(word)] = meaning }
    }
    return words
  }

  private static let german = DateWords(
    // The two English ones were read before there was a choice of languages.
    relative: [
      "vorgestern": -2, "gestern": -1, "heute": 0, "morgen": 1, "uebermorgen": 2, "today": 0,
      "tomorrow": 1,
    ],
    weekdays: listed([
      ("mo montag", .monday), ("di dienstag", .tuesday), ("mi mittwoch", .wednesday),
      ("do donnerstag", .thursday), ("fr freitag", .friday), ("sa samstag sonnabend", .saturday),
      ("so sonntag", .sunday),
    ]),
    months: listed([
      ("jan januar jaenner", 1), ("feb februar", 2), ("maerz mrz", 3), ("apr april", 4),
      ("mai", 5), ("jun juni", 6), ("jul juli", 7), ("aug august", 8), ("sep sept september", 9),
      ("okt oktober", 10), ("nov november", 11), ("dez dezember", 12),
    ]),
    units: listed([
      ("t tag tage tagen", .day), ("w wo woche wochen", .week), ("m monat monate monaten", .month),
      ("j jahr jahre jahren", .year),
    ]),
    periods: ["monatsende": .month, "quartalsende": .quarter, "jahresende": .year],
    ordinals: declined([
      ("erst", 1), ("zweit", 2), ("dritt", 3), ("viert", 4), ("fuenft", 5), ("letzt", -1),
    ]),
    counts: listed([("ein eine einem einer", 1), ("zwei", 2), ("drei", 3), ("vier", 4)]),
    seasons: [:]
  )

  private static let english = german.adding(
    DateWords(
      relative: ["yesterday": -1],
      weekdays: listed([
        ("mon monday", .monday), ("tue tues tuesday", .tuesday), ("wed wednesday", .wednesday),
        ("thu thur thurs thursday", .thursday), ("fri friday", .friday),
        ("sat saturday", .saturday), ("sun sunday", .sunday),
      ]),
      months: listed([
        ("january", 1), ("february", 2), ("mar march", 3), ("may", 5), ("june", 6), ("july", 7),
        ("oct october", 10), ("dec december", 12),
      ]),
      units: listed([
        ("d day days", .day), ("week weeks", .week), ("month months", .month),
        ("y year years", .year),
      ]),
      periods: ["month": .month, "quarter": .quarter, "year": .year],
      ordinals: [
        "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "last": -1,
      ],
      counts: ["a": 1, "one": 1, "two": 2, "three": 3, "four": 4],
      seasons: [
        "easter": "oster", "whitsun": "pfingst", "pentecost": "pfingst", "summer": "sommer",
        "autumn": "herbst", "christmas": "weihnachts", "school": "",
      ]
    )
  )

  private func adding(_ other: DateWords) -> DateWords {
    var all = self
    all.relative.merge(other.relative) { $1 }
    all.weekdays.merge(other.weekdays) { $1 }
    all.months.merge(other.months) { $1 }
    all.units.merge(other.units) { $1 }
    all.periods.merge(other.periods) { $1 }
    all.ordinals.merge(other.ordinals) { $1 }
    all.counts.merge(other.counts) { $1 }
    all.seasons.merge(other.seasons) { $1 }
    return all
  }
}
