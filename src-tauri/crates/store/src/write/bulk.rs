//! Filling an empty table: its secondary indexes are built once, when it is full.

use super::WriteTransaction;
use crate::{StoreError, Table};

/// Words gathered before the search index writes a segment: 64 MiB instead of 1 MiB.
const SEARCH_MEMORY_BULK: i64 = 64 << 20;
/// The search index's own default.
const SEARCH_MEMORY: i64 = 1 << 20;

/// Statements that build the indexes that were dropped.
#[derive(Debug, Default)]
pub(super) struct PendingIndexes {
    statements: Vec<String>,
    search: bool,
}

impl WriteTransaction<'_> {
    /// Drops the secondary indexes of a table if it is empty, to be built when it is full; false,
    /// and nothing done, where it holds rows or the writing goes to a draft. Until [`WriteTransaction::end_bulk`] uniqueness is
    /// not checked and look-ups by key are slow.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn begin_bulk(&mut self, table: Table) -> Result<bool, StoreError> {
        if self.step.is_some() {
            return Ok(false);
        }
        let name = table.name();
        let empty: bool = self.transaction.query_row(
            &format!("SELECT NOT EXISTS (SELECT 1 FROM {name})"),
            [],
            |row| row.get(0),
        )?;
        if !empty {
            return Ok(false);
        }
        let indexes: Vec<(String, String)> = self
            .transaction
            .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = ?1 AND sql IS NOT NULL")?
            .query_map([name], |row| Ok((row.get(0)?, row.get(1)?)))?
            .collect::<Result<_, _>>()?;
        for (index, statement) in indexes {
            self.transaction
                .execute_batch(&format!("DROP INDEX {index}"))?;
            self.pending_indexes.statements.push(statement);
        }
        if table == Table::Ci {
            self.set_search_memory(SEARCH_MEMORY_BULK)?;
            self.pending_indexes.search = true;
        }
        Ok(true)
    }

    /// Builds the indexes that were dropped and tells `step` how many of how many are done.
    ///
    /// # Errors
    /// Two rows have the same key or identity, the work was interrupted, or the file cannot be written.
    pub fn end_bulk(&mut self, step: &mut dyn FnMut(u64, u64)) -> Result<(), StoreError> {
        let pending = std::mem::take(&mut self.pending_indexes);
        let total = pending.statements.len() as u64;
        for (done, statement) in (1..).zip(&pending.statements) {
            self.transaction.execute_batch(statement)?;
            step(done, total);
        }
        if pending.search {
            self.set_search_memory(SEARCH_MEMORY)?;
        }
        Ok(())
    }

    fn set_search_memory(&self, bytes: i64) -> Result<(), StoreError> {
        self.transaction.execute(
            "INSERT INTO ci_search (ci_search, rank) VALUES ('hashsize', ?1)",
            [bytes],
        )?;
        Ok(())
    }
}
