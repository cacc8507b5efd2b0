//! Takes a name away from a changeset.

use faultline_model::BaselineId;
use faultline_store::WriteMode;

use super::BaselineFault;
use super::fault::based_on;
use crate::context::Context;
use crate::workspace::{Applied, Operation, Workspace};

/// Deletes a baseline, if it still is the version `since`; the changeset that it names stays.
///
/// # Errors
/// It is gone or was altered meanwhile.
pub fn delete_baseline(
    workspace: &Workspace,
    context: &Context,
    id: BaselineId,
    since: u32,
) -> Result<Applied<()>, BaselineFault> {
    let former = based_on(workspace.read()?.view(), id, since)?;
    let operation = Operation::DeleteBaseline { name: former.name };
    workspace.transact(&operation, context, WriteMode::Edit, None, |transaction| {
        based_on(transaction.view(), id, since)?;
        Ok(transaction.delete_baseline(id)?)
    })
}
