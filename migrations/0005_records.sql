-- Records: incidents, problems, changes and releases, with their links, entries and settings.
-- All are versioned and hashed like CIs; a changeset that writes to none of them has the hash it always had.

INSERT INTO next_id VALUES ('record', 1), ('record_ci', 1), ('record_link', 1), ('record_entry', 1), ('record_setting', 1);

-- `kind`, `state` and `change_type` are numbers of the model's words; times are RFC 3339 in UTC; `fields` is a JSON object of texts.
CREATE TABLE record (id INTEGER PRIMARY KEY, kind INTEGER NOT NULL, number INTEGER NOT NULL, state INTEGER NOT NULL, change_type INTEGER,
  title TEXT NOT NULL, priority INTEGER, owner TEXT, due TEXT, planned_start TEXT, planned_end TEXT, actual_start TEXT, actual_end TEXT,
  created_at TEXT NOT NULL, fields TEXT NOT NULL,
  since INTEGER NOT NULL, digest INTEGER NOT NULL) STRICT;
CREATE TABLE record_history (id INTEGER NOT NULL, kind INTEGER NOT NULL, number INTEGER NOT NULL, state INTEGER NOT NULL, change_type INTEGER,
  title TEXT NOT NULL, priority INTEGER, owner TEXT, due TEXT, planned_start TEXT, planned_end TEXT, actual_start TEXT, actual_end TEXT,
  created_at TEXT NOT NULL, fields TEXT NOT NULL,
  since INTEGER NOT NULL, digest INTEGER NOT NULL, until INTEGER NOT NULL, PRIMARY KEY (id, since)) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX record_number ON record (kind, number);
CREATE INDEX record_state ON record (kind, state);
CREATE INDEX record_since ON record (since);
CREATE INDEX record_history_since ON record_history (since);
CREATE INDEX record_history_until ON record_history (until);

-- `state` is the one that the CI is put in or was reported in; `minutes` for how long.
CREATE TABLE record_ci (id INTEGER PRIMARY KEY, record INTEGER NOT NULL, ci INTEGER NOT NULL, role INTEGER NOT NULL,
  state INTEGER, minutes INTEGER, note TEXT NOT NULL,
  since INTEGER NOT NULL, digest INTEGER NOT NULL) STRICT;
CREATE TABLE record_ci_history (id INTEGER NOT NULL, record INTEGER NOT NULL, ci INTEGER NOT NULL, role INTEGER NOT NULL,
  state INTEGER, minutes INTEGER, note TEXT NOT NULL,
  since INTEGER NOT NULL, digest INTEGER NOT NULL, until INTEGER NOT NULL, PRIMARY KEY (id, since)) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX record_ci_identity ON record_ci (record, ci, role);
CREATE INDEX record_ci_ci ON record_ci (ci);
CREATE INDEX record_ci_history_record ON record_ci_history (record);
CREATE INDEX record_ci_since ON record_ci (since);
CREATE INDEX record_ci_history_since ON record_ci_history (since);
CREATE INDEX record_ci_history_until ON record_ci_history (until);

CREATE TABLE record_link (id INTEGER PRIMARY KEY, source INTEGER NOT NULL, kind INTEGER NOT NULL, target INTEGER NOT NULL,
  since INTEGER NOT NULL, digest INTEGER NOT NULL) STRICT;
CREATE TABLE record_link_history (id INTEGER NOT NULL, source INTEGER NOT NULL, kind INTEGER NOT NULL, target INTEGER NOT NULL,
  since INTEGER NOT NULL, digest INTEGER NOT NULL, until INTEGER NOT NULL, PRIMARY KEY (id, since)) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX record_link_identity ON record_link (source, kind, target);
CREATE INDEX record_link_target ON record_link (target);
CREATE INDEX record_link_history_source ON record_link_history (source);
CREATE INDEX record_link_history_target ON record_link_history (target);
CREATE INDEX record_link_since ON record_link (since);
CREATE INDEX record_link_history_since ON record_link_history (since);
CREATE INDEX record_link_history_until ON record_link_history (until);

-- Moves, comments, approvals, attachments, hypotheses, go/no-go items and frozen analyses: `body` is a JSON object.
CREATE TABLE record_entry (id INTEGER PRIMARY KEY, record INTEGER NOT NULL, at TEXT NOT NULL, author TEXT NOT NULL, body TEXT NOT NULL,
  since INTEGER NOT NULL, digest INTEGER NOT NULL) STRICT;
CREATE TABLE record_entry_history (id INTEGER NOT NULL, record INTEGER NOT NULL, at TEXT NOT NULL, author TEXT NOT NULL, body TEXT NOT NULL,
  since INTEGER NOT NULL, digest INTEGER NOT NULL, until INTEGER NOT NULL, PRIMARY KEY (id, since)) STRICT, WITHOUT ROWID;
CREATE INDEX record_entry_record ON record_entry (record);
CREATE INDEX record_entry_history_record ON record_entry_history (record);
CREATE INDEX record_entry_since ON record_entry (since);
CREATE INDEX record_entry_history_since ON record_entry_history (since);
CREATE INDEX record_entry_history_until ON record_entry_history (until);

CREATE TABLE record_setting (id INTEGER PRIMARY KEY, purpose INTEGER NOT NULL, name TEXT NOT NULL, definition TEXT NOT NULL,
  since INTEGER NOT NULL, digest INTEGER NOT NULL) STRICT;
CREATE TABLE record_setting_history (id INTEGER NOT NULL, purpose INTEGER NOT NULL, name TEXT NOT NULL, definition TEXT NOT NULL,
  since INTEGER NOT NULL, digest INTEGER NOT NULL, until INTEGER NOT NULL, PRIMARY KEY (id, since)) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX record_setting_name ON record_setting (purpose, name);
CREATE INDEX record_setting_since ON record_setting (since);
CREATE INDEX record_setting_history_since ON record_setting_history (since);
CREATE INDEX record_setting_history_until ON record_setting_history (until);

-- What attachments and frozen analyses hold, by its hash: the entry that names the hash is in the chain.
CREATE TABLE stored_content (hash TEXT PRIMARY KEY, content BLOB NOT NULL) STRICT, WITHOUT ROWID;

-- Words of current records and what was said on them. Contentless: the texts stand in record and record_entry alone.
CREATE VIRTUAL TABLE record_search USING fts5 (words, content = '', contentless_delete = 1,
  detail = 'none', tokenize = 'unicode61 remove_diacritics 2');
