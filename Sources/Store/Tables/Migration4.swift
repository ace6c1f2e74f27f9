extension Migrations {
  /// Meetings from the invitation to the released minutes, RegioSalon and Bereisung, and what comes
  /// of them: results, tasks, questions, impulses, lessons.
  static let schema4 = #"""
    ALTER TABLE meeting ADD COLUMN motto TEXT;
    ALTER TABLE meeting ADD COLUMN number TEXT;
    ALTER TABLE meeting ADD COLUMN invitedOn TEXT;
    ALTER TABLE meeting ADD COLUMN repliesBy TEXT;
    ALTER TABLE meeting ADD COLUMN held TEXT;
    ALTER TABLE meeting ADD COLUMN pauseMinutes INTEGER;
    ALTER TABLE meeting ADD COLUMN minutesState TEXT;
    ALTER TABLE meeting ADD COLUMN reviewUntil TEXT;
    ALTER TABLE meeting ADD COLUMN releasedOn TEXT;
    ALTER TABLE meeting ADD COLUMN minutesEdition INTEGER;
    ALTER TABLE meeting ADD COLUMN minutesNote TEXT;
    ALTER TABLE agendaItem ADD COLUMN proposal TEXT;
    ALTER TABLE agendaItem ADD COLUMN parentItem BLOB;
    ALTER TABLE agendaItem ADD COLUMN state TEXT;
    ALTER TABLE agendaItem ADD COLUMN postponedReason TEXT;
    ALTER TABLE agendaItem ADD COLUMN timesPostponed INTEGER;
    ALTER TABLE agendaItem ADD COLUMN carriedFrom BLOB;
    ALTER TABLE agendaItem ADD COLUMN openResult BLOB;
    ALTER TABLE agendaItem ADD COLUMN openTask BLOB;
    ALTER TABLE agendaItem ADD COLUMN followUp BLOB;
    ALTER TABLE agendaItem ADD COLUMN minutesTaken INTEGER;
    ALTER TABLE agendaItem ADD COLUMN isAdded INTEGER;
    CREATE INDEX agendaItem_by_carriedFrom_rank
      ON agendaItem (deleted, carriedFrom, rank, uuid);
    CREATE TABLE attendance (
      key INTEGER PRIMARY KEY, uuid BLOB, deleted INTEGER, person BLOB, guest TEXT, partner BLOB,
      organisation TEXT, reply TEXT, state TEXT, representedBy BLOB, substitute TEXT,
      comingAndGoing TEXT, meeting BLOB, rank TEXT
    ) STRICT;
    CREATE INDEX attendance_by_partner ON attendance (deleted, partner);
    CREATE INDEX attendance_by_rank ON attendance (deleted, meeting, rank, uuid);
    CREATE INDEX attendance_by_person_rank ON attendance (deleted, person, rank, uuid);
    CREATE TABLE minuteLine (
      key INTEGER PRIMARY KEY, uuid BLOB, deleted INTEGER, item BLOB, text TEXT, kind TEXT,
      author TEXT, isReleased INTEGER, rank TEXT
    ) STRICT;
    CREATE INDEX minuteLine_by_rank ON minuteLine (deleted, item, rank, uuid);
    CREATE TABLE minutesEdition (
      key INTEGER PRIMARY KEY, uuid BLOB, deleted INTEGER, title TEXT, meeting BLOB,
      number INTEGER, releasedOn TEXT, note TEXT, text TEXT
    ) STRICT;
    CREATE INDEX minutesEdition_by_releasedOn ON minutesEdition (deleted, releasedOn, uuid);
    CREATE INDEX minutesEdition_by_meeting_releasedOn
      ON minutesEdition (deleted, meeting, releasedOn, uuid);
    CREATE TABLE result (
      key INTEGER PRIMARY KEY, uuid BLOB, deleted INTEGER, text TEXT, kind TEXT, number TEXT,
      body BLOB, day TEXT, mode TEXT, votes TEXT, responsible BLOB, partner BLOB,
      byOffice INTEGER, due TEXT,
      followUp TEXT, state TEXT, light TEXT, status TEXT, closedIn BLOB, meeting BLOB, item BLOB,
      line BLOB, circular BLOB, project BLOB
    ) STRICT;
    CREATE INDEX result_by_day ON result (deleted, day, uuid);
    CREATE INDEX result_by_due ON result (deleted, due, uuid);
    CREATE INDEX result_by_state_due ON result (deleted, state, due, uuid);
    CREATE INDEX result_by_state_followUp ON result (deleted, state, followUp, uuid);
    CREATE INDEX result_by_body_day ON result (deleted, body, day, uuid);
    CREATE INDEX result_by_partner_day ON result (deleted, partner, day, uuid);
    CREATE INDEX result_by_meeting_day ON result (deleted, meeting, day, uuid);
    CREATE INDEX result_by_item_day ON result (deleted, item, day, uuid);
    CREATE INDEX result_by_line_day ON result (deleted, line, day, uuid);
    CREATE INDEX result_by_project_day ON result (deleted, project, day, uuid);
    CREATE TABLE task (
      key INTEGER PRIMARY KEY, uuid BLOB, deleted INTEGER, title TEXT, title_key TEXT,
      partner BLOB, responsible BLOB, byOffice INTEGER, due TEXT, state TEXT, closedIn BLOB, note TEXT, body BLOB,
      meeting BLOB, item BLOB, line BLOB, result BLOB, project BLOB
    ) STRICT;
    CREATE INDEX task_by_title ON task (deleted, title_key, uuid);
    CREATE INDEX task_by_due ON task (deleted, due, uuid);
    CREATE INDEX task_by_state_due ON task (deleted, state, due, uuid);
    CREATE INDEX task_by_body_due ON task (deleted, body, due, uuid);
    CREATE INDEX task_by_partner_due ON task (deleted, partner, due, uuid);
    CREATE INDEX task_by_meeting_due ON task (deleted, meeting, due, uuid);
    CREATE INDEX task_by_item_due ON task (deleted, item, due, uuid);
    CREATE INDEX task_by_line_due ON task (deleted, line, due, uuid);
    CREATE INDEX task_by_result_due ON task (deleted, result, due, uuid);
    CREATE TABLE followUp (
      key INTEGER PRIMARY KEY, uuid BLOB, deleted INTEGER, reason TEXT, day TEXT, isDone INTEGER,
      body BLOB, item BLOB, result BLOB, task BLOB, topic BLOB, project BLOB
    ) STRICT;
    CREATE INDEX followUp_by_day ON followUp (deleted, day, uuid);
    CREATE INDEX followUp_by_isDone_day ON followUp (deleted, isDone, day, uuid);
    CREATE INDEX followUp_by_body_day ON followUp (deleted, body, day, uuid);
    CREATE INDEX followUp_by_item_day ON followUp (deleted, item, day, uuid);
    CREATE INDEX followUp_by_result_day ON followUp (deleted, result, day, uuid);
    CREATE INDEX followUp_by_task_day ON followUp (deleted, task, day, uuid);
    CREATE TABLE paper (
      key INTEGER PRIMARY KEY, uuid BLOB, deleted INTEGER, title TEXT, title_key TEXT, kind TEXT,
      number TEXT, partner BLOB, fileName TEXT, due TEXT, received TEXT, meeting BLOB, item BLOB
    ) STRICT;
    CREATE INDEX paper_by_title ON paper (deleted, title_key, uuid);
    CREATE INDEX paper_by_partner ON paper (deleted, partner);
    CREATE INDEX paper_by_meeting_title ON paper (deleted, meeting, title_key, uuid);
    CREATE INDEX paper_by_item_title ON paper (deleted, item, title_key, uuid);
    CREATE TABLE circularResolution (
      key INTEGER PRIMARY KEY, uuid BLOB, deleted INTEGER, title TEXT, title_key TEXT, text TEXT,
      body BLOB, begun TEXT, deadline TEXT, objection TEXT, outcome TEXT, item BLOB
    ) STRICT;
    CREATE TABLE circularResolution_consent (
      key INTEGER NOT NULL, member BLOB NOT NULL, value INTEGER NOT NULL,
      PRIMARY KEY (key, member)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX circularResolution_by_title ON circularResolution (deleted, title_key, uuid);
    CREATE INDEX circularResolution_by_deadline ON circularResolution (deleted, deadline, uuid);
    CREATE INDEX circularResolution_by_body_deadline
      ON circularResolution (deleted, body, deadline, uuid);
    CREATE INDEX circularResolution_by_outcome_deadline
      ON circularResolution (deleted, outcome, deadline, uuid);
    CREATE TABLE talk (
      key INTEGER PRIMARY KEY, uuid BLOB, deleted INTEGER, meeting BLOB, title TEXT, speaker TEXT,
      institution TEXT, time TEXT, minutes INTEGER, rank TEXT
    ) STRICT;
    CREATE INDEX talk_by_rank ON talk (deleted, meeting, rank, uuid);
    CREATE TABLE headCount (
      key INTEGER PRIMARY KEY, uuid BLOB, deleted INTEGER, partner BLOB, "group" TEXT,
      registered INTEGER, present INTEGER, meeting BLOB, rank TEXT
    ) STRICT;
    CREATE INDEX headCount_by_partner ON headCount (deleted, partner);
    CREATE INDEX headCount_by_rank ON headCount (deleted, meeting, rank, uuid);
    CREATE TABLE fieldTrip (
      key INTEGER PRIMARY KEY, uuid BLOB, deleted INTEGER, title TEXT, title_key TEXT, kind TEXT,
      span TEXT, state TEXT, body BLOB, meeting BLOB, host BLOB, departure TEXT,
      returnMinutes INTEGER, shift INTEGER, note TEXT, report TEXT
    ) STRICT;
    CREATE INDEX fieldTrip_by_title ON fieldTrip (deleted, title_key, uuid);
    CREATE INDEX fieldTrip_by_host ON fieldTrip (deleted, host);
    CREATE INDEX fieldTrip_by_span ON fieldTrip (deleted, span, uuid);
    CREATE INDEX fieldTrip_by_body_span ON fieldTrip (deleted, body, span, uuid);
    CREATE INDEX fieldTrip_by_meeting_span ON fieldTrip (deleted, meeting, span, uuid);
    CREATE TABLE fieldTripStop (
      key INTEGER PRIMARY KEY, uuid BLOB, deleted INTEGER, trip BLOB, title TEXT, title_key TEXT,
      project BLOB, partner BLOB, place TEXT, meetingPoint TEXT, contact BLOB, contactName TEXT,
      phone TEXT, access TEXT, minutes INTEGER, travelMinutes INTEGER, fixedTime TEXT,
      isSkipped INTEGER, shift INTEGER, questions TEXT, good TEXT, adopt TEXT, question TEXT,
      heads INTEGER, photos TEXT, rank TEXT
    ) STRICT;
    CREATE INDEX fieldTripStop_by_title ON fieldTripStop (deleted, title_key, uuid);
    CREATE INDEX fieldTripStop_by_partner ON fieldTripStop (deleted, partner);
    CREATE INDEX fieldTripStop_by_rank ON fieldTripStop (deleted, trip, rank, uuid);
    CREATE INDEX fieldTripStop_by_project_rank ON fieldTripStop (deleted, project, rank, uuid);
    CREATE TABLE dissemination (
      key INTEGER PRIMARY KEY, uuid BLOB, deleted INTEGER, what TEXT, partner BLOB,
      fromPerson BLOB, toDepartment BLOB, day TEXT, isDone INTEGER, meeting BLOB, item BLOB,
      project BLOB
    ) STRICT;
    CREATE INDEX dissemination_by_day ON dissemination (deleted, day, uuid);
    CREATE INDEX dissemination_by_meeting_day ON dissemination (deleted, meeting, day, uuid);
    CREATE INDEX dissemination_by_partner_day ON dissemination (deleted, partner, day, uuid);
    CREATE INDEX dissemination_by_project_day ON dissemination (deleted, project, day, uuid);
    CREATE TABLE focusTopic (
      key INTEGER PRIMARY KEY, uuid BLOB, deleted INTEGER, title TEXT, title_key TEXT,
      year INTEGER, text TEXT, themeField BLOB, decidedIn BLOB, rank TEXT
    ) STRICT;
    CREATE INDEX focusTopic_by_title ON focusTopic (deleted, title_key, uuid);
    CREATE INDEX focusTopic_by_rank ON focusTopic (deleted, year, rank, uuid);
    CREATE INDEX focusTopic_by_decidedIn_rank ON focusTopic (deleted, decidedIn, rank, uuid);
    CREATE TABLE impulse (
      key INTEGER PRIMARY KEY, uuid BLOB, deleted INTEGER, title TEXT, title_key TEXT, text TEXT,
      origin TEXT, day TEXT, partner BLOB, state TEXT, topic BLOB, project BLOB, meeting BLOB,
      item BLOB, line BLOB, stop BLOB
    ) STRICT;
    CREATE INDEX impulse_by_title ON impulse (deleted, title_key, uuid);
    CREATE INDEX impulse_by_partner ON impulse (deleted, partner);
    CREATE INDEX impulse_by_day ON impulse (deleted, day, uuid);
    CREATE INDEX impulse_by_state_day ON impulse (deleted, state, day, uuid);
    CREATE INDEX impulse_by_meeting_day ON impulse (deleted, meeting, day, uuid);
    CREATE INDEX impulse_by_line_day ON impulse (deleted, line, day, uuid);
    CREATE INDEX impulse_by_stop_day ON impulse (deleted, stop, day, uuid);
    CREATE TABLE lesson (
      key INTEGER PRIMARY KEY, uuid BLOB, deleted INTEGER, title TEXT, title_key TEXT,
      worked TEXT, failed TEXT, day TEXT, partner BLOB, project BLOB, contact BLOB, meeting BLOB,
      item BLOB, line BLOB, stop BLOB
    ) STRICT;
    CREATE INDEX lesson_by_title ON lesson (deleted, title_key, uuid);
    CREATE INDEX lesson_by_partner ON lesson (deleted, partner);
    CREATE INDEX lesson_by_day ON lesson (deleted, day, uuid);
    CREATE INDEX lesson_by_project_day ON lesson (deleted, project, day, uuid);
    CREATE INDEX lesson_by_meeting_day ON lesson (deleted, meeting, day, uuid);
    CREATE INDEX lesson_by_line_day ON lesson (deleted, line, day, uuid);
    CREATE INDEX lesson_by_stop_day ON lesson (deleted, stop, day, uuid);
    CREATE TABLE question (
      key INTEGER PRIMARY KEY, uuid BLOB, deleted INTEGER, text TEXT, partner BLOB,
      department BLOB, due TEXT, state TEXT, project BLOB, meeting BLOB, item BLOB, line BLOB,
      stop BLOB
    ) STRICT;
    CREATE INDEX question_by_partner ON question (deleted, partner);
    CREATE INDEX question_by_due ON question (deleted, due, uuid);
    CREATE INDEX question_by_state_due ON question (deleted, state, due, uuid);
    CREATE INDEX question_by_meeting_due ON question (deleted, meeting, due, uuid);
    CREATE INDEX question_by_line_due ON question (deleted, line, due, uuid);
    CREATE INDEX question_by_stop_due ON question (deleted, stop, due, uuid);
    """#
}
