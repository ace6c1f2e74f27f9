import Domain

/// The partners in the brochure's order, with what the network knows of each.
package struct PartnerPane: Equatable, Sendable {
  package var cursor = 0
  /// The partner to whom the cursor goes back once it is known whom the filter leaves.
  var wanted: RecordID?

  package init() {}
}

/// Somebody's seat in a body, or mandate, as the pane names it.
struct PartnerSeat: Equatable {
  var partner: RecordID?
  var person: RecordID?
  var name: String
  var role: String
  var term: Term
}

extension AppState {
  /// The partner under the cursor.
  package var partnerAtHand: Directory.Entry? {
    shownPartners.indices.contains(partners.cursor) ? shownPartners[partners.cursor] : nil
  }

  /// The body of a kind of which there is one.
  func body(_ kind: Body.Kind) -> Directory.Entry? {
    (directory.entries[Body.typeName] ?? []).first { $0.kind == kind.rawValue }
  }

  private static let seatLimit = 300

  private func seatsAsk(in kind: Body.Kind) -> Ask? {
    body(kind).map { body in
      .lastRows(
        Query(
          Membership.typeName,
          columns: [
            .field("partner"), .field("person"), .label("person"), .field("role"), .field("from"),
            .field("until"),
          ],
          conditions: [.equals("body", Value(link: body.id))], order: .date("from")),
        limit: Self.seatLimit)
    }
  }

  private func mandatesAsk(of partner: RecordID) -> Ask {
    .rows(
      Query(
        Mandate.typeName,
        columns: [
          .field("partner"), .field("person"), .label("person"), .field("council"), .field("from"),
          .field("until"),
        ],
        conditions: [.equals("partner", Value(link: partner))], order: .date("from")),
      limit: 50)
  }

  /// How many projects each partner leads: a tally knows it.
  private var ledQuery: Query {
    Query(Project.typeName, columns: [], grouping: "lead", order: .text("title"))
  }

  func projectsAsk(of partner: RecordID) -> Ask {
    .rows(
      Query(
        Project.typeName,
        columns: [
          .field("title"), .field("phase"),
          .newest(part: Report.typeName, link: "project", day: "day", field: "light"),
        ],
        conditions: [.equals("lead", Value(link: partner))], order: .text("title")),
      limit: Self.projectLimit)
  }

  private func accompaniedAsk(by partner: RecordID) -> Ask {
    .rows(
      Query(
        Project.typeName, columns: [.field("lead"), .member("accompaniment", partner)],
        conditions: [.concerns(partner)], order: .text("title")),
      limit: Self.projectLimit)
  }

  func partnerFindings(_ partner: RecordID, limit: Int = 5) -> FindingRequest {
    FindingRequest(viewer, partner: partner, limit: limit)
  }

  /// What the pane asks the store.
  func partnerAsks() -> [Ask] {
    var asks = seatAsks + [.count(ledQuery)] + partnerFilterAsks
    guard !showsOverview else { return asks }
    asks += directory.partners.map { mandatesAsk(of: $0.id) }
    if let partner = partnerAtHand?.id {
      asks += [
        projectsAsk(of: partner), accompaniedAsk(by: partner),
        .findings(partnerFindings(partner)),
      ]
    }
    return asks
  }

  /// Who sits in the Team and in the BeigeordnetenKonferenz.
  var seatAsks: [Ask] { [seatsAsk(in: .team), seatsAsk(in: .conference)].compactMap { $0 } }

  /// What the way to a partner's Sprecher:innen asks (R07).
  func pathAsks(of partner: RecordID) -> [Ask] { seatAsks + [mandatesAsk(of: partner)] }

  // MARK: Answers

  private func seats(_ ask: Ask?, of partner: RecordID) -> [PartnerSeat] {
    guard let ask else { return [] }
    // Each frame looks through the seats of all partners: texts are compared before they are read.
    let wanted = Value(link: partner)
    let today = moment.today.canonical
    return rows(ask).compactMap { row in
      guard row.values[0] == wanted, row.values[5] == .null || row.values[5].string >= today
      else { return nil }
      let seat = PartnerSeat(
        partner: partner, person: row.values[1].link, name: row.values[2].string,
        role: row.values[3].string, term: Term(row.values[4], row.values[5]))
      return seat.term.holds(on: moment.today) ? seat : nil
    }
  }

  /// Who of a partner sits in a body today: no deputy, no guest.
  func seats(in kind: Body.Kind, of partner: RecordID) -> [PartnerSeat] {
    let others: [Membership.Role] = [.deputy, .guest, .office]
    return seats(seatsAsk(in: kind), of: partner).filter { seat in
      !others.contains { $0.rawValue == seat.role }
    }
  }

  /// Who of a partner leads a division, as the BeigeordnetenKonferenz knows it (R02).
  func heads(of partner: RecordID) -> [PartnerSeat] {
    let heads: [Membership.Role] = [.beigeordnete, .planungsdezernent]
    return seats(in: .conference, of: partner).filter { seat in
      heads.contains { $0.rawValue == seat.role }
    }
  }

  func mandates(of partner: RecordID) -> [PartnerSeat] {
    seats(mandatesAsk(of: partner), of: partner)
  }

  /// The people over whom the Sprecher:innen of a partner are reached (brochure row 62, R07).
  func path(to partner: RecordID) -> [PartnerSeat] {
    var path: [PartnerSeat] = []
    for seat in heads(of: partner) + seats(in: .team, of: partner)
    where !path.contains(where: { $0.person == seat.person }) {
      path.append(seat)
    }
    return path
  }

  func ledProjects(_ partner: RecordID) -> Int? {
    guard answers[.count(ledQuery)] != nil else { return nil }
    return groups(ledQuery)[Value(link: partner)] ?? 0
  }

  func projects(of partner: RecordID) -> [Row] { rows(projectsAsk(of: partner)) }

  /// How many projects of others a partner accompanies (brochure row 76).
  func accompanied(by partner: RecordID) -> Int {
    rows(accompaniedAsk(by: partner)).count { row in
      row.values[0].link != partner && (row.values[1].number ?? 0) > 0
    }
  }

  // MARK: Keys

  /// Runs a command of the pane; nil for one that it has no answer of its own to.
  mutating func runInPartners(_ command: Command) -> [Effect]? {
    let last = max(0, shownPartners.count - 1)
    switch command {
    case .down: partners.cursor = min(partners.cursor + 1, last)
    case .up: partners.cursor = max(partners.cursor - 1, 0)
    case .first, .pageUp, .halfUp: partners.cursor = 0
    case .last, .pageDown, .halfDown: partners.cursor = last
    case .open:
      guard let partner = partnerAtHand else { return [] }
      openPage(Partner.typeName, partner.id)
    case .edit:
      guard let partner = partnerAtHand else { return [] }
      return [.recall(Partner.typeName, partner.id, .form)]
    default: return nil
    }
    return []
  }
}
