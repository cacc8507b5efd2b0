//! Takes the rows of a table over as incidents.

use std::collections::{BTreeMap, HashMap};

use faultline_exchange::csv::whole_table::{Table, TableRow};
use faultline_model::{CiId, CiRole, EntryBody, Record, RecordId, RecordKind, RecordState};
use faultline_store::{StoreError, View, WriteMode, WriteTransaction};
use jiff::tz::TimeZone;

use super::ColumnMapping;
use super::mapping::{CI_COLUMN, STATE_COLUMN};
use crate::context::Context;
use crate::records::create::create_in;
use crate::records::link_ci::put_ci;
use crate::records::write::add_entry;
use crate::records::{CiStatement, FieldEdits, NewRecord, RecordFault, apply_edits};
use crate::task::Cancellation;
use crate::workspace::{Applied, Operation, Workspace};

/// What became of the rows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct IncidentImport {
    /// Incidents made.
    pub created: u32,
    /// Incidents known by their number elsewhere that differ now.
    pub updated: u32,
    /// Incidents that say the same as before.
    pub unchanged: u32,
    /// CIs that rows name and no CI is called so; the rows were taken without them.
    pub unknown_cis: Vec<LeftOutRow>,
    /// Rows that cannot be taken, with the reason.
    pub refused: Vec<LeftOutRow>,
}

/// A row, or a part of one, that was not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOutRow {
    /// The line on which it begins.
    pub line: u64,
    /// What is wrong, with the value.
    pub reason: String,
}

/// How a table is taken over.
#[derive(Clone, Copy, Debug)]
pub struct ImportTerms<'t> {
    /// What the file is called.
    pub name: &'t str,
    /// Which columns mean which fields.
    pub mapping: &'t ColumnMapping,
    /// The zone of times without offset.
    pub zone: &'t TimeZone,
    /// Leave out rows that cannot be taken, instead of writing nothing.
    pub skip_bad_rows: bool,
}

/// Takes over the rows of a table as incidents, in one changeset. A row whose number elsewhere is
/// known alters that incident; its state is taken as the other tool says it. Where a row cannot be
/// taken nothing is written, unless the terms skip such rows; the report tells in either case.
///
/// # Errors
/// The mapping names a field or a column that is not there, or it was cancelled.
pub fn import_incidents(
    workspace: &Workspace,
    context: &Context,
    table: &Table,
    terms: &ImportTerms<'_>,
    cancellation: &Cancellation,
) -> Result<Applied<IncidentImport>, RecordFault> {
    let places = terms.mapping.places(&table.header)?;
    let operation = Operation::ImportRecords {
        name: terms.name.to_owned(),
    };
    let (mode, cancellation) = (WriteMode::Edit, Some(cancellation));
    let mut refused = IncidentImport::default();
    let written = workspace.transact(&operation, context, mode, cancellation, |transaction| {
        let mut known = by_external_number(transaction.view())?;
        let mut report = IncidentImport::default();
        for issue in &table.issues {
            report.refused.push(LeftOutRow {
                line: issue.line.unwrap_or(1),
                reason: issue.to_string(),
            });
        }
        for row in &table.rows {
            let incident = Incident {
                places: &places,
                row,
                zone: terms.zone,
            };
            match incident.take(transaction, context, &mut known, &mut report) {
                Ok(()) => {}
                Err(RecordFault::Store(fault)) => return Err(Stop::Fault(fault.into())),
                Err(fault) => report.refused.push(LeftOutRow {
                    line: row.line,
                    reason: fault.to_string(),
                }),
            }
        }
        if !report.refused.is_empty() && !terms.skip_bad_rows {
            refused = report;
            return Err(Stop::BadRows);
        }
        Ok(report)
    });
    match written {
        Ok(applied) => Ok(applied),
        Err(Stop::Fault(fault)) => Err(fault),
        Err(Stop::BadRows) => Ok(Applied {
            output: IncidentImport {
                created: 0,
                updated: 0,
                unchanged: 0,
                ..refused
            },
            changeset: None,
            changes: Default::default(),
            label: operation.label(),
        }),
    }
}

/// Why a write is given up.
enum Stop {
    BadRows,
    Fault(RecordFault),
}

impl From<StoreError> for Stop {
    fn from(fault: StoreError) -> Self {
        Self::Fault(fault.into())
    }
}

fn by_external_number(view: View<'_>) -> Result<HashMap<String, RecordId>, StoreError> {
    let incidents = view.records_of(RecordKind::Incident)?;
    let number = |one: &Record| Some((one.value("external_number")?, one.id));
    Ok(incidents.iter().filter_map(number).collect())
}

/// A row that is taken.
struct Incident<'t> {
    places: &'t BTreeMap<String, usize>,
    row: &'t TableRow,
    zone: &'t TimeZone,
}

impl Incident<'_> {
    fn cell(&self, field: &str) -> Option<&str> {
        let place = self.places.get(field)?;
        let cell = self.row.cells.get(*place)?;
        (!cell.is_empty()).then_some(cell)
    }

    fn take(
        &self,
        transaction: &mut WriteTransaction<'_>,
        context: &Context,
        known: &mut HashMap<String, RecordId>,
        report: &mut IncidentImport,
    ) -> Result<(), RecordFault> {
        let mut edits = FieldEdits {
            zone: Some(self.zone.clone()),
            ..FieldEdits::default()
        };
        for field in self.places.keys() {
            let is_own = [CI_COLUMN, STATE_COLUMN].contains(&field.as_str());
            if let (false, Some(cell)) = (is_own, self.cell(field)) {
                edits
                    .values
                    .insert(field.clone(), Some(plain_word(field, cell)));
            }
        }
        let state = self.cell(STATE_COLUMN).map(state_of).transpose()?;
        let number = self.cell("external_number").map(str::to_owned);
        let before = number
            .as_ref()
            .and_then(|number| known.get(number))
            .copied();
        // What a row brings is looked at whole before anything of it is written.
        let mut trial = match before {
            Some(id) => transaction.view().record(id)?.ok_or(RecordFault::Gone)?,
            None => blank(),
        };
        apply_edits(&mut trial, &edits, context.now)?;
        let (id, is_new, mut differs) = match before {
            Some(id) => {
                trial.state = state.unwrap_or(trial.state);
                let from = transaction.view().record(id)?.map(|record| record.state);
                let differs = transaction.update_record(&trial)?;
                note_move(transaction, context, id, from, trial.state)?;
                (id, false, differs)
            }
            None => {
                let new = NewRecord {
                    kind: RecordKind::Incident,
                    edits,
                    cis: Vec::new(),
                    template: None,
                };
                let (id, _) = create_in(transaction, context, &new)?;
                if let Some(state) = state.filter(|&state| state != RecordState::New) {
                    let record = transaction.view().record(id)?.ok_or(RecordFault::Gone)?;
                    transaction.update_record(&Record { state, ..record })?;
                    note_move(transaction, context, id, Some(RecordState::New), state)?;
                }
                known.extend(number.map(|number| (number, id)));
                (id, true, true)
            }
        };
        differs |= self.put_cis(transaction, id, report)?;
        match (is_new, differs) {
            (true, _) => report.created += 1,
            (false, true) => report.updated += 1,
            (false, false) => report.unchanged += 1,
        }
        Ok(())
    }

    /// Whether a CI was new to the incident.
    fn put_cis(
        &self,
        transaction: &mut WriteTransaction<'_>,
        id: RecordId,
        report: &mut IncidentImport,
    ) -> Result<bool, RecordFault> {
        let mut differs = false;
        let record = transaction.view().record(id)?.ok_or(RecordFault::Gone)?;
        let names = self.cell(CI_COLUMN).unwrap_or_default();
        for name in names
            .split([';', ','])
            .map(str::trim)
            .filter(|name| !name.is_empty())
        {
            let Some(ci) = find(transaction.view(), name)? else {
                report.unknown_cis.push(LeftOutRow {
                    line: self.row.line,
                    reason: format!("No CI has the key or old key {name:?}."),
                });
                continue;
            };
            let links = transaction.view().cis_of_record(id)?;
            let is_there = |role: CiRole| links.iter().any(|one| one.ci == ci && one.role == role);
            if is_there(CiRole::Reported) || is_there(CiRole::Excluded) {
                continue;
            }
            let statement = CiStatement {
                ci,
                role: CiRole::Reported,
                state: None,
                minutes: None,
                note: String::new(),
            };
            put_ci(transaction, &record, &statement)?;
            differs = true;
        }
        Ok(differs)
    }
}

/// An incident that nothing is said of yet.
fn blank() -> Record {
    Record {
        id: 0,
        number: faultline_model::RecordNumber {
            kind: RecordKind::Incident,
            number: 0,
        },
        state: RecordState::New,
        change_type: None,
        title: String::new(),
        priority: None,
        owner: None,
        due: None,
        planned_start: None,
        planned_end: None,
        actual_start: None,
        actual_end: None,
        created_at: jiff::Timestamp::UNIX_EPOCH,
        fields: faultline_model::Attributes::default(),
        since: 0,
    }
}

fn find(view: View<'_>, name: &str) -> Result<Option<CiId>, StoreError> {
    match view.ci_by_key(name)? {
        Some(ci) => Ok(Some(ci.id)),
        None => view.ci_of_alias(name),
    }
}

fn note_move(
    transaction: &mut WriteTransaction<'_>,
    context: &Context,
    record: RecordId,
    from: Option<RecordState>,
    to: RecordState,
) -> Result<(), StoreError> {
    if let Some(from) = from.filter(|&from| from != to) {
        let reason = "imported".to_owned();
        add_entry(
            transaction,
            context,
            record,
            EntryBody::Move { from, to, reason },
        )?;
    }
    Ok(())
}

/// Tools write "1 - High" and "P2"; fields hold `high` and `2`.
fn plain_word(field: &str, cell: &str) -> String {
    let digits: String = cell.chars().filter(char::is_ascii_digit).collect();
    match field {
        "priority" if !digits.is_empty() => digits,
        "impact" | "urgency" => {
            match (cell.rsplit(" - ").next().unwrap_or(cell).trim(), &*digits) {
                ("1" | "2" | "3", number) => {
                    ["high", "medium", "low"][usize::from(number.as_bytes()[0] - b'1')].to_owned()
                }
                (word, _) => word.to_owned(),
            }
        }
        _ => cell.to_owned(),
    }
}

/// The state that a tool's word means.
fn state_of(word: &str) -> Result<RecordState, RecordFault> {
    let plain = word.trim().to_lowercase().replace(['_', '-'], " ");
    Ok(match plain.as_str() {
        "new" | "open" | "opened" | "registered" => RecordState::New,
        "in progress" | "work in progress" | "active" | "assigned" => RecordState::InProgress,
        "on hold" | "pending" | "waiting" | "awaiting" => RecordState::OnHold,
        "resolved" | "solved" | "done" | "fixed" => RecordState::Resolved,
        "closed" | "complete" | "completed" => RecordState::Closed,
        "cancelled" | "canceled" | "rejected" => RecordState::Cancelled,
        _ => {
            return Err(RecordFault::UnknownSetting {
                what: "state of incidents",
                name: word.to_owned(),
                known: RecordState::all_of(RecordKind::Incident)
                    .iter()
                    .map(ToString::to_string)
                    .collect(),
            });
        }
    })
}
