//! The overview of the whole estate.

use faultline_api::ApiError;
use faultline_api::impact::ForcedState;
use faultline_api::overview::{self, OverviewView};
use faultline_api::task::Progress;
use tauri::ipc::Channel;

use super::bytes::Bytes;
use super::{Shared, off_thread, to_page};

/// The communities of the estate.
#[tauri::command]
#[specta::specta]
pub async fn overview(
    session: Shared<'_>,
    task: u32,
    progress: Channel<Progress>,
) -> Result<OverviewView, ApiError> {
    off_thread(&session, move |session| {
        overview::overview(session, task, to_page(progress))
    })
    .await
}

/// The CIs of the overview, as columns of numbers.
#[tauri::command]
#[specta::specta]
pub async fn overview_columns(session: Shared<'_>) -> Result<Bytes, ApiError> {
    off_thread(&session, |session| {
        overview::overview_columns(session).map(Bytes)
    })
    .await
}

/// The CIs that are worse than up where these fail, or now: a column of ids, then one of states.
#[tauri::command]
#[specta::specta]
pub async fn overview_states(
    session: Shared<'_>,
    roots: Vec<ForcedState>,
) -> Result<Bytes, ApiError> {
    off_thread(&session, move |session| {
        overview::overview_states(session, &roots).map(Bytes)
    })
    .await
}

/// Ids of the CIs that a query finds.
#[tauri::command]
#[specta::specta]
pub async fn overview_matches(session: Shared<'_>, text: String) -> Result<Bytes, ApiError> {
    off_thread(&session, move |session| {
        overview::overview_matches(session, &text).map(Bytes)
    })
    .await
}
