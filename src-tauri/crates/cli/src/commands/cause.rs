//! `faultline cause`: confirm, withdraw and list causes of incidents.

use std::io::Write;

use faultline_core::root_cause::causes::{
    CauseEntry, FaultState, NewCause, causes, confirm_cause, withdraw_cause,
};
use faultline_core::show::by_key;

use jiff::Timestamp;
use serde::Serialize;

use super::cause_rates;
use crate::arguments::{
    CauseCommand, ConfirmCauseArguments, ListCausesArguments, WithdrawCauseArguments,
};
use crate::failure::Failure;
use crate::json;
use crate::local_time::local_time;
use crate::opening::open;
use crate::table::{Alignment, Table};
use crate::text::moment;

#[derive(Serialize)]
struct Document {
    causes: Vec<Cause>,
}

#[derive(Serialize)]
struct Cause {
    number: u32,
    key: Option<String>,
    deleted: bool,
    state: &'static str,
    onset: Option<Timestamp>,
    confirmed_at: Timestamp,
    incident: Option<String>,
    note: String,
    author: String,
    changeset: u32,
}

#[derive(Serialize)]
struct Written {
    changeset: Option<u32>,
    number: u32,
}

/// Does what is asked of confirmed causes.
pub fn run(command: &CauseCommand, out: &mut impl Write) -> Result<(), Failure> {
    match command {
        CauseCommand::Confirm(arguments) => confirm(arguments, out),
        CauseCommand::Withdraw(arguments) => withdraw(arguments, out),
        CauseCommand::List(arguments) => list(arguments, out),
        CauseCommand::ProposeRates(arguments) => cause_rates::propose(arguments, out),
        CauseCommand::AcceptRates(arguments) => cause_rates::accept(arguments, out),
    }
}

fn confirm(arguments: &ConfirmCauseArguments, out: &mut impl Write) -> Result<(), Failure> {
    let onset = arguments.onset.as_deref().map(local_time).transpose()?;
    let workspace = open(&arguments.file)?;
    let snapshot = workspace.snapshot().map_err(Failure::work)?;
    let reader = workspace.read().map_err(Failure::work)?;
    let ci = by_key(&snapshot, reader.view(), &arguments.key).map_err(Failure::work)?;
    drop(reader);
    let cause = NewCause {
        ci: ci.id,
        state: match &*arguments.state {
            "degraded" => FaultState::Degraded,
            _ => FaultState::Down,
        },
        onset,
        incident: arguments.incident.clone(),
        note: arguments.note.clone(),
    };
    let context = arguments.authorship.context();
    let applied = confirm_cause(&workspace, &context, &cause).map_err(Failure::work)?;
    if arguments.form.json {
        let number = applied.output;
        let changeset = applied.changeset;
        json::write(out, &Written { changeset, number })?;
        return Ok(());
    }
    writeln!(
        out,
        "Confirmed {} as a cause, number {}.",
        ci.key, applied.output
    )?;
    Ok(())
}

fn withdraw(arguments: &WithdrawCauseArguments, out: &mut impl Write) -> Result<(), Failure> {
    let workspace = open(&arguments.file)?;
    let context = arguments.authorship.context();
    let applied = withdraw_cause(&workspace, &context, arguments.number).map_err(Failure::work)?;
    if arguments.form.json {
        let number = arguments.number;
        let changeset = applied.changeset;
        json::write(out, &Written { changeset, number })?;
        return Ok(());
    }
    writeln!(out, "{}.", applied.label)?;
    Ok(())
}

fn list(arguments: &ListCausesArguments, out: &mut impl Write) -> Result<(), Failure> {
    let workspace = open(&arguments.file)?;
    let reader = workspace.read().map_err(Failure::work)?;
    let found = causes(reader.view()).map_err(Failure::work)?;
    let entries: Vec<Cause> = found.into_iter().map(Cause::of).collect();
    if arguments.form.json {
        json::write(out, &Document { causes: entries })?;
        return Ok(());
    }
    if entries.is_empty() {
        writeln!(out, "No cause is confirmed yet.")?;
        return Ok(());
    }
    let mut table = Table::new(&[
        ("NO", Alignment::Right),
        ("CI", Alignment::Left),
        ("STATE", Alignment::Left),
        ("ONSET", Alignment::Left),
        ("INCIDENT", Alignment::Left),
        ("CONFIRMED", Alignment::Left),
        ("BY", Alignment::Left),
        ("NOTE", Alignment::Left),
    ]);
    for one in &entries {
        let key = one.key.clone().unwrap_or_default();
        let key = if one.deleted { key + " (deleted)" } else { key };
        table.row([
            &one.number.to_string(),
            &key,
            one.state,
            &one.onset.map(moment).unwrap_or_default(),
            one.incident.as_deref().unwrap_or_default(),
            &moment(one.confirmed_at),
            &one.author,
            &one.note,
        ]);
    }
    table.write(out)?;
    Ok(())
}

impl Cause {
    fn of(entry: CauseEntry) -> Self {
        let CauseEntry { cause, ci, deleted } = entry;
        Self {
            number: cause.id,
            key: ci.map(|ci| ci.key),
            deleted,
            state: cause.state.as_str(),
            onset: cause.onset,
            confirmed_at: cause.confirmed_at,
            incident: cause.incident,
            note: cause.note,
            author: cause.author,
            changeset: cause.since,
        }
    }
}
