//! The steps of a draft: each edit is noted with the rows as they were before it, so that it can be
//! undone and done again.

use std::collections::BTreeSet;

use faultline_model::DraftId;
use jiff::Timestamp;
use rusqlite::types::Value as Cell;
use rusqlite::{Connection, OptionalExtension, params_from_iter};

use super::tables::{image_columns, kind, of_kind};
use crate::write::WriteTransaction;
use crate::{StoreError, Table};

/// A step of a draft while it is being made.
#[derive(Clone, Debug)]
pub(crate) struct Step {
    pub draft: DraftId,
    pub number: u32,
    pub label: String,
    pub at: Timestamp,
    pub author: String,
    pub touched: BTreeSet<u8>,
}

impl Step {
    /// Begins the next step of a draft.
    pub fn begin(
        connection: &Connection,
        draft: DraftId,
        label: &str,
        at: Timestamp,
        author: &str,
    ) -> Result<Self, StoreError> {
        let steps: Option<u32> = connection
            .query_row("SELECT steps FROM draft WHERE id = ?1", [draft], |row| {
                row.get(0)
            })
            .optional()?;
        Ok(Self {
            draft,
            number: steps.ok_or(StoreError::DraftGone)?.saturating_add(1),
            label: label.to_owned(),
            at,
            author: author.to_owned(),
            touched: BTreeSet::new(),
        })
    }

    /// Notes what the draft says of a row before this step alters it; the first time counts.
    pub fn note(
        &mut self,
        connection: &Connection,
        table: Table,
        id: u32,
    ) -> Result<(), StoreError> {
        let kind = kind(table).ok_or(StoreError::Row {
            table: table.name(),
            id,
            problem: "a draft holds only CIs, relationships and groups",
        })?;
        if self.touched.is_empty() {
            connection.execute(
                "DELETE FROM draft_step WHERE draft = ?1 AND undone",
                [self.draft],
            )?;
            connection.execute(
                "INSERT INTO draft_step (draft, number, label, at, author, undone) VALUES (?1, ?2, ?3, ?4, ?5, 0)",
                (self.draft, self.number, &self.label, self.at.to_string(), &self.author),
            )?;
            connection.execute(
                "UPDATE draft SET steps = ?2, revision = revision + 1 WHERE id = ?1",
                (self.draft, self.number),
            )?;
        }
        self.touched.insert(kind);
        let image = image(connection, self.draft, table, id)?;
        connection
            .prepare_cached(
                "INSERT INTO draft_change (draft, step, kind, id, image) VALUES (?1, ?2, ?3, ?4, ?5)
                 ON CONFLICT DO NOTHING",
            )?
            .execute((self.draft, self.number, kind, id, image))?;
        Ok(())
    }

    /// The tables that this step altered.
    pub fn tables(&self) -> Vec<Table> {
        self.touched
            .iter()
            .filter_map(|&kind| of_kind(kind))
            .collect()
    }
}

/// What the draft says of a row, as a JSON array; none where it says nothing.
fn image(
    connection: &Connection,
    draft: DraftId,
    table: Table,
    id: u32,
) -> Result<Option<String>, StoreError> {
    let sql = format!(
        "SELECT json_array({}) FROM main.draft_{} WHERE draft = ?1 AND id = ?2",
        image_columns(table),
        table.name()
    );
    Ok(connection
        .prepare_cached(&sql)?
        .query_row((draft, id), |row| row.get(0))
        .optional()?)
}

/// Lets the draft say of a row what an image holds.
fn restore(
    connection: &Connection,
    draft: DraftId,
    table: Table,
    id: u32,
    image: Option<&str>,
) -> Result<(), StoreError> {
    let name = table.name();
    connection
        .prepare_cached(&format!(
            "DELETE FROM main.draft_{name} WHERE draft = ?1 AND id = ?2"
        ))?
        .execute((draft, id))?;
    let Some(image) = image else {
        return Ok(());
    };
    let damaged = || StoreError::Row {
        table: name,
        id,
        problem: "a step of a draft cannot be read",
    };
    let values: Vec<serde_json::Value> = serde_json::from_str(image).map_err(|_| damaged())?;
    let mut cells = vec![Cell::Integer(draft.into()), Cell::Integer(id.into())];
    for value in values {
        cells.push(match value {
            serde_json::Value::Null => Cell::Null,
            serde_json::Value::String(text) => Cell::Text(text),
            serde_json::Value::Number(number) => {
                Cell::Integer(number.as_i64().ok_or_else(damaged)?)
            }
            _ => return Err(damaged()),
        });
    }
    let columns = image_columns(table);
    let parameters = vec!["?"; cells.len()].join(", ");
    connection
        .prepare_cached(&format!(
            "INSERT INTO main.draft_{name} (draft, id, {columns}) VALUES ({parameters})"
        ))?
        .execute(params_from_iter(cells))?;
    Ok(())
}

impl WriteTransaction<'_> {
    /// Takes back the latest step of a draft that is not taken back yet. Gives what it had done and
    /// the tables it concerns; none where there is no such step. Cost: the rows of that step.
    ///
    /// # Errors
    /// The file cannot be written, or a row is damaged.
    pub fn undo_draft_step(
        &mut self,
        draft: DraftId,
    ) -> Result<Option<(String, Vec<Table>)>, StoreError> {
        self.turn_step(
            draft,
            "SELECT number, label FROM draft_step WHERE draft = ?1 AND NOT undone ORDER BY number DESC LIMIT 1",
            true,
        )
    }

    /// Does the step of a draft again that was taken back last.
    ///
    /// # Errors
    /// The file cannot be written, or a row is damaged.
    pub fn redo_draft_step(
        &mut self,
        draft: DraftId,
    ) -> Result<Option<(String, Vec<Table>)>, StoreError> {
        self.turn_step(
            draft,
            "SELECT number, label FROM draft_step WHERE draft = ?1 AND undone ORDER BY number LIMIT 1",
            false,
        )
    }

    fn turn_step(
        &mut self,
        draft: DraftId,
        which: &str,
        undone: bool,
    ) -> Result<Option<(String, Vec<Table>)>, StoreError> {
        let connection = self.connection();
        let step: Option<(u32, String)> = connection
            .query_row(which, [draft], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?;
        let Some((number, label)) = step else {
            return Ok(None);
        };
        let changes: Vec<(u8, u32, Option<String>)> = connection
            .prepare("SELECT kind, id, image FROM draft_change WHERE draft = ?1 AND step = ?2")?
            .query_map((draft, number), |row| {
                Ok((row.get(0)?, row.get(1)?, row.get(2)?))
            })?
            .collect::<Result<_, _>>()?;
        let mut touched = BTreeSet::new();
        for (kind, id, earlier) in changes {
            let table = of_kind(kind).ok_or(StoreError::Row {
                table: "draft_change",
                id,
                problem: "its kind is none of the known",
            })?;
            touched.insert(kind);
            let now = image(connection, draft, table, id)?;
            restore(connection, draft, table, id, earlier.as_deref())?;
            connection
                .prepare_cached(
                    "UPDATE draft_change SET image = ?5
                     WHERE draft = ?1 AND step = ?2 AND kind = ?3 AND id = ?4",
                )?
                .execute((draft, number, kind, id, now))?;
        }
        connection.execute(
            "UPDATE draft_step SET undone = ?3 WHERE draft = ?1 AND number = ?2",
            (draft, number, undone),
        )?;
        connection.execute(
            "UPDATE draft SET revision = revision + 1 WHERE id = ?1",
            [draft],
        )?;
        let tables = touched.into_iter().filter_map(of_kind).collect();
        Ok(Some((label, tables)))
    }
}
