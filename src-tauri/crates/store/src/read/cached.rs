//! What was computed and can be computed again.

use super::View;
use crate::StoreError;

impl View<'_> {
    /// What is kept under a name, if it was computed from what `stamp` says.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn cached(self, name: &str, stamp: &str) -> Result<Option<Vec<u8>>, StoreError> {
        let sql = "SELECT content FROM cache WHERE name = ?1 AND stamp = ?2";
        self.first(sql, (name, stamp), |row| Ok(row.get(0)?))
    }
}
