//! Alters fields of a record.

use faultline_model::RecordId;

use super::write::on_record;
use super::{FieldEdits, RecordFault, apply_edits};
use crate::context::Context;
use crate::workspace::{Applied, RecordAct, Workspace};

/// Alters fields of a record. `based_on` is the changeset of the version that was looked at, where
/// the edit shall be refused if somebody else altered it since.
///
/// # Errors
/// As [`apply_edits`]; or the record was altered meanwhile.
pub fn edit_record(
    workspace: &Workspace,
    context: &Context,
    id: RecordId,
    based_on: Option<u32>,
    edits: &FieldEdits,
) -> Result<Applied<()>, RecordFault> {
    on_record(
        workspace,
        context,
        id,
        RecordAct::Change,
        |transaction, mut record| {
            if based_on.is_some_and(|since| since != record.since) {
                return Err(RecordFault::AlteredMeanwhile {
                    number: record.number,
                    since: record.since,
                });
            }
            apply_edits(&mut record, edits, context.now)?;
            transaction.update_record(&record)?;
            Ok(())
        },
    )
}
