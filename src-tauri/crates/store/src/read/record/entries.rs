//! What was said and done on records.

use faultline_model::{RecordEntry, RecordId};

use super::convert::{ENTRY_COLUMNS, entry};
use crate::{StoreError, View};

impl View<'_> {
    /// The entries of a record, oldest first.
    ///
    /// # Errors
    /// The file cannot be read, or a row is damaged.
    pub fn entries_of_record(self, record: RecordId) -> Result<Vec<RecordEntry>, StoreError> {
        let sql = format!("SELECT {ENTRY_COLUMNS} FROM record_entry WHERE record = ?1 ORDER BY id");
        self.all(&sql, [record], entry)
    }

    /// The entry of an id.
    ///
    /// # Errors
    /// The file cannot be read, or the row is damaged.
    pub fn record_entry(self, id: u32) -> Result<Option<RecordEntry>, StoreError> {
        let sql = format!("SELECT {ENTRY_COLUMNS} FROM record_entry WHERE id = ?1");
        self.first(&sql, [id], entry)
    }

    /// The entry of an id as of a changeset.
    ///
    /// # Errors
    /// The file cannot be read, or the row is damaged.
    pub fn record_entry_as_of(
        self,
        id: u32,
        changeset: u32,
    ) -> Result<Option<RecordEntry>, StoreError> {
        let sql = format!(
            "SELECT {ENTRY_COLUMNS} FROM record_entry WHERE id = ?1 AND since <= ?2
             UNION ALL SELECT {ENTRY_COLUMNS} FROM record_entry_history
             WHERE id = ?1 AND since <= ?2 AND until > ?2"
        );
        self.first(&sql, [id, changeset], entry)
    }
}
