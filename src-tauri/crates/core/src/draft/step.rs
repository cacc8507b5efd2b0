//! Undo and redo in a draft.

use faultline_model::DraftId;
use faultline_store::{DraftStep, StoreError, Table, View, WriteMode, WriteTransaction};

use super::{DraftFault, names};
use crate::context::Context;
use crate::workspace::{Applied, Operation, Workspace, changed_data};

/// Turns a step of a draft; gives what it does and the tables it concerns.
type Turn =
    fn(&mut WriteTransaction<'_>, DraftId) -> Result<Option<(String, Vec<Table>)>, StoreError>;

/// Takes back the latest step of a draft. Nobody else writes in it, so nothing stands in the way.
///
/// # Errors
/// There is none, or the draft is gone.
pub fn undo(
    workspace: &Workspace,
    context: &Context,
    id: DraftId,
) -> Result<Applied<()>, DraftFault> {
    let applied = turn(workspace, context, id, |transaction, id| {
        transaction.undo_draft_step(id)
    })?;
    Ok(Applied {
        label: format!("Undo {}", applied.label),
        ..applied
    })
}

/// Does the step of a draft again that was taken back last.
///
/// # Errors
/// There is none, or the draft is gone.
pub fn redo(
    workspace: &Workspace,
    context: &Context,
    id: DraftId,
) -> Result<Applied<()>, DraftFault> {
    turn(workspace, context, id, |transaction, id| {
        transaction.redo_draft_step(id)
    })
}

fn turn(
    workspace: &Workspace,
    context: &Context,
    id: DraftId,
    which: Turn,
) -> Result<Applied<()>, DraftFault> {
    let operation = Operation::TurnDraftStep;
    let mut applied =
        workspace
            .live()
            .transact(&operation, context, WriteMode::Edit, None, |transaction| {
                names::known(transaction.view(), id)?;
                which(transaction, id)?.ok_or(DraftFault::Nothing)
            })?;
    let (label, tables) = applied.output;
    applied.changes.extend(changed_data(&tables));
    Ok(Applied {
        output: (),
        changeset: None,
        changes: applied.changes,
        label,
    })
}

/// The step that undo would take back.
///
/// # Errors
/// The store cannot be read.
pub fn next_undo(view: View<'_>, id: DraftId) -> Result<Option<DraftStep>, StoreError> {
    let steps = view.draft_steps(id)?;
    Ok(steps.into_iter().rfind(|step| !step.undone))
}

/// The step that redo would do again.
///
/// # Errors
/// The store cannot be read.
pub fn next_redo(view: View<'_>, id: DraftId) -> Result<Option<DraftStep>, StoreError> {
    let steps = view.draft_steps(id)?;
    Ok(steps.into_iter().find(|step| step.undone))
}
