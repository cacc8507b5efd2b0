//! CIs.

use faultline_model::{Ci, CiId};

use super::View;
use super::convert::{self, CI_COLUMNS};
use crate::{CiRow, StoreError, Table};

impl View<'_> {
    /// The current version of a CI.
    ///
    /// # Errors
    /// The file cannot be read, or the row is damaged.
    pub fn ci(self, id: CiId) -> Result<Option<Ci>, StoreError> {
        self.first(
            &format!("SELECT {CI_COLUMNS} FROM ci WHERE id = ?1"),
            [id],
            convert::ci,
        )
    }

    /// The CI of a current key.
    ///
    /// # Errors
    /// The file cannot be read, or the row is damaged.
    pub fn ci_by_key(self, key: &str) -> Result<Option<Ci>, StoreError> {
        self.first(
            &format!("SELECT {CI_COLUMNS} FROM ci WHERE key = ?1"),
            [key],
            convert::ci,
        )
    }

    /// The CI that an old key leads to.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn ci_of_alias(self, key: &str) -> Result<Option<CiId>, StoreError> {
        self.first("SELECT ci FROM ci_alias WHERE key = ?1", [key], |row| {
            Ok(row.get(0)?)
        })
    }

    /// The version of a CI as of a changeset.
    ///
    /// # Errors
    /// The file cannot be read, or the row is damaged.
    pub fn ci_as_of(self, id: CiId, changeset: u32) -> Result<Option<Ci>, StoreError> {
        let sql = format!(
            "SELECT {CI_COLUMNS} FROM ci WHERE id = ?1 AND since <= ?2
             UNION ALL SELECT {CI_COLUMNS} FROM ci_history WHERE id = ?1 AND since <= ?2 AND until > ?2"
        );
        self.first(&sql, [id, changeset], convert::ci)
    }

    /// How many CIs there are.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn ci_count(self) -> Result<u32, StoreError> {
        self.count(Table::Ci)
    }

    /// Calls `visit` with each id and current key, by id.
    ///
    /// # Errors
    /// What `visit` gives, or the file cannot be read.
    pub fn for_each_ci_key<E: From<StoreError>>(
        self,
        mut visit: impl FnMut(CiId, &str) -> Result<(), E>,
    ) -> Result<(), E> {
        self.scan("SELECT id, key FROM ci ORDER BY id", [], |row| {
            visit(
                row.get(0).map_err(StoreError::from)?,
                convert::text(row, 1)?,
            )
        })
    }

    /// Calls `visit` with each old key and the CI it leads to, by key.
    ///
    /// # Errors
    /// What `visit` gives, or the file cannot be read.
    pub fn for_each_alias<E: From<StoreError>>(
        self,
        mut visit: impl FnMut(&str, CiId) -> Result<(), E>,
    ) -> Result<(), E> {
        self.scan("SELECT key, ci FROM ci_alias ORDER BY key", [], |row| {
            visit(
                convert::text(row, 0)?,
                row.get(1).map_err(StoreError::from)?,
            )
        })
    }

    /// Calls `visit` with each CI and the changeset of its version, by key. Attributes are not parsed.
    ///
    /// # Errors
    /// What `visit` gives, or the file cannot be read.
    pub fn for_each_ci<E: From<StoreError>>(
        self,
        visit: impl FnMut(CiRow<'_>, u32) -> Result<(), E>,
    ) -> Result<(), E> {
        self.scan_cis(&format!("SELECT {CI_COLUMNS} FROM ci ORDER BY key"), visit)
    }

    /// As [`View::for_each_ci`], by id: one sequential read of the table.
    ///
    /// # Errors
    /// What `visit` gives, or the file cannot be read.
    pub fn for_each_ci_by_id<E: From<StoreError>>(
        self,
        visit: impl FnMut(CiRow<'_>, u32) -> Result<(), E>,
    ) -> Result<(), E> {
        self.scan_cis(&format!("SELECT {CI_COLUMNS} FROM ci ORDER BY id"), visit)
    }

    fn scan_cis<E: From<StoreError>>(
        self,
        sql: &str,
        mut visit: impl FnMut(CiRow<'_>, u32) -> Result<(), E>,
    ) -> Result<(), E> {
        self.scan(sql, [], |row| {
            let aliases = convert::aliases(row)?;
            visit(
                convert::ci_row(row, &aliases)?,
                row.get(7).map_err(StoreError::from)?,
            )
        })
    }
}
