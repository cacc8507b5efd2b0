//! What root cause is asked with and learns from: evidence in any form, settings, confirmed causes.

use faultline_api::ApiError;
use faultline_api::root_cause::{
    self, AcceptRateRequest, ConfirmCauseRequest, ConfirmedCauseView, RateProposalView,
    RecogniseRequest, RecognisedView, SettingChangeRequest, SettingView,
};
use faultline_api::workspace::AppliedView;

use super::{Shared, off_thread};

/// What a file or pasted text says of the estate.
#[tauri::command]
#[specta::specta]
pub async fn recognise_evidence(
    session: Shared<'_>,
    request: RecogniseRequest,
) -> Result<RecognisedView, ApiError> {
    off_thread(&session, move |session| {
        root_cause::recognise_evidence(session, &request)
    })
    .await
}

/// All settings of root cause.
#[tauri::command]
#[specta::specta]
pub async fn root_cause_settings(session: Shared<'_>) -> Result<Vec<SettingView>, ApiError> {
    off_thread(&session, root_cause::root_cause_settings).await
}

/// Changes settings of root cause, or takes them back to what is shipped.
#[tauri::command]
#[specta::specta]
pub async fn change_root_cause_settings(
    session: Shared<'_>,
    changes: Vec<SettingChangeRequest>,
    message: String,
) -> Result<AppliedView, ApiError> {
    off_thread(&session, move |session| {
        root_cause::change_root_cause_settings(session, changes, &message)
    })
    .await
}

/// All confirmed causes.
#[tauri::command]
#[specta::specta]
pub async fn confirmed_causes(session: Shared<'_>) -> Result<Vec<ConfirmedCauseView>, ApiError> {
    off_thread(&session, root_cause::confirmed_causes).await
}

/// Confirms that a CI was the cause of an incident.
#[tauri::command]
#[specta::specta]
pub async fn confirm_cause(
    session: Shared<'_>,
    request: ConfirmCauseRequest,
    message: String,
) -> Result<AppliedView, ApiError> {
    off_thread(&session, move |session| {
        root_cause::confirm_cause(session, request, &message)
    })
    .await
}

/// Takes a confirmed cause back.
#[tauri::command]
#[specta::specta]
pub async fn withdraw_cause(
    session: Shared<'_>,
    id: u32,
    message: String,
) -> Result<AppliedView, ApiError> {
    off_thread(&session, move |session| {
        root_cause::withdraw_cause(session, id, &message)
    })
    .await
}

/// Fault rates as the confirmed causes suggest them.
#[tauri::command]
#[specta::specta]
pub async fn propose_rates(session: Shared<'_>) -> Result<RateProposalView, ApiError> {
    off_thread(&session, root_cause::propose_rates).await
}

/// Takes over proposed fault rates.
#[tauri::command]
#[specta::specta]
pub async fn accept_rates(
    session: Shared<'_>,
    accepted: Vec<AcceptRateRequest>,
    message: String,
) -> Result<AppliedView, ApiError> {
    off_thread(&session, move |session| {
        root_cause::accept_rates(session, accepted, &message)
    })
    .await
}
