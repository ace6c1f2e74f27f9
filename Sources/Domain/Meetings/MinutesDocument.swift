/// Everything that an Ergebnisprotokoll says, as plain values, for text, HTML and Markdown.
///
/// Names are written out by whoever makes one. Lines with `#` may be in it and never leave it.
package struct MinutesDocument: Equatable, Sendable {
  /// Somebody who took part or was to.
  package struct Attendee: Hashable, Sendable {
    package enum State: Hashable, Sendable {
      case onSite
      case online
      /// By somebody else, whose name this is.
      case represented(by: String)
      case excused
    }

    package var name: String
    /// The partner, or the institution of a guest; people of the same stand together.
    package var group: String
    package var state: State

    package init(_ name: String, of group: String, _ state: State) {
      self.name = name
      self.group = group
      self.state = state
    }
  }

  /// A line of an item; results and tasks with what belongs to them.
  package struct Entry: Hashable, Sendable {
    package var sign: MinuteSign
    package var text: String
    package var number = ""
    package var kind = ResultKind.recommendation
    package var votes = Votes.consensus
    package var responsible = ""
    /// The Geschäftsstelle answers for it, where nobody else is named.
    package var isByOffice = false
    /// Whose matter it is, for the extract.
    package var partner: ID<Partner>?
    package var due: CivilDate?
    package var followUp: CivilDate?

    package init(_ sign: MinuteSign, _ text: String) {
      self.sign = sign
      self.text = text
    }
  }

  package struct Item: Hashable, Sendable {
    /// `2.1`.
    package var number: String
    package var title: String
    package var presenter = ""
    /// Whose projects it is about, for the extract.
    package var partners: Set<ID<Partner>> = []
    package var entries: [Entry] = []
    /// Why it was put off; nil where it was not.
    package var putOff: String?

    package init(_ number: String, _ title: String) {
      self.number = number
      self.title = title
    }
  }

  /// What a partner carries into its departments (brochure row 73).
  package struct PassingOn: Hashable, Sendable {
    package var partner: ID<Partner>
    package var text: String

    package init(_ partner: ID<Partner>, _ text: String) {
      self.partner = partner
      self.text = text
    }
  }

  package var body = ""
  /// Which meeting of the body it was, such as `3/2026`.
  package var number = ""
  package var span: CivilSpan?
  package var place = ""
  package var attendees: [Attendee] = []
  package var moderator = ""
  package var minuteTaker = ""
  package var items: [Item] = []
  package var passingOn: [PassingOn] = []
  /// The partners in their order, as votes name them.
  package var voters: [BallotLine.Voter] = []
  /// The next meeting, with its place.
  package var nextSpan: CivilSpan?
  package var nextPlace = ""
  /// The Fassung, or nil for a draft.
  package var version: Int?
  package var releasedOn: CivilDate?
  /// Until when a draft may be commented on, once it has been sent for that.
  package var reviewUntil: CivilDate?
  /// What a later Fassung changes.
  package var versionNote = ""

  package init() {}

  /// The items without lines that never leave the office.
  var shownItems: [Item] {
    items.map { item in
      var item = item
      item.entries.removeAll { $0.sign == .internal }
      return item
    }
  }
}
