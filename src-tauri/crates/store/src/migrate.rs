//! The schema, step by step, forward only.

mod back_up_older;

use rusqlite::Connection;
use rusqlite_migration::{M, Migrations};

pub(crate) use back_up_older::back_up_older;

use crate::StoreError;
use crate::file::FileFault;

/// The steps; the schema version is how many of them were taken.
pub(crate) const STEPS: &[M<'static>] = &[
    M::up(include_str!("../../../../migrations/0001_initial.sql")),
    M::up(include_str!("../../../../migrations/0002_baselines.sql")),
    M::up(include_str!("../../../../migrations/0004_root_cause.sql")),
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
