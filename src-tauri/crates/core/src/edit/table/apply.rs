//! Makes an edit stated as a table.

use faultline_model::Ci;
use faultline_store::{CiRow, WriteMode};

use super::plan::Plan;
use super::{EditTable, TableFault, TablePreview};
use crate::context::Context;
use crate::edit::change_ci;
use crate::task::TaskContext;
use crate::workspace::{Applied, Operation, Workspace};

/// Above this many CIs, writing quickly matters more than that a commit survives loss of power.
const MANY: usize = 1_000;

/// Makes the edit that a preview told, as one changeset, or as one step of the draft. `seen` is that of the preview;
/// what the preview refuses stays as it is.
///
/// Cost: twice that of the preview, and a write per CI that changes.
///
/// # Errors
/// The table would do something else now than the preview told, the file cannot be written, or the task was cancelled;
/// nothing was changed.
pub fn edit_by_table(
    workspace: &Workspace,
    context: &Context,
    task: &TaskContext<'_>,
    table: &EditTable,
    seen: &str,
) -> Result<Applied<TablePreview>, TableFault> {
    let reader = workspace.read()?;
    let expected = Plan::make(task, reader.view(), table)?;
    drop(reader);
    if expected.preview.seen != seen {
        return Err(TableFault::AlteredSince);
    }
    let made: &[Ci] = if table.create { &expected.made } else { &[] };
    let mode = match expected.altered.len() + made.len() {
        ..=MANY => WriteMode::Edit,
        _ => WriteMode::Bulk,
    };
    let operation = operation(&expected.altered, made);
    let cancellation = Some(task.cancellation());
    workspace.transact(&operation, context, mode, cancellation, |transaction| {
        let plan = Plan::make(task, transaction.view(), table)?;
        if plan.preview.seen != seen {
            return Err(TableFault::AlteredSince);
        }
        for (before, after) in plan.altered {
            change_ci::write(transaction, &before, after)?;
        }
        for ci in plan.made.iter().filter(|_| table.create) {
            let id = transaction.next_ci_id();
            transaction.insert_ci(&CiRow {
                id,
                ..CiRow::of(ci)
            })?;
        }
        Ok(plan.preview)
    })
}

fn operation(altered: &[(Ci, Ci)], made: &[Ci]) -> Operation {
    match (altered, made) {
        ([(before, after)], []) if before.key != after.key => Operation::RenameCi {
            from: before.key.clone(),
            to: after.key.clone(),
        },
        ([(before, _)], []) => Operation::ChangeCi {
            key: before.key.clone(),
        },
        ([], [ci]) => Operation::CreateCi {
            key: Some(ci.key.clone()),
        },
        (altered, []) => Operation::ChangeCis {
            cis: altered.len() as u32,
        },
        (altered, made) => Operation::ChangeAndCreateCis {
            changed: altered.len() as u32,
            created: made.len() as u32,
        },
    }
}
