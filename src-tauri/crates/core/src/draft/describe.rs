//! Gives a draft another name or note.

use faultline_model::DraftId;
use faultline_store::WriteMode;

use super::{DraftFault, names};
use crate::context::Context;
use crate::workspace::{Applied, Operation, Workspace};

/// Gives a draft a name and a note; what is none stays.
///
/// # Errors
/// The draft is gone or not kept yet, or the name is taken or is none.
pub fn describe(
    workspace: &Workspace,
    context: &Context,
    id: DraftId,
    name: Option<&str>,
    note: Option<&str>,
) -> Result<Applied<()>, DraftFault> {
    let live = workspace.live();
    let (_, before) = names::named(live.read()?.view(), id)?;
    let operation = Operation::DescribeDraft { name: before };
    live.transact(&operation, context, WriteMode::Edit, None, |transaction| {
        let (draft, before) = names::named(transaction.view(), id)?;
        let name = name.unwrap_or(&before);
        names::check(transaction.view(), name, Some(id))?;
        transaction.describe_draft(id, name, note.unwrap_or(&draft.note))?;
        Ok(())
    })
}
