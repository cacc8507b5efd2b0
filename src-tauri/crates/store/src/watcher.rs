//! A connection that only notices that somebody wrote.

use std::path::Path;
use std::sync::{Mutex, PoisonError};

use rusqlite::Connection;

use crate::StoreError;
use crate::file::open_reader;

/// SQLite counts what others write by connection, so one is kept for it. Opened when it is first asked.
#[derive(Debug, Default)]
pub(crate) struct Watcher(Mutex<Option<Connection>>);

impl Watcher {
    pub fn data_version(&self, path: &Path) -> Result<u32, StoreError> {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let connection = match kept.take() {
            Some(connection) => connection,
            None => open_reader(path)?,
        };
        let version = connection.query_row("PRAGMA data_version", [], |row| row.get(0));
        *kept = Some(connection);
        Ok(version?)
    }
}
