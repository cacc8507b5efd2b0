//! What may differ between two changesets.

use super::View;
use crate::{StoreError, Table};

impl View<'_> {
    /// Ids, rising, of the rows of a table that began or ended in a changeset after `after` and up to `through`, whatever
    /// moment is read. Any other row is the same as of both.
    ///
    /// Cost: proportional to those rows, however large the table and its history are.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn touched_between(
        self,
        table: Table,
        after: u32,
        through: u32,
    ) -> Result<Vec<u32>, StoreError> {
        let sql = format!(
            "SELECT id FROM main.{name} WHERE since > ?1 AND since <= ?2
             UNION SELECT id FROM main.{name}_history WHERE since > ?1 AND since <= ?2
             UNION SELECT id FROM main.{name}_history WHERE until > ?1 AND until <= ?2 ORDER BY 1",
            name = table.name()
        );
        self.all(&sql, [after, through], |row| Ok(row.get(0)?))
    }
}
