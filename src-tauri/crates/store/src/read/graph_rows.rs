//! The few columns that the graph is built from: one sequential read of each table.

use faultline_model::{CiId, LifecycleStatus};

use super::{View, convert};
use crate::{RelationshipRow, StoreError};

/// What the graph needs of a CI.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GraphCi<'r> {
    /// Internal id.
    pub id: CiId,
    /// Unique key.
    pub key: &'r str,
    /// Number of the class.
    pub class: u16,
    /// Life-cycle status.
    pub status: LifecycleStatus,
}

impl View<'_> {
    /// Calls `visit` with each CI, by id.
    ///
    /// # Errors
    /// What `visit` gives, or the file cannot be read.
    pub fn for_each_graph_ci<E: From<StoreError>>(
        self,
        mut visit: impl FnMut(GraphCi<'_>) -> Result<(), E>,
    ) -> Result<(), E> {
        self.scan(
            "SELECT id, key, class, status FROM ci ORDER BY id",
            [],
            |row| {
                let id = row.get(0).map_err(StoreError::from)?;
                visit(GraphCi {
                    id,
                    key: convert::text(row, 1)?,
                    class: row.get(2).map_err(StoreError::from)?,
                    status: convert::status(id, row.get(3).map_err(StoreError::from)?)?,
                })
            },
        )
    }

    /// Calls `visit` with each relationship, by id.
    ///
    /// # Errors
    /// What `visit` gives, or the file cannot be read.
    pub fn for_each_graph_relationship<E: From<StoreError>>(
        self,
        mut visit: impl FnMut(RelationshipRow<'_>) -> Result<(), E>,
    ) -> Result<(), E> {
        self.scan(
            "SELECT id, source, type, target, group_name, strength, probability FROM relationship ORDER BY id",
            [],
            |row| visit(convert::relationship_row(row)?),
        )
    }
}
