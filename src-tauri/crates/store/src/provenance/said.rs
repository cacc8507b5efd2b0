//! What a source said last, as ranges of ids.

use std::collections::BTreeMap;

use rusqlite::Row;

use crate::{StoreError, View, WriteTransaction};

/// Which rows a source speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SaidKind {
    /// CIs.
    Ci,
    /// Relationships.
    Relationship,
}

impl SaidKind {
    const fn code(self) -> u8 {
        match self {
            Self::Ci => 1,
            Self::Relationship => 2,
        }
    }
}

/// For every id from `first` to `last`: the source's last word on the columns is the value that the row had as of a
/// changeset, except for what `delta` holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SaidRange {
    /// The first id.
    pub first: u32,
    /// The last id.
    pub last: u32,
    /// The run that last confirmed it.
    pub run: u32,
    /// The changeset at which the rows had the values said.
    pub as_of: u32,
    /// The number of the set of columns that the source spoke of.
    pub columns: u32,
    /// Values said that the row did not have, by column; none = said to be empty.
    pub delta: Option<Box<BTreeMap<String, Option<String>>>>,
    /// The run that first no longer listed it.
    pub gone: Option<u32>,
}

impl View<'_> {
    /// What a source said last of the rows of a kind, by id.
    ///
    /// # Errors
    /// The file cannot be read, or a row is damaged.
    pub fn said(self, source: u32, kind: SaidKind) -> Result<Vec<SaidRange>, StoreError> {
        let mut statement = self.connection().prepare_cached(
            "SELECT first, last, run, as_of, columns, delta, gone FROM said
             WHERE source = ?1 AND kind = ?2 ORDER BY first",
        )?;
        let mut rows = statement.query((source, kind.code()))?;
        let mut ranges = Vec::new();
        while let Some(row) = rows.next()? {
            ranges.push(range(row)?);
        }
        Ok(ranges)
    }
}

impl WriteTransaction<'_> {
    /// Replaces what a source said last of the rows of a kind.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn replace_said(
        &mut self,
        source: u32,
        kind: SaidKind,
        ranges: &[SaidRange],
    ) -> Result<(), StoreError> {
        self.connection()
            .prepare_cached("DELETE FROM said WHERE source = ?1 AND kind = ?2")?
            .execute((source, kind.code()))?;
        let mut statement = self.connection().prepare_cached(
            "INSERT INTO said (source, kind, first, last, run, as_of, columns, delta, gone)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        )?;
        for range in ranges {
            let delta = range
                .delta
                .as_deref()
                .map(|delta| serde_json::json!(delta).to_string());
            let SaidRange {
                first,
                last,
                run,
                as_of,
                columns,
                delta: _,
                gone,
            } = range;
            statement.execute((
                source,
                kind.code(),
                first,
                last,
                run,
                as_of,
                columns,
                delta,
                gone,
            ))?;
        }
        Ok(())
    }
}

fn range(row: &Row<'_>) -> Result<SaidRange, StoreError> {
    let first = row.get(0)?;
    let delta: Option<String> = row.get(5)?;
    let delta = delta.map(|text| serde_json::from_str(&text)).transpose();
    Ok(SaidRange {
        first,
        last: row.get(1)?,
        run: row.get(2)?,
        as_of: row.get(3)?,
        columns: row.get(4)?,
        delta: delta
            .map_err(|_| StoreError::Row {
                table: "said",
                id: first,
                problem: "its differences are no object",
            })?
            .map(Box::new),
        gone: row.get(6)?,
    })
}
