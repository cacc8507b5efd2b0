//! What stands on the impact rule: how sure an answer is, redundancy, availability, CFIA, recovery.

use faultline_api::ApiError;
use faultline_api::cfia::{self, CfiaFile, CfiaQuery, CfiaView};
use faultline_api::fate_sharing::{self, CircleView};
use faultline_api::impact::{self, ConfidenceRuleView, ConfidenceView, ForcedState};
use faultline_api::joint_outage::{self, JointOutageView};
use faultline_api::recovery::{self, RecoveryQuery, RecoveryView};
use faultline_api::redundancy::{
    self, AvailabilityView, CriticalServiceView, CutSetQuery, CutSetsView, SinglePointsView,
    TargetsView,
};
use faultline_api::task::Progress;
use faultline_api::workspace::AppliedView;
use tauri::ipc::Channel;

use super::{Shared, off_thread, to_page};

/// How sure an answer is.
#[tauri::command]
#[specta::specta]
pub async fn impact_confidence(
    session: Shared<'_>,
    roots: Vec<ForcedState>,
    task: u32,
    progress: Channel<Progress>,
) -> Result<ConfidenceView, ApiError> {
    off_thread(&session, move |session| {
        impact::confidence(session, &roots, task, to_page(progress))
    })
    .await
}

/// Changes the rule by which answers are judged.
#[tauri::command]
#[specta::specta]
pub async fn change_confidence_rule(
    session: Shared<'_>,
    rule: ConfidenceRuleView,
) -> Result<AppliedView, ApiError> {
    off_thread(&session, move |session| {
        impact::change_confidence_rule(session, rule)
    })
    .await
}

/// The CIs that alone take a CI down.
#[tauri::command]
#[specta::specta]
pub async fn single_points(
    session: Shared<'_>,
    of: u32,
    task: u32,
    progress: Channel<Progress>,
) -> Result<SinglePointsView, ApiError> {
    off_thread(&session, move |session| {
        redundancy::single_points(session, of, task, to_page(progress))
    })
    .await
}

/// How many single points of failure each critical service has.
#[tauri::command]
#[specta::specta]
pub async fn critical_single_points(
    session: Shared<'_>,
    task: u32,
    progress: Channel<Progress>,
) -> Result<Vec<CriticalServiceView>, ApiError> {
    off_thread(&session, move |session| {
        redundancy::critical_single_points(session, task, to_page(progress))
    })
    .await
}

/// Which few CIs together take a CI down.
#[tauri::command]
#[specta::specta]
pub async fn cut_sets(
    session: Shared<'_>,
    question: CutSetQuery,
    task: u32,
    progress: Channel<Progress>,
) -> Result<CutSetsView, ApiError> {
    off_thread(&session, move |session| {
        redundancy::cut_sets(session, &question, task, to_page(progress))
    })
    .await
}

/// How probable it is that a CI is down, and what that comes from.
#[tauri::command]
#[specta::specta]
pub async fn availability(
    session: Shared<'_>,
    of: u32,
    task: u32,
    progress: Channel<Progress>,
) -> Result<AvailabilityView, ApiError> {
    off_thread(&session, move |session| {
        redundancy::availability(session, of, task, to_page(progress))
    })
    .await
}

/// Which services can keep their availability targets.
#[tauri::command]
#[specta::specta]
pub async fn availability_targets(
    session: Shared<'_>,
    task: u32,
    progress: Channel<Progress>,
) -> Result<TargetsView, ApiError> {
    off_thread(&session, move |session| {
        redundancy::targets(session, task, to_page(progress))
    })
    .await
}

/// What the failure of each CI alone does to each service.
#[tauri::command]
#[specta::specta]
pub async fn cfia(
    session: Shared<'_>,
    question: CfiaQuery,
    task: u32,
    progress: Channel<Progress>,
) -> Result<CfiaView, ApiError> {
    off_thread(&session, move |session| {
        cfia::matrix(session, &question, task, to_page(progress))
    })
    .await
}

/// Writes that matrix to a file.
#[tauri::command]
#[specta::specta]
pub async fn write_cfia(
    session: Shared<'_>,
    question: CfiaQuery,
    path: String,
    task: u32,
    progress: Channel<Progress>,
) -> Result<CfiaFile, ApiError> {
    off_thread(&session, move |session| {
        cfia::write(session, &question, &path, task, to_page(progress))
    })
    .await
}

/// In which order, and when, everything comes back.
#[tauri::command]
#[specta::specta]
pub async fn recovery(
    session: Shared<'_>,
    question: RecoveryQuery,
    task: u32,
    progress: Channel<Progress>,
) -> Result<RecoveryView, ApiError> {
    off_thread(&session, move |session| {
        recovery::recovery(session, &question, task, to_page(progress))
    })
    .await
}

/// What two selections do together that neither does alone.
#[tauri::command]
#[specta::specta]
pub async fn joint_outage(
    session: Shared<'_>,
    first: Vec<ForcedState>,
    second: Vec<ForcedState>,
    task: u32,
    progress: Channel<Progress>,
) -> Result<JointOutageView, ApiError> {
    off_thread(&session, move |session| {
        joint_outage::joint_outage(session, &first, &second, task, to_page(progress))
    })
    .await
}

/// The circles of CIs that need each other.
#[tauri::command]
#[specta::specta]
pub async fn fate_sharing(
    session: Shared<'_>,
    task: u32,
    progress: Channel<Progress>,
) -> Result<Vec<CircleView>, ApiError> {
    off_thread(&session, move |session| {
        fate_sharing::fate_sharing(session, task, to_page(progress))
    })
    .await
}
