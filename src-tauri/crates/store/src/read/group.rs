//! What is stated of redundancy groups.

use faultline_model::{CiId, GroupId, GroupIdentity, RedundancyGroup};

use super::View;
use super::convert::{self, GROUP_COLUMNS};
use crate::StoreError;

impl View<'_> {
    /// What is stated under an id.
    ///
    /// # Errors
    /// The file cannot be read, or the row is damaged.
    pub fn group(self, id: GroupId) -> Result<Option<RedundancyGroup>, StoreError> {
        self.first(
            &format!("SELECT {GROUP_COLUMNS} FROM redundancy_group WHERE id = ?1"),
            [id],
            convert::group,
        )
    }

    /// What was stated under an id as of a changeset.
    ///
    /// # Errors
    /// The file cannot be read, or the row is damaged.
    pub fn group_as_of(
        self,
        id: GroupId,
        changeset: u32,
    ) -> Result<Option<RedundancyGroup>, StoreError> {
        let sql = format!(
            "SELECT {GROUP_COLUMNS} FROM redundancy_group WHERE id = ?1 AND since <= ?2
             UNION ALL SELECT {GROUP_COLUMNS} FROM redundancy_group_history
             WHERE id = ?1 AND since <= ?2 AND until > ?2"
        );
        self.first(&sql, [id, changeset], convert::group)
    }

    /// What is stated of the groups of a dependent, by id.
    ///
    /// # Errors
    /// The file cannot be read, or a row is damaged.
    pub fn groups_of(self, dependent: CiId) -> Result<Vec<RedundancyGroup>, StoreError> {
        // Each half has an index of its own.
        let sql = format!(
            "SELECT {GROUP_COLUMNS} FROM redundancy_group WHERE dependent = ?1 AND name IS NOT NULL
             UNION ALL SELECT {GROUP_COLUMNS} FROM redundancy_group WHERE dependent = ?1 AND type IS NOT NULL ORDER BY id"
        );
        self.all(&sql, [dependent], convert::group)
    }

    /// What is stated of one group of a dependent.
    ///
    /// # Errors
    /// The file cannot be read, or a row is damaged.
    pub fn group_by_identity(
        self,
        dependent: CiId,
        identity: &GroupIdentity,
    ) -> Result<Option<RedundancyGroup>, StoreError> {
        let groups = self.groups_of(dependent)?;
        Ok(groups.into_iter().find(|group| group.identity == *identity))
    }

    /// Calls `visit` with everything stated of groups, by id.
    ///
    /// # Errors
    /// What `visit` gives, or the file cannot be read.
    pub fn for_each_group<E: From<StoreError>>(
        self,
        mut visit: impl FnMut(RedundancyGroup) -> Result<(), E>,
    ) -> Result<(), E> {
        let sql = format!("SELECT {GROUP_COLUMNS} FROM redundancy_group ORDER BY id");
        self.scan(&sql, [], |row| visit(convert::group(row)?))
    }
}
