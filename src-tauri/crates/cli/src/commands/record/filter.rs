//! `faultline record filter`

use std::io::Write;

use faultline_core::View;
use faultline_core::records::{
    RecordFilter, SavedFilter, delete_filter, save_filter, saved_filters,
};
use serde_json::{Value, json};

use super::list::narrowed;
use super::place::tell_named;
use crate::arguments::FilterCommand;
use crate::failure::Failure;
use crate::json;
use crate::opening::open;
use crate::table::{Alignment, Table};
use crate::text::moment;

/// Saves, lists or deletes filters.
pub fn run(command: &FilterCommand, out: &mut impl Write) -> Result<(), Failure> {
    match command {
        FilterCommand::Save(arguments) => {
            let workspace = open(&arguments.file)?;
            let snapshot = workspace.snapshot().map_err(Failure::work)?;
            let reader = workspace.read().map_err(Failure::work)?;
            let nothing = RecordFilter::default();
            let filter = narrowed(nothing, &arguments.filter, &snapshot, reader.view())?;
            drop(reader);
            let context = arguments.writing.authorship.context();
            let saved = save_filter(&workspace, &context, &arguments.name, &filter);
            let saved = saved.map_err(Failure::work)?;
            tell_named(out, arguments.writing.form.json, &arguments.name, &saved)
        }
        FilterCommand::List(arguments) => {
            let workspace = open(&arguments.file)?;
            let reader = workspace.read().map_err(Failure::work)?;
            let saved = saved_filters(reader.view()).map_err(Failure::work)?;
            list(out, arguments.form.json, reader.view(), &saved)
        }
        FilterCommand::Delete(arguments) => {
            let workspace = open(&arguments.file)?;
            let context = arguments.writing.authorship.context();
            let gone = delete_filter(&workspace, &context, &arguments.name);
            let gone = gone.map_err(Failure::work)?;
            tell_named(out, arguments.writing.form.json, &arguments.name, &gone)
        }
    }
}

fn list(
    out: &mut impl Write,
    as_json: bool,
    view: View<'_>,
    saved: &[SavedFilter],
) -> Result<(), Failure> {
    if as_json {
        let mut all = Vec::new();
        for one in saved {
            all.push(json!({"name": one.name, "filter": document(view, &one.filter)?}));
        }
        json::write(out, &json!({"filters": all}))?;
        return Ok(());
    }
    if saved.is_empty() {
        writeln!(out, "No filter is saved yet.")?;
    }
    let mut table = Table::new(&[("NAME", Alignment::Left), ("LISTS", Alignment::Left)]);
    for one in saved {
        table.row([&one.name, &words(view, &one.filter)?]);
    }
    table.write(out)?;
    Ok(())
}

fn document(view: View<'_>, filter: &RecordFilter) -> Result<Value, Failure> {
    let kinds: Vec<&str> = filter.kinds.iter().map(|one| one.as_str()).collect();
    let states: Vec<&str> = filter.states.iter().map(|one| one.as_str()).collect();
    Ok(json!({
        "kinds": kinds,
        "states": states,
        "open": filter.open,
        "owner": filter.owner,
        "priority": filter.priority,
        "ci": key(view, filter)?,
        "below": filter.below,
        "due_before": filter.due_before.map(|at| at.to_string()),
        "text": filter.text,
    }))
}

/// The options that would list the same.
fn words(view: View<'_>, filter: &RecordFilter) -> Result<String, Failure> {
    let mut words: Vec<String> = filter.kinds.iter().map(ToString::to_string).collect();
    words.extend(
        filter
            .states
            .iter()
            .map(|state| format!("--state {}", state.as_str())),
    );
    words.extend(filter.open.then(|| "--open".to_owned()));
    words.extend(
        filter
            .owner
            .iter()
            .map(|owner| format!("--owner {owner:?}")),
    );
    words.extend(filter.priority.map(|least| format!("--priority {least}")));
    words.extend(key(view, filter)?.map(|key| format!("--ci {key}")));
    words.extend(filter.below.then(|| "--below".to_owned()));
    words.extend(
        filter
            .due_before
            .map(|at| format!("--due-before {}", moment(at))),
    );
    words.extend(filter.text.iter().map(|text| format!("--text {text:?}")));
    Ok(match words.is_empty() {
        true => "all records".to_owned(),
        false => words.join(" "),
    })
}

/// The key of the CI that the records name; its internal id where it was deleted.
fn key(view: View<'_>, filter: &RecordFilter) -> Result<Option<String>, Failure> {
    let Some(id) = filter.ci else {
        return Ok(None);
    };
    let ci = view.ci(id).map_err(Failure::work)?;
    Ok(Some(
        ci.map_or_else(|| format!("(deleted CI {id})"), |ci| ci.key),
    ))
}
