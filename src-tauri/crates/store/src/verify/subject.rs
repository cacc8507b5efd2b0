//! What a row is called when something is wrong with it.

use faultline_model::{RecordKind, RecordNumber};

use crate::value::Value;
use crate::{Table, View};

/// The name of a row for people: the key of a CI, the ends of a relationship, the dependent of a
/// group, the id of a definition.
pub(super) fn subject(view: View<'_>, table: Table, id: u32, values: &[Value<'_>]) -> String {
    match (table, values) {
        (Table::Class | Table::Attribute | Table::RelationshipType, [Value::Text(name), ..]) => {
            (*name).to_owned()
        }
        (Table::AnalysisSetting, [Value::Text(name), ..]) => format!("the setting {name}"),
        (Table::ConfirmedCause, [Value::Integer(ci), ..]) => {
            format!("a confirmed cause: {}", key(view, *ci))
        }
        (Table::Record, [Value::Integer(kind), Value::Integer(number), ..]) => {
            record_number(*kind, *number)
        }
        (Table::RecordCi, [Value::Integer(record), Value::Integer(ci), ..]) => {
            format!("{} of {}", key(view, *ci), record_name(view, *record))
        }
        (Table::RecordLink, [Value::Integer(source), _, Value::Integer(target)]) => {
            let (source, target) = (record_name(view, *source), record_name(view, *target));
            format!("the link of {source} to {target}")
        }
        (Table::RecordEntry, [Value::Integer(record), ..]) => {
            format!("an entry of {}", record_name(view, *record))
        }
        (Table::RecordSetting, [_, Value::Text(name), ..]) => {
            format!("the setting of records {name}")
        }
        (Table::Ci, [Value::Text(key), ..]) => (*key).to_owned(),
        (
            Table::Relationship,
            [
                Value::Integer(source),
                Value::Integer(kind),
                Value::Integer(target),
                ..,
            ],
        ) => {
            format!(
                "{} {} {}",
                key(view, *source),
                type_name(view, *kind),
                key(view, *target)
            )
        }
        (Table::RedundancyGroup, [Value::Integer(dependent), ..]) => {
            format!("a redundancy group of {}", key(view, *dependent))
        }
        (Table::Baseline, [Value::Text(name), ..]) => format!("the baseline {name}"),
        _ => format!("{} {id}", table.name()),
    }
}

/// The key of a CI, or what stands for it where even that cannot be read.
pub(super) fn key(view: View<'_>, id: i64) -> String {
    look_up(view, "SELECT key FROM ci WHERE id = ?1", id).unwrap_or_else(|| format!("CI {id}"))
}

/// The number of a record, or what stands for it where even that cannot be read.
pub(super) fn record_name(view: View<'_>, id: i64) -> String {
    let sql = "SELECT kind, number FROM record WHERE id = ?1";
    let found = view
        .connection()
        .query_row(sql, [id], |row| Ok((row.get(0)?, row.get(1)?)));
    found.map_or_else(
        |_| format!("record {id}"),
        |(kind, number)| record_number(kind, number),
    )
}

fn record_number(kind: i64, number: i64) -> String {
    let kind = u8::try_from(kind).ok().and_then(RecordKind::from_code);
    let number = u32::try_from(number).ok();
    match (kind, number) {
        (Some(kind), Some(number)) => RecordNumber { kind, number }.to_string(),
        _ => "a record".to_owned(),
    }
}

fn type_name(view: View<'_>, number: i64) -> String {
    look_up(
        view,
        "SELECT name FROM relationship_type WHERE id = ?1",
        number,
    )
    .unwrap_or_else(|| format!("type {number}"))
}

fn look_up(view: View<'_>, sql: &str, id: i64) -> Option<String> {
    view.connection()
        .query_row(sql, [id], |row| row.get(0))
        .ok()
}
