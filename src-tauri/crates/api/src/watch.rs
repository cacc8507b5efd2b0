//! Telling the window what others write to the open workspace.

use std::sync::PoisonError;
use std::sync::atomic::Ordering;

use faultline_core::Moment;
use serde::Serialize;
use specta::Type;

use crate::history::ChangesetView;
use crate::workspace::{self, ChangedData, WorkspaceView};
use crate::{ApiError, Session, convert};

/// What another window or program wrote meanwhile.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct OthersChangesView {
    /// Which kinds of data moved.
    pub changes: Vec<ChangedData>,
    /// Their changesets, oldest first; none where they wrote something that is no part of the history.
    pub changesets: Vec<ChangesetView>,
    /// The workspace afterwards.
    pub workspace: WorkspaceView,
}

/// Looks again and again, and tells what others wrote, until `pause` or `tell` answers false or another watch begins.
/// `pause` waits from one look to the next.
///
/// Cost: a few microseconds for each look at which nobody wrote.
pub fn watch(
    session: &Session,
    pause: impl Fn() -> bool,
    tell: impl Fn(OthersChangesView) -> bool,
) {
    let turn = session.watches.fetch_add(1, Ordering::Relaxed) + 1;
    while pause() && session.watches.load(Ordering::Relaxed) == turn {
        // A workspace that cannot be read now is looked at again; whoever reads it is told why.
        if let Ok(Some(changes)) = look(session)
            && !tell(changes)
        {
            return;
        }
    }
}

/// What others wrote to the open workspace since the last look, which began when it was opened.
///
/// # Errors
/// The workspace cannot be read.
pub fn look(session: &Session) -> Result<Option<OthersChangesView>, ApiError> {
    let Ok(open) = session.open() else {
        return Ok(None);
    };
    let mut seen = open.seen.lock().unwrap_or_else(PoisonError::into_inner);
    let found = match seen.as_mut() {
        Some(seen) => open.workspace.changes_by_others(seen)?,
        None => {
            *seen = Some(open.workspace.seen()?);
            None
        }
    };
    drop(seen);
    let Some(found) = found else { return Ok(None) };
    let mut changes = workspace::changes(&found.changes);
    if matches!(open.shown().moment, Moment::Draft(_)) && changes.contains(&ChangedData::Drafts) {
        // The draft that is shown may be what they altered.
        changes.extend([
            ChangedData::Cis,
            ChangedData::Relationships,
            ChangedData::Groups,
        ]);
    }
    Ok(Some(OthersChangesView {
        changes,
        changesets: found.changesets.iter().map(convert::changeset).collect(),
        workspace: workspace::info(session)?,
    }))
}
