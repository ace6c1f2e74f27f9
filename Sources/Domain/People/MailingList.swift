/// Somebody to whom a Verteiler may write.
package struct Recipient: Hashable, Sendable {
  package var name: String
  package var mail: String
  /// Speaks for the region in the own council: never written to directly (R07).
  package var isSpeaker: Bool

  package init(name: String, mail: String, isSpeaker: Bool = false) {
    self.name = name
    self.mail = mail
    self.isSpeaker = isSpeaker
  }
}

/// A Verteiler: the addresses of people as a mail program takes them, `Name <mail>; …`.
///
/// Regionalpolitische Sprecher:innen are never in it: the way to them leads over their partner's
/// Beigeordnete and Team members (brochure row 62, R07 in DOMAIN.md).
package struct MailingList: Hashable, Sendable {
  /// Each address once, in the order of the names.
  package private(set) var addresses: [String] = []
  /// Who has no address that a mail program would take.
  package private(set) var missing: [String] = []
  /// How many Sprecher:innen have been left out.
  package private(set) var speakers = 0

  package init(_ recipients: [Recipient]) {
    var known: Set<String> = []
    var names: Set<String> = []
    let byName = recipients.map { (key: sortKey($0.name), recipient: $0) }
      .sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    for recipient in byName.map(\.recipient) {
      let mail = Self.trimmed(recipient.mail)
      if recipient.isSpeaker {
        if names.insert(recipient.name + "\n" + mail).inserted { speakers += 1 }
      } else if !Self.isAddress(mail) {
        if names.insert(recipient.name).inserted { missing.append(recipient.name) }
      } else if known.insert(mail.lowercased()).inserted {
        addresses.append(Self.address(recipient.name, mail))
      }
    }
  }

  package var text: String { addresses.joined(separator: "; ") }

  /// One mailbox: the display name as RFC 5322 §3.2.4 and §3.4 want it, then the address.
  ///
  /// A name with a comma, a semicolon or another special sign stands in quotation marks.
  static func address(_ name: String, _ mail: String) -> String {
    let name = trimmed(String(name.map { isBreaking($0) ? " " : $0 }))
    guard !name.isEmpty else { return mail }
    guard name.contains(where: specials.contains) else { return "\(name) <\(mail)>" }
    let escaped = name.map { $0 == "\\" || $0 == "\"" ? "\\\($0)" : String($0) }.joined()
    return "\"\(escaped)\" <\(mail)>"
  }

  /// RFC 5322 §3.2.3: what may not stand in a name without quotation marks.
  private static let specials: Set<Character> = [
    "(", ")", "<", ">", "[", "]", ":", ";", "@", "\\", ",", ".", "\"",
  ]

  /// One sign `@` with something on both sides, and nothing that would begin another address.
  private static func isAddress(_ mail: String) -> Bool {
    let parts = mail.split(separator: "@", omittingEmptySubsequences: false)
    let refused: Set<Character> = ["<", ">", ",", ";", "\"", " ", "\t"]
    return parts.count == 2 && parts.allSatisfy { !$0.isEmpty }
      && !mail.contains { refused.contains($0) || isBreaking($0) }
  }

  private static func isBreaking(_ character: Character) -> Bool {
    character.isNewline || character.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F }
  }

  private static func trimmed(_ text: String) -> String {
    var text = text.drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
