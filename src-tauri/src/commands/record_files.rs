//! Records from and to files.

use faultline_api::ApiError;
use faultline_api::records::{
    self, ImportedRecordsView, MappedColumns, RecordImportReport, RecordImportRequest,
    RecordKindView, RecordMappingView, RecordTableRequest, RecordTableView,
};
use faultline_api::task::Progress;
use faultline_api::workspace::AppliedView;
use tauri::ipc::Channel;

use super::{Shared, off_thread, to_page};

/// A table of records, from a ticket tool or from here.
#[tauri::command]
#[specta::specta]
pub async fn record_table(
    session: Shared<'_>,
    request: RecordTableRequest,
) -> Result<RecordTableView, ApiError> {
    off_thread(&session, move |session| {
        records::record_table(session, &request)
    })
    .await
}

/// What an import of records would do.
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

/// Takes rows over as records.
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
    mapping: MappedColumns,
) -> Result<AppliedView, ApiError> {
    off_thread(&session, move |session| {
        records::save_record_mapping(session, &name, &mapping)
    })
    .await
}

/// Deletes a saved mapping.
#[tauri::command]
#[specta::specta]
pub async fn delete_record_mapping(
    session: Shared<'_>,
    kind: RecordKindView,
    name: String,
) -> Result<AppliedView, ApiError> {
    off_thread(&session, move |session| {
        records::delete_record_mapping(session, kind, &name)
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
