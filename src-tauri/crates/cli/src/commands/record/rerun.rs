//! `faultline record rerun`

use std::io::Write;

use faultline_core::records::EntryBody;
use faultline_core::records::frozen::{Rerun, rerun};
use jiff::Timestamp;
use serde_json::{Value, json};

use super::freeze::patiently;
use super::place::open_record;
use crate::arguments::RerunArguments;
use crate::failure::Failure;
use crate::json;
use crate::table::{Alignment, Table};
use crate::text::{counted, harmless};

/// Asks the question of a frozen analysis again and tells what differs.
pub fn run(arguments: &RerunArguments, out: &mut impl Write) -> Result<(), Failure> {
    let (workspace, record) = open_record(&arguments.place)?;
    let entry = match arguments.entry {
        Some(entry) => entry,
        None => {
            let reader = workspace.read().map_err(Failure::work)?;
            let entries = reader.view().entries_of_record(record.id);
            let entries = entries.map_err(Failure::work)?;
            let frozen = entries
                .iter()
                .rev()
                .find(|entry| matches!(entry.body, EntryBody::FrozenAnalysis { .. }));
            let Some(frozen) = frozen else {
                return Err(Failure::FaultsFound(format!(
                    "{} holds no frozen analysis. Attach one with impact --attach or root-cause --attach.",
                    record.number
                )));
            };
            frozen.id
        }
    };
    let again = patiently(&workspace, |patience| {
        rerun(&workspace, record.id, entry, Timestamp::now(), patience)
    })?;
    if arguments.form.json {
        json::write(out, &document(&record.number.to_string(), &again))?;
        return Ok(());
    }
    write_text(out, &again)
}

fn document(number: &str, again: &Rerun) -> Value {
    let differences: Vec<Value> = again
        .differences
        .iter()
        .map(|one| json!({"key": one.key, "was": one.was, "is": one.is}))
        .collect();
    json!({
        "number": number,
        "entry": again.frozen.entry.id,
        "question": again.frozen.question,
        "frozen_at": again.frozen.changeset,
        "hash": again.frozen.hash,
        "as_of": again.changeset,
        "differences": differences,
    })
}

fn write_text(out: &mut impl Write, again: &Rerun) -> Result<(), Failure> {
    let frozen = &again.frozen;
    writeln!(out, "{}", harmless(&frozen.question.words()))?;
    writeln!(
        out,
        "Frozen as of changeset {}, hash {}",
        frozen.changeset, frozen.hash
    )?;
    if again.differences.is_empty() {
        writeln!(
            out,
            "As of changeset {} the answer is the same.",
            again.changeset
        )?;
        return Ok(());
    }
    writeln!(
        out,
        "As of changeset {} it differs in {}:\n",
        again.changeset,
        counted(again.differences.len() as u64, "CI")
    )?;
    let mut table = Table::new(&[
        ("CI", Alignment::Left),
        ("WAS", Alignment::Left),
        ("IS", Alignment::Left),
    ]);
    let side = |value: &Option<String>| value.clone().unwrap_or_else(|| "–".to_owned());
    for one in &again.differences {
        table.row([&one.key, &side(&one.was), &side(&one.is)]);
    }
    table.write(out)?;
    Ok(())
}
