//! Undo: a new changeset that reverses an earlier one, refused where later work stands on it.

mod apply;
mod apply_model;
mod obstacle;
mod plan;
mod stack;

use faultline_store::WriteMode;

pub use obstacle::{Obstacle, UndoFault};
pub use stack::UndoStack;

use crate::context::Context;
use crate::workspace::{Applied, Operation, Workspace};
use plan::Plan;

/// Reverses a changeset: what it made is deleted, what it altered or deleted becomes as before.
/// Cost: the rows of that changeset.
///
/// # Errors
/// [`UndoFault::Obstacles`] where later work stands on it.
pub fn undo(
    workspace: &Workspace,
    context: &Context,
    changeset: u32,
) -> Result<Applied<()>, UndoFault> {
    let label = label_of(workspace, changeset)?;
    reverse(
        workspace,
        context,
        changeset,
        &Operation::Undo { changeset, label },
    )
}

/// Does again what was undone by `changeset`, by reversing that.
///
/// # Errors
/// [`UndoFault::Obstacles`] where later work stands on it.
pub fn redo(
    workspace: &Workspace,
    context: &Context,
    changeset: u32,
) -> Result<Applied<()>, UndoFault> {
    let label = label_of(workspace, changeset)?;
    let label = label.strip_prefix("Undo ").unwrap_or(&label).to_owned();
    reverse(
        workspace,
        context,
        changeset,
        &Operation::Redo { changeset, label },
    )
}

fn label_of(workspace: &Workspace, changeset: u32) -> Result<String, UndoFault> {
    let reader = workspace.read()?;
    let changeset = reader.view().changeset(changeset)?;
    Ok(changeset.ok_or(UndoFault::UnknownChangeset)?.header.message)
}

fn reverse(
    workspace: &Workspace,
    context: &Context,
    changeset: u32,
    operation: &Operation,
) -> Result<Applied<()>, UndoFault> {
    workspace.transact(operation, context, WriteMode::Edit, None, |transaction| {
        let plan = Plan::of(transaction.view(), changeset)?;
        apply::apply(transaction, plan)?;
        Ok(())
    })
}

#[cfg(test)]
pub(crate) mod tests;
