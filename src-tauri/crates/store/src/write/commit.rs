//! Ends a transaction: hashes what it did and records the changeset.

use faultline_model::{Changeset, ChangesetHeader};
use rusqlite::Row;

use super::WriteTransaction;
use super::versions::Progress;
use crate::hashing::{TableContent, TableDigest, changeset_hash, content_hash};
use crate::moment::shadow;
use crate::value::Value;
use crate::{Moment, StoreError, Table, Written};

impl WriteTransaction<'_> {
    /// Commits and says what became of it; `output` goes along.
    pub(crate) fn commit<T>(mut self, output: T) -> Result<Written<T>, StoreError> {
        self.end_bulk(&mut |_, _| {})?;
        self.ids.store(&self.transaction)?;
        if let Some(step) = &self.step {
            shadow(&self.transaction, Moment::Now)?;
            let tables = step.tables();
            self.transaction.commit()?;
            return Ok(Written {
                output,
                changeset: None,
                tables,
                rows: self.rows,
            });
        }
        let mut digests = [None; Table::ALL.len()];
        for table in Table::ALL {
            digests[table.index()] = self.table_digest(table)?;
        }
        let tables: Vec<Table> = Table::ALL
            .into_iter()
            .filter(|table| digests[table.index()].is_some())
            .collect();
        if !tables.is_empty() {
            self.record_changeset(&digests)?;
        }
        self.transaction.commit()?;
        let changeset = (!tables.is_empty()).then_some(self.number);
        Ok(Written {
            output,
            changeset,
            tables,
            rows: self.rows,
        })
    }

    fn table_digest(&mut self, table: Table) -> Result<Option<TableDigest>, StoreError> {
        match &self.progress[table.index()] {
            Progress::Untouched => Ok(None),
            Progress::Appended { content, .. } => Ok(content.finish()),
            Progress::Mixed => self
                .content_from_rows(table)
                .map(|content| content.finish()),
        }
    }

    fn content_from_rows(&mut self, table: Table) -> Result<TableContent, StoreError> {
        let statements = table.statements();
        let mut content = TableContent::default();
        let mut begun = self.transaction.prepare_cached(statements.begun)?;
        let mut rows = begun.query([self.number])?;
        while let Some(row) = rows.next()? {
            let id = row.get(0)?;
            let values = row_values(table, id, row)?;
            content.begin(id, &self.hasher.hash(table, id, values, self.number));
        }
        let mut ended = self.transaction.prepare_cached(statements.ended)?;
        let mut rows = ended.query([self.number])?;
        while let Some(row) = rows.next()? {
            content.end(row.get(0)?);
        }
        Ok(content)
    }

    fn record_changeset(
        &self,
        digests: &[Option<TableDigest>; Table::ALL.len()],
    ) -> Result<(), StoreError> {
        let parent = self.parent.as_ref();
        let header = ChangesetHeader {
            // Clocks go back at times; the history does not.
            at: parent.map_or(self.header.at, |parent: &Changeset| {
                parent.header.at.max(self.header.at)
            }),
            ..self.header.clone()
        };
        let content = content_hash(digests);
        let hash = changeset_hash(
            self.number,
            &header,
            parent.map(|parent| &parent.hash),
            &content,
        );
        self.transaction.execute(
            "INSERT INTO changeset (number, at, author, message, origin, parent, content_hash, hash)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            (
                self.number,
                header.at.to_string(),
                &header.author,
                &header.message,
                &header.origin,
                parent.map(|parent| parent.number),
                content.0,
                hash.0,
            ),
        )?;
        Ok(())
    }
}

/// The columns between id and `since` of a row that holds all columns.
fn row_values<'r>(table: Table, id: u32, row: &'r Row<'_>) -> Result<Vec<Value<'r>>, StoreError> {
    (1..=table.statements().columns)
        .map(|position| {
            Value::of(row.get_ref(position)?).ok_or(StoreError::Row {
                table: table.name(),
                id,
                problem: "a value is of the wrong kind",
            })
        })
        .collect()
}
