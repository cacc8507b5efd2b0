//! One row of a ticket tool's export, taken over as an incident.

use std::collections::{BTreeMap, HashMap};

use faultline_exchange::csv::whole_table::TableRow;
use faultline_exchange::issue::shorten;
use faultline_model::{
    Attributes, CiId, CiRole, EntryBody, Record, RecordId, RecordKind, RecordNumber, RecordState,
    record_field,
};
use faultline_store::{StoreError, View, WriteTransaction};
use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::mapping::{CI_COLUMN, STATE_COLUMN};
use super::run::Stop;
use super::words::{plain_word, state_of};
use super::{IncidentImport, LeftOutRow};
use crate::context::Context;
use crate::records::create::create_in;
use crate::records::link_ci::put_ci;
use crate::records::write::add_entry;
use crate::records::{CiStatement, FieldEdits, NewRecord, RecordFault, apply_edits};

/// Where the fields of incidents stand in a table.
pub(super) struct Columns<'t> {
    pub places: BTreeMap<String, usize>,
    pub header: &'t [String],
    pub zone: &'t TimeZone,
}

/// A row that is taken.
pub(super) struct TakenRow<'t> {
    pub columns: &'t Columns<'t>,
    pub row: &'t TableRow,
}

/// What the cells of a row say.
struct Said {
    edits: FieldEdits,
    state: Option<RecordState>,
}

impl TakenRow<'_> {
    fn cell(&self, field: &str) -> Option<&str> {
        let place = self.columns.places.get(field)?;
        let cell = self.row.cells.get(*place)?;
        (!cell.is_empty()).then_some(cell)
    }

    /// What is wrong with the cell of a field.
    fn fault(&self, field: Option<&str>, value: Option<&str>, reason: String) -> LeftOutRow {
        let place = field.and_then(|field| self.columns.places.get(field));
        LeftOutRow {
            line: self.row.line,
            column: place.map(|&place| self.columns.header[place].clone()),
            value: value.map(shorten),
            reason,
        }
    }

    /// Takes the row over, or tells in the report every cell for which it cannot be.
    pub fn take(
        &self,
        transaction: &mut WriteTransaction<'_>,
        context: &Context,
        known: &mut HashMap<String, RecordId>,
        report: &mut IncidentImport,
    ) -> Result<(), Stop> {
        let said = match self.said() {
            Ok(said) => said,
            Err(faults) => {
                report.refused.extend(faults);
                return Ok(());
            }
        };
        match self.write(transaction, context, said, known, report) {
            Ok(()) => Ok(()),
            Err(RecordFault::Store(fault)) => Err(fault.into()),
            Err(fault) => {
                let field = match &fault {
                    RecordFault::NoTitle => Some("title"),
                    RecordFault::SpanReversed { .. } => Some("restored"),
                    _ => None,
                };
                let value = field.and_then(|field| self.cell(field));
                let fault = self.fault(field, value, fault.to_string());
                report.refused.push(fault);
                Ok(())
            }
        }
    }

    /// What the cells say, or everything that they cannot say.
    fn said(&self) -> Result<Said, Vec<LeftOutRow>> {
        let mut values = BTreeMap::new();
        let mut faults = Vec::new();
        for field in self.columns.places.keys().map(String::as_str) {
            let is_own = [CI_COLUMN, STATE_COLUMN].contains(&field);
            let (false, Some(cell)) = (is_own, self.cell(field)) else {
                continue;
            };
            let value = plain_word(field, cell);
            let stated = record_field(RecordKind::Incident, field);
            match stated.map(|stated| stated.canonical(&value, self.columns.zone)) {
                Some(Err(fault)) => {
                    let reason = format!("It {}", fault.problem);
                    faults.push(self.fault(Some(field), Some(cell), reason));
                }
                Some(Ok(_)) | None => {
                    values.insert(field.to_owned(), Some(value));
                }
            }
        }
        let word = self.cell(STATE_COLUMN);
        let state = match word.map(state_of).transpose() {
            Ok(state) => state,
            Err(fault) => {
                faults.push(self.fault(Some(STATE_COLUMN), word, fault.to_string()));
                None
            }
        };
        if !faults.is_empty() {
            return Err(faults);
        }
        let edits = FieldEdits {
            values,
            zone: Some(self.columns.zone.clone()),
        };
        Ok(Said { edits, state })
    }

    fn write(
        &self,
        transaction: &mut WriteTransaction<'_>,
        context: &Context,
        Said { edits, state }: Said,
        known: &mut HashMap<String, RecordId>,
        report: &mut IncidentImport,
    ) -> Result<(), RecordFault> {
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
                let reason = "No CI has this key or old key. The row is taken without it.";
                let fault = self.fault(Some(CI_COLUMN), Some(name), reason.to_owned());
                report.unknown_cis.push(fault);
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
        number: RecordNumber {
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
        created_at: Timestamp::UNIX_EPOCH,
        fields: Attributes::default(),
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
