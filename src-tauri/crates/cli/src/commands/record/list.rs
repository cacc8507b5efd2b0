//! `faultline record list` and `faultline record search`

use std::io::{self, Write};

use faultline_core::View;
use faultline_core::records::{
    ListedRecord, Record, RecordFilter, export_records, list_records, saved_filter,
};
use faultline_core::show::by_key;
use faultline_core::snapshot::GraphSnapshot;
use faultline_core::table_file::TableFormat;
use jiff::Timestamp;
use serde_json::{Value, json};

use crate::arguments::{
    AsOf, Form, ListRecordsArguments, RecordFilterArguments, SearchRecordsArguments,
};
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
    let saved = match &arguments.filter {
        Some(name) => saved_filter(reader.view(), name).map_err(Failure::work)?,
        None => RecordFilter::default(),
    };
    let filter = narrowed(saved, &arguments.records, &snapshot, reader.view())?;
    let listed = list_records(&snapshot, reader.view(), &filter).map_err(Failure::work)?;
    if let Some(target) = &arguments.out {
        let format = TableFormat::of_path(target)
            .map_err(|fault| Failure::WrongUsage(format!("{}: {fault}", target.display())))?;
        export_records(&opened.workspace, opened.moment, &listed, target, format)
            .map_err(|fault| Failure::of_file(target, fault))?;
    }
    write(out, arguments.form, &listed)
}

/// A filter of which the parts that are given take the place.
pub(super) fn narrowed(
    filter: RecordFilter,
    given: &RecordFilterArguments,
    snapshot: &GraphSnapshot,
    view: View<'_>,
) -> Result<RecordFilter, Failure> {
    let ci = given.ci.as_ref().map(|key| by_key(snapshot, view, key));
    let ci = ci.transpose().map_err(Failure::work)?.map(|ci| ci.id);
    let due_before = given.due_before.as_deref().map(local_time).transpose()?;
    Ok(RecordFilter {
        kinds: match given.kinds.as_slice() {
            [] => filter.kinds,
            kinds => kinds.to_vec(),
        },
        states: match given.state.as_slice() {
            [] => filter.states,
            states => states.to_vec(),
        },
        open: given.open || filter.open,
        owner: given.owner.clone().or(filter.owner),
        priority: given.priority.or(filter.priority),
        below: match ci {
            Some(_) => given.below,
            None => filter.below,
        },
        ci: ci.or(filter.ci),
        due_before: due_before.or(filter.due_before),
        text: given.text.clone().or(filter.text),
    })
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
