//! Edits by hand, undo and redo.

use faultline_api::ApiError;
use faultline_api::bulk_edit::{self, BulkPreviewView, BulkStatementRequest};
use faultline_api::edit::{self, EditRequest};
use faultline_api::paste::{self, PastePreviewView, PasteRequest};
use faultline_api::task::Progress;
use faultline_api::workspace::AppliedView;
use tauri::ipc::Channel;

use super::{Shared, off_thread, to_page};

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

/// What an edit of many CIs would do.
#[tauri::command]
#[specta::specta]
pub async fn bulk_preview(
    session: Shared<'_>,
    statements: Vec<BulkStatementRequest>,
    task: u32,
    progress: Channel<Progress>,
) -> Result<BulkPreviewView, ApiError> {
    off_thread(&session, move |session| {
        bulk_edit::preview(session, &statements, task, to_page(progress))
    })
    .await
}

/// Makes the edit that a preview told, as one changeset.
#[tauri::command]
#[specta::specta]
pub async fn bulk_apply(
    session: Shared<'_>,
    statements: Vec<BulkStatementRequest>,
    seen: String,
    message: String,
    task: u32,
    progress: Channel<Progress>,
) -> Result<AppliedView, ApiError> {
    off_thread(&session, move |session| {
        bulk_edit::apply(
            session,
            &statements,
            &seen,
            &message,
            task,
            to_page(progress),
        )
    })
    .await
}

/// What a pasted table would do.
#[tauri::command]
#[specta::specta]
pub async fn paste_preview(
    session: Shared<'_>,
    request: PasteRequest,
    task: u32,
    progress: Channel<Progress>,
) -> Result<PastePreviewView, ApiError> {
    off_thread(&session, move |session| {
        paste::preview(session, request, task, to_page(progress))
    })
    .await
}

/// Makes the edit that the preview of a pasted table told, as one changeset.
#[tauri::command]
#[specta::specta]
pub async fn paste_apply(
    session: Shared<'_>,
    request: PasteRequest,
    seen: String,
    task: u32,
    progress: Channel<Progress>,
) -> Result<AppliedView, ApiError> {
    off_thread(&session, move |session| {
        paste::apply(session, request, &seen, task, to_page(progress))
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
