//! Starting, settings, opening and closing workspaces.

use faultline_api::settings::Settings;
use faultline_api::workspace::{self, AppView, WorkspaceView};
use faultline_api::{ApiError, settings};

use super::{Shared, off_thread};
use crate::ready_file::ReadyFile;

/// What the window needs when it starts.
#[tauri::command]
#[specta::specta]
pub async fn app_start(session: Shared<'_>) -> Result<AppView, ApiError> {
    off_thread(&session, workspace::start).await
}

/// Keeps the person's settings.
#[tauri::command]
#[specta::specta]
pub async fn save_settings(session: Shared<'_>, settings: Settings) -> Result<Settings, ApiError> {
    off_thread(&session, |session| settings::save(session, settings)).await
}

/// Opens a workspace file.
#[tauri::command]
#[specta::specta]
pub async fn open_workspace(session: Shared<'_>, path: String) -> Result<WorkspaceView, ApiError> {
    off_thread(&session, move |session| workspace::open(session, &path)).await
}

/// Makes an empty workspace.
#[tauri::command]
#[specta::specta]
pub async fn create_workspace(
    session: Shared<'_>,
    path: String,
) -> Result<WorkspaceView, ApiError> {
    off_thread(&session, move |session| workspace::create(session, &path)).await
}

/// Opens the demonstration estate.
#[tauri::command]
#[specta::specta]
pub async fn open_demonstration(session: Shared<'_>) -> Result<WorkspaceView, ApiError> {
    off_thread(&session, workspace::open_demonstration).await
}

/// Closes the workspace.
#[tauri::command]
#[specta::specta]
pub async fn close_workspace(session: Shared<'_>) -> Result<(), ApiError> {
    off_thread(&session, workspace::close).await
}

/// The open workspace as it is now; the first call opens what is to be opened at the start.
#[tauri::command]
#[specta::specta]
pub async fn workspace_info(session: Shared<'_>) -> Result<WorkspaceView, ApiError> {
    off_thread(&session, workspace::current).await
}

/// The page says that its first view is drawn.
#[tauri::command]
#[specta::specta]
pub async fn first_view_drawn(ready: tauri::State<'_, ReadyFile>) -> Result<(), ApiError> {
    ready.announce();
    Ok(())
}
