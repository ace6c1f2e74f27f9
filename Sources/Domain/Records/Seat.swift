/// Who sits at this keyboard: asked once, kept beside the file's records and never exported.
///
/// It is a record so that the form asks for it like for any other, but no type of the registry.
package struct Seat: Record {
  package var id: ID<Seat>
  /// A name or a function.
  package var name = ""
  /// The partner for whom the person works; nil for the Geschäftsstelle.
  package var partner: ID<Partner>?
  package var role = Author.Role.moderation

  package init(id: ID<Seat>) { self.id = id }

  package init(author: Author) {
    self.init(id: Self.only)
    name = author.name
    partner = author.partner.map { ID($0) }
    role = author.role
  }

  package var author: Author { Author(name: name, partner: partner?.raw, role: role) }

  /// There is one seat a file.
  package static let only = ID<Seat>(RecordID(high: 0, low: 1))

  package static let typeName = "seat"
  package static let recordType = RecordType(Seat.self)
  package static let schema = Schema<Seat>(
    title: "name", order: "name", isOpen: false,
    [
      .section("who"),
      .text("name", \.name, required: true),
      .link("partner", \.partner),
      .choice("role", \.role),
    ])
}
