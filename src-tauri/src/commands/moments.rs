//! The moment that is shown, and baselines.

use faultline_api::ApiError;
use faultline_api::baseline::{self, BaselineView};
use faultline_api::moment;
use faultline_api::workspace::{AppliedView, WorkspaceView};

use super::{Shared, off_thread};

/// Shows another moment from now on.
#[tauri::command]
#[specta::specta]
pub async fn set_moment(session: Shared<'_>, when: String) -> Result<WorkspaceView, ApiError> {
    off_thread(&session, move |session| moment::set_moment(session, &when)).await
}

/// All baselines.
#[tauri::command]
#[specta::specta]
pub async fn baselines(session: Shared<'_>) -> Result<Vec<BaselineView>, ApiError> {
    off_thread(&session, baseline::baselines).await
}

/// Names a changeset, or the moment that is shown.
#[tauri::command]
#[specta::specta]
pub async fn create_baseline(
    session: Shared<'_>,
    name: String,
    note: String,
    changeset: Option<u32>,
) -> Result<AppliedView, ApiError> {
    off_thread(&session, move |session| {
        baseline::create(session, &name, &note, changeset)
    })
    .await
}

/// Renames a baseline or alters its note.
#[tauri::command]
#[specta::specta]
pub async fn change_baseline(
    session: Shared<'_>,
    id: u32,
    based_on: u32,
    name: Option<String>,
    note: Option<String>,
) -> Result<AppliedView, ApiError> {
    off_thread(&session, move |session| {
        baseline::change(session, id, based_on, name, note)
    })
    .await
}

/// Deletes a baseline.
#[tauri::command]
#[specta::specta]
pub async fn delete_baseline(
    session: Shared<'_>,
    id: u32,
    based_on: u32,
) -> Result<AppliedView, ApiError> {
    off_thread(&session, move |session| {
        baseline::delete(session, id, based_on)
    })
    .await
}
