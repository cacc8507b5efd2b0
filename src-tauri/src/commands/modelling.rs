//! The model: edits with preview, and its file.

use faultline_api::ApiError;
use faultline_api::model_edit::{self, ExtraAttributeView, ModelEditRequest, ModelPreviewView};
use faultline_api::task::Progress;
use faultline_api::workspace::AppliedView;
use tauri::ipc::Channel;

use super::{Shared, off_thread, to_page};

/// What an edit of the model would do.
#[tauri::command]
#[specta::specta]
pub async fn preview_model_edit(
    session: Shared<'_>,
    request: ModelEditRequest,
) -> Result<ModelPreviewView, ApiError> {
    off_thread(&session, move |session| {
        model_edit::preview(session, &request)
    })
    .await
}

/// All extra attributes: what CIs carry and their class does not declare.
#[tauri::command]
#[specta::specta]
pub async fn extra_attributes(
    session: Shared<'_>,
    task: u32,
    progress: Channel<Progress>,
) -> Result<Vec<ExtraAttributeView>, ApiError> {
    off_thread(&session, move |session| {
        model_edit::extras(session, task, to_page(progress))
    })
    .await
}

/// Makes an edit of the model as one changeset.
#[tauri::command]
#[specta::specta]
pub async fn edit_model(
    session: Shared<'_>,
    request: ModelEditRequest,
    accept: bool,
    message: String,
) -> Result<AppliedView, ApiError> {
    off_thread(&session, move |session| {
        model_edit::apply(session, &request, accept, &message)
    })
    .await
}

/// Writes the model that is shown to a file, TOML or JSON by its ending.
#[tauri::command]
#[specta::specta]
pub async fn export_model(session: Shared<'_>, path: String) -> Result<(), ApiError> {
    off_thread(&session, move |session| model_edit::export(session, &path)).await
}
