//! The schema against that of a new workspace.

use std::collections::BTreeMap;

use rusqlite::Connection;

use super::{Fault, Problem};
use crate::{StoreError, View, migrate};

/// Tables, indexes, views and triggers that are missing, altered or not Faultline's.
pub(super) fn check_schema(view: View<'_>, faults: &mut Vec<Fault>) -> Result<(), StoreError> {
    let mut fresh = Connection::open_in_memory()?;
    migrate::migrate(&mut fresh)?;
    let expected = objects(&fresh)?;
    let found = objects(view.connection())?;
    let differing = expected
        .iter()
        .filter(|(object, statement)| found.get(*object) != Some(*statement))
        .chain(
            found
                .iter()
                .filter(|(object, _)| !expected.contains_key(*object)),
        );
    faults.extend(differing.map(|((kind, name), _)| {
        let subject = format!("the {kind} {name}");
        Fault::of(None, Some(subject), Problem::SchemaDiffers)
    }));
    Ok(())
}

/// Statements of the schema by kind and name. What SQLite itself keeps has none of its own.
fn objects(
    connection: &Connection,
) -> Result<BTreeMap<(String, String), Option<String>>, StoreError> {
    let sql = "SELECT type, name, sql FROM main.sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'";
    let mut statement = connection.prepare(sql)?;
    let rows = statement.query_map([], |row| Ok(((row.get(0)?, row.get(1)?), row.get(2)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}
