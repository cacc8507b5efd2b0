//! `faultline edit`

use std::collections::BTreeMap;
use std::io::Write;

use faultline_core::Moment;
use faultline_core::edit::bulk::{BulkFault, BulkPreview, BulkStatement, edit_cis, preview};
use faultline_core::task::TaskContext;
use serde_json::{Value, json};

use super::edit_table;
use super::list::found;
use crate::arguments::EditArguments;
use crate::failure::Failure;
use crate::opening::{Opened, open_draft};
use crate::progress::Progress;
use crate::table::{Alignment, Table};
use crate::text::{counted, harmless};
use crate::{interrupt, json};

/// Lines of old and new values shown to people; the document has all.
const SHOWN: usize = 50;

/// Sets values of the CIs of a query, or tells what that would do.
pub fn run(arguments: &EditArguments, out: &mut impl Write) -> Result<(), Failure> {
    if let Some(table) = &arguments.table {
        return edit_table::run(arguments, table, out);
    }
    let workspace = open_draft(&arguments.file, arguments.draft.as_deref())?;
    let moment = workspace.draft().map_or(Moment::Now, Moment::Draft);
    let opened = Opened { workspace, moment };
    let statements = [statement(arguments, &opened)?];
    let progress = Progress::start("Editing CIs");
    let show = |done, total| progress.show(done, total);
    let task = TaskContext::new(interrupt::cancellation(), &show);
    let told = {
        let reader = opened.read()?;
        preview(&task, reader.view(), &statements).map_err(failure)?
    };
    if arguments.dry_run {
        return tell(arguments, &told, None, out);
    }
    if told.refused > 0 && !arguments.skip_refused {
        tell(arguments, &told, None, out)?;
        return Err(Failure::FaultsFound(format!(
            "{} cannot be changed, so nothing was. Use --skip-refused to change the others.",
            counted(u64::from(told.refused), "CI")
        )));
    }
    let context = arguments.authorship.context();
    let workspace = &opened.workspace;
    let skip = arguments.skip_refused;
    let applied = edit_cis(workspace, &context, &task, &statements, &told.seen, skip);
    let applied = applied.map_err(failure)?;
    tell(arguments, &applied.output, applied.changeset, out)
}

fn statement(arguments: &EditArguments, opened: &Opened) -> Result<BulkStatement, Failure> {
    let mut fields = BTreeMap::new();
    for (field, value) in &arguments.set {
        if fields.insert(field.clone(), value.clone()).is_some() {
            return Err(Failure::WrongUsage(format!(
                "{field} is set twice. Name each field once."
            )));
        }
    }
    let snapshot = opened.snapshot()?;
    let reader = opened.read()?;
    let text = arguments.query.join(" ");
    // What cannot be set is wrong usage whatever the query finds.
    BulkStatement::new(&snapshot.model, Vec::new(), &fields).map_err(failure)?;
    let cis = found(&text, opened, &snapshot, reader.view())?;
    BulkStatement::new(&snapshot.model, cis, &fields).map_err(failure)
}

fn failure(fault: BulkFault) -> Failure {
    match fault {
        BulkFault::NothingToSet
        | BulkFault::OneByOne { .. }
        | BulkFault::UnknownField { .. }
        | BulkFault::UnknownStatus { .. }
        | BulkFault::CannotClear { .. } => Failure::WrongUsage(fault.to_string()),
        _ => Failure::work(fault),
    }
}

fn tell(
    arguments: &EditArguments,
    told: &BulkPreview,
    changeset: Option<u32>,
    out: &mut impl Write,
) -> Result<(), Failure> {
    if arguments.form.json {
        json::write(out, &document(arguments, told, changeset))?;
        return Ok(());
    }
    write_changes(told, out)?;
    let mut errors = anstream::stderr().lock();
    for refusal in &told.refusals {
        let keys = refusal.keys.join(", ");
        let more = match refusal.cis as usize - refusal.keys.len() {
            0 => String::new(),
            more => format!(" and {more} more"),
        };
        writeln!(
            errors,
            "Refused: {}{more}: {}",
            harmless(&keys),
            harmless(&refusal.reason)
        )?;
    }
    let changed = counted(u64::from(told.changed), "CI");
    let unchanged = told.unchanged;
    let refused = told.refused;
    let rest = format!("{unchanged} have these values already, {refused} refused.");
    match changeset {
        Some(number) => writeln!(out, "{changed} changed in changeset {number}; {rest}")?,
        None if arguments.dry_run => writeln!(out, "{changed} would change; {rest}")?,
        None if told.changed == 0 => writeln!(out, "Nothing differs; {rest}")?,
        None if arguments.draft.is_some() && (refused == 0 || arguments.skip_refused) => {
            writeln!(out, "{changed} changed in the draft; {rest}")?;
        }
        None => writeln!(out, "{changed} could change; {rest}")?,
    }
    Ok(())
}

fn write_changes(told: &BulkPreview, out: &mut impl Write) -> Result<(), Failure> {
    if told.transitions.is_empty() {
        return Ok(());
    }
    let mut table = Table::new(&[
        ("FIELD", Alignment::Left),
        ("FROM", Alignment::Left),
        ("TO", Alignment::Left),
        ("CIS", Alignment::Right),
    ]);
    for one in told.transitions.iter().take(SHOWN) {
        let from = one.from.as_deref().unwrap_or("-");
        let to = one.to.as_deref().unwrap_or("-");
        table.row([one.attribute.as_str(), from, to, &one.cis.to_string()]);
    }
    table.write(out)?;
    if let Some(more @ 1..) = told.transitions.len().checked_sub(SHOWN) {
        writeln!(out, "{more} further values not shown; --json has all.")?;
    }
    Ok(())
}

fn document(arguments: &EditArguments, told: &BulkPreview, changeset: Option<u32>) -> Value {
    let changes = told.transitions.iter().map(
        |one| json!({"attribute": one.attribute, "from": one.from, "to": one.to, "cis": one.cis}),
    );
    let refusals = told.refusals.iter();
    let refusals =
        refusals.map(|one| json!({"reason": one.reason, "cis": one.cis, "keys": one.keys}));
    json!({
        "dry_run": arguments.dry_run,
        "changeset": changeset,
        "changed": told.changed,
        "unchanged": told.unchanged,
        "refused": told.refused,
        "changes": changes.collect::<Vec<_>>(),
        "refusals": refusals.collect::<Vec<_>>(),
    })
}
