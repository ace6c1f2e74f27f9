import App
import Domain
import Store
import Testing

/// Someone on the road, with a laptop on the knee and no network.
@Suite struct TravellerStory {
  @Test func `notes a topic, closes the lid, opens again`() throws {
    let desk = try Desk(.brochure)
    try desk.play("l l l l a \"Muster-Baumgruben am Rhein\" <Tab> <Tab> \"Gesehen an Station 3\"")
    // The lid closes two seconds after the last key; nobody saves.
    try desk.play("@wait 3s")
    let kept = try desk.session.store.drafts()
    #expect(kept.map(\.title) == ["Muster-Baumgruben am Rhein"])

    let later = try desk.reopened()
    #expect(later.screen.contains("Nicht gespeicherter Text"))
    #expect(later.screen.contains("Muster-Baumgruben am Rhein"))
    try later.play("<Enter> <C-s>")
    #expect(later.screen.contains("angelegt"))
    #expect(try later.session.store.drafts().isEmpty)
    try later.play("<Enter>")
    #expect(later.screen.contains("Gesehen an Station 3"))
  }

  @Test func `leaves a form and finds the text again`() throws {
    let desk = try Desk(.demo)
    try desk.play("e <Tab> <Tab> <End> \" Ja!\" <Esc>")
    #expect(desk.screen.contains("Getipptes bleibt"))
    try desk.play("e")
    #expect(desk.screen.contains("Entwurf von"))
    #expect(desk.screen.contains("Jahren Ja!"))
    try desk.play("<C-r>")
    #expect(!desk.screen.contains("Jahren Ja!"))
  }

  @Test func `comes back to the same place`() throws {
    let desk = try Desk(.demo)
    try desk.play("l l j j z q")
    let later = try desk.reopened()
    #expect(later.screen.contains("[MOB 5]"))
    #expect(later.screen.contains("▸★3  Muster-Schulwege"))
  }
}
