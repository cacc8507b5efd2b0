//! `faultline search`

use std::io::Write;

use faultline_core::records::{ListedRecord, RecordFilter, list_records};
use faultline_core::search::search;
use jiff::tz::TimeZone;
use serde_json::{Value, json};

use super::list::class_id;
use super::record::{records_table, summary};
use crate::arguments::SearchArguments;
use crate::failure::Failure;
use crate::json;
use crate::opening::open_at;
use crate::table::{Alignment, Table};
use crate::text::counted;

/// Finds CIs, the best match first, and records, the newest of each kind first.
pub fn run(arguments: &SearchArguments, out: &mut impl Write) -> Result<(), Failure> {
    let opened = open_at(&arguments.file, &arguments.moment)?;
    let snapshot = opened.snapshot()?;
    let reader = opened.read()?;
    let view = reader.view();
    let text = arguments.words.join(" ");
    if !text.chars().any(char::is_alphanumeric) {
        return Err(Failure::WrongUsage(format!(
            "The words {text:?} hold no letter and no digit to look for."
        )));
    }
    let limit = match arguments.limit {
        0 => usize::MAX,
        limit => limit as usize,
    };
    let now = opened.time()?.to_zoned(TimeZone::system());
    let found = search(&snapshot, view, &text, &now, limit).map_err(Failure::work)?;
    let mut cis = Vec::with_capacity(found.ids.len());
    for &id in &found.ids {
        cis.extend(view.ci(id).map_err(Failure::work)?);
    }
    let filter = RecordFilter {
        text: Some(text),
        ..RecordFilter::default()
    };
    let records = list_records(&snapshot, view, &filter).map_err(Failure::work)?;
    let told = &records[..records.len().min(limit)];
    if arguments.form.json {
        let items = cis.iter().map(|ci| {
            json!({
                "key": ci.key,
                "name": ci.name,
                "class": class_id(&snapshot, ci.class),
                "status": ci.status.as_str(),
            })
        });
        let items: Vec<Value> = items.collect();
        let told = told.iter().map(|one| summary(&one.record, one.cis));
        json::write(
            out,
            &json!({
                "cis": {"total": found.total, "items": items},
                "records": {"total": records.len(), "items": told.collect::<Vec<Value>>()},
            }),
        )?;
        return Ok(());
    }
    let mut table = Table::new(&[
        ("KEY", Alignment::Left),
        ("NAME", Alignment::Left),
        ("CLASS", Alignment::Left),
        ("STATUS", Alignment::Left),
    ]);
    for ci in &cis {
        let class = class_id(&snapshot, ci.class);
        table.row([&ci.key, &ci.name, &class, ci.status.as_str()]);
    }
    table.write(out)?;
    writeln!(out, "{}", count(found.total as usize, cis.len(), "CI"))?;
    writeln!(out)?;
    write_records(out, told, records.len())
}

fn write_records(out: &mut impl Write, told: &[ListedRecord], total: usize) -> Result<(), Failure> {
    records_table(out, told.iter().map(|one| &one.record))?;
    writeln!(out, "{}", count(total, told.len(), "record"))?;
    Ok(())
}

fn count(total: usize, told: usize, noun: &str) -> String {
    let all = counted(total as u64, noun);
    match told < total {
        true => format!("{all}, the first {told} shown; --limit 0 shows all."),
        false => all,
    }
}
