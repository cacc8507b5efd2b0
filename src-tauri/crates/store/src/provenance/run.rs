//! Import runs.

use jiff::Timestamp;

use crate::{StoreError, View, WriteTransaction};

/// One file of one import.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ImportRun<'r> {
    /// Internal id.
    pub id: u32,
    /// The source.
    pub source: u32,
    /// UTC time.
    pub at: Timestamp,
    /// Name of the file, without its folder.
    pub file_name: &'r str,
    /// blake3 of the file.
    pub file_hash: [u8; 32],
    /// The changeset that the import made, if it made one.
    pub changeset: Option<u32>,
}

impl View<'_> {
    /// The id that the next run gets.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn next_run_id(self) -> Result<u32, StoreError> {
        let sql = "SELECT coalesce(max(id), 0) + 1 FROM import_run";
        Ok(self.connection().query_row(sql, [], |row| row.get(0))?)
    }

    /// How many runs there are.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn run_count(self) -> Result<u32, StoreError> {
        Ok(self
            .connection()
            .query_row("SELECT count(*) FROM import_run", [], |row| row.get(0))?)
    }
}

impl WriteTransaction<'_> {
    /// Records a run.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn record_run(&mut self, run: &ImportRun<'_>) -> Result<(), StoreError> {
        self.connection()
            .prepare_cached(
                "INSERT INTO import_run (id, source, at, file_name, file_hash, changeset) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            )?
            .execute((run.id, run.source, run.at.to_string(), run.file_name, run.file_hash, run.changeset))?;
        Ok(())
    }
}
