//! Baselines: named changesets.

use faultline_model::{Baseline, BaselineId};
use rusqlite::Row;

use super::View;
use crate::StoreError;

const COLUMNS: &str = "id, name, changeset, note, since";

impl View<'_> {
    /// All baselines, by the changeset that they name, then by name.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn baselines(self) -> Result<Vec<Baseline>, StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM baseline ORDER BY changeset, name");
        self.all(&sql, [], baseline)
    }

    /// The baseline of an id.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn baseline(self, id: BaselineId) -> Result<Option<Baseline>, StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM baseline WHERE id = ?1");
        self.first(&sql, [id], baseline)
    }

    /// The baseline of a name.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn baseline_by_name(self, name: &str) -> Result<Option<Baseline>, StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM baseline WHERE name = ?1");
        self.first(&sql, [name], baseline)
    }

    /// The version of a baseline as of a changeset.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn baseline_as_of(
        self,
        id: BaselineId,
        changeset: BaselineId,
    ) -> Result<Option<Baseline>, StoreError> {
        let sql = format!(
            "SELECT {COLUMNS} FROM baseline WHERE id = ?1 AND since <= ?2
             UNION ALL SELECT {COLUMNS} FROM baseline_history WHERE id = ?1 AND since <= ?2 AND until > ?2"
        );
        self.first(&sql, [id, changeset], baseline)
    }
}

fn baseline(row: &Row<'_>) -> Result<Baseline, StoreError> {
    Ok(Baseline {
        id: row.get(0)?,
        name: row.get(1)?,
        changeset: row.get(2)?,
        note: row.get(3)?,
        since: row.get(4)?,
    })
}
