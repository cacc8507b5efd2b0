//! A few connections that only read, used again and again.

use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

use rusqlite::Connection;

use crate::file::open_reader;
use crate::{StoreError, View};

/// Idle connections kept for the next reader.
const KEPT: usize = 4;

/// Connections that only read.
#[derive(Debug)]
pub(crate) struct Readers {
    path: PathBuf,
    idle: Mutex<Vec<Connection>>,
}

impl Readers {
    pub fn new(path: PathBuf) -> Self {
        Self {
            path,
            idle: Mutex::default(),
        }
    }

    pub fn take(&self) -> Result<Reader<'_>, StoreError> {
        let idle = self
            .idle
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .pop();
        let connection = match idle {
            Some(connection) => connection,
            None => open_reader(&self.path)?,
        };
        connection.execute_batch("BEGIN")?;
        Ok(Reader {
            readers: self,
            connection: Some(connection),
        })
    }
}

/// A connection in a read transaction: everything read through it is of one moment.
#[derive(Debug)]
pub struct Reader<'s> {
    readers: &'s Readers,
    connection: Option<Connection>,
}

impl Reader<'_> {
    /// What can be read.
    pub fn view(&self) -> View<'_> {
        View::new(self.connection())
    }

    fn connection(&self) -> &Connection {
        self.connection
            .as_ref()
            .expect("the connection is given back on drop alone")
    }
}

impl Drop for Reader<'_> {
    fn drop(&mut self) {
        let Some(connection) = self.connection.take() else {
            return;
        };
        // A connection whose transaction cannot be ended is closed instead of kept.
        if connection.execute_batch("ROLLBACK").is_ok() {
            let mut idle = self
                .readers
                .idle
                .lock()
                .unwrap_or_else(PoisonError::into_inner);
            if idle.len() < KEPT {
                idle.push(connection);
            }
        }
    }
}
