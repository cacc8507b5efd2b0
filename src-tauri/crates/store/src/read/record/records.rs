//! Records themselves.

use faultline_model::{Record, RecordId, RecordKind, RecordNumber};

use super::convert::{RECORD_COLUMNS, record};
use crate::{StoreError, View};

impl View<'_> {
    /// The record of an internal id.
    ///
    /// # Errors
    /// The file cannot be read, or the row is damaged.
    pub fn record(self, id: RecordId) -> Result<Option<Record>, StoreError> {
        let sql = format!("SELECT {RECORD_COLUMNS} FROM record WHERE id = ?1");
        self.first(&sql, [id], record)
    }

    /// The record of a number.
    ///
    /// # Errors
    /// The file cannot be read, or the row is damaged.
    pub fn record_by_number(self, number: RecordNumber) -> Result<Option<Record>, StoreError> {
        let sql = format!("SELECT {RECORD_COLUMNS} FROM record WHERE kind = ?1 AND number = ?2");
        self.first(&sql, (number.kind.code(), number.number), record)
    }

    /// All records of a kind, by number.
    ///
    /// # Errors
    /// The file cannot be read, or a row is damaged.
    pub fn records_of(self, kind: RecordKind) -> Result<Vec<Record>, StoreError> {
        let sql = format!("SELECT {RECORD_COLUMNS} FROM record WHERE kind = ?1 ORDER BY number");
        self.all(&sql, [kind.code()], record)
    }

    /// The record of a kind with the highest number.
    ///
    /// # Errors
    /// The file cannot be read, or the row is damaged.
    pub fn latest_record(self, kind: RecordKind) -> Result<Option<Record>, StoreError> {
        let sql = format!(
            "SELECT {RECORD_COLUMNS} FROM record WHERE kind = ?1 ORDER BY number DESC LIMIT 1"
        );
        self.first(&sql, [kind.code()], record)
    }

    /// The record of an id as of a changeset.
    ///
    /// # Errors
    /// The file cannot be read, or the row is damaged.
    pub fn record_as_of(self, id: RecordId, changeset: u32) -> Result<Option<Record>, StoreError> {
        let sql = format!(
            "SELECT {RECORD_COLUMNS} FROM record WHERE id = ?1 AND since <= ?2
             UNION ALL SELECT {RECORD_COLUMNS} FROM record_history
             WHERE id = ?1 AND since <= ?2 AND until > ?2"
        );
        self.first(&sql, [id, changeset], record)
    }
}
