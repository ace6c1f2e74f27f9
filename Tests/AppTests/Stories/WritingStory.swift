import App
import Domain
import Screen
import Store
import TUI
import Testing

/// A long text over the whole screen, and days chosen in a calendar.
@Suite struct WritingStory {
  private func text(_ desk: Desk) -> String? {
    desk.session.state.form?.slots.first { $0.name == CellName("text") }?.text
  }

  @Test func `a long text is written, saved on the way, and offered after a crash`() throws {
    let desk = try Desk(.demo)
    try desk.play("e <C-g>")
    #expect(desk.screen.contains("┌ Inhalt") || desk.screen.contains("Zeile"))
    try desk.play("<C-a> \"- eins\" <Enter> \"zwei\" <Enter> <Tab> \"drei\" <C-s>")
    #expect(desk.screen.contains("geändert"))
    #expect(desk.session.state.scope == .writing)
    let saved = try #require(text(desk))
    #expect(saved.contains("- eins\n- zwei\n  - drei"))
    #expect(desk.session.state.form?.isChanged == false)
    // Its own undo goes on behind the save.
    try desk.look("<C-z> <C-z>")
    #expect(text(desk) != saved && desk.session.state.form?.isChanged == true)
    try desk.look("<C-y> <C-y> \" und mehr\"\n@wait 3s\n@screen")
    let again = try desk.reopened()
    #expect(again.screen.contains("Nicht gespeicherter Text"))
    try again.look("<Enter>")
    #expect(text(again)?.contains("drei und mehr") == true)
    try again.play("<C-s>")
    #expect(again.screen.contains("geändert"))
  }

  @Test func `Esc leads back to the form with everything, and the form keeps it`() throws {
    let desk = try Desk(.demo)
    try desk.look("e <C-g> Neu <Esc>")
    #expect(desk.session.state.scope == .form && text(desk)?.contains("Neu") == true)
    try desk.look("<Esc> e")
    #expect(text(desk)?.contains("Neu") == true)
  }

  @Test func `a new record is saved from there too, and goes on as an edit`() throws {
    let desk = try Desk(.demo)
    try desk.play("a <C-g> Text <C-s>")
    #expect(desk.session.state.scope == .writing)
    #expect(desk.session.state.toast?.key == "form.mistakes")
    try desk.play("<Esc> \"Muster-Neues\" <C-g> <C-s>")
    #expect(desk.screen.contains("„Muster-Neues“ angelegt"))
    #expect(desk.session.state.form?.purpose == .edit)
    try desk.play("\" weiter\" <C-s>")
    #expect(desk.screen.contains("„Muster-Neues“ geändert"))
  }

  @Test func `somebody else writes meanwhile: both are shown`() throws {
    let desk = try Desk(.demo)
    try desk.look("e <C-g> Meins")
    let id = try #require(desk.session.state.form?.record)
    try desk.commit([CellWrite(Topic.typeName, id, CellName("text"), .text("Von anderen"))])
    try desk.look("<C-s>")
    // Too long for one line: it breaks between its words.
    #expect(desk.screen.contains("Strg+R die von Muster, Maria"))
    #expect(desk.screen.contains("anderen“"))
    #expect(text(desk)?.contains("Meins") == true)
    try desk.look("<C-r>")
    #expect(text(desk) == "Von anderen")
    try desk.look("<C-e> \"!\"")
    try desk.play("<C-s>")
    #expect(desk.screen.contains("geändert"))
  }

  @Test func `a shifted Jahresplan is offered after a crash`() throws {
    let desk = try Desk(.brochure)
    try desk.look("2 > P <Enter> j + e \"3.12.\"\n@wait 3s\n@screen")
    let rows = try #require(desk.session.state.yearPlan?.meetings)
    #expect(rows.count > 3)
    let again = try desk.reopened()
    #expect(again.screen.contains("Jahresplan 2027"))
    try again.look("<Enter>")
    #expect(again.session.state.yearPlan?.meetings == rows)
    #expect(again.session.state.yearPlan?.input?.text == "3.12.")
    try again.play("<Enter> <C-s>")
    #expect(again.session.state.yearPlan == nil)
    #expect(try again.session.store.drafts().isEmpty)
  }

  @Test func `ten thousand lines are pasted at once, and every key stays quick`() throws {
    let desk = try Desk(.demo)
    try desk.look("e <C-g>")
    let line = "- Ein Satz über Radwege und Bäume an der Straße\n"
    desk.session.send(.paste(String(repeating: line, count: 10_000)))
    #expect(desk.screen.contains("10.00"))
    let clock = ContinuousClock()
    let spent = clock.measure {
      for _ in 0..<5 { desk.session.send(.key("x")) }
      for _ in 0..<5 { desk.session.send(.key(.up)) }
    }
    // Half a megabyte in a build without optimisation; a release is fifty times as quick.
    #expect(spent < .seconds(6), "\(spent)")
    #expect(text(desk)?.hasSuffix("xxxxx") == true)
  }

  @Test func `the calendar picks a day and the hours stay`() throws {
    let desk = try Desk(.demo)
    try desk.look("2 w <Enter> w <Enter> j <Enter> j e <Tab>")
    let slot = { desk.session.state.form?.slot.text ?? "" }
    let hours = slot().dropFirst(10)
    #expect(hours.contains(":") && desk.screen.contains("KW   Mo   Di"))
    #expect(desk.screen.contains("→ ") && desk.screen.contains("▸ Termin"))
    try desk.look("<C-g> t <Right> <Down> <PageDown> <Enter>")
    #expect(slot() == "31.12.2026" + hours || slot() == "01.01.2027" + hours)
    let before = slot()
    try desk.look("<C-g> <Left> <Esc>")
    #expect(slot() == before)
    // Typing means the field again.
    try desk.look("<C-g> <Left> 7")
    #expect(slot() == before + "7" && desk.session.state.scope == .form)
  }

  @Test func `a blank in an empty day opens the calendar, where somebody asks at any size`() throws
  {
    let desk = try Desk(.brochure, size: Size(width: 60, height: 16))
    try desk.look("1 <Enter> a <Tab> <Tab> <Tab> <Tab> <C-u>")
    #expect(desk.session.state.form?.slot.field.kind == .date)
    #expect(!desk.screen.contains("Pfeile wählen"))
    try desk.look("<Space> <Down>")
    #expect(desk.screen.contains("Pfeile wählen") && desk.screen.contains("▸"))
    try desk.look("<Enter>")
    #expect(desk.session.state.form?.slot.text == "30.11.2026")
    #expect(desk.screen.contains("→ Mo 30.11.2026"))
  }
}
