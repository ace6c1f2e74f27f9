import Domain
import Store
import System

/// The papers of a meeting on the command line: `regionetz minutes MOB-2026-11-26 --format html`.
package struct MeetingPapers: Sendable {
  package enum Kind: Sendable {
    case invitation
    case minutes
  }

  let printer: Printer

  package init(printer: Printer) { self.printer = printer }

  /// Prints a paper of the meeting that a word names: the body's sign and the day.
  ///
  /// - Returns: Whether there is such a meeting.
  package func print(
    _ kind: Kind, of name: String, as format: PaperFormat, from store: Store
  ) throws(StoreError) -> Bool {
    guard let id = try meeting(named: name, in: store),
      let matter = try matter(of: id, in: store)
    else { return false }
    let words = printer.words
    let blocks =
      switch kind {
      case .invitation: matter.invitation(words: words).invitation(words: words)
      case .minutes: PlainMinutes(matter.minutes(words: words), words: words).blocks
      }
    var page = format.page(blocks, language: words("language.code"))
    while page.last == "\n" { page.removeLast() }
    printer.write(page, to: .output)
    return true
  }

  /// `MOB-2026-11-26`: of several on one day the first.
  private func meeting(named name: String, in store: Store) throws(StoreError) -> RecordID? {
    let parts = name.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count > 3, let day = CivilDate(canonical: parts.suffix(3).joined(separator: "-"))
    else { return nil }
    let code = fold(parts.dropLast(3).joined(separator: "-")).text
    let query = Query(
      Meeting.typeName, columns: [.label("body")],
      conditions: [.between("span", from: day.canonical, before: day.canonical + "~")],
      order: .date("span"))
    let rows = try store.page(query, .first, before: 0, after: Self.meetingsOfDay).rows
    return rows.first { fold($0.values[0].string).text == code }?.id
  }

  /// So many meetings of a day are looked through.
  private static let meetingsOfDay = 100

  private func matter(of id: RecordID, in store: Store) throws(StoreError) -> MeetingMatter? {
    let query = Query(
      Partner.typeName, columns: [.field("name"), .field("code")], order: .rank("rank"))
    let partners = try store.page(query, .first, before: 0, after: Self.partnerLimit).rows
      .map {
        MeetingMatter.PartnerName(
          ID($0.id), $0.values[0].string, code: $0.values[1].string)
      }
    var failure: StoreError?
    func read<T>(_ body: () throws(StoreError) -> T, orElse empty: T) -> T {
      do throws(StoreError) {
        return try body()
      } catch {
        failure = failure ?? error
        return empty
      }
    }
    let source = MeetingMatter.Source(
      rows: { query in
        read(
          { () throws(StoreError) in
            try store.page(query, .first, before: 0, after: MeetingMatter.limit - 1).rows
          }, orElse: [])
      },
      cells: { type, id in
        read(
          { () throws(StoreError) -> Cells? in try store.record(type, id)?.cells }, orElse: nil)
      })
    let matter = MeetingMatter(of: id, partners: partners, from: source)
    if let failure { throw failure }
    return matter
  }

  private static let partnerLimit = 100
}
