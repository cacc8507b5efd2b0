//! `faultline freeze import`

use std::io::Write;

use faultline_core::changes::calendar::{CalendarImportFault, import_freezes};
use faultline_core::changes::windows::WindowKind;
use serde_json::json;

use super::calendar::issues;
use super::windows::{self, zone_name};
use crate::arguments::{FreezeCommand, ImportFreezesArguments};
use crate::failure::Failure;
use crate::json;
use crate::opening::open;
use crate::text::{counted, harmless};

/// Does what is asked of freezes.
pub fn run(command: &FreezeCommand, out: &mut impl Write) -> Result<(), Failure> {
    match command {
        FreezeCommand::Window(command) => windows::run(WindowKind::Freeze, command, out),
        FreezeCommand::Import(arguments) => import(arguments, out),
    }
}

fn import(arguments: &ImportFreezesArguments, out: &mut impl Write) -> Result<(), Failure> {
    let workspace = open(&arguments.file)?;
    let content =
        std::fs::read(&arguments.ics).map_err(|error| Failure::of_file(&arguments.ics, error))?;
    let name = arguments.ics.file_name().unwrap_or_default();
    let imported = import_freezes(
        &workspace,
        &arguments.authorship.context(),
        &name.to_string_lossy(),
        &content,
        &zone_name(arguments.zone.as_deref()),
        arguments.skip_bad_events,
    );
    let imported = match imported {
        Err(CalendarImportFault::Issues { issues: found }) => {
            if arguments.form.json {
                json::write(out, &json!({"freezes": [], "issues": issues(&found)}))?;
            } else {
                for issue in &found {
                    writeln!(out, "{}", harmless(&issue.to_string()))?;
                }
            }
            let count = counted(found.len() as u64, "event");
            return Err(Failure::FaultsFound(format!(
                "{count} cannot be taken; nothing was changed. Correct the file, or use --skip-bad-events."
            )));
        }
        other => other.map_err(Failure::work)?,
    };
    let found = &imported.output;
    if arguments.form.json {
        let document = json!({
            "freezes": found.freezes,
            "issues": issues(&found.left_out),
            "changeset": imported.changeset,
        });
        json::write(out, &document)?;
        return Ok(());
    }
    for issue in &found.left_out {
        writeln!(out, "Left out: {}", harmless(&issue.to_string()))?;
    }
    let count = counted(found.freezes.len() as u64, "freeze");
    match imported.changeset {
        Some(changeset) => writeln!(out, "Took over {count} (changeset {changeset}).")?,
        None => writeln!(
            out,
            "{count}, all of them known already; nothing was changed."
        )?,
    }
    Ok(())
}
