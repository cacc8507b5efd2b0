//! Takes back a confirmed cause.

use faultline_model::ConfirmedCauseId;
use faultline_store::WriteMode;

use super::CauseFault;
use super::list::ci_then;
use crate::context::Context;
use crate::workspace::{Applied, Operation, Workspace};

/// Takes back a confirmed cause; its history stays.
///
/// # Errors
/// There is none of this id.
pub fn withdraw_cause(
    workspace: &Workspace,
    context: &Context,
    id: ConfirmedCauseId,
) -> Result<Applied<()>, CauseFault> {
    let reader = workspace.read()?;
    let view = reader.view();
    let cause = view
        .confirmed_cause(id)?
        .ok_or(CauseFault::Unknown { id })?;
    let key = ci_then(view, &cause)?.map_or_else(|| format!("CI {}", cause.ci), |ci| ci.key);
    drop(reader);
    let operation = Operation::WithdrawCause { key };
    workspace.transact(&operation, context, WriteMode::Edit, None, |transaction| {
        let known = transaction.view().confirmed_cause(id)?;
        known.ok_or(CauseFault::Unknown { id })?;
        transaction.delete_confirmed_cause(id)?;
        Ok(())
    })
}
