//! `faultline history`

use std::io::Write;

use faultline_core::history::{
    AttributeChange, ChangesetFilter, HistoryEntry, ci_history, ci_of_any_key,
    relationship_history, relationship_of,
};
use faultline_core::show::by_key;
use faultline_core::time::span;
use faultline_core::{Changeset, View};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde::Serialize;

use crate::arguments::HistoryArguments;
use crate::failure::Failure;
use crate::json;
use crate::opening::{Opened, open_at};
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
pub struct Change {
    attribute: String,
    from: Option<String>,
    to: Option<String>,
}

/// Lists changesets, oldest first.
pub fn run(arguments: &HistoryArguments, out: &mut impl Write) -> Result<(), Failure> {
    let opened = open_at(&arguments.file, &arguments.moment)?;
    let reader = opened.read()?;
    let view = reader.view();
    let filter = filter(arguments, view)?;
    let steps = steps(arguments, &opened, view)?;
    let entries: Vec<Entry> = match &steps {
        None => {
            let changesets = filter.select(view).map_err(Failure::work)?;
            changesets.iter().map(|one| Entry::of(one, None)).collect()
        }
        Some(steps) => steps
            .iter()
            .rev()
            .filter(|step| filter.takes(&step.changeset))
            .map(|step| Entry::of(&step.changeset, Some(step)))
            .collect(),
    };
    if arguments.form.json {
        let document = Document {
            changesets: entries,
        };
        json::write(out, &document)?;
        Ok(())
    } else if steps.is_some() {
        write_steps(out, &entries)
    } else {
        write_table(out, &entries)
    }
}

/// Which changesets are listed. Times are those of the whole history, whatever moment is read.
fn filter(arguments: &HistoryArguments, view: View<'_>) -> Result<ChangesetFilter, Failure> {
    let HistoryArguments {
        since,
        until,
        author,
        origin,
        class,
        ..
    } = arguments;
    let zone = TimeZone::system();
    let numbers = span(view, since.as_ref(), until.as_ref(), &zone).map_err(Failure::work)?;
    let filter = ChangesetFilter::new(author, origin, numbers);
    match class {
        None => Ok(filter),
        Some(class) => {
            let model = view.model().map_err(Failure::work)?;
            filter.of_class(view, &model, class).map_err(Failure::work)
        }
    }
}

/// What became of the CI or relationship that is named, newest first.
fn steps(
    arguments: &HistoryArguments,
    opened: &Opened,
    view: View<'_>,
) -> Result<Option<Vec<HistoryEntry>>, Failure> {
    if let Some(words) = &arguments.relationship {
        let snapshot = opened.snapshot()?;
        let [source, kind, target] = words.as_slice() else {
            return Err(Failure::WrongUsage(
                "Give the source, the type and the target of the relationship.".to_owned(),
            ));
        };
        let group = arguments.group.as_deref();
        let id = relationship_of(&snapshot, view, [source, kind, target], group);
        let id = id.map_err(Failure::work)?;
        let steps = relationship_history(view, &snapshot.model, id, usize::MAX);
        return steps.map(Some).map_err(Failure::work);
    }
    let Some(key) = &arguments.key else {
        return Ok(None);
    };
    let id = ci_of_any_key(view, key).map_err(Failure::work)?;
    let snapshot = opened.snapshot()?;
    let id = match id {
        Some(id) => id,
        // Says which keys are near.
        None => by_key(&snapshot, view, key).map_err(Failure::work)?.id,
    };
    let steps = ci_history(view, &snapshot.model, id, usize::MAX);
    steps.map(Some).map_err(Failure::work)
}

impl Entry {
    fn of(changeset: &Changeset, step: Option<&HistoryEntry>) -> Self {
        let header = changeset.header.clone();
        Self {
            number: changeset.number,
            at: header.at,
            author: header.author,
            message: header.message,
            origin: header.origin,
            hash: changeset.hash.to_string(),
            changes: step.map(|step| step.changes.iter().cloned().map(Change::of).collect()),
        }
    }
}

impl Change {
    /// Of the core's change.
    pub fn of(change: AttributeChange) -> Self {
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
    pub fn words(&self) -> String {
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
