extension Migrations {
  /// The whole network of the brochure: people, meetings, projects, the calendar, what the network
  /// aims at; findings that depend on other records and on the day.
  static let schema2 = #"""
    ALTER TABLE body ADD COLUMN founded TEXT;
    ALTER TABLE body ADD COLUMN dissolved TEXT;
    ALTER TABLE body ADD COLUMN noticeDays INTEGER;
    ALTER TABLE body ADD COLUMN usualPlace TEXT;
    ALTER TABLE body ADD COLUMN usualHours TEXT;
    ALTER TABLE body ADD COLUMN standingItems TEXT;
    ALTER TABLE topic ADD COLUMN project BLOB;
    CREATE TABLE body_partners (
      key INTEGER NOT NULL, member BLOB NOT NULL, value INTEGER NOT NULL,
      PRIMARY KEY (key, member)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE body_projects (
      key INTEGER NOT NULL, member BLOB NOT NULL, value INTEGER NOT NULL,
      PRIMARY KEY (key, member)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE department (
      key INTEGER PRIMARY KEY, uuid BLOB, deleted INTEGER, name TEXT, name_key TEXT,
      isOfTeam INTEGER,
      rank TEXT
    ) STRICT;
    CREATE INDEX department_by_name ON department (deleted, name_key, uuid);
    CREATE INDEX department_by_rank ON department (deleted, rank, uuid);
    CREATE TABLE person (
      key INTEGER PRIMARY KEY, uuid BLOB, deleted INTEGER, name TEXT, name_key TEXT, partner BLOB,
      department BLOB, jobTitle TEXT, organisation TEXT, mail TEXT, phone TEXT, note TEXT
    ) STRICT;
    CREATE INDEX person_by_name ON person (deleted, name_key, uuid);
    CREATE INDEX person_by_partner_name ON person (deleted, partner, name_key, uuid);
    CREATE INDEX person_by_department_partner_name
      ON person (deleted, department, partner, name_key, uuid);
    CREATE TABLE membership (
      key INTEGER PRIMARY KEY, uuid BLOB, deleted INTEGER, person BLOB, body BLOB, role TEXT,
      partner BLOB,
      "from" TEXT, until TEXT, reason TEXT
    ) STRICT;
    CREATE INDEX membership_by_partner_from ON membership (deleted, partner, "from", uuid);
    CREATE INDEX membership_by_body_from ON membership (deleted, body, "from", uuid);
    CREATE INDEX membership_by_person_from ON membership (deleted, person, "from", uuid);
    CREATE TABLE mandate (
      key INTEGER PRIMARY KEY, uuid BLOB, deleted INTEGER, person BLOB, partner BLOB, council TEXT,
      "from" TEXT, until TEXT, note TEXT
    ) STRICT;
    CREATE INDEX mandate_by_partner_from ON mandate (deleted, partner, "from", uuid);
    CREATE INDEX mandate_by_person_from ON mandate (deleted, person, "from", uuid);
    CREATE TABLE meeting (
      key INTEGER PRIMARY KEY, uuid BLOB, deleted INTEGER, body BLOB, span TEXT, title TEXT,
      state TEXT,
      place TEXT, online TEXT, host BLOB, moderation TEXT, moderator BLOB,
      moderationReason TEXT, minuteTaker BLOB, note TEXT
    ) STRICT;
    CREATE INDEX meeting_by_host ON meeting (deleted, host);
    CREATE INDEX meeting_by_span ON meeting (deleted, span, uuid);
    CREATE INDEX meeting_by_body_span ON meeting (deleted, body, span, uuid);
    CREATE TABLE agendaItem (
      key INTEGER PRIMARY KEY, uuid BLOB, deleted INTEGER, meeting BLOB, title TEXT, title_key TEXT,
      minutes INTEGER, presenter TEXT, topic BLOB, project BLOB, note TEXT, rank TEXT
    ) STRICT;
    CREATE INDEX agendaItem_by_title ON agendaItem (deleted, title_key, uuid);
    CREATE INDEX agendaItem_by_rank ON agendaItem (deleted, meeting, rank, uuid);
    CREATE INDEX agendaItem_by_topic_rank ON agendaItem (deleted, topic, rank, uuid);
    CREATE INDEX agendaItem_by_project_rank ON agendaItem (deleted, project, rank, uuid);
    CREATE TABLE project (
      key INTEGER PRIMARY KEY, uuid BLOB, deleted INTEGER, title TEXT, title_key TEXT, lead BLOB,
      phase TEXT, kind TEXT, buildMode TEXT, themeField BLOB, place TEXT, code TEXT,
      situation TEXT, goal TEXT, relevance TEXT, quality TEXT, targetGroup TEXT,
      housingUnits INTEGER, area INTEGER, mobility TEXT, landNew INTEGER, landReuse INTEGER,
      landNote TEXT, groupWish TEXT, "group" BLOB, paused INTEGER, pausedSince TEXT,
      pausedReason TEXT, contact BLOB, funding TEXT, web TEXT
    ) STRICT;
    CREATE TABLE project_furtherFields (
      key INTEGER NOT NULL, member BLOB NOT NULL, value INTEGER NOT NULL,
      PRIMARY KEY (key, member)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE project_partners (
      key INTEGER NOT NULL, member BLOB NOT NULL, value INTEGER NOT NULL,
      PRIMARY KEY (key, member)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE project_crossTopics (
      key INTEGER NOT NULL, member BLOB NOT NULL, value INTEGER NOT NULL,
      PRIMARY KEY (key, member)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE project_challenges (
      key INTEGER NOT NULL, member BLOB NOT NULL, value INTEGER NOT NULL,
      PRIMARY KEY (key, member)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE project_departments (
      key INTEGER NOT NULL, member BLOB NOT NULL, value INTEGER NOT NULL,
      PRIMARY KEY (key, member)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE project_accompaniment (
      key INTEGER NOT NULL, member BLOB NOT NULL, value INTEGER NOT NULL,
      PRIMARY KEY (key, member)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX project_by_title ON project (deleted, title_key, uuid);
    CREATE INDEX project_by_paused_phase_lead_title
      ON project (deleted, paused, phase, lead, title_key, uuid);
    CREATE INDEX project_by_lead_title ON project (deleted, lead, title_key, uuid);
    CREATE INDEX project_partners_by_member ON project_partners (member, value);
    CREATE INDEX project_accompaniment_by_member ON project_accompaniment (member, value);
    CREATE TABLE report (
      key INTEGER PRIMARY KEY, uuid BLOB, deleted INTEGER, project BLOB, text TEXT, light TEXT,
      day TEXT,
      nextStep TEXT
    ) STRICT;
    CREATE INDEX report_by_project_day ON report (deleted, project, day, uuid);
    CREATE TABLE milestone (
      key INTEGER PRIMARY KEY, uuid BLOB, deleted INTEGER, project BLOB, title TEXT, day TEXT,
      isReached INTEGER
    ) STRICT;
    CREATE INDEX milestone_by_project_day ON milestone (deleted, project, day, uuid);
    CREATE INDEX milestone_by_day ON milestone (deleted, day, uuid);
    CREATE TABLE councilReference (
      key INTEGER PRIMARY KEY, uuid BLOB, deleted INTEGER, project BLOB, council TEXT, partner BLOB,
      day TEXT, paper TEXT, outcome TEXT, web TEXT
    ) STRICT;
    CREATE INDEX councilReference_by_project_day ON councilReference (deleted, project, day, uuid);
    CREATE TABLE themeField (
      key INTEGER PRIMARY KEY, uuid BLOB, deleted INTEGER, title TEXT, title_key TEXT, code TEXT,
      text TEXT, rank TEXT
    ) STRICT;
    CREATE INDEX themeField_by_title ON themeField (deleted, title_key, uuid);
    CREATE INDEX themeField_by_rank ON themeField (deleted, rank, uuid);
    CREATE TABLE crossTopic (
      key INTEGER PRIMARY KEY, uuid BLOB, deleted INTEGER, title TEXT, title_key TEXT, text TEXT,
      rank TEXT
    ) STRICT;
    CREATE INDEX crossTopic_by_title ON crossTopic (deleted, title_key, uuid);
    CREATE INDEX crossTopic_by_rank ON crossTopic (deleted, rank, uuid);
    CREATE TABLE target (
      key INTEGER PRIMARY KEY, uuid BLOB, deleted INTEGER, title TEXT, title_key TEXT, code TEXT,
      challenge BLOB, value INTEGER, unit TEXT, year INTEGER, text TEXT, source TEXT,
      asOf TEXT, rank TEXT
    ) STRICT;
    CREATE INDEX target_by_title ON target (deleted, title_key, uuid);
    CREATE INDEX target_by_rank ON target (deleted, rank, uuid);
    CREATE TABLE principle (
      key INTEGER PRIMARY KEY, uuid BLOB, deleted INTEGER, title TEXT, title_key TEXT, code TEXT,
      text TEXT, rank TEXT
    ) STRICT;
    CREATE INDEX principle_by_title ON principle (deleted, title_key, uuid);
    CREATE INDEX principle_by_rank ON principle (deleted, rank, uuid);
    CREATE TABLE regionFact (
      key INTEGER PRIMARY KEY, uuid BLOB, deleted INTEGER, title TEXT, title_key TEXT,
      precision TEXT,
      value INTEGER, unit TEXT, text TEXT, themeField BLOB, source TEXT, asOf TEXT, rank TEXT
    ) STRICT;
    CREATE INDEX regionFact_by_title ON regionFact (deleted, title_key, uuid);
    CREATE INDEX regionFact_by_rank ON regionFact (deleted, rank, uuid);
    CREATE TABLE calendarEntry (
      key INTEGER PRIMARY KEY, uuid BLOB, deleted INTEGER, title TEXT, title_key TEXT, kind TEXT,
      span TEXT, partner BLOB, note TEXT
    ) STRICT;
    CREATE INDEX calendarEntry_by_title ON calendarEntry (deleted, title_key, uuid);
    CREATE INDEX calendarEntry_by_partner ON calendarEntry (deleted, partner);
    CREATE INDEX calendarEntry_by_span ON calendarEntry (deleted, span, uuid);
    ALTER TABLE finding ADD COLUMN partner BLOB;
    ALTER TABLE finding ADD COLUMN sort TEXT NOT NULL DEFAULT '';
    CREATE INDEX finding_by_rule ON finding (rule, severity, partner, sort);
    CREATE TABLE ruling (
      key INTEGER NOT NULL, rule TEXT NOT NULL, number INTEGER NOT NULL, severity TEXT NOT NULL,
      variant TEXT NOT NULL, cell TEXT NOT NULL, args TEXT NOT NULL,
      partner BLOB, sort TEXT NOT NULL,
      PRIMARY KEY (key, rule, number)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX ruling_by_rule ON ruling (rule, severity, partner, sort);
    CREATE TABLE due (
      key INTEGER NOT NULL, rule TEXT NOT NULL, day TEXT NOT NULL,
      PRIMARY KEY (key, rule)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX due_by_day ON due (day);
    """#
}
