//! What every command on one record begins and ends with.

use std::io::Write;

use faultline_core::records::{FieldEdits, Record, record_by_text};
use faultline_core::show::by_key;
use faultline_core::workspace::{Applied, Workspace};
use jiff::tz::TimeZone;
use serde_json::json;

use crate::arguments::{Fields, RecordPlace, Writing};
use crate::failure::Failure;
use crate::json;
use crate::opening::open;
use crate::text::harmless;

/// The workspace and the record that a command names.
pub fn open_record(place: &RecordPlace) -> Result<(Workspace, Record), Failure> {
    let workspace = open(&place.file)?;
    let record = record_in(&workspace, &place.number)?;
    Ok((workspace, record))
}

/// The record of a number, as it is now.
pub fn record_in(workspace: &Workspace, number: &str) -> Result<Record, Failure> {
    let reader = workspace.read().map_err(Failure::work)?;
    record_by_text(reader.view(), number).map_err(Failure::work)
}

/// The id of the CI that a key, or an old key, names now.
pub fn ci_in(workspace: &Workspace, key: &str) -> Result<u32, Failure> {
    let snapshot = workspace.snapshot().map_err(Failure::work)?;
    let reader = workspace.read().map_err(Failure::work)?;
    let ci = by_key(&snapshot, reader.view(), key).map_err(Failure::work)?;
    Ok(ci.id)
}

/// The fields that are set and cleared; times without offset are local.
pub fn edits(fields: &Fields) -> FieldEdits {
    let set = fields.set.iter().cloned();
    let set = set.map(|(field, value)| (field, Some(value)));
    let cleared = fields
        .clear
        .iter()
        .map(|field| (field.trim().to_owned(), None));
    FieldEdits {
        values: set.chain(cleared).collect(),
        zone: Some(TimeZone::system()),
    }
}

/// Tells what was done; `entry` is the number of what was added, if something was.
pub fn tell<T>(
    out: &mut impl Write,
    writing: &Writing,
    number: &str,
    entry: Option<u32>,
    applied: &Applied<T>,
) -> Result<(), Failure> {
    if writing.form.json {
        let document = json!({"number": number, "entry": entry, "changeset": applied.changeset});
        json::write(out, &document)?;
        return Ok(());
    }
    let label = harmless(&applied.label).into_owned();
    match (applied.changeset, entry) {
        (None, _) => writeln!(out, "{number} says so already; nothing was changed.")?,
        (Some(changeset), None) => writeln!(out, "{label} (changeset {changeset}).")?,
        (Some(changeset), Some(entry)) => {
            writeln!(out, "{label}: entry {entry} (changeset {changeset}).")?;
        }
    }
    Ok(())
}

/// Tells what was done to a template or a saved filter.
pub fn tell_named(
    out: &mut impl Write,
    as_json: bool,
    name: &str,
    applied: &Applied<()>,
) -> Result<(), Failure> {
    if as_json {
        let document = json!({"name": name, "changeset": applied.changeset});
        json::write(out, &document)?;
    } else {
        writeln!(out, "{}.", harmless(&applied.label))?;
    }
    Ok(())
}
