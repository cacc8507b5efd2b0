//! Records from and to files.

use faultline_api::ApiError;
use faultline_api::records::{
    self, FieldColumn, ImportedRecordsView, RecordImportReport, RecordImportRequest,
    RecordKindView, RecordMappingView, RecordTableView,
};
use faultline_api::task::Progress;
use faultline_api::workspace::AppliedView;
use tauri::ipc::Channel;

use super::{Shared, off_thread, to_page};

/// The table of a ticket tool's export.
#[tauri::command]
#[specta::specta]
pub async fn record_table(session: Shared<'_>, path: String) -> Result<RecordTableView, ApiError> {
    off_thread(&session, move |session| {
        records::record_table(session, &path)
    })
    .await
}

/// What an import of incidents would do.
#[tauri::command]
#[specta::specta]
pub async fn preview_record_import(
    session: Shared<'_>,
    request: RecordImportRequest,
    task: u32,
    progress: Channel<Progress>,
) -> Result<RecordImportReport, ApiError> {
    off_thread(&session, move |session| {
        records::preview_record_import(session, &request, task, to_page(progress))
    })
    .await
}

/// Takes rows over as incidents.
#[tauri::command]
#[specta::specta]
pub async fn import_records(
    session: Shared<'_>,
    request: RecordImportRequest,
    task: u32,
    progress: Channel<Progress>,
) -> Result<ImportedRecordsView, ApiError> {
    off_thread(&session, move |session| {
        records::import_records(session, &request, task, to_page(progress))
    })
    .await
}

/// Every saved mapping of columns.
#[tauri::command]
#[specta::specta]
pub async fn record_mappings(session: Shared<'_>) -> Result<Vec<RecordMappingView>, ApiError> {
    off_thread(&session, records::record_mappings).await
}

/// Saves a mapping of columns.
#[tauri::command]
#[specta::specta]
pub async fn save_record_mapping(
    session: Shared<'_>,
    name: String,
    columns: Vec<FieldColumn>,
) -> Result<AppliedView, ApiError> {
    off_thread(&session, move |session| {
        records::save_record_mapping(session, &name, &columns)
    })
    .await
}

/// Deletes a saved mapping.
#[tauri::command]
#[specta::specta]
pub async fn delete_record_mapping(
    session: Shared<'_>,
    name: String,
) -> Result<AppliedView, ApiError> {
    off_thread(&session, move |session| {
        records::delete_record_mapping(session, &name)
    })
    .await
}

/// Writes a list of records to a file.
#[tauri::command]
#[specta::specta]
pub async fn write_records(
    session: Shared<'_>,
    kind: RecordKindView,
    ids: Vec<u32>,
    path: String,
) -> Result<u32, ApiError> {
    off_thread(&session, move |session| {
        records::write_records(session, kind, &ids, &path)
    })
    .await
}
