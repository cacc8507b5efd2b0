//! Drafts and questions of what would be.

use faultline_api::ApiError;
use faultline_api::draft::{
    self, ChoiceEffectView, ChoicesRequest, ConflictView, DraftView, ProposalView, WhatIfRequest,
};
use faultline_api::workspace::AppliedView;

use super::{Shared, off_thread};

/// The named drafts.
#[tauri::command]
#[specta::specta]
pub async fn drafts(session: Shared<'_>) -> Result<Vec<DraftView>, ApiError> {
    off_thread(&session, draft::drafts).await
}

/// One draft, kept or not.
#[tauri::command]
#[specta::specta]
pub async fn draft(session: Shared<'_>, id: u32) -> Result<DraftView, ApiError> {
    off_thread(&session, move |session| draft::draft(session, id)).await
}

/// What a draft would do to live.
#[tauri::command]
#[specta::specta]
pub async fn draft_proposals(session: Shared<'_>, id: u32) -> Result<Vec<ProposalView>, ApiError> {
    off_thread(&session, move |session| draft::proposals(session, id)).await
}

/// Begins a draft and shows it.
#[tauri::command]
#[specta::specta]
pub async fn create_draft(
    session: Shared<'_>,
    name: String,
    note: String,
) -> Result<AppliedView, ApiError> {
    off_thread(&session, move |session| {
        draft::create(session, &name, &note)
    })
    .await
}

/// Gives a draft another name or note.
#[tauri::command]
#[specta::specta]
pub async fn describe_draft(
    session: Shared<'_>,
    id: u32,
    name: Option<String>,
    note: Option<String>,
) -> Result<AppliedView, ApiError> {
    off_thread(&session, move |session| {
        draft::describe(session, id, name, note)
    })
    .await
}

/// Deletes a draft with everything in it.
#[tauri::command]
#[specta::specta]
pub async fn discard_draft(session: Shared<'_>, id: u32) -> Result<AppliedView, ApiError> {
    off_thread(&session, move |session| draft::discard(session, id)).await
}

/// Where live moved on and a draft wants something else.
#[tauri::command]
#[specta::specta]
pub async fn draft_conflicts(
    session: Shared<'_>,
    id: u32,
    choices: ChoicesRequest,
) -> Result<Vec<ConflictView>, ApiError> {
    off_thread(&session, move |session| {
        draft::conflicts(session, id, &choices)
    })
    .await
}

/// What a choice in a conflict changes.
#[tauri::command]
#[specta::specta]
pub async fn choice_effect(
    session: Shared<'_>,
    id: u32,
    conflict: String,
    choices: ChoicesRequest,
) -> Result<ChoiceEffectView, ApiError> {
    off_thread(&session, move |session| {
        draft::choice_effect(session, id, &conflict, &choices)
    })
    .await
}

/// Makes the edits of a draft live as one changeset.
#[tauri::command]
#[specta::specta]
pub async fn apply_draft(
    session: Shared<'_>,
    id: u32,
    choices: ChoicesRequest,
    message: String,
) -> Result<AppliedView, ApiError> {
    off_thread(&session, move |session| {
        draft::apply(session, id, &choices, &message)
    })
    .await
}

/// Supposes something and shows the estate like that.
#[tauri::command]
#[specta::specta]
pub async fn ask_what_if(
    session: Shared<'_>,
    question: WhatIfRequest,
) -> Result<AppliedView, ApiError> {
    off_thread(&session, move |session| {
        draft::ask_what_if(session, question)
    })
    .await
}

/// Keeps the question that is shown as a draft.
#[tauri::command]
#[specta::specta]
pub async fn keep_what_if(
    session: Shared<'_>,
    name: String,
    note: String,
) -> Result<AppliedView, ApiError> {
    off_thread(&session, move |session| {
        draft::keep_what_if(session, &name, &note)
    })
    .await
}
