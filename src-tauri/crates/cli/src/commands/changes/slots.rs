//! `faultline record slots`

use std::io::Write;

use faultline_core::changes::collisions::sentence;
use faultline_core::changes::slots::{SlotQuestion, slots};
use faultline_core::report::Language;
use faultline_core::task::TaskContext;
use jiff::Timestamp;
use serde_json::{Value, json};

use super::collision_document::{document, names, span};
use crate::arguments::SlotsArguments;
use crate::commands::record::open_record;
use crate::failure::Failure;
use crate::interrupt;
use crate::json;
use crate::local_time::local_time;
use crate::text::{harmless, moment};

/// Tells when a change is best done.
pub fn run(arguments: &SlotsArguments, out: &mut impl Write) -> Result<(), Failure> {
    let (workspace, change) = open_record(&arguments.place)?;
    let from = arguments.from.as_deref().map(local_time).transpose()?;
    let question = SlotQuestion {
        change: change.id,
        minutes: arguments.minutes,
        from: from.unwrap_or_else(Timestamp::now),
        weeks: arguments.weeks,
        limit: arguments.limit as usize,
    };
    let task = TaskContext::new(interrupt::cancellation(), &|_, _| {});
    let found = slots(&task, &workspace, &question).map_err(Failure::work)?;
    let reader = workspace.read().map_err(Failure::work)?;
    let number = change.number.to_string();
    if arguments.form.json {
        let mut all: Vec<Value> = Vec::new();
        for slot in &found {
            let names = names(reader.view(), &slot.collisions)?;
            let left = slot.collisions.iter().map(|one| document(one, &names));
            all.push(json!({
                "span": span(slot.span),
                "in_maintenance": slot.in_maintenance,
                "collisions": left.collect::<Vec<Value>>(),
            }));
        }
        json::write(out, &json!({"change": number, "slots": all}))?;
        return Ok(());
    }
    if found.is_empty() {
        writeln!(out, "There is no time for {number} in these weeks.")?;
    }
    for slot in &found {
        let free = match (slot.collisions.is_empty(), slot.in_maintenance) {
            (true, Some(true)) => "  free, in the maintenance window",
            (true, _) => "  free",
            (false, _) => "",
        };
        let (start, end) = (moment(slot.span.start), moment(slot.span.end));
        writeln!(out, "{start} to {end}{free}")?;
        let names = names(reader.view(), &slot.collisions)?;
        for one in &slot.collisions {
            writeln!(
                out,
                "    {}",
                harmless(&sentence(Language::English, one, &names))
            )?;
        }
    }
    Ok(())
}
