//! Writing relationships.

use super::WriteTransaction;
use crate::{RelationshipRow, StoreError, Table};

impl WriteTransaction<'_> {
    /// Adds a relationship. Fastest with rising ids.
    ///
    /// # Errors
    /// The id or the identity (source, type, target, group) is taken, or the file cannot be written.
    pub fn insert_relationship(
        &mut self,
        relationship: &RelationshipRow<'_>,
    ) -> Result<(), StoreError> {
        self.ids.reserve(Table::Relationship, relationship.id);
        self.insert(Table::Relationship, relationship.id, &relationship.values())
    }

    /// Writes a new version of a relationship; false where it equals the current one.
    ///
    /// # Errors
    /// There is no such relationship, the identity is taken, or the file cannot be written.
    pub fn update_relationship(
        &mut self,
        relationship: &RelationshipRow<'_>,
    ) -> Result<bool, StoreError> {
        self.update(Table::Relationship, relationship.id, &relationship.values())
    }

    /// Deletes a relationship.
    ///
    /// # Errors
    /// There is no such relationship, or the file cannot be written.
    pub fn delete_relationship(&mut self, id: u32) -> Result<(), StoreError> {
        self.delete(Table::Relationship, id)
    }
}
