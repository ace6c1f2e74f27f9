import Domain
import Testing

@Suite struct PlainMinutesTests {
  private func blocks(_ document: MinutesDocument = MinutesDesk.minutes) throws -> [PaperBlock] {
    PlainMinutes(document, words: try MinutesDesk.words()).blocks
  }

  private func page(
    _ format: PaperFormat, _ document: MinutesDocument = MinutesDesk.minutes
  ) throws -> String {
    format.page(try blocks(document), language: "de")
  }

  @Test func `the text has the order of an Ergebnisprotokoll`() throws {
    let expected = """
      Ergebnisprotokoll – Plattform Nachhaltige Mobilität
      ===================================================

      Sitzung:       3/2026
      Termin:        Do 26.11.2026, 14:00–16:00 Uhr
      Ort:           Rathaus Duisburg
      Moderation:    Geschäftsstelle
      Niederschrift: Frau Muster
      Stand:         Fassung 1, freigegeben am Do 10.12.2026

      Anwesend
      --------

      Duisburg: Anna Muster, Dirk Muster (in Vertretung von Clara Muster)
      Krefeld:  Bernd Muster (online)
      Gäste:    Gast Muster

      Entschuldigt
      ------------

      Kreis Mettmann: Erik Muster

      Tagesordnung
      ------------

      - 1 Mobilstationen <Bestand>
      - 2 Stellplatzsatzungen

      TOP 1 Mobilstationen <Bestand>
      ------------------------------

      Vortrag: Duisburg

      - Kosten & Nutzen je Station
      - Frage an alle: Wer hat Zahlen?

      Empfehlung MOB-2026-07: Die Partner tauschen ihre Ausschreibungen aus.
      (Krefeld, Wiedervorlage Mo 01.03.2027; im Konsens)

      - Aufgabe: Leistungsverzeichnis liefern (Krefeld, bis Fr 18.12.2026)

      TOP 2 Stellplatzsatzungen
      -------------------------

      Festlegung: Termin
      steht
      (Wiedervorlage Di 01.12.2026; Ja 5, Nein 1, Enthaltung 0)

      Vertagt: keine Zeit

      Aufgaben
      --------

      - Leistungsverzeichnis liefern (Krefeld, bis Fr 18.12.2026)

      Wiedervorlagen
      --------------

      - Di 01.12.2026: Termin
        steht
      - Mo 01.03.2027: MOB-2026-07 Die Partner tauschen ihre Ausschreibungen aus.

      Nächste Sitzung
      ---------------

      Do 04.03.2027, 14:00 Uhr, Krefeld

      """
    #expect(try page(.text) == expected)
  }

  @Test func `Markdown says the same`() throws {
    let expected = """
      ## TOP 1 Mobilstationen \\<Bestand\\>

      Vortrag: Duisburg

      - Kosten \\& Nutzen je Station
      - Frage an alle: Wer hat Zahlen?

      Empfehlung MOB-2026-07: Die Partner tauschen ihre Ausschreibungen aus.\\
      (Krefeld, Wiedervorlage Mo 01.03.2027; im Konsens)

      - Aufgabe: Leistungsverzeichnis liefern (Krefeld, bis Fr 18.12.2026)

      ## TOP 2 Stellplatzsatzungen

      Festlegung: Termin\\
      steht\\
      (Wiedervorlage Di 01.12.2026; Ja 5, Nein 1, Enthaltung 0)

      Vertagt: keine Zeit
      """
    #expect(try page(.markdown).contains(expected))
  }

  @Test(arguments: PaperFormat.allCases)
  func `lines that are internal leave the office in no form`(format: PaperFormat) throws {
    #expect(!(try page(format)).contains("GEHEIM"))
    let minutes = PlainMinutes(MinutesDesk.minutes, words: try MinutesDesk.words())
    for partner in [MinutesDesk.krefeld, MinutesDesk.duisburg] {
      let extract = format.page(minutes.blocks(for: partner, named: "X"), language: "de")
      #expect(!extract.contains("GEHEIM"))
    }
  }

  @Test func `a draft and a later Fassung say what they are`() throws {
    var document = MinutesDesk.minutes
    document.version = nil
    #expect(try page(.text, document).contains("Stand:         Entwurf\n"))
    document.version = 2
    document.versionNote = "TOP 1 ergänzt"
    let stand = "Fassung 2, freigegeben am Do 10.12.2026: TOP 1 ergänzt\n"
    #expect(try page(.text, document).contains(stand))
  }

  @Test func `a draft says until when it may be commented on`() throws {
    var document = MinutesDocument()
    #expect(try page(.text, document).contains("Entwurf\n"))
    document.reviewUntil = CivilDate(year: 2026, month: 12, day: 7)
    #expect(try page(.text, document).contains("Entwurf, Rückmeldung bis Mo 07.12.2026\n"))
  }

  @Test func `minutes without anything are still a page`() throws {
    for format in PaperFormat.allCases {
      #expect(try page(format, MinutesDocument()).contains("Ergebnisprotokoll"))
    }
  }

  @Test func `the Geschäftsstelle answers where nobody else is named`() throws {
    var entry = MinutesDocument.Entry(.task, "Raum buchen")
    entry.isByOffice = true
    var item = MinutesDocument.Item("1", "Verlauf")
    item.entries = [entry]
    var document = MinutesDocument()
    document.items = [item]
    #expect(try page(.text, document).contains("Raum buchen (Geschäftsstelle)"))
    document.items[0].entries[0].responsible = "Krefeld"
    #expect(try page(.text, document).contains("Raum buchen (Krefeld)"))
  }

  @Test func `an extract has what concerns a partner`() throws {
    let minutes = PlainMinutes(MinutesDesk.minutes, words: try MinutesDesk.words())
    let krefeld = minutes.blocks(for: MinutesDesk.krefeld, named: "Krefeld")
    let expected = """
      Auszug für Krefeld – Plattform Nachhaltige Mobilität
      ====================================================

      Sitzung:       3/2026
      Termin:        Do 26.11.2026, 14:00–16:00 Uhr
      Ort:           Rathaus Duisburg
      Moderation:    Geschäftsstelle
      Niederschrift: Frau Muster
      Stand:         Fassung 1, freigegeben am Do 10.12.2026

      Aufgaben
      --------

      - Leistungsverzeichnis liefern (Krefeld, bis Fr 18.12.2026)

      Ergebnisse
      ----------

      - MOB-2026-07 Die Partner tauschen ihre Ausschreibungen aus. \
      (Krefeld, Wiedervorlage Mo 01.03.2027)

      Weitergabe
      ----------

      - Ausschreibung an die Bauleitplanung geben

      Wiedervorlagen
      --------------

      - Mo 01.03.2027: MOB-2026-07 Die Partner tauschen ihre Ausschreibungen aus.

      """
    #expect(PaperFormat.text.page(krefeld, language: "de") == expected)
    let duisburg = minutes.blocks(for: MinutesDesk.duisburg, named: "Duisburg")
    #expect(
      duisburg.suffix(2) == [.heading("Eigene Projekte"), .list(["1 Mobilstationen <Bestand>"])])
    let other = minutes.blocks(for: ID(.zero), named: "Neuss")
    #expect(other.last == .paragraph("In dieser Sitzung gab es dazu nichts."))
  }

  @Test func `the invitation and its sheet are papers, too`() throws {
    let words = try MinutesDesk.words()
    let invitation = """
      Einladung – Team RegioNetzWerk
      ==============================

      Termin: Do 26.11.2026

      Wir laden herzlich zur Sitzung ein.

      Tagesordnung
      ------------

      - 1 Begrüßung (5 Min.)
      - 2 Schwerpunkte (Neuss)
        Vorschlag: Drei Schwerpunkte

      Unterlagen
      ----------

      - Vorlage 1

      Bitte geben Sie bis Do 19.11.2026 Bescheid, ob Sie teilnehmen.

      """
    let document = MinutesDesk.invitation
    #expect(PaperFormat.text.page(document.invitation(words: words), language: "de") == invitation)
    let sheet = """
      Anwesenheitsliste – Team RegioNetzWerk
      ======================================

      Termin: Do 26.11.2026

      Name                      Partner oder Stelle       Unterschrift
      ------------------------  ------------------------  ------------------------
      Anna Muster               Duisburg                  ________________________
      Bo                        Krefeld                   ________________________
      ________________________  ________________________  ________________________

      """
    let blocks = document.signInSheet(words: words, emptyLines: 1)
    #expect(PaperFormat.text.page(blocks, language: "de") == sheet)
    #expect(document.signInSheet(words: words, emptyLines: .min).count == 3)
  }
}
