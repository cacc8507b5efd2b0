//! A write transaction: what it knows while it runs.

use faultline_model::{Changeset, ChangesetHeader};
use rusqlite::{Connection, Transaction};

use super::bulk::PendingIndexes;
use super::ids::NextIds;
use super::versions::Progress;
use crate::hashing::RowHasher;
use crate::{Moment, StoreError, Table, View};

/// A write transaction. Everything it writes belongs to one changeset.
#[derive(Debug)]
pub struct WriteTransaction<'c> {
    pub(super) transaction: Transaction<'c>,
    pub(super) header: ChangesetHeader,
    pub(super) parent: Option<Changeset>,
    pub(super) number: u32,
    pub(super) hasher: RowHasher,
    pub(super) progress: [Progress; Table::ALL.len()],
    pub(super) ids: NextIds,
    pub(super) rows: u64,
    pub(super) pending_indexes: PendingIndexes,
}

impl<'c> WriteTransaction<'c> {
    pub(crate) fn new(
        transaction: Transaction<'c>,
        header: &ChangesetHeader,
    ) -> Result<Self, StoreError> {
        let parent = View::new(&transaction, Moment::Now).head_if_any()?;
        let number = parent
            .as_ref()
            .map_or(Some(1), |parent| parent.number.checked_add(1));
        let ids = NextIds::read(&transaction)?;
        Ok(Self {
            transaction,
            header: header.clone(),
            parent,
            number: number.ok_or(StoreError::OutOfIds)?,
            hasher: RowHasher::default(),
            progress: Default::default(),
            ids,
            rows: 0,
            pending_indexes: PendingIndexes::default(),
        })
    }

    /// The changeset that this becomes, if it writes anything versioned.
    #[must_use]
    pub fn number(&self) -> u32 {
        self.number
    }

    /// Everything that can be read, with what was written so far.
    #[must_use]
    pub fn view(&self) -> View<'_> {
        View::new(&self.transaction, Moment::Now)
    }

    pub(crate) fn connection(&self) -> &Connection {
        &self.transaction
    }
}
