//! Records from a table, of a ticket tool or of Faultline, and the mappings of its columns.

use std::collections::BTreeMap;
use std::path::Path;

use faultline_core::records::import as core_import;
use faultline_core::records::import::{
    ColumnMapping, ImportMode, ImportTerms, Outcome, RecordImport, SavedMapping,
};
use faultline_core::records::{RecordKind, RecordState};
use faultline_core::workspace::Applied;

use super::RecordKindView;
use super::import_views::{
    FieldColumn, ImportedRecordView, ImportedRecordsView, LeftOutRowView, MappedColumns,
    RecordImportReport, RecordImportRequest, RecordMappingView, RecordTableRequest,
    RecordTableView, TableColumnView, WordOfState,
};
use crate::session::{OpenWorkspace, Writable};
use crate::task::Progress;
use crate::workspace::{AppliedView, recorded};
use crate::{ApiError, Session};

/// Values shown of one column.
const SAMPLES: usize = 3;
/// Rows told of that cannot be taken.
const TOLD: usize = 2_000;

/// The table in a file, with the mapping that fits it. A workbook is known by its ending.
///
/// # Errors
/// No workspace is open, or the file cannot be read or has no usable header.
pub fn record_table(
    session: &Session,
    request: &RecordTableRequest,
) -> Result<RecordTableView, ApiError> {
    let path = request.path.as_str();
    let place = Path::new(path);
    let table =
        core_import::read_table_file(place).map_err(|fault| ApiError::from(fault).at(path))?;
    let estate = session.estate()?;
    let reader = estate.read()?;
    let wanted = request.kind.map(RecordKind::from);
    let guessed = ColumnMapping::guess(&table, wanted, request.otherwise.into());
    let fits = |mapping: &ColumnMapping| {
        let mut columns = mapping.columns.values();
        mapping.kind == guessed.kind
            && !mapping.columns.is_empty()
            && columns.all(|column| table.header.contains(column))
    };
    let fitting = core_import::saved_mappings(reader.view())?
        .into_iter()
        .filter(|saved| fits(&saved.mapping))
        .max_by_key(|saved| saved.mapping.columns.len());
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
        guessed: mapped(&guessed),
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

/// Takes rows over as records, as one changeset, or writes nothing and says why.
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

/// Every saved mapping, by kind and name.
///
/// # Errors
/// No workspace is open.
pub fn record_mappings(session: &Session) -> Result<Vec<RecordMappingView>, ApiError> {
    let estate = session.estate()?;
    let reader = estate.read()?;
    let saved = core_import::saved_mappings(reader.view())?;
    Ok(saved.into_iter().map(mapping_view).collect())
}

/// Saves a mapping under a name of its kind, or writes it anew.
///
/// # Errors
/// No workspace is open, the past is shown, or the name is empty.
pub fn save_record_mapping(
    session: &Session,
    name: &str,
    mapping: &MappedColumns,
) -> Result<AppliedView, ApiError> {
    let Writable { open, .. } = session.writable()?;
    let context = session.context("");
    let mapping = mapping_of(mapping);
    let saved = core_import::save_mapping(&open.workspace, &context, name, &mapping)?;
    recorded(session, &open, &saved)
}

/// Deletes a saved mapping of a kind.
///
/// # Errors
/// No workspace is open, the past is shown, or there is none of the name.
pub fn delete_record_mapping(
    session: &Session,
    kind: RecordKindView,
    name: &str,
) -> Result<AppliedView, ApiError> {
    let Writable { open, .. } = session.writable()?;
    let context = session.context("");
    let gone = core_import::delete_mapping(&open.workspace, &context, kind.into(), name)?;
    recorded(session, &open, &gone)
}

fn run(
    session: &Session,
    open: &OpenWorkspace,
    request: &RecordImportRequest,
    mode: ImportMode,
    task: u32,
    progress: impl Fn(Progress),
) -> Result<Applied<RecordImport>, ApiError> {
    let path = request.path.as_str();
    let place = Path::new(path);
    let table =
        core_import::read_table_file(place).map_err(|fault| ApiError::from(fault).at(path))?;
    let name = place.file_name().unwrap_or_default().to_string_lossy();
    let mapping = mapping_of(&request.mapping);
    let terms = ImportTerms {
        name: &name,
        mapping: &mapping,
        zone: session.zone(),
        mode,
    };
    let context = session.context("");
    let done = session.tasks.run(task, progress, |task| {
        let cancellation = task.cancellation();
        core_import::import_records(&open.workspace, &context, &table, &terms, cancellation)
    });
    Ok(done?)
}

fn report(request: &RecordImportRequest, done: &RecordImport) -> RecordImportReport {
    let name = Path::new(&request.path).file_name().unwrap_or_default();
    RecordImportReport {
        name: name.to_string_lossy().into_owned(),
        created: done.created,
        updated: done.updated,
        unchanged: done.unchanged,
        wrong: done.wrong,
        records: records(&done.records),
        refused: rows(&done.refused),
        refused_total: done.refused.len() as u32,
        unknown_cis: rows(&done.unknown_cis),
        unknown_cis_total: done.unknown_cis.len() as u32,
        unknown_records: rows(&done.unknown_records),
        unknown_records_total: done.unknown_records.len() as u32,
    }
}

fn records(records: &[core_import::ImportedRecord]) -> Vec<ImportedRecordView> {
    let moved = records
        .iter()
        .filter(|one| one.outcome != Outcome::Unchanged);
    let view = |one: &core_import::ImportedRecord| ImportedRecordView {
        line: u32::try_from(one.line).unwrap_or(u32::MAX),
        kind: one.kind.into(),
        number: one.number.map(|number| number.to_string()),
        elsewhere: one.elsewhere.clone(),
        title: one.title.clone(),
        altered: one.altered.clone(),
    };
    moved.take(TOLD).map(view).collect()
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

fn mapping_view(saved: SavedMapping) -> RecordMappingView {
    RecordMappingView {
        mapping: mapped(&saved.mapping),
        name: saved.name,
    }
}

fn mapped(mapping: &ColumnMapping) -> MappedColumns {
    let column = |(field, column): (&String, &String)| FieldColumn {
        field: field.clone(),
        column: column.clone(),
    };
    let word = |(word, state): (&String, &RecordState)| WordOfState {
        word: word.clone(),
        state: (*state).into(),
    };
    MappedColumns {
        kind: mapping.kind.into(),
        columns: mapping.columns.iter().map(column).collect(),
        states: mapping.states.iter().map(word).collect(),
    }
}

fn mapping_of(mapped: &MappedColumns) -> ColumnMapping {
    let columns = mapped.columns.iter().filter(|one| !one.column.is_empty());
    let column = |one: &FieldColumn| (one.field.clone(), one.column.clone());
    let state = |one: &WordOfState| (one.word.clone(), one.state.into());
    ColumnMapping {
        kind: mapped.kind.into(),
        columns: columns.map(column).collect::<BTreeMap<_, _>>(),
        states: mapped.states.iter().map(state).collect::<BTreeMap<_, _>>(),
    }
}
