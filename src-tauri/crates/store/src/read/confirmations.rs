//! Which sources still name something, and when they last did.

use faultline_model::{CiId, RelationshipId};

use super::View;
use crate::StoreError;

/// A source that names a CI or relationship.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Confirmation {
    /// The source's name.
    pub source: String,
    /// When its last run that named it took place, RFC 3339 in UTC.
    pub at: String,
}

impl View<'_> {
    /// Sources that name a CI, newest first.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn ci_confirmations(self, id: CiId) -> Result<Vec<Confirmation>, StoreError> {
        self.confirmations(1, id)
    }

    /// Sources that name a relationship, newest first.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn relationship_confirmations(
        self,
        id: RelationshipId,
    ) -> Result<Vec<Confirmation>, StoreError> {
        self.confirmations(2, id)
    }

    fn confirmations(self, kind: u8, id: u32) -> Result<Vec<Confirmation>, StoreError> {
        let sql = "SELECT source.name, import_run.at FROM said
             JOIN source ON source.id = said.source JOIN import_run ON import_run.id = said.run
             WHERE said.kind = ?1 AND ?2 BETWEEN said.first AND said.last AND said.gone IS NULL
             ORDER BY import_run.at DESC, source.name";
        self.all(sql, (kind, id), |row| {
            Ok(Confirmation {
                source: row.get(0)?,
                at: row.get(1)?,
            })
        })
    }
}
