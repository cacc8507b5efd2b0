//! Saves a view, new or over what was saved.

use faultline_model::{SavedView, SavedViewId, SavedViewKind};
use faultline_store::WriteMode;
use jiff::Timestamp;

use super::SavedViewFault;
use super::fault::{based_on, check_body, check_name};
use crate::context::Context;
use crate::workspace::{Applied, Operation, Workspace};

/// A view to save.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewSavedView {
    /// What it shows.
    pub kind: SavedViewKind,
    /// Its name; space around it does not count.
    pub name: String,
    /// What it is for; may be empty.
    pub note: String,
    /// A JSON object, at most 4 MiB.
    pub body: String,
}

/// Saves a view under a new name and gives its id.
///
/// # Errors
/// The name is taken or is none, or the body is no JSON object or too large.
pub fn save(
    workspace: &Workspace,
    context: &Context,
    new: &NewSavedView,
) -> Result<Applied<SavedViewId>, SavedViewFault> {
    check_body(&new.body)?;
    let operation = Operation::SaveView {
        name: new.name.trim().to_owned(),
    };
    workspace
        .live()
        .transact(&operation, context, WriteMode::Edit, None, |transaction| {
            let name = check_name(transaction.view(), new.kind, &new.name, None)?;
            let view = SavedView {
                id: 0,
                kind: new.kind,
                name: name.to_owned(),
                note: new.note.trim().to_owned(),
                author: context.author.clone(),
                at: context.now,
            };
            Ok(transaction.insert_saved_view(&view, &new.body)?)
        })
}

/// Saves what a view shows over what it showed, if it still is as `seen`: the time of its last
/// change when it was opened.
///
/// # Errors
/// It is gone or was changed meanwhile, or the body is no JSON object or too large.
pub fn save_anew(
    workspace: &Workspace,
    context: &Context,
    id: SavedViewId,
    seen: Option<Timestamp>,
    body: &str,
) -> Result<Applied<SavedViewId>, SavedViewFault> {
    check_body(body)?;
    let live = workspace.live();
    let former = based_on(live.read()?.view(), id, seen)?;
    let operation = Operation::SaveView { name: former.name };
    live.transact(&operation, context, WriteMode::Edit, None, |transaction| {
        let view = SavedView {
            author: context.author.clone(),
            at: context.now,
            ..based_on(transaction.view(), id, seen)?
        };
        transaction.update_saved_view(&view, Some(body))?;
        Ok(id)
    })
}
