-- The estate with the draft {draft} on it: temporary views that stand before the tables of the same
-- names. A row of the draft hides the live row of its id. Where live has moved on since (b is then
-- the version that the draft's row was taken from, and l the live one), what the draft did not alter
-- follows live.

CREATE TEMP VIEW other_ci AS
SELECT d.id AS id,
  iif(l.id IS NOT NULL AND d.key IS b.key, l.key, d.key) AS key,
  iif(l.id IS NOT NULL AND d.name IS b.name, l.name, d.name) AS name,
  iif(l.id IS NOT NULL AND d.class IS b.class, l.class, d.class) AS class,
  iif(l.id IS NOT NULL AND d.status IS b.status, l.status, d.status) AS status,
  iif(l.id IS NOT NULL, draft_attributes(b.attributes, l.attributes, d.attributes), d.attributes) AS attributes,
  iif(l.id IS NOT NULL AND d.key IS b.key, l.aliases, d.aliases) AS aliases,
  {first_step} + d.step AS since,
  0 AS digest
FROM main.draft_ci d
LEFT JOIN main.ci_history b ON b.id = d.id AND b.since = d.base
LEFT JOIN main.ci l ON l.id = d.id AND b.id IS NOT NULL
WHERE d.draft = {draft} AND NOT d.deleted;

CREATE TEMP VIEW kept_ci AS
SELECT id, key, name, class, status, attributes, aliases, since, digest FROM main.ci c
WHERE NOT EXISTS (SELECT 1 FROM main.draft_ci d WHERE d.draft = {draft} AND d.id = c.id);

CREATE TEMP VIEW ci AS
SELECT id, key, name, class, status, attributes, aliases, since, digest FROM main.ci c
WHERE NOT EXISTS (SELECT 1 FROM main.draft_ci d WHERE d.draft = {draft} AND d.id = c.id)
UNION ALL
SELECT id, key, name, class, status, attributes, aliases, since, digest FROM temp.other_ci;

CREATE TEMP VIEW ci_alias AS
SELECT key, ci FROM main.ci_alias a
WHERE NOT EXISTS (SELECT 1 FROM main.draft_ci d WHERE d.draft = {draft} AND d.id = a.ci)
UNION ALL
SELECT e.value AS key, n.id AS ci FROM temp.other_ci n, json_each(n.aliases) e;

CREATE TEMP VIEW draft_relationship_now AS
SELECT d.id AS id,
  iif(l.id IS NOT NULL AND d.source IS b.source, l.source, d.source) AS source,
  iif(l.id IS NOT NULL AND d.type IS b.type, l.type, d.type) AS type,
  iif(l.id IS NOT NULL AND d.target IS b.target, l.target, d.target) AS target,
  iif(l.id IS NOT NULL AND d.group_name IS b.group_name, l.group_name, d.group_name) AS group_name,
  iif(l.id IS NOT NULL AND d.strength IS b.strength, l.strength, d.strength) AS strength,
  iif(l.id IS NOT NULL AND d.probability IS b.probability, l.probability, d.probability) AS probability,
  {first_step} + d.step AS since,
  0 AS digest
FROM main.draft_relationship d
LEFT JOIN main.relationship_history b ON b.id = d.id AND b.since = d.base
LEFT JOIN main.relationship l ON l.id = d.id AND b.id IS NOT NULL
WHERE d.draft = {draft} AND NOT d.deleted;

-- A live relationship is hidden too where the draft deletes an end of it or states the same
-- relationship itself; one of the draft is, where live has deleted an end of it.
CREATE TEMP VIEW relationship AS
SELECT id, source, type, target, group_name, strength, probability, since, digest FROM main.relationship r
WHERE NOT EXISTS (SELECT 1 FROM main.draft_relationship d WHERE d.draft = {draft} AND d.id = r.id)
  AND NOT EXISTS (SELECT 1 FROM main.draft_ci d WHERE d.draft = {draft} AND d.id = r.source AND d.deleted)
  AND NOT EXISTS (SELECT 1 FROM main.draft_ci d WHERE d.draft = {draft} AND d.id = r.target AND d.deleted)
  AND NOT EXISTS (SELECT 1 FROM main.draft_relationship d WHERE d.draft = {draft} AND NOT d.deleted
    AND d.source = r.source AND d.type = r.type AND d.target = r.target AND d.group_name = r.group_name)
UNION ALL
SELECT id, source, type, target, group_name, strength, probability, since, digest FROM temp.draft_relationship_now n
WHERE EXISTS (SELECT 1 FROM temp.ci c WHERE c.id = n.source) AND EXISTS (SELECT 1 FROM temp.ci c WHERE c.id = n.target);

CREATE TEMP VIEW draft_redundancy_group_now AS
SELECT d.id AS id, d.dependent AS dependent, d.name AS name, d.type AS type,
  iif(l.id IS NOT NULL AND d.needs IS b.needs, l.needs, d.needs) AS needs,
  iif(l.id IS NOT NULL AND d.strength IS b.strength, l.strength, d.strength) AS strength,
  {first_step} + d.step AS since,
  0 AS digest
FROM main.draft_redundancy_group d
LEFT JOIN main.redundancy_group_history b ON b.id = d.id AND b.since = d.base
LEFT JOIN main.redundancy_group l ON l.id = d.id AND b.id IS NOT NULL
WHERE d.draft = {draft} AND NOT d.deleted;

CREATE TEMP VIEW redundancy_group AS
SELECT id, dependent, name, type, needs, strength, since, digest FROM main.redundancy_group g
WHERE NOT EXISTS (SELECT 1 FROM main.draft_redundancy_group d WHERE d.draft = {draft} AND d.id = g.id)
  AND NOT EXISTS (SELECT 1 FROM main.draft_ci d WHERE d.draft = {draft} AND d.id = g.dependent AND d.deleted)
  AND NOT EXISTS (SELECT 1 FROM main.draft_redundancy_group d WHERE d.draft = {draft} AND NOT d.deleted
    AND d.dependent = g.dependent AND d.name IS g.name AND d.type IS g.type)
UNION ALL
SELECT id, dependent, name, type, needs, strength, since, digest FROM temp.draft_redundancy_group_now n
WHERE EXISTS (SELECT 1 FROM temp.ci c WHERE c.id = n.dependent);

-- The live version of a row that the draft stands before is history in the draft, ended by the draft.
CREATE TEMP VIEW ci_history AS
SELECT id, key, name, class, status, attributes, aliases, since, until FROM main.ci_history
UNION ALL
SELECT c.id, c.key, c.name, c.class, c.status, c.attributes, c.aliases, c.since, {first_step} + d.step AS until
FROM main.draft_ci d JOIN main.ci c ON c.id = d.id WHERE d.draft = {draft};

CREATE TEMP VIEW relationship_history AS
SELECT id, source, type, target, group_name, strength, probability, since, until FROM main.relationship_history
UNION ALL
SELECT r.id, r.source, r.type, r.target, r.group_name, r.strength, r.probability, r.since, {first_step} + d.step AS until
FROM main.draft_relationship d JOIN main.relationship r ON r.id = d.id WHERE d.draft = {draft};

CREATE TEMP VIEW redundancy_group_history AS
SELECT id, dependent, name, type, needs, strength, since, until FROM main.redundancy_group_history
UNION ALL
SELECT g.id, g.dependent, g.name, g.type, g.needs, g.strength, g.since, {first_step} + d.step AS until
FROM main.draft_redundancy_group d JOIN main.redundancy_group g ON g.id = d.id WHERE d.draft = {draft};
