import Domain
import Testing

/// The Verteiler as mail programs read it, without Sprecher:innen (R07).
@Suite struct MailingListTests {
  @Test(arguments: [
    ("Muster Maria", "m@muster.de", "Muster Maria <m@muster.de>"),
    ("Muster, Maria", "m@muster.de", "\"Muster, Maria\" <m@muster.de>"),
    ("Muster; Maria", "m@muster.de", "\"Muster; Maria\" <m@muster.de>"),
    ("Dr. Muster", "m@muster.de", "\"Dr. Muster\" <m@muster.de>"),
    ("Muster \"Mia\"", "m@muster.de", "\"Muster \\\"Mia\\\"\" <m@muster.de>"),
    ("Muster \\ Co", "m@muster.de", "\"Muster \\\\ Co\" <m@muster.de>"),
    ("Jörg Müßig", " j@muster.de ", "Jörg Müßig <j@muster.de>"),
    ("Muster\nBcc: x", "m@muster.de", "\"Muster Bcc: x\" <m@muster.de>"),
    ("", "m@muster.de", "m@muster.de"),
  ])
  func `names as RFC 5322 wants them`(name: String, mail: String, text: String) {
    #expect(MailingList([Recipient(name: name, mail: mail)]).text == text)
  }

  @Test(arguments: [
    "", "  ", "muster.de", "@muster.de", "m@", "a@b@c", "m@x.de, n@x.de", "m @x.de",
  ])
  func `no address is a missing one`(mail: String) {
    let list = MailingList([Recipient(name: "Muster, Max", mail: mail)])
    #expect(list.addresses.isEmpty)
    #expect(list.missing == ["Muster, Max"])
  }

  @Test func `Sprecher:innen are never in it, whatever else they are`() {
    let list = MailingList([
      Recipient(name: "Muster, Anna", mail: "a@muster.de"),
      Recipient(name: "Muster, Bernd", mail: "b@muster.de", isSpeaker: true),
      Recipient(name: "Muster, Cem", mail: "", isSpeaker: true),
    ])
    #expect(list.text == "\"Muster, Anna\" <a@muster.de>")
    #expect(list.speakers == 2)
    #expect(list.missing.isEmpty)
  }

  @Test func `each address once, several behind semicolons`() {
    let list = MailingList([
      Recipient(name: "A", mail: "a@muster.de"), Recipient(name: "B", mail: "b@muster.de"),
      Recipient(name: "A", mail: "A@Muster.de"),
    ])
    #expect(list.text == "A <a@muster.de>; B <b@muster.de>")
  }
}
