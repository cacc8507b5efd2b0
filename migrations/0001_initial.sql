-- The first schema of a workspace.
--
-- Versioned tables hold the current rows; superseded and deleted versions stand in the table of
-- the same name with _history, with the changeset (`until`) that ended them. A row as of changeset
-- N is the version with since <= N and, in the history, until > N. `digest` is the first eight
-- bytes of the hash over the row, so that an altered row can be named.

CREATE TABLE changeset (
  number INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  author TEXT NOT NULL,
  message TEXT NOT NULL,
  origin TEXT NOT NULL,
  parent INTEGER REFERENCES changeset(number),
  content_hash BLOB NOT NULL,
  hash BLOB NOT NULL
) STRICT;

-- Ids are never given twice, not even after a deletion.
CREATE TABLE next_id (table_name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO next_id VALUES ('class', 1), ('attribute', 1), ('relationship_type', 1), ('ci', 1),
  ('relationship', 1), ('redundancy_group', 1);

-- The model: `definition` is a JSON object.
CREATE TABLE class (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, definition TEXT NOT NULL,
  since INTEGER NOT NULL, digest INTEGER NOT NULL) STRICT;
CREATE TABLE class_history (id INTEGER NOT NULL, name TEXT NOT NULL, definition TEXT NOT NULL,
  since INTEGER NOT NULL, digest INTEGER NOT NULL, until INTEGER NOT NULL, PRIMARY KEY (id, since)) STRICT, WITHOUT ROWID;
CREATE TABLE attribute (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, definition TEXT NOT NULL,
  since INTEGER NOT NULL, digest INTEGER NOT NULL) STRICT;
CREATE TABLE attribute_history (id INTEGER NOT NULL, name TEXT NOT NULL, definition TEXT NOT NULL,
  since INTEGER NOT NULL, digest INTEGER NOT NULL, until INTEGER NOT NULL, PRIMARY KEY (id, since)) STRICT, WITHOUT ROWID;
CREATE TABLE relationship_type (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, definition TEXT NOT NULL,
  since INTEGER NOT NULL, digest INTEGER NOT NULL) STRICT;
CREATE TABLE relationship_type_history (id INTEGER NOT NULL, name TEXT NOT NULL, definition TEXT NOT NULL,
  since INTEGER NOT NULL, digest INTEGER NOT NULL, until INTEGER NOT NULL, PRIMARY KEY (id, since)) STRICT, WITHOUT ROWID;
CREATE INDEX class_since ON class (since);
CREATE INDEX attribute_since ON attribute (since);
CREATE INDEX relationship_type_since ON relationship_type (since);
CREATE INDEX class_history_since ON class_history (since);
CREATE INDEX class_history_until ON class_history (until);
CREATE INDEX attribute_history_since ON attribute_history (since);
CREATE INDEX attribute_history_until ON attribute_history (until);
CREATE INDEX relationship_type_history_since ON relationship_type_history (since);
CREATE INDEX relationship_type_history_until ON relationship_type_history (until);

-- `attributes` is a JSON object of texts; `aliases` a JSON array of old keys, or null.
CREATE TABLE ci (id INTEGER PRIMARY KEY, key TEXT NOT NULL, name TEXT NOT NULL, class INTEGER NOT NULL,
  status INTEGER NOT NULL, attributes TEXT NOT NULL, aliases TEXT, since INTEGER NOT NULL, digest INTEGER NOT NULL) STRICT;
CREATE TABLE ci_history (id INTEGER NOT NULL, key TEXT NOT NULL, name TEXT NOT NULL, class INTEGER NOT NULL,
  status INTEGER NOT NULL, attributes TEXT NOT NULL, aliases TEXT, since INTEGER NOT NULL, digest INTEGER NOT NULL,
  until INTEGER NOT NULL, PRIMARY KEY (id, since)) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX ci_key ON ci (key);
CREATE INDEX ci_since ON ci (since);
CREATE INDEX ci_history_since ON ci_history (since);
CREATE INDEX ci_history_until ON ci_history (until);
CREATE INDEX ci_history_key ON ci_history (key);

-- What ci.aliases says, by alias: a look-up, not a fact of its own.
CREATE TABLE ci_alias (key TEXT PRIMARY KEY, ci INTEGER NOT NULL) STRICT, WITHOUT ROWID;

-- `group_name`: empty = unstated, '-' = none on purpose. `strength`: 0 hard, 1 soft, null = unstated.
CREATE TABLE relationship (id INTEGER PRIMARY KEY, source INTEGER NOT NULL, type INTEGER NOT NULL, target INTEGER NOT NULL,
  group_name TEXT NOT NULL, strength INTEGER, probability TEXT, since INTEGER NOT NULL, digest INTEGER NOT NULL) STRICT;
CREATE TABLE relationship_history (id INTEGER NOT NULL, source INTEGER NOT NULL, type INTEGER NOT NULL, target INTEGER NOT NULL,
  group_name TEXT NOT NULL, strength INTEGER, probability TEXT, since INTEGER NOT NULL, digest INTEGER NOT NULL,
  until INTEGER NOT NULL, PRIMARY KEY (id, since)) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX relationship_identity ON relationship (source, type, target, group_name);
CREATE INDEX relationship_target ON relationship (target);
CREATE INDEX relationship_since ON relationship (since);
CREATE INDEX relationship_history_since ON relationship_history (since);
CREATE INDEX relationship_history_until ON relationship_history (until);
CREATE INDEX relationship_history_source ON relationship_history (source);

-- A named group has a name and no type; the default group of a type the reverse.
CREATE TABLE redundancy_group (id INTEGER PRIMARY KEY, dependent INTEGER NOT NULL, name TEXT, type INTEGER,
  needs TEXT, strength INTEGER, since INTEGER NOT NULL, digest INTEGER NOT NULL, CHECK ((name IS NULL) <> (type IS NULL))) STRICT;
CREATE TABLE redundancy_group_history (id INTEGER NOT NULL, dependent INTEGER NOT NULL, name TEXT, type INTEGER,
  needs TEXT, strength INTEGER, since INTEGER NOT NULL, digest INTEGER NOT NULL,
  until INTEGER NOT NULL, PRIMARY KEY (id, since)) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX redundancy_group_name ON redundancy_group (dependent, name) WHERE name IS NOT NULL;
CREATE UNIQUE INDEX redundancy_group_type ON redundancy_group (dependent, type) WHERE type IS NOT NULL;
CREATE INDEX redundancy_group_since ON redundancy_group (since);
CREATE INDEX redundancy_group_history_since ON redundancy_group_history (since);
CREATE INDEX redundancy_group_history_until ON redundancy_group_history (until);

-- Words of current CIs. Contentless: the texts stand in ci alone.
CREATE VIRTUAL TABLE ci_search USING fts5 (key, name, attributes, content = '', contentless_delete = 1,
  detail = 'column', tokenize = 'unicode61 remove_diacritics 2');

CREATE TABLE source (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE import_run (id INTEGER PRIMARY KEY, source INTEGER NOT NULL REFERENCES source(id), at TEXT NOT NULL,
  file_name TEXT NOT NULL, file_hash BLOB NOT NULL, changeset INTEGER) STRICT;
-- The columns a source spoke of: a JSON array of column names (name, class, status, attribute ids, extras), sorted.
CREATE TABLE said_columns (id INTEGER PRIMARY KEY, names TEXT NOT NULL UNIQUE) STRICT;
-- For every id in first..=last of that kind the source's last word on `columns` is the value of the row as of changeset
-- `as_of`, except for `delta` (JSON {column: text or null}); `run` last confirmed it; `gone` is the run that first no
-- longer listed it. Kinds: 1 ci, 2 relationship, 3 redundancy_group.
CREATE TABLE said (source INTEGER NOT NULL REFERENCES source(id), kind INTEGER NOT NULL,
  first INTEGER NOT NULL, last INTEGER NOT NULL, run INTEGER NOT NULL REFERENCES import_run(id), as_of INTEGER NOT NULL,
  columns INTEGER NOT NULL REFERENCES said_columns(id), delta TEXT, gone INTEGER,
  PRIMARY KEY (source, kind, first)) STRICT, WITHOUT ROWID;
