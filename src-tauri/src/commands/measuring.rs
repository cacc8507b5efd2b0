//! Measures over time, and services with everything below them.

use faultline_api::ApiError;
use faultline_api::changes::TimeSpanView;
use faultline_api::measures::{self, MeasuresRequest, MeasuresView};
use faultline_api::service_view::{self, ServiceSituationView};
use faultline_api::task::Progress;
use tauri::ipc::Channel;

use super::{Shared, off_thread, to_page};

/// How changes end, how long incidents last, what comes back, how long problems stay open.
#[tauri::command]
#[specta::specta]
pub async fn measures(
    session: Shared<'_>,
    request: MeasuresRequest,
) -> Result<MeasuresView, ApiError> {
    off_thread(&session, move |session| {
        measures::measures(session, &request)
    })
    .await
}

/// What is open on a CI and below it, and what the changes of a span do to it.
#[tauri::command]
#[specta::specta]
pub async fn service_view(
    session: Shared<'_>,
    ci: u32,
    within: TimeSpanView,
    task: u32,
    progress: Channel<Progress>,
) -> Result<ServiceSituationView, ApiError> {
    off_thread(&session, move |session| {
        service_view::service_view(session, ci, &within, task, to_page(progress))
    })
    .await
}
