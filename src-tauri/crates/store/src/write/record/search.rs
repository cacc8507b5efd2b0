//! Keeps the search index of records as they are now.

use crate::read::record_search_text;
use crate::{StoreError, WriteTransaction};

impl WriteTransaction<'_> {
    /// Writes the words of a record into the index anew.
    pub(super) fn index_record(&self, id: u32) -> Result<(), StoreError> {
        let words = record_search_text(self.view(), id)?;
        self.transaction
            .prepare_cached("DELETE FROM record_search WHERE rowid = ?1")?
            .execute([id])?;
        if let Some(words) = words {
            self.transaction
                .prepare_cached("INSERT INTO record_search (rowid, words) VALUES (?1, ?2)")?
                .execute((id, words))?;
        }
        Ok(())
    }
}
