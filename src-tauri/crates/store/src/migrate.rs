//! The schema, step by step, forward only.

use rusqlite::Connection;
use rusqlite_migration::{M, Migrations};

use crate::StoreError;
use crate::file::{FileFault, SCHEMA_VERSION};

/// The steps; the schema version is how many of them were taken.
pub(crate) const STEPS: &[M<'static>] = &[
    M::up(include_str!("../../../../migrations/0001_initial.sql")),
    M::up(include_str!("../../../../migrations/0002_baselines.sql")),
    M::up(include_str!("../../../../migrations/0003_drafts.sql")),
    M::up(include_str!("../../../../migrations/0004_root_cause.sql")),
    M::up(include_str!("../../../../migrations/0005_records.sql")),
    M::up(include_str!("../../../../migrations/0006_saved_views.sql")),
];

/// Brings a database to the newest schema, in one transaction.
pub(crate) fn migrate(connection: &mut Connection) -> Result<(), StoreError> {
    let migrated =
        Migrations::from_slice(STEPS)
            .to_latest(connection)
            .map_err(|fault| match fault {
                rusqlite_migration::Error::RusqliteError { err, .. } => err.into(),
                _ => StoreError::File(FileFault::Damaged),
            });
    match migrated {
        // Another program that opened the file at the same time was faster.
        Err(_) if version(connection)? == SCHEMA_VERSION => Ok(()),
        migrated => migrated,
    }
}

/// The schema version, with what the log beside the file says; 0 where there is no schema.
pub(crate) fn version(connection: &Connection) -> Result<u32, StoreError> {
    Ok(connection.query_row("PRAGMA user_version", [], |row| row.get(0))?)
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
