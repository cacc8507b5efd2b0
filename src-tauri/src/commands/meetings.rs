//! Meetings of the change advisory board.

use faultline_api::ApiError;
use faultline_api::changes::{self, CabMeetingRequest, CabMeetingView};
use faultline_api::records::{DecisionView, RecordFilterRequest};
use faultline_api::workspace::AppliedView;

use super::{Shared, off_thread};

/// Every meeting, the earliest first.
#[tauri::command]
#[specta::specta]
pub async fn cab_meetings(session: Shared<'_>) -> Result<Vec<CabMeetingView>, ApiError> {
    off_thread(&session, changes::cab_meetings).await
}

/// Saves a meeting under its name.
#[tauri::command]
#[specta::specta]
pub async fn save_cab_meeting(
    session: Shared<'_>,
    meeting: CabMeetingRequest,
) -> Result<AppliedView, ApiError> {
    off_thread(&session, move |session| {
        changes::save_cab_meeting(session, &meeting)
    })
    .await
}

/// Adds the changes that wait for a decision to an agenda.
#[tauri::command]
#[specta::specta]
pub async fn fill_cab_agenda(
    session: Shared<'_>,
    name: String,
    until: Option<String>,
    filter: Option<RecordFilterRequest>,
) -> Result<AppliedView, ApiError> {
    off_thread(&session, move |session| {
        changes::fill_cab_agenda(session, &name, until, filter)
    })
    .await
}

/// Deletes a meeting.
#[tauri::command]
#[specta::specta]
pub async fn delete_cab_meeting(
    session: Shared<'_>,
    name: String,
) -> Result<AppliedView, ApiError> {
    off_thread(&session, move |session| {
        changes::delete_cab_meeting(session, &name)
    })
    .await
}

/// Decides about a change on an agenda.
#[tauri::command]
#[specta::specta]
pub async fn decide_in_cab(
    session: Shared<'_>,
    meeting: String,
    number: String,
    decision: DecisionView,
    note: String,
) -> Result<AppliedView, ApiError> {
    off_thread(&session, move |session| {
        changes::decide_in_cab(session, &meeting, &number, decision, &note)
    })
    .await
}
