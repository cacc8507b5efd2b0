//! Counting rows.

use super::View;
use crate::moment::changeset;
use crate::{Moment, StoreError, Table};

impl View<'_> {
    /// How many rows a table has. Cost: one pass over a small index, but in a draft over the table.
    pub(super) fn count(self, table: Table) -> Result<u32, StoreError> {
        let sql = match self.moment {
            Moment::Now | Moment::Draft(_) => format!("SELECT count(*) FROM {}", table.name()),
            Moment::Changeset(number) => changeset::count(table, number),
        };
        Ok(self.connection.query_row(&sql, [], |row| row.get(0))?)
    }
}
