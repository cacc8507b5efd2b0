//! What the change manager asks.

use faultline_api::ApiError;
use faultline_api::changes::{
    self, BlastRadiusView, CalendarView, ChangeReviewView, CollisionView, CollisionsRequest,
    FreezeImportView, ReleaseRadiusView, RiskLevelView, RiskView, SlotView, SlotsRequest,
    TimeSpanView, WindowKindView, WindowView,
};
use faultline_api::workspace::AppliedView;

use super::{Shared, off_thread};

/// What a change hits.
#[tauri::command]
#[specta::specta]
pub async fn blast_radius(session: Shared<'_>, change: u32) -> Result<BlastRadiusView, ApiError> {
    off_thread(&session, move |session| {
        changes::blast_radius(session, change)
    })
    .await
}

/// What the changes of a release hit together, and the order of their deployment.
#[tauri::command]
#[specta::specta]
pub async fn release_radius(
    session: Shared<'_>,
    release: u32,
) -> Result<ReleaseRadiusView, ApiError> {
    off_thread(&session, move |session| {
        changes::release_radius(session, release)
    })
    .await
}

/// How risky a change is, and why.
#[tauri::command]
#[specta::specta]
pub async fn change_risk(session: Shared<'_>, change: u32) -> Result<RiskView, ApiError> {
    off_thread(&session, move |session| {
        changes::change_risk(session, change)
    })
    .await
}

/// Writes the risk into a change.
#[tauri::command]
#[specta::specta]
pub async fn state_change_risk(
    session: Shared<'_>,
    change: u32,
    level: Option<RiskLevelView>,
    reason: String,
) -> Result<AppliedView, ApiError> {
    off_thread(&session, move |session| {
        changes::state_change_risk(session, change, level, &reason)
    })
    .await
}

/// What changes collide with.
#[tauri::command]
#[specta::specta]
pub async fn collisions(
    session: Shared<'_>,
    request: CollisionsRequest,
) -> Result<Vec<CollisionView>, ApiError> {
    off_thread(&session, move |session| {
        changes::collisions(session, &request)
    })
    .await
}

/// Spans in which a change could be done.
#[tauri::command]
#[specta::specta]
pub async fn change_slots(
    session: Shared<'_>,
    request: SlotsRequest,
) -> Result<Vec<SlotView>, ApiError> {
    off_thread(&session, move |session| {
        changes::change_slots(session, &request)
    })
    .await
}

/// Changes, releases, freezes and maintenance windows of a time.
#[tauri::command]
#[specta::specta]
pub async fn calendar(session: Shared<'_>, within: TimeSpanView) -> Result<CalendarView, ApiError> {
    off_thread(&session, move |session| changes::calendar(session, &within)).await
}

/// Freezes and maintenance windows.
#[tauri::command]
#[specta::specta]
pub async fn change_windows(session: Shared<'_>) -> Result<Vec<WindowView>, ApiError> {
    off_thread(&session, changes::change_windows).await
}

/// Saves a freeze or maintenance window.
#[tauri::command]
#[specta::specta]
pub async fn save_change_window(
    session: Shared<'_>,
    window: WindowView,
) -> Result<AppliedView, ApiError> {
    off_thread(&session, move |session| {
        changes::save_change_window(session, &window)
    })
    .await
}

/// Deletes a freeze or maintenance window.
#[tauri::command]
#[specta::specta]
pub async fn delete_change_window(
    session: Shared<'_>,
    kind: WindowKindView,
    name: String,
) -> Result<AppliedView, ApiError> {
    off_thread(&session, move |session| {
        changes::delete_change_window(session, kind, &name)
    })
    .await
}

/// Names of the time zones there are.
#[tauri::command]
#[specta::specta]
pub async fn time_zones() -> Result<Vec<String>, ApiError> {
    Ok(changes::time_zones())
}

/// Writes changes, releases and windows as an iCalendar file.
#[tauri::command]
#[specta::specta]
pub async fn save_calendar_file(session: Shared<'_>, path: String) -> Result<(), ApiError> {
    off_thread(&session, move |session| {
        changes::save_calendar_file(session, &path)
    })
    .await
}

/// Takes the events of an iCalendar file over as freezes.
#[tauri::command]
#[specta::specta]
pub async fn import_change_freezes(
    session: Shared<'_>,
    path: String,
    zone: String,
    skip_bad: bool,
) -> Result<FreezeImportView, ApiError> {
    off_thread(&session, move |session| {
        changes::import_change_freezes(session, &path, &zone, skip_bad)
    })
    .await
}

/// Looks back at a change that was begun.
#[tauri::command]
#[specta::specta]
pub async fn review_change(session: Shared<'_>, change: u32) -> Result<ChangeReviewView, ApiError> {
    off_thread(&session, move |session| {
        changes::review_change(session, change)
    })
    .await
}
