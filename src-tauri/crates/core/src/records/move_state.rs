//! Moves a record along an arrow of its life cycle.

use faultline_model::{EntryBody, RecordId, RecordState, arrows_from};
use faultline_store::WriteTransaction;

use super::write::{add_entry, limited, on_record};
use super::{FieldEdits, RecordFault, apply_edits, missing_for};
use crate::context::Context;
use crate::workspace::{Applied, RecordAct, Workspace};

/// A move of a record.
#[derive(Clone, Debug)]
pub struct Move {
    /// Into this state.
    pub to: RecordState,
    /// Why; may be empty where none is required.
    pub reason: String,
    /// Fields that are set with it, as one changeset.
    pub edits: FieldEdits,
}

/// Moves a record into another state and takes note of it.
///
/// # Errors
/// [`RecordFault::NoSuchMove`] where no arrow leads there, [`RecordFault::Missing`] with everything
/// that is missing, or what [`apply_edits`] refuses.
pub fn move_record(
    workspace: &Workspace,
    context: &Context,
    id: RecordId,
    wanted: &Move,
) -> Result<Applied<()>, RecordFault> {
    let act = RecordAct::Move { to: wanted.to };
    on_record(workspace, context, id, act, |transaction, _| {
        move_in(transaction, context, id, wanted)
    })
}

/// As [`move_record`], as a part of a larger write.
pub(crate) fn move_in(
    transaction: &mut WriteTransaction<'_>,
    context: &Context,
    id: RecordId,
    wanted: &Move,
) -> Result<(), RecordFault> {
    let reason = limited("reason", &wanted.reason)?;
    let to = wanted.to;
    let mut record = transaction.view().record(id)?.ok_or(RecordFault::Gone)?;
    let from = record.state;
    apply_edits(&mut record, &wanted.edits, context.now)?;
    let mut arrows = arrows_from(record.kind(), record.change_type, from);
    let Some(arrow) = arrows.find(|arrow| arrow.to == to) else {
        let possible = arrows_from(record.kind(), record.change_type, from);
        return Err(RecordFault::NoSuchMove {
            number: record.number,
            from,
            to,
            possible: possible.map(|arrow| arrow.to).collect(),
        });
    };
    let missing = missing_for(transaction.view(), &record, arrow, &reason)?;
    if !missing.is_empty() {
        return Err(RecordFault::Missing {
            number: record.number,
            to,
            missing,
        });
    }
    record.state = to;
    transaction.update_record(&record)?;
    let body = EntryBody::Move { from, to, reason };
    add_entry(transaction, context, record.id, body)?;
    Ok(())
}
