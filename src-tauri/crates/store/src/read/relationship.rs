//! Relationships.

use faultline_model::{CiId, Relationship, RelationshipId};

use super::View;
use super::convert::{self, RELATIONSHIP_COLUMNS};
use crate::{RelationshipRow, StoreError, Table};

impl View<'_> {
    /// The current version of a relationship.
    ///
    /// # Errors
    /// The file cannot be read, or the row is damaged.
    pub fn relationship(self, id: RelationshipId) -> Result<Option<Relationship>, StoreError> {
        let sql = format!("SELECT {RELATIONSHIP_COLUMNS} FROM relationship WHERE id = ?1");
        self.first(&sql, [id], convert::relationship)
    }

    /// The version of a relationship as of a changeset.
    ///
    /// # Errors
    /// The file cannot be read, or the row is damaged.
    pub fn relationship_as_of(
        self,
        id: RelationshipId,
        changeset: u32,
    ) -> Result<Option<Relationship>, StoreError> {
        let sql = format!(
            "SELECT {RELATIONSHIP_COLUMNS} FROM relationship WHERE id = ?1 AND since <= ?2
             UNION ALL SELECT {RELATIONSHIP_COLUMNS} FROM relationship_history
             WHERE id = ?1 AND since <= ?2 AND until > ?2"
        );
        self.first(&sql, [id, changeset], convert::relationship)
    }

    /// The current relationship of an identity; `group` as in [`RelationshipRow::group`].
    ///
    /// # Errors
    /// The file cannot be read, or the row is damaged.
    pub fn relationship_by_identity(
        self,
        source: CiId,
        kind: u16,
        target: CiId,
        group: &str,
    ) -> Result<Option<Relationship>, StoreError> {
        let sql = format!(
            "SELECT {RELATIONSHIP_COLUMNS} FROM relationship
             WHERE source = ?1 AND type = ?2 AND target = ?3 AND group_name = ?4"
        );
        self.first(&sql, (source, kind, target, group), convert::relationship)
    }

    /// All relationships of which a CI is the source or the target, by id.
    ///
    /// # Errors
    /// The file cannot be read, or a row is damaged.
    pub fn relationships_of(self, ci: CiId) -> Result<Vec<Relationship>, StoreError> {
        let sql = format!(
            "SELECT {RELATIONSHIP_COLUMNS} FROM relationship WHERE source = ?1
             UNION SELECT {RELATIONSHIP_COLUMNS} FROM relationship WHERE target = ?1 ORDER BY 1"
        );
        self.all(&sql, [ci], convert::relationship)
    }

    /// How many relationships there are.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn relationship_count(self) -> Result<u32, StoreError> {
        self.count(Table::Relationship)
    }

    /// Calls `visit` with each relationship and the changeset of its version, by id.
    ///
    /// # Errors
    /// What `visit` gives, or the file cannot be read.
    pub fn for_each_relationship<E: From<StoreError>>(
        self,
        mut visit: impl FnMut(RelationshipRow<'_>, u32) -> Result<(), E>,
    ) -> Result<(), E> {
        let sql = format!("SELECT {RELATIONSHIP_COLUMNS} FROM relationship ORDER BY id");
        self.scan(&sql, [], |row| {
            visit(
                convert::relationship_row(row)?,
                row.get(7).map_err(StoreError::from)?,
            )
        })
    }
}
