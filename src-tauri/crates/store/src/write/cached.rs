//! Keeps what was computed. Outside the history, and no part of any changeset.

use super::WriteTransaction;
use crate::StoreError;

impl WriteTransaction<'_> {
    /// Keeps content under a name, in place of what was kept there.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn keep_cached(
        &mut self,
        name: &str,
        stamp: &str,
        content: &[u8],
    ) -> Result<(), StoreError> {
        self.connection().execute(
            "INSERT INTO cache (name, stamp, content) VALUES (?1, ?2, ?3)
             ON CONFLICT (name) DO UPDATE SET stamp = excluded.stamp, content = excluded.content",
            (name, stamp, content),
        )?;
        Ok(())
    }
}
