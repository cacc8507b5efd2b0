//! `faultline edit --table`

use std::io::Write;
use std::path::Path;

use faultline_core::edit::table::{
    CellRefusal, TableFault, TablePreview, edit_by_table, preview, read_edit_table,
};
use faultline_core::task::TaskContext;
use faultline_core::{Moment, ReadError};
use serde_json::{Value, json};

use crate::arguments::EditArguments;
use crate::failure::Failure;
use crate::opening::{Opened, open_draft};
use crate::progress::Progress;
use crate::table::{Alignment, Table};
use crate::text::{counted, harmless};
use crate::{interrupt, json};

/// Values and refusals shown to people; the document has all.
const SHOWN: usize = 200;

/// Sets the values that a table states, or tells what that would do.
pub fn run(arguments: &EditArguments, place: &Path, out: &mut impl Write) -> Result<(), Failure> {
    let (table, unreadable) =
        read_edit_table(place, arguments.create).map_err(|error| match error {
            ReadError::Io { source, .. } => Failure::of_file(place, source),
            refused @ ReadError::Refused(_) => Failure::work(refused),
        })?;
    let workspace = open_draft(&arguments.file, arguments.draft.as_deref())?;
    let moment = workspace.draft().map_or(Moment::Now, Moment::Draft);
    let opened = Opened { workspace, moment };
    let progress = Progress::start("Editing CIs");
    let show = |done, total| progress.show(done, total);
    let task = TaskContext::new(interrupt::cancellation(), &show);
    let mut told = {
        let reader = opened.read()?;
        preview(&task, reader.view(), &table).map_err(|fault| failure(place, fault))?
    };
    let lost = unreadable.into_iter().map(|issue| CellRefusal {
        line: issue.line.map_or(0, |line| line as u32),
        key: None,
        column: issue.column,
        value: issue.value.unwrap_or_default(),
        reason: issue.reason.to_string(),
    });
    told.refusals.extend(lost);
    if !arguments.create {
        let not_made = told.new.drain(..).map(|new| CellRefusal {
            line: new.line,
            key: None,
            column: Some("key".to_owned()),
            value: new.key,
            reason: "No CI has this key. Use --create to make it.".to_owned(),
        });
        told.refusals.extend(not_made);
    }
    told.refusals.sort_by_key(|refusal| refusal.line);
    let answer = Answer {
        arguments,
        place,
        told: &told,
    };
    if arguments.dry_run {
        return answer.write(None, out);
    }
    if !told.refusals.is_empty() && !arguments.skip_refused {
        answer.write(None, out)?;
        return Err(Failure::FaultsFound(format!(
            "{} cannot be taken, so nothing was changed. Use --skip-refused to take the others.",
            counted(told.refusals.len() as u64, "cell")
        )));
    }
    let context = arguments.authorship.context();
    let applied = edit_by_table(&opened.workspace, &context, &task, &table, &told.seen);
    let applied = applied.map_err(|fault| failure(place, fault))?;
    answer.write(applied.changeset, out)
}

fn failure(place: &Path, fault: TableFault) -> Failure {
    match fault {
        TableFault::Nowhere | TableFault::Empty => Failure::WrongUsage(format!(
            "The first line of {} has to name the column Key and at least one other, and the lines below it the CIs.",
            harmless(&place.display().to_string())
        )),
        fault => Failure::work(fault),
    }
}

struct Answer<'a> {
    arguments: &'a EditArguments,
    place: &'a Path,
    told: &'a TablePreview,
}

impl Answer<'_> {
    fn write(&self, changeset: Option<u32>, out: &mut impl Write) -> Result<(), Failure> {
        if self.arguments.form.json {
            json::write(out, &self.document(changeset))?;
            return Ok(());
        }
        self.changes(out)?;
        self.refusals()?;
        let changed = counted(u64::from(self.told.changed), "CI");
        let made = |verb: &str| match self.told.new.len() as u64 {
            0 => String::new(),
            new => format!(" and {} {verb}", counted(new, "CI")),
        };
        let rest = format!(
            "{} have these values already, {} refused.",
            self.told.unchanged,
            counted(self.told.refusals.len() as u64, "cell"),
        );
        let sentence = match changeset {
            Some(number) => format!("{changed} changed{} in changeset {number}", made("made")),
            None if self.arguments.dry_run => {
                format!("{changed} would change{}", made("would be made"))
            }
            None if self.told.changed == 0 && self.told.new.is_empty() => "Nothing differs".into(),
            None if self.arguments.draft.is_some()
                && (self.told.refusals.is_empty() || self.arguments.skip_refused) =>
            {
                format!("{changed} changed{} in the draft", made("made"))
            }
            None => format!("{changed} could change{}", made("could be made")),
        };
        writeln!(out, "{sentence}; {rest}")?;
        Ok(())
    }

    fn changes(&self, out: &mut impl Write) -> Result<(), Failure> {
        let total = self.told.changes.len() + self.told.new.len();
        if total == 0 {
            return Ok(());
        }
        let mut table = Table::new(&[
            ("LINE", Alignment::Right),
            ("KEY", Alignment::Left),
            ("FIELD", Alignment::Left),
            ("FROM", Alignment::Left),
            ("TO", Alignment::Left),
        ]);
        for one in self.told.changes.iter().take(SHOWN) {
            let from = one.from.as_deref().unwrap_or("-");
            let to = one.to.as_deref().unwrap_or("-");
            table.row([&*one.line.to_string(), &one.key, &one.attribute, from, to]);
        }
        for one in self.told.new.iter().take(SHOWN) {
            let line = one.line.to_string();
            table.row([&*line, &one.key, "new CI", "-", &one.class]);
        }
        table.write(out)?;
        if self.told.changes.len().max(self.told.new.len()) > SHOWN {
            writeln!(out, "{total} in all; --json has all.")?;
        }
        Ok(())
    }

    fn refusals(&self) -> Result<(), Failure> {
        let mut errors = anstream::stderr().lock();
        let file = self.place.file_name().unwrap_or_default().to_string_lossy();
        for one in self.told.refusals.iter().take(SHOWN) {
            let column = match &one.column {
                Some(column) => format!(", column {column}"),
                None => String::new(),
            };
            let line = format!(
                "{file}, line {}{column}, {:?}: {}",
                one.line, one.value, one.reason
            );
            writeln!(errors, "{}", harmless(&line))?;
        }
        match self.told.refusals.len().saturating_sub(SHOWN) {
            0 => {}
            more => writeln!(errors, "and {more} more")?,
        }
        Ok(())
    }

    fn document(&self, changeset: Option<u32>) -> Value {
        let TablePreview {
            changed,
            unchanged,
            changes,
            new,
            refusals,
            ..
        } = self.told;
        let changes = changes.iter().map(|one| {
            json!({
                "line": one.line, "key": one.key, "attribute": one.attribute, "from": one.from, "to": one.to,
            })
        });
        let new = new.iter().map(
            |one| json!({"line": one.line, "key": one.key, "name": one.name, "class": one.class}),
        );
        let refusals = refusals.iter().map(|one| {
            json!({
                "line": one.line, "key": one.key, "column": one.column, "value": one.value, "reason": one.reason,
            })
        });
        json!({
            "dry_run": self.arguments.dry_run,
            "changeset": changeset,
            "changed": changed,
            "unchanged": unchanged,
            "changes": changes.collect::<Vec<_>>(),
            "new": new.collect::<Vec<_>>(),
            "refusals": refusals.collect::<Vec<_>>(),
        })
    }
}
