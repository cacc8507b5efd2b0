//! `faultline service`

use std::collections::HashMap;
use std::io::Write;
use std::sync::Arc;

use faultline_core::changes::TimeSpan;
use faultline_core::service_view::{
    OpenCategory, OpenRecord, ServiceSituation, TouchedCi, service_view,
};
use faultline_core::show::by_key;
use faultline_core::snapshot::GraphSnapshot;
use faultline_core::task::TaskContext;
use jiff::Timestamp;

use super::service_document::document;
use crate::arguments::ServiceArguments;
use crate::failure::Failure;
use crate::interrupt;
use crate::json;
use crate::local_time::local_time;
use crate::opening::open_at;
use crate::state_words::{style, word};
use crate::table::{Alignment, Table};
use crate::text::{counted, harmless, moment};

/// Seconds of a week.
const WEEK: i64 = 7 * 24 * 3_600;

/// Tells what is open on a CI and below it, and what coming changes do to it.
pub fn run(arguments: &ServiceArguments, out: &mut impl Write) -> Result<(), Failure> {
    let opened = open_at(&arguments.file, &arguments.moment)?;
    let snapshot = opened.snapshot()?;
    let reader = opened.read()?;
    let ci = by_key(&snapshot, reader.view(), &arguments.key).map_err(Failure::work)?;
    // It was found in the same moment of the file, so it is there.
    let Some(service) = snapshot.graph.node_of(ci.id) else {
        return Ok(());
    };
    let within = within(arguments, opened.time()?)?;
    let task = TaskContext::new(interrupt::cancellation(), &|_, _| {});
    let found = service_view(
        &task,
        &opened.workspace,
        &snapshot,
        reader.view(),
        service,
        within,
    );
    let found = found.map_err(Failure::work)?;
    if arguments.form.json {
        json::write(out, &document(&snapshot, &found, within))?;
        return Ok(());
    }
    write_text(out, &snapshot, &ci.name, &found, within)
}

fn within(arguments: &ServiceArguments, now: Timestamp) -> Result<TimeSpan, Failure> {
    let time = |text: &Option<String>| text.as_deref().map(local_time).transpose();
    let start = time(&arguments.from)?.unwrap_or(now);
    let week_later = Timestamp::from_second(start.as_second().saturating_add(WEEK));
    let end = time(&arguments.to)?.unwrap_or(week_later.unwrap_or(Timestamp::MAX));
    if end <= start {
        return Err(Failure::WrongUsage(format!(
            "--to {} is not after {}. Give a later time.",
            moment(end),
            moment(start)
        )));
    }
    Ok(TimeSpan { start, end })
}

fn write_text(
    out: &mut impl Write,
    snapshot: &Arc<GraphSnapshot>,
    name: &str,
    found: &ServiceSituation,
    within: TimeSpan,
) -> Result<(), Failure> {
    let key = snapshot.graph.key(found.below.top);
    let below = counted(found.below.count() as u64, "CI");
    writeln!(out, "{} ({key}) needs {below}.", harmless(name))?;
    let mut counts: HashMap<OpenCategory, u64> = HashMap::new();
    for one in &found.open {
        *counts.entry(one.category).or_default() += 1;
    }
    let counts = OpenCategory::ALL.iter().filter_map(|category| {
        let count = counts.get(category)?;
        Some(counted(*count, &category.as_str().replace('_', " ")))
    });
    let counts: Vec<String> = counts.collect();
    match counts.is_empty() {
        true => writeln!(out, "Nothing is open there.")?,
        false => writeln!(out, "Open there: {}.\n", counts.join(", "))?,
    }
    let mut table = Table::new(&[
        ("NUMBER", Alignment::Left),
        ("WHAT", Alignment::Left),
        ("STATE", Alignment::Left),
        ("HOPS", Alignment::Right),
        ("TITLE", Alignment::Left),
        ("WHY", Alignment::Left),
    ]);
    for one in &found.open {
        let OpenRecord {
            category,
            record,
            touched,
        } = one;
        let hops = touched.first().map(|ci| ci.hops.to_string());
        table.row([
            &record.number.to_string(),
            &category.as_str().replace('_', " "),
            &record.state.as_str().replace('_', " "),
            &hops.unwrap_or_default(),
            &record.title,
            &way(snapshot, found, touched),
        ]);
    }
    table.write(out)?;
    let (start, end) = (moment(within.start), moment(within.end));
    match found.coming.is_empty() {
        true => writeln!(out, "\nNo change touches it from {start} to {end}.")?,
        false => writeln!(out, "\nChanges from {start} to {end}:")?,
    }
    for one in &found.coming {
        let state_style = style(one.state);
        writeln!(
            out,
            "{} to {}  {}  {state_style}{}{state_style:#}  {}",
            moment(one.span.start),
            moment(one.span.end),
            one.record.number,
            word(one.state).replace('_', " "),
            harmless(&one.record.title),
        )?;
        let why = way(snapshot, found, &one.touched);
        if !why.is_empty() {
            writeln!(out, "    {}", harmless(&why))?;
        }
        if let Some(draft) = &one.draft {
            writeln!(out, "    asked in the draft {}", harmless(draft))?;
        }
        if let Some(note) = &one.excluded {
            writeln!(out, "    left out of the change: {}", harmless(note))?;
        }
        for with in &one.worse_with {
            let state = word(with.state).replace('_', " ");
            writeln!(out, "    together with {}: {state}", with.number)?;
        }
    }
    Ok(())
}

/// The way to the nearest CI, and how many more there are.
fn way(snapshot: &GraphSnapshot, found: &ServiceSituation, touched: &[TouchedCi]) -> String {
    let Some(nearest) = touched.first() else {
        return String::new();
    };
    let path = found.below.path(nearest.node).into_iter();
    let keys: Vec<&str> = path.map(|node| snapshot.graph.key(node)).collect();
    let more = match touched.len() - 1 {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    format!("{}{more}", keys.join(" → "))
}
