//! Comparisons of two moments, which the page names.

use faultline_api::ApiError;
use faultline_api::compare::{
    self, Between, CiDifferenceWindow, ComparisonView, DifferenceFilter, ForcedKey,
    ImpactDifferenceView, RelationshipDifferenceWindow, ThroughView,
};
use faultline_api::task::Progress;
use tauri::ipc::Channel;

use super::{Shared, off_thread, to_page};

/// What differs between two moments, in numbers.
#[tauri::command]
#[specta::specta]
pub async fn compare(
    session: Shared<'_>,
    between: Between,
    task: u32,
    progress: Channel<Progress>,
) -> Result<ComparisonView, ApiError> {
    off_thread(&session, move |session| {
        compare::compare(session, &between, task, to_page(progress))
    })
    .await
}

/// A part of the CIs that differ.
#[tauri::command]
#[specta::specta]
pub async fn compare_cis(
    session: Shared<'_>,
    between: Between,
    filter: DifferenceFilter,
    offset: u32,
    length: u32,
) -> Result<CiDifferenceWindow, ApiError> {
    off_thread(&session, move |session| {
        compare::cis(session, &between, &filter, offset, length)
    })
    .await
}

/// A part of the relationships that differ.
#[tauri::command]
#[specta::specta]
pub async fn compare_relationships(
    session: Shared<'_>,
    between: Between,
    filter: DifferenceFilter,
    offset: u32,
    length: u32,
) -> Result<RelationshipDifferenceWindow, ApiError> {
    off_thread(&session, move |session| {
        compare::relationships(session, &between, &filter, offset, length)
    })
    .await
}

/// What changed and changed back.
#[tauri::command]
#[specta::specta]
pub async fn compare_through(
    session: Shared<'_>,
    between: Between,
    task: u32,
    progress: Channel<Progress>,
) -> Result<ThroughView, ApiError> {
    off_thread(&session, move |session| {
        compare::through(session, &between, task, to_page(progress))
    })
    .await
}

/// The same impact question asked of two moments.
#[tauri::command]
#[specta::specta]
pub async fn compare_impact(
    session: Shared<'_>,
    between: Between,
    forced: Vec<ForcedKey>,
    task: u32,
    progress: Channel<Progress>,
) -> Result<ImpactDifferenceView, ApiError> {
    off_thread(&session, move |session| {
        compare::impact(session, &between, &forced, task, to_page(progress))
    })
    .await
}
