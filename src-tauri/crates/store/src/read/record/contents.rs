//! What attachments and frozen analyses hold.

use crate::{StoreError, View};

impl View<'_> {
    /// The content of a hash (64 hexadecimal digits), if it is kept.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn stored_content(self, hash: &str) -> Result<Option<Vec<u8>>, StoreError> {
        let sql = "SELECT content FROM stored_content WHERE hash = ?1";
        self.first(sql, [hash], |row| Ok(row.get(0)?))
    }
}
