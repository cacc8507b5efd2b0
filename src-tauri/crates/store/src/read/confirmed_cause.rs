//! Causes that people confirmed.

use faultline_model::{CiId, ConfirmedCause, ConfirmedCauseId, FaultState};
use jiff::Timestamp;
use rusqlite::Row;

use super::View;
use super::convert::{optional_text, text};
use crate::StoreError;

const COLUMNS: &str = "id, ci, state, onset, confirmed_at, incident, note, author, since";

impl View<'_> {
    /// All confirmed causes, in the order in which they were confirmed.
    ///
    /// # Errors
    /// The file cannot be read, or a row is damaged.
    pub fn confirmed_causes(self) -> Result<Vec<ConfirmedCause>, StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM confirmed_cause ORDER BY id");
        self.all(&sql, [], cause)
    }

    /// The confirmed cause of an id.
    ///
    /// # Errors
    /// The file cannot be read, or the row is damaged.
    pub fn confirmed_cause(
        self,
        id: ConfirmedCauseId,
    ) -> Result<Option<ConfirmedCause>, StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM confirmed_cause WHERE id = ?1");
        self.first(&sql, [id], cause)
    }

    /// The confirmed cause of an id as of a changeset.
    ///
    /// # Errors
    /// The file cannot be read, or the row is damaged.
    pub fn confirmed_cause_as_of(
        self,
        id: ConfirmedCauseId,
        changeset: u32,
    ) -> Result<Option<ConfirmedCause>, StoreError> {
        let sql = format!(
            "SELECT {COLUMNS} FROM confirmed_cause WHERE id = ?1 AND since <= ?2
             UNION ALL SELECT {COLUMNS} FROM confirmed_cause_history
             WHERE id = ?1 AND since <= ?2 AND until > ?2"
        );
        self.first(&sql, [id, changeset], cause)
    }

    /// Whether a CI is a confirmed cause of something.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn is_confirmed_cause(self, ci: CiId) -> Result<bool, StoreError> {
        let sql = "SELECT EXISTS (SELECT 1 FROM confirmed_cause WHERE ci = ?1)";
        let found = self.first(sql, [ci], |row| Ok(row.get(0)?))?;
        Ok(found.unwrap_or(false))
    }
}

fn cause(row: &Row<'_>) -> Result<ConfirmedCause, StoreError> {
    let id = row.get(0)?;
    let damaged = |problem| StoreError::Row {
        table: "confirmed_cause",
        id,
        problem,
    };
    let time = |text: &str| text.parse::<Timestamp>();
    Ok(ConfirmedCause {
        id,
        ci: row.get(1)?,
        state: FaultState::from_code(row.get(2)?)
            .ok_or_else(|| damaged("its state is none of the known"))?,
        onset: optional_text(row, 3)?
            .map(time)
            .transpose()
            .map_err(|_| damaged("its onset is no time"))?,
        confirmed_at: time(text(row, 4)?)
            .map_err(|_| damaged("it is unknown when it was confirmed"))?,
        incident: optional_text(row, 5)?.map(str::to_owned),
        note: text(row, 6)?.to_owned(),
        author: text(row, 7)?.to_owned(),
        since: row.get(8)?,
    })
}
