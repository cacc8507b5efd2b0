//! Keeping what attachments and frozen analyses hold.

use crate::hashing::hash_of_content;
use crate::{StoreError, WriteTransaction};

impl WriteTransaction<'_> {
    /// Keeps a content and gives its hash, 64 hexadecimal digits; the same content is kept once.
    /// The entry that names the hash has to be written in the same transaction.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn keep_content(&mut self, content: &[u8]) -> Result<String, StoreError> {
        let hash = hash_of_content(content);
        self.transaction
            .prepare_cached("INSERT OR IGNORE INTO stored_content (hash, content) VALUES (?1, ?2)")?
            .execute((&hash, content))?;
        Ok(hash)
    }
}
