//! `faultline freeze` and `faultline maintenance`: list, save, delete

use std::io::Write;

use faultline_core::changes::TimeSpan;
use faultline_core::changes::windows::{
    Scope, Window, WindowFault, WindowKind, delete_window, recurrence_of, recurrence_text,
    save_window, windows,
};
use faultline_core::workspace::{Applied, Workspace};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use serde_json::{Value, json};

use super::collision_document::span;
use crate::arguments::{ListWindowsArguments, SaveWindowArguments, WindowCommand, Writing};
use crate::commands::record::ci_in;
use crate::failure::Failure;
use crate::json;
use crate::opening::open;
use crate::table::{Alignment, Table};
use crate::text::{harmless, moment};

/// Does what is asked of windows of a kind.
pub fn run(kind: WindowKind, command: &WindowCommand, out: &mut impl Write) -> Result<(), Failure> {
    match command {
        WindowCommand::List(arguments) => list(kind, arguments, out),
        WindowCommand::Save(arguments) => save(kind, arguments, out),
        WindowCommand::Delete(arguments) => {
            let workspace = open(&arguments.file)?;
            let context = arguments.writing.authorship.context();
            let gone = delete_window(&workspace, &context, kind, &arguments.name);
            tell(out, &arguments.writing, &gone.map_err(Failure::work)?)
        }
    }
}

fn save(
    kind: WindowKind,
    arguments: &SaveWindowArguments,
    out: &mut impl Write,
) -> Result<(), Failure> {
    let workspace = open(&arguments.file)?;
    let scope = scope(&workspace, arguments)?;
    let recurrence = recurrence_of(&arguments.repeat);
    let unknown = || WindowFault::Recurrence(arguments.repeat.clone());
    let time = |text: &str| {
        text.parse().map_err(|_| {
            let example = "Write it by the clock of the zone, like 2026-12-19T18:00";
            Failure::WrongUsage(format!("{text:?} is no time. {example}."))
        })
    };
    let until = arguments.until.as_deref().map(|day| {
        day.parse()
            .map_err(|_| Failure::WrongUsage(format!("{day:?} is no day. Write 2026-12-31.")))
    });
    let window = Window {
        kind,
        name: arguments.name.clone(),
        zone: zone_name(arguments.zone.as_deref()),
        start: time(&arguments.start)?,
        end: time(&arguments.end)?,
        recurrence: recurrence.ok_or_else(|| Failure::work(unknown()))?,
        until: until.transpose()?,
        scope,
        note: arguments.note.clone(),
    };
    let context = arguments.writing.authorship.context();
    let saved = save_window(&workspace, &context, &window).map_err(Failure::work)?;
    tell(out, &arguments.writing, &saved)
}

/// The zone that is named, else that of the machine.
pub fn zone_name(named: Option<&str>) -> String {
    let system = TimeZone::system();
    let own = system.iana_name().unwrap_or("UTC");
    named.unwrap_or(own).to_owned()
}

fn scope(workspace: &Workspace, arguments: &SaveWindowArguments) -> Result<Scope, Failure> {
    Ok(match (&arguments.query, &arguments.site) {
        (Some(query), _) => Scope::Query(query.clone()),
        (None, Some(site)) => Scope::Site(ci_in(workspace, site)?),
        (None, None) if arguments.ci.is_empty() => Scope::All,
        (None, None) => {
            let cis = arguments.ci.iter().map(|key| ci_in(workspace, key));
            Scope::Cis(cis.collect::<Result<_, _>>()?)
        }
    })
}

fn list(
    kind: WindowKind,
    arguments: &ListWindowsArguments,
    out: &mut impl Write,
) -> Result<(), Failure> {
    let workspace = open(&arguments.file)?;
    let reader = workspace.read().map_err(Failure::work)?;
    let saved = windows(reader.view(), kind).map_err(Failure::work)?;
    let now = Timestamp::now();
    if arguments.form.json {
        let mut all: Vec<Value> = Vec::new();
        for one in &saved {
            all.push(json!({
                "name": one.name,
                "zone": one.zone,
                "start": one.start.to_string(),
                "end": one.end.to_string(),
                "recurrence": recurrence_text(&one.recurrence),
                "until": one.until.map(|day| day.to_string()),
                "scope": scope_words(&workspace, &one.scope)?,
                "note": one.note,
                "next": next(one, now)?.map(span),
            }));
        }
        json::write(out, &json!({"windows": all}))?;
        return Ok(());
    }
    if saved.is_empty() {
        writeln!(out, "None is saved yet.")?;
    }
    let mut table = Table::new(&[
        ("NAME", Alignment::Left),
        ("COMES", Alignment::Left),
        ("CLOCK", Alignment::Left),
        ("ABOUT", Alignment::Left),
        ("NEXT", Alignment::Left),
    ]);
    for one in &saved {
        let next = next(one, now)?;
        let next = next.map(|span| format!("{} to {}", moment(span.start), moment(span.end)));
        let clock = format!("{} to {} {}", one.start.time(), one.end.time(), one.zone);
        table.row([
            &one.name,
            &recurrence_text(&one.recurrence),
            &clock,
            &scope_words(&workspace, &one.scope)?,
            &next.unwrap_or_else(|| "over".to_owned()),
        ]);
    }
    table.write(out)?;
    Ok(())
}

/// The time of a window that is or comes next, within five years.
fn next(window: &Window, now: Timestamp) -> Result<Option<TimeSpan>, Failure> {
    let end = now.checked_add((5 * 366 * 24).hours()).unwrap_or(now);
    let within = TimeSpan { start: now, end };
    let mut spans = window.occurrences(within).map_err(Failure::work)?;
    Ok(spans.next())
}

fn scope_words(workspace: &Workspace, scope: &Scope) -> Result<String, Failure> {
    let reader = workspace.read().map_err(Failure::work)?;
    let key = |ci: u32| -> Result<String, Failure> {
        let found = reader.view().ci(ci).map_err(Failure::work)?;
        Ok(found.map_or_else(|| format!("CI {ci} (deleted)"), |ci| ci.key))
    };
    Ok(match scope {
        Scope::All => "all".to_owned(),
        Scope::Query(text) => format!("query {text}"),
        Scope::Site(site) => format!("site {}", key(*site)?),
        Scope::Cis(cis) => {
            let keys = cis
                .iter()
                .map(|&ci| key(ci))
                .collect::<Result<Vec<_>, _>>()?;
            keys.join(", ")
        }
    })
}

/// Tells what was saved or deleted.
pub fn tell(out: &mut impl Write, writing: &Writing, applied: &Applied<()>) -> Result<(), Failure> {
    if writing.form.json {
        json::write(out, &json!({"changeset": applied.changeset}))?;
        return Ok(());
    }
    match applied.changeset {
        Some(changeset) => {
            writeln!(out, "{} (changeset {changeset}).", harmless(&applied.label))?;
        }
        None => writeln!(out, "It says so already; nothing was changed.")?,
    }
    Ok(())
}
