//! Inserting, superseding and ending versions of rows of any versioned table. In a draft, all of it
//! goes to the draft's own rows.

use rusqlite::{OptionalExtension, Row};

use super::WriteTransaction;
use crate::hashing::{TableContent, digest};
use crate::value::Value;
use crate::{StoreError, Table};

/// What a transaction did to one table so far.
#[derive(Clone, Debug, Default)]
pub(super) enum Progress {
    /// Nothing.
    #[default]
    Untouched,
    /// Only rows inserted with rising ids: their hash is ready when the last is written.
    Appended {
        last: u32,
        content: Box<TableContent>,
    },
    /// Anything else: the hash is taken from the rows in the end.
    Mixed,
}

impl WriteTransaction<'_> {
    pub(super) fn insert(
        &mut self,
        table: Table,
        id: u32,
        values: &[Value<'_>],
    ) -> Result<(), StoreError> {
        if let Some(step) = &mut self.step {
            self.rows += 1;
            return step.insert(&self.transaction, table, id, values);
        }
        let hash = self
            .hasher
            .hash(table, id, values.iter().copied(), self.number);
        let mut statement = self.transaction.prepare_cached(table.statements().insert)?;
        statement.raw_bind_parameter(1, id)?;
        for (position, value) in (2..).zip(values) {
            statement.raw_bind_parameter(position, value)?;
        }
        statement.raw_bind_parameter(values.len() + 2, self.number)?;
        statement.raw_bind_parameter(values.len() + 3, digest(&hash))?;
        statement.raw_execute()?;
        drop(statement);
        self.rows += 1;
        let progress = &mut self.progress[table.index()];
        match progress {
            Progress::Untouched => {
                let mut content = Box::<TableContent>::default();
                content.begin(id, &hash);
                *progress = Progress::Appended { last: id, content };
            }
            Progress::Appended { last, content } if *last < id => {
                content.begin(id, &hash);
                *last = id;
            }
            Progress::Appended { .. } | Progress::Mixed => *progress = Progress::Mixed,
        }
        Ok(())
    }

    /// Writes a new version, unless it equals the current one.
    pub(super) fn update(
        &mut self,
        table: Table,
        id: u32,
        values: &[Value<'_>],
    ) -> Result<bool, StoreError> {
        if let Some(step) = &mut self.step {
            let altered = step.update(&self.transaction, table, id, values)?;
            self.rows += u64::from(altered);
            return Ok(altered);
        }
        let current = self
            .transaction
            .prepare_cached(table.statements().current)?
            .query_row([id], |row| {
                let equal = is_equal(row, values)?;
                Ok((equal, row.get(values.len() + 1)?))
            });
        let (equal, since): (bool, u32) = current.optional()?.ok_or_else(|| missing(table, id))?;
        if equal {
            return Ok(false);
        }
        self.end(table, id, since)?;
        self.insert(table, id, values)?;
        // The row did not follow the ones before it, and may have replaced one of this changeset.
        self.progress[table.index()] = Progress::Mixed;
        Ok(true)
    }

    pub(super) fn delete(&mut self, table: Table, id: u32) -> Result<(), StoreError> {
        if let Some(step) = &mut self.step {
            self.rows += 1;
            return step.delete(&self.transaction, table, id);
        }
        let since_column = table.statements().columns + 1;
        let since: Option<u32> = self
            .transaction
            .prepare_cached(table.statements().current)?
            .query_row([id], |row| row.get(since_column))
            .optional()?;
        self.end(table, id, since.ok_or_else(|| missing(table, id))?)?;
        self.rows += 1;
        self.progress[table.index()] = Progress::Mixed;
        Ok(())
    }

    /// Takes the current version away; it goes to the history unless this changeset itself made it.
    fn end(&mut self, table: Table, id: u32, since: u32) -> Result<(), StoreError> {
        if since != self.number {
            self.transaction
                .prepare_cached(table.statements().to_history)?
                .execute((id, self.number))?;
        }
        self.transaction
            .prepare_cached(table.statements().delete)?
            .execute([id])?;
        Ok(())
    }
}

/// Whether a row of id and columns holds these values in its columns.
pub(crate) fn is_equal(row: &Row<'_>, values: &[Value<'_>]) -> rusqlite::Result<bool> {
    for (position, value) in (1..).zip(values) {
        if Value::of(row.get_ref(position)?) != Some(*value) {
            return Ok(false);
        }
    }
    Ok(true)
}

pub(crate) fn missing(table: Table, id: u32) -> StoreError {
    StoreError::Row {
        table: table.name(),
        id,
        problem: "it is not there",
    }
}
