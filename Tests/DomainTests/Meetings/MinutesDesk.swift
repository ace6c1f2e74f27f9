import Domain

/// A meeting of the platform MOB whose minutes the tests write.
enum MinutesDesk {
  static let krefeld = ID<Partner>(RecordID(high: 1, low: 2))
  static let duisburg = ID<Partner>(RecordID(high: 1, low: 1))

  static func day(_ text: String) -> CivilDate { CivilDate(canonical: text) ?? .first }

  static var minutes: MinutesDocument {
    var document = MinutesDocument()
    document.body = "Plattform Nachhaltige Mobilität"
    document.number = "3/2026"
    document.span = CivilSpan(canonical: "2026-11-26T14:00/16:00")
    document.place = "Rathaus Duisburg"
    document.attendees = [
      .init("Anna Muster", of: "Duisburg", .onSite), .init("Bernd Muster", of: "Krefeld", .online),
      .init("Clara Muster", of: "Duisburg", .represented(by: "Dirk Muster")),
      .init("Erik Muster", of: "Kreis Mettmann", .excused), .init("Gast Muster", of: "", .onSite),
    ]
    document.moderator = "Geschäftsstelle"
    document.minuteTaker = "Frau Muster"
    document.items = [first, second]
    document.passingOn = [.init(krefeld, "Ausschreibung an die Bauleitplanung geben")]
    document.nextSpan = CivilSpan(canonical: "2027-03-04T14:00/14:00")
    document.nextPlace = "Krefeld"
    document.version = 1
    document.releasedOn = day("2026-12-10")
    return document
  }

  private static var first: MinutesDocument.Item {
    var item = MinutesDocument.Item("1", "Mobilstationen <Bestand>")
    item.presenter = "Duisburg"
    item.partners = [duisburg]
    var result = MinutesDocument.Entry(.result, "Die Partner tauschen ihre Ausschreibungen aus.")
    result.number = "MOB-2026-07"
    result.responsible = "Krefeld"
    result.partner = krefeld
    result.followUp = day("2027-03-01")
    var task = MinutesDocument.Entry(.task, "Leistungsverzeichnis liefern")
    task.responsible = "Krefeld"
    task.partner = krefeld
    task.due = day("2026-12-18")
    item.entries = [
      .init(.note, "Kosten & Nutzen je Station"), .init(.question, "Wer hat Zahlen?"),
      .init(.internal, "GEHEIM nach Vertrag fragen"), result, task,
    ]
    return item
  }

  private static var second: MinutesDocument.Item {
    var item = MinutesDocument.Item("2", "Stellplatzsatzungen")
    item.putOff = "keine Zeit"
    var result = MinutesDocument.Entry(.result, "GEHEIM nicht")
    result.text = "Termin\nsteht"
    result.kind = .determination
    result.votes = .count(yes: 5, no: 1, abstained: 0)
    result.followUp = day("2026-12-01")
    item.entries = [result]
    return item
  }

  static var invitation: InvitationDocument {
    var document = InvitationDocument()
    document.body = "Team RegioNetzWerk"
    document.span = CivilSpan(canonical: "2026-11-26")
    document.items = [.init("1", "Begrüßung", minutes: 5), .init("2", "Schwerpunkte")]
    document.items[1].presenter = "Neuss"
    document.items[1].proposal = "Drei Schwerpunkte"
    document.papers = ["Vorlage 1"]
    document.replyUntil = day("2026-11-19")
    document.guests = [.init("Anna Muster", of: "Duisburg"), .init("Bo", of: "Krefeld")]
    return document
  }

  /// The German words of papers.
  static func words() throws -> Catalogue {
    var lines = (1...7).map {
      "weekday.\($0) = \(["Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"][$0 - 1])"
    }
    lines += texts.split(separator: "\n").map(String.init)
    return try Catalogue(parsing: lines.joined(separator: "\n"))
  }

  private static let texts = """
    body.kind.office = Geschäftsstelle
    meetingPaper.minutes = Ergebnisprotokoll
    meetingPaper.extract = Auszug für {0}
    meetingPaper.extract.nothing = In dieser Sitzung gab es dazu nichts.
    meetingPaper.invitation = Einladung
    meetingPaper.invitation.text = Wir laden herzlich zur Sitzung ein.
    meetingPaper.signIn = Anwesenheitsliste
    meetingPaper.signIn.name = Name
    meetingPaper.signIn.group = Partner oder Stelle
    meetingPaper.signIn.signature = Unterschrift
    meetingPaper.number = Sitzung
    meetingPaper.date = Termin
    meetingPaper.place = Ort
    meetingPaper.onlinePlace = Videokonferenz
    meetingPaper.host = Zu Gast bei
    meetingPaper.moderator = Moderation
    meetingPaper.minuteTaker = Niederschrift
    meetingPaper.version = Stand
    meetingPaper.draft = Entwurf
    meetingPaper.inReview = Entwurf, Rückmeldung bis {0}
    meetingPaper.version.number = Fassung {0}
    meetingPaper.released = freigegeben am {0}
    meetingPaper.present = Anwesend
    meetingPaper.excused = Entschuldigt
    meetingPaper.noGroup = Gäste
    meetingPaper.online = online
    meetingPaper.represents = in Vertretung von {0}
    meetingPaper.agenda = Tagesordnung
    meetingPaper.item = TOP {0} {1}
    meetingPaper.presenter = Vortrag
    meetingPaper.putOff = Vertagt
    meetingPaper.sign.result = Ergebnis
    meetingPaper.sign.task = Aufgabe
    meetingPaper.sign.question = Frage an alle
    meetingPaper.sign.idea = Idee
    meetingPaper.sign.lesson = Erfahrung
    meetingPaper.kind.decision = Beschluss
    meetingPaper.kind.determination = Festlegung
    meetingPaper.kind.recommendation = Empfehlung
    meetingPaper.kind.acknowledgement = Kenntnisnahme
    meetingPaper.consensus = im Konsens
    meetingPaper.votes = Ja {0}, Nein {1}, Enthaltung {2}
    meetingPaper.votes.partners = Abstimmung: {0}
    meetingPaper.rest = Weitere Ergebnisse
    meeting.votes.tally = {0} Ja, {1} Nein, {2} Enthaltung
    result.mode.consensus = im Konsens
    votes.yes = dafür {0}
    votes.no = dagegen {0}
    votes.abstained = enthalten {0}
    meetingPaper.until = bis {0}
    meetingPaper.again = Wiedervorlage {0}
    meetingPaper.tasks = Aufgaben
    meetingPaper.results = Ergebnisse
    meetingPaper.projects = Eigene Projekte
    meetingPaper.passingOn = Weitergabe
    meetingPaper.followUps = Wiedervorlagen
    meetingPaper.next = Nächste Sitzung
    meetingPaper.papers = Unterlagen
    meetingPaper.proposal = Vorschlag: {0}
    meetingPaper.reply = Bitte geben Sie bis {0} Bescheid, ob Sie teilnehmen.
    meetingPaper.minutesLong = {0} Min.
    meetingPaper.hours = {0}–{1} Uhr
    meetingPaper.hour = {0} Uhr
    """
}
