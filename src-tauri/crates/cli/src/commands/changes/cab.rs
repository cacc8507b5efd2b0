//! `faultline cab`

use std::io::Write;

use faultline_core::changes::cab::{
    AgendaFilter, AgendaItem, CabDecision, CabFault, CabMeeting, cab_meeting, cab_meetings, decide,
    delete_cab_meeting, fill_agenda, minutes, minutes_text, save_cab_meeting,
};
use faultline_core::records::{RecordFault, RecordFilter, RecordNumber};
use jiff::tz::TimeZone;
use serde_json::{Value, json};

use super::windows::tell;
use crate::arguments::{
    CabCommand, DecideCabArguments, FillCabArguments, ListCabArguments, SaveCabArguments,
    ShowCabArguments,
};
use crate::failure::Failure;
use crate::json;
use crate::local_time::local_time;
use crate::opening::open;
use crate::table::{Alignment, Table};
use crate::text::{harmless, moment};

/// Does what is asked of meetings.
pub fn run(command: &CabCommand, out: &mut impl Write) -> Result<(), Failure> {
    match command {
        CabCommand::List(arguments) => list(arguments, out),
        CabCommand::Show(arguments) => show(arguments, out),
        CabCommand::Save(arguments) => save(arguments, out),
        CabCommand::Fill(arguments) => fill(arguments, out),
        CabCommand::Decide(arguments) => decide_about(arguments, out),
        CabCommand::Delete(arguments) => {
            let workspace = open(&arguments.file)?;
            let context = arguments.writing.authorship.context();
            let gone = delete_cab_meeting(&workspace, &context, &arguments.name);
            tell(out, &arguments.writing, &gone.map_err(Failure::work)?)
        }
    }
}

fn list(arguments: &ListCabArguments, out: &mut impl Write) -> Result<(), Failure> {
    let workspace = open(&arguments.file)?;
    let reader = workspace.read().map_err(Failure::work)?;
    let meetings = cab_meetings(reader.view()).map_err(Failure::work)?;
    if arguments.form.json {
        let all: Vec<Value> = meetings
            .iter()
            .map(|one| json!({"name": one.name, "at": one.at.to_string(), "changes": one.agenda.len()}))
            .collect();
        json::write(out, &json!({"meetings": all}))?;
        return Ok(());
    }
    if meetings.is_empty() {
        writeln!(out, "No meeting is saved yet.")?;
    }
    let mut table = Table::new(&[
        ("NAME", Alignment::Left),
        ("AT", Alignment::Left),
        ("CHANGES", Alignment::Right),
    ]);
    for one in &meetings {
        table.row([&one.name, &moment(one.at), &one.agenda.len().to_string()]);
    }
    table.write(out)?;
    Ok(())
}

fn show(arguments: &ShowCabArguments, out: &mut impl Write) -> Result<(), Failure> {
    let workspace = open(&arguments.file)?;
    let reader = workspace.read().map_err(Failure::work)?;
    let meeting = cab_meeting(reader.view(), &arguments.name).map_err(Failure::work)?;
    let items = minutes(reader.view(), &meeting).map_err(Failure::work)?;
    if arguments.form.json {
        let agenda: Vec<Value> = items.iter().map(item).collect();
        let document = json!({
            "name": meeting.name,
            "at": meeting.at.to_string(),
            "attendees": meeting.attendees,
            "agenda": agenda,
            "notes": meeting.notes,
        });
        json::write(out, &document)?;
        return Ok(());
    }
    for line in minutes_text(&meeting, &items, &TimeZone::system()).lines() {
        writeln!(out, "{}", harmless(line))?;
    }
    Ok(())
}

fn item(item: &AgendaItem) -> Value {
    let change = item.change.as_ref();
    let decision = item.decision.as_ref().map(|made| {
        json!({
            "decision": made.decision.as_str(),
            "by": made.by,
            "at": made.at.to_string(),
            "note": made.note,
        })
    });
    json!({
        "number": item.number.to_string(),
        "title": change.map(|change| change.title.as_str()),
        "state": change.map(|change| change.state.as_str()),
        "decision": decision,
    })
}

fn save(arguments: &SaveCabArguments, out: &mut impl Write) -> Result<(), Failure> {
    let workspace = open(&arguments.file)?;
    let reader = workspace.read().map_err(Failure::work)?;
    let known = match cab_meeting(reader.view(), &arguments.name) {
        Ok(meeting) => Some(meeting),
        Err(CabFault::Unknown { .. }) => None,
        Err(fault) => return Err(Failure::work(fault)),
    };
    drop(reader);
    let at = arguments.at.as_deref().map(local_time).transpose()?;
    let at = at.or(known.as_ref().map(|one| one.at)).ok_or_else(|| {
        let sentence = "A new meeting needs a time. Add --at, such as --at 2026-11-24T10:00.";
        Failure::WrongUsage(sentence.to_owned())
    })?;
    if known.is_none() && arguments.rename.is_some() {
        let reader = workspace.read().map_err(Failure::work)?;
        cab_meeting(reader.view(), &arguments.name).map_err(Failure::work)?;
    }
    let called = known.as_ref().map(|known| known.name.clone());
    let before = known.unwrap_or(CabMeeting {
        name: arguments.name.clone(),
        at,
        attendees: Vec::new(),
        agenda: Vec::new(),
        decisions: Vec::new(),
        notes: String::new(),
    });
    let agenda = arguments.agenda.iter().map(|text| number_of(text));
    let agenda = agenda.collect::<Result<Vec<_>, _>>()?;
    let stated = |given: &[String], before: Vec<String>| match given {
        [] => before,
        given => given.to_vec(),
    };
    let meeting = CabMeeting {
        at,
        attendees: stated(&arguments.attendee, before.attendees),
        agenda: if agenda.is_empty() {
            before.agenda
        } else {
            agenda
        },
        decisions: before.decisions,
        notes: arguments.notes.clone().unwrap_or(before.notes),
        name: arguments.rename.clone().unwrap_or(before.name),
    };
    let context = arguments.writing.authorship.context();
    let saved = save_cab_meeting(&workspace, &context, called.as_deref(), &meeting)
        .map_err(Failure::work)?;
    tell(out, &arguments.writing, &saved)
}

fn fill(arguments: &FillCabArguments, out: &mut impl Write) -> Result<(), Failure> {
    let workspace = open(&arguments.file)?;
    let until = arguments.until.as_deref().map(local_time).transpose()?;
    let reader = workspace.read().map_err(Failure::work)?;
    let mut meeting = cab_meeting(reader.view(), &arguments.name).map_err(Failure::work)?;
    let snapshot = workspace.snapshot().map_err(Failure::work)?;
    let FillCabArguments { owner, text, .. } = arguments;
    let is_narrowed = owner.is_some() || text.is_some();
    let filter = AgendaFilter {
        until,
        records: is_narrowed.then(|| RecordFilter {
            owner: owner.clone(),
            text: text.clone(),
            ..RecordFilter::default()
        }),
    };
    let agenda = fill_agenda(&snapshot, reader.view(), &meeting, &filter);
    meeting.agenda = agenda.map_err(Failure::work)?;
    drop(reader);
    let context = arguments.writing.authorship.context();
    let saved = save_cab_meeting(&workspace, &context, Some(&arguments.name), &meeting)
        .map_err(Failure::work)?;
    tell(out, &arguments.writing, &saved)
}

fn decide_about(arguments: &DecideCabArguments, out: &mut impl Write) -> Result<(), Failure> {
    let workspace = open(&arguments.file)?;
    let decided = CabDecision {
        meeting: arguments.name.clone(),
        number: number_of(&arguments.number)?,
        decision: arguments.decision,
        note: arguments.note.clone(),
    };
    let context = arguments.writing.authorship.context();
    let done = decide(&workspace, &context, &decided).map_err(Failure::work)?;
    let state = done.output.as_str();
    if arguments.writing.form.json {
        let number = decided.number.to_string();
        let document = json!({"number": number, "state": state, "changeset": done.changeset});
        json::write(out, &document)?;
        return Ok(());
    }
    let state = state.replace('_', " ");
    writeln!(out, "{}; it is in {state} now.", harmless(&done.label))?;
    Ok(())
}

fn number_of(text: &str) -> Result<RecordNumber, Failure> {
    let number = text.parse::<RecordNumber>();
    number.map_err(|fault| Failure::work(RecordFault::from(fault)))
}
