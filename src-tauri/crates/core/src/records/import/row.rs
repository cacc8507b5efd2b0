//! What the cells of one row say.

use std::collections::BTreeMap;

use faultline_exchange::csv::whole_table::TableRow;
use faultline_exchange::issue::shorten;
use faultline_model::{RECORD_FIELDS, RecordKind, RecordNumber, RecordState};
use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::cell_words::value_of;
use super::column_names::{
    CREATED_COLUMN, KIND_COLUMN, LINKS_COLUMN, NUMBER_COLUMN, NUMBER_ELSEWHERE, OWN_COLUMNS,
    STATE_COLUMN,
};
use super::links::link_word;
use super::local_time::local_time;
use super::state_words::state_of;
use super::{ColumnMapping, LeftOutRow};
use crate::records::FieldEdits;

/// Where the fields of records stand in a table.
pub(super) struct Columns<'t> {
    pub mapping: &'t ColumnMapping,
    pub places: BTreeMap<String, usize>,
    pub header: &'t [String],
    pub zone: &'t TimeZone,
}

/// A row whose kind is known.
pub(super) struct ReadRow<'t> {
    pub columns: &'t Columns<'t>,
    pub row: &'t TableRow,
    pub kind: RecordKind,
}

/// What the cells of a row say.
pub(super) struct Said {
    /// Its fields. What is empty says nothing.
    pub edits: FieldEdits,
    pub state: Option<RecordState>,
    /// The number that it gives itself as a record of Faultline.
    pub number: Option<RecordNumber>,
    pub elsewhere: Option<String>,
    pub created_at: Option<Timestamp>,
}

impl<'t> ReadRow<'t> {
    /// The row with its kind.
    ///
    /// # Errors
    /// The cell of the kind is no kind.
    pub fn of(columns: &'t Columns<'t>, row: &'t TableRow) -> Result<Self, LeftOutRow> {
        let mut read = Self {
            columns,
            row,
            kind: columns.mapping.kind,
        };
        if let Some(word) = read.cell(KIND_COLUMN) {
            read.kind = word.parse().map_err(|_| {
                let kinds = RecordKind::WORDS.join(", ");
                let reason = format!("It is no kind of records. Use one of {kinds}.");
                read.fault(Some(KIND_COLUMN), Some(word), reason)
            })?;
        }
        Ok(read)
    }

    /// The cell of a field, unless it is empty.
    pub fn cell(&self, field: &str) -> Option<&'t str> {
        let place = self.columns.places.get(field)?;
        let cell = self.row.cells.get(*place)?;
        (!cell.is_empty()).then_some(cell)
    }

    /// The name of a field's column.
    pub fn column(&self, field: &str) -> String {
        let place = self.columns.places.get(field);
        place.map_or_else(String::new, |&place| self.columns.header[place].clone())
    }

    /// What is wrong with the cell of a field.
    pub fn fault(&self, field: Option<&str>, value: Option<&str>, reason: String) -> LeftOutRow {
        let column = field.map(|field| self.column(field));
        LeftOutRow {
            line: self.row.line,
            column: column.filter(|column| !column.is_empty()),
            value: value.map(shorten),
            reason,
        }
    }

    /// What the cells say, or everything that they cannot say.
    pub fn said(&self) -> Result<Said, Vec<LeftOutRow>> {
        let mut faults = Vec::new();
        let values = self.values(&mut faults);
        let mut take = |field: &str, read: &dyn Fn(&str) -> Result<(), String>| {
            if let Some(cell) = self.cell(field)
                && let Err(reason) = read(cell)
            {
                faults.push(self.fault(Some(field), Some(cell), reason));
            }
        };
        let states = &self.columns.mapping.states;
        take(STATE_COLUMN, &|cell| {
            let state = state_of(self.kind, cell, states);
            state.map(|_| ()).map_err(|fault| fault.to_string())
        });
        take(NUMBER_COLUMN, &|cell| self.own_number(cell).map(|_| ()));
        take(CREATED_COLUMN, &|cell| self.time(cell).map(|_| ()));
        take(LINKS_COLUMN, &words_of_links);
        if !faults.is_empty() {
            return Err(faults);
        }
        let state = self.cell(STATE_COLUMN);
        let number = self.cell(NUMBER_COLUMN);
        let created_at = self.cell(CREATED_COLUMN);
        Ok(Said {
            edits: FieldEdits {
                values,
                zone: Some(self.columns.zone.clone()),
            },
            state: state.and_then(|cell| state_of(self.kind, cell, states).ok()),
            number: number.and_then(|cell| self.own_number(cell).ok()),
            elsewhere: self.cell(NUMBER_ELSEWHERE).map(str::to_owned),
            created_at: created_at.and_then(|cell| self.time(cell).ok()),
        })
    }

    /// The fields that the cells set, each in its canonical form.
    fn values(&self, faults: &mut Vec<LeftOutRow>) -> BTreeMap<String, Option<String>> {
        let mut values = BTreeMap::new();
        for id in self.columns.places.keys().map(String::as_str) {
            let is_field = !OWN_COLUMNS.contains(&id) && link_word(id).is_none();
            let (true, Some(cell)) = (is_field, self.cell(id)) else {
                continue;
            };
            let field = RECORD_FIELDS.iter().find(|field| field.id == id);
            let field = field.filter(|field| field.kinds.contains(&self.kind));
            let Some(field) = field else {
                let kind = self.kind;
                let reason = format!("A {kind} has no such field. Leave the cell empty.");
                faults.push(self.fault(Some(id), Some(cell), reason));
                continue;
            };
            let value = value_of(field, cell, self.columns.zone);
            match field.canonical(&value, self.columns.zone) {
                Ok(value) => {
                    values.insert(id.to_owned(), Some(value));
                }
                Err(fault) => {
                    let reason = format!("It {}", fault.problem);
                    faults.push(self.fault(Some(id), Some(cell), reason));
                }
            }
        }
        values
    }

    fn own_number(&self, cell: &str) -> Result<RecordNumber, String> {
        let number: RecordNumber = cell
            .parse()
            .map_err(|fault: faultline_model::RecordNumberFault| fault.to_string())?;
        match number.kind == self.kind {
            true => Ok(number),
            false => Err(format!(
                "{number} is the number of a {}, and the row is a {}.",
                number.kind, self.kind
            )),
        }
    }

    fn time(&self, cell: &str) -> Result<Timestamp, String> {
        let zone = self.columns.zone;
        // The field of due dates stands for every time.
        let due = RECORD_FIELDS.iter().find(|field| field.id == "due");
        let text = due.map(|field| field.canonical(cell, zone));
        let at = match text {
            Some(Ok(text)) => text.parse().ok(),
            _ => local_time(cell, zone),
        };
        at.ok_or_else(|| "It is no time. Write it like 2026-11-20T09:30:00Z.".to_owned())
    }
}

fn words_of_links(cell: &str) -> Result<(), String> {
    let parts = cell.split([';', ',', '\n']);
    let mut words = parts
        .filter_map(|part| part.split_once(':'))
        .map(|(word, _)| word);
    match words.find(|word| link_word(word).is_none()) {
        Some(word) => Err(format!(
            "{word:?} is no kind of link. Write links like caused_by:CHG-2."
        )),
        None => Ok(()),
    }
}
