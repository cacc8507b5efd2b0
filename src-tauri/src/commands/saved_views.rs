//! Saved views: maps and lists that somebody comes back to.

use faultline_api::ApiError;
use faultline_api::saved_view::{
    self, SavedViewApplied, SavedViewDetail, SavedViewKind, SavedViewSummary,
};
use faultline_api::workspace::AppliedView;

use super::{Shared, off_thread};

/// The saved views of a kind.
#[tauri::command]
#[specta::specta]
pub async fn saved_views(
    session: Shared<'_>,
    kind: SavedViewKind,
) -> Result<Vec<SavedViewSummary>, ApiError> {
    off_thread(&session, move |session| {
        saved_view::saved_views(session, kind)
    })
    .await
}

/// A saved view with what it shows.
#[tauri::command]
#[specta::specta]
pub async fn saved_view(session: Shared<'_>, id: u32) -> Result<SavedViewDetail, ApiError> {
    off_thread(&session, move |session| saved_view::saved_view(session, id)).await
}

/// Saves a view under a new name.
#[tauri::command]
#[specta::specta]
pub async fn save_view(
    session: Shared<'_>,
    kind: SavedViewKind,
    name: String,
    note: String,
    body: String,
) -> Result<SavedViewApplied, ApiError> {
    off_thread(&session, move |session| {
        saved_view::save(session, kind, &name, &note, body)
    })
    .await
}

/// Saves what a view shows over what it showed.
#[tauri::command]
#[specta::specta]
pub async fn save_view_anew(
    session: Shared<'_>,
    id: u32,
    seen: Option<String>,
    body: String,
) -> Result<SavedViewApplied, ApiError> {
    off_thread(&session, move |session| {
        saved_view::save_anew(session, id, seen.as_deref(), &body)
    })
    .await
}

/// Renames a saved view or alters its note.
#[tauri::command]
#[specta::specta]
pub async fn describe_saved_view(
    session: Shared<'_>,
    id: u32,
    name: Option<String>,
    note: Option<String>,
) -> Result<AppliedView, ApiError> {
    off_thread(&session, move |session| {
        saved_view::describe(session, id, name, note)
    })
    .await
}

/// Deletes a saved view.
#[tauri::command]
#[specta::specta]
pub async fn delete_saved_view(session: Shared<'_>, id: u32) -> Result<AppliedView, ApiError> {
    off_thread(&session, move |session| saved_view::delete(session, id)).await
}
