import App
import Domain
import Store
import Testing

/// Somebody keeps a partner's page up to date.
@Suite struct PageStory {
  @Test func `a new name is on the list at once`() throws {
    let desk = try Desk(.brochure)
    try desk.play("1 j <Enter> G k k k k k k k k k k k k")
    #expect(desk.screen.contains("Partner · Duisburg"))
    try desk.play("gg j j j j <Enter>")
    #expect(desk.screen.contains("Partner bearbeiten"))
    try desk.play("<C-u> \"Duisburg am Rhein\" <C-s> <Esc>")
    #expect(desk.screen.contains("▸DU  Duisburg am Rhein"))
    try desk.play("u")
    #expect(desk.screen.contains("▸DU  Duisburg   "))
  }

  @Test func `a person is found by name, or made on the way`() throws {
    let desk = try Desk(.demo)
    try desk.play("1 j <Enter> a <Space> \"fatma\"")
    #expect(desk.screen.contains("Beispiel, Fatma"))
    #expect(!desk.screen.contains("Mustermann, Emil"))
    try desk.play("<Esc> <Space> \"+Neumuster, Nora\" <Enter>")
    #expect(desk.screen.contains("Neumuster, Nora"))
  }
}
