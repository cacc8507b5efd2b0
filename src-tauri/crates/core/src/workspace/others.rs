//! Noticing what others write: another window, another program.

use std::collections::BTreeSet;
use std::sync::{MutexGuard, PoisonError};

use faultline_model::Changeset;
use faultline_store::{StoreError, Table};

use super::{ChangedData, Workspace};

/// What was written through a handle.
#[derive(Debug, Default)]
pub(super) struct OwnWrites {
    changesets: BTreeSet<u32>,
    /// With those that made no changeset.
    count: u64,
}

/// What was seen of a workspace last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seen {
    data_version: u32,
    head: u32,
    own_writes: u64,
}

/// What others wrote meanwhile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OthersChanges {
    /// Which kinds of data moved.
    pub changes: BTreeSet<ChangedData>,
    /// Their changesets, oldest first; none where they wrote something that is no part of the history.
    pub changesets: Vec<Changeset>,
}

impl Workspace {
    /// What there is to see now.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn seen(&self) -> Result<Seen, StoreError> {
        // Asked first: what is written after it is noticed the next time, never missed.
        let data_version = self.store().data_version()?;
        let own_writes = self.own_writes().count;
        let head = self.read()?.view().head()?.number;
        Ok(Seen {
            data_version,
            head,
            own_writes,
        })
    }

    /// What others wrote since `seen`, which becomes what is seen now; none where nobody wrote. What this workspace
    /// wrote itself is left out as far as it is part of the history.
    ///
    /// Cost: a few microseconds where nobody wrote.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn changes_by_others(&self, seen: &mut Seen) -> Result<Option<OthersChanges>, StoreError> {
        if self.store().data_version()? == seen.data_version {
            return Ok(None);
        }
        let now = self.seen()?;
        let before = std::mem::replace(seen, now);
        let reader = self.read()?;
        let view = reader.view();
        let mut changes = BTreeSet::new();
        let mut changesets = Vec::new();
        for number in before.head + 1..=now.head {
            if self.own_writes().changesets.contains(&number) {
                continue;
            }
            changes.insert(ChangedData::History);
            for table in Table::ALL {
                if view.touches(table, number)? {
                    changes.insert(ChangedData::of(table));
                }
            }
            changesets.extend(view.changeset(number)?);
        }
        if before.own_writes == now.own_writes || !changesets.is_empty() {
            changes.extend(ChangedData::OUTSIDE_THE_HISTORY);
        }
        Ok((!changes.is_empty()).then_some(OthersChanges {
            changes,
            changesets,
        }))
    }

    /// Takes note of a write through this handle, and of its changeset, if it made one.
    pub(super) fn note_own_write(&self, changeset: Option<u32>) {
        let mut own = self.own_writes();
        own.count += 1;
        own.changesets.extend(changeset);
    }

    fn own_writes(&self) -> MutexGuard<'_, OwnWrites> {
        self.0
            .written
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }
}
