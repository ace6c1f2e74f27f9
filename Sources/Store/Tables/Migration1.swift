extension Migrations {
  /// The first schema: the journal and what is derived of it, four record types, local tables.
  static let schema1 = #"""
    -- The journal: the truth. RELIABILITY.md §2.1
    CREATE TABLE step (
      inc INTEGER NOT NULL CHECK (inc >= 0), first INTEGER NOT NULL CHECK (first > 0),
      last INTEGER NOT NULL CHECK (last >= first), hlc INTEGER NOT NULL,
      command TEXT NOT NULL, args TEXT NOT NULL,
      author TEXT NOT NULL, partner BLOB CHECK (length(partner) = 16), role TEXT NOT NULL,
      wall_ms INTEGER NOT NULL, session INTEGER NOT NULL,
      target_inc INTEGER, target_first INTEGER,
      PRIMARY KEY (inc, first)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX step_by_time ON step (hlc);
    CREATE INDEX step_by_target ON step (target_inc, target_first, hlc)
      WHERE target_inc IS NOT NULL;
    CREATE TABLE j (
      inc INTEGER NOT NULL CHECK (inc >= 0), seq INTEGER NOT NULL CHECK (seq > 0),
      hlc INTEGER NOT NULL, type TEXT NOT NULL,
      record BLOB NOT NULL CHECK (length(record) = 16), field TEXT NOT NULL, value ANY,
      PRIMARY KEY (inc, seq)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX j_by_cell ON j (record, field, hlc);
    CREATE TABLE seen (
      inc INTEGER NOT NULL, first INTEGER NOT NULL, vv TEXT NOT NULL,
      PRIMARY KEY (inc, first)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE vv (
      inc INTEGER PRIMARY KEY, prefix INTEGER NOT NULL, hlc INTEGER NOT NULL
    ) STRICT;

    -- Derived of the journal.
    CREATE TABLE cell (
      t TEXT NOT NULL, r BLOB NOT NULL CHECK (length(r) = 16), c TEXT NOT NULL,
      inc INTEGER NOT NULL, seq INTEGER NOT NULL, hlc INTEGER NOT NULL,
      PRIMARY KEY (t, r, c)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE sib (
      t TEXT NOT NULL, r BLOB NOT NULL, c TEXT NOT NULL,
      inc INTEGER NOT NULL, seq INTEGER NOT NULL,
      PRIMARY KEY (t, r, c, inc, seq)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE record (
      key INTEGER PRIMARY KEY, uuid BLOB NOT NULL CHECK (length(uuid) = 16),
      type TEXT NOT NULL, deleted INTEGER NOT NULL, hlc INTEGER NOT NULL,
      UNIQUE (uuid, type)
    ) STRICT;
    CREATE INDEX record_by_time ON record (type, deleted, hlc, uuid);
    CREATE TABLE tally (
      type TEXT NOT NULL, field TEXT NOT NULL, deleted INTEGER NOT NULL,
      value BLOB NOT NULL, count INTEGER NOT NULL,
      PRIMARY KEY (type, field, deleted, value)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE finding (
      key INTEGER NOT NULL, rule TEXT NOT NULL, cell TEXT NOT NULL, severity TEXT NOT NULL,
      PRIMARY KEY (key, rule, cell)
    ) STRICT, WITHOUT ROWID;
    CREATE VIRTUAL TABLE search
      USING fts5 (title, body, tokenize = 'trigram case_sensitive 1');

    -- The record types: every column nullable, for a merge can produce any state.
    CREATE TABLE partner (
      key INTEGER PRIMARY KEY, uuid BLOB, deleted INTEGER,
      name TEXT, name_key TEXT, code TEXT, kind TEXT, memberSince TEXT, memberUntil TEXT,
      rank TEXT
    ) STRICT;
    CREATE INDEX partner_by_name ON partner (deleted, name_key, uuid);
    CREATE INDEX partner_by_rank ON partner (deleted, rank, uuid);
    CREATE TABLE body (
      key INTEGER PRIMARY KEY, uuid BLOB, deleted INTEGER,
      name TEXT, name_key TEXT, code TEXT, kind TEXT, purpose TEXT,
      meetingsAtLeast INTEGER, meetingsAtMost INTEGER, rank TEXT
    ) STRICT;
    CREATE INDEX body_by_name ON body (deleted, name_key, uuid);
    CREATE INDEX body_by_rank ON body (deleted, rank, uuid);
    CREATE TABLE challenge (
      key INTEGER PRIMARY KEY, uuid BLOB, deleted INTEGER,
      title TEXT, title_key TEXT, text TEXT, rank TEXT
    ) STRICT;
    CREATE INDEX challenge_by_title ON challenge (deleted, title_key, uuid);
    CREATE INDEX challenge_by_rank ON challenge (deleted, rank, uuid);
    CREATE TABLE topic (
      key INTEGER PRIMARY KEY, uuid BLOB, deleted INTEGER,
      title TEXT, title_key TEXT, platform BLOB, text TEXT, proposer BLOB, challenge BLOB,
      state TEXT, rank TEXT
    ) STRICT;
    CREATE INDEX topic_by_title ON topic (deleted, title_key, uuid);
    CREATE INDEX topic_by_proposer ON topic (deleted, proposer);
    CREATE INDEX topic_by_rank ON topic (deleted, platform, rank, uuid);
    CREATE TABLE topic_interest (
      key INTEGER NOT NULL, member BLOB NOT NULL, value INTEGER NOT NULL,
      PRIMARY KEY (key, member)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX topic_interest_by_member ON topic_interest (member, value);

    -- The person's own, never exported.
    CREATE TABLE meta (name TEXT PRIMARY KEY NOT NULL, value ANY) STRICT, WITHOUT ROWID;
    CREATE TABLE own (inc INTEGER PRIMARY KEY, wall_ms INTEGER NOT NULL) STRICT;
    CREATE TABLE seat (
      one INTEGER PRIMARY KEY CHECK (one = 1), name TEXT NOT NULL,
      partner BLOB CHECK (length(partner) = 16), role TEXT NOT NULL
    ) STRICT;
    CREATE TABLE view (
      name TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE draft (
      id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16), form TEXT NOT NULL,
      title TEXT NOT NULL, body TEXT NOT NULL, boot TEXT NOT NULL, process INTEGER NOT NULL,
      started INTEGER NOT NULL, wall_ms INTEGER NOT NULL
    ) STRICT;
    """#
}
