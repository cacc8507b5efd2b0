//! Setting fields of a record, with what follows from them.

use std::collections::BTreeMap;

use faultline_model::{
    Level, Record, RecordKind, RecordState, nearest_one, priority, record_field, record_fields,
};
use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::RecordFault;

/// Values by field; none clears. Times without offset are of the zone that goes along.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FieldEdits {
    /// By id of the field.
    pub values: BTreeMap<String, Option<String>>,
    /// The zone of times without offset; UTC unless given.
    pub zone: Option<TimeZone>,
}

impl FieldEdits {
    /// Sets these fields, all times being of UTC.
    #[must_use]
    pub fn of(values: &[(&str, &str)]) -> Self {
        let pair = |&(field, value): &(&str, &str)| (field.to_owned(), Some(value.to_owned()));
        Self {
            values: values.iter().map(pair).collect(),
            zone: None,
        }
    }
}

/// Sets fields of a record and derives what follows from them: the priority from impact and
/// urgency, the beginning of a known error.
///
/// # Errors
/// A field that the kind lacks, a value that the field cannot hold, an end before its beginning,
/// no title, or another type of a change that is no longer new.
pub fn apply_edits(
    record: &mut Record,
    edits: &FieldEdits,
    now: Timestamp,
) -> Result<(), RecordFault> {
    let zone = edits.zone.clone().unwrap_or(TimeZone::UTC);
    let kind = record.kind();
    let type_before = record.change_type;
    for (id, value) in &edits.values {
        let field = record_field(kind, id).ok_or_else(|| unknown_field(kind, id))?;
        let value = value.as_deref().filter(|value| !value.trim().is_empty());
        let value = value
            .map(|value| field.canonical(value, &zone))
            .transpose()?;
        record.set(field.id, value.as_deref());
    }
    if record.title.is_empty() {
        return Err(RecordFault::NoTitle);
    }
    if kind == RecordKind::Change {
        if record.change_type.is_none() {
            return Err(RecordFault::NoType);
        }
        if record.change_type != type_before && record.state != RecordState::New {
            return Err(RecordFault::TypeIsFixed {
                number: record.number,
                state: record.state,
            });
        }
    }
    derive(record, edits, now);
    check_span(record, "planned_start", "planned_end")?;
    check_span(record, "actual_start", "actual_end")?;
    check_span(record, "onset", "restored")
}

fn derive(record: &mut Record, edits: &FieldEdits, now: Timestamp) {
    let level = |field: &str| {
        record
            .value(field)
            .and_then(|word| word.parse::<Level>().ok())
    };
    if let (Some(impact), Some(urgency)) = (level("impact"), level("urgency")) {
        record.priority = Some(priority(impact, urgency));
    }
    let became_known = edits.values.contains_key("known_error");
    let is_known = record.value("known_error").as_deref() == Some("true");
    if became_known && is_known && record.value("known_error_since").is_none() {
        record.set("known_error_since", Some(&now.to_string()));
    }
}

fn check_span(record: &Record, start: &str, end: &str) -> Result<(), RecordFault> {
    let time = |field: &str| {
        record
            .value(field)
            .and_then(|at| at.parse::<Timestamp>().ok())
    };
    let label = |field: &str| record_field(record.kind(), field).map_or("", |field| field.label);
    match (time(start), time(end)) {
        (Some(from), Some(to)) if to < from => Err(RecordFault::SpanReversed {
            start_label: label(start),
            start: from.to_string(),
            end_label: label(end),
            end: to.to_string(),
        }),
        _ => Ok(()),
    }
}

fn unknown_field(kind: RecordKind, id: &str) -> RecordFault {
    let known = record_fields(kind).map(|field| field.id);
    RecordFault::UnknownField {
        kind,
        field: id.to_owned(),
        nearest: nearest_one(id, known).map(str::to_owned),
    }
}
