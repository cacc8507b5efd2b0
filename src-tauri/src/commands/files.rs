//! Long work on files: import, export, verify, backup, restore; each with progress and a number to cancel it by.

use faultline_api::backup::{self, CopiedView};
use faultline_api::export::{self, ExportFormat, ExportedView};
use faultline_api::history::{self, VerifyView};
use faultline_api::import::{self, ImportReport, ImportRequest, ImportedView};
use faultline_api::task::Progress;
use faultline_api::{ApiError, task};
use tauri::ipc::Channel;

use super::{Shared, off_thread, to_page};

/// What an import would do.
#[tauri::command]
#[specta::specta]
pub async fn import_preview(
    session: Shared<'_>,
    request: ImportRequest,
    task: u32,
    progress: Channel<Progress>,
) -> Result<ImportReport, ApiError> {
    off_thread(&session, move |session| {
        import::preview(session, &request, task, to_page(progress))
    })
    .await
}

/// Imports as one changeset.
#[tauri::command]
#[specta::specta]
pub async fn import_apply(
    session: Shared<'_>,
    request: ImportRequest,
    task: u32,
    progress: Channel<Progress>,
) -> Result<ImportedView, ApiError> {
    off_thread(&session, move |session| {
        import::apply(session, &request, task, to_page(progress))
    })
    .await
}

/// Writes the estate to a file or folder.
#[tauri::command]
#[specta::specta]
pub async fn export_estate(
    session: Shared<'_>,
    format: ExportFormat,
    path: String,
    task: u32,
    progress: Channel<Progress>,
) -> Result<ExportedView, ApiError> {
    off_thread(&session, move |session| {
        export::export(session, format, &path, task, to_page(progress))
    })
    .await
}

/// Walks the hash chain and checks the file.
#[tauri::command]
#[specta::specta]
pub async fn verify(
    session: Shared<'_>,
    task: u32,
    progress: Channel<Progress>,
) -> Result<VerifyView, ApiError> {
    off_thread(&session, move |session| {
        history::verify(session, task, to_page(progress))
    })
    .await
}

/// Copies the open workspace to a file and checks the copy.
#[tauri::command]
#[specta::specta]
pub async fn back_up(
    session: Shared<'_>,
    path: String,
    replace: bool,
    task: u32,
    progress: Channel<Progress>,
) -> Result<CopiedView, ApiError> {
    off_thread(&session, move |session| {
        backup::back_up(session, &path, replace, task, to_page(progress))
    })
    .await
}

/// Makes a workspace of a backup and checks it.
#[tauri::command]
#[specta::specta]
pub async fn restore_backup(
    session: Shared<'_>,
    backup: String,
    path: String,
    replace: bool,
    task: u32,
    progress: Channel<Progress>,
) -> Result<CopiedView, ApiError> {
    off_thread(&session, move |session| {
        backup::restore(session, &backup, &path, replace, task, to_page(progress))
    })
    .await
}

/// Stops a task at its next step.
#[tauri::command]
#[specta::specta]
pub async fn cancel_task(session: Shared<'_>, task: u32) -> Result<(), ApiError> {
    task::cancel(&session, task);
    Ok(())
}
