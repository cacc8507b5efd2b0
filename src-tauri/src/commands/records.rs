//! Incidents, problems, changes and releases.

use faultline_api::ApiError;
use faultline_api::records::{
    self, CiRecordView, FreezeRequest, MadeRecordView, MakeRecordRequest, RecordDetailView,
    RecordEdit, RecordFilterRequest, RecordLineView, RecordModelView, RecordTemplateView,
    RecordWrittenView, RerunView, SavedFilterView,
};
use faultline_api::task::Progress;
use faultline_api::workspace::AppliedView;
use tauri::ipc::Channel;

use super::{Shared, off_thread, to_page};

/// What records are made of: fields and states by kind.
#[tauri::command]
#[specta::specta]
pub async fn record_model() -> Result<RecordModelView, ApiError> {
    Ok(records::record_model())
}

/// The records that fit.
#[tauri::command]
#[specta::specta]
pub async fn records(
    session: Shared<'_>,
    filter: RecordFilterRequest,
) -> Result<Vec<RecordLineView>, ApiError> {
    off_thread(&session, move |session| records::records(session, filter)).await
}

/// One record with everything about it.
#[tauri::command]
#[specta::specta]
pub async fn record_detail(session: Shared<'_>, id: u32) -> Result<RecordDetailView, ApiError> {
    off_thread(&session, move |session| records::record_detail(session, id)).await
}

/// The record of a number such as `CHG-12`.
#[tauri::command]
#[specta::specta]
pub async fn record_by_number(
    session: Shared<'_>,
    number: String,
) -> Result<RecordDetailView, ApiError> {
    off_thread(&session, move |session| {
        records::record_by_number(session, &number)
    })
    .await
}

/// The records that name a CI.
#[tauri::command]
#[specta::specta]
pub async fn ci_records(session: Shared<'_>, ci: u32) -> Result<Vec<CiRecordView>, ApiError> {
    off_thread(&session, move |session| records::ci_records(session, ci)).await
}

/// Makes a record.
#[tauri::command]
#[specta::specta]
pub async fn make_record(
    session: Shared<'_>,
    request: MakeRecordRequest,
    message: String,
) -> Result<MadeRecordView, ApiError> {
    off_thread(&session, move |session| {
        records::make_record(session, request, &message)
    })
    .await
}

/// Does something to a record.
#[tauri::command]
#[specta::specta]
pub async fn write_record(
    session: Shared<'_>,
    id: u32,
    edit: RecordEdit,
    message: String,
) -> Result<RecordWrittenView, ApiError> {
    off_thread(&session, move |session| {
        records::write_record(session, id, edit, &message)
    })
    .await
}

/// Attaches the file at a path to a record.
#[tauri::command]
#[specta::specta]
pub async fn attach_file(
    session: Shared<'_>,
    id: u32,
    path: String,
    message: String,
) -> Result<RecordWrittenView, ApiError> {
    off_thread(&session, move |session| {
        records::attach_file(session, id, &path, &message)
    })
    .await
}

/// Writes an attached file to a path that the person chose.
#[tauri::command]
#[specta::specta]
pub async fn save_attachment(
    session: Shared<'_>,
    id: u32,
    entry: u32,
    path: String,
) -> Result<(), ApiError> {
    off_thread(&session, move |session| {
        records::save_attachment(session, id, entry, &path)
    })
    .await
}

/// Attaches an analysis to a record, or makes a problem that holds it.
#[tauri::command]
#[specta::specta]
pub async fn freeze_analysis(
    session: Shared<'_>,
    request: FreezeRequest,
    task: u32,
    progress: Channel<Progress>,
) -> Result<MadeRecordView, ApiError> {
    off_thread(&session, move |session| {
        records::freeze_analysis(session, request, task, to_page(progress))
    })
    .await
}

/// Asks the question of a frozen analysis again.
#[tauri::command]
#[specta::specta]
pub async fn rerun_frozen(
    session: Shared<'_>,
    id: u32,
    entry: u32,
    task: u32,
    progress: Channel<Progress>,
) -> Result<RerunView, ApiError> {
    off_thread(&session, move |session| {
        records::rerun_frozen(session, id, entry, task, to_page(progress))
    })
    .await
}

/// Templates of standard changes.
#[tauri::command]
#[specta::specta]
pub async fn record_templates(session: Shared<'_>) -> Result<Vec<RecordTemplateView>, ApiError> {
    off_thread(&session, records::record_templates).await
}

/// Saves the fields of a change as a template.
#[tauri::command]
#[specta::specta]
pub async fn save_record_template(
    session: Shared<'_>,
    name: String,
    change: u32,
) -> Result<AppliedView, ApiError> {
    off_thread(&session, move |session| {
        records::save_record_template(session, &name, change)
    })
    .await
}

/// Deletes a template.
#[tauri::command]
#[specta::specta]
pub async fn delete_record_template(
    session: Shared<'_>,
    name: String,
) -> Result<AppliedView, ApiError> {
    off_thread(&session, move |session| {
        records::delete_record_template(session, &name)
    })
    .await
}

/// Saved filters of lists of records.
#[tauri::command]
#[specta::specta]
pub async fn saved_record_filters(session: Shared<'_>) -> Result<Vec<SavedFilterView>, ApiError> {
    off_thread(&session, records::saved_record_filters).await
}

/// Saves which records a list shows.
#[tauri::command]
#[specta::specta]
pub async fn save_record_filter(
    session: Shared<'_>,
    name: String,
    filter: RecordFilterRequest,
) -> Result<AppliedView, ApiError> {
    off_thread(&session, move |session| {
        records::save_record_filter(session, &name, filter)
    })
    .await
}

/// Deletes a saved filter.
#[tauri::command]
#[specta::specta]
pub async fn delete_record_filter(
    session: Shared<'_>,
    name: String,
) -> Result<AppliedView, ApiError> {
    off_thread(&session, move |session| {
        records::delete_record_filter(session, &name)
    })
    .await
}
