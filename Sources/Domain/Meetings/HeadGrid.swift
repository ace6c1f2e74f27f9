/// How many have registered for a RegioSalon and have come: group by partner, numbers only.
///
/// Brochure row 52; no names (DOMAIN.md §1.2). Two laptops may have counted the same place in a
/// record each; then both count.
package struct HeadGrid: Equatable, Sendable {
  /// A group of a partner; nil for people of no partner.
  package struct Place: Hashable, Sendable {
    package var group: HeadCount.Group
    package var partner: RecordID?

    package init(_ group: HeadCount.Group, _ partner: RecordID?) {
      self.group = group
      self.partner = partner
    }
  }

  package enum Count: String, CaseIterable, Sendable {
    case registered
    case present
  }

  /// The records of a place, the one that is written to first.
  private var records: [Place: [(id: RecordID, registered: Int64, present: Int64)]] = [:]

  package init() {}

  package mutating func add(
    _ id: RecordID, at place: Place, registered: Int64, present: Int64
  ) {
    records[place, default: []].append((id, registered, present))
  }

  package func number(_ count: Count, at place: Place) -> Int64 {
    (records[place] ?? []).reduce(0) {
      Self.sum($0, count == .registered ? $1.registered : $1.present)
    }
  }

  /// The sum over all places, or over those of a group or a partner.
  package func sum(_ count: Count, where matches: (Place) -> Bool = { _ in true }) -> Int64 {
    records.keys.filter(matches).reduce(0) { Self.sum($0, number(count, at: $1)) }
  }

  /// The record that keeps a place, and what it has to say so that the place has this number; nil
  /// where the place has no record yet.
  package func target(
    _ count: Count, at place: Place, number: Int64
  ) -> (id: RecordID, value: Int64)? {
    guard let first = records[place]?.first else { return nil }
    let others = (records[place] ?? []).dropFirst().reduce(0) {
      Self.sum($0, count == .registered ? $1.registered : $1.present)
    }
    return (first.id, max(0, number - others))
  }

  package static func == (left: Self, right: Self) -> Bool {
    left.records.mapValues { $0.map(\.id) } == right.records.mapValues { $0.map(\.id) }
      && left.records.keys.allSatisfy { place in
        Count.allCases.allSatisfy {
          left.number($0, at: place) == right.number($0, at: place)
        }
      }
  }

  private static func sum(_ left: Int64, _ right: Int64) -> Int64 {
    let (sum, isTooLarge) = left.addingReportingOverflow(max(0, right))
    return isTooLarge ? .max : sum
  }
}
