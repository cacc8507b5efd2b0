//! `faultline record import`

use std::collections::BTreeSet;
use std::io::Write;

use faultline_core::records::import::{
    ColumnMapping, ImportMode, ImportTerms, IncidentImport, LeftOutRow, ReadError,
    import_incidents, read_table_file, save_mapping, saved_mapping,
};
use jiff::tz::TimeZone;
use serde_json::{Value, json};

use crate::arguments::ImportRecordsArguments;
use crate::failure::Failure;
use crate::opening::open;
use crate::text::{counted, harmless};
use crate::{interrupt, json};

/// Rows told of on stderr; the rest is counted.
const ROWS_TOLD: usize = 100;

/// Imports incidents and tells what became of each row that was not taken.
pub fn run(arguments: &ImportRecordsArguments, out: &mut impl Write) -> Result<(), Failure> {
    let input = &arguments.input;
    let name = input.file_name().unwrap_or_default().to_string_lossy();
    let table = read_table_file(input).map_err(|error| match error {
        ReadError::Io { source, .. } => Failure::of_file(input, source),
        refused @ ReadError::Refused(_) => Failure::work(refused),
    })?;
    let workspace = open(&arguments.file)?;
    let context = arguments.writing.authorship.context();
    let mapping = match &arguments.mapping {
        Some(saved) => {
            let reader = workspace.read().map_err(Failure::work)?;
            saved_mapping(reader.view(), saved).map_err(Failure::work)?
        }
        None => ColumnMapping::guess(&table.header),
    };
    let mapping = mapping.with(&arguments.map.iter().cloned().collect());
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
    let done = import_incidents(&workspace, &context, &table, &terms, &cancellation);
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
    tell(&name, &report.refused)?;
    tell(&name, &report.unknown_cis)?;
    if arguments.writing.form.json {
        json::write(out, &document(report, &mapping, done.changeset))?;
    } else if !is_refused {
        let would = if arguments.dry_run { "Dry run: " } else { "" };
        writeln!(
            out,
            "{would}{} made, {} altered, {} unchanged.",
            counted(report.created.into(), "incident"),
            report.updated,
            report.unchanged
        )?;
    }
    if is_refused {
        let lines: BTreeSet<u64> = report.refused.iter().map(|row| row.line).collect();
        let rows = counted(lines.len() as u64, "row");
        return Err(Failure::FaultsFound(format!(
            "{rows} cannot be taken, so nothing was changed. Correct the file or the mapping, or leave such rows out with --skip-bad-rows."
        )));
    }
    Ok(())
}

fn document(report: &IncidentImport, mapping: &ColumnMapping, changeset: Option<u32>) -> Value {
    let rows = |rows: &[LeftOutRow]| -> Vec<Value> {
        rows.iter()
            .map(|row| json!({"line": row.line, "column": row.column, "value": row.value, "reason": row.reason}))
            .collect()
    };
    json!({
        "changeset": changeset,
        "created": report.created,
        "updated": report.updated,
        "unchanged": report.unchanged,
        "refused": rows(&report.refused),
        "unknown_cis": rows(&report.unknown_cis),
        "mapping": mapping.0,
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
