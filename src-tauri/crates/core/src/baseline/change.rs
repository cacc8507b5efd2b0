//! Renames a baseline, or alters its note.

use faultline_model::{Baseline, BaselineId};
use faultline_store::WriteMode;

use super::BaselineFault;
use super::fault::{based_on, check_name};
use crate::context::Context;
use crate::workspace::{Applied, Operation, Workspace};

/// What becomes of a baseline; what is not given stays. The changeset that it names never changes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BaselineChange {
    /// Its new name.
    pub name: Option<String>,
    /// Its new note; an empty one clears it.
    pub note: Option<String>,
}

/// Renames a baseline or alters its note, if it still is the version `since`.
///
/// # Errors
/// It is gone or was altered meanwhile, or the name is taken or looks like another moment.
pub fn change_baseline(
    workspace: &Workspace,
    context: &Context,
    id: BaselineId,
    since: u32,
    change: &BaselineChange,
) -> Result<Applied<Baseline>, BaselineFault> {
    let former = based_on(workspace.read()?.view(), id, since)?;
    let operation = Operation::ChangeBaseline { name: former.name };
    workspace.transact(&operation, context, WriteMode::Edit, None, |transaction| {
        let mut baseline = based_on(transaction.view(), id, since)?;
        if let Some(name) = &change.name {
            baseline.name = check_name(transaction.view(), name, Some(id))?.to_owned();
        }
        if let Some(note) = &change.note {
            baseline.note = note.trim().to_owned();
        }
        if transaction.update_baseline(&baseline)? {
            baseline.since = transaction.number();
        }
        Ok(baseline)
    })
}
