-- Baselines: named changesets. And what reading the past looks up in the history.

CREATE TABLE baseline (id INTEGER PRIMARY KEY, name TEXT NOT NULL, changeset INTEGER NOT NULL, note TEXT NOT NULL,
  since INTEGER NOT NULL, digest INTEGER NOT NULL) STRICT;
CREATE TABLE baseline_history (id INTEGER NOT NULL, name TEXT NOT NULL, changeset INTEGER NOT NULL, note TEXT NOT NULL,
  since INTEGER NOT NULL, digest INTEGER NOT NULL, until INTEGER NOT NULL, PRIMARY KEY (id, since)) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX baseline_name ON baseline (name);
CREATE INDEX baseline_since ON baseline (since);
CREATE INDEX baseline_history_since ON baseline_history (since);
CREATE INDEX baseline_history_until ON baseline_history (until);
INSERT INTO next_id VALUES ('baseline', 1);

CREATE INDEX relationship_history_target ON relationship_history (target);
CREATE INDEX redundancy_group_history_dependent ON redundancy_group_history (dependent);
-- Few versions have old keys.
CREATE INDEX ci_history_aliases ON ci_history (until) WHERE aliases IS NOT NULL;
