//! Takes one row over as a record, new or known.

use std::collections::HashMap;

use faultline_model::{
    EntryBody, Record, RecordId, RecordKind, RecordNumber, RecordState, arrows_from, record_fields,
};
use faultline_store::{StoreError, View, WriteTransaction};
use jiff::Timestamp;

use super::ci_names::CiNames;
use super::column_names::{NUMBER_COLUMN, NUMBER_ELSEWHERE, STATE_COLUMN};
use super::known_records::{Known, KnownRecords};
use super::links::{StatedLink, put_cis, stated_links};
use super::report::{Outcome, Report, Stop};
use super::row::{ReadRow, Said};
use crate::context::Context;
use crate::records::write::add_entry;
use crate::records::{RecordFault, apply_edits, missing_for};

/// Why a record moved.
const IMPORTED: &str = "imported";

/// What rows before said, and what is to be done when all are there.
pub(super) struct Taken {
    pub known: KnownRecords,
    pub names: CiNames,
    pub links: Vec<StatedLink>,
    /// What the first row of a record said, with its line.
    said: HashMap<RecordId, (u64, Said)>,
}

impl Taken {
    /// Before the first row.
    pub fn of(view: View<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            known: KnownRecords::of(view)?,
            names: CiNames::default(),
            links: Vec::new(),
            said: HashMap::new(),
        })
    }
}

/// Takes a row over, or tells in the report every cell for which it cannot be. Nothing of such a row
/// is written.
pub(super) fn take(
    row: &ReadRow<'_>,
    transaction: &mut WriteTransaction<'_>,
    context: &Context,
    taken: &mut Taken,
    report: &mut Report,
) -> Result<(), Stop> {
    let said = match row.said() {
        Ok(said) => said,
        Err(faults) => {
            report.refused.extend(faults);
            return Ok(());
        }
    };
    match write(row, transaction, context, said, taken, report) {
        Err(Stop::Fault(fault)) if !is_broken(&fault) => {
            let field = blamed(&fault);
            let value = field.and_then(|field| row.cell(field));
            report
                .refused
                .push(row.fault(field, value, fault.to_string()));
            Ok(())
        }
        other => other,
    }
}

/// Whether a fault is none of the row.
fn is_broken(fault: &RecordFault) -> bool {
    matches!(fault, RecordFault::Store(_) | RecordFault::Cancelled(_))
}

/// The field whose cell a fault is about.
fn blamed(fault: &RecordFault) -> Option<&'static str> {
    match fault {
        RecordFault::NoTitle => Some("title"),
        RecordFault::TypeIsFixed { .. } | RecordFault::NoType => Some("type"),
        RecordFault::NoSuchMove { .. } | RecordFault::Missing { .. } => Some(STATE_COLUMN),
        RecordFault::SpanReversed { end_label, .. } => {
            let ends = ["planned_end", "actual_end", "restored"];
            let mut fields = faultline_model::RECORD_FIELDS.iter();
            let field = fields.find(|field| field.label == *end_label);
            field.map(|field| field.id).filter(|id| ends.contains(id))
        }
        _ => None,
    }
}

fn write(
    row: &ReadRow<'_>,
    transaction: &mut WriteTransaction<'_>,
    context: &Context,
    said: Said,
    taken: &mut Taken,
    report: &mut Report,
) -> Result<(), Stop> {
    let view = transaction.view();
    let elsewhere = said.elsewhere.as_deref();
    let found = taken
        .known
        .find(view, row.kind, said.number, said.created_at, elsewhere)?;
    let before = match found {
        Known::New => None,
        Known::Own(id) | Known::Elsewhere(id) => view.record(id)?,
        Known::Several(one, other) => {
            let number = |id| Ok::<_, Stop>(view.record(id)?.ok_or(RecordFault::Gone)?.number);
            let (one, other) = (number(one)?, number(other)?);
            let reason = format!(
                "{one} and {other} both have this number elsewhere. Take it from one of them."
            );
            let fault = row.fault(Some(NUMBER_ELSEWHERE), elsewhere, reason);
            report.refused.push(fault);
            return Ok(());
        }
    };
    if let Some(record) = &before
        && let Some(reason) = contradiction(taken, record.id, &said)
    {
        let field = match found {
            Known::Own(_) => NUMBER_COLUMN,
            _ => NUMBER_ELSEWHERE,
        };
        report
            .refused
            .push(row.fault(Some(field), row.cell(field), reason));
        return Ok(());
    }
    // What a row brings is looked at whole before anything of it is written.
    let mut record = match &before {
        Some(record) => record.clone(),
        None => blank(row.kind, said.created_at.unwrap_or(context.now)),
    };
    apply_edits(&mut record, &said.edits, context.now)?;
    if let Some(to) = said.state.filter(|&to| to != record.state) {
        if matches!(found, Known::Own(_)) {
            check_move(view, &record, to)?;
        }
        record.state = to;
    }
    let from = match &before {
        Some(before) => before.state,
        None => RecordState::first_of(row.kind),
    };
    let is_foreign = before.is_none() && said.number.is_some();
    match &before {
        Some(before) => {
            transaction.update_record(&record)?;
            report.took(row.row.line, &record, Outcome::Unchanged);
            for what in altered(before, &record) {
                report.altered(record.id, what);
            }
        }
        None => {
            // A number of another workspace is one elsewhere.
            if let (None, Some(number)) = (record.value(NUMBER_ELSEWHERE), said.number) {
                record.set(NUMBER_ELSEWHERE, Some(&number.to_string()));
            }
            record.id = transaction.next_record_id();
            record.number.number = transaction.next_record_number(row.kind)?;
            transaction.insert_record(&record)?;
            report.took(row.row.line, &record, Outcome::Created);
        }
    }
    if from != record.state {
        let body = EntryBody::Move {
            from,
            to: record.state,
            reason: IMPORTED.to_owned(),
        };
        add_entry(transaction, context, record.id, body)?;
    }
    if let Some(number) = record.value(NUMBER_ELSEWHERE) {
        taken.known.learn(row.kind, number, record.id);
    }
    if let Some(number) = said.number {
        taken.known.learn_row(number, record.id);
    }
    if put_cis(row, transaction, record.id, &mut taken.names, report)? {
        report.altered(record.id, "cis");
    }
    taken
        .links
        .extend(stated_links(row, record.id, !is_foreign));
    taken.said.entry(record.id).or_insert((row.row.line, said));
    Ok(())
}

/// What a row says otherwise than an earlier one of the same record.
fn contradiction(taken: &Taken, id: RecordId, said: &Said) -> Option<String> {
    let (line, before) = taken.said.get(&id)?;
    let values = said.edits.values.iter();
    let differs = values
        .filter(|(field, value)| {
            before
                .edits
                .values
                .get(*field)
                .is_some_and(|one| one != *value)
        })
        .map(|(field, _)| field.as_str())
        .next();
    let is_moved = before
        .state
        .zip(said.state)
        .is_some_and(|(one, other)| one != other);
    let what = differs.or(is_moved.then_some(STATE_COLUMN))?;
    Some(format!(
        "Line {line} is about the same record and says otherwise of {what}. Keep one of them."
    ))
}

/// A record of this workspace moves by its life cycle; another tool's moves are taken as they are.
fn check_move(view: View<'_>, record: &Record, to: RecordState) -> Result<(), RecordFault> {
    let arrows = || arrows_from(record.kind(), record.change_type, record.state);
    let Some(arrow) = arrows().find(|arrow| arrow.to == to) else {
        return Err(RecordFault::NoSuchMove {
            number: record.number,
            from: record.state,
            to,
            possible: arrows().map(|arrow| arrow.to).collect(),
        });
    };
    let missing = missing_for(view, record, arrow, IMPORTED)?;
    if missing.is_empty() {
        return Ok(());
    }
    Err(RecordFault::Missing {
        number: record.number,
        to,
        missing,
    })
}

/// The fields that differ, and the state.
fn altered(before: &Record, after: &Record) -> Vec<&'static str> {
    let fields = record_fields(after.kind());
    let differs = fields.filter(|field| before.value(field.id) != after.value(field.id));
    let mut altered: Vec<&'static str> = differs.map(|field| field.id).collect();
    if before.state != after.state {
        altered.push(STATE_COLUMN);
    }
    altered
}

/// A record that nothing is said of yet.
fn blank(kind: RecordKind, created_at: Timestamp) -> Record {
    Record::blank(0, RecordNumber { kind, number: 0 }, created_at)
}
