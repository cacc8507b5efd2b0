//! Checks a whole workspace: the file, the hash chain, and what is derived from rows.

use faultline_store::{StoreError, Verification};

use crate::task::TaskContext;
use crate::workspace::Workspace;

/// Walks the history of a workspace and checks every row against it. Reads everything once.
///
/// # Errors
/// The task was cancelled, or the file cannot be read at all. Faults found are the answer.
pub fn verify(task: &TaskContext<'_>, workspace: &Workspace) -> Result<Verification, StoreError> {
    faultline_store::verify(workspace.store(), &mut |done, total| {
        task.step(done, total).is_ok()
    })
}
