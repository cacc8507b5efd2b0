//! `faultline record import`

use std::collections::BTreeMap;
use std::io::Write;

use faultline_core::records::RecordKind;
use faultline_core::records::import::{
    ColumnMapping, ImportMode, ImportTerms, ImportedRecord, KIND_COLUMN, LeftOutRow, Outcome,
    ReadError, RecordImport, Table, import_records, kind_of_table, read_table_file, save_mapping,
    saved_mapping,
};
use faultline_core::workspace::Workspace;
use jiff::tz::TimeZone;
use serde_json::{Value, json};

use crate::arguments::ImportRecordsArguments;
use crate::failure::Failure;
use crate::opening::open;
use crate::text::{counted, harmless};
use crate::{interrupt, json};

/// Rows told of on stderr; the rest is counted.
const ROWS_TOLD: usize = 100;

/// Imports records and tells what became of each row that was not taken.
pub fn run(arguments: &ImportRecordsArguments, out: &mut impl Write) -> Result<(), Failure> {
    let input = &arguments.input;
    let name = input.file_name().unwrap_or_default().to_string_lossy();
    let table = read_table_file(input).map_err(|error| match error {
        ReadError::Io { source, .. } => Failure::of_file(input, source),
        refused @ ReadError::Refused(_) => Failure::work(refused),
    })?;
    let workspace = open(&arguments.file)?;
    let context = arguments.writing.authorship.context();
    let mapping = mapping(arguments, &workspace, &table)?;
    let zone = TimeZone::system();
    let terms = ImportTerms {
        name: &name,
        mapping: &mapping,
        zone: &zone,
        mode: match (arguments.dry_run, arguments.skip_bad_rows) {
            (true, _) => ImportMode::Preview,
            (false, true) => ImportMode::SkipBadRows,
            (false, false) => ImportMode::AllOrNothing,
        },
    };
    let cancellation = interrupt::cancellation();
    let done = import_records(&workspace, &context, &table, &terms, &cancellation);
    let done = done.map_err(Failure::work)?;
    let report = &done.output;
    let is_refused = !report.refused.is_empty() && !arguments.skip_bad_rows;
    if let Some(mapping_name) = arguments
        .save_mapping
        .as_ref()
        .filter(|_| !is_refused && !arguments.dry_run)
    {
        save_mapping(&workspace, &context, mapping_name, &mapping).map_err(Failure::work)?;
    }
    for rows in [
        &report.refused,
        &report.unknown_cis,
        &report.unknown_records,
    ] {
        tell(&name, rows)?;
    }
    if arguments.writing.form.json {
        json::write(out, &document(report, &mapping, done.changeset))?;
    } else if arguments.dry_run {
        writeln!(out, "Dry run: {}", counts(report, &mapping))?;
        tell_altered(report, out)?;
    } else if !is_refused {
        writeln!(out, "{}", counts(report, &mapping))?;
    }
    if is_refused {
        let rows = counted(report.wrong.into(), "row");
        return Err(Failure::FaultsFound(format!(
            "{rows} cannot be taken, so nothing {} changed. Correct the file or the mapping, or leave such rows out with --skip-bad-rows.",
            if arguments.dry_run { "would be" } else { "was" }
        )));
    }
    Ok(())
}

/// The mapping that was saved, or else guessed, with what the arguments say over it.
fn mapping(
    arguments: &ImportRecordsArguments,
    workspace: &Workspace,
    table: &Table,
) -> Result<ColumnMapping, Failure> {
    let mut mapping = match &arguments.mapping {
        Some(saved) => {
            let kind = arguments.kind.or_else(|| kind_of_table(table));
            let kind = kind.unwrap_or(RecordKind::Incident);
            let reader = workspace.read().map_err(Failure::work)?;
            saved_mapping(reader.view(), kind, saved).map_err(Failure::work)?
        }
        None => ColumnMapping::guess(table, arguments.kind, RecordKind::Incident),
    };
    let states = arguments.state.iter().cloned();
    mapping.states.extend(states);
    Ok(mapping.with(&arguments.map.iter().cloned().collect::<BTreeMap<_, _>>()))
}

fn counts(report: &RecordImport, mapping: &ColumnMapping) -> String {
    let what = match mapping.columns.contains_key(KIND_COLUMN) {
        true => "record",
        false => mapping.kind.as_str(),
    };
    let made = counted(report.created.into(), what);
    let (updated, unchanged) = (report.updated, report.unchanged);
    let mut told = format!("{made} made, {updated} altered, {unchanged} unchanged");
    if report.wrong > 0 {
        let wrong = counted(report.wrong.into(), "row");
        told.push_str(&format!(", {wrong} wrong"));
    }
    told + "."
}

/// What would be altered, record by record.
fn tell_altered(report: &RecordImport, out: &mut impl Write) -> Result<(), Failure> {
    let altered = |one: &&ImportedRecord| one.outcome == Outcome::Updated;
    let records = report.records.iter().filter(altered);
    for record in records.clone().take(ROWS_TOLD) {
        let number = record.number.map(|number| number.to_string());
        let words = format!(
            "{}  {}: {}",
            number.unwrap_or_default(),
            record.title,
            record.altered.join(", ")
        );
        writeln!(out, "{}", harmless(&words))?;
    }
    if let more @ 1.. = records.count().saturating_sub(ROWS_TOLD) {
        writeln!(out, "and {more} more")?;
    }
    Ok(())
}

fn document(report: &RecordImport, mapping: &ColumnMapping, changeset: Option<u32>) -> Value {
    let rows = |rows: &[LeftOutRow]| -> Vec<Value> {
        rows.iter()
            .map(|row| json!({"line": row.line, "column": row.column, "value": row.value, "reason": row.reason}))
            .collect()
    };
    let altered = report.records.iter();
    let altered: Vec<Value> = altered
        .filter(|one| one.outcome == Outcome::Updated)
        .map(|one| {
            let number = one.number.map(|number| number.to_string());
            json!({"number": number, "line": one.line, "title": one.title, "altered": one.altered})
        })
        .collect();
    json!({
        "changeset": changeset,
        "created": report.created,
        "updated": report.updated,
        "unchanged": report.unchanged,
        "wrong": report.wrong,
        "altered": altered,
        "refused": rows(&report.refused),
        "unknown_cis": rows(&report.unknown_cis),
        "unknown_records": rows(&report.unknown_records),
        "kind": mapping.kind,
        "mapping": mapping.columns,
        "states": mapping.states,
    })
}

fn tell(name: &str, rows: &[LeftOutRow]) -> Result<(), Failure> {
    let mut errors = anstream::stderr().lock();
    for row in rows.iter().take(ROWS_TOLD) {
        let column = row.column.as_ref();
        let column = column.map(|column| format!(", column {column}"));
        let value = row.value.as_ref().map(|value| format!("“{value}”: "));
        let (column, value) = (column.unwrap_or_default(), value.unwrap_or_default());
        let words = format!("{name}, line {}{column}: {value}{}", row.line, row.reason);
        writeln!(errors, "{}", harmless(&words))?;
    }
    if rows.len() > ROWS_TOLD {
        writeln!(errors, "and {} more", rows.len() - ROWS_TOLD)?;
    }
    Ok(())
}
