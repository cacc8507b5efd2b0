//! A write transaction: what it knows while it runs.

use faultline_model::{Changeset, ChangesetHeader, DraftId};
use rusqlite::{Connection, Transaction};

use super::bulk::PendingIndexes;
use super::ids::NextIds;
use super::versions::Progress;
use crate::drafts::Step;
use crate::hashing::RowHasher;
use crate::moment::shadow;
use crate::{Moment, StoreError, Table, View};

/// A write transaction. Everything it writes belongs to one changeset, or to one step of a draft.
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
    /// The step of a draft that all of it goes to; none in a transaction that writes live.
    pub(super) step: Option<Step>,
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
            step: None,
        })
    }

    /// A transaction whose rows all go to a step of a draft, and which reads live with the draft on it.
    pub(crate) fn in_draft(
        transaction: Transaction<'c>,
        header: &ChangesetHeader,
        draft: DraftId,
    ) -> Result<Self, StoreError> {
        let step = Step::begin(
            &transaction,
            draft,
            &header.message,
            header.at,
            &header.author,
        )?;
        shadow(&transaction, Moment::Draft(draft))?;
        Ok(Self {
            step: Some(step),
            ..Self::new(transaction, header)?
        })
    }

    /// The draft that all of it goes to; none where it is written live.
    #[must_use]
    pub fn draft(&self) -> Option<DraftId> {
        self.step.as_ref().map(|step| step.draft)
    }

    /// The changeset that this becomes, if it writes anything versioned.
    #[must_use]
    pub fn number(&self) -> u32 {
        self.number
    }

    /// Everything that can be read, with what was written so far.
    #[must_use]
    pub fn view(&self) -> View<'_> {
        View::new(
            &self.transaction,
            self.draft().map_or(Moment::Now, Moment::Draft),
        )
    }

    pub(crate) fn connection(&self) -> &Connection {
        &self.transaction
    }
}
