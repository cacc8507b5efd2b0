//! The schema, step by step, forward only.

use std::path::{Path, PathBuf};

use rusqlite::Connection;
use rusqlite_migration::{M, Migrations};

use crate::StoreError;
use crate::file::{FileFault, SchemaAge};

/// The steps; the schema version is how many of them were taken.
pub(crate) const STEPS: &[M<'static>] = &[
    M::up(include_str!("../../../../migrations/0001_initial.sql")),
    M::up(include_str!("../../../../migrations/0002_baselines.sql")),
    M::up(include_str!("../../../../migrations/0003_drafts.sql")),
    M::up(include_str!("../../../../migrations/0004_root_cause.sql")),
    M::up(include_str!("../../../../migrations/0005_records.sql")),
];

/// Brings a database to the newest schema, in one transaction.
pub(crate) fn migrate(connection: &mut Connection) -> Result<(), StoreError> {
    Migrations::from_slice(STEPS)
        .to_latest(connection)
        .map_err(|fault| match fault {
            rusqlite_migration::Error::RusqliteError { err, .. } => err.into(),
            _ => StoreError::File(FileFault::Damaged),
        })
}

/// The schema version, with what the log beside the file says; 0 where there is no schema.
pub(crate) fn version(connection: &Connection) -> Result<u32, StoreError> {
    Ok(connection.query_row("PRAGMA user_version", [], |row| row.get(0))?)
}

/// Copies a workspace of an older schema beside itself before it is migrated.
pub(crate) fn back_up_older(
    path: &Path,
    connection: &Connection,
    age: SchemaAge,
) -> Result<(), StoreError> {
    let SchemaAge::Older { version } = age else {
        return Ok(());
    };
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(format!(".schema-{version}.backup"));
    let backup: PathBuf = path.with_file_name(name);
    if !backup.exists() {
        connection.execute("VACUUM INTO ?1", [backup.to_string_lossy()])?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{Migrations, STEPS};
    use crate::file::SCHEMA_VERSION;

    #[test]
    fn steps_apply_and_reach_the_known_version() {
        Migrations::from_slice(STEPS)
            .validate()
            .expect("every step applies");
        assert_eq!(STEPS.len(), SCHEMA_VERSION as usize);
    }
}
