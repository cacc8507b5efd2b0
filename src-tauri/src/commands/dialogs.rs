//! The operating system's file dialogs, opened from Rust so that the page needs no right to them.

use faultline_api::ApiError;
use faultline_api::export::ExportFormat;
use faultline_api::picture::PictureFormat;
use tauri::AppHandle;
use tauri_plugin_dialog::{DialogExt, FilePath};

use crate::file_kinds::names;

/// Paths as text; a place that is no path on this system is left out.
fn texts(paths: impl IntoIterator<Item = FilePath>) -> Vec<String> {
    paths
        .into_iter()
        .filter_map(|path| path.into_path().ok())
        .map(|path| path.to_string_lossy().into_owned())
        .collect()
}

/// Asks which workspace to open; none when the user thinks better of it.
#[tauri::command]
#[specta::specta]
pub async fn choose_workspace(app: AppHandle) -> Result<Option<String>, ApiError> {
    let kinds = names(&app);
    let chosen = app
        .dialog()
        .file()
        .add_filter(kinds.workspace, &["faultline"])
        .blocking_pick_file();
    Ok(texts(chosen).pop())
}

/// Asks where a new workspace goes.
#[tauri::command]
#[specta::specta]
pub async fn choose_new_workspace(app: AppHandle) -> Result<Option<String>, ApiError> {
    let kinds = names(&app);
    let chosen = app
        .dialog()
        .file()
        .add_filter(kinds.workspace, &["faultline"])
        .set_file_name("estate.faultline")
        .blocking_save_file();
    Ok(texts(chosen).pop())
}

/// Asks where a backup goes; `name` is proposed. The dialog asks before a file is replaced.
#[tauri::command]
#[specta::specta]
pub async fn choose_backup_target(
    app: AppHandle,
    name: String,
) -> Result<Option<String>, ApiError> {
    let kinds = names(&app);
    let chosen = app
        .dialog()
        .file()
        .add_filter(kinds.workspace, &["faultline"])
        .set_file_name(name)
        .blocking_save_file();
    Ok(texts(chosen).pop())
}

/// Asks which backup to restore.
#[tauri::command]
#[specta::specta]
pub async fn choose_backup(app: AppHandle) -> Result<Option<String>, ApiError> {
    let kinds = names(&app);
    let chosen = app
        .dialog()
        .file()
        .add_filter(kinds.workspace_or_backup, &["faultline", "backup"])
        .add_filter(kinds.any, &["*"])
        .blocking_pick_file();
    Ok(texts(chosen).pop())
}

/// Asks which files to import.
#[tauri::command]
#[specta::specta]
pub async fn choose_import_files(app: AppHandle) -> Result<Vec<String>, ApiError> {
    let kinds = names(&app);
    let chosen = app
        .dialog()
        .file()
        .add_filter(kinds.separated_values, &["csv", "tsv", "txt"])
        .add_filter(kinds.any, &["*"])
        .blocking_pick_files();
    Ok(texts(chosen.unwrap_or_default()))
}

/// Asks which policies to keep; none when the user thinks better of it.
#[tauri::command]
#[specta::specta]
pub async fn choose_policy_file(app: AppHandle) -> Result<Option<String>, ApiError> {
    let kinds = names(&app);
    let chosen = app
        .dialog()
        .file()
        .add_filter(kinds.policies, &["toml"])
        .blocking_pick_file();
    Ok(texts(chosen).pop())
}

/// Asks which model file to take over.
#[tauri::command]
#[specta::specta]
pub async fn choose_model_file(app: AppHandle) -> Result<Option<String>, ApiError> {
    let kinds = names(&app);
    let dialog = app
        .dialog()
        .file()
        .add_filter(kinds.model, &["toml", "json"]);
    Ok(texts(dialog.blocking_pick_file()).pop())
}

/// Asks where the model goes, a TOML or JSON file.
#[tauri::command]
#[specta::specta]
pub async fn choose_model_target(app: AppHandle) -> Result<Option<String>, ApiError> {
    let dialog = app.dialog().file().set_file_name("model.toml");
    let chosen = dialog
        .add_filter("TOML", &["toml"])
        .add_filter("JSON", &["json"])
        .blocking_save_file();
    Ok(texts(chosen).pop())
}

/// Asks which file holds evidence: alerts, a status file, a table or text.
#[tauri::command]
#[specta::specta]
pub async fn choose_evidence_file(app: AppHandle) -> Result<Option<String>, ApiError> {
    let kinds = names(&app);
    let chosen = app
        .dialog()
        .file()
        .add_filter(kinds.evidence, &["json", "csv", "tsv", "txt", "log", "dat"])
        .add_filter(kinds.any, &["*"])
        .blocking_pick_file();
    Ok(texts(chosen).pop())
}

/// Asks where an export goes: a folder for CSV, else a file.
#[tauri::command]
#[specta::specta]
pub async fn choose_export_target(
    app: AppHandle,
    format: ExportFormat,
) -> Result<Option<String>, ApiError> {
    let dialog = app.dialog().file();
    let ending = match format {
        ExportFormat::Csv => return Ok(texts(dialog.blocking_pick_folder()).pop()),
        ExportFormat::Json => "json",
        ExportFormat::Xlsx => "xlsx",
        ExportFormat::Graphml => "graphml",
        ExportFormat::Dot => "dot",
    };
    let chosen = dialog
        .set_file_name(format!("estate.{ending}"))
        .blocking_save_file();
    Ok(texts(chosen).pop())
}

/// Asks where a report goes; `name` is offered with its ending, html or pdf.
#[tauri::command]
#[specta::specta]
pub async fn choose_report_target(
    app: AppHandle,
    name: String,
) -> Result<Option<String>, ApiError> {
    let dialog = app.dialog().file().set_file_name(name);
    let chosen = dialog
        .add_filter("PDF", &["pdf"])
        .add_filter("HTML", &["html"])
        .blocking_save_file();
    Ok(texts(chosen).pop())
}

/// Asks where the calendar of changes goes, an iCalendar file.
#[tauri::command]
#[specta::specta]
pub async fn choose_calendar_target(app: AppHandle) -> Result<Option<String>, ApiError> {
    let dialog = app.dialog().file().add_filter("iCalendar", &["ics"]);
    Ok(texts(dialog.set_file_name("changes.ics").blocking_save_file()).pop())
}

/// Asks which calendar holds freezes.
#[tauri::command]
#[specta::specta]
pub async fn choose_calendar(app: AppHandle) -> Result<Option<String>, ApiError> {
    let kinds = names(&app);
    let dialog = app.dialog().file().add_filter("iCalendar", &["ics"]);
    let chosen = dialog.add_filter(kinds.any, &["*"]).blocking_pick_file();
    Ok(texts(chosen).pop())
}

/// Asks which export of a ticket tool to import.
#[tauri::command]
#[specta::specta]
pub async fn choose_record_table(app: AppHandle) -> Result<Option<String>, ApiError> {
    let kinds = names(&app);
    let dialog = app
        .dialog()
        .file()
        .add_filter(kinds.tables, &["csv", "tsv", "txt", "xlsx"])
        .add_filter(kinds.any, &["*"]);
    Ok(texts(dialog.blocking_pick_file()).pop())
}

/// Asks where a list of records goes: a workbook, or a CSV file; `name` is proposed.
#[tauri::command]
#[specta::specta]
pub async fn choose_record_list_target(
    app: AppHandle,
    name: String,
) -> Result<Option<String>, ApiError> {
    let kinds = names(&app);
    let dialog = app
        .dialog()
        .file()
        .add_filter(kinds.workbook, &["xlsx"])
        .add_filter(kinds.csv, &["csv"]);
    Ok(texts(dialog.set_file_name(name).blocking_save_file()).pop())
}

/// Asks where a CFIA matrix goes: a workbook, or a CSV file.
#[tauri::command]
#[specta::specta]
pub async fn choose_matrix_target(app: AppHandle) -> Result<Option<String>, ApiError> {
    let kinds = names(&app);
    let chosen = app
        .dialog()
        .file()
        .add_filter(kinds.workbook, &["xlsx"])
        .add_filter(kinds.csv, &["csv"])
        .set_file_name("cfia.xlsx")
        .blocking_save_file();
    Ok(texts(chosen).pop())
}

/// Asks where a picture goes; `name` is proposed, without its ending.
#[tauri::command]
#[specta::specta]
pub async fn choose_picture_target(
    app: AppHandle,
    format: PictureFormat,
    name: String,
) -> Result<Option<String>, ApiError> {
    let kinds = names(&app);
    let (kind, ending) = match format {
        PictureFormat::Svg => (kinds.drawing, "svg"),
        PictureFormat::Png => (kinds.picture, "png"),
    };
    let chosen = app
        .dialog()
        .file()
        .add_filter(kind, &[ending])
        .set_file_name(format!("{name}.{ending}"))
        .blocking_save_file();
    Ok(texts(chosen).pop())
}

/// Asks where a list of CIs goes: a workbook, or a CSV file.
#[tauri::command]
#[specta::specta]
pub async fn choose_list_target(app: AppHandle) -> Result<Option<String>, ApiError> {
    let kinds = names(&app);
    let chosen = app
        .dialog()
        .file()
        .add_filter(kinds.workbook, &["xlsx"])
        .add_filter(kinds.csv, &["csv"])
        .set_file_name("cis.xlsx")
        .blocking_save_file();
    Ok(texts(chosen).pop())
}

/// Asks which file to attach to a record.
#[tauri::command]
#[specta::specta]
pub async fn choose_attachment(app: AppHandle) -> Result<Option<String>, ApiError> {
    let chosen = app.dialog().file().blocking_pick_file();
    Ok(texts(chosen).pop())
}

/// Asks where an attached file is written.
#[tauri::command]
#[specta::specta]
pub async fn choose_attachment_target(
    app: AppHandle,
    name: String,
) -> Result<Option<String>, ApiError> {
    let dialog = app.dialog().file().set_file_name(name);
    Ok(texts(dialog.blocking_save_file()).pop())
}
