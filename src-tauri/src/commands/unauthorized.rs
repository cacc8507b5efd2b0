//! Alterations that nobody asked for.

use faultline_api::ApiError;
use faultline_api::changes::{
    self, AlterationPlace, ChangeOfAlterationsView, UnauthorizedListView,
};
use faultline_api::workspace::AppliedView;

use super::{Shared, off_thread};

/// The alterations by imports that wait for an answer.
#[tauri::command]
#[specta::specta]
pub async fn unauthorized_changes(session: Shared<'_>) -> Result<UnauthorizedListView, ApiError> {
    off_thread(&session, changes::unauthorized_changes).await
}

/// Accepts alterations.
#[tauri::command]
#[specta::specta]
pub async fn accept_alterations(
    session: Shared<'_>,
    answered: Vec<AlterationPlace>,
    note: String,
) -> Result<AppliedView, ApiError> {
    off_thread(&session, move |session| {
        changes::accept_alterations(session, &answered, &note)
    })
    .await
}

/// Makes one change of alterations.
#[tauri::command]
#[specta::specta]
pub async fn change_of_alterations(
    session: Shared<'_>,
    answered: Vec<AlterationPlace>,
) -> Result<ChangeOfAlterationsView, ApiError> {
    off_thread(&session, move |session| {
        changes::change_of_alterations(session, &answered)
    })
    .await
}
