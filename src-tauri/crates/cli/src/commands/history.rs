//! `faultline history`

use std::io::Write;

use faultline_core::View;
use faultline_core::history::{AttributeChange, ci_history};
use faultline_core::show::by_key;
use faultline_core::snapshot::GraphSnapshot;
use jiff::Timestamp;
use serde::Serialize;

use crate::arguments::HistoryArguments;
use crate::failure::Failure;
use crate::json;
use crate::opening::open_at;
use crate::table::{Alignment, Table};
use crate::text::{harmless, moment};

/// The answer as a document.
#[derive(Serialize)]
struct Document {
    changesets: Vec<Entry>,
}

/// A changeset, and what it did to the CI in question if there is one.
#[derive(Serialize)]
struct Entry {
    number: u32,
    at: Timestamp,
    author: String,
    message: String,
    origin: String,
    hash: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    changes: Option<Vec<Change>>,
}

/// A value before and after.
#[derive(Serialize)]
struct Change {
    attribute: String,
    from: Option<String>,
    to: Option<String>,
}

/// Lists changesets, oldest first.
pub fn run(arguments: &HistoryArguments, out: &mut impl Write) -> Result<(), Failure> {
    let opened = open_at(&arguments.file, &arguments.moment)?;
    let reader = opened.read()?;
    let entries = match &arguments.key {
        None => all(reader.view())?,
        Some(key) => {
            let snapshot = opened.snapshot()?;
            of_ci(&snapshot, reader.view(), key)?
        }
    };
    if arguments.form.json {
        json::write(
            out,
            &Document {
                changesets: entries,
            },
        )?;
        Ok(())
    } else if arguments.key.is_some() {
        write_steps(out, &entries)
    } else {
        write_table(out, &entries)
    }
}

fn all(view: View<'_>) -> Result<Vec<Entry>, Failure> {
    let changesets = view.changesets().map_err(Failure::work)?;
    Ok(changesets
        .into_iter()
        .map(|changeset| Entry {
            number: changeset.number,
            at: changeset.header.at,
            author: changeset.header.author,
            message: changeset.header.message,
            origin: changeset.header.origin,
            hash: changeset.hash.to_string(),
            changes: None,
        })
        .collect())
}

fn of_ci(snapshot: &GraphSnapshot, view: View<'_>, key: &str) -> Result<Vec<Entry>, Failure> {
    let ci = by_key(snapshot, view, key).map_err(Failure::work)?;
    let steps = ci_history(view, &snapshot.model, ci.id, usize::MAX).map_err(Failure::work)?;
    Ok(steps
        .into_iter()
        .rev()
        .map(|step| Entry {
            number: step.changeset.number,
            at: step.changeset.header.at,
            author: step.changeset.header.author,
            message: step.changeset.header.message,
            origin: step.changeset.header.origin,
            hash: step.changeset.hash.to_string(),
            changes: Some(step.changes.into_iter().map(Change::of).collect()),
        })
        .collect())
}

impl Change {
    fn of(change: AttributeChange) -> Self {
        let AttributeChange {
            attribute,
            from,
            to,
        } = change;
        Self {
            attribute,
            from,
            to,
        }
    }

    /// "owner: Ada → Ben".
    fn words(&self) -> String {
        let side = |value: &Option<String>| value.clone().unwrap_or_else(|| "–".to_owned());
        format!(
            "{}: {} → {}",
            self.attribute,
            side(&self.from),
            side(&self.to)
        )
    }
}

fn write_table(out: &mut impl Write, entries: &[Entry]) -> Result<(), Failure> {
    let mut table = Table::new(&[
        ("NO", Alignment::Right),
        ("AT", Alignment::Left),
        ("AUTHOR", Alignment::Left),
        ("ORIGIN", Alignment::Left),
        ("MESSAGE", Alignment::Left),
    ]);
    for entry in entries {
        let number = entry.number.to_string();
        table.row([
            &number,
            &moment(entry.at),
            &entry.author,
            &entry.origin,
            &entry.message,
        ]);
    }
    table.write(out)?;
    Ok(())
}

/// What each changeset did to one CI, a value on a line.
fn write_steps(out: &mut impl Write, entries: &[Entry]) -> Result<(), Failure> {
    for entry in entries {
        writeln!(
            out,
            "{} {} by {}: {}",
            entry.number,
            moment(entry.at),
            harmless(&entry.author),
            harmless(&entry.origin)
        )?;
        if !entry.message.is_empty() {
            writeln!(out, "    {}", harmless(&entry.message))?;
        }
        for change in entry.changes.iter().flatten() {
            writeln!(out, "    {}", harmless(&change.words()))?;
        }
    }
    Ok(())
}
