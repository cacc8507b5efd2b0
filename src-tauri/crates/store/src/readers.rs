//! A few connections that only read, used again and again.

use std::path::PathBuf;
use std::sync::{Mutex, MutexGuard, PoisonError};

use rusqlite::Connection;

use crate::file::open_reader;
use crate::moment::shadow;
use crate::{Moment, StoreError, View};

/// Idle connections kept for the next reader of now, and as many again for readers of other moments.
const KEPT: usize = 4;

/// Connections that only read.
#[derive(Debug)]
pub(crate) struct Readers {
    path: PathBuf,
    /// The one used last at the end.
    idle: Mutex<Vec<(Moment, Connection)>>,
}

impl Readers {
    pub fn new(path: PathBuf) -> Self {
        Self {
            path,
            idle: Mutex::default(),
        }
    }

    pub fn take(&self, moment: Moment) -> Result<Reader<'_>, StoreError> {
        let connection = match self.idle_at(moment) {
            Some(connection) => connection,
            None => self.open(moment)?,
        };
        connection.execute_batch("BEGIN")?;
        Ok(Reader {
            readers: self,
            moment,
            connection: Some(connection),
        })
    }

    fn idle_at(&self, moment: Moment) -> Option<Connection> {
        let mut idle = self.idle();
        let position = idle.iter().rposition(|(of, _)| *of == moment)?;
        Some(idle.remove(position).1)
    }

    fn open(&self, moment: Moment) -> Result<Connection, StoreError> {
        let connection = open_reader(&self.path)?;
        if moment != Moment::Now {
            connection.execute_batch("PRAGMA query_only = OFF")?;
            shadow(&connection, moment)?;
            connection.execute_batch("PRAGMA query_only = ON")?;
        }
        Ok(connection)
    }

    fn give_back(&self, moment: Moment, connection: Connection) {
        let mut idle = self.idle();
        idle.push((moment, connection));
        let alike =
            |(of, _): &(Moment, Connection)| (*of == Moment::Now) == (moment == Moment::Now);
        if idle.iter().filter(|one| alike(one)).count() > KEPT
            && let Some(oldest) = idle.iter().position(alike)
        {
            idle.remove(oldest);
        }
    }

    fn idle(&self) -> MutexGuard<'_, Vec<(Moment, Connection)>> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A connection in a read transaction: everything read through it is of one moment.
#[derive(Debug)]
pub struct Reader<'s> {
    readers: &'s Readers,
    moment: Moment,
    connection: Option<Connection>,
}

impl Reader<'_> {
    /// What can be read.
    pub fn view(&self) -> View<'_> {
        View::new(self.connection(), self.moment)
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
            self.readers.give_back(self.moment, connection);
        }
    }
}
