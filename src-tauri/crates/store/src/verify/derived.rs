//! The file itself, the ends of relationships, and the look-ups derived from CIs.

use super::subject::key;
use super::{Fault, Problem};
use crate::{StoreError, Table, View};

/// Faults of one kind that are listed.
pub(super) const LISTED: u32 = 100;

/// SQLite's own check of the file: pages, rows, indexes against their tables, and the search index against itself.
pub(super) fn check_file(view: View<'_>, faults: &mut Vec<Fault>) -> Result<(), StoreError> {
    let mut statement = view
        .connection()
        .prepare(&format!("PRAGMA integrity_check({LISTED})"))?;
    let answers = statement.query_map([], |row| row.get::<_, String>(0))?;
    for answer in answers {
        let answer = answer?;
        if answer != "ok" {
            faults.push(Fault::of(None, None, Problem::File(answer)));
        }
    }
    Ok(())
}

/// Relationships whose source or target does not exist.
pub(super) fn check_ends(view: View<'_>, faults: &mut Vec<Fault>) -> Result<(), StoreError> {
    let sql = format!(
        "SELECT r.source, t.name, r.target, r.since FROM relationship r LEFT JOIN relationship_type t ON t.id = r.type
         WHERE NOT EXISTS (SELECT 1 FROM ci WHERE ci.id = r.source)
         OR NOT EXISTS (SELECT 1 FROM ci WHERE ci.id = r.target) ORDER BY r.id LIMIT {LISTED}"
    );
    let mut statement = view.connection().prepare(&sql)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let kind: Option<String> = row.get(1)?;
        let subject = format!(
            "{} {} {}",
            key(view, row.get(0)?),
            kind.unwrap_or_default(),
            key(view, row.get(2)?)
        );
        faults.push(Fault::of(
            Some(row.get(3)?),
            Some(subject),
            Problem::MissingEnd,
        ));
    }
    Ok(())
}

/// Aliases and search words against the CIs.
pub(super) fn check_lookups(view: View<'_>, faults: &mut Vec<Fault>) -> Result<(), StoreError> {
    // A list that cannot be read is found with its row.
    let list = "CASE WHEN json_valid(ci.aliases) THEN ci.aliases ELSE '[]' END";
    let aliases = format!(
        "SELECT key FROM (SELECT e.value AS alias, ci.id AS id, ci.key AS key FROM ci, json_each({list}) e
         WHERE ci.aliases IS NOT NULL) WHERE NOT EXISTS (SELECT 1 FROM ci_alias WHERE ci_alias.key = alias AND ci = id)
         UNION ALL SELECT a.key FROM ci_alias a WHERE NOT EXISTS (SELECT 1 FROM ci, json_each({list}) e
         WHERE ci.id = a.ci AND e.value = a.key) LIMIT {LISTED}"
    );
    let search = format!(
        "SELECT ci.key FROM ci WHERE NOT EXISTS (SELECT 1 FROM ci_search_docsize d WHERE d.id = ci.id)
         UNION ALL SELECT 'CI ' || d.id FROM ci_search_docsize d WHERE NOT EXISTS (SELECT 1 FROM ci WHERE ci.id = d.id)
         LIMIT {LISTED}"
    );
    for (sql, problem) in [
        (aliases, Problem::AliasDiffers),
        (search, Problem::SearchDiffers),
    ] {
        let mut statement = view.connection().prepare(&sql)?;
        let subjects = statement.query_map([], |row| row.get::<_, String>(0))?;
        for subject in subjects {
            faults.push(Fault::of(None, Some(subject?), problem.clone()));
        }
    }
    Ok(())
}

/// Ids are given once: the next one of each table is higher than any that a version has.
pub(super) fn check_ids(view: View<'_>, faults: &mut Vec<Fault>) -> Result<(), StoreError> {
    for table in Table::ALL {
        let name = table.name();
        let sql = format!(
            "SELECT coalesce((SELECT value FROM next_id WHERE table_name = ?1), 0)
             > max(coalesce((SELECT max(id) FROM {name}), 0), coalesce((SELECT max(id) FROM {name}_history), 0))"
        );
        let is_free: bool = view
            .connection()
            .query_row(&sql, [name], |row| row.get(0))?;
        if !is_free {
            faults.push(Fault::of(None, Some(name.to_owned()), Problem::NextIdGiven));
        }
    }
    Ok(())
}
