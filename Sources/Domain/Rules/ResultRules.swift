/// The rules about what meetings have agreed on.
extension Rule {
  static let resultRules = [r21]

  /// Somebody answers for a Beschluss, and a day brings it back (DOMAIN.md §1.3).
  static let r21 = Rule(
    "R21", for: Result.self, says: ["", "followUp"],
    fields: ["text", "number", "kind", "state", "responsible", "partner", "byOffice", "followUp"],
    applies: { $0.kind == .decision && $0.state == .open && !$0.isFollowedUp },
    judge: { result, _ in
      var ruling = Ruling()
      let name = [Finding.Argument.verbatim(result.number.isEmpty ? result.text : result.number)]
      if result.responsible == nil && result.partner == nil && !result.byOffice {
        ruling.say(.hint, cell: "partner", with: name)
      }
      if result.followUp == nil {
        ruling.say(.hint, "followUp", cell: "followUp", with: name)
      }
      return ruling
    })
}
