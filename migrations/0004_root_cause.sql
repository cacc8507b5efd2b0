-- Settings of the analyses that differ from those shipped, and the causes that people confirmed.
-- Both are versioned and hashed like CIs; a changeset that writes to neither has the hash it always had.

INSERT INTO next_id VALUES ('analysis_setting', 1), ('confirmed_cause', 1);

-- `value` is one decimal number, or several parted by blanks. A setting at its shipped value has no row.
CREATE TABLE analysis_setting (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, value TEXT NOT NULL,
  since INTEGER NOT NULL, digest INTEGER NOT NULL) STRICT;
CREATE TABLE analysis_setting_history (id INTEGER NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL,
  since INTEGER NOT NULL, digest INTEGER NOT NULL, until INTEGER NOT NULL, PRIMARY KEY (id, since)) STRICT, WITHOUT ROWID;
CREATE INDEX analysis_setting_since ON analysis_setting (since);
CREATE INDEX analysis_setting_history_since ON analysis_setting_history (since);
CREATE INDEX analysis_setting_history_until ON analysis_setting_history (until);

-- `state`: 0 degraded, 1 down. `onset` and `confirmed_at` are RFC 3339 in UTC; `incident` names what several causes share.
CREATE TABLE confirmed_cause (id INTEGER PRIMARY KEY, ci INTEGER NOT NULL, state INTEGER NOT NULL, onset TEXT,
  confirmed_at TEXT NOT NULL, incident TEXT, note TEXT NOT NULL, author TEXT NOT NULL,
  since INTEGER NOT NULL, digest INTEGER NOT NULL) STRICT;
CREATE TABLE confirmed_cause_history (id INTEGER NOT NULL, ci INTEGER NOT NULL, state INTEGER NOT NULL, onset TEXT,
  confirmed_at TEXT NOT NULL, incident TEXT, note TEXT NOT NULL, author TEXT NOT NULL,
  since INTEGER NOT NULL, digest INTEGER NOT NULL, until INTEGER NOT NULL, PRIMARY KEY (id, since)) STRICT, WITHOUT ROWID;
CREATE INDEX confirmed_cause_ci ON confirmed_cause (ci);
CREATE INDEX confirmed_cause_since ON confirmed_cause (since);
CREATE INDEX confirmed_cause_history_since ON confirmed_cause_history (since);
CREATE INDEX confirmed_cause_history_until ON confirmed_cause_history (until);
