//! The drafts of a workspace with how much is in them.

use faultline_model::{Draft, DraftId};
use faultline_store::{ProposedRow, StoreError, View};

use super::{Choices, Conflict, merge, names};
use crate::workspace::Workspace;

/// How many rows of a kind a draft makes, alters and deletes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Made.
    pub added: u32,
    /// Altered.
    pub changed: u32,
    /// Deleted.
    pub deleted: u32,
}

/// A draft and how much is in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftSummary {
    /// The draft.
    pub draft: Draft,
    /// CIs.
    pub cis: Counts,
    /// Relationships.
    pub relationships: Counts,
    /// What is stated of redundancy groups.
    pub groups: Counts,
    /// What has to be chosen before it can be applied to live as it is now.
    pub conflicts: Vec<Conflict>,
}

/// The named drafts, by name. Cost: the rows of all of them.
///
/// # Errors
/// The store cannot be read.
pub fn list(workspace: &Workspace) -> Result<Vec<DraftSummary>, StoreError> {
    let live = workspace.live();
    let reader = live.read()?;
    let drafts = reader.view().drafts()?;
    drafts
        .into_iter()
        .map(|draft| summarize(reader.view(), draft))
        .collect()
}

/// One draft, kept or not. Cost: its rows.
///
/// # Errors
/// The draft is gone, or the store cannot be read.
pub fn summary(workspace: &Workspace, id: DraftId) -> Result<DraftSummary, StoreError> {
    let live = workspace.live();
    let reader = live.read()?;
    summarize(reader.view(), names::known(reader.view(), id)?)
}

fn summarize(view: View<'_>, draft: Draft) -> Result<DraftSummary, StoreError> {
    let merge = merge::merge(view, draft.id, &Choices::default())?;
    let cis = view.proposed_cis(draft.id)?;
    Ok(DraftSummary {
        cis: counts(cis.iter().map(|ci| &ci.row)),
        relationships: counts(view.proposed_relationships(draft.id)?.iter()),
        groups: counts(view.proposed_groups(draft.id)?.iter()),
        conflicts: merge.conflicts,
        draft,
    })
}

fn counts<'r, T: 'r>(rows: impl Iterator<Item = &'r ProposedRow<T>>) -> Counts {
    let mut counts = Counts::default();
    for row in rows {
        match (&row.base, &row.draft) {
            (None, _) => counts.added += 1,
            (Some(_), Some(_)) => counts.changed += 1,
            (Some(_), None) => counts.deleted += 1,
        }
    }
    counts
}
