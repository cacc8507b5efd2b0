//! Backs up a workspace while it is in use, and makes a workspace of a backup. Both are checked from end to end before
//! they appear.

use std::path::Path;

pub use faultline_store::{CopyError, Existing};

use faultline_store::Verification;

use crate::task::TaskContext;
use crate::workspace::Workspace;

/// Copies a workspace as it is now to a file.
///
/// Cost: reads everything twice.
///
/// # Errors
/// Something is at `target` that may not be replaced, it cannot be written, the workspace has faults, or the task was
/// cancelled; then nothing appears, and what stood there still stands there.
pub fn back_up(
    task: &TaskContext<'_>,
    workspace: &Workspace,
    target: &Path,
    existing: Existing,
) -> Result<Verification, CopyError> {
    let store = workspace.store();
    store.back_up(target, existing, &mut |done, total| {
        task.step(done, total).is_ok()
    })
}

/// Makes a workspace of a backup, which stays as it is; one of an older schema is migrated on the way.
///
/// Cost: reads everything twice.
///
/// # Errors
/// The backup is missing, foreign, damaged, newer or has faults; something is at `target` that may not be replaced, or it
/// cannot be written; or the task was cancelled. Then nothing appears, and what stood there still stands there.
pub fn restore(
    task: &TaskContext<'_>,
    backup: &Path,
    target: &Path,
    existing: Existing,
) -> Result<Verification, CopyError> {
    faultline_store::restore(backup, target, existing, &mut |done, total| {
        task.step(done, total).is_ok()
    })
}
