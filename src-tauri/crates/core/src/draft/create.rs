//! Begins a draft.

use faultline_model::DraftId;
use faultline_store::WriteMode;

use super::{DraftFault, names};
use crate::context::Context;
use crate::workspace::{Applied, Operation, Workspace};

/// Begins a draft on the newest changeset and gives its id.
///
/// # Errors
/// The name is taken or is none.
pub fn create(
    workspace: &Workspace,
    context: &Context,
    name: &str,
    note: &str,
) -> Result<Applied<DraftId>, DraftFault> {
    let operation = Operation::CreateDraft {
        name: name.to_owned(),
    };
    workspace
        .live()
        .transact(&operation, context, WriteMode::Edit, None, |transaction| {
            names::check(transaction.view(), name, None)?;
            Ok(transaction.create_draft(Some(name), note, context.now, &context.author)?)
        })
}
