//! Made-up keys.

use super::View;
use crate::StoreError;

impl View<'_> {
    /// The greatest n of keys `PREFIX-n`, current or former, 0 where there is none. Cost: one look
    /// at each key of the prefix.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn greatest_number_of_keys(self, prefix: &str) -> Result<u64, StoreError> {
        let (start, end) = (format!("{prefix}-"), format!("{prefix}."));
        let mut greatest = 0;
        let sql = "SELECT key FROM ci WHERE key > ?1 AND key < ?2 UNION ALL
                   SELECT key FROM ci_alias WHERE key > ?1 AND key < ?2 UNION ALL
                   SELECT key FROM ci_history WHERE key > ?1 AND key < ?2";
        self.scan(sql, [&start, &end], |row| {
            let number = super::convert::text(row, 0)?
                .strip_prefix(&start)
                .unwrap_or_default();
            // A number written otherwise, such as 007, is another key.
            let canonical = number
                .parse::<u32>()
                .ok()
                .filter(|parsed| parsed.to_string() == number);
            greatest = greatest.max(canonical.map_or(0, u64::from));
            Ok::<_, StoreError>(())
        })?;
        Ok(greatest)
    }
}
