//! `faultline calendar`

use std::io::Write;

use faultline_core::changes::calendar::{calendar_file, write_calendar};
use faultline_core::import_issue::Issue;
use jiff::Timestamp;
use serde_json::json;

use crate::arguments::CalendarArguments;
use crate::failure::Failure;
use crate::json;
use crate::opening::open;
use crate::text::{counted, harmless};

/// Writes changes, releases and windows as an iCalendar file.
pub fn run(arguments: &CalendarArguments, out: &mut impl Write) -> Result<(), Failure> {
    let workspace = open(&arguments.file)?;
    let reader = workspace.read().map_err(Failure::work)?;
    let text = calendar_file(reader.view(), Timestamp::now()).map_err(Failure::work)?;
    let events = text.matches("BEGIN:VEVENT\r\n").count();
    write_calendar(&arguments.ics, &text)
        .map_err(|error| Failure::of_file(&arguments.ics, error))?;
    let path = arguments.ics.display().to_string();
    if arguments.form.json {
        json::write(out, &json!({"file": path, "events": events}))?;
    } else {
        let events = counted(events as u64, "event");
        writeln!(out, "Wrote {events} to {}.", harmless(&path))?;
    }
    Ok(())
}

/// Issues as a document.
pub fn issues(issues: &[Issue]) -> Vec<serde_json::Value> {
    let document = |one: &Issue| json!({"line": one.line, "value": one.value, "reason": one.reason.code(), "message": one.to_string()});
    issues.iter().map(document).collect()
}
