//! What was stated of a group at the time a source spoke of it.

use faultline_model::{CiId, GroupIdentity, RedundancyGroup};

use crate::{StoreError, View};

impl View<'_> {
    /// What was stated of a group of a dependent as of a changeset, also where nothing is stated of it any more.
    ///
    /// # Errors
    /// The file cannot be read, or the row is damaged.
    pub fn group_of_dependent_as_of(
        self,
        dependent: CiId,
        identity: &GroupIdentity,
        changeset: u32,
    ) -> Result<Option<RedundancyGroup>, StoreError> {
        let (name, kind) = match identity {
            GroupIdentity::Named(name) => (Some(name.as_str()), None),
            GroupIdentity::DefaultOf(kind) => (None, Some(*kind)),
        };
        let mut statement = self.connection().prepare_cached(
            "SELECT id FROM redundancy_group WHERE dependent = ?1 AND name IS ?2 AND type IS ?3 AND since <= ?4
             UNION ALL SELECT id FROM redundancy_group_history
             WHERE dependent = ?1 AND name IS ?2 AND type IS ?3 AND since <= ?4 AND until > ?4",
        )?;
        let mut rows = statement.query((dependent, name, kind, changeset))?;
        match rows.next()? {
            Some(row) => self.group_as_of(row.get(0)?, changeset),
            None => Ok(None),
        }
    }
}
