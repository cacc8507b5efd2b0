//! The file itself, the ends of relationships, and the look-ups derived from CIs.

use super::subject::key;
use super::{Fault, Problem};
use crate::{Store, StoreError, View};

/// Faults of one kind that are listed.
pub(super) const LISTED: u32 = 100;

/// SQLite's own check of the file.
pub(super) fn check_file(view: View<'_>) -> Result<Vec<Fault>, StoreError> {
    let mut statement = view
        .connection()
        .prepare(&format!("PRAGMA quick_check({LISTED})"))?;
    let answers = statement.query_map([], |row| row.get::<_, String>(0))?;
    let mut faults = Vec::new();
    for answer in answers {
        let answer = answer?;
        if answer != "ok" {
            faults.push(Fault::of(None, None, Problem::File(answer)));
        }
    }
    Ok(faults)
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
    let aliases = format!(
        "SELECT key FROM (SELECT json_each.value AS alias, ci.id AS id, ci.key AS key FROM ci, json_each(ci.aliases)
         WHERE ci.aliases IS NOT NULL) WHERE NOT EXISTS (SELECT 1 FROM ci_alias WHERE ci_alias.key = alias AND ci = id)
         UNION ALL SELECT a.key FROM ci_alias a WHERE NOT EXISTS (SELECT 1 FROM ci, json_each(ci.aliases) e
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

impl Store {
    /// Whether the search indexes agree with themselves.
    pub(super) fn is_search_sound(&self) -> Result<bool, StoreError> {
        use rusqlite::ErrorCode::DatabaseCorrupt;
        let connection = self.writer();
        match connection.execute_batch(
            "INSERT INTO ci_search (ci_search) VALUES ('integrity-check');
             INSERT INTO record_search (record_search) VALUES ('integrity-check');",
        ) {
            Ok(()) => Ok(true),
            Err(fault) if fault.sqlite_error_code() == Some(DatabaseCorrupt) => Ok(false),
            Err(fault) => Err(fault.into()),
        }
    }
}
