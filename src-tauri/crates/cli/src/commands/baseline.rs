//! `faultline baseline`

use std::io::Write;

use faultline_core::View;
use faultline_core::baseline::{NewBaseline, create_baseline};
use jiff::Timestamp;
use serde::Serialize;
use serde_json::json;

use crate::arguments::{BaselineCreateArguments, BaselineListArguments};
use crate::failure::Failure;
use crate::json;
use crate::opening::{moment_of, open};
use crate::table::{Alignment, Table};
use crate::text::{counted, harmless, moment};

/// A baseline of a list.
#[derive(Serialize)]
struct Item {
    name: String,
    changeset: u32,
    at: Option<Timestamp>,
    note: String,
}

/// Names a changeset.
pub fn create(arguments: &BaselineCreateArguments, out: &mut impl Write) -> Result<(), Failure> {
    let workspace = open(&arguments.file)?;
    let new = NewBaseline {
        name: arguments.name.clone(),
        note: arguments.note.clone(),
        at: moment_of(&workspace, &arguments.at)?,
    };
    let context = arguments.authorship.context();
    let made = create_baseline(&workspace, &context, &new).map_err(Failure::work)?;
    let baseline = made.output;
    if arguments.form.json {
        let document = json!({
            "name": baseline.name, "of": baseline.changeset, "changeset": made.changeset,
        });
        json::write(out, &document)?;
    } else {
        writeln!(
            out,
            "{} names changeset {}.",
            harmless(&baseline.name),
            baseline.changeset
        )?;
    }
    Ok(())
}

/// Lists baselines by the changesets that they name.
pub fn list(arguments: &BaselineListArguments, out: &mut impl Write) -> Result<(), Failure> {
    let workspace = open(&arguments.file)?;
    let reader = workspace.read().map_err(Failure::work)?;
    let items = items(reader.view())?;
    if arguments.form.json {
        json::write(out, &json!({ "baselines": items }))?;
        return Ok(());
    }
    let mut table = Table::new(&[
        ("NAME", Alignment::Left),
        ("CHANGESET", Alignment::Right),
        ("AT", Alignment::Left),
        ("NOTE", Alignment::Left),
    ]);
    for item in &items {
        let at = item.at.map(moment).unwrap_or_default();
        table.row([&item.name, &item.changeset.to_string(), &at, &item.note]);
    }
    table.write(out)?;
    writeln!(out, "{}", counted(items.len() as u64, "baseline"))?;
    Ok(())
}

fn items(view: View<'_>) -> Result<Vec<Item>, Failure> {
    let baselines = view.baselines().map_err(Failure::work)?;
    let mut items = Vec::with_capacity(baselines.len());
    for baseline in baselines {
        let changeset = view.changeset(baseline.changeset).map_err(Failure::work)?;
        items.push(Item {
            name: baseline.name,
            changeset: baseline.changeset,
            at: changeset.map(|changeset| changeset.header.at),
            note: baseline.note,
        });
    }
    Ok(items)
}
