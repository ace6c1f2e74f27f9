/// Something to know before one plans a meeting on a day (R19).
package struct DayRemark: Hashable, Sendable {
  /// How much it speaks against the day.
  package enum Weight: Hashable, Sendable {
    /// Nobody meets on such a day.
    case barred
    /// Some may be missing.
    case hint
  }

  package let weight: Weight
  /// What there is on the day.
  package let text: Text

  package init(_ weight: Weight, _ text: Text) {
    self.weight = weight
    self.text = text
  }
}

extension CalendarBook {
  /// What speaks against a day, what bars it first.
  ///
  /// Barred are weekends, public holidays, 24 and 31 December and the blocked days of one of the
  /// partners (nil: of any). Hints are Altweiber, Rosenmontag, school holidays, customs and
  /// bridge days.
  package func remarks(on day: CivilDate, for partners: Set<RecordID>? = nil) -> [DayRemark] {
    let all = calendarRemarks(on: day) + entryRemarks(on: day, for: partners)
    return all.filter { $0.weight == .barred } + all.filter { $0.weight == .hint }
  }

  private func calendarRemarks(on day: CivilDate) -> [DayRemark] {
    var remarks: [DayRemark] = []
    if day.weekday.isWeekend { remarks.append(DayRemark(.barred, Text("remark.weekend"))) }
    if let holiday = PublicHoliday.on(day) { remarks.append(DayRemark(.barred, holiday.name)) }
    if let observance = Observance.on(day) {
      remarks.append(DayRemark(observance.isBarred ? .barred : .hint, observance.name))
    }
    if day.isBridgeDay { remarks.append(DayRemark(.hint, Text("remark.bridge"))) }
    return remarks
  }

  private func entryRemarks(on day: CivilDate, for partners: Set<RecordID>?) -> [DayRemark] {
    entries(on: day, for: partners).map { entry in
      switch entry.kind {
      case .publicHoliday:
        DayRemark(.barred, Text("remark.publicHoliday", .verbatim(entry.title)))
      case .blocked:
        DayRemark(.barred, Text("remark.blocked", .verbatim(entry.title)))
      case .schoolHoliday:
        DayRemark(.hint, Text("remark.schoolHoliday", .verbatim(entry.bareTitle)))
      case .custom:
        DayRemark(.hint, Text("remark.custom", .verbatim(entry.title)))
      }
    }
  }
}

extension CalendarBook.Entry {
  /// The title without the year and the state behind it: beside a date both are said already.
  fileprivate var bareTitle: String {
    var words = title.split(separator: " ")
    while words.count > 1, let last = words.last,
      last == "NRW" || last.utf8.allSatisfy({ $0.isDigit || $0 == UInt8(ascii: "/") })
    {
      words.removeLast()
    }
    return words.joined(separator: " ")
  }
}
