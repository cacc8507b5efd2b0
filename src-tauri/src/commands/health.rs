//! How complete, correct and fresh the data is, and policies.

use faultline_api::ApiError;
use faultline_api::health::{
    self, HealthCheckView, HealthFindingsView, HealthView, PoliciesView, TrendPointView,
};
use faultline_api::task::Progress;
use faultline_api::workspace::AppliedView;
use tauri::ipc::Channel;

use super::{Shared, off_thread, to_page};

/// The figures, and what to ask first.
#[tauri::command]
#[specta::specta]
pub async fn health(
    session: Shared<'_>,
    stale_after_days: u32,
    task: u32,
    progress: Channel<Progress>,
) -> Result<HealthView, ApiError> {
    off_thread(&session, move |session| {
        health::health(session, stale_after_days, task, to_page(progress))
    })
    .await
}

/// A part of the list behind a figure.
#[tauri::command]
#[specta::specta]
pub async fn health_list(
    session: Shared<'_>,
    check: HealthCheckView,
    stale_after_days: u32,
    offset: u32,
    length: u32,
    task: u32,
    progress: Channel<Progress>,
) -> Result<HealthFindingsView, ApiError> {
    off_thread(&session, move |session| {
        let report = to_page(progress);
        health::health_list(
            session,
            check,
            stale_after_days,
            offset,
            length,
            task,
            report,
        )
    })
    .await
}

/// The figures at earlier changesets.
#[tauri::command]
#[specta::specta]
pub async fn health_trend(
    session: Shared<'_>,
    stale_after_days: u32,
    most: u32,
    task: u32,
    progress: Channel<Progress>,
) -> Result<Vec<TrendPointView>, ApiError> {
    off_thread(&session, move |session| {
        health::health_trend(session, stale_after_days, most, task, to_page(progress))
    })
    .await
}

/// The policies that the workspace keeps, checked.
#[tauri::command]
#[specta::specta]
pub async fn policies(
    session: Shared<'_>,
    task: u32,
    progress: Channel<Progress>,
) -> Result<PoliciesView, ApiError> {
    off_thread(&session, move |session| {
        health::policies(session, task, to_page(progress))
    })
    .await
}

/// Keeps the policies of a file, or those worth beginning with.
#[tauri::command]
#[specta::specta]
pub async fn keep_policies(
    session: Shared<'_>,
    path: Option<String>,
) -> Result<AppliedView, ApiError> {
    off_thread(&session, move |session| {
        health::keep_policies(session, path.as_deref())
    })
    .await
}

/// Keeps no policies any more.
#[tauri::command]
#[specta::specta]
pub async fn forget_policies(session: Shared<'_>) -> Result<AppliedView, ApiError> {
    off_thread(&session, health::forget_policies).await
}
