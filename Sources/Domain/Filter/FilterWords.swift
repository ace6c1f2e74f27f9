/// The German words of fields and values; the English ones are the wire names and those listed here.
///
/// Parsers accept words of tables in Domain, whatever the screens say (DESIGN.md §3).
enum FilterWords {
  /// Whether a sign of the tables stands between two words.
  static func isBetween(_ character: Character) -> Bool { character == " " || character == "," }

  /// The words of a schema's field.
  static func german(_ field: String, of type: String) -> [String] {
    let words = own["\(type).\(field)"] ?? shared[field] ?? ""
    return words.split(whereSeparator: isBetween).map(String.init)
  }

  private static let own: [String: String] = [
    "meeting.title": "anlass titel", "topic.text": "beschreibung", "person.name": "name",
    "meeting.place": "ort", "body.kind": "art",
    "result.text": "wortlaut", "circularResolution.text": "wortlaut", "question.text": "frage",
    "result.status": "stand", "attendance.state": "anwesenheit", "meeting.held": "getagt",
    "dissemination.day": "bis", "headCount.group": "gruppe", "focusTopic.year": "jahr",
    "fieldTripStop.partner": "partner",
  ]

  private static let shared: [String: String] = [
    "accompaniment": "begleitung", "adopt": "übernehmen", "area": "fläche", "body": "gremium",
    "buildMode": "bauweise",
    "challenge": "herausforderung", "challenges": "herausforderung", "code": "kürzel",
    "contact": "ansprechperson kontakt", "crossTopics": "querschnitt querschnittsthemen",
    "department": "fachbereich", "departments": "fachbereich", "filter": "filter",
    "from": "von seit", "funding": "förderung", "furtherFields": "weiteres",
    "goal": "zielsetzung", "group": "projektgruppe", "groupWish": "gruppenwunsch",
    "host": "gastgeber", "housingUnits": "wohneinheiten", "interest": "interesse", "kind": "art",
    "landNew": "neuverbrauch", "landNote": "flächennotiz", "landReuse": "wiedernutzung",
    "lead": "federführung", "mail": "mail", "memberSince": "mitgliedseit",
    "memberUntil": "mitgliedbis", "minuteTaker": "niederschrift", "mobility": "mobilität",
    "moderation": "moderation", "moderationReason": "begründung", "moderator": "moderiert",
    "consent": "zustimmung", "day": "datum tag", "deadline": "frist", "due": "frist",
    "circular": "umlauf", "closedIn": "erledigtin", "decidedIn": "festgelegtin",
    "fileName": "datei", "followUp": "wiedervorlage wv", "fromPerson": "durch", "good": "gut",
    "guest": "gast", "invitedOn": "eingeladenam", "isAdded": "ergänzt", "isDone": "erledigt",
    "isSkipped": "ausgelassen", "item": "top", "light": "ampel", "meeting": "sitzung",
    "minutesState": "protokoll", "mode": "verfahren", "motto": "motto", "number": "nummer",
    "objection": "einspruch", "origin": "anstoß", "outcome": "ausgang",
    "received": "eingegangen", "reply": "rückmeldung", "reviewUntil": "rückmeldungbis",
    "responsible": "zuständig", "returnMinutes": "rückfahrt", "shift": "verschiebung",
    "result": "ergebnis", "speaker": "vortragende", "task": "aufgabe",
    "toDepartment": "fachbereich", "topic": "thema", "votes": "stimmen",
    "name": "name", "note": "notiz", "online": "videokonferenz", "organisation": "stelle",
    "jobTitle": "amt funktion", "pane": "bereich", "partners": "beteiligte", "partner": "partner",
    "paused": "ruht", "pausedReason": "ruhegrund", "pausedSince": "ruhtseit",
    "person": "person", "phase": "phase", "phone": "telefon", "place": "ort",
    "platform": "plattform", "project": "projekt", "proposer": "vorschlag", "quality": "qualität",
    "reason": "grund", "relevance": "bedeutung", "role": "rolle", "situation": "ausgangslage",
    "span": "termin datum", "state": "zustand status", "targetGroup": "zielgruppe",
    "text": "beschreibung", "themeField": "themenfeld thema", "title": "titel", "until": "bis",
    "web": "internet",
  ]

  /// What hangs on a record and can be counted, looked for and missed, with its words.
  static let parts: [String: [((String, String), FilterPart)]] = [
    Project.typeName: [
      (
        ("sachstand,sachstände", "report reports"),
        FilterPart(type: Report.typeName, link: "project", day: "day")
      ),
      (
        ("meilenstein meilensteine", "milestone milestones"),
        FilterPart(type: Milestone.typeName, link: "project", day: "day")
      ),
      (
        ("ratsbezug,ratsbezüge", "council"),
        FilterPart(type: CouncilReference.typeName, link: "project", day: "day")
      ),
      (("tagesordnung", "agenda"), FilterPart(type: AgendaItem.typeName, link: "project")),
    ],
    Topic.typeName: [
      (("tagesordnung", "agenda"), FilterPart(type: AgendaItem.typeName, link: "topic"))
    ],
    Meeting.typeName: [
      (
        ("tops tagesordnung", "items agenda"),
        FilterPart(type: AgendaItem.typeName, link: "meeting")
      ),
      (("ergebnisse", "results"), FilterPart(type: Result.typeName, link: "meeting", day: "day")),
      (("aufgaben", "tasks"), FilterPart(type: Task.typeName, link: "meeting", day: "due")),
      (("teilnehmende", "attendances"), FilterPart(type: Attendance.typeName, link: "meeting")),
    ],
    Person.typeName: [
      (("sitz sitze", "seat seats"), FilterPart(type: Membership.typeName, link: "person")),
      (("mandat mandate", "mandate mandates"), FilterPart(type: Mandate.typeName, link: "person")),
    ],
    Partner.typeName: [
      (("projekte", "projects"), FilterPart(type: Project.typeName, link: "lead")),
      (("personen", "people"), FilterPart(type: Person.typeName, link: "partner")),
      (("mandate", "mandates"), FilterPart(type: Mandate.typeName, link: "partner")),
    ],
  ]

  /// The words of a choice's token, the German one first; the token itself is always understood.
  static func values(_ token: String, of field: String, in type: String) -> [String] {
    let words = choices["\(type).\(field).\(token)"] ?? choices["\(field).\(token)"] ?? ""
    return words.split(whereSeparator: isBetween).map(String.init)
  }

  private static let choices: [String: String] = [
    "phase.idea": "idee", "phase.preparation": "vorbereitung", "phase.planning": "planung",
    "phase.decision": "beschluss", "phase.realisation": "umsetzung realization",
    "phase.done": "abgeschlossen fertig",
    "kind.settlement": "siedlung", "kind.mobility": "mobilität", "kind.openSpace": "freiraum",
    "kind.climate": "klima", "kind.other": "sonstiges",
    "kind.city": "stadt", "kind.district": "kreis",
    "buildMode.unknown": "offen", "buildMode.new": "neubau", "buildMode.existing": "bestand",
    "buildMode.both": "beides",
    "groupWish.open": "offen", "groupWish.yes": "ja", "groupWish.no": "nein",
    "light.green": "grün", "light.yellow": "gelb", "light.red": "rot",
    "state.onAgenda": "tagesordnung,vorgesehen",
    "state.discussed": "beraten", "state.deferred": "zurückgestellt", "state.done": "erledigt",
    "state.proposed": "vorgeschlagen", "state.scheduled": "terminiert",
    "state.invited": "eingeladen", "state.held": "durchgeführt,stattgefunden",
    "state.cancelled": "abgesagt", "moderation.office": "geschäftsstelle",
    "moderation.other": "andere",
    "role.member": "mitglied", "role.deputy": "vertretung", "role.beigeordnete": "beigeordnete",
    "role.planungsdezernent": "planungsdezernent", "role.office": "geschäftsstelle",
    "role.guest": "gast",
    "kind.decision": "beschluss", "kind.determination": "festlegung",
    "kind.recommendation": "empfehlung", "kind.acknowledgement": "kenntnisnahme",
    "kind.paper": "vorlage", "kind.tabled": "tischvorlage", "kind.note": "notiz",
    "kind.result": "ergebnis", "kind.task": "aufgabe", "kind.question": "frage",
    "kind.idea": "idee", "kind.lesson": "erfahrung", "kind.internal": "intern",
    "kind.fieldTrip": "bereisung", "kind.bestPracticeVisit": "besuch",
    "mode.consensus": "konsens", "mode.vote": "abstimmung", "mode.circular": "umlauf",
    "state.open": "offen", "state.running": "läuft", "state.postponed": "vertagt",
    "state.dropped": "entfallen,verworfen", "state.onSite": "ort,vorort",
    "state.online": "online", "state.excused": "abgemeldet", "state.represented": "vertreten",
    "state.absent": "fehlt", "state.planned": "geplant", "state.underway": "unterwegs",
    "state.answered": "beantwortet", "state.closed": "abgeschlossen", "state.topic": "thema",
    "state.project": "projekt", "minutesState.draft": "entwurf",
    "minutesState.inReview": "rückmeldung", "minutesState.released": "freigegeben",
    "reply.open": "offen", "reply.accepted": "zugesagt", "reply.declined": "abgesagt",
    "origin.office": "geschäftsstelle", "origin.meeting": "sitzung", "origin.salon": "regiosalon",
    "origin.fieldTrip": "bereisung", "origin.other": "anderswo",
    "outcome.open": "offen", "outcome.accepted": "beschlossen", "outcome.referred": "verwiesen",
    "outcome.withdrawn": "zurückgezogen", "group.politics": "politik",
    "group.staff": "fachkolleg:innen", "group.cooperation": "kooperation",
  ]

  static let yes: Set<String> = ["ja", "yes", "j", "y", "1"]
  static let no: Set<String> = ["nein", "no", "n", "0"]
}
