//! The CIs of a list.

use faultline_model::CiId;

use super::View;
use super::convert::{self, CI_COLUMNS};
use crate::{CiRow, StoreError};

impl View<'_> {
    /// Calls `visit` with the CIs of `ids` (without their old keys) in that order, and the changeset
    /// that wrote each; ids that no CI has are left out.
    ///
    /// Cost: one look-up an id.
    ///
    /// # Errors
    /// What `visit` gives, or the file cannot be read.
    pub fn for_each_ci_of<E: From<StoreError>>(
        self,
        ids: &[CiId],
        mut visit: impl FnMut(CiRow<'_>, u32) -> Result<(), E>,
    ) -> Result<(), E> {
        let sql = format!("SELECT {CI_COLUMNS} FROM ci WHERE id = ?1");
        for id in ids {
            self.scan(&sql, [id], |row| {
                let since = row.get(7).map_err(StoreError::from)?;
                visit(convert::ci_row(row, &[])?, since)
            })?;
        }
        Ok(())
    }
}
