/// Somebody with whom the network works, with the contact of the office only.
///
/// Brochure rows 2, 64. No private contact data, no party, no ranking (DOMAIN.md §1.2, §3.6).
package struct Person: Record {
  package var id: ID<Person>
  /// Family name first, so that lists stand in the order in which people look for a name.
  package var name = ""
  /// The office that the person holds, as it stands under a letter.
  package var jobTitle = ""
  package var partner: ID<Partner>?
  package var department: ID<Department>?
  /// Where somebody works who belongs to no partner.
  package var organisation = ""
  package var mail = ""
  package var phone = ""
  package var note = ""

  package init(id: ID<Person>) { self.id = id }

  package static let typeName = "person"
  package static let schema = Schema<Person>(
    title: "name", concerns: ["partner"], order: "name",
    listings: [
      Listing(group: "partner", order: .text("name")),
      Listing(fixed: ["department"], group: "partner", order: .text("name")),
    ],
    [
      .section("what"),
      .text("name", \.name, required: true, sorted: true),
      .link("partner", \.partner),
      .link("department", \.department),
      .text("jobTitle", \.jobTitle),
      .text("organisation", \.organisation),
      .section("contact"),
      .text("mail", \.mail),
      .text("phone", \.phone),
      .longText("note", \.note),
    ])
}
