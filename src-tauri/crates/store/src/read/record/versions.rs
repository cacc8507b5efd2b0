//! Earlier versions of records.

use faultline_model::{Record, RecordCi, RecordId, RecordLink};

use super::convert::{CI_COLUMNS, LINK_COLUMNS, RECORD_COLUMNS, link, record, record_ci};
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

    /// All versions of the CIs of a record with the changeset that ended each, by link and age.
    ///
    /// # Errors
    /// The file cannot be read, or a row is damaged.
    pub fn versions_of_record_cis(
        self,
        id: RecordId,
    ) -> Result<Vec<(RecordCi, Option<u32>)>, StoreError> {
        let sql = format!(
            "SELECT {CI_COLUMNS}, until FROM record_ci_history WHERE record = ?1
             UNION ALL SELECT {CI_COLUMNS}, NULL FROM record_ci WHERE record = ?1 ORDER BY id, since"
        );
        self.all(&sql, [id], |row| Ok((record_ci(row)?, row.get(8)?)))
    }

    /// All versions of the links of a record, either way, with the changeset that ended each, by
    /// link and age.
    ///
    /// # Errors
    /// The file cannot be read, or a row is damaged.
    pub fn versions_of_record_links(
        self,
        id: RecordId,
    ) -> Result<Vec<(RecordLink, Option<u32>)>, StoreError> {
        let sql = format!(
            "SELECT {LINK_COLUMNS}, until FROM record_link_history WHERE source = ?1
             UNION SELECT {LINK_COLUMNS}, until FROM record_link_history WHERE target = ?1
             UNION SELECT {LINK_COLUMNS}, NULL FROM record_link WHERE source = ?1
             UNION SELECT {LINK_COLUMNS}, NULL FROM record_link WHERE target = ?1 ORDER BY 1, 5"
        );
        self.all(&sql, [id], |row| Ok((link(row)?, row.get(5)?)))
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
