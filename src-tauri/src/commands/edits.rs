//! Edits by hand, undo and redo.

use faultline_api::ApiError;
use faultline_api::edit::{self, EditRequest};
use faultline_api::workspace::AppliedView;

use super::{Shared, off_thread};

/// Makes one edit as one changeset.
#[tauri::command]
#[specta::specta]
pub async fn edit(
    session: Shared<'_>,
    request: EditRequest,
    message: String,
) -> Result<AppliedView, ApiError> {
    off_thread(&session, move |session| {
        edit::edit(session, request, &message)
    })
    .await
}

/// Reverses this session's latest edit.
#[tauri::command]
#[specta::specta]
pub async fn undo(session: Shared<'_>) -> Result<AppliedView, ApiError> {
    off_thread(&session, edit::undo).await
}

/// Brings back what was undone last.
#[tauri::command]
#[specta::specta]
pub async fn redo(session: Shared<'_>) -> Result<AppliedView, ApiError> {
    off_thread(&session, edit::redo).await
}

/// Reverses any changeset.
#[tauri::command]
#[specta::specta]
pub async fn undo_changeset(session: Shared<'_>, number: u32) -> Result<AppliedView, ApiError> {
    off_thread(&session, move |session| {
        edit::undo_changeset(session, number)
    })
    .await
}
