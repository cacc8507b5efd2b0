//! Earlier versions of records.

use faultline_model::{Record, RecordId};

use super::convert::{RECORD_COLUMNS, record};
use crate::{StoreError, View};

/// A version of a record; `since` says when it began.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordVersion {
    /// What it was.
    pub record: Record,
    /// The changeset that ended it; none for the current version.
    pub until: Option<u32>,
}

impl View<'_> {
    /// All versions of a record, oldest first.
    ///
    /// # Errors
    /// The file cannot be read, or a row is damaged.
    pub fn record_versions(self, id: RecordId) -> Result<Vec<RecordVersion>, StoreError> {
        let sql = format!(
            "SELECT {RECORD_COLUMNS}, until FROM record_history WHERE id = ?1
             UNION ALL SELECT {RECORD_COLUMNS}, NULL FROM record WHERE id = ?1 ORDER BY since"
        );
        self.all(&sql, [id], |row| {
            Ok(RecordVersion {
                record: record(row)?,
                until: row.get(16)?,
            })
        })
    }

    /// The changesets that altered what belongs to a record besides itself: CIs, links, entries.
    /// Ascending, each once.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn changesets_of_record(self, id: RecordId) -> Result<Vec<u32>, StoreError> {
        let sql = "SELECT since FROM record WHERE id = ?1 UNION SELECT since FROM record_history WHERE id = ?1
             UNION SELECT since FROM record_ci WHERE record = ?1 UNION SELECT since FROM record_ci_history WHERE record = ?1
             UNION SELECT until FROM record_ci_history WHERE record = ?1
             UNION SELECT since FROM record_link WHERE source = ?1 UNION SELECT since FROM record_link WHERE target = ?1
             UNION SELECT since FROM record_link_history WHERE source = ?1 UNION SELECT until FROM record_link_history WHERE source = ?1
             UNION SELECT since FROM record_link_history WHERE target = ?1 UNION SELECT until FROM record_link_history WHERE target = ?1
             UNION SELECT since FROM record_entry WHERE record = ?1 UNION SELECT since FROM record_entry_history WHERE record = ?1
             UNION SELECT until FROM record_entry_history WHERE record = ?1 ORDER BY 1";
        self.all(sql, [id], |row| Ok(row.get(0)?))
    }
}
