//! Saved filters of lists of records.

use faultline_core::records as core_records;
use serde::Serialize;
use specta::Type;

use super::RecordFilterRequest;
use crate::session::Writable;
use crate::workspace::{AppliedView, recorded};
use crate::{ApiError, Session};

/// A filter that was saved.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct SavedFilterView {
    /// Its name.
    pub name: String,
    /// Which records it lists.
    pub filter: RecordFilterRequest,
}

/// All saved filters, by name; those that another version wrote and this one cannot read are left out.
///
/// # Errors
/// No workspace is open.
pub fn saved_record_filters(session: &Session) -> Result<Vec<SavedFilterView>, ApiError> {
    let estate = session.estate()?;
    let reader = estate.read()?;
    let saved = core_records::saved_filters(reader.view())?.into_iter();
    let view = |core_records::SavedFilter { name, filter }| SavedFilterView {
        name,
        filter: filter.into(),
    };
    Ok(saved.map(view).collect())
}

/// Saves a filter under a name, or writes it anew.
///
/// # Errors
/// No workspace is open, the past is shown, a time cannot be read, or the name is empty.
pub fn save_record_filter(
    session: &Session,
    name: &str,
    filter: RecordFilterRequest,
) -> Result<AppliedView, ApiError> {
    let Writable { open, .. } = session.writable()?;
    let filter = filter.read()?;
    let context = session.context("");
    let saved = core_records::save_filter(&open.workspace, &context, name, &filter)?;
    recorded(session, &open, &saved)
}

/// Deletes a saved filter.
///
/// # Errors
/// No workspace is open, the past is shown, or there is no such filter.
pub fn delete_record_filter(session: &Session, name: &str) -> Result<AppliedView, ApiError> {
    let Writable { open, .. } = session.writable()?;
    let context = session.context("");
    let gone = core_records::delete_filter(&open.workspace, &context, name)?;
    recorded(session, &open, &gone)
}
