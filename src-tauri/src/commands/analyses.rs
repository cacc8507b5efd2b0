//! Analyses: impact, paths and root cause.

use faultline_api::ApiError;
use faultline_api::impact::{
    self, AffectedFilter, AffectedWindow, ExplanationView, ForcedState, ImpactView, NodeState,
};
use faultline_api::path::{self, PathRangeView, PathsView};
use faultline_api::root_cause::{
    self, CauseDrawing, CauseDrawingRequest, RootCauseRequest, RootCauseView,
};
use faultline_api::task::Progress;
use tauri::ipc::Channel;

use super::{Shared, off_thread, to_page};

/// What fails when these CIs are in these states.
#[tauri::command]
#[specta::specta]
pub async fn impact(session: Shared<'_>, roots: Vec<ForcedState>) -> Result<ImpactView, ApiError> {
    off_thread(&session, move |session| impact::impact(session, &roots)).await
}

/// A window of the affected CIs.
#[tauri::command]
#[specta::specta]
pub async fn impact_window(
    session: Shared<'_>,
    roots: Vec<ForcedState>,
    filter: AffectedFilter,
    offset: u32,
    length: u32,
) -> Result<AffectedWindow, ApiError> {
    off_thread(&session, move |session| {
        impact::window(session, &roots, &filter, offset, length)
    })
    .await
}

/// States of CIs on a map.
#[tauri::command]
#[specta::specta]
pub async fn impact_states(
    session: Shared<'_>,
    roots: Vec<ForcedState>,
    ids: Vec<u32>,
) -> Result<Vec<NodeState>, ApiError> {
    off_thread(&session, move |session| {
        impact::states(session, &roots, &ids)
    })
    .await
}

/// Why a CI is in its state.
#[tauri::command]
#[specta::specta]
pub async fn impact_explain(
    session: Shared<'_>,
    roots: Vec<ForcedState>,
    ci: u32,
    limit: u32,
) -> Result<ExplanationView, ApiError> {
    off_thread(&session, move |session| {
        impact::explain(session, &roots, ci, limit)
    })
    .await
}

/// Ways from a dependent to a provider, and whether redundancy covers them.
#[tauri::command]
#[specta::specta]
pub async fn paths(
    session: Shared<'_>,
    from: u32,
    to: u32,
    range: PathRangeView,
    limit: u32,
) -> Result<PathsView, ApiError> {
    off_thread(&session, move |session| {
        path::paths(session, from, to, range, limit)
    })
    .await
}

/// Which few faults explain what is reported.
#[tauri::command]
#[specta::specta]
pub async fn root_cause(
    session: Shared<'_>,
    request: RootCauseRequest,
    task: u32,
    progress: Channel<Progress>,
) -> Result<RootCauseView, ApiError> {
    off_thread(&session, move |session| {
        root_cause::root_cause(session, &request, task, to_page(progress))
    })
    .await
}

/// The CIs of a map that tells what some faults explain.
#[tauri::command]
#[specta::specta]
pub async fn root_cause_drawing(
    session: Shared<'_>,
    request: CauseDrawingRequest,
) -> Result<CauseDrawing, ApiError> {
    off_thread(&session, move |session| {
        root_cause::drawing(session, &request)
    })
    .await
}
