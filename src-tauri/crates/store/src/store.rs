//! An open workspace file: one connection that writes, a few that read.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use faultline_model::{ChangesetHeader, DraftId, Model};
use rusqlite::{Connection, TransactionBehavior};

use crate::backup::back_up_older;
use crate::file::{self, FileFault, OpenFile, SCHEMA_VERSION};
use crate::readers::{Reader, Readers};
use crate::watcher::Watcher;
use crate::write::WriteTransaction;
use crate::{Moment, StoreError, Table, migrate};

/// SQLite asks whether to stop after so many of its instructions: well below a millisecond.
const INSTRUCTIONS_BETWEEN_CHECKS: i32 = 10_000;

/// An open workspace file.
#[derive(Debug)]
pub struct Store {
    path: PathBuf,
    writer: Mutex<Connection>,
    readers: Readers,
    watcher: Watcher,
    /// Dropped after the connections.
    _open: OpenFile,
}

/// How a write is prepared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WriteMode {
    /// A few rows; a commit survives loss of power.
    Edit,
    /// Very many rows; a larger page cache, and the commit may be lost (but never torn) with power.
    Bulk,
}

/// A finished write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written<T> {
    /// What the work gave.
    pub output: T,
    /// The changeset it became; none where no versioned row was written, or all went to a draft.
    pub changeset: Option<u32>,
    /// The versioned tables that differ.
    pub tables: Vec<Table>,
    /// How many versions were begun or ended.
    pub rows: u64,
}

impl Store {
    /// Makes a workspace with a model as its first changeset.
    ///
    /// # Errors
    /// [`FileFault::Exists`] where there is a file already; else the folder cannot be written.
    pub fn create(
        path: &Path,
        header: &ChangesetHeader,
        model: &Model,
    ) -> Result<Self, StoreError> {
        let mut connection = file::create(path)?;
        let store = migrate::migrate(&mut connection).and_then(|()| {
            let store = Self::with_writer(path, connection);
            store.write(header, WriteMode::Edit, None, |transaction| {
                transaction.insert_model(model)
            })?;
            // The file alone now says what it is: a sudden end later leaves a log beside it, and the
            // first look at a file reads the file alone.
            store
                .writer()
                .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
            Ok(store)
        });
        store.inspect_err(|_| {
            // Only what this call made is taken away again; nothing can be done if even that fails.
            for ending in ["", "-wal", "-shm"] {
                let mut part = path.as_os_str().to_owned();
                part.push(ending);
                let _gone = std::fs::remove_file(part).is_ok();
            }
        })
    }

    /// Opens a workspace. An older schema is backed up beside the file and migrated.
    ///
    /// # Errors
    /// [`FileFault`] where the file is foreign, damaged, newer, held or read-only; it is left as it is.
    pub fn open(path: &Path) -> Result<Self, StoreError> {
        Self::open_keeping(path, back_up_older)
    }

    /// Opens a copy that nobody else knows of: if it is of an older schema, nothing has to be kept of that.
    pub(crate) fn open_copy(path: &Path) -> Result<Self, StoreError> {
        Self::open_keeping(path, |_, _, _| Ok(()))
    }

    /// `keep` gets a file of an older schema with its version before it is migrated.
    fn open_keeping(
        path: &Path,
        keep: impl FnOnce(&Connection, &Path, u32) -> Result<(), StoreError>,
    ) -> Result<Self, StoreError> {
        file::inspect(path)?;
        check_schema(path)?;
        let mut connection = file::open_writer(path)?;
        match migrate::version(&connection)? {
            0 => return Err(FileFault::Damaged.into()),
            SCHEMA_VERSION => {}
            found if found > SCHEMA_VERSION => {
                let known = SCHEMA_VERSION;
                return Err(FileFault::Newer { found, known }.into());
            }
            older => {
                keep(&connection, path, older)?;
                migrate::migrate(&mut connection)?;
            }
        }
        Ok(Self::with_writer(path, connection))
    }

    fn with_writer(path: &Path, connection: Connection) -> Self {
        Self {
            path: path.to_owned(),
            writer: Mutex::new(connection),
            readers: Readers::new(path.to_owned()),
            watcher: Watcher::default(),
            _open: OpenFile::note(path),
        }
    }

    /// The file.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// A reader of now. Never waits for a writer.
    ///
    /// # Errors
    /// The file is gone or damaged.
    pub fn read(&self) -> Result<Reader<'_>, StoreError> {
        self.readers.take(Moment::Now)
    }

    /// A reader of any moment, with the model of that moment. Never waits for a writer.
    ///
    /// Cost: the first reader of a moment opens a connection, a few milliseconds; a few are kept.
    ///
    /// # Errors
    /// The file is gone or damaged.
    pub fn read_at(&self, moment: Moment) -> Result<Reader<'_>, StoreError> {
        self.readers.take(moment)
    }

    /// A number that differs after anybody wrote to the file: another program, or this one.
    ///
    /// Cost: a few microseconds.
    ///
    /// # Errors
    /// The file is gone or damaged.
    pub fn data_version(&self) -> Result<u32, StoreError> {
        self.watcher.data_version(&self.path)
    }

    /// The connection that writes; waits for a write that runs.
    pub(crate) fn writer(&self) -> MutexGuard<'_, Connection> {
        self.writer.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Runs `work` in one write transaction and commits it as one changeset, or as none where it
    /// wrote no versioned row. Where `work` fails, or `interrupted` becomes true, nothing remains.
    ///
    /// # Errors
    /// What `work` gives, or the file cannot be written.
    pub fn write<T, E: From<StoreError>>(
        &self,
        header: &ChangesetHeader,
        mode: WriteMode,
        interrupted: Option<Arc<AtomicBool>>,
        work: impl FnOnce(&mut WriteTransaction<'_>) -> Result<T, E>,
    ) -> Result<Written<T>, E> {
        self.write_to(None, header, mode, interrupted, work)
    }

    /// As [`Store::write`], but all rows go to a draft, as one step of it: no changeset is made, and
    /// the work reads live with the draft on it. The step is named by the header's message.
    ///
    /// # Errors
    /// The draft is gone, what `work` gives, or the file cannot be written.
    pub fn write_in_draft<T, E: From<StoreError>>(
        &self,
        draft: DraftId,
        header: &ChangesetHeader,
        mode: WriteMode,
        interrupted: Option<Arc<AtomicBool>>,
        work: impl FnOnce(&mut WriteTransaction<'_>) -> Result<T, E>,
    ) -> Result<Written<T>, E> {
        self.write_to(Some(draft), header, mode, interrupted, work)
    }

    fn write_to<T, E: From<StoreError>>(
        &self,
        draft: Option<DraftId>,
        header: &ChangesetHeader,
        mode: WriteMode,
        interrupted: Option<Arc<AtomicBool>>,
        work: impl FnOnce(&mut WriteTransaction<'_>) -> Result<T, E>,
    ) -> Result<Written<T>, E> {
        let mut connection = self.writer();
        prepare(&connection, mode, interrupted).map_err(StoreError::from)?;
        let written = run(&mut connection, draft, header, work);
        restore(&connection).map_err(StoreError::from)?;
        written
    }
}

fn run<T, E: From<StoreError>>(
    connection: &mut Connection,
    draft: Option<DraftId>,
    header: &ChangesetHeader,
    work: impl FnOnce(&mut WriteTransaction<'_>) -> Result<T, E>,
) -> Result<Written<T>, E> {
    let transaction = connection
        .transaction_with_behavior(TransactionBehavior::Immediate)
        .map_err(StoreError::from)?;
    let mut transaction = match draft {
        None => WriteTransaction::new(transaction, header),
        Some(draft) => WriteTransaction::in_draft(transaction, header, draft),
    }?;
    let output = work(&mut transaction)?;
    Ok(transaction.commit(output)?)
}

fn prepare(
    connection: &Connection,
    mode: WriteMode,
    interrupted: Option<Arc<AtomicBool>>,
) -> rusqlite::Result<()> {
    if mode == WriteMode::Bulk {
        connection.execute_batch(
            "PRAGMA synchronous = NORMAL; PRAGMA cache_size = -262144; PRAGMA threads = 2;",
        )?;
    }
    match interrupted {
        Some(flag) => connection.progress_handler(
            INSTRUCTIONS_BETWEEN_CHECKS,
            Some(move || flag.load(Ordering::Relaxed)),
        ),
        None => Ok(()),
    }
}

fn restore(connection: &Connection) -> rusqlite::Result<()> {
    connection.progress_handler(0, None::<fn() -> bool>)?;
    connection
        .execute_batch("PRAGMA synchronous = FULL; PRAGMA cache_size = -16384; PRAGMA threads = 0;")
}

/// Reads the schema without a journal, so that a damaged file is refused before anything is
/// written beside it. A file whose journal was left behind by a sudden end is for SQLite to repair.
fn check_schema(path: &Path) -> Result<(), StoreError> {
    if file::has_log(path) {
        return Ok(());
    }
    let connection = file::open_unchanging(path)?;
    let sound: Result<String, _> =
        connection.query_row("PRAGMA quick_check('sqlite_schema')", [], |row| row.get(0));
    if !sound.is_ok_and(|answer| answer == "ok") {
        return Err(FileFault::Damaged.into());
    }
    let head = connection.query_row(
        "SELECT number FROM changeset ORDER BY number DESC LIMIT 1",
        [],
        |row| row.get::<_, u32>(0),
    );
    head.map(|_| ()).map_err(|_| FileFault::Damaged.into())
}
