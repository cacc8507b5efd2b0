//! Deletes a draft.

use faultline_model::DraftId;
use faultline_store::WriteMode;

use super::{DraftFault, names};
use crate::context::Context;
use crate::workspace::{Applied, Operation, Workspace};

/// Deletes a draft with everything in it, kept or not. Live is left as it is; it cannot be undone.
///
/// # Errors
/// The draft is gone.
pub fn discard(
    workspace: &Workspace,
    context: &Context,
    id: DraftId,
) -> Result<Applied<()>, DraftFault> {
    let live = workspace.live();
    let draft = names::known(live.read()?.view(), id)?;
    let operation = Operation::DiscardDraft {
        name: draft.name.unwrap_or_default(),
    };
    live.transact(&operation, context, WriteMode::Edit, None, |transaction| {
        names::known(transaction.view(), id)?;
        Ok(transaction.discard_draft(id)?)
    })
}
