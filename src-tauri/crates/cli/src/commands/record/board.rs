//! `faultline record board`

use std::io::Write;

use faultline_core::records::{RecordFilter, RecordState, list_records};
use serde_json::{Value, json};

use super::list::{records_table, summary};
use crate::arguments::BoardArguments;
use crate::failure::Failure;
use crate::json;
use crate::opening::open_at;

/// Lists the records of a kind by state, in the order of its life.
pub fn run(arguments: &BoardArguments, out: &mut impl Write) -> Result<(), Failure> {
    let opened = open_at(&arguments.file, &arguments.moment)?;
    let snapshot = opened.snapshot()?;
    let reader = opened.read()?;
    let filter = RecordFilter {
        kinds: vec![arguments.kind],
        ..RecordFilter::default()
    };
    let listed = list_records(&snapshot, reader.view(), &filter).map_err(Failure::work)?;
    let in_state = |state: RecordState| listed.iter().filter(move |one| one.record.state == state);
    if arguments.form.json {
        let columns: Vec<Value> = RecordState::all_of(arguments.kind)
            .iter()
            .map(|&state| {
                let items: Vec<Value> = in_state(state)
                    .map(|one| summary(&one.record, one.cis))
                    .collect();
                json!({"state": state.as_str(), "items": items})
            })
            .collect();
        let document = json!({"kind": arguments.kind.as_str(), "columns": columns});
        json::write(out, &document)?;
        return Ok(());
    }
    let mut is_first = true;
    for &state in RecordState::all_of(arguments.kind) {
        let count = in_state(state).count();
        let gap = if is_first { "" } else { "\n" };
        is_first = false;
        writeln!(out, "{gap}{} ({count})", state.as_str().replace('_', " "))?;
        records_table(out, in_state(state).map(|one| &one.record))?;
    }
    Ok(())
}
