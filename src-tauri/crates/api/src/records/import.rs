//! Incidents from the export of a ticket tool, and the mappings of its columns.

use std::collections::BTreeMap;
use std::path::Path;

use faultline_core::records::import as core_import;
use faultline_core::records::import::{ColumnMapping, ImportMode, ImportTerms, IncidentImport};
use faultline_core::workspace::Applied;
use serde::{Deserialize, Serialize};
use specta::Type;

use crate::session::{OpenWorkspace, Writable};
use crate::task::Progress;
use crate::workspace::{AppliedView, recorded};
use crate::{ApiError, Session};

/// Values shown of one column.
const SAMPLES: usize = 3;
/// Rows told of that cannot be taken.
const TOLD: usize = 2_000;

/// A table as it stands in a file.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct RecordTableView {
    /// What the file is called.
    pub name: String,
    /// Its columns, in their order.
    pub columns: Vec<TableColumnView>,
    /// How many rows can be read.
    pub rows: u32,
    /// The fields that its columns seem to mean.
    pub guessed: Vec<FieldColumn>,
    /// The saved mapping of which the table has every column, if there is one: the one with the most.
    pub fitting: Option<RecordMappingView>,
}

/// A column of a table.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct TableColumnView {
    /// Its name.
    pub name: String,
    /// Its first values that are not empty, at most three.
    pub samples: Vec<String>,
}

/// Which column means a field: a field of incidents, `ci` or `state`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct FieldColumn {
    /// Id of the field.
    pub field: String,
    /// Name of the column.
    pub column: String,
}

/// A mapping that was saved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct RecordMappingView {
    /// Its name.
    pub name: String,
    /// Which columns mean which fields, by field.
    pub columns: Vec<FieldColumn>,
}

/// What is taken over.
#[derive(Clone, Debug, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct RecordImportRequest {
    /// The file.
    pub path: String,
    /// Which columns mean which fields.
    pub columns: Vec<FieldColumn>,
    /// Leave out rows that cannot be taken, instead of writing nothing.
    pub skip_bad_rows: bool,
}

/// What became of the rows, or would.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct RecordImportReport {
    /// What the file is called.
    pub name: String,
    /// Incidents made.
    pub created: u32,
    /// Incidents known by their number elsewhere that differ.
    pub updated: u32,
    /// Incidents that say the same as before.
    pub unchanged: u32,
    /// Cells and rows that cannot be taken (at most 2,000).
    pub refused: Vec<LeftOutRowView>,
    /// How many there are.
    pub refused_total: u32,
    /// CIs that are not known, without which their rows are taken (at most 2,000).
    pub unknown_cis: Vec<LeftOutRowView>,
    /// How many there are.
    pub unknown_cis_total: u32,
}

/// A row, or a part of one, that is not taken.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct LeftOutRowView {
    /// The line on which the row begins.
    pub line: u32,
    /// The column, where one cell is to blame.
    pub column: Option<String>,
    /// What stands there.
    pub value: Option<String>,
    /// What is wrong, and what would be right.
    #[specta(type = crate::Sentence)]
    pub reason: String,
}

/// An import that was asked for.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ImportedRecordsView {
    /// What became of the rows.
    pub report: RecordImportReport,
    /// What was written; none where rows that cannot be taken forbade it.
    pub applied: Option<AppliedView>,
}

/// The table in a file, with the mapping that fits it. A workbook is known by its ending.
///
/// # Errors
/// No workspace is open, or the file cannot be read or has no usable header.
pub fn record_table(session: &Session, path: &str) -> Result<RecordTableView, ApiError> {
    let place = Path::new(path);
    let table =
        core_import::read_table_file(place).map_err(|fault| ApiError::from(fault).at(path))?;
    let estate = session.estate()?;
    let reader = estate.read()?;
    let saved = core_import::saved_mappings(reader.view())?;
    let fits = |mapping: &ColumnMapping| {
        let mut columns = mapping.0.values();
        !mapping.0.is_empty() && columns.all(|column| table.header.contains(column))
    };
    let fitting = saved
        .into_iter()
        .filter(|(_, mapping)| fits(mapping))
        .max_by_key(|(_, mapping)| mapping.0.len());
    let columns = table.header.iter().enumerate().map(|(place, name)| {
        let values = table.rows.iter().filter_map(|row| row.cells.get(place));
        let values = values.filter(|value| !value.is_empty());
        TableColumnView {
            name: name.clone(),
            samples: values.take(SAMPLES).cloned().collect(),
        }
    });
    Ok(RecordTableView {
        name: place
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned(),
        columns: columns.filter(|column| !column.name.is_empty()).collect(),
        rows: table.rows.len() as u32,
        guessed: pairs(&ColumnMapping::guess(&table.header)),
        fitting: fitting.map(mapping_view),
    })
}

/// What an import would do; writes nothing.
///
/// # Errors
/// No workspace is open, the past is shown, the file cannot be read, or a field or column is not there.
pub fn preview_record_import(
    session: &Session,
    request: &RecordImportRequest,
    task: u32,
    progress: impl Fn(Progress),
) -> Result<RecordImportReport, ApiError> {
    let Writable { open, .. } = session.writable()?;
    let done = run(session, &open, request, ImportMode::Preview, task, progress)?;
    Ok(report(request, &done.output))
}

/// Takes rows over as incidents, as one changeset, or writes nothing and says why.
///
/// # Errors
/// As [`preview_record_import`], or it was cancelled; nothing was changed.
pub fn import_records(
    session: &Session,
    request: &RecordImportRequest,
    task: u32,
    progress: impl Fn(Progress),
) -> Result<ImportedRecordsView, ApiError> {
    let Writable { open, .. } = session.writable()?;
    let mode = match request.skip_bad_rows {
        true => ImportMode::SkipBadRows,
        false => ImportMode::AllOrNothing,
    };
    let done = run(session, &open, request, mode, task, progress)?;
    let is_written = request.skip_bad_rows || done.output.refused.is_empty();
    let applied = is_written.then(|| recorded(session, &open, &done));
    Ok(ImportedRecordsView {
        report: report(request, &done.output),
        applied: applied.transpose()?,
    })
}

/// Every saved mapping, by name.
///
/// # Errors
/// No workspace is open.
pub fn record_mappings(session: &Session) -> Result<Vec<RecordMappingView>, ApiError> {
    let estate = session.estate()?;
    let reader = estate.read()?;
    let saved = core_import::saved_mappings(reader.view())?;
    Ok(saved.into_iter().map(mapping_view).collect())
}

/// Saves a mapping under a name, or writes it anew.
///
/// # Errors
/// No workspace is open, the past is shown, or the name is empty.
pub fn save_record_mapping(
    session: &Session,
    name: &str,
    columns: &[FieldColumn],
) -> Result<AppliedView, ApiError> {
    let Writable { open, .. } = session.writable()?;
    let context = session.context("");
    let mapping = mapping_of(columns);
    let saved = core_import::save_mapping(&open.workspace, &context, name, &mapping)?;
    recorded(session, &open, &saved)
}

/// Deletes a saved mapping.
///
/// # Errors
/// No workspace is open, the past is shown, or there is none of the name.
pub fn delete_record_mapping(session: &Session, name: &str) -> Result<AppliedView, ApiError> {
    let Writable { open, .. } = session.writable()?;
    let context = session.context("");
    let gone = core_import::delete_mapping(&open.workspace, &context, name)?;
    recorded(session, &open, &gone)
}

fn run(
    session: &Session,
    open: &OpenWorkspace,
    request: &RecordImportRequest,
    mode: ImportMode,
    task: u32,
    progress: impl Fn(Progress),
) -> Result<Applied<IncidentImport>, ApiError> {
    let path = request.path.as_str();
    let place = Path::new(path);
    let table =
        core_import::read_table_file(place).map_err(|fault| ApiError::from(fault).at(path))?;
    let name = place.file_name().unwrap_or_default().to_string_lossy();
    let mapping = mapping_of(&request.columns);
    let terms = ImportTerms {
        name: &name,
        mapping: &mapping,
        zone: session.zone(),
        mode,
    };
    let context = session.context("");
    let done = session.tasks.run(task, progress, |task| {
        let cancellation = task.cancellation();
        core_import::import_incidents(&open.workspace, &context, &table, &terms, cancellation)
    });
    Ok(done?)
}

fn report(request: &RecordImportRequest, done: &IncidentImport) -> RecordImportReport {
    let name = Path::new(&request.path).file_name().unwrap_or_default();
    RecordImportReport {
        name: name.to_string_lossy().into_owned(),
        created: done.created,
        updated: done.updated,
        unchanged: done.unchanged,
        refused: rows(&done.refused),
        refused_total: done.refused.len() as u32,
        unknown_cis: rows(&done.unknown_cis),
        unknown_cis_total: done.unknown_cis.len() as u32,
    }
}

fn rows(rows: &[core_import::LeftOutRow]) -> Vec<LeftOutRowView> {
    let row = |row: &core_import::LeftOutRow| LeftOutRowView {
        line: u32::try_from(row.line).unwrap_or(u32::MAX),
        column: row.column.clone(),
        value: row.value.clone(),
        reason: row.reason.clone(),
    };
    rows.iter().take(TOLD).map(row).collect()
}

fn mapping_view((name, mapping): (String, ColumnMapping)) -> RecordMappingView {
    RecordMappingView {
        columns: pairs(&mapping),
        name,
    }
}

fn pairs(mapping: &ColumnMapping) -> Vec<FieldColumn> {
    let pair = |(field, column): (&String, &String)| FieldColumn {
        field: field.clone(),
        column: column.clone(),
    };
    mapping.0.iter().map(pair).collect()
}

fn mapping_of(columns: &[FieldColumn]) -> ColumnMapping {
    let columns = columns.iter().filter(|one| !one.column.is_empty());
    let pair = |one: &FieldColumn| (one.field.clone(), one.column.clone());
    ColumnMapping(columns.map(pair).collect::<BTreeMap<_, _>>())
}
