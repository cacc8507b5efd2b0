-- Drafts: proposed edits outside the history until they are applied.
--
-- A row of draft_ci, draft_relationship or draft_redundancy_group stands for the row of that id
-- while one looks at the draft. `base` is the `since` of the version it was taken from; null for a
-- row that the draft made. A row that the draft deletes keeps the values it had. `step` is the step
-- of the draft that wrote it. None of this is hashed: it is no part of the history.

-- A draft without a name is a question ("what if …?") that nobody has kept yet. `base` is the newest
-- changeset when it began; `revision` rises with everything that alters what it shows, `steps` is
-- the number of its last step. Ids are never given twice.
CREATE TABLE draft (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE, note TEXT NOT NULL, at TEXT NOT NULL,
  author TEXT NOT NULL, base INTEGER NOT NULL, revision INTEGER NOT NULL DEFAULT 0, steps INTEGER NOT NULL DEFAULT 0) STRICT;

-- `made_up_key`: the key only stands in until the draft is applied.
CREATE TABLE draft_ci (draft INTEGER NOT NULL REFERENCES draft(id) ON DELETE CASCADE, id INTEGER NOT NULL,
  key TEXT NOT NULL, name TEXT NOT NULL, class INTEGER NOT NULL, status INTEGER NOT NULL, attributes TEXT NOT NULL,
  aliases TEXT, base INTEGER, step INTEGER NOT NULL, deleted INTEGER NOT NULL, made_up_key INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (draft, id)) STRICT, WITHOUT ROWID;
CREATE TABLE draft_relationship (draft INTEGER NOT NULL REFERENCES draft(id) ON DELETE CASCADE, id INTEGER NOT NULL,
  source INTEGER NOT NULL, type INTEGER NOT NULL, target INTEGER NOT NULL, group_name TEXT NOT NULL, strength INTEGER,
  probability TEXT, base INTEGER, step INTEGER NOT NULL, deleted INTEGER NOT NULL,
  PRIMARY KEY (draft, id)) STRICT, WITHOUT ROWID;
CREATE INDEX draft_relationship_identity ON draft_relationship (draft, source, type, target, group_name);
CREATE TABLE draft_redundancy_group (draft INTEGER NOT NULL REFERENCES draft(id) ON DELETE CASCADE, id INTEGER NOT NULL,
  dependent INTEGER NOT NULL, name TEXT, type INTEGER, needs TEXT, strength INTEGER,
  base INTEGER, step INTEGER NOT NULL, deleted INTEGER NOT NULL,
  PRIMARY KEY (draft, id)) STRICT, WITHOUT ROWID;
CREATE INDEX draft_redundancy_group_identity ON draft_redundancy_group (draft, dependent);

-- What was done in a draft, to be undone and done again. `image` is the row of the draft, as a JSON
-- array, that the change puts back: that of before where the step is done, else that of after;
-- null where there was none. Kinds: 0 ci, 1 relationship, 2 redundancy_group.
CREATE TABLE draft_step (draft INTEGER NOT NULL REFERENCES draft(id) ON DELETE CASCADE, number INTEGER NOT NULL,
  label TEXT NOT NULL, at TEXT NOT NULL, author TEXT NOT NULL, undone INTEGER NOT NULL,
  PRIMARY KEY (draft, number)) STRICT, WITHOUT ROWID;
CREATE TABLE draft_change (draft INTEGER NOT NULL, step INTEGER NOT NULL, kind INTEGER NOT NULL, id INTEGER NOT NULL,
  image TEXT, PRIMARY KEY (draft, step, kind, id),
  FOREIGN KEY (draft, step) REFERENCES draft_step(draft, number) ON DELETE CASCADE) STRICT, WITHOUT ROWID;
