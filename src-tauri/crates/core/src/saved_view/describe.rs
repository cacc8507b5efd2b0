//! Gives a saved view another name or note.

use faultline_model::{SavedView, SavedViewId};
use faultline_store::WriteMode;

use super::SavedViewFault;
use super::fault::{based_on, check_name};
use crate::context::Context;
use crate::workspace::{Applied, Operation, Workspace};

/// What a saved view is called and is for; what is none stays.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Description {
    /// Its new name.
    pub name: Option<String>,
    /// Its new note; an empty one clears it.
    pub note: Option<String>,
}

/// Renames a saved view or alters its note; what it shows stays.
///
/// # Errors
/// It is gone, or the name is taken or is none.
pub fn describe(
    workspace: &Workspace,
    context: &Context,
    id: SavedViewId,
    description: &Description,
) -> Result<Applied<()>, SavedViewFault> {
    let live = workspace.live();
    let former = based_on(live.read()?.view(), id, None)?;
    let operation = Operation::DescribeView { name: former.name };
    live.transact(&operation, context, WriteMode::Edit, None, |transaction| {
        let former = based_on(transaction.view(), id, None)?;
        let name = description.name.as_deref().unwrap_or(&former.name);
        let name = check_name(transaction.view(), former.kind, name, Some(id))?.to_owned();
        let note = description.note.as_deref().unwrap_or(&former.note);
        let view = SavedView {
            name,
            note: note.trim().to_owned(),
            ..former
        };
        Ok(transaction.update_saved_view(&view, None)?)
    })
}
