//! What was deleted, and by whom.

use faultline_model::CiId;
use rusqlite::Row;

use super::View;
use crate::StoreError;

/// The last version of something that is gone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeletedVersion {
    /// Internal id.
    pub id: u32,
    /// The changeset that deleted it.
    pub until: u32,
    /// Where that changeset came from.
    pub origin: String,
}

impl View<'_> {
    /// The CI that last had this key, if it was deleted.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn last_deleted_ci(self, key: &str) -> Result<Option<DeletedVersion>, StoreError> {
        self.first(
            "SELECT h.id, h.until, c.origin FROM ci_history h JOIN changeset c ON c.number = h.until
             WHERE h.key = ?1 AND NOT EXISTS (SELECT 1 FROM ci WHERE ci.id = h.id)
             ORDER BY h.until DESC LIMIT 1",
            [key],
            deleted,
        )
    }

    /// The relationship that last had this identity, if it was deleted.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn last_deleted_relationship(
        self,
        source: CiId,
        kind: u16,
        target: CiId,
        group: &str,
    ) -> Result<Option<DeletedVersion>, StoreError> {
        self.first(
            "SELECT h.id, h.until, c.origin FROM relationship_history h JOIN changeset c ON c.number = h.until
             WHERE h.source = ?1 AND h.type = ?2 AND h.target = ?3 AND h.group_name = ?4
             AND NOT EXISTS (SELECT 1 FROM relationship r WHERE r.id = h.id)
             ORDER BY h.until DESC LIMIT 1",
            (source, kind, target, group),
            deleted,
        )
    }
}

fn deleted(row: &Row<'_>) -> Result<DeletedVersion, StoreError> {
    Ok(DeletedVersion {
        id: row.get(0)?,
        until: row.get(1)?,
        origin: row.get(2)?,
    })
}
