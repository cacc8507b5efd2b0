//! `faultline record transition` and `faultline record edit`

use std::io::Write;

use faultline_core::records::{Missing, Move, Record, RecordFault, edit_record, move_record};
use serde_json::{Value, json};

use super::place::{edits, open_record, tell};
use crate::arguments::{EditRecordArguments, MoveRecordArguments};
use crate::failure::Failure;
use crate::json;
use crate::text::harmless;

/// Moves a record, or tells item by item what is missing.
pub fn run(arguments: &MoveRecordArguments, out: &mut impl Write) -> Result<(), Failure> {
    let (workspace, record) = open_record(&arguments.place)?;
    let wanted = Move {
        to: arguments.state,
        reason: arguments.reason.clone(),
        edits: edits(&arguments.fields),
    };
    let context = arguments.writing.authorship.context();
    match move_record(&workspace, &context, record.id, &wanted) {
        Ok(applied) if arguments.writing.form.json => {
            let document = moved(&record, arguments, applied.changeset, &[]);
            json::write(out, &document)?;
            Ok(())
        }
        Ok(applied) => tell(
            out,
            &arguments.writing,
            &record.number.to_string(),
            None,
            &applied,
        ),
        Err(RecordFault::Missing { missing, .. }) => refuse(arguments, &record, &missing, out),
        Err(fault) => Err(Failure::work(fault)),
    }
}

fn moved(
    record: &Record,
    arguments: &MoveRecordArguments,
    changeset: Option<u32>,
    missing: &[Missing],
) -> Value {
    let missing: Vec<Value> = missing
        .iter()
        .map(|one| json!({"id": one.id, "words": one.words}))
        .collect();
    json!({
        "number": record.number.to_string(),
        "from": record.state.as_str(),
        "to": arguments.state.as_str(),
        "moved": changeset.is_some(),
        "changeset": changeset,
        "missing": missing,
    })
}

fn refuse(
    arguments: &MoveRecordArguments,
    record: &Record,
    missing: &[Missing],
    out: &mut impl Write,
) -> Result<(), Failure> {
    if arguments.writing.form.json {
        json::write(out, &moved(record, arguments, None, missing))?;
    } else {
        let mut errors = anstream::stderr().lock();
        for one in missing {
            let words = format!("missing: {} ({})", one.words, remedy(one, record));
            writeln!(errors, "{}", harmless(&words))?;
        }
    }
    Err(Failure::FaultsFound(format!(
        "{} cannot move from {} to {} yet: {} missing. Add what is missing, then move it.",
        record.number,
        record.state,
        arguments.state,
        match missing {
            [_] => "1 thing is".to_owned(),
            several => format!("{} things are", several.len()),
        }
    )))
}

/// What to type to add what is missing.
fn remedy(missing: &Missing, record: &Record) -> String {
    let number = record.number;
    match missing.id {
        "affected_cis" => format!("record link FILE {number} KEY --as affected"),
        "root_cause" => {
            format!("--set root_cause=TEXT, or record link FILE {number} KEY --as root_cause")
        }
        "approval" => format!("record approve FILE {number} --author NAME"),
        "go_no_go" => format!("record checklist FILE {number} --add TEXT, then --done ENTRY"),
        "move_reason" => "--reason TEXT".to_owned(),
        "template" => "--set template=NAME; record template list FILE names them".to_owned(),
        field => format!("--set {field}=VALUE"),
    }
}

/// Alters fields of a record.
pub fn edit(arguments: &EditRecordArguments, out: &mut impl Write) -> Result<(), Failure> {
    let edits = edits(&arguments.fields);
    if edits.values.is_empty() {
        let sentence = "Say what to alter: --set FIELD=VALUE or --clear FIELD.";
        return Err(Failure::WrongUsage(sentence.to_owned()));
    }
    let (workspace, record) = open_record(&arguments.place)?;
    let context = arguments.writing.authorship.context();
    let applied =
        edit_record(&workspace, &context, record.id, None, &edits).map_err(Failure::work)?;
    let number = record.number.to_string();
    tell(out, &arguments.writing, &number, None, &applied)
}
