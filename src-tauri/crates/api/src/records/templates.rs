//! Templates of standard changes.

use faultline_core::records as core_records;
use serde::Serialize;
use specta::Type;

use super::write::FieldValue;
use crate::session::Writable;
use crate::workspace::{AppliedView, recorded};
use crate::{ApiError, Session};

/// A template.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct RecordTemplateView {
    /// Its name.
    pub name: String,
    /// Its fields.
    pub values: Vec<FieldValue>,
}

/// All templates, by name.
///
/// # Errors
/// No workspace is open.
pub fn record_templates(session: &Session) -> Result<Vec<RecordTemplateView>, ApiError> {
    let estate = session.estate()?;
    let reader = estate.read()?;
    let saved = core_records::templates(reader.view())?;
    let view = |template: core_records::RecordSetting| RecordTemplateView {
        values: template
            .definition
            .to_map()
            .into_iter()
            .map(|(field, value)| FieldValue {
                field,
                value: Some(value),
            })
            .collect(),
        name: template.name,
    };
    Ok(saved.into_iter().map(view).collect())
}

/// Saves the fields of a change as a template, or writes it anew.
///
/// # Errors
/// No workspace is open, the past is shown, the record is no change, or the name is empty.
pub fn save_record_template(
    session: &Session,
    name: &str,
    change: u32,
) -> Result<AppliedView, ApiError> {
    let Writable { open, .. } = session.writable()?;
    let reader = open.workspace.read()?;
    let record = reader.view().record(change)?;
    let record = record.ok_or(core_records::RecordFault::Gone)?;
    drop(reader);
    let fields = core_records::fields_for_template(&record);
    let context = session.context("");
    let saved = core_records::save_template(&open.workspace, &context, name, &fields)?;
    recorded(session, &open, &saved)
}

/// Deletes a template; changes made from it stay.
///
/// # Errors
/// No workspace is open, the past is shown, or there is no such template.
pub fn delete_record_template(session: &Session, name: &str) -> Result<AppliedView, ApiError> {
    let Writable { open, .. } = session.writable()?;
    let context = session.context("");
    let gone = core_records::delete_template(&open.workspace, &context, name)?;
    recorded(session, &open, &gone)
}
