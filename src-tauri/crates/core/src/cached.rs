//! Results that are kept in the file because computing them takes long, and that can be computed
//! again. They are no part of the history, and nothing tells of them.

use faultline_store::{StoreError, View, WriteMode};

use crate::context::Context;
use crate::workspace::{Operation, Workspace};

/// What is kept under a name, if it was computed from what `stamp` says (a changeset's hash, say).
///
/// # Errors
/// The store cannot be read.
pub fn get(view: View<'_>, name: &str, stamp: &str) -> Result<Option<Vec<u8>>, StoreError> {
    view.cached(name, stamp)
}

/// Keeps a result under a name, in place of what was kept there.
///
/// # Errors
/// The file cannot be written.
pub fn put(
    workspace: &Workspace,
    context: &Context,
    name: &str,
    stamp: &str,
    content: &[u8],
) -> Result<(), StoreError> {
    workspace
        .live()
        .transact(
            &Operation::KeepResult,
            context,
            WriteMode::Edit,
            None,
            |transaction| transaction.keep_cached(name, stamp, content),
        )
        .map(drop)
}
