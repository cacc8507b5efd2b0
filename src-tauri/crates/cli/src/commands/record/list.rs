//! `faultline record list` and `faultline record search`

use std::io::{self, Write};

use faultline_core::records::{ListedRecord, Record, RecordFilter, export_records, list_records};
use faultline_core::show::by_key;
use faultline_core::table_file::TableFormat;
use jiff::Timestamp;
use serde_json::{Value, json};

use crate::arguments::{AsOf, Form, ListRecordsArguments, SearchRecordsArguments};
use crate::failure::Failure;
use crate::json;
use crate::local_time::local_time;
use crate::opening::open_at;
use crate::table::{Alignment, Table};
use crate::text::moment;

/// Lists the records that fit.
pub fn run(arguments: &ListRecordsArguments, out: &mut impl Write) -> Result<(), Failure> {
    let opened = open_at(&arguments.file, &arguments.moment)?;
    let snapshot = opened.snapshot()?;
    let reader = opened.read()?;
    let ci = arguments
        .ci
        .as_ref()
        .map(|key| by_key(&snapshot, reader.view(), key))
        .transpose()
        .map_err(Failure::work)?;
    let due_before = arguments
        .due_before
        .as_deref()
        .map(local_time)
        .transpose()?;
    let filter = RecordFilter {
        kinds: arguments.kinds.clone(),
        states: arguments.state.clone(),
        open: arguments.open,
        owner: arguments.owner.clone(),
        priority: arguments.priority,
        ci: ci.map(|ci| ci.id),
        below: arguments.below,
        due_before,
        text: arguments.text.clone(),
    };
    let listed = list_records(&snapshot, reader.view(), &filter).map_err(Failure::work)?;
    if let Some(target) = &arguments.out {
        let format = TableFormat::of_path(target)
            .map_err(|fault| Failure::WrongUsage(format!("{}: {fault}", target.display())))?;
        export_records(&opened.workspace, opened.moment, &listed, target, format)
            .map_err(|fault| Failure::of_file(target, fault))?;
    }
    write(out, arguments.form, &listed)
}

/// Finds records by words.
pub fn search(arguments: &SearchRecordsArguments, out: &mut impl Write) -> Result<(), Failure> {
    let SearchRecordsArguments {
        file,
        words,
        moment,
        form,
    } = arguments;
    let moment: &AsOf = moment;
    let opened = open_at(file, moment)?;
    let snapshot = opened.snapshot()?;
    let reader = opened.read()?;
    let filter = RecordFilter {
        text: Some(words.join(" ")),
        ..RecordFilter::default()
    };
    let listed = list_records(&snapshot, reader.view(), &filter).map_err(Failure::work)?;
    write(out, *form, &listed)
}

fn write(out: &mut impl Write, form: Form, listed: &[ListedRecord]) -> Result<(), Failure> {
    if form.json {
        let items: Vec<Value> = listed
            .iter()
            .map(|one| summary(&one.record, one.cis))
            .collect();
        json::write(out, &json!({"total": items.len(), "items": items}))?;
        return Ok(());
    }
    if listed.is_empty() {
        writeln!(out, "No record fits.")?;
        return Ok(());
    }
    records_table(out, listed.iter().map(|one| &one.record))?;
    Ok(())
}

/// A record in one line of a document.
pub fn summary(record: &Record, cis: u32) -> Value {
    let time = |at: Option<Timestamp>| at.map(|at| at.to_string());
    json!({
        "number": record.number.to_string(),
        "kind": record.kind().as_str(),
        "type": record.change_type.map(|one| one.as_str()),
        "state": record.state.as_str(),
        "title": record.title,
        "priority": record.priority,
        "owner": record.owner,
        "assigned_to": record.value("assigned_to"),
        "due": time(record.due),
        "planned_start": time(record.planned_start),
        "planned_end": time(record.planned_end),
        "created_at": record.created_at.to_string(),
        "cis": cis,
    })
}

/// Records in columns.
pub fn records_table<'r>(
    out: &mut impl Write,
    records: impl Iterator<Item = &'r Record>,
) -> io::Result<()> {
    let mut table = Table::new(&[
        ("NUMBER", Alignment::Left),
        ("STATE", Alignment::Left),
        ("PRIORITY", Alignment::Right),
        ("TITLE", Alignment::Left),
        ("WITH", Alignment::Left),
        ("DUE", Alignment::Left),
    ]);
    for record in records {
        let person = record.value("assigned_to").or_else(|| record.owner.clone());
        table.row([
            &record.number.to_string(),
            &record.state.as_str().replace('_', " "),
            &record
                .priority
                .map(|one| one.to_string())
                .unwrap_or_default(),
            &record.title,
            &person.unwrap_or_default(),
            &record.due.map(moment).unwrap_or_default(),
        ]);
    }
    table.write(out)
}
