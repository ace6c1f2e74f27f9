import Domain
import Store

/// Says for `regionetz doctor` whether the book is sound, and what is in it.
package struct Doctor: Sendable {
  let printer: Printer

  package init(printer: Printer) { self.printer = printer }

  /// Prints what a thorough look finds.
  ///
  /// - Returns: Whether the book is sound. Hints, links to nothing and open conflicts are people's
  ///   matters and do not count against it.
  package func examine(_ store: Store, at path: String) throws(StoreError) -> Bool {
    let diagnosis = try store.diagnose()
    printer.say(Text("doctor.file", .verbatim(path)))
    printer.say(Text(diagnosis.isClean ? "doctor.good" : "doctor.bad"))
    for (key, faults) in [
      ("doctor.integrity", diagnosis.integrity), ("doctor.journal", diagnosis.journalFaults),
      ("doctor.replay", diagnosis.differences), ("doctor.schema", diagnosis.schemaFaults),
    ] {
      for fault in faults.prefix(Self.shownFaults) {
        printer.say(Text(key, .verbatim(fault)))
      }
      if faults.count > Self.shownFaults {
        printer.say(Text("doctor.more", .number(faults.count - Self.shownFaults)))
      }
    }
    let records = diagnosis.records.values.reduce(0, +)
    printer.say(
      Text(
        "doctor.records", .number(records), .number(diagnosis.steps), .number(diagnosis.cells)))
    printer.say(
      Text(
        "doctor.counts", .text(Text("doctor.findings", .number(diagnosis.findings))),
        .text(Text("doctor.dangling", .number(diagnosis.danglingLinks))),
        .text(Text("doctor.conflicts", .number(diagnosis.conflicts)))))
    for number in diagnosis.doubledNumbers.prefix(Self.shownFaults) {
      printer.say(Text("doctor.number", .verbatim(number)))
    }
    return diagnosis.isClean
  }

  private static let shownFaults = 5
}
