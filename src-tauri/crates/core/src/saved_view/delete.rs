//! Deletes a saved view.

use faultline_model::SavedViewId;
use faultline_store::WriteMode;

use super::SavedViewFault;
use super::fault::based_on;
use crate::context::Context;
use crate::workspace::{Applied, Operation, Workspace};

/// Deletes a saved view; the CIs that it showed stay as they are.
///
/// # Errors
/// It is gone already.
pub fn delete(
    workspace: &Workspace,
    context: &Context,
    id: SavedViewId,
) -> Result<Applied<()>, SavedViewFault> {
    let live = workspace.live();
    let former = based_on(live.read()?.view(), id, None)?;
    let operation = Operation::DeleteView { name: former.name };
    live.transact(&operation, context, WriteMode::Edit, None, |transaction| {
        based_on(transaction.view(), id, None)?;
        Ok(transaction.delete_saved_view(id)?)
    })
}
