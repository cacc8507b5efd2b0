//! Edits many CIs as one changeset.

use faultline_store::{CiRow, WriteMode};

use super::preview::{each, fields_set, preview, total, what_becomes};
use super::tally::Tally;
use super::{BulkFault, BulkPreview, BulkStatement};
use crate::context::Context;
use crate::edit::judge::Judge;
use crate::task::TaskContext;
use crate::workspace::{Applied, Operation, Workspace};

/// Above this many CIs, writing quickly matters more than that a commit survives loss of power.
const MANY: u32 = 1_000;

/// Makes the edit that a preview told, as one changeset, or as one step of the draft. `seen` is that of the preview;
/// with `leave_out_refused` CIs that cannot be changed stay as they are.
///
/// Cost: twice that of the preview, and a write per CI that changes.
///
/// # Errors
/// A CI was altered since the preview, some CIs are refused and may not be left out, the file cannot be written, or
/// the task was cancelled; nothing was changed.
pub fn edit_cis(
    workspace: &Workspace,
    context: &Context,
    task: &TaskContext<'_>,
    statements: &[BulkStatement],
    seen: &str,
    leave_out_refused: bool,
) -> Result<Applied<BulkPreview>, BulkFault> {
    let reader = workspace.read()?;
    let expected = preview(task, reader.view(), statements)?;
    drop(reader);
    if expected.seen != seen {
        return Err(BulkFault::AlteredSince);
    }
    if let Some(refusal) = expected.refusals.first().filter(|_| !leave_out_refused) {
        return Err(BulkFault::Refused {
            cis: expected.refused,
            reason: refusal.reason.clone(),
        });
    }
    let mode = match expected.changed {
        ..=MANY => WriteMode::Edit,
        _ => WriteMode::Bulk,
    };
    let operation = operation(statements, &expected);
    let cancellation = Some(task.cancellation());
    workspace.transact(&operation, context, mode, cancellation, |transaction| {
        let mut judge = Judge::new(transaction.view(), fields_set(statements))?;
        let mut tally = Tally::default();
        let all = total(statements);
        for (done, (statement, id)) in each(statements).enumerate() {
            task.step(done as u64, all)?;
            let before = transaction.view().ci(id)?;
            if let Some(after) = what_becomes(&mut judge, &mut tally, statement, id, before)? {
                transaction.update_ci(&CiRow::of(&after))?;
            }
        }
        let done = tally.finish();
        if done.seen != seen {
            return Err(BulkFault::AlteredSince);
        }
        Ok(done)
    })
}

fn operation(statements: &[BulkStatement], expected: &BulkPreview) -> Operation {
    let retires = statements.iter().all(BulkStatement::only_retires);
    match (&expected.only, retires) {
        (Some(key), true) => Operation::RetireCi { key: key.clone() },
        (Some(key), false) => Operation::ChangeCi { key: key.clone() },
        (None, true) => Operation::RetireCis {
            cis: expected.changed,
        },
        (None, false) => Operation::ChangeCis {
            cis: expected.changed,
        },
    }
}
