/// A question to the texts of all records at once (INTERFACE.md §5).
///
/// Every word has to stand in the record, each anywhere in its texts. A text of one or two letters
/// is looked for at the beginning of titles only.
package struct RecordSearch: Hashable, Sendable {
  package var text: String
  /// Only records of these types; nil for all.
  package var types: [String]?
  /// The records in the trash, and the parts of such records, along with the others.
  package var withTrash: Bool
  /// So many hits of a type are named.
  package var limit: Int

  package init(
    _ text: String, types: [String]? = nil, withTrash: Bool = false, limit: Int = 5
  ) {
    self.text = text
    self.types = types
    self.withTrash = withTrash
    self.limit = limit
  }

  /// The words, folded as the full text is.
  package var words: [Folded] {
    text.split(whereSeparator: \.isWhitespace).map { fold(String($0)) }
  }
}

/// What the texts of all records said.
package struct RecordHits: Hashable, Sendable {
  /// The hits of one type.
  package struct Group: Hashable, Sendable {
    package var type: String
    /// How many there are, as far as they were counted.
    package var total: Int
    /// There are more than `total`, or nobody has looked any further.
    package var isCut: Bool
    /// The first of them: those with a hit in the title, then the newest.
    package var hits: [RecordHit]

    package init(type: String, total: Int, isCut: Bool, hits: [RecordHit]) {
      self.type = type
      self.total = total
      self.isCut = isCut
      self.hits = hits
    }
  }

  /// By type, in the order of the registry.
  package var groups: [Group]

  package init(_ groups: [Group] = []) { self.groups = groups }
}

/// One record whose texts contain what was typed.
package struct RecordHit: Hashable, Sendable {
  package var type: String
  package var id: RecordID
  /// What names the record: its short texts, days and links.
  package var cells: Cells
  /// The text around the hit, where it is not in the title alone.
  package var excerpt: String
  package var isTrashed: Bool
  /// The record of which this one is a part.
  package var whole: Whole?

  /// A record as parts name it.
  package struct Whole: Hashable, Sendable {
    package var type: String
    package var id: RecordID

    package init(type: String, id: RecordID) {
      self.type = type
      self.id = id
    }
  }

  package init(
    type: String, id: RecordID, cells: Cells, excerpt: String = "", isTrashed: Bool = false,
    whole: Whole? = nil
  ) {
    self.type = type
    self.id = id
    self.cells = cells
    self.excerpt = excerpt
    self.isTrashed = isTrashed
    self.whole = whole
  }
}
