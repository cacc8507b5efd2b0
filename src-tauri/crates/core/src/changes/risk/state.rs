//! Takes the calculated risk over into the change, or another one with a reason.

use std::collections::BTreeMap;

use super::scale::RiskLevel;
use super::{RiskAssessment, assess_risk};
use crate::changes::ChangeFault;
use crate::context::Context;
use crate::records::{FieldEdits, RecordFault, edit_record};
use crate::task::TaskContext;
use crate::workspace::{Applied, Workspace};
use faultline_model::RecordId;

/// Writes the risk into the change: the calculated one where none is given, else this one. One
/// that differs needs a reason; where it does not differ, an earlier reason is cleared.
///
/// # Errors
/// The record is no change, or the risk differs without a reason.
pub fn state_risk(
    task: &TaskContext<'_>,
    workspace: &Workspace,
    context: &Context,
    id: RecordId,
    level: Option<RiskLevel>,
    reason: &str,
) -> Result<Applied<RiskAssessment>, ChangeFault> {
    let assessment = assess_risk(task, workspace, id, context.now)?;
    let level = level.unwrap_or(assessment.calculated);
    let reason = reason.trim();
    let differs = level != assessment.calculated;
    if differs && reason.is_empty() {
        let reader = workspace.read()?;
        let change = reader.view().record(id)?.ok_or(RecordFault::Gone)?;
        return Err(ChangeFault::RiskWithoutReason {
            number: change.number,
            calculated: assessment.calculated.as_str(),
            wanted: level.as_str(),
        });
    }
    let edits = FieldEdits {
        values: BTreeMap::from([
            ("risk".to_owned(), Some(level.as_str().to_owned())),
            ("risk_reason".to_owned(), differs.then(|| reason.to_owned())),
        ]),
        zone: None,
    };
    let applied = edit_record(workspace, context, id, None, &edits)?;
    Ok(Applied {
        output: RiskAssessment {
            stated: Some(level),
            reason: differs.then(|| reason.to_owned()),
            ..assessment
        },
        changeset: applied.changeset,
        changes: applied.changes,
        label: applied.label,
    })
}
