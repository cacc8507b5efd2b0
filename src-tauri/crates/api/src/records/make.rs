//! Makes records.

use faultline_core::records as core_records;
use faultline_core::records::{CiStatement, FieldEdits, NewRecord};
use serde::{Deserialize, Serialize};
use specta::Type;

use super::write::{FieldValue, edits};
use super::{CiRoleView, LinkedStateView, RecordKindView};
use crate::session::Writable;
use crate::workspace::{AppliedView, applied_view};
use crate::{ApiError, Session};

/// A CI of a record to make.
#[derive(Clone, Debug, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct NewRecordCi {
    /// Internal id.
    pub ci: u32,
    /// What it is to the record.
    pub role: CiRoleView,
    /// The state that it is put in, or was reported in.
    pub state: Option<LinkedStateView>,
}

/// A record to make.
#[derive(Clone, Debug, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct MakeRecordRequest {
    /// What it is about.
    pub kind: RecordKindView,
    /// Its fields, the title among them.
    pub values: Vec<FieldValue>,
    /// Its CIs; left out of account for a problem made of incidents, which brings theirs.
    pub cis: Vec<NewRecordCi>,
    /// The template of a standard change.
    pub template: Option<String>,
    /// The incidents that a problem is made of.
    pub incidents: Vec<u32>,
}

/// A record that was made.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct MadeRecordView {
    /// Internal id.
    pub id: u32,
    /// `CHG-12`.
    pub number: String,
    /// What moved.
    pub applied: AppliedView,
}

/// Makes a record. Records are cancelled or closed, never undone.
///
/// # Errors
/// No workspace is open, the past is shown, there is no title, or a value does not fit.
pub fn make_record(
    session: &Session,
    request: MakeRecordRequest,
    message: &str,
) -> Result<MadeRecordView, ApiError> {
    let Writable { open, .. } = session.writable()?;
    let context = session.context(message);
    let edits = FieldEdits {
        values: edits(request.values),
        zone: Some(session.zone().clone()),
    };
    let made = if request.incidents.is_empty() {
        let statement = |one: NewRecordCi| CiStatement {
            ci: one.ci,
            role: one.role.into(),
            state: one.state.map(Into::into),
            minutes: None,
            note: String::new(),
        };
        let new = NewRecord {
            kind: request.kind.into(),
            edits,
            cis: request.cis.into_iter().map(statement).collect(),
            template: request.template,
        };
        core_records::create_record(&open.workspace, &context, &new)?
    } else {
        let incidents = &request.incidents;
        core_records::problem_from_incidents(&open.workspace, &context, &edits, incidents)?
    };
    let (id, number) = made.output;
    Ok(MadeRecordView {
        id,
        number: number.to_string(),
        applied: applied_view(session, &made)?,
    })
}
