//! What records refer to, and what is derived from them.

use faultline_model::EntryBody;

use super::derived::LISTED;
use super::subject::record_name;
use super::{Fault, Problem};
use crate::hashing::hash_of_content;
use crate::{StoreError, View};

/// Records of links and entries, kept contents, and the search words of records.
pub(super) fn check_records(view: View<'_>, faults: &mut Vec<Fault>) -> Result<(), StoreError> {
    check_ends(view, faults)?;
    check_contents(view, faults)?;
    check_search(view, faults)
}

fn check_ends(view: View<'_>, faults: &mut Vec<Fault>) -> Result<(), StoreError> {
    let sql = format!(
        "SELECT 'a CI of record ' || record, since FROM record_ci WHERE record NOT IN (SELECT id FROM record)
         UNION ALL SELECT 'an entry of record ' || record, since FROM record_entry WHERE record NOT IN (SELECT id FROM record)
         UNION ALL SELECT 'a link of record ' || source, since FROM record_link
         WHERE source NOT IN (SELECT id FROM record) OR target NOT IN (SELECT id FROM record) LIMIT {LISTED}"
    );
    let mut statement = view.connection().prepare(&sql)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (subject, changeset) = (row.get(0)?, row.get(1)?);
        faults.push(Fault::of(
            Some(changeset),
            Some(subject),
            Problem::MissingRecord,
        ));
    }
    Ok(())
}

fn check_contents(view: View<'_>, faults: &mut Vec<Fault>) -> Result<(), StoreError> {
    let sql = "SELECT record, since, body FROM record_entry ORDER BY id";
    let mut statement = view.connection().prepare(sql)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        // An entry that cannot be read is named as an altered row already.
        let body: Result<String, _> = row.get(2);
        let Some(body) = body.ok().as_deref().and_then(EntryBody::from_json) else {
            continue;
        };
        let Some(hash) = body.content() else { continue };
        let content = view.stored_content(hash)?;
        if content.is_none_or(|content| hash_of_content(&content) != hash) {
            let subject = format!("an entry of {}", record_name(view, row.get(0)?));
            let changeset = Some(row.get(1)?);
            faults.push(Fault::of(changeset, Some(subject), Problem::ContentAltered));
        }
    }
    Ok(())
}

fn check_search(view: View<'_>, faults: &mut Vec<Fault>) -> Result<(), StoreError> {
    let sql = format!(
        "SELECT id FROM record WHERE NOT EXISTS (SELECT 1 FROM record_search_docsize d WHERE d.id = record.id)
         UNION ALL SELECT d.id FROM record_search_docsize d
         WHERE NOT EXISTS (SELECT 1 FROM record WHERE record.id = d.id) LIMIT {LISTED}"
    );
    let mut statement = view.connection().prepare(&sql)?;
    let ids = statement.query_map([], |row| row.get::<_, i64>(0))?;
    for id in ids {
        let subject = record_name(view, id?);
        faults.push(Fault::of(None, Some(subject), Problem::RecordSearchDiffers));
    }
    Ok(())
}
