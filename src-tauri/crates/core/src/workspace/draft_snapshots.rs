//! Keeps the snapshots of drafts that were asked for last.

use std::sync::{Arc, Mutex, PoisonError};

use faultline_model::{DraftId, RedundancyGroup};
use faultline_store::{Moment, StoreError, Table, View};

use super::Workspace;
use crate::snapshot::{GraphSnapshot, Touched};

/// Snapshots kept: two drafts that are compared.
const KEPT: usize = 2;

/// What a snapshot of a draft shows: the draft, its revision, and the newest changeset below it.
type Shown = (DraftId, u32, u32);

/// Snapshots of drafts, the newest at the end.
#[derive(Debug, Default)]
pub(super) struct DraftSnapshots(Mutex<Vec<(Shown, Arc<GraphSnapshot>)>>);

impl DraftSnapshots {
    /// The newest live snapshot with the draft's rows in it. Cost: the draft's rows, then a rebuild
    /// in memory.
    pub(super) fn get(
        &self,
        live: &Workspace,
        draft: DraftId,
    ) -> Result<Arc<GraphSnapshot>, StoreError> {
        loop {
            let below = live.snapshot()?;
            let reader = live.read_at(Moment::Draft(draft))?;
            let view = reader.view();
            if view.head()?.number != below.changeset {
                // Somebody wrote between the two readings.
                continue;
            }
            let revision = view.draft(draft)?.ok_or(StoreError::DraftGone)?.revision;
            let shown = (draft, revision, below.changeset);
            if let Some(known) = self.known(shown) {
                return Ok(known);
            }
            let mut made = below.after(view, &touched(view, draft)?)?;
            made.revision = revision;
            let made = Arc::new(made);
            let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            if kept.len() == KEPT {
                kept.remove(0);
            }
            kept.push((shown, Arc::clone(&made)));
            return Ok(made);
        }
    }

    /// The newest live snapshot with the rows of several drafts in it, one after the other. It is
    /// not kept.
    pub(super) fn together(
        &self,
        live: &Workspace,
        first: DraftId,
        others: &[DraftId],
    ) -> Result<Arc<GraphSnapshot>, StoreError> {
        let mut made = self.get(live, first)?;
        for &draft in others {
            let reader = live.read_at(Moment::Draft(draft))?;
            let touched = touched(reader.view(), draft)?;
            made = Arc::new(made.after(reader.view(), &touched)?);
        }
        Ok(made)
    }

    fn known(&self, shown: Shown) -> Option<Arc<GraphSnapshot>> {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let found = kept.iter().find(|(one, _)| *one == shown);
        found.map(|(_, snapshot)| Arc::clone(snapshot))
    }
}

/// The rows of live that a draft makes different.
fn touched(view: View<'_>, draft: DraftId) -> Result<Touched, StoreError> {
    let mut relationships = view.proposed_ids(draft, Table::Relationship)?;
    relationships.extend(view.hidden_relationships(draft)?);
    let mut groups: Vec<RedundancyGroup> = Vec::new();
    for row in view.proposed_groups(draft)? {
        groups.extend([row.base, row.live, row.draft].into_iter().flatten());
    }
    Ok(Touched {
        cis: view.proposed_ids(draft, Table::Ci)?,
        relationships,
        groups,
        model: false,
    })
}
