-- Views that people saved, and what can be computed again. Neither is part of the history: nothing
-- here is hashed, and a baseline or an earlier moment shows the same views as now.

-- `kind`: 0 map, 1 list. `body` is a JSON object of the kind's own; it names CIs by id, so that a
-- renamed CI is found again. `at` and `author` say who saved it last. Ids are never given twice.
CREATE TABLE saved_view (id INTEGER PRIMARY KEY AUTOINCREMENT, kind INTEGER NOT NULL, name TEXT NOT NULL,
  note TEXT NOT NULL, author TEXT NOT NULL, at TEXT NOT NULL, body TEXT NOT NULL, UNIQUE (kind, name)) STRICT;

-- `stamp` says what the content was computed from: with another stamp it is out of date.
CREATE TABLE cache (name TEXT PRIMARY KEY, stamp TEXT NOT NULL, content BLOB NOT NULL) STRICT, WITHOUT ROWID;
