//! Earlier versions.

use faultline_model::{Ci, CiId, Relationship, RelationshipId};
use rusqlite::Row;

use super::View;
use super::convert::{self, CI_COLUMNS, RELATIONSHIP_COLUMNS};
use crate::StoreError;

/// A version of a CI; `since` says when it began.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CiVersion {
    /// What it was.
    pub ci: Ci,
    /// The changeset that ended it; none for the current version.
    pub until: Option<u32>,
}

/// A version of a relationship; `since` says when it began.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RelationshipVersion {
    /// What it was.
    pub relationship: Relationship,
    /// The changeset that ended it; none for the current version.
    pub until: Option<u32>,
}

impl View<'_> {
    /// All versions of a CI, oldest first.
    ///
    /// # Errors
    /// The file cannot be read, or a row is damaged.
    pub fn ci_versions(self, id: CiId) -> Result<Vec<CiVersion>, StoreError> {
        let sql = format!(
            "SELECT {CI_COLUMNS}, until FROM ci_history WHERE id = ?1
             UNION ALL SELECT {CI_COLUMNS}, NULL FROM ci WHERE id = ?1 ORDER BY since"
        );
        self.all(&sql, [id], |row| {
            Ok(CiVersion {
                ci: convert::ci(row)?,
                until: row.get(8)?,
            })
        })
    }

    /// All versions of a relationship, oldest first.
    ///
    /// # Errors
    /// The file cannot be read, or a row is damaged.
    pub fn relationship_versions(
        self,
        id: RelationshipId,
    ) -> Result<Vec<RelationshipVersion>, StoreError> {
        let sql = format!(
            "SELECT {RELATIONSHIP_COLUMNS}, until FROM relationship_history WHERE id = ?1
             UNION ALL SELECT {RELATIONSHIP_COLUMNS}, NULL FROM relationship WHERE id = ?1 ORDER BY since"
        );
        self.all(&sql, [id], relationship_version)
    }

    /// All versions of the relationships that a CI was ever the source of, by id and age.
    ///
    /// # Errors
    /// The file cannot be read, or a row is damaged.
    pub fn relationship_versions_from(
        self,
        source: CiId,
    ) -> Result<Vec<RelationshipVersion>, StoreError> {
        let sql = format!(
            "SELECT {RELATIONSHIP_COLUMNS}, until FROM relationship_history WHERE source = ?1
             UNION ALL SELECT {RELATIONSHIP_COLUMNS}, NULL FROM relationship WHERE source = ?1 ORDER BY id, since"
        );
        self.all(&sql, [source], relationship_version)
    }
}

fn relationship_version(row: &Row<'_>) -> Result<RelationshipVersion, StoreError> {
    Ok(RelationshipVersion {
        relationship: convert::relationship(row)?,
        until: row.get(8)?,
    })
}
